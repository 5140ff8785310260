"""Attributions of brat, PARC and WebAnno as claim frames: one form of each, and what only some of them have."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.importing.framing import likely_roles
from annotator.app.session import Session
from annotator.domain.annotation import UNSPECIFIED
from annotator.domain.document import document_id
from annotator.domain.frames import frames
from annotator.exchange.label_map import FrameRoles, LabelMap

TEXT = "Omar and Reem said: it rains. Nobody was asked, said Ali, who said he knew.\n"
ROLES = FrameRoles("Content", "Source", "Cue")
Brat = Callable[[str], Path]
Shown = list[tuple[tuple[str, ...], list[str], list[str]]]


@pytest.fixture
def brat(tmp_path: Path) -> Brat:
    def write(lines: str) -> Path:
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "a.txt").write_text(TEXT, encoding="utf-8")
        content = lines.strip().replace(" | ", "\t")
        (tmp_path / "a" / "a.ann").write_text(content + "\n", encoding="utf-8")
        return tmp_path / "a"

    return write


def shown(session: Session) -> Shown:
    """Return claims, speakers and cues of the frames, in words."""
    work = session.annotations(document_id(TEXT), session.person("x").id)

    def words(member: str) -> str:
        return " … ".join(work.spans[member].quote) if member in work.spans else member

    return [
        (frame.head.quote, sorted(map(words, frame.speakers)), sorted(map(words, frame.cues))) for frame in frames(work)
    ]


def taken(session: Session, path: Path, roles: FrameRoles, label: str = "Attribution") -> Shown:
    report = commands.import_files(session, [path], layer_name="x", label_map=LabelMap(frames={label: roles}))
    assert not report.refused
    assert not report.left_out
    return shown(session)


def test_an_event_with_a_compound_source(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Source 0 4 | Omar
T2 | Source 9 13 | Reem
T3 | Attribution 14 18 | said
T4 | Content 20 28 | it rains
E1 | Attribution:T3 Source:T1 Source2:T2 Content:T4
""")
    roles = FrameRoles("Content", "Source", "trigger")
    assert taken(session, path, roles) == [(("it rains",), ["Omar", "Reem"], ["said"])]


def test_a_missing_source_is_unspecified(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Cue 14 18 | said
T2 | Content 20 28 | it rains
R1 | Attribution Content:T2 Cue:T1
""")
    assert taken(session, path, ROLES) == [(("it rains",), [UNSPECIFIED], ["said"])]


def test_a_hub_with_relations_around_it(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Source 53 56 | Ali
T2 | Cue 48 52 | said
T3 | Content 30 46 | Nobody was asked
R1 | has_source Cue:T2 Source:T1
R2 | has_content Cue:T2 Content:T3
""")
    assert taken(session, path, ROLES, "Cue") == [(("Nobody was asked",), ["Ali"], ["said"])]


def test_shared_and_nested_ones(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Source 53 56 | Ali
T2 | Cue 48 52 | said
T3 | Content 30 46 | Nobody was asked
T4 | Content 58 74 | who said he knew
T5 | Cue 62 66 | said
T6 | Content 67 74 | he knew
R1 | Attribution Source:T1 Content:T3 Cue:T2
R2 | Attribution Source:T1 Content:T4 Cue:T2
R3 | Attribution Source:T4 Content:T6 Cue:T5
""")
    assert taken(session, path, ROLES) == [
        (("Nobody was asked",), ["Ali"], ["said"]),
        (("who said he knew",), ["Ali"], ["said"]),
        (("he knew",), ["who said he knew"], ["said"]),
    ]


def test_one_without_a_claim_is_left_out_and_counted(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Source 0 4 | Omar
T2 | Cue 14 18 | said
R1 | Attribution Source:T1 Cue:T2
""")
    report = commands.import_files(session, [path], layer_name="x", label_map=LabelMap(frames={"Attribution": ROLES}))
    assert [(count.kind, count.count) for count in report.left_out] == [("relations", 1)]
    assert shown(session) == []


