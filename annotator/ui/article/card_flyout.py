"""A whole card over the article, beside the sign of a folded one."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.article.card_data import CardData
from annotator.ui.article.card_painting import CardPainter, height_of
from annotator.ui.theme import Theme

WIDTH, GAP = 264, 4.0


class CardFlyout(QWidget):
    """Shows one card; the mouse goes through it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cardFlyout")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme, self._desk = theme, parent
        self._card: tuple[CardData, Scheme] | None = None
        self.hide()

    def show_beside(self, card: CardData, scheme: Scheme, sign: QRectF) -> None:
        """Show a card on the side of the article of a sign, which is given in the parent's pixels."""
        self._card = (card, scheme)
        height = height_of(card) + 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = sign.right() + GAP if mirrored else sign.left() - GAP - WIDTH
        lowest = self._desk.height() - height
        place = QPointF(left, max(0.0, min(sign.top(), lowest)))
        self.setGeometry(round(place.x()), round(place.y()), WIDTH, round(height))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        if self._card is None:
            return
        card, scheme = self._card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cards = CardPainter(painter, scheme, self._theme, mirrored=mirrored, ratio=self.devicePixelRatioF())
        cards.paint(card, QRectF(self.rect()).adjusted(1, 1, -1, -1), selected=True, row="")
        painter.end()
