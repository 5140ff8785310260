"""Claims as brat's events: lines that come back as they were, the names of a label map, and what is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.exporting.attributions import Attributions
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.label_map import FrameRoles, LabelMap
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

TEXT = "Omar and Reem said: it rains. Nobody was asked, said Ali, who said he knew.\n"
LABELS = {"Content": "CLAIM", "Source": "SPEAKER", "Cue": "CUE"}
ROLES = FrameRoles("Content", "Source", "Cue")
TRIGGER = FrameRoles("Content", "Source", "trigger")


# --- lines of brat that come back

TRIGGERS = LabelMap(LABELS, {"Attribution.sure": "certain"}, {"Attribution": TRIGGER})
LINES = {
    "a compound source": """
T1 | Source 0 4 | Omar
T2 | Source 9 13 | Reem
T3 | Attribution 14 18 | said
T4 | Content 20 28 | it rains
E1 | Attribution:T3 Content:T4 Source:T1 Source2:T2
""",
    "a missing source": """
T1 | Attribution 14 18 | said
T2 | Content 20 28 | it rains
E1 | Attribution:T1 Content:T2
""",
    "no cue": """
T1 | Source 53 56 | Ali
T2 | Content 30 46 | Nobody was asked
T3 | Attribution 30 46 | Nobody was asked
E1 | Attribution:T3 Content:T2 Source:T1
""",
    "a shared cue": """
T1 | Source 53 56 | Ali
T2 | Attribution 48 52 | said
T3 | Content 30 46 | Nobody was asked
T4 | Content 58 74 | who said he knew
E1 | Attribution:T2 Content:T3 Source:T1
E2 | Attribution:T2 Content:T4 Source:T1
""",
    "one inside another": """
T1 | Source 53 56 | Ali
T2 | Attribution 48 52 | said
T3 | Content 58 74 | who said he knew
T4 | Source 58 61 | who
T5 | Attribution 62 66 | said
T6 | Content 67 74 | he knew
E1 | Attribution:T2 Content:T3 Source:T1
E2 | Attribution:T5 Content:T6 Source:T4
""",
    "a discontinuous content": """
T1 | Source 53 56 | Ali
T2 | Attribution 48 52 | said
T3 | Content 30 46;67 74 | Nobody was asked he knew
E1 | Attribution:T2 Content:T3 Source:T1
""",
    "several contents": """
T1 | Source 53 56 | Ali
T2 | Attribution 48 52 | said
T3 | Content 30 46 | Nobody was asked
T4 | Content 67 74 | he knew
E1 | Attribution:T2 Content:T3 Content2:T4 Source:T1
""",
    "several cues": """
T1 | Attribution 14 18 | said
T2 | Cue 48 52 | said
T3 | Content 20 28 | it rains
E1 | Attribution:T1 Content:T3 trigger:T2
""",
    "attributes": """
T1 | Source 53 56 | Ali
T2 | Attribution 48 52 | said
T3 | Content 30 46 | Nobody was asked
E1 | Attribution:T2 Content:T3 Source:T1
A1 | sure E1 no
A2 | kind T1 person
A3 | Source E1 AUTHOR
""",
    "a cue alone, and a stance": """
T1 | Source 53 56 | Ali
T2 | Cue 48 52 | said
T3 | Content 30 46 | Nobody was asked
R1 | CUED_BY claim:T3 cue:T2
R2 | STANCE target:T3 holder:T1
A1 | value R2 opposes
""",
}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return an empty project."""
    with Session.open(commands.new_project(tmp_path / "project")) as opened:
        yield opened


