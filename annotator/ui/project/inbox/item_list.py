"""The list side of the inbox: search, people, chips with counts, and the items."""

from collections import Counter
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)

from annotator.domain.inbox_items import InboxFilter, Item
from annotator.text.folding import key_of
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.inbox_feed import InboxFeed
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.inbox.item_view import ItemList
from annotator.ui.project.inbox.rows import InboxDelegate, InboxModel
from annotator.ui.project.inbox.words import KINDS, kind_words
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.theme import Theme, icon

EDGE, PEOPLE_WIDTH, LEAST_PEOPLE, LEAST_SEARCH = 16, 120, 108, 60


class KeptItems(NamedTuple):
    """What is searched for, the conditions, and the key of the current item."""

    words: str
    kind: str
    person: str
    label: str
    current: str


class ItemPanel(QFrame):
    """Filter and list."""

    chosen = Signal(object)
    """The Item that the person wants to see, or None."""
    entered = Signal()

    def __init__(self, feed: InboxFeed, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inboxPanel")
        self._feed, self._theme = feed, theme
        self._shown = ""
        self._kept: KeptItems | None = None
        """What is to be set again; people and labels are known only once all items are read."""
        self.model = InboxModel(feed, self)
        self.list = ItemList(self.model, InboxDelegate(feed, self.model, theme, self))
        self.list.entered.connect(self.entered)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.search = self._make_search()
        self.people = QComboBox()
        self.people.setObjectName("inboxPeople")
        self.people.setAccessibleName(self.tr("Person"))
        self.people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.people.setMinimumWidth(LEAST_PEOPLE)
        self.people.setMaximumWidth(PEOPLE_WIDTH)
        self.people.currentIndexChanged.connect(self._filter_by_hand)
        self._kinds = self._make_group()
        self._labels = self._make_group()
        self._kind_row, self._label_row = FlowLayout(6), FlowLayout(6)
        for kind in KINDS:
            self._kind_row.addWidget(self._make_chip(self._kinds, kind))
        self._kinds.buttons()[0].setChecked(True)
        self._nothing = at_start(plain_label(role="secondary"))
        self._nothing.setObjectName("inboxNothing")
        self._nothing.setWordWrap(True)
        self._lay_out()

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(placeholderText=self.tr("Find in the inbox"), clearButtonEnabled=True)
        field.setObjectName("inboxSearch")
        field.setFixedHeight(32)
        field.setMinimumWidth(LEAST_SEARCH)
        colors = self._theme.colors
        field.addAction(icon("search", colors.text2, colors.border), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._filter_by_hand)
        return field

    def _make_group(self) -> QButtonGroup:
        group = QButtonGroup(self)
        group.setExclusive(False)
        group.buttonClicked.connect(lambda button: self._choose_chip(group, button))
        return group

    def _make_chip(self, group: QButtonGroup, name: str) -> QToolButton:
        chip = QToolButton(checkable=True)
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        chip.setProperty("name", name)
        group.addButton(chip)
        return chip

    def _lay_out(self) -> None:
        first = QHBoxLayout(spacing=8)
        first.addWidget(self.search, 1)
        first.addWidget(self.people)
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(EDGE, 12, EDGE, 8)
        top.addLayout(first)
        for row in (self._kind_row, self._label_row):
            top.addLayout(row)
        top.addWidget(self._nothing)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addLayout(top)
        whole.addWidget(self.list, 1)

    # --- filter

    def _choose_chip(self, group: QButtonGroup, chosen: QAbstractButton) -> None:
        """One kind is always chosen; of labels one or none."""
        for chip in group.buttons():
            if chip is not chosen or group is self._kinds:
                chip.setChecked(chip is chosen)
        self._filter_by_hand()

    def _filter_by_hand(self) -> None:
        self._kept = None
        self._filter_again()

    def _chosen(self, group: QButtonGroup) -> str:
        return next((str(chip.property("name")) for chip in group.buttons() if chip.isChecked()), "")

    def _filter(self) -> InboxFilter:
        return InboxFilter(
            words=key_of(self.search.text().strip()),
            kind=self._chosen(self._kinds),
            person=str(self.people.currentData() or ""),
            label=self._chosen(self._labels),
        )

    def show_all(self) -> None:
        """Take every condition away."""
        self.search.clear()
        self.people.setCurrentIndex(0)
        for chip in self._labels.buttons():
            chip.setChecked(False)
        self._choose_chip(self._kinds, self._kinds.buttons()[0])

    def refresh(self) -> None:
        """Show the items as they are now."""
        self._show_people()
        self._show_labels()
        if self._kept is not None:
            self._set_again(self._kept)
        self._filter_again()

    def kept(self) -> KeptItems:
        """Return what is listed and current."""
        if self._kept is not None:
            return self._kept
        filter_ = self._filter()
        return KeptItems(self.search.text(), filter_.kind, filter_.person, filter_.label, self._shown)

    def go_on_from(self, kept: KeptItems) -> None:
        """List what was listed, with the item that was current."""
        self._kept = kept
        self.refresh()

    def _set_again(self, kept: KeptItems) -> None:
        with QSignalBlocker(self.search), QSignalBlocker(self.people):
            self.search.setText(kept.words)
            self.people.setCurrentIndex(max(self.people.findData(kept.person), 0))
        for group, name in ((self._kinds, kept.kind), (self._labels, kept.label)):
            for chip in group.buttons():
                chip.setChecked(chip.property("name") == name)
        self._shown = kept.current
        if self._feed.complete:
            self._kept = None

    def _show_people(self) -> None:
        session, before = self._feed.session, self.people.currentData()
        owners = {item.owner for item in self._feed.inbox.items() if item.owner}
        named = sorted((session.layer_name(owner), owner) for owner in owners)
        self.people.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.people.clear()
        self.people.addItem(self.tr("Everybody"), "")
        for name, owner in named:
            self.people.addItem(name, owner)
        self.people.setCurrentIndex(max(self.people.findData(before), 0))
        self.people.blockSignals(False)  # noqa: FBT003
        self.people.setVisible(len(named) > 1)

    def _show_labels(self) -> None:
        scheme, code = self._feed.session.scheme, language.current()
        present = {item.label for item in self._feed.inbox.items() if item.label}
        wanted = [label for label in scheme.labels if label.id in present]
        if [chip.property("name") for chip in self._labels.buttons()] == [label.id for label in wanted]:
            return
        chosen = self._chosen(self._labels)
        for chip in self._labels.buttons():
            self._labels.removeButton(chip)
            self._label_row.removeWidget(chip)
            chip.deleteLater()
        for label in wanted:
            chip = self._make_chip(self._labels, label.id)
            chip.setProperty("words", scheme.say(label.name, code))
            chip.setChecked(label.id == chosen)
            self._label_row.addWidget(chip)
            chip.show()

    def _filter_again(self) -> None:
        filter_ = self._filter()
        self.model.show_items(filter_)
        self._show_counts(filter_)
        self._nothing.setText(self._nothing_words())
        self._nothing.setVisible(bool(self._nothing.text()))
        row = self.model.row_of(self._shown)
        self.choose_row(row if row >= 0 else min(0, self.model.total() - 1))

    def _nothing_words(self) -> str:
        if self.model.nothing_open:
            return self.tr("No open items. Resolved last:") if self.model.items else self.tr("No open items")
        if self.model.items or not self._feed.complete:
            return ""
        return self.tr("No items with these filters") if self._feed.inbox.items() else self.tr("No items yet")

    def _show_counts(self, filter_: InboxFilter) -> None:
        """Show on each chip how many items it would list beside the other conditions."""
        kinds: Counter[str] = Counter()
        labels: Counter[str] = Counter()
        for item in self._feed.inbox.items(msgspec.structs.replace(filter_, kind="", label="")):
            if filter_.label in ("", item.label):
                kinds.update(("", item.kind, "open") if item.is_open else ("", item.kind))
            if filter_.kind in ("", item.kind) or (filter_.kind == "open" and item.is_open):
                labels[item.label] += 1
        most = len(self._feed.inbox.items())
        for chip in self._kinds.buttons():
            _show_count(chip, kind_words(str(chip.property("name"))), kinds[str(chip.property("name"))], most)
        for chip in self._labels.buttons():
            _show_count(chip, str(chip.property("words")), labels[str(chip.property("name"))], most)

    # --- the current item

    def choose_row(self, row: int) -> None:
        """Make a row current; -1 is none."""
        if row < 0:
            self._shown = ""
            self.chosen.emit(None)
            return
        self.model.fetch_until(row)
        index = self.model.index(row)
        if self.list.currentIndex() == index:
            self._current_changed(index)
        else:
            self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def choose(self, key: str) -> None:
        """Make an item current, without conditions if it is not listed."""
        self._kept, self._shown = None, key
        if self.model.row_of(key) < 0:
            self.show_all()
        self.choose_row(self.model.row_of(key))

    def choose_next_open(self, after: Item) -> None:
        """Make the next open item current, the search wrapping around; stay where none is open."""
        row = self.model.row_of(after.key)
        items = self.model.items
        following = [*range(row + 1, len(items)), *range(row)] if row >= 0 else range(len(items))
        wanted = next((number for number in following if items[number].is_open), row)
        self.choose_row(wanted if wanted >= 0 else min(0, len(items) - 1))

    def _current_changed(self, current: QModelIndex) -> None:
        item = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        if isinstance(item, Item):
            self._shown = item.key
            self.chosen.emit(item)


def _show_count(chip: QAbstractButton, words: str, count: int, most: int) -> None:
    """Show a count on a chip, which keeps room for `most`."""
    chip.setText(f"{words} {language.number(count)}")
    if chip.property("most") != most:
        keep_room(chip, [f"{words} {widest_number(most)}"])
        chip.setProperty("most", most)
