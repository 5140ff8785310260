"""The table of two sides and the chart of months as figures to keep: painted into anything, saved as PNG and SVG.

A figure runs as the interface does, in the light colours. UNITS: 1/96 inch.
"""

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from annotator.ui.analysis.cross_figure import CrossFigure, CrossPainting
from annotator.ui.analysis.figure_words import MARGIN, CaptionPainting, colors
from annotator.ui.analysis.months_figure import MonthsFigure, MonthsPainting

Figure = CrossFigure | MonthsFigure
SCALE = 2
"""Pixels of a PNG for each of a figure."""
UNITS_PER_INCH = 96
_METRES_PER_INCH = 0.0254


class Painting:
    """A figure that is laid out: `size` is what it takes, at least `width`."""

    def __init__(self, figure: Figure, width: float = 0) -> None:
        self._body = _laid_out(figure, width)
        self._above = CaptionPainting(figure.title, figure.caption, self._body.size.width())
        self._below = CaptionPainting("", figure.note, self._body.size.width())
        height = self._above.height + self._body.size.height() + self._below.height
        self.size = QSizeF(self._body.size.width(), height)

    def paint(self, painter: QPainter) -> None:
        """Paint the figure with its upper left corner at the origin."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, height in (
            (self._above, self._above.height),
            (self._body, self._body.size.height()),
            (self._below, self._below.height),
        ):
            part.paint(painter)
            painter.translate(0, height)
        painter.restore()


def _laid_out(figure: Figure, width: float) -> CrossPainting | MonthsPainting:
    return CrossPainting(figure, width) if isinstance(figure, CrossFigure) else MonthsPainting(figure, width)


def png(figure: Figure) -> bytes:
    """Return a figure as PNG, with twice as many pixels."""
    painting = Painting(figure)
    size = _with_margin(painting.size)
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(SCALE * UNITS_PER_INCH / _METRES_PER_INCH))
    image.fill(QColor(colors().page))
    painter = QPainter(image)
    painter.translate(QPointF(MARGIN, MARGIN))
    painting.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def svg(figure: Figure) -> bytes:
    """Return a figure as SVG, its words as outlines; title and description are there for screen readers."""
    painting = Painting(figure)
    size = _with_margin(painting.size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(UNITS_PER_INCH)
    generator.setSize(size)
    generator.setViewBox(QRect(QPointF().toPoint(), size))
    generator.setTitle(figure.title)
    generator.setDescription(figure.caption)
    painter = QPainter(generator)
    painter.fillRect(QRect(QPointF().toPoint(), size), QColor(colors().page))
    painter.translate(QPointF(MARGIN, MARGIN))
    painting.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def _with_margin(size: QSizeF) -> QSize:
    return QSize(round(size.width() + 2 * MARGIN), round(size.height() + 2 * MARGIN))
