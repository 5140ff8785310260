"""The card of the current suggestion: what is suggested, and buttons to accept, edit or dismiss it.

It is dashed and has no stripe of a label, so that it is not mistaken for the card of a claim. Sizes are pixels.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_content import NumberedSuggestion, SuggestionContent
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme

PADDING, FRAME, BUTTON_INSET, SPACING, RADIUS, DASHES = 12, 6, 8, 2, 6.0, (3.0, 3.0)


class SuggestionCard(QFrame):
    """Shows one suggestion."""

    accept_wanted = Signal()
    edit_wanted = Signal()
    dismiss_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionCard")
        self._theme = theme
        self._suggested: Suggested | None = None
        self._content = SuggestionContent(theme, self)
        self.accept = self._button(self.tr("Accept"), self.tr("Accept the suggestion"), "suggestion.accept")
        self.edit = self._button(self.tr("Edit"), self.tr("Edit the suggestion"), "suggestion.edit")
        self.dismiss = self._button(self.tr("Dismiss"), self.tr("Dismiss the suggestion"), "suggestion.dismiss")
        self.accept.clicked.connect(self.accept_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.dismiss.clicked.connect(self.dismiss_wanted)
        self._arrange()
        self.hide()

    def _button(self, words: str, spoken: str, name: str) -> KeycapButton:
        button = KeycapButton(words, "", self._theme, flat=True)
        button.setAccessibleName(spoken)
        button.setObjectName(name)
        return button

    def _arrange(self) -> None:
        self._rows = outer = QVBoxLayout(self, spacing=0)
        outer.setContentsMargins(0, FRAME, 0, FRAME)
        inside = QVBoxLayout()
        inside.setContentsMargins(PADDING, 0, PADDING, FRAME)
        inside.addWidget(self._content)
        outer.addLayout(inside)
        outer.addWidget(_line())
        row = FlowLayout(SPACING)
        for button in (self.accept, self.edit, self.dismiss):
            row.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(BUTTON_INSET, FRAME, BUTTON_INSET, 0)
        below.addLayout(row)
        outer.addLayout(below)

    @property
    def suggested(self) -> Suggested | None:
        """The suggestion that is shown, or None."""
        return self._suggested

    def show_keys(self, accept: str, edit: str, dismiss: str) -> None:
        """Print the keys of the acts on their buttons, each as on a key cap; "" for none."""
        for button, keys in ((self.accept, accept), (self.edit, edit), (self.dismiss, dismiss)):
            button.set_keys(keys)

    def show_suggestion(self, shown: NumberedSuggestion) -> None:
        """Show a suggestion."""
        self._suggested = shown.suggested
        self._content.show_suggestion(shown)
        words = shown.in_words()
        self.setAccessibleName(shown.heading)
        self.setAccessibleDescription(words)
        self._content.setAccessibleName(words)
        self._content.setToolTip(tooltip(words))

    def clear(self) -> None:
        """Show no suggestion."""
        self._suggested = None
        self.hide()

    def height_within(self, width: int, room: float) -> float:
        """Return the height in a width: as much as all rows take, or fewer of them where there is less room."""
        height = 0
        for left_out in range(self._content.row_count + 1):
            self._content.leave_out(left_out)
            height = self._height_in(width)
            if height <= room:
                break
        return float(height)

    def _height_in(self, width: int) -> int:
        # Layouts in a layout keep the heights that they have found until it is activated.
        self._rows.invalidate()
        self._rows.activate()
        return self.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button with the focus with Enter too; every other key is for the window."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.colors.border), 1)
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.colors.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("fieldLine")
    line.setFixedHeight(1)
    return line
