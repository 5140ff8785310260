"""The disagreement at hand: its readings in lanes, what each choice lets stand, and what was decided of it before."""

from typing import NamedTuple

from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Fragment, Span
from annotator.domain.operation import Outcome
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.readings import ShownReading, shown
from annotator.ui.review.sources import Sources

BOTH, REJECT, EDIT = "both", "reject", "edit"
OUTCOMES: dict[str, Outcome] = {BOTH: "both", REJECT: "rejected", EDIT: "edited"}
CHOICES = {outcome: choice for choice, outcome in OUTCOMES.items()}


class Laned(NamedTuple):
    """A span in the lane of a reading, counted from 0; `number` is the reading's, 0 for what all readings name."""

    span: Span
    lane: int
    number: int
    asked: bool


class Item:
    """A disagreement as it is shown. A choice is the number of a reading, counted from 1, or BOTH, REJECT, EDIT."""

    def __init__(self, session: Session, dispute: Dispute) -> None:
        self._session = session
        self.dispute = dispute
        self.readings: list[ShownReading] = shown(session, dispute)

    def has(self, choice: str) -> bool:
        """Whether there is such a choice."""
        return not choice.isdecimal() or 0 < int(choice) <= len(self.readings)

    def layer(self, choice: str) -> str | None:
        """The layer whose reading stands; what is edited or acceptable besides others begins with the fullest one."""
        if choice == REJECT:
            return None
        one = self.readings[int(choice) - 1] if choice.isdecimal() else self._fullest()
        return one.reading.layer if one.spans else None

    def _fullest(self) -> ShownReading:
        return max(self.readings, key=lambda one: sum(span.end - span.start for span in one.spans))

    def rows_from(self, choice: str) -> DraftRows:
        """What an edit begins with: what was composed before, or else the reading chosen so far, or the fullest one."""
        sources = Sources(self._session, self.dispute, self.readings)
        base = sources.by_number(int(choice) if choice.isdecimal() else 0)
        if not choice.isdecimal() and sources.before is not None:
            base = sources.before
        return DraftRows(sources, self._session.scheme, base)

    def settled_choice(self) -> str:
        """The choice that was made, as long as it holds, or ""."""
        decision = self.dispute.decision
        if decision is None or self.dispute.state != "resolved":
            return ""
        if decision.outcome in CHOICES:
            return CHOICES[decision.outcome]
        return str(self.number_of(decision.chosen)) if self.number_of(decision.chosen) else ""

    def number_of(self, layer: str) -> int:
        """The number of the reading of a layer, that of nothing for "", or 0."""
        for number, one in enumerate(self.readings, 1):
            if layer in one.reading.layers or (not layer and not one.spans):
                return number
        return 0

    def edited(self) -> tuple[Fragment, ...]:
        """The words that stand where a reviewer edited them, or none."""
        decision = self.dispute.decision
        if decision is None or decision.outcome != "edited":
            return ()
        spans = self._session.annotations(self.dispute.document, GOLD).spans
        return spans[decision.gold[0]].fragments if decision.gold and decision.gold[0] in spans else ()

    def extent(self) -> Fragment:
        """From where to where the spans of any reading reach."""
        spans = [span for one in self.readings for span in one.spans]
        return min(span.start for span in spans), max(span.end for span in spans)

    def stressed(self) -> list[tuple[str, Fragment]]:
        """The words that not all readings mark, each with its label."""
        return [(one.spans[0].label, part) for one in self.readings for part in one.own]

    def in_lanes(self, *, asked: bool = True) -> list[Laned]:
        """The spans of the readings in their lanes; `asked`: they are what is in question."""
        common = self._common_parts()
        own = [
            Laned(span, one.lane, number, asked)
            for number, one in enumerate(self.readings, 1)
            for span in (*one.spans, *(part for part in one.parts if _words(part) not in common))
        ]
        return own + [Laned(part, 0, 0, asked) for part in common.values()]

    def _common_parts(self) -> dict[tuple[object, ...], Span]:
        """What every reading with spans names as a part of its frame, by its words."""
        told = [{_words(part): part for part in one.parts} for one in self.readings if one.spans]
        return {words: part for words, part in told[0].items() if all(words in one for one in told)} if told else {}


def _words(span: Span) -> tuple[object, ...]:
    return span.label, span.fragments
