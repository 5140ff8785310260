"""The bar to find words whatever their spelling; each folding is a switch with a sample."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.text.folding import DEFAULT, Folding
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.margins import set_margins
from annotator.ui.plain import plain_label, with_keys
from annotator.ui.theme import Theme, icon
from annotator.ui.translatable import QT_TRANSLATE_NOOP

FIELD_WIDTH, LEAST_FIELD_WIDTH, FIELD_HEIGHT, CHIP_HEIGHT, PROGRESS_HEIGHT = 420, 96, 36, 26, 4
ROOM_FOR_SAMPLES = 960
SWITCHES = {
    "marks": (QT_TRANSLATE_NOOP("FindBar", "diacritics"), "أُ أ"),
    "hamza_and_alef": (QT_TRANSLATE_NOOP("FindBar", "alef and hamza"), "أ ا"),
    "yeh_and_kaf": (QT_TRANSLATE_NOOP("FindBar", "yeh and kaf"), "ی ي"),
    "tatweel": (QT_TRANSLATE_NOOP("FindBar", "tatweel"), "جـر جر"),
    "digits": (QT_TRANSLATE_NOOP("FindBar", "digit script"), "٢٥ 25"),
    "ta_marbuta": (QT_TRANSLATE_NOOP("FindBar", "ta marbuta"), "ة ه"),
}

CAPITALS = QT_TRANSLATE_NOOP("FindBar", "capitals")
"""The folding without a switch."""


class FindField(QLineEdit):
    """Enter leads to the next hit, Shift+Enter to the previous one."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter; everything else is typing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class KeptQuery(NamedTuple):
    """A query with its options: the names of the switches that are on, and whether all documents are searched."""

    words: str
    switches: frozenset[str]
    everywhere: bool


