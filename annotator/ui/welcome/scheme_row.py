"""A scheme at a glance: its labels and stances with their marks."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label
from annotator.ui.stances import stance_choices
from annotator.ui.theme import Theme

SIZE = 14


class SchemeRow(QWidget):
    """Shows one scheme at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(spacing=8)
        self.setLayout(self._row)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show another scheme."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        language_code = language.current()
        self._row.addWidget(plain_label(self.tr("Labels"), role="caption"))
        for label in scheme.offered:
            self._row.addWidget(self._mark(label.mark, label.swatch(self._theme.name).line, ""))
            self._row.addWidget(plain_label(scheme.say(label.name, language_code)))
        stances = stance_choices(scheme)
        if stances:
            self._row.addWidget(plain_label(self.tr("Stance"), role="caption"))
        for choice in stances:
            color = choice.dark if self._theme.name == "dark" else choice.light
            self._row.addWidget(self._mark(choice.mark, color, scheme.say(choice.id, language_code)))

    def _mark(self, mark: str, color: str, name: str) -> QLabel:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(SIZE * ratio), round(SIZE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        middle = QPointF(SIZE / 2, SIZE / 2)
        paint_mark(painter, mark, middle, SIZE - 4, QColor(color), QColor(self._theme.colors.page))
        painter.end()
        label = QLabel()
        label.setPixmap(pixmap)
        label.setToolTip(name)
        label.setAccessibleName(name)
        return label
