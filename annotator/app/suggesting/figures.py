"""Counting what became of suggestions: shown, accepted, edited and dismissed.

What is shown and dismissed is known of this copy alone, so precision and the actions saved compare with it only what
was accepted by the same people in the same documents.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from annotator.app.suggesting.shown import Log, counted, dismissed_frames
from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.storage.accepted import AcceptedPart
from annotator.suggest.labelled import LabelledFrame

FROM_NOTHING, ACCEPT, CORRECT, DISMISS = 9, 1, 2, 1
"""What a claim with speaker, cue and stance costs in actions, and what is done with one that was suggested."""
ALL = ""
_MONTH = re.compile("[0-9]{4}-[01][0-9]-")
"""What a time begins with; programs of others may have written anything."""


class SuggestionCounts(msgspec.Struct):
    """What became of suggestions. `edited` are those of the accepted that somebody has changed.

    `precision` is the share of the accepted in all that were accepted or dismissed, None where nothing was; `saved` is
    the number of actions saved, None where it is not counted. Both are of the people and articles of which this copy
    knows what was dismissed.
    """

    shown: int = 0
    accepted: int = 0
    edited: int = 0
    dismissed: int = 0
    precision: float | None = None
    saved: int | None = None


class SuggestionFigures(msgspec.Struct):
    """What became of suggestions: of claims in all, by language, month such as 2026-11, and source ("" for unknown).

    `labels` count each part of a suggestion by itself: its spans and its stance.
    """

    overall: SuggestionCounts
    labels: dict[str, SuggestionCounts]
    languages: dict[str, SuggestionCounts]
    months: dict[str, SuggestionCounts]
    sources: dict[str, SuggestionCounts]


Shown = Sequence[Log]
"""What somebody was shown in a document, and in earlier texts of it."""
Key = tuple[str, str]
"""A kind of key, such as "month", and the key."""


class _Sums:
    """What is counted under one key. `here` and `here_edited` are of where it is known what was dismissed."""

    def __init__(self) -> None:
        self.counts = SuggestionCounts()
        self.here = self.here_edited = 0

    def figures(self, *, saves: bool) -> SuggestionCounts:
        dismissed = self.counts.dismissed
        decided = self.here + dismissed
        spent = ACCEPT * (self.here - self.here_edited) + CORRECT * self.here_edited + DISMISS * dismissed
        return msgspec.structs.replace(
            self.counts,
            precision=self.here / decided if decided else None,
            saved=FROM_NOTHING * self.here - spent if saves and decided else None,
        )


class FigureTally:
    """Adds up what was shown and what was accepted."""

    def __init__(self, languages: Mapping[int, str]) -> None:
        """`languages` are those of the documents, by row number."""
        self._languages = languages
        self._sums: defaultdict[Key, _Sums] = defaultdict(_Sums)

    def add_shown(self, shown: Shown) -> None:
        """Count what was shown and dismissed in a document."""
        for suggestion in (one for log in shown for one in counted(log)):
            labels = list(suggestion.parts())
            for sums in self._of(labels, suggestion.language, suggestion.source, suggestion.shown):
                sums.counts.shown += 1
            if suggestion.dismissed:
                for sums in self._of(labels, suggestion.language, suggestion.source, suggestion.dismissed):
                    sums.counts.dismissed += 1

    def add_accepted(self, parts: Sequence[AcceptedPart], shown: Shown | None) -> None:
        """Count what one act accepted, given what was shown to that person in that document."""
        standing = [part for part in parts if not part.removed]
        for part in standing:
            language = self._languages.get(part.document, "")
            _count_accepted([self._of_label(part.label)], is_edited=part.is_edited, is_here=shown is not None)
            if part.label == CLAIM:
                is_edited = any(one.is_edited for one in standing)
                of_claim = self._of_claim(language, part.source, part.accepted)
                _count_accepted(of_claim, is_edited=is_edited, is_here=shown is not None)
        if shown is not None and not _was_undone(parts):
            known = set(_dismissed_parts(shown))
            for part in parts:
                if part.removed and (part.label, part.fragments) not in known:
                    for sums in self._of_part(part, part.removed):
                        sums.counts.dismissed += 1

    def _of_part(self, part: AcceptedPart, moment: str) -> Iterable[_Sums]:
        return self._of([part.label], self._languages.get(part.document, ""), part.source, moment)

    def _of(self, labels: Iterable[str], language: str, source: str, moment: str) -> Iterable[_Sums]:
        """Yield the sums that parts with these labels count in."""
        for label in labels:
            yield self._of_label(label)
            if label == CLAIM:
                yield from self._of_claim(language, source, moment)

    def _of_label(self, label: str) -> _Sums:
        """Return the sums of parts with a label, each of which counts by itself."""
        return self._sums["label", label]

    def _of_claim(self, language: str, source: str, moment: str) -> Iterable[_Sums]:
        """Yield the sums of claims, each with all that belongs to it."""
        yield self._sums["all", ALL]
        yield self._sums["language", language]
        yield self._sums["source", source]
        yield self._sums["month", moment[:7] if _MONTH.match(moment) else ""]

    def figures(self, order: Sequence[str]) -> SuggestionFigures:
        """Return the figures; labels are in this order, others after them."""
        place = {label: number for number, label in enumerate(order)}
        labels = sorted(self._keys("label"), key=lambda label: (place.get(label, len(place)), label))
        return SuggestionFigures(
            self._sums["all", ALL].figures(saves=True),
            {label: self._sums["label", label].figures(saves=False) for label in labels},
            {language: self._sums["language", language].figures(saves=True) for language in self._keys("language")},
            {month: self._sums["month", month].figures(saves=True) for month in self._keys("month")},
            {source: self._sums["source", source].figures(saves=True) for source in self._keys("source")},
        )

    def _keys(self, kind: str) -> list[str]:
        return sorted(key for of, key in self._sums if of == kind)


def _count_accepted(some: Iterable[_Sums], *, is_edited: bool, is_here: bool) -> None:
    """Count something accepted in sums; `is_here` says whether it is known there what was dismissed."""
    for sums in some:
        sums.counts.accepted += 1
        sums.counts.edited += is_edited
        sums.here += is_here
        sums.here_edited += is_here and is_edited


def _was_undone(parts: Sequence[AcceptedPart]) -> bool:
    """Whether all that one act accepted went at one moment, as undo removes it; it was no decision about it."""
    return len({part.removed for part in parts}) == 1 and bool(parts[0].removed)


def _dismissed_parts(shown: Shown) -> Iterable[tuple[str, str]]:
    """Yield label and fragments of what was dismissed: what was accepted, removed and then dismissed counts once."""
    for log in shown:
        for frame in dismissed_frames(log):
            yield from _parts(frame)


def _parts(frame: LabelledFrame) -> Iterable[tuple[str, str]]:
    for label, fragments in zip((CUE, SPEAKER, CLAIM), frame.parts(), strict=True):
        yield label, msgspec.json.encode(fragments).decode()
