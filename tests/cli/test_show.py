"""An article in the terminal, by the command line."""

import re
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.page import _brackets, _letters
from tests.cli.test_commands import annotator
from tests.samples import ARABIC, FIRST, ME, OTHER, SECOND, add_articles, place


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def marked(project: Path) -> Path:
    with Session.open(project, annotator=ME) as session:
        claim = commands.add_span(session, FIRST, "CLAIM", [place("إن «OPEC+ deal» سيبقى")])
        commands.add_span(session, FIRST, "SPEAKER", [place("وزارة الخارجية")], frame=claim.id)
        commands.add_span(session, FIRST, "CUE", [place("قالت")], frame=claim.id)
        commands.set_stance(session, FIRST, claim.id, "supports")
        commands.set_note(session, FIRST, claim.id, "as quoted")
        commands.add_span(session, FIRST, "CLAIM", [place("We deny it"), place("fully")])
    return project


def test_an_article_in_a_pipe(marked: Path) -> None:
    done = annotator("show", marked, 1)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == ARABIC.split("\n")[0]
    assert lines[1] == f"{FIRST[:8]} · {ME}: started"
    assert lines[2] == "C Claim · S Speaker · U Cue"
    assert lines[4] == "⟦1U قالت⟧1U ⟦2S وزارة الخارجية⟧2S 😀 ⟦3C إن «OPEC+ deal» سيبقى⟧3C."
    assert lines[5] == "“⟦4C We deny it⟧4C,” said Maria Zakharova in موسكو, “⟦4C fully⟧4C.”"
    assert lines[8:] == [
        "Claim 3C إن «OPEC+ deal» سيبقى",
        "    speaker: 2S وزارة الخارجية",
        "    stance: supports",
        "    cue: 1U قالت",
        "    note: as quoted",
        "",
        "Claim 4C We deny it … fully",
        "    needs speaker",
        "    needs stance",
    ]
    assert ARABIC in re.sub("⟦[^ ]+ |⟧[0-9]+[A-Z]", "", done.out)


def test_an_article_in_visual_order(marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = annotator("show", marked, 1, "--bidi", "on").out.splitlines()
    assert lines[4] == "    «OPEC+ deal» ﻥﺇ 3C⟧ 😀 2S⟦ﺔﻴﺟﺭﺎﺨﻟﺍ ﺓﺭﺍﺯﻭ 2S⟧ 1U⟦ﺖﻟﺎﻗ 1U⟧"
    assert lines[5] == ".3C⟦ﻰﻘﺒﻴﺳ".rjust(60)
    assert any(line.startswith("“⟦4C We deny it⟧4C,” said") for line in lines)
    assert not set("\u2066\u2067\u2068\u2069") & set("".join(lines))
    assert annotator("show", marked, 1, "--bidi", "off") == annotator("show", marked, 1)


def test_colours_are_the_scheme_s_where_they_are_forced(marked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    speaker, end = "\x1b[38;2;122;65;0;48;2;252;234;203m", "\x1b[0m"
    assert f"{speaker}⟦2S وزارة الخارجية⟧2S{end} 😀" in annotator("show", marked, 1).out


@pytest.mark.parametrize("named", [FIRST, FIRST[:4].upper(), FIRST[:20], ARABIC.split("\n")[0], "1"])
def test_how_a_document_is_named(marked: Path, named: str) -> None:
    assert annotator("show", marked, named).out.splitlines()[1].startswith(FIRST[:8])


@pytest.mark.parametrize("named", ["0", "3", "no such title", FIRST[:3]])
def test_an_unknown_document(marked: Path, named: str) -> None:
    done = annotator("show", marked, named)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"{named}: No document has this title, number or id. Available: {FIRST[:8]}")
    assert SECOND[:8] in done.err


def test_a_name_that_fits_several(project: Path) -> None:
    with Session.open(project) as session:
        add_articles(session, "Same title\none", "Same title\ntwo")
    done = annotator("show", project, "Same title")
    assert (done.status, done.out) == (1, "")
    assert re.search("Several documents match: .{8} Same title, .{8} Same title. Give more characters", done.err)


def test_layers(marked: Path) -> None:
    assert annotator("show", marked, 2).out.splitlines()[1].endswith("· no annotations")
    done = annotator("show", marked, 1, "--layer", OTHER)
    assert (done.status, done.err) == (
        1,
        f"{OTHER}: This layer has no annotations on the document. Layers with annotations: {ME}.\n",
    )
    with Session.open(marked, annotator=OTHER) as session:
        commands.add_span(session, FIRST, "CUE", [place("said")])
    done = annotator("show", marked, 1)
    assert (done.status, done.out) == (1, "")
    assert f"Several people have annotated this document: {OTHER}, {ME}. Choose one with --layer." in done.err
    assert "⟦1U said⟧1U" in annotator("show", marked, 1, "--layer", OTHER).out
    assert "⟦2S" in annotator("show", marked, 1, "--layer", ME).out


def test_stances_of_others(marked: Path) -> None:
    with Session.open(marked, annotator=ME) as session:
        head = next(one.id for one in session.annotations(FIRST).spans.values() if one.note)
        commands.add_stance(session, FIRST, head, "AUTHOR")
    shown = annotator("show", marked, 1).out
    assert "    stance: supports\n" in shown
    assert "    needs stance of the author\n" in shown


def test_letters_and_brackets_are_not_taken_for_others() -> None:
    assert _letters(["CLAIM", "SPEAKER", "CUE", "TARGET"]) == {"CLAIM": "C", "SPEAKER": "S", "CUE": "U", "TARGET": "T"}
    assert _letters(["A", "AA", "ادعاء"]) == {"A": "A", "AA": "B", "ادعاء": "C"}
    assert _brackets("plain [text]") == ("⟦", "⟧")
    assert _brackets("a ⟦b⟧⟧") == ("⟦⟦⟦", "⟧⟧⟧")
