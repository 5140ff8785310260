"""A reviewer's desk in memory: layers, gold and decisions as a project keeps them, without the project.

The operation that an entity rests on is told by what it says, so that a change of it is another operation.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from annotator.adjudication.composing import Draft, compose
from annotator.adjudication.frame_choice import choose_frame
from annotator.adjudication.resolution import Resolution
from annotator.adjudication.review import Review
from annotator.app.bundled import scheme_toml
from annotator.compare.places import Place
from annotator.domain.annotation import Annotations, Relation, Span
from annotator.domain.operation import Decision, Outcome, encode_state
from annotator.domain.scheme import parse_scheme

SCHEME = parse_scheme(scheme_toml("claims"), "claims")


def operation_of(record: Span | Relation) -> str:
    """Return what stands for the id of the operation that an entity rests on."""
    return f"{record.id}@{sha256(encode_state(record)).hexdigest()[:8]}"


class Desk:
    """What is on record. Every `review` is made afresh of it, as when a project is opened."""

    def __init__(self, layers: Mapping[str, Annotations]) -> None:
        self.layers = dict(layers)
        self.gold = Annotations()
        self.decisions: dict[str, Decision] = {}

    def copy(self) -> "Desk":
        """Return a desk with the same on it, which goes its own way."""
        other = Desk(self.layers)
        other.gold = self.gold
        other.decisions = dict(self.decisions)
        return other

    def review(self) -> Review:
        latest = {
            (layer, one.id): [operation_of(one)]
            for layer, work in self.layers.items()
            for one in (*work.spans.values(), *work.relations.values())
        }
        return Review("document", self.layers, self.gold, self.decisions.values(), latest, SCHEME)

    def settle(
        self, place: Place, layer: str | None, outcome: Outcome = "chosen", reason: str = ""
    ) -> list[Resolution]:
        """Put on record that a variant stands, and return what that changed."""
        review = self.review()
        return self._recorded(review, iter([review.choose(place, layer, outcome, reason)]))

    def choose_frame(self, place: Place, layer: str | None, outcome: Outcome = "chosen") -> list[Resolution]:
        """Put on record that a variant stands with its parts, and return what that changed."""
        review = self.review()
        return self._recorded(review, choose_frame(review, place, layer, outcome))

    def compose(self, place: Place, layer: str, draft: Draft, text: str, reason: str = "") -> list[Resolution]:
        """Put on record that a reviewer's own version of a variant stands, and return what that changed."""
        review = self.review()
        return self._recorded(review, compose(review, text, place, layer, draft, reason))

    def _recorded(self, review: Review, resolutions: Iterator[Resolution]) -> list[Resolution]:
        done = []
        for resolution in resolutions:
            self.record(resolution)
            review.apply(resolution)
            assert (review.gold.spans, review.gold.relations) == (self.gold.spans, self.gold.relations)
            done.append(resolution)
        return done

    def record(self, resolution: Resolution) -> None:
        """Do what a resolution says, entity by entity: what is put last counts, as after a merge."""
        spans, relations = dict(self.gold.spans), dict(self.gold.relations)
        for gone in resolution.removed:
            for kept in (spans, relations, self.decisions):
                kept.pop(gone.id, None)
        for record in resolution.put:
            if isinstance(record, Span):
                spans[record.id] = record
            elif isinstance(record, Relation):
                relations[record.id] = record
            else:
                self.decisions[record.id] = record
        self.gold = Annotations(spans, relations)
        self.decisions[resolution.decision.id] = resolution.decision

    def waiting(self) -> list[Place]:
        review = self.review()
        return [place for place in review.places if review.state(place) != "resolved"]
