"""Work on the sample is kept as a project of its own, or knowingly discarded; without any, nothing is asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project, new_demo_folder
from annotator.app.session import Session
from annotator.app.settings import load_settings
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on(make_demo_project(new_demo_folder()), DEMO_ANNOTATOR)


def answer(words: str) -> list[str]:
    told: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, look)
            return
        told.append(box.text())
        next(one for one in box.buttons() if one.text().replace("&", "").startswith(words)).click()

    QTimer.singleShot(0, look)
    return told


def mark(window: MainWindow) -> None:
    window.desk.view.select(0, 4)
    window.desk.mark("CUE")


def test_a_sample_without_work_on_it_goes_without_a_word(window: MainWindow) -> None:
    path = window.session.file.path
    window.show_welcome()
    assert window.session is None
    assert not path.parent.exists()
    assert load_settings().recent == []


def test_discarding_is_said_before_it_is_done(window: MainWindow) -> None:
    path = window.session.file.path
    mark(window)
    told = answer("Cancel")
    window.show_welcome()
    assert "deleted when you close it" in told[0]
    assert window.session.file.path == path
    answer("Discard")
    window.show_welcome()
    assert window.session is None
    assert not path.parent.exists()


def test_work_on_it_can_be_kept(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark(window)
    document = window.desk.document
    spans = len(window.desk.annotating.work.spans)
    kept = tmp_path / "mine.annot"
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *_: str(kept))
    answer("Keep")
    window.show_welcome()
    assert window.session is None
    assert [one.path for one in load_settings().recent] == [str(kept)]
    with Session.open(kept, DEMO_ANNOTATOR) as session:
        assert len(session.annotations(document).spans) == spans
