"""Articles and the work on them written as brat's files. UNITS: code points, with a BOM of the text counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.brat.lines import MEMBER, TRIGGER, encode_name, encode_value
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

BOM = "\ufeff"
_HEAD_ROLES = ("claim", "target")
"""Roles of the head of a relation, on which the trigger of an event lies."""
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
        planned = [_planned(relation, spans, self._events) for relation in work.relations]
        events = names | _events_by_trigger(planned)
        for plan in planned:
            self._relation(plan, events if plan.is_event else names, names, spans)
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

    def _relation(
        self, planned: "_Planned", named: dict[str, str], names: dict[str, str], spans: dict[str, SpanData]
    ) -> None:
        """Write a relation; `named` is what its arguments are called, `names` what spans are called."""
        relation, real, virtual, trigger, _ = planned
        if not real:
            raise AnnotatorError("The relation {id} has no span, and brat cannot hold that.", id=relation.id)
        label = encode_name(relation.label)
        if planned.is_set and not planned.wants_event:
            self._lines.append(f"*\t{label} {' '.join(names[member] for _, member in real)}")
            return
        arguments = " ".join(f"{role}:{named[member]}" for role, member in _numbered(real))
        if planned.is_event:
            on = names[trigger] if trigger else self._text_line(relation.label, spans[real[0][1]].fragments)
            name = self._add("E", f"{label}:{on} {arguments}")
        else:
            name = self._add("R", f"{label} {arguments}")
        for role, member in _numbered(virtual):
            self._add("A", f"{encode_name(role)} {name} {member}")  # a role, in the name of an attribute
        for attribute, value in relation.attributes.items():
            self._attribute(attribute, name, value, VIRTUAL_SPEAKERS)


class _Planned(NamedTuple):
    """A relation with its members that are spans, those that are not, and the span that is its trigger itself.

    `wants_event`: it is to be an event even if it links two spans.
    """

    relation: RelationData
    real: list[tuple[str, str]]
    virtual: list[tuple[str, str]]
    trigger: str
    wants_event: bool

    @property
    def is_set(self) -> bool:
        """Whether it says of spans no more than that they belong together."""
        roles = {role for role, _ in self.real}
        return roles == {MEMBER} and len(self.real) > 1 and not self.virtual and not self.relation.attributes

    @property
    def is_event(self) -> bool:
        """Whether it is neither a set nor a link of two spans."""
        roles = {role for role, _ in self.real}
        is_link = not self.trigger and not self.virtual and len(self.real) == len(roles) == 2
        return self.wants_event or not (is_link or self.is_set)


def _planned(relation: RelationData, spans: dict[str, SpanData], events: Mapping[str, str]) -> _Planned:
    heads = (*_HEAD_ROLES, events.get(relation.label, ""))
    in_order = sorted(relation.roles, key=lambda role: (role not in heads, role))
    members = [(role, member) for role in in_order for member in relation.roles[role]]
    others = [(role, member) for role, member in members if role != TRIGGER]
    trigger = _own_trigger(relation, [member for _, member in others], spans)
    kept = [pair for pair in members if pair != (TRIGGER, trigger)]
    real = [(role, member) for role, member in kept if member not in VIRTUAL_SPEAKERS]
    virtual = [pair for pair in kept if pair not in real]
    return _Planned(relation, real, virtual, trigger, relation.label in events)


def _own_trigger(relation: RelationData, others: Sequence[str], spans: dict[str, SpanData]) -> str:
    """Return the span that a relation has as its trigger, "" where it needs a trigger that says nothing.

    One on the fragments of the first member would be taken for the latter.
    """
    first = next((spans[member] for member in others if member in spans), None)
    trigger = spans.get(next(iter(relation.roles.get(TRIGGER, ())), ""))
    if first is None or trigger is None or trigger.label != relation.label or trigger.fragments == first.fragments:
        return ""
    return trigger.id


def _events_by_trigger(planned: Iterable[_Planned]) -> dict[str, str]:
    """Return what the event is called that a span is the trigger of, if it is that of just one."""
    events_of: dict[str, list[str]] = {}
    for number, plan in enumerate((plan for plan in planned if plan.is_event), start=1):
        events_of.setdefault(plan.trigger, []).append(f"E{number}")
    return {trigger: events[0] for trigger, events in events_of.items() if trigger and len(events) == 1}


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
