"""Relations that lose spans in their roles: one rule for deletion, the fold, gold and exports.

A relation stays as long as each of its required roles has a member. A stance can do without evidence; in the work of
an annotator it can also wait for its holder, in the gold layer it cannot.
"""

from collections.abc import Callable, Collection, Container, Iterable
from typing import Literal

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation
from annotator.domain.frames import SAID_BY, STANCE

WHEN_EMPTIED: dict[str, Literal["waits", "goes"]] = {"holder": "waits", "evidence": "goes"}
"""Roles that may lose their last member: one that waits stays, empty, one that goes is left out. All others are
required."""


def reduced(relation: Relation, keep: Container[str]) -> Relation | None:
    """Return a relation with those members alone that `keep` has, None if a required role would become empty.

    A role that was empty before stays empty. Reducing twice is the same as reducing once to what both keep.
    """
    if all(member in keep for members in relation.roles.values() for member in members):
        return relation
    roles: dict[str, tuple[str, ...]] = {}
    for role, members in relation.roles.items():
        left = tuple(member for member in members if member in keep)
        if members and not left:
            if role not in WHEN_EMPTIED:
                return None
            if WHEN_EMPTIED[role] == "goes":
                continue
        roles[role] = left
    return msgspec.structs.replace(relation, roles=roles)


def reduced_complete(relation: Relation, keep: Container[str]) -> Relation | None:
    """Return what `reduced` does, None also if a role would wait: the gold layer holds what is resolved alone."""
    left = reduced(relation, keep)
    if left is None or any(relation.roles[role] and not members for role, members in left.roles.items()):
        return None
    return left


def reduced_in_frame(
    relation: Relation, keep: Container[str], speakers_of: Callable[[str], Collection[str]]
) -> Relation | None:
    """Return what `reduced` does, None also for a stance that would be taken for that of another speaker.

    A claim's own stance may wait for its speaker. That of somebody else would become the claim's own if it lost its
    holder. `speakers_of` gives the speakers of a claim before anything went.
    """
    left = reduced(relation, keep)
    if left is None or left is relation or relation.label != STANCE or left.roles.get("holder"):
        return left
    speakers = {speaker for target in relation.roles.get("target", ()) for speaker in speakers_of(target)}
    holders = relation.roles.get("holder", ())
    return None if holders and speakers and speakers.isdisjoint(holders) else left


def reduced_layer(relations: Iterable[Relation], keep: Container[str]) -> dict[str, Relation]:
    """Return what stays of all relations of a layer when only the members in `keep` do, by id."""
    before = tuple(relations)
    speakers: dict[str, set[str]] | None = None

    def speakers_of(claim: str) -> Collection[str]:
        nonlocal speakers
        if speakers is None:
            speakers = _speakers_by_claim(before)
        return speakers.get(claim, ())

    after = ((relation.id, reduced_in_frame(relation, keep, speakers_of)) for relation in before)
    return {id_: relation for id_, relation in after if relation is not None}


def _speakers_by_claim(relations: Iterable[Relation]) -> dict[str, set[str]]:
    """Return the speakers of each claim, as the SAID_BY relations name them."""
    speakers: dict[str, set[str]] = {}
    for relation in relations:
        if relation.label == SAID_BY:
            for claim in relation.roles.get("claim", ()):
                speakers.setdefault(claim, set()).update(relation.roles.get("speaker", ()))
    return speakers


def drop_dangling(work: Annotations) -> None:
    """Reduce the relations of a layer to the spans that it has, and virtual speakers, which need no text.

    Relations dangle where one machine deleted a span while another one linked it. Both operations stay on record.
    """
    work.relations = reduced_layer(work.relations.values(), {*work.spans, *VIRTUAL_SPEAKERS})
