"""Where the cursor and the text of fields stand, in both interfaces."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import language
from annotator.ui.field_direction import TextField
from annotator.ui.project.inbox.thread_card import AnswerField
from annotator.ui.review.choices import ReasonField

WIDTH = 400
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@pytest.fixture(params=["ar", "en"])
def form(qapp: QApplication, request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """A window with a field for a line."""
    language.apply(qapp, request.param)
    form = QWidget()
    column = QVBoxLayout(form)
    column.addWidget(QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus))
    column.addWidget(QLineEdit(placeholderText="الاسم"))
    form.resize(WIDTH, 200)
    form.show()
    qtbot.waitUntil(form.isActiveWindow)
    yield form
    form.deleteLater()
    language.apply(qapp, "en")


def _side() -> Qt.AlignmentFlag:
    return RIGHT if language.current() == "ar" else LEFT


def test_an_empty_line_begins_at_the_side_of_the_interface(form: QWidget) -> None:
    field = form.findChild(QLineEdit)
    field.setFocus()
    assert field.alignment() & (LEFT | RIGHT) == _side()
    assert field.alignment() & Qt.AlignmentFlag.AlignAbsolute
    field.setText("Sara")
    assert field.alignment() == LEFT | Qt.AlignmentFlag.AlignVCenter  # Qt puts text at the side of its direction
    field.clear()
    assert field.alignment() & (LEFT | RIGHT) == _side()


def test_a_field_with_a_side_of_its_own_keeps_it(form: QWidget) -> None:
    field = form.findChild(QLineEdit)
    own = LEFT | Qt.AlignmentFlag.AlignAbsolute
    field.setAlignment(own)
    field.setFocus()
    assert field.alignment() == own


@pytest.mark.parametrize("kind", [TextField, ReasonField, AnswerField])
def test_text_of_several_lines_is_at_the_side_of_its_direction(
    form: QWidget, kind: type[TextField], qtbot: QtBot
) -> None:
    field = kind()
    form.layout().addWidget(field)
    qtbot.waitUntil(field.isVisible)

    def is_right() -> bool:
        return field.cursorRect().x() > WIDTH / 2

    assert is_right() is (language.current() == "ar")
    field.insertPlainText("السبب")
    assert is_right()
    field.selectAll()
    field.insertPlainText("why")
    assert not is_right()
    field.selectAll()
    field.cut()
    assert is_right() is (language.current() == "ar")


def test_a_field_that_begins_with_text_has_its_side(form: QWidget, qtbot: QtBot) -> None:
    field = TextField("السبب")
    form.layout().addWidget(field)
    qtbot.waitUntil(field.isVisible)
    assert field.cursorRect().x() > WIDTH / 2
