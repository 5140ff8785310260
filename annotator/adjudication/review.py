"""One document under review: its places, what was decided of them, and what a choice makes of the gold layer.

The gold span of a place has an id that is made of what was judged there, so that reviewers who settle the same place
apart from each other change the same entity, and a merge shows where they chose differently.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Literal

import msgspec

from annotator.adjudication.readings import Reading, Sides
from annotator.compare.places import Place, places
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Fragment, Relation, Span
from annotator.domain.operation import Decision
from annotator.domain.scheme import Scheme

State = Literal["open", "settled", "stale"]
Outcome = Literal["agreed", "majority", "rule", "chosen", "both", "rejected", "edited"]
Edit = tuple[tuple[Fragment, ...], tuple[str, ...]]
"""Other fragments for a span, with their quotes."""


class Settlement(msgspec.Struct, frozen=True):
    """What settling a place changes: records of the gold layer to put and to remove, and the decision."""

    put: tuple[Span | Relation, ...]
    removed: tuple[Span | Relation, ...]
    decision: Decision


class Review:
    """The finished layers of one document, its gold layer and the decisions on it.

    `latest` gives the ids of the operations that each span and relation of these layers now rests on.
    """

    def __init__(
        self,
        document: str,
        layers: Mapping[str, Annotations],
        gold: Annotations,
        decisions: Iterable[Decision],
        latest: Mapping[str, Iterable[str]],
        scheme: Scheme,
    ) -> None:
        self._document = document
        self._layers = layers
        self.gold = Annotations(dict(gold.spans), dict(gold.relations), gold.progress)
        self._latest = latest
        self.places = places(layers, scheme)
        self._sides = Sides(layers, self.places, scheme)
        self._decided: dict[str, Decision] = {span: one for one in decisions for span in one.place}

    def readings(self, place: Place) -> list[Reading]:
        """Return the readings of a place, that of most layers first."""
        return self._sides.readings(place)

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        return self._sides.covered(place, layer)

    def decision(self, place: Place) -> Decision | None:
        """Return what was decided of a place, or of what it was before."""
        return next((self._decided[span] for _, span in place.members if span in self._decided), None)

    def state(self, place: Place) -> State:
        """Tell whether a place waits, was settled, or was settled before something judged there changed."""
        decision = self.decision(place)
        if decision is None:
            return "open"
        return "settled" if decision.judged == self._judged(place) else "stale"

    def _judged(self, place: Place) -> tuple[str, ...]:
        """The operations that a place rests on: those of its spans and of the ties of its heads."""
        found: set[str] = set()
        for layer, span in place.members:
            found.update(self._latest.get(span, ()))
            for relation in self._ties(layer, span):
                found.update(self._latest.get(relation.id, ()))
        return tuple(sorted(found))

    def _ties(self, layer: str, head: str) -> list[Relation]:
        """The relations that make the frame of a head: who says it, with what cue, and who stands how towards it."""
        own = ("claim", "target")
        return [
            one
            for one in self._layers[layer].relations.values()
            if any(head in one.roles.get(role, ()) for role in own)
        ]

    # --- settling

    def choose(
        self, place: Place, layer: str | None, outcome: Outcome, reason: str = "", edit: Edit | None = None
    ) -> Settlement:
        """Return what it means that the reading of a layer stands at a place; None stands for nothing at all.

        An edit is that of the first span of the reading.
        """
        before = self.decision(place)
        put: dict[str, Span | Relation] = {}
        own: list[str] = []
        if layer is not None:
            for number, span in enumerate(place.of(layer)):
                gold = self._gold_span(layer, span, number)
                if edit is not None and not number:
                    gold = msgspec.structs.replace(gold, fragments=edit[0], quote=edit[1])
                put[gold.id] = gold
                own.append(gold.id)
                for relation in self._gold_ties(layer, span, put):
                    put[relation.id] = relation
        removed = self._superseded(before, own, put)
        decision = Decision(
            id=self._id(place, "decision") if before is None else before.id,
            layer=GOLD,
            document=self._document,
            place=tuple(sorted(span for _, span in place.members)),
            judged=self._judged(place),
            outcome=outcome,
            chosen=layer or "",
            reason=reason,
            gold=tuple(own),
        )
        changed = tuple(one for one in put.values() if self._known(one) != one)
        return Settlement(changed, tuple(removed), decision)

    def take(self, settlement: Settlement) -> None:
        """Take a settlement as done, so that what is settled after it builds on it."""
        for record in settlement.removed:
            self.gold.spans.pop(record.id, None)
            self.gold.relations.pop(record.id, None)
        for record in settlement.put:
            if isinstance(record, Span):
                self.gold.spans[record.id] = record
            else:
                self.gold.relations[record.id] = record
        self._decided |= dict.fromkeys(settlement.decision.place, settlement.decision)

    def _known(self, record: Span | Relation) -> Span | Relation | None:
        mine: Mapping[str, Span | Relation] = self.gold.spans if isinstance(record, Span) else self.gold.relations
        return mine.get(record.id)

    def _gold_span(self, layer: str, span: str, number: int = 0) -> Span:
        made = self._layers[layer].spans[span]
        return msgspec.structs.replace(made, id=self._gold_id(layer, span, number), layer=GOLD)

    def _gold_id(self, layer: str, span: str, number: int = 0) -> str:
        """The id of the gold span for a span: that of an earlier decision on its place, or one made of the place."""
        place = self.places[self._sides.place_of[layer, span]]
        before = self.decision(place)
        if before is not None and number < len(before.gold):
            return before.gold[number]
        return self._id(place, f"span {number}")

    def _id(self, place: Place, what: str) -> str:
        told = "/".join(sorted(span for _, span in place.members))
        return sha256(f"{self._document}/{what}/{told}".encode()).hexdigest()[:32]

    def _gold_ties(self, layer: str, head: str, put: dict[str, Span | Relation]) -> Iterable[Relation]:
        """Yield the ties of a head in the gold layer; the parts that the gold layer lacks are put there too."""
        for relation in self._ties(layer, head):
            roles: dict[str, tuple[str, ...]] = {}
            for role, members in relation.roles.items():
                roles[role] = tuple(self._gold_part(layer, member, head, put) for member in members)
            told = repr((relation.label, sorted(roles.items())))
            id_ = sha256(f"{self._document}/tie/{told}".encode()).hexdigest()[:32]
            yield msgspec.structs.replace(relation, id=id_, layer=GOLD, roles=roles)

    def _gold_part(self, layer: str, member: str, head: str, put: dict[str, Span | Relation]) -> str:
        if member in VIRTUAL_SPEAKERS:
            return member
        own = self.places[self._sides.place_of[layer, head]].of(layer)
        if member in own:
            return self._gold_id(layer, member, own.index(member))
        part = self._gold_span(layer, member)
        if part.id not in self.gold.spans:
            put.setdefault(part.id, part)
        return part.id

    def _superseded(
        self, before: Decision | None, own: list[str], put: Mapping[str, Span | Relation]
    ) -> list[Span | Relation]:
        """Return what the gold layer no longer holds: spans of the earlier choice, and ties that are not made again."""
        heads = {*own, *(before.gold if before else ())}
        gone = [self.gold.spans[span] for span in heads if span not in own and span in self.gold.spans]
        for relation in self.gold.relations.values():
            of_head = any(heads.intersection(relation.roles.get(role, ())) for role in ("claim", "target"))
            dangling = any(relation.names(span.id) for span in gone)
            if relation.id not in put and (of_head or dangling):
                gone.append(relation)  # type: ignore[arg-type]
        return sorted(gone, key=lambda one: one.id)