def brat(folder: Path, lines: str) -> Path:
    (folder / "a").mkdir()
    (folder / "a" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a" / "a.ann").write_text(lines.strip().replace(" | ", "\t") + "\n", encoding="utf-8")
    return folder / "a"


def without_ids(path: Path) -> list[str]:
    """Return the lines of an .ann file in an order of their own, with what is under an id in its place."""
    records = dict(line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())

    def told(content: str) -> str:
        return re.sub(r"(?<=[: ])[TER]\d+\b", lambda match: f"({told(records[match[0]])})", content)

    return sorted(name[0] + told(content) for name, content in records.items())


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_lines_come_back(session: Session, tmp_path: Path, lines: str) -> None:
    source, target = brat(tmp_path, lines), tmp_path / "target"
    commands.import_files(session, [source], layer_name="x", label_map=TRIGGERS, extend_scheme=True)
    commands.export(session, target, format="brat", frames_as_events=TRIGGERS)
    assert without_ids(target / "000001.ann") == without_ids(source / "a.ann")


def test_a_span_in_two_roles_comes_back_as_two(session: Session, tmp_path: Path) -> None:
    source = brat(tmp_path, """
T1 | Content 58 74 | who said he knew
T2 | Attribution 62 66 | said
T3 | Content 67 74 | he knew
E1 | Attribution:T2 Content:T3 Source:T1
E2 | Attribution:T2 Content:T1
""")  # fmt: skip
    commands.import_files(session, [source], layer_name="x", label_map=TRIGGERS)
    commands.export(session, tmp_path / "target", format="brat", frames_as_events=TRIGGERS)
    lines = without_ids(tmp_path / "target" / "000001.ann")
    assert [line for line in lines if "58 74" in line and line[0] == "T"] == [
        "TContent 58 74\twho said he knew",
        "TSource 58 74\twho said he knew",
    ]


# --- names, and what is refused


def exported(work: LayerWork, names: LabelMap, folder: Path, session: Session) -> list[str]:
    jsonl.write([Article(document_id(TEXT), "t", TEXT, layers={"x": work})], folder / "source.jsonl")
    commands.import_files(session, [folder / "source.jsonl"])
    commands.export(session, folder / "target", format="brat", frames_as_events=names)
    return (folder / "target" / "000001.ann").read_text(encoding="utf-8").splitlines()


SPANS = (
    SpanData("s", "SPEAKER", ((0, 4),), ("Omar",)),
    SpanData("q", "CUE", ((14, 18),), ("said",)),
    SpanData("c", "CLAIM", ((20, 28),), ("it rains",)),
)
SAID = RelationData("r1", "SAID_BY", {"claim": ("c",), "speaker": ("s",)})
CUED = RelationData("r2", "CUED_BY", {"claim": ("c",), "cue": ("q",)})
WORK = LayerWork("done", spans=SPANS, relations=(SAID, CUED))


def test_names_without_a_map(session: Session, tmp_path: Path) -> None:
    assert exported(WORK, LabelMap(), tmp_path, session) == [
        "T1\tSPEAKER 0 4\tOmar",
        "T2\tCUE 14 18\tsaid",
        "T3\tCLAIM 20 28\tit rains",
        "T4\tAttribution 20 28\tit rains",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
    ]


def test_speakers_in_relations_of_their_own_are_one_event(session: Session, tmp_path: Path) -> None:
    spans = (*SPANS, SpanData("s2", "SPEAKER", ((9, 13),), ("Reem",)))
    other = RelationData("r3", "SAID_BY", {"claim": ("c",), "speaker": ("s2",)})
    work = LayerWork("done", spans=spans, relations=(other, SAID, CUED))
    lines = exported(work, LabelMap(), tmp_path, session)
    assert [line for line in lines if line[0] in "RE"] == ["E1\tAttribution:T5 Content:T4 Cue:T3 Source:T1 Source2:T2"]


def test_preview_counts_events(session: Session, tmp_path: Path) -> None:
    exported(WORK, LabelMap(), tmp_path, session)
    report = commands.preview_export(session, format="brat", frames_as_events=LabelMap())
    assert (report.spans, report.relations) == (3, 1)
    assert [loss.kind for loss in report.lost] == ["annotators", "titles"]


def test_other_formats_are_refused(session: Session) -> None:
    with pytest.raises(AnnotatorError, match=r"format jsonl has no events\. Use the format brat"):
        commands.export(session, "out.jsonl", frames_as_events=LabelMap())
    with pytest.raises(AnnotatorError, match="format conll has no events"):
        commands.preview_export(session, format="conll", frames_as_events=LabelMap())


REFUSED = {
    "several names for SPEAKER: ORG, PER": LabelMap({"PER": "SPEAKER", "ORG": "SPEAKER"}),
    "several names for kind: kin, sort": LabelMap({}, {"SPEAKER.kin": "kind", "sort": "kind"}),
    "uses the name CUE, which has another meaning": LabelMap({"CUE": "TARGET"}),
    "uses the name CLAIM, which has another meaning": LabelMap(frames={"X": ROLES, "CLAIM": ROLES}),
    "uses the name kind, which has another meaning": LabelMap({}, {"kind": "form"}),
    r"table \[frames.X\] of the label map cannot be exported": LabelMap(frames={"X": FrameRoles("", "Source")}),
    r"table \[frames.Y\] of the label map cannot be exported": LabelMap(frames={"Y": FrameRoles("Arg", "Arg")}),
}


@pytest.mark.parametrize("words", REFUSED)
def test_maps_that_do_not_lead_back_are_refused(session: Session, tmp_path: Path, words: str) -> None:
    spans = (SpanData("s", "SPEAKER", ((0, 4),), ("Omar",), {"kind": "person"}), *SPANS[1:])
    with pytest.raises(AnnotatorError, match=words):
        exported(LayerWork("done", spans=spans), REFUSED[words], tmp_path, session)
    assert not (tmp_path / "target").exists()


def test_what_is_not_one_attribution_stays_apart() -> None:
    sure = msgspec.structs.replace(SAID, id="r3", attributes={"sure": True})
    noted = msgspec.structs.replace(CUED, id="r4", attributes={"note": "n"})
    waiting = msgspec.structs.replace(SAID, id="r5", roles={"claim": ("c",), "speaker": ()})
    work = LayerWork("done", spans=SPANS, relations=(SAID, sure, CUED, noted, waiting))
    article = Article(document_id(TEXT), "t", TEXT, layers={"x": work})
    roles = {"Content": ("c",), "Source": ("s",)}
    assert Attributions(LabelMap()).article(article).layers["x"].relations == (
        RelationData("r1", "Attribution", roles | {"Cue": ("q",)}),
        RelationData("r3", "Attribution", roles, {"sure": True}),
        noted,
        waiting,
    )
