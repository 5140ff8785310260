"""The readings of one place as rows of words: what each says of the place, and what of it only some say.

Readings stand in an order that is shuffled by the place, so that nobody is always the first; whose they are is not told
here.
"""

import random

import msgspec

from annotator.adjudication.readings import Reading
from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Span
from annotator.domain.frames import HEADS, frame_of
from annotator.ui import language


class Row(msgspec.Struct, frozen=True):
    """One thing that is said: what it is, and the words; `differs` when not all readings say the same."""

    name: str
    words: str
    differs: bool = False


class ShownReading(msgspec.Struct, frozen=True):
    """A reading as it is shown; without spans it says that there is nothing."""

    reading: Reading
    spans: tuple[Span, ...]
    quote: str
    rows: tuple[Row, ...]


def shuffled(dispute: Dispute) -> list[Reading]:
    """Return the readings in an order that only the place decides."""
    readings = list(dispute.readings)
    random.Random("/".join(span for _, span in dispute.place.members)).shuffle(readings)
    return readings


def shown(session: Session, dispute: Dispute, names: dict[str, str]) -> list[ShownReading]:
    """Return the readings of a place; `names` say what speaker, stance and so on are called."""
    found = []
    for reading in shuffled(dispute):
        work = session.annotations(dispute.document, reading.layer)
        spans = tuple(work.spans[span] for span in dispute.place.of(reading.layer))
        quote = " … ".join(part for span in spans for part in span.quote)
        rows = [row for span in spans for row in _rows(session, work, span, names)]
        found.append(ShownReading(reading, spans, quote, tuple(rows)))
    return [_with_differences(one, found) for one in found]


def _with_differences(one: ShownReading, all_of_them: list[ShownReading]) -> ShownReading:
    rows = tuple(
        msgspec.structs.replace(row, differs=any(row not in other.rows for other in all_of_them if other.spans))
        for row in one.rows
    )
    return msgspec.structs.replace(one, rows=rows)


def _rows(session: Session, work: Annotations, span: Span, names: dict[str, str]) -> list[Row]:
    scheme, spoken = session.scheme, language.current()
    label = scheme.label(span.label)
    places = ", ".join(f"{language.number(start)}–{language.number(end)}" for start, end in span.fragments)
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
                rows.append(Row(names["stance"], f"{told}, {_members(work, stance.holders, names)}"))
    rows += [Row(scheme.say(name, spoken), scheme.say(str(value), spoken)) for name, value in span.attributes.items()]
    return [row for row in rows if row.words]


def _members(work: Annotations, members: tuple[str, ...], names: dict[str, str]) -> str:
    virtual = {AUTHOR: names["author"], UNSPECIFIED: names["unspecified"]}
    told = [
        virtual.get(one) or " … ".join(work.spans[one].quote) for one in members if one in virtual or one in work.spans
    ]
    return ", ".join(language.isolated(one.replace("\n", " ")) for one in told)
