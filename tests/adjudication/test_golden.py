"""Every golden case has the places, the reasons, the decisions and the gold layer that were worked out by hand."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.adjudication.composing import Draft, DraftFrame, DraftStance, Words
from annotator.adjudication.rules import rulings
from annotator.compare.places import Place
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Fragment, Relation, Span
from annotator.domain.composition import virtual
from annotator.domain.validation import annotation_problems
from tests.adjudication.desk import SCHEME, Desk, operation_of

FOLDER = Path(__file__).parents[1] / "golden" / "adjudication"
CASES = sorted(one for one in FOLDER.iterdir() if one.is_dir())
FILES = {"text.txt", "layers", "decisions.json", "later", "decisions-later.json", "expected.json"}
ROLES = {"SAID_BY": ("claim", "speaker"), "CUED_BY": ("claim", "cue"), "STANCE": ("holder", "target", "evidence")}


class Case:
    """What a folder holds; a part that is missing, strange or untrue to the text is an error."""

    def __init__(self, folder: Path) -> None:
        strange = {one.name for one in folder.iterdir()} - FILES
        assert not strange, f"{folder.name} holds {strange}"
        self.folder = folder
        self.text = (folder / "text.txt").read_text(encoding="utf-8")
        self.layers = self._layers("layers")
        self.later = self._layers("later") if (folder / "later").exists() else {}
        self.decisions = self._read("decisions.json", [])
        self.decisions_later = self._read("decisions-later.json", [])
        self.expected = self._read("expected.json")
        assert set(self.expected) == {"about", "places", "gold"}
        assert self.layers, "a case needs layers"

    def _read(self, name: str, otherwise: Any = None) -> Any:
        path = self.folder / name
        if otherwise is not None and not path.exists():
            return otherwise
        return json.loads(path.read_text(encoding="utf-8"))

    def _layers(self, folder: str) -> dict[str, Annotations]:
        """The finished layers; those that are not done are read, and left out as the program leaves them out."""
        found = {}
        for path in sorted((self.folder / folder).iterdir()):
            told = self._read(f"{folder}/{path.name}")
            work = self.annotations(told, path.stem)
            if told["status"] == "done":
                found[path.stem] = work
        return found

    def annotations(self, told: dict[str, Any], layer: str) -> Annotations:
        """Return a layer as it is told, held against the text and the scheme."""
        assert set(told) <= {"status", "spans", "ties"}
        spans = [self._span(layer, name, **span) for name, span in told["spans"].items()]
        ties = [self._tie(layer, number, **tie) for number, tie in enumerate(told["ties"])]
        work = Annotations({one.id: one for one in spans}, {one.id: one for one in ties})
        assert list(annotation_problems(work, self.text, SCHEME)) == []
        return work

    def _span(
        self, layer: str, name: str, label: str, fragments: list[list[int]], quote: list[str], **more: Any
    ) -> Span:
        assert set(more) <= {"attributes"}
        places = tuple((start, end) for start, end in fragments)
        return Span(f"{layer}:{name}", layer, "document", label, places, tuple(quote), **more)

    def _tie(self, layer: str, number: int, label: str, value: str = "", **roles: list[str]) -> Relation:
        assert set(roles) <= set(ROLES[label])
        named = {
            role: tuple(one if one in VIRTUAL_SPEAKERS else f"{layer}:{one}" for one in members)
            for role, members in roles.items()
        }
        return Relation(f"{layer}:{label} {number}", layer, "document", label, named, {"value": value} if value else {})


def adjudicated(case: Case) -> Desk:
    """Do what the reviewers do, each at a desk of their own until all is merged."""
    desk = Desk(case.layers)
    decide(desk, case, case.decisions)
    desk.layers |= case.later
    decide(desk, case, case.decisions_later)
    return desk


def decide(desk: Desk, case: Case, decisions: list[dict[str, Any]]) -> None:
    own: dict[str, Desk] = {}
    start = desk.copy()
    for told in decisions:
        mine = own.setdefault(told.get("by", ""), start.copy())
        for resolution in rule(mine, told["rule"]) if "rule" in told else choose(mine, case, **told):
            desk.record(resolution)


def rule(desk: Desk, name: Any) -> list[Any]:
    found = list(rulings(desk.review(), name))
    return [
        resolution
        for one in found
        for resolution in desk.settle(one.place, one.variant.layer if one.variant.content else None, one.outcome)
    ]


def choose(desk: Desk, case: Case, at: str, choose: str | None, **more: Any) -> Any:
    layer, _ = at.split(":")
    (place,) = (
        one
        for one in desk.review().places
        if any(
            (own == layer == GOLD and told(case, desk.gold.spans[span]) == at) or (own, span) == (layer, at)
            for own, span in one.members
        )
    )
    more.pop("by", None)
    if more.get("outcome") == "edited" and choose:
        return desk.compose(place, choose, draft(desk, case, more), case.text, more.get("reason", ""))
    return desk.settle(place, choose, **({"outcome": "chosen" if choose else "rejected"} | more))


def draft(desk: Desk, case: Case, told: dict[str, Any]) -> Draft:
    """What a decision is composed of; `frame` has speakers, cues and stances, each a name or words of its own."""
    assert set(told) <= {"outcome", "reason", "fragments", "label", "attributes", "frame"}

    def parts(names: list[Any]) -> tuple[Any, ...]:
        return tuple(part(one) for one in names)

    def part(name: Any) -> Any:
        if isinstance(name, list):
            return Words(ranges(name))
        layer = name.partition(":")[0]
        return virtual(name) if name in VIRTUAL_SPEAKERS else (layer, name)

    frame = told.get("frame")
    if frame is not None:
        assert set(frame) <= {"speakers", "cues", "stances"}
        stances = tuple(
            DraftStance(parts(one["holders"]), {"value": one["value"]}, parts(one.get("evidence", [])))
            for one in frame.get("stances", [])
        )
        frame = DraftFrame(parts(frame.get("speakers", [])), parts(frame.get("cues", [])), stances)
    return Draft(ranges(told["fragments"]), told.get("label", ""), told.get("attributes"), frame)


def ranges(told: list[list[int]]) -> tuple[Fragment, ...]:
    return tuple((start, end) for start, end in told)


def told(case: Case, span: Span) -> str:
    """Name a gold span as it is expected."""
    expected = case.annotations(case.expected["gold"], GOLD)
    return next((one.id for one in expected.spans.values() if content(one) == content(span)), repr(span))


def content(span: Span) -> tuple[object, ...]:
    return span.label, span.fragments, span.quote, tuple(sorted(span.attributes.items()))


def work_told(work: Annotations) -> Counter[object]:
    """Tell a layer without its ids."""
    ties = [
        (
            one.label,
            one.attributes.get("value", ""),
            frozenset(
                (role, member if member in VIRTUAL_SPEAKERS else content(work.spans[member]))
                for role, members in one.roles.items()
                for member in members
            ),
        )
        for one in work.relations.values()
    ]
    return Counter([*map(content, work.spans.values()), *ties])


def place_told(case: Case, desk: Desk, place: Place) -> dict[str, Any]:
    review = desk.review()
    names = [(layer, told(case, desk.gold.spans[span]) if layer == GOLD else span) for layer, span in place.members]
    spans = {layer: sorted(name.split(":")[1] for own, name in names if own == layer) for layer, _ in names}
    found: dict[str, Any] = {"spans": spans, "reasons": list(review.reasons(place)), "state": review.state(place)}
    decision = review.decision(place)
    if decision is not None:
        found |= {"outcome": decision.outcome, "chosen": decision.chosen or None}
        found["judged"] = sorted(one.rpartition("@")[0] for one in decision.judged)
        found |= {"reason": decision.reason} if decision.reason else {}
    return found


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_golden_case(folder: Path) -> None:
    case = Case(folder)
    desk = adjudicated(case)
    assert [place_told(case, desk, place) for place in desk.review().places] == case.expected["places"]
    assert work_told(desk.gold) == work_told(case.annotations(case.expected["gold"], GOLD))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_decisions_name_the_operations_as_they_were_then(folder: Path) -> None:
    case = Case(folder)
    then = {
        operation_of(one)
        for layers in (case.layers, case.later)
        for work in layers.values()
        for one in (*work.spans.values(), *work.relations.values())
    }
    for decision in adjudicated(case).decisions.values():
        assert set(decision.judged) <= then
        assert decision.layers


def test_there_are_cases() -> None:
    assert len(CASES) >= 40
