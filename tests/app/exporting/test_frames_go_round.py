"""Any work with frames, written as brat's events and imported with the same label map, has the same frames."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, VIRTUAL_SPEAKERS, Annotations
from annotator.domain.document import document_id
from annotator.domain.frames import Stance, frames
from annotator.exchange.formats import jsonl
from annotator.exchange.label_map import FrameRoles, LabelMap
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

TEXT = "Omar and Reem said: it rains. Nobody was asked, said Ali, who said he knew.\n"
LABELS = {"Content": "CLAIM", "Source": "SPEAKER", "Cue": "CUE"}
ROLES = FrameRoles("Content", "Source", "Cue")
TRIGGER = FrameRoles("Content", "Source", "trigger")
MAPS = {
    "names of ours": LabelMap(frames={"Attribution": ROLES}),
    "names of theirs": LabelMap(LABELS, frames={"Attribution": ROLES}),
    "triggers": LabelMap(LABELS, frames={"Attribution": TRIGGER}),
    "hubs": LabelMap(LABELS, frames={"Cue": ROLES}),
    "numbered roles": LabelMap({"PER": "SPEAKER"}, frames={"says": FrameRoles("Arg2", "Arg1", "trigger")}),
    "no role for cues": LabelMap(frames={"quote of": FrameRoles("what", "a:who")}),
    "no role for speakers": LabelMap({"says": "SAID_BY", "att": "STANCE"}, frames={"quote": FrameRoles("what")}),
    "attributes": LabelMap(LABELS, {"Source.role": "entity", "stand": "value"}, {"Attribution": TRIGGER}),
    "left out": LabelMap({"Discuss": "", "Verb": "CUE"}, {"comment": ""}, {"Attribution": TRIGGER, "Other": ROLES}),
}


@st.composite
def works(draw: st.DrawFn) -> LayerWork:
    """Work with frames, in which no two spans are the same."""
    places = st.lists(st.integers(0, len(TEXT) - 1), min_size=2, max_size=4, unique=True).map(sorted)
    stated = st.tuples(st.sampled_from(["CLAIM", "CLAIM", "SPEAKER", "CUE", "TARGET"]), places)
    spans: dict[str, SpanData] = {}
    for label, edges in draw(st.lists(stated, max_size=9, unique_by=str)):
        ends = edges[:2] if label == "CUE" else edges
        fragments = tuple(zip(ends[::2], ends[1::2], strict=False))
        attributes = {"entity": draw(st.sampled_from("ab"))} if label == "SPEAKER" and draw(st.booleans()) else {}
        quote = tuple(TEXT[start:end] for start, end in fragments)
        if (label, fragments) not in {(span.label, span.fragments) for span in spans.values()}:
            spans[f"s{len(spans)}"] = SpanData(f"s{len(spans)}", label, fragments, quote, attributes)

    def some(*labels: str, virtual: tuple[str, ...] = ()) -> st.SearchStrategy[tuple[str, ...]]:
        known = [*(span.id for span in spans.values() if span.label in labels), *virtual]
        return (
            st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True).map(tuple) if known else st.just(())
        )

    roles = {
        "SAID_BY": {"claim": some("CLAIM"), "speaker": some("SPEAKER", virtual=VIRTUAL_SPEAKERS)},
        "CUED_BY": {"claim": some("CLAIM"), "cue": some("CUE")},
        "STANCE": {
            "holder": some("SPEAKER", virtual=(AUTHOR,)),
            "target": some("CLAIM", "TARGET"),
            "evidence": some("CUE"),
        },
    }
    relations: list[RelationData] = []
    for label in draw(st.lists(st.sampled_from(sorted(roles)), max_size=6)):
        members = {role: chosen for role, strategy in roles[label].items() if (chosen := draw(strategy))}
        required = set(roles[label]) - {"evidence"}
        if required <= set(members):
            attributes = {"value": draw(st.sampled_from(["opposes", "mixed"]))} if label == "STANCE" else {}
            relations.append(RelationData(f"r{len(relations)}", label, members, attributes))
    return LayerWork("done", spans=tuple(spans.values()), relations=tuple(relations))


def content(work: Annotations) -> list[str]:
    """Return the frames of a layer, and its spans, by what they say."""

    def said(member: str) -> str:
        span = work.spans.get(member)
        return repr((span.label, span.fragments, span.attributes)) if span else member

    def stance(one: Stance) -> str:
        return repr((sorted(map(said, one.holders)), one.value, sorted(map(said, one.evidence))))

    found = [
        (
            said(frame.head.id),
            sorted(map(said, frame.speakers)),
            sorted(map(said, frame.cues)),
            sorted({stance(one) for one in frame.stances}),
        )
        for frame in frames(work)
    ]
    loose = [relation for relation in work.relations.values() if relation.label == "CUED_BY"]
    return [*sorted(map(repr, found)), *sorted(map(said, work.spans)), str(bool(loose))]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Return two empty projects."""
    with (
        Session.open(commands.new_project(tmp_path / "first")) as first,
        Session.open(commands.new_project(tmp_path / "second")) as second,
    ):
        yield first, second


def taken(session: Session, path: Path, names: LabelMap | None = None) -> list[str]:
    """Make the work of a file that of the project, and return its content."""
    report = commands.import_files(session, [path], layer_name="x", label_map=names, replace=True)
    assert not report.refused
    assert not [one for one in report.left_out if one.kind != "spans of white space"]
    return content(session.annotations(document_id(TEXT), session.person("x").id))


@pytest.mark.parametrize("names", MAPS.values(), ids=MAPS)
@given(work=works())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_frames_go_round(names: LabelMap, work: LayerWork, pair: tuple[Session, Session]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "source.jsonl"), Path(folder, "brat")
        jsonl.write([Article(document_id(TEXT), "t", TEXT, layers={"x": work})], source)
        first = taken(pair[0], source)
        commands.export(pair[0], target, format="brat", frames_as_events=names)
        assert taken(pair[1], target, names) == first
