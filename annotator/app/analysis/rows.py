"""Claims as lists show them: read from the index for the few rows that are shown. Offsets are code points."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import DOCUMENT, PLACE
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Fragment, Value
from annotator.domain.indexed_work import AUTHOR_PLACE, UNSPECIFIED_PLACE, IndexedHead, IndexedWork
from annotator.storage import claims_tables, documents

_VIRTUAL = {AUTHOR_PLACE: AUTHOR, UNSPECIFIED_PLACE: UNSPECIFIED}


class Said(msgspec.Struct, frozen=True):
    """A speaker as a claim has it: the key, its name ("" without text), and the words of the mention."""

    key: str
    name: str
    words: str


class Held(msgspec.Struct, frozen=True):
    """A stance: its holder and its value."""

    holder: Said
    value: str


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim or target in a list: its article (by id) with title, date and outlet, and what is said of it.

    `row` is its row in the archive, `span` its id.
    """

    row: int
    document: str
    title: str
    date: str
    outlet: str
    span: str
    label: str
    fragments: tuple[Fragment, ...]
    words: str
    attributes: dict[str, Value]
    speakers: tuple[Said, ...]
    stances: tuple[Held, ...]
    cue: str

    @property
    def start(self) -> int:
        """The first code point."""
        return self.fragments[0][0]

    def stances_of_others(self) -> dict[str, int]:
        """Return how many others than its speakers have a stance of each value."""
        own = {speaker.key for speaker in self.speakers}
        held = {(stance.holder.key, stance.value) for stance in self.stances if stance.holder.key not in own}
        return dict(Counter(value for _holder, value in held))

    def others_with(self, value: str) -> list[Said]:
        """Return who else than its speakers has a stance of a value, each once, in the order of the text."""
        own = {speaker.key for speaker in self.speakers}
        held = (one.holder for one in self.stances if one.value == value and one.holder.key not in own)
        return list({holder.key: holder for holder in held}.values())

    def own_stances(self) -> list[str]:
        """Return the values of the stances that its speakers have themselves, each once."""
        own = {speaker.key for speaker in self.speakers}
        return list(dict.fromkeys(stance.value for stance in self.stances if stance.holder.key in own))


def claim_rows(archive: Archive, rows: Sequence[int]) -> list[ClaimRow]:
    """Return the claims of some rows of an archive, in their order. Those that are gone meanwhile are left out."""
    numbers = sorted({int(archive.columns.heads[row, DOCUMENT]) for row in rows})
    file = archive.session.file
    works = {one.number: one.work for one in claims_tables.indexed(file, archive.layer, numbers)}
    summaries = {one.number: one for one in documents.summaries(file, numbers)}
    found = []
    for row in rows:
        number, place = (int(archive.columns.heads[row, column]) for column in (DOCUMENT, PLACE))
        head = _head_at(works.get(number), place, archive.columns.keys[row])
        if head is not None and number in summaries:
            found.append(_row(archive, int(row), works[number], head, number, summaries[number]))
    return found


def _head_at(work: IndexedWork | None, place: int, key: str) -> IndexedHead | None:
    """Return the head at a place, None where the work was changed meanwhile and another one or none is there."""
    head = work.heads[place] if work is not None and place < len(work.heads) else None
    return head if head is not None and head.key == key else None


def _row(
    archive: Archive, row: int, work: IndexedWork, head: IndexedHead, number: int, summary: documents.Summary
) -> ClaimRow:
    outlet = int(archive.articles.outlet[number])
    return ClaimRow(
        row,
        summary.id,
        summary.title,
        archive.articles.date(number),
        archive.articles.outlets.values[outlet] if outlet >= 0 else "",
        head.id,
        head.label,
        head.fragments,
        head.words,
        head.attributes,
        tuple(_said(archive, work, place) for place in head.speakers),
        tuple(Held(_said(archive, work, place), value) for place, value in head.stances),
        head.cue,
    )


def _said(archive: Archive, work: IndexedWork, place: int) -> Said:
    if place in _VIRTUAL:
        key = _VIRTUAL[place]
        return Said(key, archive.speakers.name(archive.speakers.number_of(key)), "")
    mention = work.mentions[place]
    key = archive.speakers.key(mention.entity, mention.words)
    number = archive.speakers.number_of(key)
    name = archive.speakers.name(number) if number >= 0 else mention.entity or mention.words
    return Said(key, name, mention.words)
