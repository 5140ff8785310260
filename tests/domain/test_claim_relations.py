"""Relations between claims as each claim has them, whatever a file says."""

from annotator.domain.annotation import Annotations, Relation, Span
from annotator.domain.claim_relations import CLAIM_REL, Related, related_claims
from annotator.domain.frames import frame_of, frames

EARLY, LATE, LAST = (
    Span(id_, "sara", "d", "CLAIM", ((start, start + 5),)) for id_, start in (("b", 0), ("a", 10), ("c", 20))
)
SPANS = {span.id: span for span in (EARLY, LATE, LAST)}


def relation(id_: str, claims: tuple[str, ...], others: tuple[str, ...], value: str = "") -> Relation:
    attributes = {"value": value} if value else {}
    return Relation(id_, "sara", "d", CLAIM_REL, {"claim": claims, "other": others}, attributes)


def test_same_begins_at_the_first_claim_of_the_text_also_when_a_file_says_otherwise() -> None:
    for claims in (("a", "b"), ("b", "a")):
        found = related_claims([relation("r", claims[:1], claims[1:])], SPANS)
        assert found == {"b": [Related("r", "a", "same", begins=True)], "a": [Related("r", "b", "same", begins=False)]}


def test_a_direction_stays_and_others_are_in_reading_order() -> None:
    found = related_claims([relation("1", ("c",), ("a",), "supports"), relation("2", ("b",), ("c",), "new")], SPANS)
    assert found["c"] == [Related("2", "b", "new", begins=False), Related("1", "a", "supports", begins=True)]


def test_several_members_and_none_and_oneself() -> None:
    relations = [
        relation("1", ("a", "b"), ("c", "a"), "supports"),
        relation("2", ("gone",), ("a",)),
        relation("3", (), ()),
    ]
    found = related_claims(relations, SPANS)
    assert {claim: [one.other for one in related] for claim, related in found.items()} == {
        "a": ["b", "c"],
        "b": ["a", "c"],
        "c": ["b", "a"],
    }


def test_a_related_claim_is_no_part_of_the_frame() -> None:
    work = Annotations(dict(SPANS), {"r": relation("r", ("a",), ("c",), "contradicts")})
    assert frame_of(work, "a").parts() == ("a",)
    assert [[one.other for one in frame.related] for frame in frames(work)] == [[], ["c"], ["a"]]
