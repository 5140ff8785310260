"""The sheet of paper under an article."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from annotator.ui.article.article_page import PAGE_WIDTH
from annotator.ui.article.article_view import ArticleView
from annotator.ui.theme import Theme


class Sheet(QFrame):
    """The sheet of paper under the article; square at the bottom, where it continues out of sight."""

    def __init__(self, theme: Theme, view: ArticleView) -> None:
        super().__init__()
        self._theme = theme
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 0)
        inside.addWidget(view)
        self.setMaximumWidth(PAGE_WIDTH + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.hair), 1))
        painter.setBrush(QColor(self._theme.colors.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, 8), 4, 4)
        painter.end()
