"""The command palette: a field, and every command or article that matches what is typed. Sizes are pixels."""

import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.palette.delegate import HEADING, ROW, PaletteDelegate
from annotator.ui.palette.model import RowModel
from annotator.ui.palette.rows import Article, Command, Commands, Heading, Speaker, Speakers, arranged
from annotator.ui.plain import key_cap, plain_label
from annotator.ui.theme import Theme, icon_pixmap

WIDTH, HEAD, FOOT, BORDERS, MOST_HEIGHT = 656, 52, 40, 6, 460
ARTICLE_SIGN, SPEAKER_SIGN = "#", "@"
MOST_ARTICLES = 50
SLICE_S, STEPS_AT_ONCE = 0.01, 2
"""The longest time without events of the window, while there are short steps; the only step of most projects, and
the end after it, are always made together.
"""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}


class Sources(NamedTuple):
    """What the palette lists.

    They are commands, those run last by id, articles with words in their titles, step by step, and speakers.
    """

    commands: Commands
    recent: list[str]
    articles: Callable[[str, int], Iterator[list[tuple[str, str]]]]
    speakers: Callable[[], Speakers]


class Palette(QFrame):
    """The card of the palette. The field keeps the focus; its keys move through the rows."""

    run = Signal(str)
    """The id of a command that can be run."""
    refused = Signal(str, str)
    """The words of a command, and why it cannot be run."""
    key_wanted = Signal(str)
    """The id of a command whose key is to be changed."""
    article_wanted = Signal(str)
    """The id of a document."""
    place_wanted = Signal(object)
    """A DeskPlace: a mention of a speaker."""
    resized = Signal()

    def __init__(self, sources: Sources, key: str, scheme: Scheme | None, theme: Theme) -> None:
        """`key` is printed on the cap beside the field: that of the palette itself."""
        super().__init__()
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self._sources, self._theme = sources, theme
        self._speakers: Speakers | None = None
        self.field = QLineEdit(placeholderText=self.tr("Find a command"))
        self.field.setObjectName("paletteField")
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.textChanged.connect(self._search)
        self._commands: list[Command] = []
        self._found: list[Article] = []
        self._is_hasty = False  # chosen before anything was found: the rows are still those of what was typed before
        self._remaining: Iterator[list[tuple[str, str]]] = iter(())
        self._going_on = QTimer(self, interval=0)
        self._going_on.timeout.connect(self._find_more)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._count = plain_label(role="secondary")
        self._count.setObjectName("paletteCount")
        self._model = RowModel()
        self.list = self._make_list(scheme)
        self._nothing = plain_label(role="secondary")
        self._nothing.setObjectName("paletteNothing")
        self._nothing.setContentsMargins(16, 0, 16, 0)
        self._nothing.setFixedHeight(ROW)
        self._foot = _Foot(theme)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._make_head(key))
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self._search()

    def _make_head(self, key: str) -> QFrame:
        head = QFrame()
        head.setObjectName("paletteHead")
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head, spacing=12)
        row.setContentsMargins(16, 0, 16, 0)
        sign = QLabel()
        sign.setPixmap(icon_pixmap("search", self._theme.colors.ink, 16, self.devicePixelRatioF()))
        row.addWidget(sign)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        if key:
            row.addWidget(key_cap(key))
        return head

    def _make_list(self, scheme: Scheme | None) -> QListView:
        made = QListView()
        made.setObjectName("paletteRows")
        made.setAccessibleName(self.tr("Commands"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setModel(self._model)
        made.setItemDelegate(PaletteDelegate(self._theme, scheme, made))
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._choose)
        made.selectionModel().currentChanged.connect(self._speak)
        return made

    # --- what is listed

    def _search(self) -> None:
        """List what matches: commands, or else articles, which are looked for between the events of the window."""
        query = self.field.text()
        if query.startswith(SPEAKER_SIGN):
            self._going_on.stop()
            self._is_hasty = False
            self._show_speakers(query.removeprefix(SPEAKER_SIGN).strip())
            return
        is_of_articles = query.startswith(ARTICLE_SIGN)
        self._commands = [] if is_of_articles else self._sources.commands.matching(query)
        self._found = []
        self._is_hasty = False
        words = query.removeprefix(ARTICLE_SIGN).strip()
        self._remaining = iter(()) if self._commands else self._sources.articles(words, MOST_ARTICLES)
        self._going_on.start()
        self._find_more()

    def _find_more(self) -> None:
        """Look for articles for a moment; they are shown at the first, and when all are found."""
        until, is_first, steps = time.monotonic() + SLICE_S, not self._found, 0
        while steps < STEPS_AT_ONCE or time.monotonic() < until:
            steps += 1
            step = next(self._remaining, None)
            if step is None:
                self._going_on.stop()
                break
            self._found += [Article(*one) for one in step]
        if not self._going_on.isActive() or (is_first and self._found):
            self._show_matching()
            if self._is_hasty:
                self._choose()

    def _show_matching(self) -> None:
        commands, articles = self._commands, self._found
        self._model.show_rows(arranged(commands, self._sources.recent, articles))
        self._show_count(self.field.text(), len(commands), len(articles))
        self._show_rows()

    def _show_speakers(self, words: str) -> None:
        if self._speakers is None:
            self._speakers = self._sources.speakers()
        found = self._speakers.matching(words, MOST_ARTICLES)
        self._model.show_rows(arranged([], [], [], found))
        self._count.hide()
        none = self.tr("No speaker has “{words}”") if words else self.tr("No speaker is marked")
        self._nothing.setText(none.format(words=language.isolated(words)))
        self._nothing.setHidden(bool(found))
        self._foot.explain()
        self._show_rows()

    def _show_rows(self) -> None:
        self.list.setHidden(not self._model.rowCount())
        self._go_to(self._model.step(-1, 1))
        self.list.scrollToTop()
        self.updateGeometry()
        self.resized.emit()

    def _show_count(self, query: str, commands: int, articles: int) -> None:
        shown, of_all = language.number(commands), language.number(len(self._sources.commands))
        self._count.setText(self.tr("{n} of {all} commands").format(n=shown, all=of_all))
        is_of_articles = query.startswith(ARTICLE_SIGN)
        self._count.setHidden(is_of_articles)
        words = query.removeprefix(ARTICLE_SIGN).strip()
        if is_of_articles:
            none = self.tr("No article has “{words}” in its title") if words else self.tr("No article")
            self._nothing.setText(none.format(words=language.isolated(words)))
        else:
            self._nothing.setText(self.tr("No command has “{words}”").format(words=language.isolated(words)))
        self._nothing.setHidden(bool(articles) if is_of_articles else bool(commands))
        self._foot.explain()

    def sizeHint(self) -> QSize:
        """Return the size for all rows, as far as it is not too high."""
        rows = sum(
            HEADING if isinstance(self._model.row(self._model.index(row)), Heading) else ROW
            for row in range(self._model.rowCount())
        )
        nothing = 0 if self._nothing.isHidden() else ROW
        return QSize(WIDTH, HEAD + FOOT + nothing + min(rows, MOST_HEIGHT) + BORDERS)

    # --- choosing

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def _speak(self) -> None:
        """Tell screen readers the current row: the focus stays in the field."""
        row = self.list.currentIndex()
        self.field.setAccessibleDescription(str(row.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def _choose(self) -> None:
        self._is_hasty = self._going_on.isActive() and not self._found
        if self._is_hasty:
            return
        row = self._model.row(self.list.currentIndex())
        if isinstance(row, Article):
            self.article_wanted.emit(row.id)
        elif isinstance(row, Speaker):
            self.place_wanted.emit(row.place)
        elif isinstance(row, Command) and row.reason:
            words = self.tr("{command}: {reason}").format(command=language.isolated(row.words), reason=row.reason)
            self._foot.explain(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))
            self.refused.emit(row.words, row.reason)
        elif isinstance(row, Command):
            self.run.emit(row.id)

    def _change_key(self) -> None:
        row = self._model.row(self.list.currentIndex())
        if isinstance(row, Command):
            self.key_wanted.emit(row.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and choose by keys before the field sees them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._act_on(event)
        return super().eventFilter(watched, event)

    def _act_on(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            commanding = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._change_key() if commanding else self._choose()
        elif event.key() in _STEPS:
            self._go_to(self._model.step(self.list.currentIndex().row(), _STEPS[Qt.Key(event.key())]))
        else:
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing more: the project may be closed before the palette is deleted."""
        super().hideEvent(event)
        self._going_on.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight."""
        super().resizeEvent(event)
        self.list.scrollTo(self.list.currentIndex())


class _Foot(QFrame):
    """The keys of the palette, or why a command cannot be run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("paletteFoot")
        self.setFixedHeight(FOOT)
        row = QHBoxLayout(self, spacing=8)
        row.setContentsMargins(16, 0, 16, 0)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys, spacing=6)
        keys.setContentsMargins(0, 0, 0, 0)
        self._add(keys, self.tr("choose"), "↑", "↓")
        self._add(keys, self.tr("run"), "↵")
        self._add(keys, self.tr("change key"), "Ctrl+↵")
        keys.addStretch()
        self._add(keys, self.tr("speakers"), SPEAKER_SIGN)
        self._add(keys, self.tr("articles"), ARTICLE_SIGN)
        self._add(keys, self.tr("close"), "Esc")
        self._warning = plain_label(role="warning")
        self._warning.setObjectName("paletteReason")
        row.addWidget(self._keys, 1)
        row.addWidget(self._warning, 1)
        self.explain()

    def _add(self, row: QHBoxLayout, words: str, *keys: str) -> None:
        for key in keys:
            row.addWidget(key_cap(key))
        row.addWidget(plain_label(words, role="caption"))
        row.addSpacing(2)

    def explain(self, words: str = "") -> None:
        """Show why a command cannot be run; "" shows the keys again."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        self._keys.setVisible(not words)
