"""The form for a new project: presets in sight, marks in line with their words, counts in good Arabic."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from annotator.app.bundled import scheme_toml
from annotator.app.survey import survey
from annotator.app.tasks import Task
from annotator.domain.scheme import parse_scheme
from annotator.ui import language, theme
from annotator.ui.runner import Runner
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
