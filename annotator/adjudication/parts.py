"""The spans that a composition can be made of: those of the layers, and new ones for words that nobody marked.

A new span is a place of its own, of the gold layer alone, with a decision on it. It stays as long as a composition is
linked to it or a reviewer keeps it. UNITS: code points.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count

from annotator.compare.places import Member
from annotator.domain.annotation import GOLD, Annotations, Fragment, Relation, Span
from annotator.domain.composition import Part
from annotator.domain.operation import Decision


def made_id(document: str, index: int, label: str, fragments: tuple[Fragment, ...]) -> str:
    """Return the id of a gold span that is made: 32 hexadecimal digits, different for each index."""
    return sha256(f"{document}/made {index}/{label}/{fragments}".encode()).hexdigest()[:32]


def made_decision(gold: str) -> str:
    """Return the id of the decision on a gold span that was made: 32 hexadecimal digits."""
    return sha256(f"{gold}/decision".encode()).hexdigest()[:32]


def is_made(decision: Decision) -> bool:
    """Whether a decision is on a span that was made for a composition."""
    return decision.outcome == "edited" and decision.gold[:1] != () and decision.id == made_decision(decision.gold[0])


def is_linked(span: str, relations: Iterable[Relation]) -> bool:
    """Whether any of these relations has a span as a member."""
    return any(relation.names(span) for relation in relations)


def made_for(decisions: Iterable[Decision]) -> Iterator[str]:
    """Yield the ids of the gold spans that the compositions of these decisions are made of."""
    for decision in decisions:
        for layer, span in decision.composition.parts() if decision.composition is not None else ():
            if layer == GOLD:
                yield span


class Parts:
    """Finds and makes parts in one document; `gold` is its gold layer, which may change meanwhile."""

    def __init__(self, document: str, layers: Mapping[str, Annotations], gold: Annotations) -> None:
        self._document = document
        self._layers = layers
        self._work = {**layers, GOLD: gold}

    def span(self, part: Part) -> Span | None:
        """Return the span that a part is."""
        work = self._work.get(part[0])
        return work.spans.get(part[1]) if work is not None else None

    def marking(self, label: str, fragments: tuple[Fragment, ...], beside: Collection[Member]) -> Part | None:
        """Return a span with just these words that is not in `beside`: of a layer, or else of the gold layer."""
        for layer in (*sorted(self._layers), GOLD):
            for id_, span in sorted(self._work[layer].spans.items()):
                if (span.label, span.fragments) == (label, fragments) and (layer, id_) not in beside:
                    return layer, id_
        return None

    def made(self, label: str, fragments: tuple[Fragment, ...], quote: tuple[str, ...]) -> Span:
        """Return a gold span for words that nobody marked; the same words always get the same id."""
        for index in count():
            id_ = made_id(self._document, index, label, fragments)
            if id_ not in self._work[GOLD].spans:
                break
        return Span(id_, GOLD, self._document, label, fragments, quote)

    def decision_on(self, made: Span) -> Decision:
        """Return the decision on a span that was made."""
        return Decision(
            id=made_decision(made.id),
            layer=GOLD,
            document=self._document,
            place=(made.id,),
            layers=tuple(sorted(self._layers)),
            outcome="edited",
            chosen=GOLD,
            gold=(made.id,),
        )
