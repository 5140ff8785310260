"""Relations come out of their edges as they went in."""

from annotator.exchange.binary_relations import binary_relations_of, relations_of
from annotator.exchange.records import RelationData


def test_two_members_are_one_edge_to_the_later_role() -> None:
    (edge,) = binary_relations_of(RelationData("r", "SAID_BY", {"speaker": ("s",), "claim": ("c",)}))
    assert (edge.source, edge.source_role, edge.target, edge.target_role) == ("c", "claim", "s", "speaker")


def test_many_members_go_round() -> None:
    relations = (
        RelationData("r", "STANCE", {"evidence": ("a", "b"), "holder": ("c",), "target": ("d", "e")}, {"value": "x"}),
        RelationData("q", "SAME", {"one": ("a", "b", "c"), "empty": ()}),
        RelationData("p", "SELF", {"one": ("a",), "other": ("a",)}),
    )
    found = relations_of(edge for one in relations for edge in binary_relations_of(one))
    for before, after in zip(relations, found, strict=True):
        assert (after.id, after.label, after.attributes) == (before.id, before.label, before.attributes)
        assert {role: set(some) for role, some in after.roles.items()} == {
            role: set(some) for role, some in before.roles.items() if some
        }


def test_edges_that_name_no_relation_are_relations_by_themselves() -> None:
    edges = [
        edge._replace(relation="")
        for edge in binary_relations_of(RelationData("r", "X", {"a": ("1", "2"), "b": ("3",)}))
    ]
    assert len(relations_of(edges)) == 2
