"""The keys of the page in front, on a card over the dimmed window. Sizes are pixels."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.key_map.content import Group
from annotator.ui.lines import width_of
from annotator.ui.modes import MODES
from annotator.ui.plain import at_start, key_cap, plain_label
from annotator.ui.theme import interface_font

COLUMNS, COLUMN_WIDTH = 3, 280
HEAD, FOOT, MARGIN, GAP, BETWEEN, ROW = 56, 56, 24, 12, 36, 22
_SCROLLING = {Qt.Key.Key_Up: -40, Qt.Key.Key_Down: 40, Qt.Key.Key_PageUp: -400, Qt.Key.Key_PageDown: 400}


class PageSheet(QFrame):
    """Groups of keys in columns."""

    change_wanted = Signal()
    """The keys are to be changed."""
    save_wanted = Signal()
    """A sheet of all keys is to be saved."""

    def __init__(self, groups: list[Group], mode: str) -> None:
        super().__init__()
        self.setObjectName("pageSheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page = QCoreApplication.translate("Modes", MODES[mode]) if mode else self.tr("Welcome")
        title = self.tr("Keys: {page}").format(page=page)
        self.setAccessibleName(title)
        self._content = self._make_columns(groups)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setObjectName("pageSheetArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._content)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._make_head(title))
        column.addWidget(self._area, 1)
        column.addWidget(self._make_foot())

    def _make_head(self, title: str) -> QFrame:
        head = QFrame()
        head.setObjectName("paletteHead")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head, spacing=8)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(plain_label(title, role="title"))
        row.addStretch()
        row.addWidget(key_cap("Esc"))
        row.addWidget(plain_label(self.tr("close"), role="caption"))
        return head

    def _make_columns(self, groups: list[Group]) -> QWidget:
        content = QWidget()
        content.setObjectName("scrolled")
        row = QHBoxLayout(content, spacing=BETWEEN)
        row.setContentsMargins(MARGIN, 8, MARGIN, 16)
        for part in arranged(groups, COLUMNS):
            column = QVBoxLayout(spacing=0)
            for group in part:
                column.addWidget(self._make_group(group))
            column.addStretch()
            row.addLayout(column, 1)
        return content

    def _make_group(self, group: Group) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made, spacing=0)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.addWidget(plain_label(group.name, role="heading"))
        for entry in group.entries:
            words = at_start(plain_label(entry.words))
            cap = key_cap(entry.cap)
            cap.setAccessibleName(entry.spoken)
            row = QHBoxLayout(spacing=GAP)
            row.addWidget(words, 1)
            row.addWidget(cap)
            rows.addLayout(row)
            room = COLUMN_WIDTH - GAP - cap.sizeHint().width()
            if width_of(entry.words, interface_font()) < room:
                words.setFixedHeight(ROW)  # a line of Arabic letters would be higher
            else:
                words.setWordWrap(True)
        return made

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("paletteFoot")
        foot.setFixedHeight(FOOT)
        row = QHBoxLayout(foot, spacing=8)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        hint = self.tr("F1 twice shows this sheet, and ? where no command has that key")
        row.addWidget(plain_label(hint, role="caption"), 1)
        for words, name, wanted in (
            (self.tr("Save all as PDF…"), "sheet.save", self.save_wanted),
            (self.tr("Change keys…"), "sheet.change", self.change_wanted),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
            row.addWidget(button)
        return foot

    def sizeHint(self) -> QSize:
        """Return the size for all columns."""
        width = COLUMNS * COLUMN_WIDTH + (COLUMNS - 1) * BETWEEN + 2 * MARGIN + 2
        return QSize(width, HEAD + FOOT + self._content.sizeHint().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll."""
        if event.key() in _SCROLLING:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLING[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def arranged(groups: list[Group], columns: int) -> list[list[Group]]:
    """Return groups in columns of about the same height, in their order."""
    heights = [len(group.entries) + 2 for group in groups]
    least = max(heights, default=0)
    for most in range(least, sum(heights) + 1):
        parts: list[list[Group]] = [[]]
        used = 0
        for group, height in zip(groups, heights, strict=True):
            if used + height > most and parts[-1]:
                parts.append([])
                used = 0
            parts[-1].append(group)
            used += height
        if len(parts) <= columns:
            return parts
    return [groups]
