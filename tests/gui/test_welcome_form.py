"""The form for a new project: presets in sight, marks in line with their words, counts in good Arabic."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.app.bundled import scheme_toml
from annotator.app.survey import survey
from annotator.app.tasks import Cancelled, Task
from annotator.domain.scheme import parse_scheme
from annotator.ui import language, theme
from annotator.ui.runner import Runner
from annotator.ui.welcome import counting
from annotator.ui.welcome.new_project import NewProjectForm
from annotator.ui.welcome.scheme_row import SchemeRow

SHOWN_MS = 50


@pytest.fixture(params=["en", "ar"])
def interface(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language."""
    language.apply(qapp, request.param)
    theme.apply(qapp, theme.theme("light"))
    yield request.param
    language.apply(qapp, "en")


def _row(preset: str) -> SchemeRow:
    row = SchemeRow(theme.theme("light"))
    row.resize(700, 60)
    row.show_scheme(parse_scheme(scheme_toml(preset), preset))
    row.show()
    QTest.qWait(SHOWN_MS)
    return row


def test_marks_are_in_line_with_their_words(interface: str) -> None:
    del interface
    row = _row("claims")
    middles = {label.geometry().center().y() for label in row.findChildren(QLabel)}
    assert max(middles) - min(middles) <= 1


def test_a_scheme_without_stances_does_not_name_them(interface: str) -> None:
    words = "الموقف" if interface == "ar" else "Stance"
    claims, quotations = _row("claims"), _row("quotations")
    assert words in [label.text() for label in claims.findChildren(QLabel)]
    assert words not in [label.text() for label in quotations.findChildren(QLabel)]


def test_all_presets_are_in_sight(interface: str) -> None:
    del interface
    form = NewProjectForm(Runner(), theme.theme("light"))
    form.resize(700, 400)
    form.show()
    presets = form.findChild(QComboBox)
    presets.showPopup()
    QTest.qWait(SHOWN_MS)
    entries = presets.view()
    last = entries.visualRect(entries.model().index(presets.count() - 1, 0))
    assert last.bottom() < entries.viewport().height()
    assert entries.viewport().width() >= entries.sizeHintForColumn(0)
    presets.hidePopup()


def test_languages_are_counted(interface: str, tmp_path: Path) -> None:
    texts = (
        "قال الوزير إن المرفأ جاهز اليوم. " * 3,
        "قالت سارة إن المطر قادم غدا. " * 3,
        "The minister said so today. " * 3,
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    form = NewProjectForm(Runner(), theme.theme("light"))
    form._show_survey(survey(tmp_path, Task()))
    counted = next(label.text() for label in form.findChildren(QLabel) if ":" in label.text())
    assert counted.replace("\u200f", "") == (
        "٣ مقالات: ٢ بالعربية، ١ بالإنجليزية" if interface == "ar" else "3 articles: 2 Arabic, 1 English"
    )


def _typed_into(folder: Path, qtbot: QtBot) -> NewProjectForm:
    """A form into whose field for the folder its name was typed, without leaving the field."""
    form = NewProjectForm(Runner(), theme.theme("light"))
    qtbot.addWidget(form)
    form.show()
    QTest.keyClicks(form.findChild(QLineEdit, "newProjectFolder"), str(folder))
    return form


def _counted(form: NewProjectForm) -> str:
    return " ".join(label.text() for label in form.findChildren(QLabel) if "article" in label.text())


@pytest.mark.usefixtures("collecting")
def test_what_is_in_a_folder_is_counted_soon_after_its_name_is_typed(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "inner").mkdir()
    for place in (tmp_path / "a.txt", tmp_path / "inner" / "b.txt"):
        place.write_text(f"The minister said {place.stem} today. " * 3, encoding="utf-8")
    form = _typed_into(tmp_path, qtbot)
    name, folder = (form.findChild(QLineEdit, field) for field in ("newProjectName", "newProjectFolder"))
    qtbot.waitUntil(lambda: "2 articles" in _counted(form), timeout=3000)
    assert not name.text()  # the name of the folder may go on
    QTest.keyClicks(folder, "/inner")
    assert "2 articles" not in _counted(form)
    qtbot.waitUntil(lambda: "1 article:" in _counted(form), timeout=3000)
    folder.editingFinished.emit()
    assert name.text() == "inner"
    assert gc.isenabled()


@pytest.mark.usefixtures("collecting")
def test_a_form_that_is_left_counts_no_more(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The minister said so today.", encoding="utf-8")
    begun, tasks = Event(), []

    def survey_slowly(_folder: Path, task: Task) -> None:
        tasks.append(task)
        begun.set()
        while True:
            task.step(0, 0)

    monkeypatch.setattr(counting, "survey", survey_slowly)
    form = _typed_into(tmp_path, qtbot)
    qtbot.waitUntil(begun.is_set, timeout=3000)
    assert not gc.isenabled()
    form.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gc.isenabled()
    with pytest.raises(Cancelled):
        tasks[0].step(0, 0)


def test_below_the_name_of_a_folder_is_said_that_there_is_none(interface: str, tmp_path: Path, qtbot: QtBot) -> None:
    del interface
    form = _typed_into(tmp_path / "gone", qtbot)
    field, said = form.findChild(QLineEdit, "newProjectFolder"), form.findChild(QLabel, "newProjectNoFolder")
    assert said.isHidden()
    field.editingFinished.emit()
    QTest.qWait(SHOWN_MS)
    assert said.isVisible()
    assert 0 < said.geometry().top() - field.geometry().bottom() < said.height()
    assert not form.findChild(QLabel, "newProjectWarning").text()
    field.setText(str(tmp_path))
    assert said.isHidden()
