"""Keys that work whatever has the focus: the palette, F1 twice for the keys of the page, F10 for the menus."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QAbstractItemView, QMainWindow

from annotator.ui.availability import Where
from annotator.ui.chords import latin_chord
from annotator.ui.key_map.resolving import SINGLE_KEY_PAGES
from annotator.ui.keys import QUESTION_MARKS

TWICE_MS = 600
"""The time within which F1 counts as pressed twice."""


class HelpKeys(QObject):
    """Watches the keys that the system sends to a window, before a text field can use them for editing."""

    def __init__(self, window: QMainWindow, is_covered: Callable[[], bool], where: Callable[[], Where]) -> None:
        """`is_covered`: a card lies over the window, which has all keys. `where`: what the window shows."""
        super().__init__(window)
        self._window, self._is_covered, self._where = window, is_covered, where
        self._palette: QAction | None = None
        self._page_keys: QAction | None = None
        self._since = QElapsedTimer()

    def watch(self, handle: QWindow) -> None:
        """Watch the keys of the window, once it is shown."""
        handle.installEventFilter(self)  # installing it twice has no effect

    def follow(self, palette: QAction, page_keys: QAction) -> None:
        """Do these acts."""
        self._palette, self._page_keys = palette, page_keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do the act of a key; return True when it has one here."""
        if not isinstance(event, QKeyEvent) or self._palette is None or self._is_covered():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._is_palette(event):
                event.accept()  # so that it comes as a key, which no shortcut or field takes before
                return True
            if event.key() == Qt.Key.Key_F1 and not event.isAutoRepeat():
                self._count_f1()
        elif event.type() == QEvent.Type.KeyPress:
            return self._act_on(event)
        return False

    def _act_on(self, event: QKeyEvent) -> bool:
        if self._is_palette(event):
            assert self._palette is not None
            self._palette.trigger()
            return True
        if event.text() in QUESTION_MARKS and self._is_list_that_searches():
            self._show_page_keys()
            return True
        if event.key() == Qt.Key.Key_F10 and not event.modifiers():
            bar = self._window.menuBar()
            bar.setActiveAction(bar.actions()[0])
            return True
        return False

    def _is_list_that_searches(self) -> bool:
        """Whether the focus is in a list that would look for a row with a question mark."""
        is_list = isinstance(self._window.focusWidget(), QAbstractItemView)
        return is_list and self._where().mode not in SINGLE_KEY_PAGES

    def _show_page_keys(self) -> None:
        assert self._page_keys is not None
        self._page_keys.trigger()

    def _is_palette(self, event: QKeyEvent) -> bool:
        if self._palette is None or self._palette.shortcut().isEmpty():
            return False  # events of input methods have no key either
        return QKeySequence(latin_chord(event) or event.keyCombination()) == self._palette.shortcut()

    def _count_f1(self) -> None:
        """Show the keys of the page at the second press, after what the guideline does at each."""
        if self._since.isValid() and self._since.elapsed() < TWICE_MS:
            self._since.invalidate()
            QTimer.singleShot(0, self, self._show_page_keys)
        else:
            self._since.start()
