"""One document under review: its places, what was decided of them, and what a choice makes of the gold layer.

The gold span of a place has an id that is made of what was judged there, so that reviewers who settle the same place
apart from each other change the same entity, and a merge shows where they chose differently. Only what is settled
stands in the gold layer: a tie comes as soon as all that it ties is there.
"""

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count, islice
from typing import Literal

import msgspec

from annotator.adjudication.gold_ties import GoldTies, Standing
from annotator.adjudication.member_names import MemberNames
from annotator.adjudication.parts import Parts, is_linked, is_made, made_for
from annotator.adjudication.precedents import Precedents, left_standing
from annotator.adjudication.readings import Reading, Sides
from annotator.adjudication.settlement import Edit, Settlement
from annotator.adjudication.ties import Ties
from annotator.compare.disagreement import REASONS, Reason, compare
from annotator.compare.places import Place, places
from annotator.domain.annotation import GOLD, Annotations, Relation, Span
from annotator.domain.composition import Composition, Part
from annotator.domain.operation import Decision, Outcome
from annotator.domain.scheme import Scheme

State = Literal["open", "settled", "stale"]

NOT_SAID: tuple[str, ...] = ()
"""What a decision from a file rests on: operations are of one project only."""


class Review:
    """The finished layers of one document, its gold layer and the decisions on it.

    `latest` gives, by layer and id, the ids of the operations that each span and relation of these layers rests on now.
    Besides the places of the layers there is one for each decision that stands though all that it judged is gone.
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
        decided = [self._names.updated(one) for one in decisions]
        self._document = document
        self._layers = tuple(sorted(layers))
        self._work = {**layers, GOLD: gold}
        self.gold = Annotations(dict(gold.spans), dict(gold.relations), gold.progress)
        self.parts = Parts(document, layers, self.gold)
        self._gold_index = Ties({GOLD: self.gold})
        self._latest = latest
        self._scheme = scheme
        found = [*places(layers, scheme), *left_standing(decided, layers, gold, self._names)]
        self._places = sorted(found, key=lambda place: place.start)
        self.places = list(self._places)
        self._numbers = {place.members: number for number, place in enumerate(self._places)}
        self._sides = Sides(layers, gold, self._places, scheme)
        self._ties = Ties(layers)
        self._precedents = Precedents(decided, self._places, layers, self._names)
        self._gold_ties = GoldTies(self._places, layers, self._standing, lambda: self._precedents.composed)

    def readings(self, place: Place) -> list[Reading]:
        """Return the readings of a place, that of most layers first."""
        return self._sides.readings(place)

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        return self._sides.covered(place, layer)

    def spans(self, place: Place) -> list[Span]:
        """Return the spans of a place, those of one layer after those of another."""
        return [self._work[layer].spans[span] for layer, span in place.members]

    def decision(self, place: Place) -> Decision | None:
        """Return what was decided of a place, or of what it was before."""
        return self._precedents.shown(place)

    def state(self, place: Place) -> State:
        """Tell whether a place waits, was settled, or was settled before something judged there changed.

        It changed also when another annotator finished the document, be it with nothing there, where two decisions
        stand for what is one place now, and where two reviewers who did not know of each other left what one of them
        would not have left: a span too many, also one made for what does not stand, a tie too many, or one that neither
        could make.
        """
        number = self._numbers[place.members]
        decision = self.decision(place)
        if decision is None:
            return "open"
        if not self._as_judged(number) or self._left_over(number):
            return "stale"
        if is_made(decision) and not self._gold_index.naming(GOLD, decision.gold[0]):
            return "stale"
        return "settled" if self._gold_ties.are_made(number, self.gold.spans, self._gold_index) else "stale"

    def reasons(self, place: Place) -> tuple[Reason, ...]:
        """Return why a place is in dispute: how layers differ, or all of them from what was decided before."""
        if place.reasons or self.state(place) != "stale":
            return place.reasons
        layer = place.members[0][0]
        concerned = {*place.of(layer), *(span.id for span in self._standing(self._numbers[place.members]).spans)}
        found = compare(self.gold, self._work[layer], self._scheme).disagreements
        why = {one for own in found if concerned.intersection(own.left + own.right) for one in own.reasons}
        return tuple(one for one in REASONS if one in why)

    def _as_judged(self, number: int) -> bool:
        """Whether one decision is on a place, and what it judged is still the same."""
        place, own = self._places[number], self._precedents.inherited(number)
        return (
            len(own) == 1
            and own[0] == self.decision(place)
            and own[0].place == self._names.of_place(place)
            and own[0].judged in (NOT_SAID, self._judged(place, own[0].composition))
            and own[0].layers in ((), self._layers)
            and all(span in self.gold.spans for span in own[0].gold)
        )

    def _left_over(self, number: int) -> set[str]:
        """Return gold spans of a place that no decision names: two reviewers settled it, and one had more spans."""
        named = {id_ for one in self._precedents.inherited(number) for id_ in one.gold}
        most = max(Counter(layer for layer, _ in self._places[number].members).values())
        own = islice(self._fresh_ids(number, "span"), most)
        return {id_ for id_ in own if id_ in self.gold.spans and id_ not in named}

    def _judged(self, place: Place, composition: Composition | None) -> tuple[str, ...]:
        """The operations that a place rests on: those of its spans, of the ties of its heads, and of composed parts."""
        found: set[str] = set()
        for part in composition.parts() if composition is not None else ():
            found.update(self._latest.get(part, ()))
        for layer, span in place.members:
            found.update(self._latest.get((layer, span), ()))
            for relation in self._ties.of_head(layer, span):
                found.update(self._latest.get((layer, relation.id), ()))
        return tuple(sorted(found))

    def grounded(self) -> Iterator[Decision]:
        """Yield decisions that came without what they rest on, with what their places rest on now."""
        for number, place in enumerate(self._places):
            for decision in self._precedents.inherited(number):
                if decision.judged == NOT_SAID and decision.place == self._names.of_place(place):
                    yield msgspec.structs.replace(decision, judged=self._judged(place, decision.composition))

    # --- settling

    def choose(
        self, place: Place, layer: str | None, outcome: Outcome, reason: str = "", edit: Edit | None = None
    ) -> Settlement:
        """Return what it means that the reading of a layer stands at a place; None stands for nothing at all.

        An edit is that of the first span of the reading.
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
        held = {id_ for one in before for id_ in one.gold} | self._left_over(number)
        gone = held.intersection(self.gold.spans).difference(decision.gold)
        other = {
            span.id for span in spans if span.id in self.gold.spans and self.gold.spans[span.id].label != span.label
        }
        known = ChainMap({span.id: span for span in made}, self.gold.spans)
        ties, untied = self._gold_ties.changes(
            number, Standing(spans, decision.chosen, composition), gone | other, known, self._gold_index
        )
        decided = tuple(map(self.parts.decision_on, made))
        records: tuple[Span | Relation, ...] = (*made, *spans, *ties)
        return Settlement(
            number,
            (*(one for one in records if self._known(one) != one), *decided),
            (
                *(self.gold.spans[span] for span in sorted(gone)),
                *untied,
                *before[1:],
                *self._unneeded(before, decision, ties, untied),
            ),
            decision,
        )

    def take(self, settlement: Settlement) -> None:
        """Take a settlement as done, so that what is settled after it builds on it."""
        for record in settlement.removed:
            self.gold.spans.pop(record.id, None)
            self._set_relation(record.id, None)
            if isinstance(record, Decision) and is_made(record):
                self.places = [one for one in self.places if self.decision(one) != record]
        for record in settlement.put:
            if isinstance(record, Span):
                self.gold.spans[record.id] = record
            elif isinstance(record, Relation):
                self._set_relation(record.id, record)
            else:
                self._precedents.add_made(record)
        self._precedents.replace(settlement.number, settlement.decision)

    def _set_relation(self, id_: str, relation: Relation | None) -> None:
        """Put a relation into the gold layer in place of the one with its id, or take that one out."""
        if (before := self.gold.relations.pop(id_, None)) is not None:
            self._gold_index.remove(GOLD, before)
        if relation is not None:
            self.gold.relations[id_] = relation
            self._gold_index.add(GOLD, relation)

    # --- parts of a composition

    def place_of(self, part: Part) -> Place | None:
        """Return the place that holds a span of a layer."""
        number = self._sides.place_of.get(part)
        return self._places[number] if number is not None else None

    def held(self, place: Place) -> list[Part]:
        """Return the spans at a place, of the layers and of what stands there."""
        standing = self._standing(self._numbers[place.members]).spans
        return [*place.members, *((GOLD, span.id) for span in standing)]

    def has_standing(self, place: Place) -> bool:
        """Whether anything stands at a place."""
        return bool(self._standing(self._numbers[place.members]).spans)

    def stands(self, part: Part) -> bool:
        """Whether the gold layer has something for a span of a layer."""
        return self._gold_ties.known_as(part, self.gold) is not None

    def _unneeded(
        self, before: Iterable[Decision], after: Decision, put: Iterable[Relation], removed: Iterable[Relation]
    ) -> Iterator[Span | Decision]:
        """Yield what was made for what stood before, with the decisions on it, where nothing else is linked to it."""
        added = {one.id: one for one in put}
        changed = {*added, *(one.id for one in removed)}
        kept = set(made_for([after]))
        for span in sorted(set(made_for(before))):
            made = self._precedents.made(span)
            left = [one for one in self._gold_index.naming(GOLD, span) if one.id not in changed]
            is_needed = span in kept or left or is_linked(span, added.values())
            if made is not None and span in self.gold.spans and not is_needed:
                yield from (self.gold.spans[span], made)

    def _known(self, record: Span | Relation) -> Span | Relation | None:
        mine: Mapping[str, Span | Relation] = self.gold.spans if isinstance(record, Span) else self.gold.relations
        return mine.get(record.id)

    def _standing(self, number: int) -> Standing:
        """Return what stands for a place now. What was judged and is another by now has no layer to be taken from."""
        before = self._precedents.inherited(number)
        spans = [self.gold.spans[id_] for one in before for id_ in one.gold if id_ in self.gold.spans]
        if not self._as_judged(number):
            return Standing(spans, "")
        return Standing(spans, before[0].chosen, before[0].composition)

    def _gold_spans(self, number: int, layer: str | None, edit: Edit | None) -> list[Span]:
        """Return the spans of a reading for the gold layer, under ids of earlier decisions or new ones."""
        chosen = self._places[number].of(layer) if layer is not None else ()
        held = [id_ for one in self._precedents.inherited(number) for id_ in one.gold]
        fresh = (id_ for id_ in self._fresh_ids(number, "span") if id_ not in held)
        made = []
        for index, span in enumerate(chosen):
            id_ = span if layer == GOLD else held[index] if index < len(held) else next(fresh)
            made.append(msgspec.structs.replace(self._work[layer or ""].spans[span], id=id_, layer=GOLD))
        if made and edit is not None:
            made[0] = edit.of(made[0])
        return made

    def _fresh_ids(self, number: int, what: str) -> Iterator[str]:
        """Yield ids that are made of what a place holds and that no other place has."""
        told = "/".join(self._names.of_place(self._places[number]))
        for index in count():
            id_ = sha256(f"{self._document}/{what} {index}/{told}".encode()).hexdigest()[:32]
            if self._precedents.owner(id_) in (None, number):
                yield id_
