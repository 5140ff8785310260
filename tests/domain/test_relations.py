"""One rule for what becomes of a relation when a member goes."""

from itertools import permutations

import pytest
from hypothesis import given, strategies as st

from annotator.domain.annotation import AUTHOR, Annotations, Relation, Span
from annotator.domain.relations import drop_dangling, reduced, reduced_complete, reduced_layer

MEMBERS = ("a", "b", "c", AUTHOR)
ROLES = ("holder", "target", "evidence", "claim", "speaker")

relations = st.builds(
    Relation,
    st.just("r"),
    label=st.sampled_from(("STANCE", "SAID_BY", "LINK")),
    roles=st.dictionaries(st.sampled_from(ROLES), st.lists(st.sampled_from(MEMBERS), max_size=3).map(tuple)),
)
kept = st.frozensets(st.sampled_from(MEMBERS))


@given(relations, st.lists(kept, min_size=1, max_size=3))
def test_reducing_in_steps_of_any_order_is_reducing_once(relation: Relation, steps: list[frozenset[str]]) -> None:
    at_once = reduced(relation, frozenset.intersection(*steps))
    for order in permutations(steps):
        left: Relation | None = relation
        for keep in order:
            left = reduced(left, keep) if left is not None else None
        assert left == at_once


@given(relations, kept)
def test_only_roles_that_may_be_emptied_are(relation: Relation, keep: frozenset[str]) -> None:
    left = reduced(relation, keep)
    emptied = {role for role, members in relation.roles.items() if members and keep.isdisjoint(members)}
    assert (left is None) == bool(emptied - {"holder", "evidence"})
    if left is not None:
        assert set(relation.roles) - set(left.roles) == emptied & {"evidence"}
        for role, members in left.roles.items():
            assert members == tuple(member for member in relation.roles[role] if member in keep)
    assert reduced_complete(relation, keep) == (None if "holder" in emptied else left)


def test_a_relation_that_loses_nothing_is_the_same() -> None:
    relation = Relation("r", label="STANCE", roles={"holder": (), "target": ("a",), "evidence": ()})
    assert reduced(relation, {"a"}) is relation


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("evidence", {"holder": ("speaker",), "target": ("claim",)}),
        ("speaker", {"holder": (), "target": ("claim",), "evidence": ("evidence",)}),
        ("claim", None),
    ],
)
def test_a_stance_stands_without_evidence_and_waits_for_its_holder(gone: str, left: object) -> None:
    roles = {"holder": ("speaker",), "target": ("claim",), "evidence": ("evidence",)}
    found = reduced(Relation("r", label="STANCE", roles=roles), {"speaker", "claim", "evidence"} - {gone})
    assert (found.roles if found is not None else None) == left


def test_a_stance_of_another_does_not_become_the_claims_own() -> None:
    said_by = Relation("said", label="SAID_BY", roles={"claim": ("claim",), "speaker": ("speaker",)})
    own = Relation("own", label="STANCE", roles={"holder": ("speaker",), "target": ("claim",)})
    other = Relation("other", label="STANCE", roles={"holder": ("other",), "target": ("claim",)})
    layer = (said_by, own, other)
    assert list(reduced_layer(layer, {"claim", "speaker"})) == ["said", "own"]
    assert list(reduced_layer(layer, {"claim", "other"})) == ["own", "other"]
    assert list(reduced_layer((own, other), {"claim"})) == ["own", "other"]  # of a claim that nobody says


def test_what_dangles_is_dropped_and_virtual_speakers_stay() -> None:
    claim = Span("claim", label="CLAIM", fragments=((0, 1),), quote=("x",))
    said_by = Relation("said", label="SAID_BY", roles={"claim": ("claim",), "speaker": (AUTHOR,)})
    cued_by = Relation("cued", label="CUED_BY", roles={"claim": ("claim",), "cue": ("gone",)})
    stance = Relation("own", label="STANCE", roles={"holder": (AUTHOR,), "target": ("claim",), "evidence": ("gone",)})
    work = Annotations({claim.id: claim}, {one.id: one for one in (said_by, cued_by, stance)})
    drop_dangling(work)
    assert list(work.relations) == ["said", "own"]
    assert work.relations["own"].roles == {"holder": (AUTHOR,), "target": ("claim",)}
