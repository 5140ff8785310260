"""The bar below the key map: who has a key already, and both ways to resolve it; or why a key cannot be chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from annotator.ui.key_map.words import spoken
from annotator.ui.margins import set_margins
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme, icon_pixmap


class ConflictBar(QFrame):
    """An amber bar with words and two buttons."""

    kept = Signal()
    """The key stays with the command that has it."""
    used = Signal()
    """The key goes to the other command."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("conflictBar")
        sign = QLabel()
        sign.setPixmap(icon_pixmap("warning", theme.colors.warn_text, 16, self.devicePixelRatioF()))
        self._words = at_start(plain_label())
        self._words.setObjectName("conflictWords")
        self._words.setWordWrap(True)
        self._keep, self._use = QPushButton(), QPushButton()
        row = QHBoxLayout(self, spacing=8)
        set_margins(row, 12, 8, 8, 8)
        row.addWidget(sign)
        row.addWidget(self._words, 1)
        for button, name, signal in ((self._keep, "keys.keep", self.kept), (self._use, "keys.use", self.used)):
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    def show_conflict(self, key: str, name: str, others: str) -> None:
        """Offer both ways for a key that others have, given by their names."""
        self._keep.setText(self.tr("Keep for {command}").format(command=others))
        self._use.setText(self.tr("Use for {command}").format(command=name))
        self._show(self.tr("{key} is already used by {command}.").format(key=spoken(key), command=others), offers=True)

    def show_words(self, words: str) -> None:
        """Say why a key cannot be chosen."""
        self._show(words, offers=False)

    def _show(self, words: str, *, offers: bool) -> None:
        self._words.setText(words)
        self._keep.setVisible(offers)
        self._use.setVisible(offers)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
