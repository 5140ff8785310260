"""The popup that filters by date: a first and a last day, month or year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.register_validation import is_date
from annotator.text.dates import as_iso
from annotator.ui.annotate.date_field import DateField
from annotator.ui.plain import plain_label
from annotator.ui.popup_place import put_below

WIDTH = 320


class DatesPopup(QFrame):
    """Enter or the button applies both dates; Esc closes without a change."""

    chosen = Signal(str, str)
    """The first and the last date, in ISO 8601 or "" for open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("datesPopup")
        self.setFixedWidth(WIDTH)
        self.since, self.until = DateField(""), DateField("")
        self.since.setObjectName("datesSince")
        self.until.setObjectName("datesUntil")
        form = QFormLayout(spacing=8)
        for words, field in ((self.tr("From"), self.since), (self.tr("To"), self.until)):
            form.addRow(words, field)
            field.returnPressed.connect(self._apply)
        self._wrong = plain_label(self.tr("Write a date as 2026, 2026-03 or 2026-03-31."), role="caption")
        self._wrong.setWordWrap(True)
        self._done = QPushButton(self.tr("Show"))
        self._done.clicked.connect(self._apply)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._done)
        column = QVBoxLayout(self, spacing=8)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(form)
        column.addWidget(self._wrong)
        column.addLayout(foot)

    def open_below(self, button: QWidget, since: str, until: str) -> None:
        """Show the dates in use."""
        self.since.setText(since)
        self.until.setText(until)
        self._wrong.hide()
        self.adjustSize()
        put_below(self, button)
        self.show()
        self.since.setFocus(Qt.FocusReason.PopupFocusReason)
        self.since.selectAll()

    def _apply(self) -> None:
        since, until = (as_iso(field.text()) for field in (self.since, self.until))
        if is_date(since) and is_date(until):
            self.hide()
            self.chosen.emit(since, until)
        else:
            self._wrong.show()
            self.adjustSize()
            (self.until if is_date(since) else self.since).setFocus()
