"""The diagnostic report describes the state of a project without any of its content."""

import re
import sqlite3
import sys
from pathlib import Path

import pytest

from annotator import __version__
from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id
from tests.cli.test_commands import annotator
from tests.storage.hostile import rewritten

TEXT = "Zyxwolf said: قالت الوزيرة إن quorvex trembles. Blimfara opposes dranthol.\n"
DOCUMENT = document_id(TEXT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of which every word would be known again: text, title, note, names, the project's own."""
    path = commands.new_project(tmp_path / "harbourgate")
    with Session.open(path, annotator="ريم Obrinska") as session:
        with session.act("Import") as act:
            act.keep_text(StoredText(DOCUMENT, TEXT))
            act.put(Facts(id=DOCUMENT, title="Vantroble", metadata={"source": "Kestrelgazette"}))
        span = commands.add_span(session, DOCUMENT, "CLAIM", [(0, 7)])
        commands.set_note(session, DOCUMENT, span.id, "wibblefox ملاحظة")
        commands.flag(session, DOCUMENT, "grumpletod")
        commands.set_guideline(session, "Never snorkeldive")
        commands.back_up(session)
    return path


def words_of(project: Path) -> set[str]:
    with Session.open(project) as session:
        rows = session.file.rows("SELECT payload FROM operation WHERE type != 'scheme' AND payload IS NOT NULL")
        rows += session.file.rows("SELECT text FROM text")
    text = " ".join(row[0] for row in rows)
    ours = set(re.findall(r"\w+", "document annotator claim said opposes"))  # fields of records, and plain English
    return {word.casefold() for word in re.findall(r"\w{4,}", text)} - ours | {"harbourgate", project.parent.name}


def report(project: Path) -> str:
    done = annotator("check", project, "--diagnostics")
    assert (done.status, done.err) == (0, "")
    return done.out


def test_it_says_how_the_project_is(project: Path) -> None:
    text = report(project)
    assert f"Annotator {__version__}" in text
    assert f"SQLite {sqlite3.sqlite_version}" in text
    assert f"Python {sys.version.split()[0]}" in text
    assert "operations of type span: 2" in text
    assert "backups: 1" in text
    assert "check: 1 documents, " in text
    assert "0 problems" in text
    assert f"file: {project.stat().st_size} bytes" in text


@pytest.mark.parametrize("broken", [False, True])
def test_not_a_word_of_articles_notes_or_names_is_in_it(project: Path, broken: bool) -> None:
    words = words_of(project)
    assert {"zyxwolf", "obrinska", "vantroble", "kestrelgazette", "wibblefox", "snorkeldive", "grumpletod"} <= words
    assert {"قالت", "ملاحظة"} <= words
    if broken:
        rewritten(project, "UPDATE text SET text = 'Zyx' || text")
        plain = annotator("check", project).out.casefold()
        assert "obrinska" in plain
    text = report(project).casefold()
    assert ("problem: document " in text) == broken
    assert not {word for word in words if word in text}
