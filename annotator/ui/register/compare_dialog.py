"""Pairs of entries that may be one speaker: the evidence, and merging them, or saying that they are two."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.changes import Change
from annotator.register.comparing import Reason
from annotator.register.duplicates import Pair
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, literal, plain_label, tooltip
from annotator.ui.register.merging import merge
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WIDTH, HEIGHT, MOST_NAME = 640, 480, 190
"""Sizes in pixels; `MOST_NAME` is the room for a name on a button."""
_PAIR = Qt.ItemDataRole.UserRole
_REASONS: dict[Reason, str] = {
    "same name": QT_TRANSLATE_NOOP("CompareDialog", "same name"),
    "same name in another script": QT_TRANSLATE_NOOP("CompareDialog", "same name in another script"),
    "part of the name": QT_TRANSLATE_NOOP("CompareDialog", "part of the name"),
    "similar name": QT_TRANSLATE_NOOP("CompareDialog", "similar name"),
}


class CompareDialog(ActingDialog):
    """Lists pairs, the likeliest first. `claims` are the numbers of claims by entry."""

    def __init__(
        self, pairs: Sequence[Pair], claims: Mapping[str, int], project: OpenProject, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("compareEntries")
        self.setWindowTitle(self.tr("May be one speaker"))
        self.resize(WIDTH, HEIGHT)
        self._project, self._claims = project, claims
        self.list = QListWidget()
        self.list.setObjectName("entryPairs")
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setAccessibleName(self.windowTitle())
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self._gone: list[tuple[Pair, int]] = []
        """Pairs of which one was merged, with their rows, which come back if that is undone."""
        project.changed.connect(self._follow)
        self._evidence = at_start(plain_label(role="caption"))
        self._evidence.setWordWrap(True)
        acts = FlowLayout(spacing=8)
        self._first = self._button("keepFirst", self._merge_into_first)
        self._second = self._button("keepSecond", self._merge_into_second)
        self._two = self._button("tellApart", self._tell_apart, self.tr("Two speakers"))
        for button in (self._first, self._second, self._two):
            acts.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(self.tr("May be one speaker"), role="heading")))
        column.addWidget(self.notices)
        column.addWidget(self.list, 1)
        column.addWidget(self._evidence)
        column.addLayout(acts)
        column.addWidget(close)
        for row, pair in enumerate(pairs):
            self._add(pair, row)
        self.list.setCurrentRow(0)
        self._show_current()

    def _button(self, name: str, act: Callable[[], None], words: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _add(self, pair: Pair, row: int) -> None:
        item = QListWidgetItem(" – ".join(map(self._named, (pair.first, pair.second))))
        item.setData(_PAIR, pair)
        item.setToolTip(tooltip(item.text()))
        self.list.insertItem(row, item)

    def _follow(self, change: Change) -> None:
        """Offer pairs again whose merge was undone."""
        if "redirect" not in change.kinds:
            return
        register = self._project.session.register()
        back = [(pair, row) for pair, row in self._gone if register.end(pair.first) == pair.first]
        for pair, row in (one for one in back if register.end(one[0].second) == one[0].second):
            self._gone.remove((pair, row))
            self._add(pair, min(row, self.list.count()))
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _named(self, entry: str) -> str:
        found = self._project.session.register().entry(entry)
        count = language.number(self._claims.get(entry, 0))
        return f"{language.isolated(found.name if found else entry)} ({count})"

    @property
    def _pair(self) -> Pair | None:
        item = self.list.currentItem()
        pair = item.data(_PAIR) if item is not None else None
        return pair if isinstance(pair, Pair) else None

    def _show_current(self) -> None:
        pair = self._pair
        for button in (self._first, self._second, self._two):
            button.setEnabled(pair is not None)
        if pair is None:
            self._evidence.setText(self.tr("No other pairs."))
            return
        register = self._project.session.register()
        keep = self.tr("Keep {entry}")
        for button, entry in ((self._first, pair.first), (self._second, pair.second)):
            found = register.entry(entry)
            name = found.name if found else entry
            whole = keep.format(entry=language.isolated(name))
            room = self._first.fontMetrics()
            shown = room.elidedText(name, Qt.TextElideMode.ElideMiddle, MOST_NAME)
            button.setText(literal(keep.format(entry=language.isolated(shown))))
            button.setAccessibleName(whole)
            button.setToolTip(tooltip(whole if shown != name else ""))
        names = language.listed(language.isolated(name) for name in dict.fromkeys((pair.first_name, pair.second_name)))
        self._evidence.setText(f"{self.tr(_REASONS[pair.reason])}: {names}")

    def _merge_into_first(self) -> None:
        if (pair := self._pair) is not None:
            self._merge(pair, pair.second, pair.first)

    def _merge_into_second(self) -> None:
        if (pair := self._pair) is not None:
            self._merge(pair, pair.first, pair.second)

    def _merge(self, pair: Pair, going: str, into: str) -> None:
        if merge([going], into, self._project, self):
            self._drop(lambda other: going in (other.first, other.second) or other is pair, may_come_back=True)

    def _tell_apart(self) -> None:
        pair = self._pair
        if pair is not None and self._project.done(
            lambda: commands.tell_apart(self._project.session, pair.first, pair.second)
        ):
            self._drop(lambda other: other is pair)

    def _drop(self, is_gone: Callable[[Pair], bool], *, may_come_back: bool = False) -> None:
        """Take pairs off the list; the next one becomes current."""
        row = self.list.currentRow()
        for place in reversed(range(self.list.count())):
            pair = self.list.item(place).data(_PAIR)
            if is_gone(pair):
                self.list.takeItem(place)
                self._gone += [(pair, place)] if may_come_back else []
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_current()
