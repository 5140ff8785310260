"""Annotations that lie on the same words: each distinct one that all agree on stands once, and the rest waits."""

import pytest

from annotator.adjudication.rules import rulings
from annotator.compare.differences import compare
from annotator.domain.annotation import Annotations, Relation, Span
from tests.adjudication.desk import SCHEME, Desk

PORTS, FERRIES, RAIN = {"topic": "ports"}, {"topic": "ferries"}, {"topic": "rain"}


def layer(name: str, *attributes: dict[str, str], said_by: bool = False) -> Annotations:
    """Claims on the same words, and a speaker who says all of them."""
    spans = [Span(f"{name}{n}", name, "document", "CLAIM", ((0, 9),), ("the words",), own)
             for n, own in enumerate(attributes)]  # fmt: skip
    relations = []
    if said_by:
        spans.append(Span(f"{name}s", name, "document", "SPEAKER", ((12, 16),), ("Dana",)))
        relations = [
            Relation(f"{name}r{n}", name, "document", "SAID_BY", {"claim": (f"{name}{n}",), "speaker": (f"{name}s",)})
            for n in range(len(attributes))
        ]
    return Annotations({one.id: one for one in spans}, {one.id: one for one in relations})


def accepted(desk: Desk) -> list[str]:
    """Accept what is agreed, twice; return the topics of the claims in the gold layer."""
    for _ in range(2):
        for ruling in list(rulings(desk.review(), "agreed")):
            desk.settle(ruling.place, ruling.variant.layer, "agreed")
    return sorted(span.attributes.get("topic", "") for span in desk.gold.spans.values() if span.label == "CLAIM")


@pytest.mark.parametrize("said_by", [False, True])
@pytest.mark.parametrize(
    ("sara", "omar", "gold"),
    [
        ((PORTS, PORTS), (PORTS, PORTS), ["ports"]),
        (({}, {}, {}), ({}, {}, {}), [""]),
        ((PORTS, FERRIES), (FERRIES, PORTS), ["ferries", "ports"]),
        ((PORTS, FERRIES, RAIN), (RAIN, PORTS, FERRIES), ["ferries", "ports", "rain"]),
        ((PORTS, PORTS, RAIN), (RAIN, PORTS, PORTS), ["ports", "rain"]),
        ((PORTS, FERRIES), (FERRIES,), ["ferries"]),
        ((PORTS, FERRIES), (FERRIES, RAIN), ["ferries"]),
    ],
)
def test_each_distinct_content_that_all_have_stands_once(
    sara: tuple[dict[str, str], ...], omar: tuple[dict[str, str], ...], gold: list[str], said_by: bool
) -> None:
    desk = Desk({"sara": layer("sara", *sara, said_by=said_by), "omar": layer("omar", *omar, said_by=said_by)})
    assert accepted(desk) == gold
    if said_by:
        assert sum(one.label == "SAID_BY" for one in desk.gold.relations.values()) == len(gold)


def test_the_rest_of_a_stack_is_a_disagreement_about_just_that_member() -> None:
    desk = Desk({"sara": layer("sara", PORTS, FERRIES), "omar": layer("omar", FERRIES)})
    waiting = [place for place in desk.review().places if place.reasons]
    assert [place.members for place in waiting] == [(("sara", "sara0"),)]


def test_layers_with_the_same_ids_are_told_apart_by_what_is_said_in_each() -> None:
    """The same ids, but each speaker is tied to the other claim: facts of one side are not those of the other."""

    def side(name: str, first: str, second: str) -> Annotations:
        work = layer(name, {}, {})
        spans = {"a": Span("a", name, "document", "CLAIM", ((0, 9),), ("the words",)),
                 "b": Span("b", name, "document", "CLAIM", ((0, 9),), ("the words",)),
                 "x": Span("x", name, "document", "SPEAKER", ((12, 16),), ("Dana",)),
                 "y": Span("y", name, "document", "SPEAKER", ((20, 24),), ("Reem",))}  # fmt: skip
        work.spans.clear()
        work.spans.update(spans)
        for number, (claim, speaker) in enumerate((("a", first), ("b", second))):
            tie = Relation(f"r{number}", name, "document", "SAID_BY", {"claim": (claim,), "speaker": (speaker,)})
            work.relations[tie.id] = tie
        return work

    found = compare(side("sara", "x", "y"), side("omar", "y", "x"), SCHEME)
    assert set(found.alignment.pairs) >= {("a", "b"), ("b", "a")}
    assert found.differences == ()
