"""One document under review: its places, the decisions on them, and how a choice changes the gold layer.

The id of a gold span is a hash of what was judged at its place, so reviewers who resolve the same place independently
change the same entity, and a merge shows where they chose differently. The gold layer holds only what is resolved: a
relation is added as soon as all its members are there.
"""

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count, islice
from typing import Literal

import msgspec

from annotator.adjudication.gold_relations import GoldRelations, PlaceGold
from annotator.adjudication.member_names import MemberNames
from annotator.adjudication.parts import Parts, is_linked, is_made, made_for
from annotator.adjudication.precedents import Precedents, orphaned_places
from annotator.adjudication.relation_index import RelationIndex
from annotator.adjudication.resolution import Edit, Resolution
from annotator.adjudication.variants import Variant, VariantFinder
from annotator.compare.differences import REASONS, Reason, compare
from annotator.compare.places import Place, places
from annotator.domain.annotation import GOLD, Annotations, Relation, Span, unstamped
from annotator.domain.composition import Composition, Part
from annotator.domain.operation import Decision, Outcome
from annotator.domain.scheme import Scheme

State = Literal["open", "resolved", "stale"]

NOT_SAID: tuple[str, ...] = ()
"""The judged operations of a decision from a file: operations belong to one project only."""


def place_id(document: str, kind: str, index: int, members: Iterable[str]) -> str:
    """Return the id of a gold span or decision (the kind) at a place, by the names of its members, sorted."""
    return sha256(f"{document}/{kind} {index}/{'/'.join(members)}".encode()).hexdigest()[:32]


