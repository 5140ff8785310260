"""A field for a date in words, with a calendar that fills in a day as YYYY-MM-DD. Sizes are pixels."""

from PySide6.QtCore import QDate, QLocale, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QFrame, QLineEdit, QToolButton, QVBoxLayout

from annotator.text.dates import iso_date
from annotator.ui.plain import left_to_right
from annotator.ui.popup_place import put_below
from annotator.ui.theme import icon

CALENDAR = QSize(336, 288)
"""Room for all the weeks of a month, in the fonts of each language."""


class DateField(QLineEdit):
    """Takes any text, since articles say "last spring" too. Alt+Down, or the sign at its end, opens the calendar.

    A date in words is offered as ISO 8601 below the field, the form that the hint in the empty field shows.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        # Qt puts the hint at the side of its first letter, and the cursor is at the side of the interface.
        mark = "\u200f" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ""
        self.setPlaceholderText(f"{mark}{left_to_right('YYYY-MM-DD')}")
        color = self.palette().text().color().name()
        act = self.addAction(icon("calendar", color, color), QLineEdit.ActionPosition.TrailingPosition)
        act.setText(self.tr("Choose a day"))
        act.setToolTip(self.tr("Choose a day"))
        act.triggered.connect(self.open_calendar)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self.calendar = _calendar(self._popup)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.offered = QStringListModel(self)
        offer = QCompleter(self.offered, self)
        offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if (popup := offer.popup()) is not None:
            popup.setProperty("completions", True)  # noqa: FBT003  Qt takes no keyword here
        self.setCompleter(offer)
        self.textEdited.connect(self._offer)

    def _offer(self, words: str) -> None:
        """Offer what was typed in ISO 8601, if it is a date in another form."""
        read = iso_date(words)
        self.offered.setStringList([read] if read and read != words.strip() else [])

    def open_calendar(self) -> None:
        """Show the calendar below the field, at the day in the field if it has one."""
        day = QDate.fromString(iso_date(self.text()), Qt.DateFormat.ISODate)
        self.calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._popup.adjustSize()
        put_below(self._popup, self)
        self._popup.show()
        put_below(self._popup, self)  # in its style it may be larger
        self.calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self._popup.hide()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down, as a combo box opens its list."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


def _calendar(parent: QFrame) -> QCalendarWidget:
    """Return a calendar that has room for its words, with arrows in the colour of the text."""
    calendar = QCalendarWidget(parent)
    calendar.setFirstDayOfWeek(QLocale.system().firstDayOfWeek())
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    rtl = parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if rtl:  # short names of days are whole words in Arabic
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setMinimumSize(CALENDAR)
    weekend = QTextCharFormat()  # Qt paints Saturday and Sunday red, whatever the days of rest
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    color = parent.palette().text().color().name()
    for name, picture in (("qt_calendar_prevmonth", "previous"), ("qt_calendar_nextmonth", "next")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(picture, color, color, mirrored=rtl))
    return calendar
