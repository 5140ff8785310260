"""Windows with suggestions: learnt by a real process from a few finished articles."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Annotations
from annotator.domain.frames import frame_of
from annotator.suggest.labelled import LabelledFrame
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting import learning, requests
from annotator.ui.main_window import MainWindow
from tests.suggest.articles import articles
from tests.suggest.projects import make_project

OpenDesk = Callable[..., Desk]
FINISHED, MADE = 12, 18
PATIENCE_S = 60


@pytest.fixture
def suggesting(tmp_path: Path, open_on: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> OpenDesk:
    """Open a window on a project of made articles of a language, on the first one that is not finished."""
    pytest.importorskip("pycrfsuite")
    monkeypatch.setattr(learning, "BEGIN_MS", 0)
    monkeypatch.setattr(requests, "PATIENCE_MS", 0)

    def open_it(language: str = "en", project: Path | None = None, annotator: str = "sara") -> Desk:
        made = list({article.text: article for article in articles(MADE, language)}.values())
        path = project or make_project(tmp_path, made, FINISHED)
        desk = open_on(path, annotator).desk
        assert desk is not None
        return desk

    return open_it


def wait_for(holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    until = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < until, "nothing came"
        QTest.qWait(5)


@pytest.fixture
def desk(suggesting: OpenDesk) -> Desk:
    """A desk with suggestions in sight."""
    found = suggesting()
    wait_for(lambda: found.suggesting.left)
    return found


def key(desk: Desk, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.view, code, modifiers)


def press(desk: Desk, letters: str) -> None:
    QTest.keyClicks(desk.view, letters)


def current(desk: Desk) -> LabelledFrame | None:
    return desk.suggesting.current.frame if desk.suggesting.current is not None else None


def as_frame(work: Annotations, head: str) -> LabelledFrame:
    """Return the claim of a head with its cue and speaker, as it would be suggested."""
    found = frame_of(work, head)
    part = (work.spans[ids[0]].fragments if ids else () for ids in (found.cues, found.speakers))
    return LabelledFrame(*part, found.head.fragments)
