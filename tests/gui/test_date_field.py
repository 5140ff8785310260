"""The field for a date: its hint, the offer of ISO 8601, a calendar with room for its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolButton

from annotator.ui import language, theme
from annotator.ui.annotate.date_field import DateField
from annotator.ui.screen_room import screen_room


@pytest.fixture(params=["en", "ar"])
def field(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[DateField]:
    """A field in each language, in the dark theme."""
    language.apply(qapp, request.param)
    theme.apply(qapp, theme.theme("dark"))
    field = DateField("")
    field.show()
    yield field
    field.deleteLater()
    language.apply(qapp, "en")
    theme.apply(qapp, theme.theme("light"))


def test_an_empty_field_shows_the_form_of_a_date(field: DateField) -> None:
    assert "YYYY-MM-DD" in field.placeholderText()


def test_a_date_in_words_is_offered_in_iso_and_taken_by_key(field: DateField) -> None:
    QTest.keyClicks(field, "12 march 2027")
    popup = field.completer().popup()
    assert field.offered.stringList() == ["2027-03-12"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "2027-03-12"


def test_other_words_stay_as_they_are(field: DateField) -> None:
    QTest.keyClicks(field, "last spring")
    assert field.offered.stringList() == []
    assert field.text() == "last spring"


def test_the_calendar_has_room_for_its_days_and_weeks(field: DateField) -> None:
    field.setText("2026-08-15")
    field.open_calendar()
    view = field.calendar.findChild(QTableView)
    model = view.model()
    rows = range(1, model.rowCount())
    assert sum(not view.isRowHidden(row) for row in rows) == 6
    assert view.visualRect(model.index(model.rowCount() - 1, 1)).bottom() <= view.viewport().height()
    for column in range(model.columnCount()):
        if not view.isColumnHidden(column):
            words = str(model.index(0, column).data())
            assert view.fontMetrics().horizontalAdvance(words) <= view.columnWidth(column), words
    assert field.calendar.selectedDate() == QDate(2026, 8, 15)


def test_the_arrows_of_the_calendar_can_be_seen(field: DateField) -> None:
    image = field.calendar.findChild(QToolButton, "qt_calendar_nextmonth").icon().pixmap(16, 16).toImage()
    colors = {
        image.pixelColor(x, y).name() for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() == 255
    }
    assert colors == {theme.theme("dark").colors.text.lower()}


@pytest.mark.parametrize("at_right", [True, False])
def test_the_calendar_is_on_the_screen(field: DateField, at_right: bool) -> None:
    screen = screen_room(field)
    field.resize(120, field.height())
    field.move(screen.right() - 130 if at_right else screen.left(), screen.top() + 40)
    QApplication.processEvents()
    field.open_calendar()
    popup = field.calendar.parentWidget()
    assert screen.left() <= popup.x()
    assert popup.x() + popup.width() - 1 <= screen.right()
