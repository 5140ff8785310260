"""A box that offers names: one that has no room is cut at its own end, and told in full by the tooltip."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from annotator.ui import language
from annotator.ui.plain import tooltip


class ElidedCombo(QComboBox):
    """Qt cuts words at the end of the interface, which is where a name in the other direction begins."""

    def shown_words(self) -> str:
        """Return the current words as far as there is room for them, in their own direction."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        words = self.currentText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        return language.isolated(shown) if shown else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with the words that there is room for."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_words()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Tell the whole name when it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            is_cut = self.shown_words() != language.isolated(self.currentText())
            self.setToolTip(tooltip(self.currentText()) if is_cut else "")
        return super().event(event)
