"""What a reviewer can compose from: each reading of a place with the parts of its frame, and what was composed before.

UNITS: code points.
"""

from typing import NamedTuple

from annotator.adjudication.composing import Words
from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, GOLD, UNSPECIFIED, VIRTUAL_SPEAKERS, Annotations, Fragment, Span, Value
from annotator.domain.composition import Composition, Part, virtual
from annotator.domain.frames import HEADS, frame_of
from annotator.ui import language
from annotator.ui.review.readings import JOINT, ShownReading
from annotator.ui.review.words import part_names

Parts = tuple[Part | Words, ...]
BEFORE = 0
"""The number of what was composed before."""


class SourceStance(NamedTuple):
    """A stance of a frame; `own`: it is held by those who say the claim."""

    holders: tuple[Part, ...]
    attributes: dict[str, Value]
    evidence: tuple[Part, ...]
    own: bool

    @property
    def value(self) -> str:
        """What it is."""
        return str(self.attributes.get("value", ""))


class Source(NamedTuple):
    """A reading, by its number from 1, as parts of layers. Only a claim has speakers and cues, only heads stances.

    One that a reviewer put together is `is_composed`.
    """

    number: int
    layer: str
    span: Span
    speakers: tuple[Part, ...] = ()
    cues: tuple[Part, ...] = ()
    stances: tuple[SourceStance, ...] = ()
    is_composed: bool = False


class Sources:
    """Finds the sources of one place, and says what parts of them are."""

    def __init__(self, session: Session, dispute: Dispute, readings: list[ShownReading]) -> None:
        self._session = session
        self._document = dispute.document
        self._names = part_names()
        self.readings = [
            self._of_reading(number, one.reading.layer, one.spans[0])
            for number, one in enumerate(readings, 1)
            if one.spans
        ]
        self.before = self._composed(dispute)

    def by_number(self, number: int) -> Source:
        """Return a reading with spans; that which covers most where the one of this number has none."""
        fullest = max(self.readings, key=lambda one: one.span.end - one.span.start)
        return next((one for one in self.readings if one.number == number), fullest)

    def fragments(self, part: Part | Words) -> tuple[Fragment, ...]:
        """Return where a part is; a virtual speaker is nowhere."""
        if isinstance(part, Words):
            return part.fragments
        span = self._work(part[0]).spans.get(part[1]) if part[0] else None
        return span.fragments if span is not None else ()

    def content(self, parts: Parts) -> frozenset[object]:
        """Return parts so that the same ones of two layers are equal."""
        return frozenset(self.fragments(one) or one for one in parts)

    def words(self, parts: Parts) -> str:
        """Return what parts are called: their words in the article, or who needs none."""
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

    def _of_reading(self, number: int, layer: str, span: Span) -> Source:
        if span.label not in HEADS:
            return Source(number, layer, span)
        work = self._work(layer)
        frame = frame_of(work, span.id)

        def parts(ids: tuple[str, ...]) -> tuple[Part, ...]:
            known = (one for one in ids if one in work.spans or one in VIRTUAL_SPEAKERS)
            return tuple(virtual(one) if one in VIRTUAL_SPEAKERS else (layer, one) for one in known)

        stances = tuple(
            SourceStance(
                parts(one.holders),
                work.relations[one.id].attributes,
                parts(one.evidence),
                set(one.holders) == set(frame.speakers),
            )
            for one in frame.stances
            if one.value
        )
        return Source(number, layer, span, parts(frame.speakers), parts(frame.cues), stances)

    def _composed(self, dispute: Dispute) -> Source | None:
        """What a reviewer put together before, as it stands."""
        decision = dispute.decision
        spans = self._work(GOLD).spans
        if decision is None or decision.outcome != "edited" or not decision.gold or decision.gold[0] not in spans:
            return None
        span = spans[decision.gold[0]]
        if decision.composition is not None:
            return _of_composition(decision.chosen, span, decision.composition)
        base = next((one for one in self.readings if one.layer == decision.chosen), self.by_number(BEFORE))
        return base._replace(number=BEFORE, layer=decision.chosen, span=span)


def _of_composition(layer: str, span: Span, composition: Composition) -> Source:
    stances = tuple(
        SourceStance(one.holders, one.attributes, one.evidence, set(one.holders) == set(composition.speakers))
        for one in composition.stances
    )
    return Source(BEFORE, layer, span, composition.speakers, composition.cues, stances, is_composed=True)
