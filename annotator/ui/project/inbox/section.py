"""The inbox as a section of the Project page: the list of items, and the thread of the current one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.domain.inbox_items import Item
from annotator.ui import file_dialogs, language
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.keys import COMMANDING, symbol_of
from annotator.ui.plain import plain_label
from annotator.ui.project.inbox.item_list import ItemPanel, KeptItems
from annotator.ui.project.inbox.thread_card import ThreadCard
from annotator.ui.project.inbox.words import title_of
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.theme import icon_before_words

LIST_WIDTH, NARROWEST_LIST, NARROWEST_THREAD = 436, 220, 340
THREAD_WIDTH = 790
"""With LIST_WIDTH the share of each in the width of the page."""
SUFFIX = ".csv"


class InboxSection(Section):
    """Flags, notes and questions with their threads."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self.setObjectName("inboxSection")
        self._project, self._session = around.project, around.project.session
        self._feed = around.project.inbox
        self._summary = plain_label(role="secondary")
        self._save = self._make_save_button(around)
        self.panel = ItemPanel(self._feed, around.theme)
        self.card = ThreadCard(around.project, around.theme)
        self.foot = self.card.foot
        self._lay_out()
        self.panel.chosen.connect(self.card.show_item)
        self.panel.entered.connect(self.show_in_text)
        self.card.show_wanted.connect(self.show_in_text)
        self.card.resolve_wanted.connect(self.resolve)
        self.card.posts.answer_marked.connect(self._mark_answer)
        self.card.sent.connect(lambda _key: self.card.scroll_to_end())
        shortcut = QShortcut(QKeySequence("Ctrl+J"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.show_in_text)
        self._is_stale = True
        self._feed.changed.connect(self._refresh)
        self._refresh()

    def _make_save_button(self, around: Surroundings) -> QPushButton:
        button = QPushButton(self.tr("Save as table…"))
        button.setObjectName("inbox.save")
        sign = icon_before_words("export", around.theme.colors.text, around.theme.colors.border)
        button.setIcon(sign)
        button.setIconSize(sign.availableSizes()[0])
        button.clicked.connect(self._choose_target)
        return button

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.card)
        self.panel.setMinimumWidth(NARROWEST_LIST)
        right.setMinimumWidth(NARROWEST_THREAD)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.panel)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, LIST_WIDTH)
        splitter.setStretchFactor(1, THREAD_WIDTH)
        splitter.setSizes([LIST_WIDTH, THREAD_WIDTH])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def head(self) -> list[QWidget]:
        """Return how many items are open, and the button to save them."""
        return [self._summary, self._save]

    def enter(self) -> None:
        """Show a new answer first, if there is one."""
        if self._is_stale:
            self._refresh_list()
        if self._feed.answers:
            self.panel.choose(self._feed.answers[0])
            self._feed.forget_answers()
        self.panel.list.setFocus()

    def kept(self) -> KeptItems:
        """Return what is listed and current."""
        return self.panel.kept()

    def go_on_from(self, kept: object) -> None:
        """List what was listed before."""
        assert isinstance(kept, KeptItems), "it is what `kept` returned"
        self.panel.go_on_from(kept)

    def show_item(self, key: str) -> None:
        """Show the thread of an item."""
        if self._is_stale:
            self._refresh_list()
        self.panel.choose(key)

    def _refresh_list(self) -> None:
        self._is_stale = False
        self.panel.refresh()

    def _refresh(self) -> None:
        """Show the present counts; the list only while it is in sight, as others work with keys meanwhile."""
        self._is_stale = True
        if self.isVisible():
            self._refresh_list()
        own = self.tr("%n for you", "", self._feed.own_count)
        opened = self.tr("%n open", "", self._feed.open_count)
        self._summary.setText(self.tr("{opened}, {own}").format(opened=opened, own=own))
        self._save.setEnabled(bool(self._feed.inbox.items()))
        if self.count != self._feed.own_count:
            self.count = self._feed.own_count
            self.count_changed.emit()

    # --- acts

    def show_in_text(self) -> None:
        """Go to the article of the current item, and to its span or words."""
        item = self.card.item
        if item is not None and item.document:
            start = item.fragments[0][0] if item.fragments else 0
            own = item.span if item.span_layer == self._session.author else ""
            self.place_wanted.emit(DeskPlace(item.document, 0, span=own, caret=start, selected=item.fragments))

    def resolve(self) -> None:
        """Resolve the current item and go to the next open one; open a resolved one again."""
        item = self.card.item
        if item is None or self._session.annotator is None:
            return
        if item.state == "resolved":
            self._project.done(lambda: commands.reopen_item(self._session, item))
        elif self._project.done(lambda: commands.resolve_item(self._session, item)):
            self.panel.choose_next_open(item)
            self._show_resolved(item)

    def _show_resolved(self, item: Item) -> None:
        self._project.show_done(self.tr("Resolved: {item}").format(item=language.isolated(_cut(title_of(item)))))

    def _mark_answer(self, message: str) -> None:
        item = self.card.item
        if item is not None:
            self._project.done(lambda: commands.mark_answer(self._session, item, message))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Resolve with R, under any keyboard layout."""
        if symbol_of(event) == "R" and not event.modifiers() & COMMANDING:
            self.resolve()
        else:
            super().keyPressEvent(event)

    # --- saving

    def _choose_target(self) -> None:
        suggested = self._session.file.path.with_name(f"{self._session.file.path.stem} – {self.tr('inbox')}{SUFFIX}")
        kind = self.tr("Table (*.csv)")
        dialog = file_dialogs.save_dialog(self, self.tr("Save as table"), str(suggested), kind)
        dialog.setDefaultSuffix(SUFFIX)
        if dialog.exec():
            self.save(Path(dialog.selectedFiles()[0]))

    def save(self, target: Path) -> None:
        """Write the items listed to a table."""
        items = self.panel.model.items
        if self._project.done(lambda: commands.save_inbox(self._session, items, target)):
            words = self.tr("Saved as {path}").format(path=language.isolated(str(target)))
            self._project.notices.show_words(words, kind="success", passing=True)


def _cut(line: str) -> str:
    return line if len(line) <= 60 else line[:59] + "…"
