"""The small shapes of labels and stances, so that colour is never the only sign."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

PICTURE = 14
"""Pixels of a mark as a picture."""
HOLLOW_STROKE, DOUBLE_STROKE, INNER = 1.35, 1.0, 0.44
"""The strokes of the outline of a mark and of two, and the size of the inner one as a share of the outer one."""


def paint_mark(painter: QPainter, mark: str, center: QPointF, size: float, color: QColor, ground: QColor) -> None:
    """Paint a mark `size` pixels wide around a point; `ground` fills hollow marks."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    half = size / 2
    box = QRectF(center.x() - half, center.y() - half, size, size)
    if mark == "square":
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif mark in ("bar", "cross"):
        _bars(painter, box, color, crossed=mark == "cross")
    elif mark in ("hollow-square", "triangle"):
        _outline(painter, mark, box, color, ground)
    elif mark == "disc":
        painter.drawEllipse(box)
    elif mark == "ring":
        painter.setPen(QPen(color, size / 4))
        painter.setBrush(ground)
        painter.drawEllipse(box.adjusted(size / 8, size / 8, -size / 8, -size / 8))
    elif mark == "dotted-ring":
        _dotted_ring(painter, box, color)
    elif mark == "question":
        _question(painter, box, color)
    else:
        painter.drawPolygon(_polygon(mark, center, half))
    painter.restore()


def paint_hollow(painter: QPainter, mark: str, center: QPointF, size: float, color: QColor, ground: QColor) -> None:
    """Paint the outline of a mark of a label; one that is hollow itself has two thin ones, and is wider by a pixel."""
    doubled = mark in ("ring", "hollow-square", "triangle")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, DOUBLE_STROKE if doubled else HOLLOW_STROKE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(ground)
    if doubled:
        painter.drawPath(_shape(mark, center, size / 2))
        painter.drawPath(_shape(mark, center, size / 2 * INNER))
    else:
        painter.drawPath(_shape(mark, center, (size - HOLLOW_STROKE) / 2))
    painter.restore()


def _shape(mark: str, center: QPointF, half: float) -> QPainterPath:
    path = QPainterPath()
    box = QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half)
    if mark in ("disc", "ring"):
        path.addEllipse(box)
    elif mark in ("square", "hollow-square"):
        path.addRect(box)
    elif mark in ("bar", "cross"):
        thick = half * 2 / 3
        path.addRect(QRectF(box.left(), center.y() - thick / 2, box.width(), thick))
        if mark == "cross":
            upright = QPainterPath()
            upright.addRect(QRectF(center.x() - thick / 2, box.top(), thick, box.height()))
            path = path.united(upright)
    else:
        path.addPolygon(_polygon("triangle-up" if mark == "triangle" else mark, center, half))
        path.closeSubpath()
    return path


def mark_pixmap(mark: str, color: str, ground: str, ratio: float) -> QPixmap:
    """Return a mark as a picture of PICTURE pixels, for a pixel ratio."""
    pixmap = QPixmap(round(PICTURE * ratio), round(PICTURE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, mark, QPointF(PICTURE / 2, PICTURE / 2), PICTURE - 4, QColor(color), QColor(ground))
    painter.end()
    return pixmap


def _bars(painter: QPainter, box: QRectF, color: QColor, *, crossed: bool) -> None:
    center, half, thick = box.center(), box.width() / 2, box.width() / 3
    painter.fillRect(QRectF(center.x() - half, center.y() - thick / 2, 2 * half, thick), color)
    if crossed:
        painter.fillRect(QRectF(center.x() - thick / 2, center.y() - half, thick, 2 * half), color)


def _outline(painter: QPainter, mark: str, box: QRectF, color: QColor, ground: QColor) -> None:
    """Paint a hollow mark, which a full one of the same shape, as of a stance, is not mistaken for."""
    pen = QPen(color, box.width() / 4.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(ground)
    inset = box.width() / 9
    inner = box.adjusted(inset, inset, -inset, -inset)
    if mark == "hollow-square":
        painter.drawRect(inner)
        return
    top = QPointF(inner.center().x(), inner.top())
    painter.drawPolygon(QPolygonF([top, inner.bottomRight(), inner.bottomLeft()]))


def _polygon(mark: str, center: QPointF, half: float) -> QPolygonF:
    x, y = center.x(), center.y()
    corners = {
        "triangle-up": [(x, y - half * 0.9), (x + half, y + half * 0.9), (x - half, y + half * 0.9)],
        "triangle-down": [(x, y + half * 0.9), (x + half, y - half * 0.9), (x - half, y - half * 0.9)],
    }.get(mark, [(x, y - half * 1.15), (x + half * 1.15, y), (x, y + half * 1.15), (x - half * 1.15, y)])
    return QPolygonF([QPointF(*corner) for corner in corners])


def _dotted_ring(painter: QPainter, box: QRectF, color: QColor) -> None:
    pen = QPen(color, box.width() / 7)
    pen.setDashPattern([0.9, 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


def _question(painter: QPainter, box: QRectF, color: QColor) -> None:
    font = QFont("Inter")
    font.setPixelSize(round(box.width() * 1.35))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "?")
