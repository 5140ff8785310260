"""The content of the card of a claim frame, as plain values. No painting here."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Span
from annotator.domain.claim_relations import SAME, Related
from annotator.domain.frames import CLAIM, Frame, Stance, is_complete, wants_stance
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.lines import Cut
from annotator.ui.translatable import QT_TRANSLATE_NOOP

LONGEST_QUOTE = 60
_SAME_AS = QT_TRANSLATE_NOOP("ClaimCards", "same as")
_FROM = {
    SAME: _SAME_AS,
    "supports": QT_TRANSLATE_NOOP("ClaimCards", "supports"),
    "contradicts": QT_TRANSLATE_NOOP("ClaimCards", "contradicts"),
}
"""How the claim that a relation begins at relates to the other one, by value."""
_TO = {
    SAME: _SAME_AS,
    "supports": QT_TRANSLATE_NOOP("ClaimCards", "supported by"),
    "contradicts": QT_TRANSLATE_NOOP("ClaimCards", "contradicted by"),
}


class StanceRow(NamedTuple):
    """One stance on a card. `value` is empty until it is set; `who` is empty for the frame's own speaker."""

    id: str
    value: str
    words: str
    who: str
    cues: tuple[str, ...]
    towards: str


class RelatedRow(NamedTuple):
    """A relation with another claim: its id, how this claim relates, and the words of the other one."""

    id: str
    words: str
    quote: str


class ThreadSign(NamedTuple):
    """That something was asked or answered about a claim: the key of the item, if it is open, and what was said."""

    key: str
    is_open: bool
    words: str


class CardData(NamedTuple):
    """One card."""

    head: str
    label: str
    start: int
    speaker: str
    rows: tuple[StanceRow, ...]
    note: str
    complete: bool
    needs_speaker: bool
    speaker_spans: tuple[str, ...] = ()
    """The ids of the spans of the speakers; virtual speakers have none."""
    thread: ThreadSign | None = None
    related: tuple[RelatedRow, ...] = ()
    corrected_by: str = ""
    """Who has corrected the claim since its owner last saw it, "" for nobody."""
    entries: tuple[str, ...] = ()
    """Who is meant by words that are no name of it, such as a pronoun, in words."""


def card_of(frame: Frame, frames: list[Frame], work: Annotations, scheme: Scheme) -> CardData:
    """Return the card of a frame; `frames` are all frames of the document, in reading order."""
    own = frame.own_stance
    cues = tuple(quote(work.spans[cue]) for cue in frame.cues if cue in work.spans)
    rows = [_row(own, scheme, who="", cues=cues)]
    rows += [
        _row(stance, scheme, who=names(stance.holders, work), cues=_evidence(stance, work))
        for stance in frame.stances
        if own is None or stance.id != own.id
    ]
    rows += [
        _row(stance, scheme, who="", cues=_evidence(stance, work), towards=_place(stance.target, frames, work))
        for stance in frame.towards
    ]
    return CardData(
        frame.head.id,
        frame.head.label,
        frame.head.start,
        names(frame.speakers, work),
        tuple(rows),
        frame.head.note,
        is_complete(frame, scheme),
        frame.needs_speaker,
        tuple(speaker for speaker in frame.speakers if speaker in work.spans),
        related=tuple(
            RelatedRow(one.id, related_words(one, scheme), quote(work.spans[one.other])) for one in frame.related
        ),
    )


def related_words(related: Related, scheme: Scheme) -> str:
    """Return how a claim relates to the other one, to be read before the words of that."""
    known = (_FROM if related.begins else _TO).get(related.value)
    if known:
        return QCoreApplication.translate("ClaimCards", known)
    return scheme.say(related.value, language.current())


def needs_speaker_words() -> str:
    """Return that a claim has no speaker."""
    return QCoreApplication.translate("ClaimCards", "needs speaker")


def stance_words(value: str, scheme: Scheme) -> str:
    """Return a stance in words, or that one is missing; "" for none in a scheme without stances."""
    if value:
        return scheme.say(value, language.current())
    return QCoreApplication.translate("ClaimCards", "needs stance") if wants_stance(scheme) else ""


def _row(stance: Stance | None, scheme: Scheme, *, who: str, cues: tuple[str, ...], towards: str = "") -> StanceRow:
    value = stance.value if stance else ""
    return StanceRow(stance.id if stance else "", value, stance_words(value, scheme), who, cues, towards)


def _evidence(stance: Stance, work: Annotations) -> tuple[str, ...]:
    return tuple(quote(work.spans[part]) for part in stance.evidence if part in work.spans)


def _place(target: str, frames: list[Frame], work: Annotations) -> str:
    """The target of a stance in words: "claim 3", or the words of a TARGET span."""
    claims = [frame.head.id for frame in frames if frame.head.label == CLAIM]
    if target in claims:
        counted = language.number(claims.index(target) + 1)
        return QCoreApplication.translate("ClaimCards", "claim {number}").format(number=counted)
    return quote(work.spans[target]) if target in work.spans else ""


def names(speakers: tuple[str, ...], work: Annotations) -> str:
    """Return the speakers by their words, virtual ones by name."""
    return language.isolated_list([_name(speaker, work) for speaker in speakers])


def _name(speaker: str, work: Annotations) -> str:
    if speaker == AUTHOR:
        return QCoreApplication.translate("ClaimCards", "The author")
    if speaker == UNSPECIFIED:
        return QCoreApplication.translate("ClaimCards", "Unspecified")
    return quote(work.spans[speaker]) if speaker in work.spans else ""


def quote(span: Span) -> str:
    """Return the words of a span on one line, fragments joined by an ellipsis, cut at a sensible length."""
    return shortened(span.quote)


def shortened(quotes: Iterable[str], cut: Cut = "end") -> str:
    """Return the words of fragments on one line, joined by an ellipsis, cut at an end to a sensible length."""
    words = _on_one_line(quotes)
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[: LONGEST_QUOTE - 1] + "…" if cut == "end" else "…" + words[1 - LONGEST_QUOTE :]


def whole_line(quotes: Iterable[str]) -> str:
    """Return the words of fragments on one line as `shortened` does, or "" where it would cut them."""
    words = _on_one_line(quotes)
    return words if len(words) <= LONGEST_QUOTE else ""


def _on_one_line(quotes: Iterable[str]) -> str:
    return " ".join(" … ".join(quotes).split())


def spoken_words(card: CardData) -> str:
    """Return the content of a card in words, for screen readers and tooltips."""
    stances = (" ".join(filter(None, (row.who, row.words, *row.cues, row.towards))) for row in card.rows)
    related = (f"{row.words} {row.quote}" for row in card.related)
    asked = card.thread.words if card.thread else ""
    corrected = QCoreApplication.translate("ClaimCards", "Corrected by {name}").format(name=card.corrected_by)
    signs = (asked, corrected if card.corrected_by else "")
    speaker = card.speaker or (needs_speaker_words() if card.needs_speaker else "")
    return "\n".join(filter(None, (speaker, *card.entries, *stances, *related, card.note, *signs)))
