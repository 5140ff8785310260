"""Articles and the work on them written as brat's files. UNITS: code points, with a BOM of the text counted."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.brat.lines import encode_name, encode_value
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

BOM = "\ufeff"
_HEAD_ROLES = ("claim", "target")
"""Roles of the head of a relation, on which the trigger of an event lies."""
_DIGITS = "0123456789"


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write two files for each article, named by its number."""
    for number, article in enumerate(articles, start=1):
        # Readers take off one BOM, so a text that begins with one gets another.
        before = BOM if article.text.startswith(BOM) else ""
        (folder / f"{number:06}.txt").write_bytes((before + article.text).encode())
        for work in article.layers.values():
            lines = _Writing(article.text, len(before)).lines(work)
            (folder / f"{number:06}.ann").write_bytes("".join(f"{line}\n" for line in lines).encode())


class _Writing:
    """Writes one article's annotations; `shift` is the length of what precedes its text in the file."""

    def __init__(self, text: str, shift: int) -> None:
        self._text = text.replace("\n", " ")
        self._shift = shift
        self._lines: list[str] = []
        self._counts = dict.fromkeys("TREA#", 0)

    def lines(self, work: LayerWork) -> list[str]:
        """Return the lines of a layer."""
        names: dict[str, str] = {}
        places = {span.id: span.fragments for span in work.spans}
        for span in work.spans:
            names[span.id] = self._span(span)
        for relation in work.relations:
            self._relation(relation, names, places)
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

    def _relation(self, relation: RelationData, names: dict[str, str], places: dict[str, tuple[Fragment, ...]]) -> None:
        members = [
            (role, member) for role in sorted(relation.roles, key=_head_first) for member in relation.roles[role]
        ]
        real = [(role, member) for role, member in members if member not in VIRTUAL_SPEAKERS]
        if not real:
            raise AnnotatorError("The relation {id} has no span, and brat cannot hold that.", id=relation.id)
        arguments = " ".join(f"{role}:{names[member]}" for role, member in _numbered(real))
        if len(members) == len(real) == 2 and len({role for role, _ in real}) == 2:
            name = self._add("R", f"{encode_name(relation.label)} {arguments}")
        else:
            trigger = self._text_line(relation.label, places[real[0][1]])
            name = self._add("E", f"{encode_name(relation.label)}:{trigger} {arguments}")
        for role, member in _numbered([member for member in members if member not in real]):
            self._add("A", f"{role} {name} {member}")
        for attribute, value in relation.attributes.items():
            self._attribute(attribute, name, value, VIRTUAL_SPEAKERS)


def _head_first(role: str) -> tuple[bool, str]:
    return role not in _HEAD_ROLES, role


def _numbered(members: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield roles as brat names them: the second of a kind is called role2."""
    roles = {role for role, _ in members}
    counts: dict[str, int] = {}
    for role, member in members:
        counts[role] = counts.get(role, 0) + 1
        name = encode_name(role)
        if role.rstrip(_DIGITS) in roles - {role}:  # its own number must not be mistaken for ours
            name = f"{name[:-1]}%{ord(name[-1]):02X}"
        yield name + (str(counts[role]) if counts[role] > 1 else ""), member
