"""Pairs of entries that may be one speaker: the evidence, and merging them, or saying that they are two."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
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
        acts = FlowLayout(spacing=8, evens_heights=True)
        self._first = self._button("mergeIntoFirst", self._merge_into_first)
        self._second = self._button("mergeIntoSecond", self._merge_into_second)
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
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        button.clicked.connect(lambda _=False: act())
        return button

    def _add(self, pair: Pair, row: int) -> None:
        item = QListWidgetItem(self._pair_words(pair))
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

    def _pair_words(self, pair: Pair) -> str:
        """Return the names of a pair with their claims, and with what tells them apart where these are the same."""
        entries = (pair.first, pair.second)
        named = [
            f"{language.isolated(self._name(one))} ({language.number(self._claims.get(one, 0))})" for one in entries
        ]
        if named[0] == named[1]:
            named = [f"{words}, {mark}" for words, mark in zip(named, self._marks(pair), strict=True)]
        return " – ".join(named)

    def _name(self, entry: str) -> str:
        found = self._project.session.register().entry(entry)
        return found.name if found else entry

    def _marks(self, pair: Pair) -> tuple[str, str]:
        """Return what tells two entries of one name apart, in few words: claims, kinds, other names, or their ids."""
        first, second = (self._known_of(entry) for entry in (pair.first, pair.second))
        one, other = next(
            (both for both in zip(first, second, strict=True) if both[0] != both[1]), (pair.first, pair.second)
        )
        nothing = "—"
        return language.isolated(one or nothing), language.isolated(other or nothing)

    def _known_of(self, entry: str) -> tuple[str, ...]:
        """Return the number of claims, the kind, the further names and the external id of an entry, in words."""
        session = self._project.session
        found, further = session.register().entry(entry), session.register().names(entry)[1:2]
        kind, external = (found.kind, found.external) if found else ("", "")
        claims = self.tr("%n claim(s)", "", self._claims.get(entry, 0))
        return claims, session.scheme.say(kind, language.current()) if kind else "", *(further or [""]), external

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
        self._name_acts(pair)
        names = language.listed(language.isolated(name) for name in dict.fromkeys((pair.first_name, pair.second_name)))
        self._evidence.setText(f"{self.tr(_REASONS[pair.reason])}: {names}")

    def _name_acts(self, pair: Pair) -> None:
        """Say on each button which entry stays, so that the two can be told apart."""
        entries = (pair.first, pair.second)
        names = [self._name(entry) for entry in entries]
        is_same = names[0] == names[1]
        whole, marked = self.tr("Merge into {entry}"), self.tr("Merge into {entry} ({mark})")
        for button, name, mark in zip((self._first, self._second), names, self._marks(pair), strict=True):
            shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, MOST_NAME)
            words = (marked if is_same else whole).format
            told = words(entry=language.isolated(name), mark=mark)
            button.setText(literal(words(entry=language.isolated(shown), mark=mark)))
            button.setAccessibleName(told)
            button.setToolTip(tooltip(told if shown != name else ""))

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
