"""Another theme or language leaves what was typed into the form for a new project as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.ui import language
from annotator.ui.application import open_welcome
from annotator.ui.main_window import MainWindow
from annotator.ui.welcome.new_project import NewProjectForm
from tests.gui.restyling import LAID_OUT_MS

FIELDS = ("newProjectName", "newProjectFolder")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    shown = open_welcome()
    qtbot.addWidget(shown)
    yield shown
    language.apply(QApplication.instance(), "en")


def _form(window: MainWindow) -> NewProjectForm:
    return window.content.page._form


def _choose(window: MainWindow, act: str) -> None:
    window.actions_by_id[act].trigger()
    QTest.qWait(LAID_OUT_MS)


def _texts(window: MainWindow) -> list[str]:
    return [_form(window).findChild(QLineEdit, field).text() for field in FIELDS]


def test_the_form_stays_filled_in(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("The minister said so today. " * 3, encoding="utf-8")
    form = _form(window)
    form.findChild(QLineEdit, FIELDS[0]).setText("Harbour")
    form.findChild(QLineEdit, FIELDS[1]).setText(str(folder))
    form.findChild(QLineEdit, FIELDS[1]).editingFinished.emit()
    form.findChild(QComboBox).setCurrentIndex(1)
    for act in ("view.dark", "view.language.ar", "view.light", "view.language.en"):
        _choose(window, act)
        assert _form(window) is not form
        form = _form(window)
        assert _texts(window) == ["Harbour", str(folder)]
        assert form.findChild(QComboBox).currentIndex() == 1
    assert "1 article: 1 English" in [label.text() for label in form.findChildren(QLabel)]


def test_what_is_chosen_already_rebuilds_nothing(window: MainWindow) -> None:
    page = window.content.page
    for act in ("view.light", "view.language.en"):
        _choose(window, act)
        assert window.content.page is page
        assert window.actions_by_id[act].isChecked()
    _choose(window, "view.dark")
    page = window.content.page
    _choose(window, "view.dark")
    assert window.content.page is page
    assert (window.theme.name, window.actions_by_id["view.dark"].isChecked()) == ("dark", True)


def test_a_folder_that_does_not_exist_is_still_said_not_to(window: MainWindow, tmp_path: Path) -> None:
    _form(window).findChild(QLineEdit, FIELDS[1]).setText(str(tmp_path / "gone"))
    _choose(window, "view.dark")
    assert not _form(window).findChild(QLabel, "newProjectNoFolder").isHidden()