def lines(tmp_path: Path, relations: list[dict[str, object]]) -> Path:
    """Return a file of doccano with relations of two spans, which have no ids."""
    spans = [(0, 4, "Source"), (14, 18, "Cue"), (20, 28, "Content"), (30, 46, "Content"), (53, 56, "Source")]
    entities = [
        {"id": number, "label": label, "start_offset": start, "end_offset": end}
        for number, (start, end, label) in enumerate(spans)
    ]
    path = tmp_path / "a.doccano.jsonl"
    path.write_text(json.dumps({"text": TEXT, "entities": entities, "relations": relations}) + "\n", encoding="utf-8")
    return path


def test_relations_of_two_without_ids_all_come_in(session: Session, tmp_path: Path) -> None:
    path = lines(
        tmp_path,
        [
            {"from_id": 2, "to_id": 0, "type": "ATTRIBUTION"},
            {"from_id": 3, "to_id": 4, "type": "ATTRIBUTION"},
            {"from_id": 2, "to_id": 1, "type": "CUE_OF"},
        ],
    )
    names = LabelMap(frames={"ATTRIBUTION": FrameRoles("from", "to"), "CUE_OF": FrameRoles("from", "", "to")})
    report = commands.import_files(session, [path], layer_name="x", label_map=names)
    assert not report.left_out
    assert shown(session) == [(("it rains",), ["Omar"], ["said"]), (("Nobody was asked",), ["Ali"], [])]


def test_a_role_that_no_member_has_is_told_of(session: Session, tmp_path: Path) -> None:
    path = lines(tmp_path, [{"from_id": 2, "to_id": 0, "type": "ATTRIBUTION"}])
    names = LabelMap(
        {"Source": "SPEAKER", "Cue": "CUE", "Content": "CLAIM"}, frames={"ATTRIBUTION": FrameRoles("from", "Sorce")}
    )
    report = commands.import_files(session, [path], layer_name="x", label_map=names)
    assert [(count.kind, count.places[0][1].words) for count in report.left_out] == [("relations", "Omar")]


def test_the_trigger_of_an_event_is_no_span_of_its_own(session: Session, brat: Brat) -> None:
    path = brat("""
T1 | Source 0 4 | Omar
T2 | Cue 14 18 | said
T3 | Attribution 14 18 | said
T4 | Content 20 28 | it rains
E1 | Attribution:T3 Source:T1 Cue:T2 Content:T4
""")
    assert taken(session, path, ROLES) == [(("it rains",), ["Omar"], ["said"])]


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        (["Source", "Cue", "Content"], FrameRoles("Content", "Source", "Cue")),
        (["speaker", "quote", "verb"], FrameRoles("quote", "speaker", "verb")),
        (["Arg1", "Arg2"], None),
        (["Content"], None),
        (["Source", "Target"], None),
    ],
)
def test_likely_roles(names: list[str], roles: FrameRoles | None) -> None:
    assert likely_roles(names) == roles


@pytest.mark.parametrize("key", ["Attribution.sure", "SAID_BY.sure", "sure"])
def test_attributes_of_an_event_go_by_its_label_or_ours(session: Session, brat: Brat, key: str) -> None:
    path = brat("""
T1 | Content 20 28 | it rains
T2 | Attribution 14 18 | said
E1 | Attribution:T2 Content:T1
A1 | sure E1 no
""")
    names = LabelMap(attributes={key: "certain"}, frames={"Attribution": FrameRoles("Content", "Source", "trigger")})
    commands.import_files(session, [path], layer_name="x", label_map=names, extend_scheme=True)
    relations = session.annotations(document_id(TEXT), session.person("x").id).relations.values()
    assert {relation.label: relation.attributes for relation in relations} == {
        "SAID_BY": {"certain": "no"},
        "CUED_BY": {},
    }
