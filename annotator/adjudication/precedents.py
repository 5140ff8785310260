"""Which earlier decisions concern a place, and which gold spans it inherits from them.

Places change when annotators change what was judged: one can split, several can become one, and all that was judged can
be gone. The gold spans of a decision belong to one place only, so that resolving another one can neither remove them
nor leave them behind.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from annotator.adjudication.member_names import MemberNames
from annotator.adjudication.parts import is_made
from annotator.compare.alignment import length
from annotator.compare.places import Place
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.operation import Decision


def orphaned_places(
    decisions: Iterable[Decision], layers: Mapping[str, Annotations], gold: Annotations, names: MemberNames
) -> Iterable[Place]:
    """Yield a place, of gold spans, for each decision whose gold spans remain though all that it judged is gone."""
    known = {names.of((layer, span)) for layer, work in layers.items() for span in work.spans}
    for decision in sorted(decisions, key=lambda decision: decision.id):
        spans = [gold.spans[span] for span in decision.gold if span in gold.spans]
        if spans and known.isdisjoint(decision.place):
            members = tuple((GOLD, span.id) for span in spans)
            yield Place(members, ("missing",), min(span.start for span in spans), max(map(length, spans)))


class Precedents:
    """The decisions on one document, assigned to the places that it has now, which go by their number."""

    def __init__(
        self,
        decisions: Iterable[Decision],
        found: Sequence[Place],
        layers: Mapping[str, Annotations],
        names: MemberNames,
    ) -> None:
        self._names = names
        self._naming: dict[str, dict[str, Decision]] = {}
        self._inherited: dict[int, tuple[Decision, ...]] = {}
        self._owner: dict[str, int] = {}
        self._composed: set[int] = set()
        self._made: dict[str, Decision] = {}
        place_of = {names.of(member): number for number, place in enumerate(found) for member in place.members}
        named_in = {layer: {names.of((layer, span)) for span in work.spans} for layer, work in layers.items()}
        for decision in sorted(decisions, key=lambda decision: decision.id):
            self._name(decision)
            if (heir := self._heir(decision, place_of, named_in)) is not None:
                self._assign_to(decision, heir)

    def decision_on(self, place: Place) -> Decision | None:
        """Return the decision that judged most of what a place has now."""
        names = self._names.of_place(place)
        named = {id_: decision for name in names for id_, decision in self._naming.get(name, {}).items()}
        shared = Counter(id_ for name in names for id_ in self._naming.get(name, ()))
        order = sorted(named, key=lambda id_: (-shared[id_], len(named[id_].place), id_))
        return named[order[0]] if order else None

    def inherited(self, number: int) -> tuple[Decision, ...]:
        """Return the decisions that a new one on this place replaces; their gold spans are those of the place."""
        return self._inherited.get(number, ())

    @property
    def composed(self) -> Set[int]:
        """The places with a composition."""
        return self._composed

    def made(self, gold: str) -> Decision | None:
        """Return the decision on a gold span that was made for compositions."""
        return self._made.get(gold)

    def add_made(self, decision: Decision) -> None:
        """Add the decision on a span that was made for a composition."""
        self._name(decision)

    def owner(self, id_: str) -> int | None:
        """Return the place that a decision or one of its gold spans belongs to."""
        return self._owner.get(id_)

    def replace(self, number: int, decision: Decision) -> None:
        """Assign a decision to a place, in place of those that it inherited."""
        self._composed.discard(number)
        for before in self._inherited.pop(number, ()):
            for gold in before.gold:
                self._made.pop(gold, None)
            for name in self._all_named(before):
                self._naming[name].pop(before.id, None)
        self._name(decision)
        self._assign_to(decision, number)

    def _assign_to(self, decision: Decision, heir: int) -> None:
        self._inherited[heir] = (*self.inherited(heir), decision)
        self._owner |= dict.fromkeys((decision.id, *decision.gold), heir)
        if decision.composition is not None:
            self._composed.add(heir)

    def _name(self, decision: Decision) -> None:
        if is_made(decision):
            self._made[decision.gold[0]] = decision
        for name in self._all_named(decision):
            self._naming.setdefault(name, {})[decision.id] = decision

    def _all_named(self, decision: Decision) -> tuple[str, ...]:
        """Return the names of what a decision judged, and of its gold spans."""
        return (*decision.place, *self._names.of_gold(decision))

    def _heir(
        self, decision: Decision, place_of: Mapping[str, int], named_in: Mapping[str, Collection[str]]
    ) -> int | None:
        """Return the place that has what was chosen, or else most of what was judged."""
        chosen = named_in.get(decision.chosen, frozenset())
        most: dict[int, tuple[int, int, int]] = {}
        for name in self._all_named(decision):
            if (number := place_of.get(name)) is not None:
                ours, all_, _ = most.get(number, (0, 0, 0))
                most[number] = ours + (name in chosen), all_ + 1, -number
        return max(most, key=lambda number: most[number], default=None)
