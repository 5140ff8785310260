"""The mentions of an entry by their words, and under each the articles that have them; ticked ones are chosen."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from annotator.app.commands.splitting_off import MentionKey, SplitOffMentions
from annotator.ui import language
from annotator.ui.analysis.words import date_words
from annotator.ui.plain import tooltip

MOST_ARTICLES = 500
"""Articles listed under words; further ones are chosen with the words alone."""
WORDS, DATE, COUNT = range(3)
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_KEYS = Qt.ItemDataRole.UserRole
_MARKS = {0: Qt.CheckState.Unchecked, 1: Qt.CheckState.PartiallyChecked, 2: Qt.CheckState.Checked}
ReadTitles = Callable[[Sequence[int]], dict[int, str]]
"""Returns the titles of documents, by row number."""


class MentionTree(QTreeWidget):
    """A row for each; articles are read when a row is opened. `chosen` are the ticked ones."""

    chosen_changed = Signal()

    def __init__(self, mentions: Sequence[SplitOffMentions], titles: ReadTitles, date: Callable[[int], str]) -> None:
        super().__init__()
        self.setObjectName("splitOffMentions")
        self.setAccessibleName(self.tr("Mentions"))
        self.setHeaderLabels([self.tr("Mentions"), self.tr("Date"), self.tr("Annotations")])
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.chosen: set[MentionKey] = set()
        self._mentions, self._titles, self._date = {one.key: one for one in mentions}, titles, date
        self._rows = {one.key: self._words_row(one) for one in mentions}
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        self.headerItem().setTextAlignment(COUNT, _END)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)
        self.itemExpanded.connect(self._read_articles)
        self.itemChanged.connect(self._follow)

    def _words_row(self, one: SplitOffMentions) -> QTreeWidgetItem:
        row = QTreeWidgetItem([language.isolated(one.words), "", language.number(one.count)])
        row.setData(WORDS, _KEYS, [(one.key, number) for number in one.documents])
        row.setToolTip(WORDS, tooltip(one.words))
        row.setTextAlignment(COUNT, _END)
        row.setCheckState(WORDS, Qt.CheckState.Unchecked)
        row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self.addTopLevelItem(row)
        return row

    def _read_articles(self, row: QTreeWidgetItem) -> None:
        if row.childCount():
            return
        keys: list[MentionKey] = row.data(WORDS, _KEYS)
        listed = sorted(keys, key=lambda key: (self._date(key[1]), key[1]))[:MOST_ARTICLES]
        titles = self._titles([number for _, number in listed])
        self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        row.addChildren([self._article_row(key, titles.get(key[1], "")) for key in listed])
        if len(keys) > len(listed):
            row.addChild(QTreeWidgetItem([self.tr("%n further article(s)", "", len(keys) - len(listed))]))
        self.blockSignals(False)  # noqa: FBT003

    def _article_row(self, key: MentionKey, title: str) -> QTreeWidgetItem:
        words, number = key
        count = language.number(self._mentions[words].documents[number])
        row = QTreeWidgetItem([language.isolated(title), date_words(self._date(number)), count])
        row.setToolTip(WORDS, tooltip(title))
        row.setTextAlignment(COUNT, _END)
        row.setData(WORDS, _KEYS, [key])
        row.setCheckState(WORDS, _MARKS[2 if key in self.chosen else 0])
        return row

    def _follow(self, row: QTreeWidgetItem, column: int) -> None:
        keys = row.data(WORDS, _KEYS)
        if column == WORDS and keys:
            self._choose(keys, chosen=row.checkState(WORDS) == Qt.CheckState.Checked)

    def choose_words(self, key: str, *, chosen: bool) -> None:
        """Tick, or no longer tick, all mentions with folded words."""
        if key in self._rows:
            self._choose(self._rows[key].data(WORDS, _KEYS), chosen=chosen)

    def _choose(self, keys: Collection[MentionKey], *, chosen: bool) -> None:
        (self.chosen.update if chosen else self.chosen.difference_update)(keys)
        self.blockSignals(True)  # noqa: FBT003
        for words in {key for key, _ in keys}:
            self._mark(self._rows[words])
        self.blockSignals(False)  # noqa: FBT003
        self.chosen_changed.emit()

    def _mark(self, row: QTreeWidgetItem) -> None:
        """Show which of some words are chosen, by the marks of their row and of its articles."""
        articles = filter(None, map(row.child, range(row.childCount())))
        for one in (*articles, row):
            if keys := one.data(WORDS, _KEYS):
                is_chosen = [key in self.chosen for key in keys]
                one.setCheckState(WORDS, _MARKS[2 if all(is_chosen) else int(any(is_chosen))])

    @property
    def chosen_count(self) -> int:
        """How many annotations are chosen."""
        return sum(self._mentions[words].documents[number] for words, number in self.chosen)

    @property
    def total(self) -> int:
        """How many annotations there are."""
        return sum(one.count for one in self._mentions.values())
