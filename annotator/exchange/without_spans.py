"""A layer's work without some of its spans: what readers and exports make of relations that lose members."""

from collections.abc import Callable, Container, Iterable

import msgspec

from annotator.domain.relations import reduced_layer
from annotator.exchange.records import LayerWork, RelationData, annotations_of

Note = Callable[[str, str], None]
"""Takes the place of something left out, and the words concerned."""


def without_spans(work: LayerWork, gone: Iterable[str], note: Note) -> LayerWork:
    """Return a layer's work without spans, by id; relations lose these members, and go where one was required.

    Relations and roles that go are noted; the spans are not.
    """
    names = frozenset(gone)
    kept = tuple(span for span in work.spans if span.id not in names)
    members = {member for relation in work.relations for filling in relation.roles.values() for member in filling}
    relations = work.relations if members.isdisjoint(names) else reduced_relations(work, members - names, note)
    return msgspec.structs.replace(work, spans=kept, relations=relations)


def reduced_relations(work: LayerWork, keep: Container[str], note: Note) -> tuple[RelationData, ...]:
    """Return the relations of a layer with those members alone that `keep` has; relations and roles lost are noted."""
    numbered = [msgspec.structs.replace(relation, id=str(place)) for place, relation in enumerate(work.relations)]
    left = reduced_layer(annotations_of(LayerWork(work.status, relations=tuple(numbered))).relations.values(), keep)
    reduced: list[RelationData] = []
    for place, relation in enumerate(work.relations):  # by number: files need not name their relations
        after = left.get(str(place))
        if after is None:
            note(f"relation {relation.id or place + 1}", relation.label)
            continue
        for role in (role for role, members in relation.roles.items() if members != after.roles.get(role, ())):
            note(f"relation {relation.id or place + 1}, {role}", relation.label)
        reduced.append(msgspec.structs.replace(relation, roles=after.roles))
    return tuple(reduced)
