"""The disagreement that is shown: its variants in lanes, what each choice keeps, and the earlier decision."""

from typing import NamedTuple

from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Fragment, Span
from annotator.domain.operation import Outcome
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.sources import Sources
from annotator.ui.review.variants import ShownVariant, shown_variants

BOTH, REJECT, EDIT = "both", "reject", "edit"
OUTCOMES: dict[str, Outcome] = {BOTH: "both", REJECT: "rejected", EDIT: "edited"}
CHOICES = {outcome: choice for choice, outcome in OUTCOMES.items()}


class LanedSpan(NamedTuple):
    """A span in the lane of a variant, counted from 0; `number` is the variant's, 0 for a part of all of them."""

    span: Span
    lane: int
    number: int
    in_question: bool


class Item:
    """A disagreement with its choices: the number of a variant, counted from 1, or BOTH, REJECT, EDIT."""

    def __init__(self, session: Session, disagreement: Disagreement) -> None:
        self._session = session
        self.disagreement = disagreement
        self.variants: list[ShownVariant] = shown_variants(session, disagreement)

    @property
    def key(self) -> str:
        """The article and the spans in question, for a draft about them."""
        members = (f"{layer}/{span}" for layer, span in self.disagreement.place.members)
        return " ".join((self.disagreement.document, *members))

    def has(self, choice: str) -> bool:
        """Whether there is such a choice."""
        return not choice.isdecimal() or 0 < int(choice) <= len(self.variants)

    def layer(self, choice: str) -> str | None:
        """The layer that a choice keeps; for EDIT and BOTH, that of the longest variant."""
        if choice == REJECT:
            return None
        variant = self.variants[int(choice) - 1] if choice.isdecimal() else self._longest()
        return variant.variant.layer if variant.spans else None

    def _longest(self) -> ShownVariant:
        return max(self.variants, key=lambda variant: sum(span.end - span.start for span in variant.spans))

    def draft_rows(self, choice: str) -> DraftRows:
        """The rows that an edit begins with: an earlier composition, or the chosen variant, or the longest one."""
        sources = Sources(self._session, self.disagreement, self.variants)
        base = sources.by_number(int(choice) if choice.isdecimal() else 0)
        if not choice.isdecimal() and sources.composed is not None:
            base = sources.composed
        return DraftRows(sources, self._session.scheme, base)

    def resolved_choice(self) -> str:
        """The choice of a decision that is not stale, or ""."""
        decision = self.disagreement.decision
        if decision is None or self.disagreement.state != "resolved":
            return ""
        if decision.outcome in CHOICES:
            return CHOICES[decision.outcome]
        return str(self.number_of(decision.chosen)) if self.number_of(decision.chosen) else ""

    def number_of(self, layer: str) -> int:
        """The number of the variant of a layer ("" for the variant without spans); 0 when there is none."""
        for number, variant in enumerate(self.variants, 1):
            if layer in variant.variant.layers or (not layer and not variant.spans):
                return number
        return 0

    def edited(self) -> tuple[Fragment, ...]:
        """The fragments of an edited decision; none for another decision."""
        decision = self.disagreement.decision
        if decision is None or decision.outcome != "edited":
            return ()
        spans = self._session.annotations(self.disagreement.document, GOLD).spans
        return spans[decision.gold[0]].fragments if decision.gold and decision.gold[0] in spans else ()

    def extent(self) -> Fragment:
        """The range that the spans of all variants cover together."""
        spans = [span for variant in self.variants for span in variant.spans]
        return min(span.start for span in spans), max(span.end for span in spans)

    def stressed(self) -> list[tuple[str, Fragment]]:
        """The fragments that not all variants cover, each with its label."""
        return [(variant.spans[0].label, part) for variant in self.variants for part in variant.own]

    def in_lanes(self, *, in_question: bool = True) -> list[LanedSpan]:
        """The spans of the variants in their lanes; `in_question`: they are those to be resolved."""
        common = self._common_parts()
        own = [
            LanedSpan(span, variant.lane, number, in_question)
            for number, variant in enumerate(self.variants, 1)
            for span in (*variant.spans, *(part for part in variant.parts if _words(part) not in common))
        ]
        return own + [LanedSpan(part, 0, 0, in_question) for part in common.values()]

    def _common_parts(self) -> dict[tuple[object, ...], Span]:
        """The parts that every variant with spans has in its frame, by their words."""
        frames = [{_words(part): part for part in variant.parts} for variant in self.variants if variant.spans]
        if not frames:
            return {}
        return {words: part for words, part in frames[0].items() if all(words in parts for parts in frames)}


def _words(span: Span) -> tuple[object, ...]:
    return span.label, span.fragments
