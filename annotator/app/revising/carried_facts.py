"""Title and metadata that somebody changed on a text, not knowing that it was corrected, on the corrected text.

A corrected text names the operations on title and metadata that it took over. Those that are not among these, nor came
before them, are carried over: what they changed is changed on the corrected text. What the correction took over too in
another form is a conflict there. Removals are not carried over.

What is carried over depends on the operations alone, not on the order in which they arrived.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from annotator.app.repairing.rewriting import state_in
from annotator.domain.document import Facts
from annotator.domain.operation import Head, LoggedOperation, encode_state, operation_id, winner

_FIELDS = ("title", "languages", "direction")


def carried_facts(
    before: Iterable[LoggedOperation], after: Iterable[LoggedOperation], document: str
) -> list[LoggedOperation]:
    """Return what operations on one document are on the one that replaces it, as far as they change its facts.

    `before` are operations on the document that is replaced, `after` those on `document`, which replaces it. Those that
    follow from operations which are not among these are left for later.
    """
    changes = {logged.id: logged for logged in before if logged.operation.type == "document"}
    found: list[LoggedOperation] = []
    for logged in sorted(after, key=_order):
        facts = state_in(logged) if logged.operation.type == "document" and not logged.operation.parents else None
        if isinstance(facts, Facts) and facts.based_on:
            known = _with_ancestors(changes, facts.based_on)
            if known is not None:
                found += _Carrying(changes, known, logged, facts).carried(document)
    return found


def _order(logged: LoggedOperation) -> tuple[int, str]:
    return logged.operation.clock, logged.id


def _with_ancestors(changes: Mapping[str, LoggedOperation], ids: Iterable[str]) -> set[str] | None:
    """Return these operations and all that came before them; None if one is missing."""
    waiting, found = list(ids), set[str]()
    while waiting:
        id_ = waiting.pop()
        if id_ not in changes:
            return None
        if id_ not in found:
            found.add(id_)
            waiting += changes[id_].operation.parents
    return found


class _Carrying:
    """Carries the changes of one document over to one correction of it."""

    def __init__(
        self, changes: Mapping[str, LoggedOperation], known: set[str], correction: LoggedOperation, facts: Facts
    ) -> None:
        self._changes, self._known, self._replaced = changes, known, facts.based_on
        here: tuple[str, ...] = (correction.id,)
        self._places = dict.fromkeys(known, here)  # by operation: where its state is on the new document
        self._states = {correction.id: facts}
        self._clocks = {correction.id: correction.operation.clock}

    def carried(self, document: str) -> Iterator[LoggedOperation]:
        for logged in sorted(self._changes.values(), key=_order):
            operation = logged.operation
            if logged.id in self._known or not operation.parents or not self._places.keys() >= {*operation.parents}:
                continue
            places = tuple(sorted({place for parent in operation.parents for place in self._places[parent]}))
            self._places[logged.id] = places
            change = self._change(logged)
            if change is None:
                continue
            was, now = change
            base = self._states[self._winner(places, self._states, self._clocks)]
            facts = _changed(base, was, now)
            if facts == base:
                continue
            parents = () if self._was_changed_otherwise(was, now) else places
            payload = msgspec.Raw(encode_state(msgspec.structs.replace(facts, based_on=())))
            new = msgspec.structs.replace(operation, entity=document, parents=parents, payload=payload)
            id_ = operation_id(new)
            self._places[logged.id] = (id_,)
            self._states[id_], self._clocks[id_] = facts, operation.clock
            yield LoggedOperation(id_, document, new)

    def _change(self, logged: LoggedOperation) -> tuple[Facts, Facts] | None:
        """Return the facts before and after an operation, None if it, or what it follows from, is a removal."""
        parents = logged.operation.parents
        states = {parent: state_in(self._changes[parent]) for parent in parents}
        clocks = {parent: self._changes[parent].operation.clock for parent in parents}
        was, now = states[self._winner(parents, states, clocks)], state_in(logged)
        return (was, now) if isinstance(was, Facts) and isinstance(now, Facts) else None

    def _was_changed_otherwise(self, was: Facts, now: Facts) -> bool:
        """Whether the correction took over another change of what somebody changed."""
        states = {id_: state_in(self._changes[id_]) for id_ in self._replaced}
        clocks = {id_: self._changes[id_].operation.clock for id_ in self._replaced}
        seen = states[self._winner(self._replaced, states, clocks)]
        if not isinstance(seen, Facts):
            return False
        return any(
            _value(was, key) != _value(now, key) and _value(seen, key) not in (_value(was, key), _value(now, key))
            for key in _keys(was, now)
        )

    @staticmethod
    def _winner(ids: Sequence[str], states: Mapping[str, object], clocks: Mapping[str, int]) -> str:
        return winner(Head(clocks[id_], id_, states[id_] is None) for id_ in ids).id


def _changed(base: Facts, was: Facts, now: Facts) -> Facts:
    """Return facts with what changed between two others changed in them."""
    fields = {name: getattr(now, name) for name in _FIELDS if getattr(now, name) != getattr(was, name)}
    kept = {key: value for key, value in base.metadata.items() if key in now.metadata or key not in was.metadata}
    new = {key: value for key, value in now.metadata.items() if key not in was.metadata or was.metadata[key] != value}
    return msgspec.structs.replace(base, metadata=kept | new, **fields)


def _keys(*facts: Facts) -> set[tuple[str, str]]:
    return {(name, "") for name in _FIELDS} | {("metadata", key) for one in facts for key in one.metadata}


def _value(facts: Facts, key: tuple[str, str]) -> object:
    return facts.metadata.get(key[1]) if key[1] else getattr(facts, key[0])