class Review:
    """The finished layers of one document, its gold layer and the decisions on it.

    `latest` gives, by layer and id, the ids of the head operations of each span and relation of these layers. Besides
    the places of the layers there is one for each decision whose gold spans remain though all that it judged is gone.
    """

    def __init__(
        self,
        document: str,
        layers: Mapping[str, Annotations],
        gold: Annotations,
        decisions: Iterable[Decision],
        latest: Mapping[tuple[str, str], Iterable[str]],
        scheme: Scheme,
    ) -> None:
        self._names = MemberNames({**layers, GOLD: gold})
        decided = [self._names.updated(decision) for decision in decisions]
        self._document = document
        self._layers = tuple(sorted(layers))
        self._work = {**layers, GOLD: gold}
        self.gold = Annotations(dict(gold.spans), dict(gold.relations), gold.progress)
        self.parts = Parts(document, layers, self.gold)
        self._gold_index = RelationIndex({GOLD: self.gold})
        self._latest = latest
        self._scheme = scheme
        found = [*places(layers, scheme), *orphaned_places(decided, layers, gold, self._names)]
        self._places = sorted(found, key=lambda place: place.start)
        self.places = list(self._places)
        self._numbers = {place.members: number for number, place in enumerate(self._places)}
        self._variants = VariantFinder(layers, gold, self._places, scheme)
        self.relations = RelationIndex(layers)
        self._precedents = Precedents(decided, self._places, layers, self._names)
        self._gold_relations = GoldRelations(self._places, layers, self._gold_of, lambda: self._precedents.composed)

    def variants(self, place: Place) -> list[Variant]:
        """Return the variants of a place, the one of most layers first."""
        return self._variants.variants(place)

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        return self._variants.covered(place, layer)

    def spans(self, place: Place) -> list[Span]:
        """Return the spans of a place, those of one layer after those of another."""
        return [self._work[layer].spans[span] for layer, span in place.members]

    def decision(self, place: Place) -> Decision | None:
        """Return the decision on a place, or on what it was before."""
        return self._precedents.decision_on(place)

    def state(self, place: Place) -> State:
        """Return whether a place is open, resolved, or stale: resolved before something judged there changed.

        A correction of the text is such a change where it changed judged words. A place is stale also when another
        annotator finished the document, even with nothing there; when two decisions are on what is one place now; and
        when two reviewers who did not know of each other left a span too many (also one made for something that is no
        longer there), a relation too many, or one that neither of them could make.
        """
        number = self._numbers[place.members]
        decision = self.decision(place)
        if decision is None:
            return "open"
        if not self._as_judged(number) or self._left_over(number):
            return "stale"
        if is_made(decision) and not self._gold_index.of_member(GOLD, decision.gold[0]):
            return "stale"
        return "resolved" if self._gold_relations.are_current(number, self.gold.spans, self._gold_index) else "stale"

    def reasons(self, place: Place) -> tuple[Reason, ...]:
        """Return why a place is a disagreement: how layers differ, or all of them from a stale decision."""
        if place.reasons or self.state(place) != "stale":
            return place.reasons
        layer = place.members[0][0]
        concerned = {*place.of(layer), *(span.id for span in self._gold_of(self._numbers[place.members]).spans)}
        differences = compare(self.gold, self._work[layer], self._scheme).differences
        concerning = [
            difference for difference in differences if concerned.intersection(difference.left + difference.right)
        ]
        reasons = {reason for difference in concerning for reason in difference.reasons}
        return tuple(reason for reason in REASONS if reason in reasons)

    def _as_judged(self, number: int) -> bool:
        """Whether there is just one decision on a place, and what it judged is still the same."""
        place, decisions = self._places[number], self._precedents.inherited(number)
        return (
            len(decisions) == 1
            and decisions[0] == self.decision(place)
            and not decisions[0].reworded
            and decisions[0].place == self._names.of_place(place)
            and decisions[0].judged in (NOT_SAID, self._judged(place, decisions[0].composition))
            and decisions[0].layers in ((), self._layers)
            and all(span in self.gold.spans for span in decisions[0].gold)
        )

    def _left_over(self, number: int) -> set[str]:
        """Return gold spans of a place that no decision names: two reviewers resolved it, and one had more spans."""
        named = {id_ for decision in self._precedents.inherited(number) for id_ in decision.gold}
        most = max(Counter(layer for layer, _ in self._places[number].members).values())
        ids = islice(self._fresh_ids(number, "span"), most)
        return {id_ for id_ in ids if id_ in self.gold.spans and id_ not in named}

    def _judged(self, place: Place, composition: Composition | None) -> tuple[str, ...]:
        """Return the head operations of a place's spans, of the relations of its heads, and of composed parts."""
        operations: set[str] = set()
        for part in composition.parts() if composition is not None else ():
            operations.update(self._latest.get(part, ()))
        for layer, span in place.members:
            operations.update(self._latest.get((layer, span), ()))
            for relation in self.relations.of_head(layer, span):
                operations.update(self._latest.get((layer, relation.id), ()))
        return tuple(sorted(operations))

    def grounded(self) -> Iterator[Decision]:
        """Yield the decisions that came without judged operations, with those that their places have now."""
        for number, place in enumerate(self._places):
            for decision in self._precedents.inherited(number):
                if decision.judged == NOT_SAID and decision.place == self._names.of_place(place):
                    yield msgspec.structs.replace(decision, judged=self._judged(place, decision.composition))

    # --- resolving

    def choose(
        self, place: Place, layer: str | None, outcome: Outcome, reason: str = "", edit: Edit | None = None
    ) -> Resolution:
        """Return the resolution that takes the variant of a layer at a place into gold; None takes nothing.

        The edit is that of the first span of the variant.
        """
        number = self._numbers[place.members]
        before = self._precedents.inherited(number)
        spans = self._gold_spans(number, layer, edit)
        composition = edit.composition if edit is not None and spans else None
        made = edit.made if edit is not None else ()
        decision = Decision(
            id=before[0].id if before else next(self._fresh_ids(number, "decision")),
            layer=GOLD,
            document=self._document,
            place=self._names.of_place(place),
            judged=self._judged(place, composition),
            layers=self._layers,
            outcome=outcome,
            chosen=layer or "",
            reason=reason,
            gold=tuple(span.id for span in spans),
            composition=composition,
        )
        earlier = {id_ for replaced in before for id_ in replaced.gold} | self._left_over(number)
        removed = earlier.intersection(self.gold.spans).difference(decision.gold)
        relabelled = {
            span.id for span in spans if span.id in self.gold.spans and self.gold.spans[span.id].label != span.label
        }
        known = ChainMap({span.id: span for span in made}, self.gold.spans)
        linked, unlinked = self._gold_relations.changes(
            number, PlaceGold(spans, decision.chosen, composition), removed | relabelled, known, self._gold_index
        )
        decided = tuple(map(self.parts.decision_on, made))
        records: tuple[Span | Relation, ...] = (*made, *spans, *linked)
        return Resolution(
            number,
            (*(record for record in records if unstamped(self._current(record)) != unstamped(record)), *decided),
            (
                *(self.gold.spans[span] for span in sorted(removed)),
                *unlinked,
                *before[1:],
                *self._unneeded(before, decision, linked, unlinked),
            ),
            decision,
        )

    def apply(self, resolution: Resolution) -> None:
        """Apply a resolution to the gold layer here, so that later ones build on it."""
        for record in resolution.removed:
            self.gold.spans.pop(record.id, None)
            self._set_relation(record.id, None)
            if isinstance(record, Decision) and is_made(record):
                self.places = [place for place in self.places if self.decision(place) != record]
        for record in resolution.put:
            if isinstance(record, Span):
                self.gold.spans[record.id] = record
            elif isinstance(record, Relation):
                self._set_relation(record.id, record)
            else:
                self._precedents.add_made(record)
        self._precedents.replace(resolution.number, resolution.decision)

    def _set_relation(self, id_: str, relation: Relation | None) -> None:
        """Put a relation into the gold layer, or remove the one with this id."""
        if (before := self.gold.relations.pop(id_, None)) is not None:
            self._gold_index.remove(GOLD, before)
        if relation is not None:
            self.gold.relations[id_] = relation
            self._gold_index.add(GOLD, relation)

    # --- parts of a composition

    def place_of(self, part: Part) -> Place | None:
        """Return the place that holds a span of a layer."""
        number = self._variants.place_of.get(part)
        return self._places[number] if number is not None else None

    def parts_at(self, place: Place) -> list[Part]:
        """Return the spans at a place: those of the layers and the gold ones."""
        gold = self._gold_of(self._numbers[place.members]).spans
        return [*place.members, *((GOLD, span.id) for span in gold)]

    def has_gold(self, place: Place) -> bool:
        """Whether a place has gold spans."""
        return bool(self._gold_of(self._numbers[place.members]).spans)

    def is_in_gold(self, part: Part) -> bool:
        """Whether there is a gold span for a span of a layer."""
        return self._gold_relations.gold_span(part, self.gold) is not None

    def _unneeded(
        self, before: Iterable[Decision], after: Decision, put: Iterable[Relation], removed: Iterable[Relation]
    ) -> Iterator[Span | Decision]:
        """Yield the spans made for an earlier composition that nothing is linked to any more, with their decisions."""
        added = {relation.id: relation for relation in put}
        changed = {*added, *(relation.id for relation in removed)}
        kept = set(made_for([after]))
        for span in sorted(set(made_for(before))):
            decision = self._precedents.made(span)
            left = [relation for relation in self._gold_index.of_member(GOLD, span) if relation.id not in changed]
            is_needed = span in kept or left or is_linked(span, added.values())
            if decision is not None and span in self.gold.spans and not is_needed:
                yield from (self.gold.spans[span], decision)

    def _current(self, record: Span | Relation) -> Span | Relation | None:
        mine: Mapping[str, Span | Relation] = self.gold.spans if isinstance(record, Span) else self.gold.relations
        return mine.get(record.id)

    def _gold_of(self, number: int) -> PlaceGold:
        """Return the gold spans of a place now, without their layer if what was judged has changed."""
        before = self._precedents.inherited(number)
        spans = [self.gold.spans[id_] for decision in before for id_ in decision.gold if id_ in self.gold.spans]
        if not self._as_judged(number):
            return PlaceGold(spans, "")
        return PlaceGold(spans, before[0].chosen, before[0].composition)

    def _gold_spans(self, number: int, layer: str | None, edit: Edit | None) -> list[Span]:
        """Return the spans of a variant for the gold layer, with the ids of earlier decisions or new ones."""
        chosen = self._places[number].of(layer) if layer is not None else ()
        earlier = [id_ for decision in self._precedents.inherited(number) for id_ in decision.gold]
        fresh = (id_ for id_ in self._fresh_ids(number, "span") if id_ not in earlier)
        spans = []
        for index, span in enumerate(chosen):
            id_ = span if layer == GOLD else earlier[index] if index < len(earlier) else next(fresh)
            spans.append(msgspec.structs.replace(self._work[layer or ""].spans[span], id=id_, layer=GOLD))
        if spans and edit is not None:
            spans[0] = edit.of(spans[0])
        return spans

    def _fresh_ids(self, number: int, kind: str) -> Iterator[str]:
        """Yield ids that are hashes of the members of a place, and that no other place has."""
        members = self._names.of_place(self._places[number])
        for index in count():
            id_ = place_id(self._document, kind, index, members)
            if self._precedents.owner(id_) in (None, number):
                yield id_
