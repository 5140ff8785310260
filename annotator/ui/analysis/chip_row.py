"""What a link looks for, as chips over the claims; each can be taken away."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.ui import language
from annotator.ui.analysis.state import AnalysisState, Chip
from annotator.ui.analysis.words import stance_mark
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.marks import PICTURE, mark_pixmap
from annotator.ui.plain import literal, tooltip
from annotator.ui.theme import Theme

LONGEST, HEIGHT = 40, 26
"""The most characters of a chip, and its height in pixels."""


class ChipRow(QWidget):
    """The chips of a state."""

    dropped = Signal()
    """A chip was taken away with its button, which is gone."""

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self._state, self._theme = state, theme
        self._flow = FlowLayout(spacing=6)
        self.buttons: list[QToolButton] = []
        self.setLayout(self._flow)

    def refresh(self) -> None:
        """Show what is looked for now."""
        while (item := self._flow.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.buttons = [self._make(chip) for chip in self._state.chips]
        for button in self.buttons:
            self._flow.addWidget(button)
        self.setVisible(bool(self._state.chips))

    def _make(self, chip: Chip) -> QToolButton:
        cut = chip.words if len(chip.words) <= LONGEST else f"{chip.words[: LONGEST - 1]}…"
        button = QToolButton(text=literal(f"{language.isolated(cut)}  ×"))
        button.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        button.setFixedHeight(HEIGHT)  # letters of another script are higher
        button.setCheckable(True)
        button.setChecked(True)
        words = self.tr("Remove {words}").format(words=language.isolated(chip.words))
        button.setAccessibleName(words)
        button.setToolTip(tooltip(words))
        mark = stance_mark(self._state.session.scheme, chip.stance, self._theme)
        if mark is not None:
            shape, color = mark
            picture = mark_pixmap(shape, color, self._theme.colors.page, self.devicePixelRatioF())
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(PICTURE, PICTURE))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(partial(self._drop, chip))
        return button

    def _drop(self, chip: Chip) -> None:
        self._state.drop(chip)
        self.dropped.emit()
