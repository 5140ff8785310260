"""The sign of the current suggestion among folded cards: a click on it shows its card. Sizes are pixels."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.article.card_painting import FOLDED, RADIUS, SIGN
from annotator.ui.article.suggestion_content import NumberedSuggestion
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme, icon_pixmap

DASHES = (3.0, 3.0)


class SuggestionSign(QAbstractButton):
    """A lamp in a dashed frame, as large as the sign of a claim."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionSign")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(FOLDED.toSize())
        self._theme = theme
        self.hide()

    def show_words(self, shown: NumberedSuggestion) -> None:
        """Say which suggestion it stands for."""
        self.setAccessibleName(shown.heading)
        self.setToolTip(tooltip(shown.in_words()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and lamp."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colors.border), 1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(QColor(colors.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        pixmap = icon_pixmap("suggestion", colors.text2, round(SIGN), self.devicePixelRatioF())
        painter.drawPixmap(QRectF(self.rect()).center() - QPointF(SIGN, SIGN) / 2, pixmap)
        painter.end()
