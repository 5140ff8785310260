"""Work made plainer loses one kind of thing, tells of each, and nothing where there is none."""

from collections.abc import Callable

import msgspec
import pytest
from msgspec import UNSET

from annotator.exchange import plainer_work
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.records import Article, DecisionData, LayerWork, RelationData, SpanData
from annotator.exchange.without_spans import Note

ARTICLE = Article("", "", "abcdef")
SPANS = (SpanData("a", "CLAIM", ((0, 2),), ("ab",), {"form": "direct"}, "why"), SpanData("b", "CUE", ((3, 4),), ("d",)))
RELATIONS = (RelationData("r", "STANCE", {"target": ("a",)}, {"value": "supports"}),)
DECISIONS = (DecisionData("d", ("a",), ("sara",), "chosen", "sara", "clear", ("a",)),)
WORK = LayerWork("started", "later", "half", SPANS, RELATIONS, DECISIONS, ("garbled",))
Without = Callable[[LayerWork, Article, Note], LayerWork]


def plainer(without: Without, work: LayerWork) -> tuple[LayerWork, list[tuple[str, str]]]:
    told: list[tuple[str, str]] = []
    return without(work, ARTICLE, lambda place, words: told.append((place, words))), told


def changed(**fields: object) -> LayerWork:
    return msgspec.structs.replace(WORK, **fields)


CASES: dict[Without, tuple[LayerWork, list[tuple[str, str]]]] = {
    plainer_work.without_attributes: (
        changed(spans=(msgspec.structs.replace(SPANS[0], attributes={}), SPANS[1])),
        [("span a, form", "ab")],
    ),
    plainer_work.without_relation_attributes: (
        changed(relations=(msgspec.structs.replace(RELATIONS[0], attributes={}),)),
        [("relation r, value", "STANCE")],
    ),
    plainer_work.without_decisions: (changed(decisions=UNSET), [("decision d", "clear")]),
    plainer_work.without_notes: (
        changed(spans=(msgspec.structs.replace(SPANS[0], note=""), SPANS[1])),
        [("span a", "why")],
    ),
    plainer_work.without_labels: (changed(labels=UNSET), [("label garbled", "garbled")]),
    plainer_work.without_progress: (
        changed(status="done", flag=UNSET, note=UNSET, labels=UNSET),
        [("progress", "started")],
    ),
}


@pytest.mark.parametrize("without", CASES)
def test_one_kind_of_thing_goes_and_is_told(without: Without) -> None:
    left, told = CASES[without]
    assert plainer(without, WORK) == (left, told)
    assert plainer(without, left) == (left, [])


def test_attributes_that_are_held_stay() -> None:
    told: list[tuple[str, str]] = []
    held = HeldFields(lambda span: {"form"} if span.id == "a" else ())
    work = plainer_work.without_attributes(WORK, ARTICLE, lambda place, words: told.append((place, words)), held)
    assert (work, told) == (WORK, [])
