"""A day's work with things that go wrong leaves no word of an article, name or path in the log."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from annotator.app import commands
from annotator.app.log_file import log_folder, start_log, stop_log
from annotator.app.session import Session
from annotator.cli.main import run
from annotator.domain.errors import AnnotatorError
from annotator.ui.application import open_welcome, open_window, report_fault
from annotator.ui.help import show_log_folder

ARTICLE = "قالت زبرجدة كلامًا. Vexlorp Ombriset denied “fnordwise” claims."
ANNOTATOR, OTHER = "Quixolina Marzipane", "Thrombelda"
FOLDER, PROJECT, TITLE, LABEL = "hushworthy", "vexplorant", "Grumbletonian", "BLORPENDALE"
WORDS = set(re.findall(r"\w{4,}", f"{ARTICLE} {ANNOTATOR} {OTHER} {FOLDER} {PROJECT} {TITLE} {LABEL}".lower()))


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    yield log_folder() / "annotator.log"
    stop_log()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / FOLDER
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / f"{TITLE}.txt").write_text(f"{TITLE}\n{ARTICLE}", "utf-8")
    (folder / "articles" / f"{OTHER}.txt").write_bytes(ARTICLE.encode("cp1256", "replace"))
    line = {"text": ARTICLE, "spans": [{"start": 0, "end": 4, "label": LABEL}]}
    (folder / "articles" / f"{LABEL}.jsonl").write_text(json.dumps(line), "utf-8")
    return folder


def in_the_terminal(folder: Path) -> Path:
    """A lead's morning: three commands succeed, six fail."""
    project = folder / f"{PROJECT}.annot"
    done = [
        run([str(argument) for argument in arguments], lambda *_: 0)
        for arguments in (
            ("new", project),
            ("import", project, folder / "articles", "--as", OTHER),
            ("list", project),
            ("new", project),
            ("show", project, TITLE[:6], "--layer", ANNOTATOR),
            ("export", project, folder / "out", "--format", "spacy"),
            ("merge", project, folder / f"{OTHER}.annopack"),
            ("assign", project, "--annotators", f"{OTHER},{OTHER.lower()}"),
            ("agreement", project),
        )
    ]
    assert done[:3] == [0, 1, 0]  # of the articles only one can be read
    assert 1 in done[3:]
    return project


def in_the_window(project: Path) -> None:
    """An annotator's afternoon, with errors of the world and faults of the program."""
    window = open_window(project, ANNOTATOR)
    session = window.session
    assert session is not None
    (document,) = commands.list_documents(session)
    commands.add_span(session, document.id, "CLAIM", [(0, len(TITLE))])
    for error in (
        AnnotatorError("The file cannot be read: {reason}.", where=str(project), reason=ARTICLE),
        FileNotFoundError(2, "No such file", str(project)),
        KeyError(ARTICLE),
        UnicodeDecodeError("utf-8", ARTICLE.encode(), 0, 1, ANNOTATOR),
    ):
        report_fault(type(error), error, _trace_of(error))
    window.close()


def _trace_of(error: Exception) -> TracebackType | None:
    with pytest.raises(type(error)) as raised:
        raise error
    return raised.tb


def test_a_day_leaves_no_word_of_anybody_in_the_log(log: Path, folder: Path, qapp: object) -> None:
    project = in_the_terminal(folder)
    start_log("window")
    in_the_window(project)
    with Session.open(project, annotator=ANNOTATOR) as session:
        (document,) = commands.list_documents(session)
    assert document.claims[ANNOTATOR] == 1
    told = log.read_text("utf-8")
    for expected in ("command new;", "command agreement;", "window;", "KeyError", "The file cannot be read: {reason}.",
                     "test_log.py:"):  # fmt: skip
        assert expected in told
    assert {word for word in WORDS if word in told.lower()} == set()
    assert str(folder.parent) not in told


def test_the_folder_is_shown_from_the_menu(log: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)) or True)
    start_log("window")
    window = open_welcome()
    assert window.actions_by_id["help.log"].isEnabled()
    window.actions_by_id["help.log"].trigger()
    assert [url.toLocalFile() for url in shown] == [str(log.parent)]
    window.close()


def test_a_folder_that_is_not_there_is_shown(log: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be opened"):
        show_log_folder()
