"""What a step did to links: of speakers, cues, stances and claims."""

from collections.abc import Sequence

import msgspec

from annotator.app.history.steps import EntityChange, Step
from annotator.app.history.summary import Kind, Summary
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Relation
from annotator.domain.claim_relations import CLAIM_REL, FIRST, OTHER, claim_relation_value
from annotator.domain.frames import CUED_BY, SAID_BY, STANCE, VALUE


def of_relations(step: Step, changes: Sequence[EntityChange]) -> Summary:
    """Return what a step did to links; of several the most telling one is named."""
    told = [_of_relation(step, change) for change in changes]
    order: tuple[Kind, ...] = ("linked speaker", "linked cue", "unlinked speaker", "unlinked cue", "set stance")
    ranked = sorted(told, key=lambda summary: order.index(summary.kind) if summary.kind in order else len(order))
    return ranked[0]


def _of_relation(step: Step, change: EntityChange) -> Summary:
    before, after = (state if isinstance(state, Relation) else None for state in (change.before, change.after))
    relation = after or before
    if relation is None:
        return Summary("nothing")
    if relation.label in (SAID_BY, CUED_BY):
        return _of_link(step, change, relation)
    if relation.label == STANCE:
        return _of_stance(step, change, before, after)
    if relation.label == CLAIM_REL:
        kind: Kind = "related claims" if after else "unrelated claims"
        other = step.history.span(change.layer, _first(relation, OTHER), step)
        return Summary(kind, span=other, head=_first(relation, FIRST), after=claim_relation_value(relation))
    return Summary("linked" if after else "unlinked", head=_first(relation, *relation.roles))


def _of_link(step: Step, change: EntityChange, relation: Relation) -> Summary:
    role = "speaker" if relation.label == SAID_BY else "cue"
    kinds: dict[tuple[str, bool], Kind] = {
        ("speaker", True): "linked speaker",
        ("speaker", False): "unlinked speaker",
        ("cue", True): "linked cue",
        ("cue", False): "unlinked cue",
    }
    kind = kinds[role, change.after is not None]
    return _linking(step, kind, change.layer, _first(relation, role), _first(relation, "claim"))


def _of_stance(step: Step, change: EntityChange, before: Relation | None, after: Relation | None) -> Summary:
    relation = after or before
    assert relation is not None, "a relation that was there before or is there after"
    head = _first(relation, "target")
    span = step.history.span(change.layer, head, step)
    values = [str(state.attributes.get(VALUE, "")) if state else "" for state in (before, after)]
    if values[0] != values[1]:
        kind: Kind = "set stance" if values[1] else ("cleared stance" if after else "deleted stance")
        return Summary(kind, span=span, head=head, before=values[0], after=values[1])
    if before is None or after is None:
        return Summary("added stance" if after else "deleted stance", span=span, head=head)
    for role, linked, unlinked in (
        ("holder", "linked speaker", "unlinked speaker"),
        ("evidence", "linked cue", "unlinked cue"),
    ):
        then, now = before.roles.get(role, ()), after.roles.get(role, ())
        for kind_, members in (
            (linked, [m for m in now if m not in then]),
            (unlinked, [m for m in then if m not in now]),
        ):
            if members:
                return _linking(step, msgspec.convert(kind_, Kind), change.layer, members[0], head)
    return Summary("changed stance", span=span, head=head)


def _linking(step: Step, kind: Kind, layer: str, member: str, head: str) -> Summary:
    if member in VIRTUAL_SPEAKERS:
        return Summary(kind, head=head, virtual=member)
    return Summary(kind, span=step.history.span(layer, member, step), head=head)


def _first(relation: Relation, *roles: str) -> str:
    return next((member for role in roles for member in relation.roles.get(role, ())), "")
