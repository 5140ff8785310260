"""The readings of one place as rows of words: what each says of the place, and what of it only some say.

Readings stand in an order that is shuffled by the place, so that nobody is always the first; whose they are is not told
here. UNITS: code points of the document.
"""

import random

import msgspec

from annotator.adjudication.variants import Variant
from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Fragment, Span
from annotator.domain.frames import HEADS, frame_of
from annotator.ui import language
from annotator.ui.review.words import part_names

JOINT = " … "
"""Stands between fragments that are shown in one line."""


class Row(msgspec.Struct, frozen=True):
    """One thing that is said: what it is, and the words; `differs` when not all readings say the same.

    `stance` is the value of a stance, for its sign.
    """

    name: str
    words: str
    differs: bool = False
    stance: str = ""


class ShownReading(msgspec.Struct, frozen=True):
    """A reading as it is shown; without spans it says that there is nothing.

    `parts` are the other spans of its frames; `own` is what of its spans not all readings cover. `lane` counts from 0
    among the readings that have spans. A reading is `compared` when there is another one with spans.
    """

    reading: Variant
    spans: tuple[Span, ...]
    parts: tuple[Span, ...]
    quote: str
    rows: tuple[Row, ...]
    own: tuple[Fragment, ...] = ()
    lane: int = 0
    compared: bool = True


def shuffled(dispute: Dispute) -> list[Variant]:
    """Return the readings in an order that only the place decides."""
    readings = list(dispute.readings)
    random.Random("/".join(span for _, span in dispute.place.members)).shuffle(readings)
    return readings


def shown(session: Session, dispute: Dispute) -> list[ShownReading]:
    """Return the readings of a place."""
    names = part_names()
    found = []
    for reading in shuffled(dispute):
        work = session.annotations(dispute.document, reading.layer)
        spans = tuple(work.spans[span] for span in dispute.place.of(reading.layer))
        quote = JOINT.join(part for span in spans for part in span.quote)
        rows = [row for span in spans for row in _rows(session, work, span, names)]
        found.append(ShownReading(reading, spans, _parts(work, spans), quote, tuple(rows)))
    common = _common(found)
    marking = [one for one in found if one.spans]
    compared = len(marking) > 1
    return [
        msgspec.structs.replace(
            _with_differences(one, found, common), lane=marking.index(one) if one.spans else 0, compared=compared
        )
        for one in found
    ]


def _parts(work: Annotations, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    own = {span.id for span in spans}
    heads = [span.id for span in spans if span.label in HEADS]
    parts = [part for head in heads for part in frame_of(work, head).parts()]
    return tuple(work.spans[part] for part in dict.fromkeys(parts) if part in work.spans and part not in own)


def _common(readings: list[ShownReading]) -> set[int] | None:
    """The code points that every reading with spans covers; None where there are not two of them to compare."""
    covered = [
        {offset for span in one.spans for start, end in span.fragments for offset in range(start, end)}
        for one in readings
        if one.spans
    ]
    return set.intersection(*covered) if len(covered) > 1 else None


def _with_differences(one: ShownReading, all_of_them: list[ShownReading], common: set[int] | None) -> ShownReading:
    rows = tuple(
        msgspec.structs.replace(row, differs=any(row not in other.rows for other in all_of_them if other.spans))
        for row in one.rows
    )
    return msgspec.structs.replace(one, rows=rows, own=() if common is None else _beside(one.spans, common))


def _beside(spans: tuple[Span, ...], common: set[int]) -> tuple[Fragment, ...]:
    """Return the parts of spans, in order, that lie outside of what is common."""
    found: list[Fragment] = []
    for offset in (offset for span in spans for start, end in span.fragments for offset in range(start, end)):
        if offset in common:
            continue
        if found and found[-1][1] == offset:
            found[-1] = (found[-1][0], offset + 1)
        else:
            found.append((offset, offset + 1))
    return tuple(found)


def _rows(session: Session, work: Annotations, span: Span, names: dict[str, str]) -> list[Row]:
    scheme, spoken = session.scheme, language.current()
    label = scheme.label(span.label)
    places = language.listed(f"{language.number(start)}–{language.number(end)}" for start, end in span.fragments)
    rows = [
        Row(names["label"], scheme.say(label.name, spoken) if label else span.label),
        Row(names["place"], language.isolated(places)),
    ]
    if span.label in HEADS:
        frame = frame_of(work, span.id)
        rows.append(Row(names["speaker"], _members(work, frame.speakers, names)))
        rows.append(Row(names["cue"], _members(work, frame.cues, names)))
        for stance in frame.stances:
            if stance.value:
                told = scheme.say(stance.value, spoken)
                # Whose stance it is goes without saying when it is that of those who say it.
                if set(stance.holders) != set(frame.speakers):
                    told = f"{_members(work, stance.holders, names)}: {told}"
                rows.append(Row(names["stance"], told, stance=stance.value))
    rows += [Row(scheme.say(name, spoken), scheme.say(str(value), spoken)) for name, value in span.attributes.items()]
    return [row for row in rows if row.words]


def _members(work: Annotations, members: tuple[str, ...], names: dict[str, str]) -> str:
    virtual = {AUTHOR: names["author"], UNSPECIFIED: names["unspecified"]}
    known = (one for one in members if one in virtual or one in work.spans)
    told = [virtual.get(one) or JOINT.join(work.spans[one].quote) for one in known]
    return " · ".join(language.isolated(one.replace("\n", " ")) for one in told)