class FindBar(QFrame):
    """The query and its options; the desk searches."""

    changed = Signal()
    """The query or a switch has changed."""
    stepped = Signal(int)
    """1 for the next hit, -1 for the previous one."""
    closed = Signal()
    scope_chosen = Signal()
    """The search was extended to all documents, or restricted to one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._theme = theme
        self.field = FindField(placeholderText=self.tr("Find in this article"))
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.field.setMinimumWidth(LEAST_FIELD_WIDTH)
        self.field.setMaximumWidth(FIELD_WIDTH)
        search = icon("search", theme.colors.text2, theme.colors.border)
        self.field.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.field.stepped.connect(self.stepped)
        self._count = plain_label(role="secondary")
        self._found = 0
        self._progress = self._make_progress()
        self._scope: QPushButton = QPushButton(checkable=True)
        self._scope.setObjectName("find.everywhere")
        self._scope.toggled.connect(lambda _: self.scope_chosen.emit())
        self._chips = {name: self._chip(name) for name in SWITCHES}
        self._whole = self._make_chip("whole_words", self.tr("whole words"), checked=False)
        self._lay_out()
        self.show_found(None)
        self.hide()

    def _make_progress(self) -> QProgressBar:
        bar = QProgressBar(textVisible=False, maximum=100)
        bar.setObjectName("findProgress")
        bar.setAccessibleName(self.tr("Searching…"))
        bar.setFixedHeight(PROGRESS_HEIGHT)
        policy = bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing moves when it appears
        bar.setSizePolicy(policy)
        bar.hide()
        return bar

    def _chip(self, name: str) -> QToolButton:
        return self._make_chip(name, _chip_words(name, sample=True), checked=bool(getattr(DEFAULT, name)))

    def _make_chip(self, name: str, words: str, *, checked: bool) -> QToolButton:
        chip = QToolButton(text=words, checkable=True, checked=checked)
        chip.setObjectName(f"find.{name}")
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        chip.setFixedHeight(CHIP_HEIGHT)
        chip.toggled.connect(lambda _: self.changed.emit())
        return chip

    def _lay_out(self) -> None:
        first = QHBoxLayout(spacing=8)
        first.addWidget(self.field, 1)
        first.addWidget(self._count)
        colors = self._theme.colors
        for step, name, words in ((-1, "previous", self.tr("Previous hit")), (1, "next", self.tr("Next hit"))):
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            button = QPushButton(icon(name, colors.text, colors.border, mirrored=mirrored), "")
            button.setToolTip(with_keys(words, "Enter" if step > 0 else "Shift+Enter"))
            button.setAccessibleName(words)
            button.setFixedWidth(36)
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
            first.addWidget(button)
        first.addWidget(self._scope)
        first.addStretch()
        close = QToolButton(icon=icon("close", colors.text, colors.border), autoRaise=True)
        close.setToolTip(with_keys(self.tr("Close"), "Esc"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        first.addWidget(close)
        second = FlowLayout(spacing=6)
        ignore = plain_label(self.tr("Ignore"), role="caption")
        ignore.setFixedHeight(CHIP_HEIGHT)
        second.addWidget(ignore)
        for chip in self._chips.values():
            second.addWidget(chip)
        second.addWidget(self._whole)
        whole = QVBoxLayout(self, spacing=8)
        set_margins(whole, 32, 8, 16, 2)
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addWidget(self._progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the samples out where the bar is narrow."""
        for name, chip in self._chips.items():
            chip.setText(_chip_words(name, sample=event.size().width() >= ROOM_FOR_SAMPLES))
        super().resizeEvent(event)

    def open(self, words: str) -> None:
        """Show the bar; `words`, if any, become the query."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus()

    def kept(self) -> KeptQuery:
        """Return the query and its options, for `go_on_from`."""
        return KeptQuery(
            self.field.text(),
            frozenset(name for name, chip in self._switches() if chip.isChecked()),
            self.everywhere,
        )

    def go_on_from(self, kept: KeptQuery) -> None:
        """Show the bar with a query and its options, without a word of it."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.field.setText(kept.words)
        for name, chip in self._switches():
            chip.setChecked(name in kept.switches)
        self._scope.setChecked(kept.everywhere)
        self.blockSignals(blocked)
        self.show()

    def _switches(self) -> Iterator[tuple[str, QToolButton]]:
        yield from self._chips.items()
        yield "whole_words", self._whole

    def require_whole_words(self) -> None:
        """Switch whole words on."""
        self._whole.setChecked(True)

    @property
    def query(self) -> str:
        """The words to find."""
        return self.field.text().strip()

    @property
    def folding(self) -> Folding:
        """The differences in spelling to ignore."""
        return replace(DEFAULT, **{name: chip.isChecked() for name, chip in self._chips.items()})

    @property
    def whole_words(self) -> bool:
        """Whether hits must be whole words; a clitic before them may be attached."""
        return self._whole.isChecked()

    def show_count(self, current: int, count: int, *, complete: bool = True) -> None:
        """Show the current hit, counted from 0 (-1 for none), and the number of hits, final once `complete`."""
        if not self.query:
            self._count.setText("")
        elif not count:
            elsewhere = self.tr("not in this article") if self._found else self.tr("not found")
            self._count.setText(elsewhere if complete else self.tr("Searching…"))
        else:
            template = self.tr("{n} of {all}") if complete else self.tr("{n} of {all}…")
            self._count.setText(template.format(n=language.number(current + 1), all=language.number(count)))

    @property
    def everywhere(self) -> bool:
        """Whether all documents are searched."""
        return self._scope.isChecked()

    def choose_scope(self, *, everywhere: bool) -> None:
        """Search all documents or one; the search begins again even if that was chosen before."""
        if self._scope.isChecked() == everywhere:
            self.scope_chosen.emit()
        else:
            self._scope.setChecked(everywhere)

    def show_found(self, count: int | None) -> None:
        """Show the number of hits in all documents; None while it is unknown."""
        self._found = count or 0
        words = self.tr("All articles: {n}").format(n=language.number(count)) if count is not None else ""
        self._scope.setText(words or self.tr("All articles"))

    def show_progress(self, share: float | None) -> None:
        """Show the progress of a search in all documents, from 0 to 1; None hides it."""
        self._progress.setVisible(share is not None)
        self._progress.setValue(round((share or 0.0) * self._progress.maximum()))


def switch_name(name: str) -> str:
    """Return the name of a folding."""
    return QCoreApplication.translate("FindBar", SWITCHES[name][0] if name in SWITCHES else CAPITALS)


def _chip_words(name: str, *, sample: bool) -> str:
    words = switch_name(name)
    return f"{words}  {language.isolated(SWITCHES[name][1])}" if sample else words
