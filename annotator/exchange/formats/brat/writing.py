"""Articles and the work on them written as brat's files. UNITS: code points, with a BOM of the text counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.brat.lines import encode_name, encode_value
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

BOM = "\ufeff"
_HEAD_ROLES = ("claim", "target")
"""Roles of the head of a relation, on which the trigger of an event lies."""
_TRIGGER = "trigger"
"""The role of a member that is the trigger of its event."""
_DIGITS = "0123456789"
_NO_EVENTS: Mapping[str, str] = {}


def write(articles: Iterable[Article], folder: Path, events: Mapping[str, str] = _NO_EVENTS) -> None:
    """Write two files for each article, named by its number.

    Relations with the labels of `events` are events even if they are of two spans; the role given for a label is that
    of the head.
    """
    for number, article in enumerate(articles, start=1):
        # Readers take off one BOM, so a text that begins with one gets another.
        before = BOM if article.text.startswith(BOM) else ""
        (folder / f"{number:06}.txt").write_bytes((before + article.text).encode())
        for work in article.layers.values():
            lines = _Writing(article.text, len(before), events).lines(work)
            (folder / f"{number:06}.ann").write_bytes("".join(f"{line}\n" for line in lines).encode())


class _Writing:
    """Writes one article's annotations; `shift` is the length of what precedes its text in the file."""

    def __init__(self, text: str, shift: int, events: Mapping[str, str]) -> None:
        self._text = text.replace("\n", " ")
        self._shift = shift
        self._events = events
        self._lines: list[str] = []
        self._counts = dict.fromkeys("TREA#", 0)

    def lines(self, work: LayerWork) -> list[str]:
        """Return the lines of a layer."""
        names: dict[str, str] = {}
        spans = {span.id: span for span in work.spans}
        for span in work.spans:
            names[span.id] = self._span(span)
        for relation in work.relations:
            self._relation(relation, names, spans)
        return self._lines

    def _add(self, kind: str, content: str) -> str:
        self._counts[kind] += 1
        name = f"{kind}{self._counts[kind]}"
        self._lines.append(f"{name}\t{content}")
        return name

    def _text_line(self, label: str, fragments: tuple[Fragment, ...]) -> str:
        places = ";".join(f"{start + self._shift} {end + self._shift}" for start, end in fragments)
        words = " ".join(self._text[start:end] for start, end in fragments)
        return self._add("T", f"{encode_name(label)} {places}\t{words}")

    def _span(self, span: SpanData) -> str:
        name = self._text_line(span.label, span.fragments)
        for attribute, value in span.attributes.items():
            self._attribute(attribute, name, value)
        if span.note:
            self._add("#", f"AnnotatorNotes {name}\t{encode_value(span.note)}")
        return name

    def _attribute(self, attribute: str, target: str, value: str | int | bool, reserved: tuple[str, ...] = ()) -> None:
        encoded = "" if value is True else f" {encode_value(value, reserved)}"
        self._add("A", f"{encode_name(attribute)} {target}{encoded}")

    def _relation(self, relation: RelationData, names: dict[str, str], spans: dict[str, SpanData]) -> None:
        heads = (*_HEAD_ROLES, self._events.get(relation.label, ""))
        roles = sorted(relation.roles, key=lambda role: (role not in heads, role))
        members = [(role, member) for role in roles for member in relation.roles[role]]
        real = [(role, member) for role, member in members if member not in VIRTUAL_SPEAKERS]
        if not real:
            raise AnnotatorError("The relation {id} has no span, and brat cannot hold that.", id=relation.id)
        own = _own_trigger(relation, real, spans)
        if own:
            real.remove(own)
        arguments = " ".join(f"{role}:{names[member]}" for role, member in _numbered(real))
        is_pair = len(members) == len(real) == 2 and len({role for role, _ in real}) == 2
        if is_pair and relation.label not in self._events:
            name = self._add("R", f"{encode_name(relation.label)} {arguments}")
        else:
            trigger = names[own[1]] if own else self._text_line(relation.label, spans[real[0][1]].fragments)
            name = self._add("E", f"{encode_name(relation.label)}:{trigger} {arguments}")
        for role, member in _numbered([one for one in members if one[1] in VIRTUAL_SPEAKERS]):
            self._add("A", f"{encode_name(role)} {name} {member}")  # a role, in the name of an attribute
        for attribute, value in relation.attributes.items():
            self._attribute(attribute, name, value, VIRTUAL_SPEAKERS)


def _own_trigger(
    relation: RelationData, members: Sequence[tuple[str, str]], spans: Mapping[str, SpanData]
) -> tuple[str, str] | None:
    """Return the member that is the trigger of its event, None if there is none.

    One on the fragments of the first other member would be taken for a trigger that says nothing.
    """
    found = next((one for one in members if one[0] == _TRIGGER), None)
    if found is None or len(members) == 1 or spans[found[1]].label != relation.label:
        return None
    first = members[1] if members[0] == found else members[0]
    return None if spans[first[1]].fragments == spans[found[1]].fragments else found


def _numbered(members: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield roles as brat names them: the second of a kind is called role2."""
    roles = Counter(role for role, _ in members)
    counts: dict[str, int] = {}
    for role, member in members:
        counts[role] = counts.get(role, 0) + 1
        name = encode_name(role)
        # Its own number must not be mistaken for ours.
        if role.endswith(tuple(_DIGITS)) and (roles[role] > 1 or role.rstrip(_DIGITS) in roles):
            name = f"{name[:-1]}%{ord(name[-1]):02X}"
        yield name + (str(counts[role]) if counts[role] > 1 else ""), member
