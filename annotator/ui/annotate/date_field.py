"""A field for a date in words, with a calendar that fills in a day as YYYY-MM-DD."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout

from annotator.ui.theme import icon


class DateField(QLineEdit):
    """Takes any text, since articles say "last spring" too. Alt+Down, or the sign at its end, opens the calendar."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        color = self.palette().text().color().name()
        act = self.addAction(icon("calendar", color, color), QLineEdit.ActionPosition.TrailingPosition)
        act.setText(self.tr("Choose a day"))
        act.setToolTip(self.tr("Choose a day"))
        act.triggered.connect(self.open_calendar)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self.calendar = QCalendarWidget(self._popup)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)

    def open_calendar(self) -> None:
        """Show the calendar below the field, at the day in the field if it has one."""
        day = QDate.fromString(self.text().strip(), Qt.DateFormat.ISODate)
        self.calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._popup.move(self.mapToGlobal(self.rect().bottomLeft()))
        self._popup.show()
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
