"""The twelve rows of the seed article, entered with keys and mouse, kept over a restart, exported."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.app.analysis.filtering import ClaimFilter, rows_of
from annotator.app.analysis.rows import ClaimRow, claim_rows
from annotator.app.session import Session
from annotator.domain.register import entry_of
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, NO, click, press, select

ARTICLE = Path(__file__).parents[3] / "shared" / "articles" / "why-escalation-is-unlikely.txt"

# label, start, end; a stance key; or one of the words that the test knows.
Row = list[tuple[str, int, int] | str]
CLAIM, SPEAKER, CUE, TARGET = "1", "2", "3", "4"
ROWS: list[Row] = [
    [(CLAIM, 215, 285), (SPEAKER, 179, 207), (CUE, 208, 214), "+"],
    [(CLAIM, 288, 410), (SPEAKER, 411, 469), (CUE, 470, 475), "+"],
    [(TARGET, 766, 902), (SPEAKER, 672, 718), (CUE, 747, 765), "-"],
    [(CLAIM, 930, 983), (SPEAKER, 998, 1010), (CUE, 916, 929), "+"],
    [(TARGET, 1030, 1059), "A", "?"],
    [(CLAIM, 1170, 1290), (SPEAKER, 1149, 1155), (CUE, 1156, 1169), "+"],
    [(CLAIM, 1304, 1394), (SPEAKER, 1290, 1292), (CUE, 1293, 1303), "+"],
    [(CLAIM, 1396, 1462), (SPEAKER, 1482, 1500), (CUE, 1464, 1481), "+"],
    [(CLAIM, 2036, 2116), (SPEAKER, 2024, 2029), (CUE, 2030, 2035), "+", "link 215", "-"],
    [(TARGET, 1783, 1815), (SPEAKER, 1760, 1765), (CUE, 1766, 1782), "+"],
    [(CLAIM, 2350, 2413), (SPEAKER, 2283, 2287), (CUE, 2337, 2349), "+", "O", "A", "-", (CUE, 2415, 2479)],
    [(TARGET, 1396, 1406), (SPEAKER, 2124, 2153), (CUE, 2154, 2200), "*"],
]
STANCES = [
    # holder, value, target, evidence: spans by their start
    (179, "supports", 215, ()),
    (411, "supports", 288, ()),
    (672, "opposes", 766, (747,)),
    (998, "supports", 930, ()),
    ("AUTHOR", "questions", 1030, ()),
    (1149, "supports", 1170, ()),
    (1290, "supports", 1304, ()),
    (1482, "supports", 1396, ()),
    (2024, "supports", 2036, ()),
    (2024, "opposes", 215, ()),
    (1760, "supports", 1783, (1766,)),
    (2283, "supports", 2350, ()),
    ("AUTHOR", "opposes", 2350, (2415,)),
    (2124, "mixed", 1396, (2154,)),
]

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason="the seed article is not here")


def enter(window, row: Row) -> None:  # type: ignore[no-untyped-def]
    for step in row:
        if isinstance(step, tuple):
            label, start, end = step
            select(window, start, end)
            press(window, label)
        elif step.startswith("link "):
            press(window, "L")
            click(window.desk.view, int(step.removeprefix("link ")))
        else:
            press(window, step)


def exported(project: Path, target: Path) -> dict:  # type: ignore[type-arg]
    with Session.open(project) as session:
        commands.export(session, target, format="jsonl", include_unfinished=True)
    return json.loads(target.read_text(encoding="utf-8"))


def test_all_rows_entered_by_hand_are_exported_exactly(open_on: OpenOn, tmp_path: Path) -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    window = open_on({"seed.txt": text})
    project = window.session.file.path
    for row in ROWS:
        enter(window, row)
    assert window.desk.notices.isHidden(), window.desk.notices.words
    window.close()
    reopened = open_on(project)
    assert len(reopened.desk.article.frames) == len(ROWS)
    reopened.close()

    line = exported(project, tmp_path / "out.jsonl")
    spans = {span["id"]: span for span in line["layers"]["sara"]["spans"]}
    names = {CLAIM: "CLAIM", SPEAKER: "SPEAKER", CUE: "CUE", TARGET: "TARGET"}
    wanted = {(names[step[0]], step[1], step[2]) for row in ROWS for step in row if isinstance(step, tuple)}
    assert {(span["label"], *span["fragments"][0]) for span in spans.values()} == wanted
    assert all(span["quote"] == [text[slice(*span["fragments"][0])]] for span in spans.values())
    assert relations(line, "STANCE", spans) == sorted(map(str, STANCES))
    assert relations(line, "SAID_BY", spans) == sorted(
        f"{claim}<-{speaker}" for (_, claim, _), (_, speaker, _), *_ in (row for row in ROWS if row[0][0] == CLAIM)
    )


def relations(line: dict, label: str, spans: dict) -> list[str]:  # type: ignore[type-arg]
    """The relations of a label in words, spans by their start."""
    found = []
    for relation in line["layers"]["sara"]["relations"]:
        roles = {
            role: tuple(spans[one]["fragments"][0][0] if one in spans else one for one in members)
            for role, members in relation["roles"].items()
        }
        if relation["label"] == label == "STANCE":
            value = relation["attributes"]["value"]
            found.append(str((roles["holder"][0], value, roles["target"][0], roles.get("evidence", ()))))
        elif relation["label"] == label:
            found.append(f"{roles['claim'][0]}<-{roles['speaker'][0]}")
    return sorted(found)


def test_the_cues_of_claims_are_tied_to_them(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"seed.txt": ARTICLE.read_text(encoding="utf-8")})
    enter(window, ROWS[6])
    frame = window.desk.article.frames[0]
    work = window.desk.annotating.work
    assert [work.spans[cue].quote for cue in frame.cues] == [("also added",)]
    assert frame.complete


ONE_SPEAKER = [(2024, 1760), (1149, 1290), (672, 998)]
"""Starts of two mentions of one speaker: Trump and Trump, the US and It, the ministry in full and in short."""


def test_mentions_of_one_speaker_are_linked_and_the_archive_answers_who_opposes_a_claim(open_on: OpenOn) -> None:
    window = open_on({"seed.txt": ARTICLE.read_text(encoding="utf-8")})
    for row in ROWS:
        enter(window, row)
    for first, second in ONE_SPEAKER:
        identify(window, first, by_key="Ctrl+Enter")
        identify(window, second, by_key="J" if second != 1290 else "I Enter")
    register = window.session.register()
    assert sorted(entry.name for entry in register.listed()) == [
        "Trump",
        "the Syrian Ministry of Exterior and Immigrants",
        "the US",
    ]
    linked = {entry_of(span) for span in window.desk.annotating.work.spans.values()} - {""}
    assert linked == {entry.id for entry in register.listed()}

    archive = commands.open_archive(window.session)
    claims = claim_rows(archive, rows_of(archive, ClaimFilter(words="escalation of tensions")).tolist())
    first = next(claim for claim in claims if claim.start == 215)
    assert [(held.holder.name, held.value) for held in first.stances if held.holder.key not in said(first)] == [
        ("Trump", "opposes")
    ]
    (by_trump,) = (entry.id for entry in register.listed() if entry.name == "Trump")
    opposed = rows_of(archive, ClaimFilter(holders=(by_trump,), stances=("opposes",)))
    assert [claim.start for claim in claim_rows(archive, opposed.tolist())] == [215]


def said(claim: ClaimRow) -> set[str]:
    return {speaker.key for speaker in claim.speakers}


def identify(window: MainWindow, start: int, *, by_key: str) -> None:
    span = next(span for span in window.desk.annotating.work.spans.values() if span.start == start)
    window.desk.annotating.point_at(span.id)
    if by_key == "J":
        press(window, "J")
    else:
        press(window, "I")
        modifier = CTRL if by_key == "Ctrl+Enter" else NO
        QTest.keyClick(window.desk.picker.field, Qt.Key.Key_Return, modifier)
    assert entry_of(window.desk.annotating.work.spans[span.id])
