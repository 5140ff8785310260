"""Drawings that stand in the text of a document as characters do; on printed pages they stay lines and shapes."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER = QTextFormat.Property.UserProperty.value + 1
_CHARACTER = "\ufffc"
"""Stands for an object in Qt's text."""


class Drawing(Protocol):
    """What can be painted with its upper left corner at the origin, in a size."""

    size: QSizeF

    def paint(self, painter: QPainter, /) -> object:
        """Paint it."""


class Drawings(QPyTextObject):
    """The drawings of one document."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._drawings: list[tuple[Drawing, float]] = []
        document.documentLayout().registerHandler(_KIND, self)

    def insert(self, cursor: QTextCursor, drawing: Drawing, most: float) -> None:
        """Insert a drawing at a cursor, made smaller where it is wider than `most`."""
        form = QTextCharFormat()
        form.setObjectType(_KIND)
        form.setProperty(_NUMBER, len(self._drawings))
        self._drawings.append((drawing, min(1.0, most / drawing.size.width())))
        cursor.insertText(_CHARACTER, form)

    def _of(self, form: QTextFormat) -> tuple[Drawing, float]:
        return self._drawings[form.intProperty(_NUMBER)]

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        """Return the size of a drawing."""
        drawing, scale = self._of(format)
        return drawing.size * scale

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Paint a drawing."""
        drawing, scale = self._of(format)
        painter.save()
        painter.translate(QPointF(rect.topLeft()))
        painter.scale(scale, scale)
        drawing.paint(painter)
        painter.restore()
