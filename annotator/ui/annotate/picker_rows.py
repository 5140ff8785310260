"""The rows of the picker: speakers, claims, or linked parts. Plain values, no widgets.

Mentions of a speaker in the same words, however spelt, are one row, for the mention that is linked already, or else for
the last one before the claim.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotator.domain.annotation import AUTHOR, UNSPECIFIED, VIRTUAL_SPEAKERS, Annotations, Span, reading_order
from annotator.domain.frames import CLAIM, HEADS, SPEAKER, Frame, frame_of, frames
from annotator.text.folding import key_of
from annotator.ui.article.card_data import names, needs_speaker_words, quote


class PickerRow(NamedTuple):
    """A row: the id of a span, an entry or a virtual speaker, its label, its words, and words beside them.

    `also` is a name in another script, `section` the caption of the rows that begin with this one.
    """

    id: str
    label: str
    words: str
    linked: bool = False
    mentions: int = 0
    beside: str = ""
    also: str = ""
    section: str = ""


def speaker_rows(work: Annotations, head: Span, linked: Iterable[str], recent: Sequence[str]) -> list[PickerRow]:
    """Return the speakers of an article for a claim: the last used first, then the nearest before the claim.

    `linked` are the ids linked already, `recent` the ids used since the project was opened, the last one first.
    """
    chosen, used = set(linked), list(recent)
    groups: dict[str, list[Span]] = {}
    for span in sorted(work.spans.values(), key=reading_order):
        if span.label == SPEAKER:
            groups.setdefault(" ".join(key_of(" ".join(span.quote)).split()), []).append(span)

    def order(group: list[Span]) -> tuple[int, int]:
        last_use = min((used.index(span.id) for span in group if span.id in used), default=len(used))
        return last_use, abs(_nearest(group, head).start - head.start)

    rows = []
    for group in sorted(groups.values(), key=order):
        mine = [span for span in group if span.id in chosen]
        span = mine[0] if mine else _nearest(group, head)
        rows.append(PickerRow(span.id, SPEAKER, quote(span), bool(mine), len(group)))
    return rows


def _nearest(group: Sequence[Span], head: Span) -> Span:
    before = [span for span in group if span.start <= head.start]
    return before[-1] if before else group[0]


def virtual_rows(linked: Iterable[str], author: str, unspecified: str) -> list[PickerRow]:
    """Return the rows of the virtual speakers, by their names."""
    chosen = set(linked)
    named = ((AUTHOR, author), (UNSPECIFIED, unspecified))
    return [PickerRow(speaker, "", words, speaker in chosen) for speaker, words in named]


def claim_rows(work: Annotations, part: Span, current: str) -> list[PickerRow]:
    """Return the claims and targets of an article for a speaker or cue: the current one first, then the nearest."""
    heads = [span for span in work.spans.values() if span.label in HEADS]
    with_part = {frame.head.id for frame in frames(work) if part.id in frame.parts()}
    ordered = sorted(heads, key=lambda head: (head.id != current, abs(head.start - part.start), reading_order(head)))
    return [PickerRow(head.id, head.label, quote(head), head.id in with_part) for head in ordered]


def other_claim_rows(work: Annotations, frame: Frame) -> list[PickerRow]:
    """Return the other claims of an article, the nearest first, with their speakers beside them."""
    claims = [span for span in work.spans.values() if span.label == CLAIM and span.id != frame.head.id]
    related = {one.other for one in frame.related}
    ordered = sorted(claims, key=lambda claim: (abs(claim.start - frame.head.start), reading_order(claim)))
    return [
        PickerRow(claim.id, CLAIM, quote(claim), claim.id in related, beside=said_by(work, claim.id))
        for claim in ordered
    ]


def related_rows(work: Annotations, frame: Frame) -> list[PickerRow]:
    """Return the claims that a claim is related to."""
    return [PickerRow(one.other, CLAIM, quote(work.spans[one.other]), linked=True) for one in frame.related]


def said_by(work: Annotations, head: str) -> str:
    """Return the names of the speakers of a claim, or that it needs one."""
    speakers = frame_of(work, head).speakers
    return names(speakers, work) if speakers else needs_speaker_words()


def linked_rows(work: Annotations, frame: Frame, author: str, unspecified: str) -> list[PickerRow]:
    """Return the linked parts of a claim or target: its speakers and cues."""
    virtual = {AUTHOR: author, UNSPECIFIED: unspecified}
    rows = []
    for part in dict.fromkeys((*frame.speakers, *frame.parts()[1:])):
        if part in VIRTUAL_SPEAKERS:
            rows.append(PickerRow(part, "", virtual[part], linked=True))
        elif part in work.spans:
            rows.append(PickerRow(part, work.spans[part].label, quote(work.spans[part]), linked=True))
    return rows


def holders_of(work: Annotations, head: str) -> list[str]:
    """Return the holders of stances towards a claim or target."""
    return [holder for stance in frame_of(work, head).stances for holder in stance.holders]


def matching(rows: Sequence[PickerRow], typed: str) -> list[PickerRow]:
    """Return the rows with a word that begins as typed, whatever the spelling; all rows when nothing is typed."""
    wanted = " ".join(key_of(typed).split())
    if not wanted:
        return list(rows)
    return [row for row in rows if f" {wanted}" in f" {_plain(row.words)}"]


def _plain(words: str) -> str:
    """Words for searching: folded, with spaces for everything but letters and digits."""
    return "".join(character if character.isalnum() else " " for character in key_of(words))
