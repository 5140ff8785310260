"""Relations found by their members, and their counterparts in the gold layer."""

import pytest

from annotator.adjudication.relation_index import RelationIndex, gold_relation
from annotator.domain.annotation import Annotations, Relation

STANCE = Relation(
    "r", "sara", "document", "STANCE", {"holder": ("speaker",), "target": ("claim",), "evidence": ("cue", "other")}
)


def in_gold(*missing: str) -> Relation | None:
    return gold_relation(STANCE, "gold-claim", lambda member: None if member in missing else f"gold-{member}")


@pytest.mark.parametrize(
    ("missing", "evidence"),
    [((), ("gold-cue", "gold-other")), (("cue",), ("gold-other",)), (("cue", "other"), None)],
)
def test_a_gold_stance_does_without_the_evidence_that_gold_lacks(
    missing: tuple[str, ...], evidence: tuple[str, ...] | None
) -> None:
    made = in_gold(*missing)
    assert made is not None
    assert (made.layer, made.roles.get("evidence")) == ("gold", evidence)
    assert (made.roles["holder"], made.roles["target"]) == (("gold-speaker",), ("gold-claim",))


def test_a_gold_stance_waits_for_its_holder() -> None:
    assert in_gold("speaker") is None


def test_the_id_depends_on_the_members_in_gold_alone() -> None:
    whole, again, less = in_gold(), in_gold(), in_gold("cue")
    assert whole is not None
    assert less is not None
    assert whole == again
    assert whole.id != less.id


def test_relations_are_found_by_members_and_heads_until_they_are_removed() -> None:
    said_by = Relation("a", "sara", "document", "SAID_BY", {"claim": ("claim",), "speaker": ("speaker",)})
    index = RelationIndex({"sara": Annotations({}, {"r": STANCE}), "omar": Annotations()})
    index.add("sara", said_by)
    assert index.of_member("sara", "speaker") == [said_by, STANCE]
    assert index.of_head("sara", "claim") == [said_by, STANCE]
    assert index.of_head("sara", "speaker") == []
    assert set(index.heads("sara", "cue")) == {"claim"}
    assert index.of_member("omar", "claim") == []
    index.remove("sara", STANCE)
    assert index.of_member("sara", "cue") == []
    assert index.of_head("sara", "claim") == [said_by]
