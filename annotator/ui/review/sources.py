"""The sources of a composition: the variants at a place with the parts of their frames, and an earlier composition.

UNITS: code points.
"""

from typing import NamedTuple

from annotator.adjudication.composing import Words
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, GOLD, UNSPECIFIED, VIRTUAL_SPEAKERS, Annotations, Fragment, Span, Value
from annotator.domain.composition import ComposedClaimRelation, Composition, Part, virtual
from annotator.domain.frames import HEADS, frame_of
from annotator.ui import language
from annotator.ui.review.variants import JOINT, ShownVariant
from annotator.ui.review.words import part_names

Parts = tuple[Part | Words, ...]
COMPOSED = 0
"""The number of an earlier composition."""


class SourceStance(NamedTuple):
    """A stance of a frame; `own`: its holders are the speakers of the claim."""

    holders: tuple[Part, ...]
    attributes: dict[str, Value]
    evidence: tuple[Part, ...]
    own: bool

    @property
    def value(self) -> str:
        """The value."""
        return str(self.attributes.get("value", ""))


class Source(NamedTuple):
    """A variant, by its number from 1, as parts of layers. Only a claim has speakers and cues, only heads stances.

    `is_composed`: a reviewer composed it. `related` are the relations with other claims that begin at a claim; a
    composition may leave them to the layer, and then does not state them.
    """

    number: int
    layer: str
    span: Span
    speakers: tuple[Part, ...] = ()
    cues: tuple[Part, ...] = ()
    stances: tuple[SourceStance, ...] = ()
    is_composed: bool = False
    related: tuple[ComposedClaimRelation, ...] = ()
    states_related: bool = False


class Sources:
    """The sources at one place, and the words and fragments of their parts."""

    def __init__(self, session: Session, disagreement: Disagreement, variants: list[ShownVariant]) -> None:
        self._session = session
        self._document = disagreement.document
        self._names = part_names(session.scheme)
        self.variants = [
            self._of_variant(number, variant.variant.layer, variant.spans[0])
            for number, variant in enumerate(variants, 1)
            if variant.spans
        ]
        self.composed = self._find_composed(disagreement)

    def by_number(self, number: int) -> Source:
        """Return the variant of a number; the longest one where that has no spans."""
        longest = max(self.variants, key=lambda source: source.span.end - source.span.start)
        return next((source for source in self.variants if source.number == number), longest)

    def fragments(self, part: Part | Words) -> tuple[Fragment, ...]:
        """Return the fragments of a part; none for a virtual speaker."""
        if isinstance(part, Words):
            return part.fragments
        span = self._work(part[0]).spans.get(part[1]) if part[0] else None
        return span.fragments if span is not None else ()

    def content(self, parts: Parts) -> frozenset[object]:
        """Return a value that is equal for the same parts of two layers."""
        return frozenset(self.fragments(part) or part for part in parts)

    def words(self, parts: Parts) -> str:
        """Return the words of parts in the article, virtual speakers by name."""
        return " · ".join(language.isolated(words) for words in map(self._words_of, parts) if words)

    def _words_of(self, part: Part | Words) -> str:
        names = {AUTHOR: self._names["author"], UNSPECIFIED: self._names["unspecified"]}
        if not isinstance(part, Words) and part[1] in names:
            return names[part[1]]
        return self.quote(self.fragments(part))

    def quote(self, fragments: tuple[Fragment, ...]) -> str:
        """Return the words of fragments in one line."""
        text = self._session.text(self._document)
        return JOINT.join(text[start:end] for start, end in fragments).replace("\n", " ")

    def _work(self, layer: str) -> Annotations:
        return self._session.annotations(self._document, layer)

    def _of_variant(self, number: int, layer: str, span: Span) -> Source:
        if span.label not in HEADS:
            return Source(number, layer, span)
        work = self._work(layer)
        frame = frame_of(work, span.id)

        def parts(ids: tuple[str, ...]) -> tuple[Part, ...]:
            known = (part for part in ids if part in work.spans or part in VIRTUAL_SPEAKERS)
            return tuple(virtual(part) if part in VIRTUAL_SPEAKERS else (layer, part) for part in known)

        stances = tuple(
            SourceStance(
                parts(stance.holders),
                work.relations[stance.id].attributes,
                parts(stance.evidence),
                set(stance.holders) == set(frame.speakers),
            )
            for stance in frame.stances
            if stance.value
        )
        related = tuple(
            ComposedClaimRelation((layer, one.other), work.relations[one.id].attributes)
            for one in frame.related
            if one.begins
        )
        return Source(number, layer, span, parts(frame.speakers), parts(frame.cues), stances, related=related)

    def _find_composed(self, disagreement: Disagreement) -> Source | None:
        """The earlier composition of a reviewer, as it is in the gold layer."""
        decision = disagreement.decision
        spans = self._work(GOLD).spans
        if decision is None or decision.outcome != "edited" or not decision.gold or decision.gold[0] not in spans:
            return None
        span = spans[decision.gold[0]]
        own = next((source for source in self.variants if source.layer == decision.chosen), None)
        if decision.composition is not None:
            composed = _of_composition(decision.chosen, span, decision.composition)
            return composed if composed.states_related or own is None else composed._replace(related=own.related)
        base = own or self.by_number(COMPOSED)
        return base._replace(number=COMPOSED, layer=decision.chosen, span=span)


def _of_composition(layer: str, span: Span, composition: Composition) -> Source:
    stances = tuple(
        SourceStance(
            stance.holders, stance.attributes, stance.evidence, set(stance.holders) == set(composition.speakers)
        )
        for stance in composition.stances
    )
    return Source(
        COMPOSED,
        layer,
        span,
        composition.speakers,
        composition.cues,
        stances,
        is_composed=True,
        related=composition.related or (),
        states_related=composition.related is not None,
    )
