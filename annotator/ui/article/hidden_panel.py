"""The list of the hidden characters of an article, by kind: sign, name and count.

A click, or Enter, leads to the next character of the kind.
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.text.hidden import HiddenKind, HiddenMark
from annotator.ui import language
from annotator.ui.article.hidden_marks import paint_flag, paint_space
from annotator.ui.lines import paint_line
from annotator.ui.plain import plain_label
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, NAME_AT, WORDS_AT, COUNT_ROOM = 38, 40.0, 96.0, 36.0


class Group(NamedTuple):
    """The hidden characters of one kind, with or without a problem."""

    what: HiddenKind
    problem: str
    offsets: tuple[int, ...]


def grouped(marks: list[HiddenMark]) -> list[Group]:
    """Return the marks grouped by kind and problem, the problems first."""
    offsets_by_kind: dict[tuple[HiddenKind, str], list[int]] = {}
    for mark in marks:
        offsets_by_kind.setdefault((mark.what, mark.problem or ""), []).append(mark.offset)
    groups = [Group(what, problem, tuple(offsets)) for (what, problem), offsets in offsets_by_kind.items()]
    return sorted(groups, key=lambda group: (not group.problem, group.what.name))


def described(what: HiddenKind, problem: str) -> str:
    """Return the effect of a kind of hidden character, or its problem, in words."""
    if problem:
        return {
            "override": QCoreApplication.translate("HiddenMarks", "forces an order and can mislead"),
            "unclosed": QCoreApplication.translate("HiddenMarks", "not closed"),
            "unopened": QCoreApplication.translate("HiddenMarks", "closes a section that was not opened"),
        }[problem]
    return {
        "LRM": QCoreApplication.translate("HiddenMarks", "left-to-right mark"),
        "RLM": QCoreApplication.translate("HiddenMarks", "right-to-left mark"),
        "ALM": QCoreApplication.translate("HiddenMarks", "Arabic letter mark"),
        "ZWNJ": QCoreApplication.translate("HiddenMarks", "keeps letters from joining"),
        "ZWJ": QCoreApplication.translate("HiddenMarks", "joins letters"),
        "NBSP": QCoreApplication.translate("HiddenMarks", "no-break space"),
        "NNBSP": QCoreApplication.translate("HiddenMarks", "narrow no-break space"),
        "FIGSP": QCoreApplication.translate("HiddenMarks", "digit-wide space"),
        "SHY": QCoreApplication.translate("HiddenMarks", "possible hyphenation"),
        "ZWSP": QCoreApplication.translate("HiddenMarks", "possible line break"),
        "WJ": QCoreApplication.translate("HiddenMarks", "no line break here"),
        "BOM": QCoreApplication.translate("HiddenMarks", "byte order mark inside the text"),
    }.get(what.name) or {
        ("opens", "ltr"): QCoreApplication.translate("HiddenMarks", "opens left-to-right"),
        ("opens", "rtl"): QCoreApplication.translate("HiddenMarks", "opens right-to-left"),
        ("opens", None): QCoreApplication.translate("HiddenMarks", "opens an isolated section"),
        ("closes", None): QCoreApplication.translate("HiddenMarks", "closes an open section"),
    }[what.kind, what.direction]


class _Row(QAbstractButton):
    def __init__(self, group: Group, theme: Theme) -> None:
        super().__init__()
        self._group = group
        self._theme = theme
        self._words = described(group.what, group.problem)
        self.setAccessibleName(f"{group.what.name}, {self._words}, {len(group.offsets)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, ROW_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, group = self._theme.colors, self._group
        painter = QPainter(self)
        if group.problem:
            painter.fillRect(self.rect(), QColor(colors.warn_fill))
        elif self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), QColor(colors.ink_tint))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.hair))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colors.warn_text if group.problem else colors.text
        sign = self._placed(16, 16).center() + QPointF(0, -4)
        if group.what.kind == "space":
            paint_space(painter, sign + QPointF(-2, 6), QColor(ink))
        else:
            painter.setPen(QColor(ink))
            painter.drawLine(sign, sign + QPointF(0, 12))
            paint_flag(painter, group.what.kind, group.what.direction, sign, QColor(ink))
        mirrored = self._mirrored()
        bold, caption = interface_font(CAPTION_SIZE, bold=True), interface_font(CAPTION_SIZE)
        paint_line(painter, self._placed(NAME_AT, WORDS_AT - NAME_AT), group.what.name, bold, ink, mirrored=mirrored)
        room = self._placed(WORDS_AT, self.width() - WORDS_AT - COUNT_ROOM)
        paint_line(painter, room, self._words, caption, ink if group.problem else colors.text2, mirrored=mirrored)
        count = self._placed(self.width() - COUNT_ROOM + 4, COUNT_ROOM - 8)
        paint_line(painter, count, language.number(len(group.offsets)), caption, ink, mirrored=mirrored)
        painter.end()

    def _placed(self, x: float, width: float) -> QRectF:
        return QRectF(self.width() - x - width if self._mirrored() else x, 0, width, self.height())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class HiddenPanel(QWidget):
    """The hidden marks of one article."""

    jumped = Signal(int)
    """The offset of the character to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hiddenMarks")
        self._theme = theme
        self._at: dict[Group, int] = {}
        self._count = plain_label(role="secondary")
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Hidden marks"), role="heading"))
        heading.addStretch()
        heading.addWidget(self._count)
        heading.setContentsMargins(16, 12, 16, 8)
        self._rows = QVBoxLayout(spacing=0)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        column.addLayout(self._rows)
        column.addStretch()

    def show_marks(self, marks: list[HiddenMark]) -> None:
        """Show the marks of an article."""
        while (item := self._rows.takeAt(0)) is not None:
            item.widget().deleteLater()
        self._at.clear()
        self._count.setText(language.number(len(marks)))
        for group in grouped(marks):
            row = _Row(group, self._theme)
            row.clicked.connect(lambda _=False, group=group: self._jump(group))
            self._rows.addWidget(row)
        if not marks:
            none = plain_label(self.tr("No hidden marks in this article."), role="caption")
            none.setContentsMargins(16, 0, 16, 0)
            self._rows.addWidget(none)

    def _jump(self, group: Group) -> None:
        index = self._at.get(group, -1) + 1
        self._at[group] = index % len(group.offsets)
        self.jumped.emit(group.offsets[self._at[group]])
