"""A person at the program: starts it as people do, and uses keys and mouse on whatever is in front of them.

Keys go to the window that has the focus, as those of a keyboard do; clicks go to places on the window, where another
widget may lie over what was meant. After every act nothing may lie outside the screen and the focus must be somewhere.

UNITS: code points in the article, milliseconds.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)

from annotator.ui.application import application, open_welcome
from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from annotator.ui.screen_room import screen_room
from tests.gui.hands import edge_point

NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ACCEPT = QDialogButtonBox.ButtonRole.AcceptRole
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
LOOK_MS, PATIENCE_S = 20, 20.0


class Expected(NamedTuple):
    """A dialog that an act is going to open, and what the person does in it."""

    name: str
    act: Callable[[QDialog], None]


class Person:
    """Somebody who uses the program for days; `window` is the one that is open now."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None
        self.faults: list[str] = []
        self.presses = 0
        """Key presses since the person began to count."""
        self._expected: list[Expected] = []
        self._answered: set[int] = set()
        self._seen: dict[int, float] = {}
        self._eyes = QTimer(interval=LOOK_MS)
        self._eyes.timeout.connect(self._look)
        self._eyes.start()

    # --- days

    def start(self) -> MainWindow:
        """Start the program; its welcome page is shown."""
        application()
        self.window = open_welcome()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()
        return self.window

    def quit(self) -> None:
        """End the day: Ctrl+Q."""
        window = self.window
        self.key(Qt.Key.Key_Q, CTRL)
        assert not window.isVisible(), "the window did not close"
        window.deleteLater()
        self.window = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._check_asked()

    def leave(self) -> None:
        """Stop looking; whatever is still open goes."""
        self._eyes.stop()
        if self.window is not None:
            self.window.preferences.blockSignals(True)
            self.window.close()
            self.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Let the program do what it has put off, and look at what came of it."""
        for _ in range(3):
            QApplication.processEvents()
        QTest.qWait(1)
        if self.window is not None and self.window.isVisible():
            self._focus_window()
        self._check()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait for work that goes on beside the window."""
        until = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < until, "it took too long"
            QTest.qWait(LOOK_MS)
        self.settle()

    # --- dialogs

    def expect(self, name: str, act: Callable[[QDialog], None]) -> None:
        """Say what to do in a dialog (by object name, or class) that the next act opens."""
        self._expected.append(Expected(name, act))

    def expect_file(self, path: Path) -> None:
        """Answer the next file dialog with a path."""

        def answer(dialog: QDialog) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            field.setText(str(path))
            QTest.keyClick(field, Qt.Key.Key_Return)

        self.expect("QFileDialog", answer)

    def expect_button(self, name: str, words: str) -> None:
        """Answer the next dialog with the button of these words."""
        self.expect(name, lambda dialog: self.click(button_of(dialog, words)))

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible() or dialog.objectName() == "progressDialog":
            return
        if id(dialog) in self._answered:
            return
        fitting = next((one for one in self._expected if names(dialog) & {one.name}), None)
        if fitting is None:
            since = self._seen.setdefault(id(dialog), time.monotonic())
            if time.monotonic() - since > 1:
                self.faults.append(f"nobody expected the dialog {names(dialog)}: {words_of(dialog)}")
                dialog.reject()
                self._seen.pop(id(dialog))
            return
        if QApplication.activeWindow() is not dialog or QApplication.focusWidget() is None:
            dialog.activateWindow()  # offscreen there is no window manager to do it
            if dialog.focusWidget() is not None:
                dialog.focusWidget().setFocus()
            return
        self._expected.remove(fitting)
        self._answered.add(id(dialog))
        # Not from here: what it opens has to be looked at too, and a timer does not fire while it is at work.
        QTimer.singleShot(0, partial(self._answer, fitting, dialog))

    def _answer(self, fitting: Expected, dialog: QDialog) -> None:
        try:
            self._check_place(dialog)
            check_default(dialog)
            fitting.act(dialog)
        except Exception as error:  # noqa: BLE001  the dialog must not stay open; the fault is told after the act
            self.faults.append(f"in {fitting.name}: {error!r}")
            dialog.reject()
        self._answered.discard(id(dialog))

    def _check_asked(self) -> None:
        assert not self._expected, f"these dialogs never came: {[one.name for one in self._expected]}"

    # --- keys

    def key(self, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Press one key."""
        self.presses += 1
        popup = QApplication.activePopupWidget()
        target = popup or self._focus_window()
        QTest.keyClick(target, code, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        """Type words, key by key."""
        for letter in words:
            self.presses += 1
            QTest.keyClick(QApplication.activePopupWidget() or self._focus_window(), letter)
        self.settle()

    def send(self, *events: QKeyEvent) -> None:
        """Send key events, as those of a certain keyboard, to whatever has the focus."""
        self._focus_window()
        for event in events:
            assert QApplication.focusWidget() is not None, "the focus is nowhere"
            QApplication.sendEvent(QApplication.focusWidget(), event)
        self.settle()

    def type_into(self, field: QWidget, words: str) -> None:
        """Click into a field and type; what stood there goes."""
        self.click(field)
        self.key(Qt.Key.Key_A, CTRL)
        type_letters(words)
        self.settle()

    def _focus_window(self) -> QWindow:
        if QGuiApplication.focusWindow() is None:  # offscreen there is no window manager to give it back
            front = QApplication.activeModalWidget() or self.window
            front.activateWindow()
            QTest.qWaitForWindowActive(front)
        return QGuiApplication.focusWindow()

    # --- mouse

    def click(self, widget: QWidget, at: QPoint | None = None, *, button: Qt.MouseButton = LEFT) -> None:
        """Click on a widget, by default in its middle; on whatever lies there."""
        place = widget.rect().center() if at is None else at
        assert widget.isVisible(), f"{widget.objectName()} is not in sight"
        top = widget.window()
        point = widget.mapTo(top, place)
        assert top.rect().contains(point), f"{widget.objectName()} is outside its window"
        under = top.childAt(point) or top
        assert under is widget or widget.isAncestorOf(under) or under.isAncestorOf(widget), (
            f"{under.objectName() or under} lies over {widget.objectName() or widget}"
        )
        QTest.mouseClick(top.windowHandle(), button, NO, point)
        self.settle()

    def act(self, action: str) -> None:
        """Choose an act in its menu, by the mouse."""
        wanted = self.window.actions_by_id[action]
        bar = self.window.menuBar()
        for head in bar.actions():
            for menu in [head.menu(), *head.menu().findChildren(QMenu)] if head.menu() is not None else []:
                if wanted in menu.actions():
                    self.click(bar, bar.actionGeometry(head).center())
                    if menu is not head.menu():
                        self._open_submenu(menu)
                    self.choose(wanted.text())
                    return
        raise AssertionError(f"{action} is in no menu")

    def _open_submenu(self, menu: QMenu) -> None:
        """Open a submenu of the menu that is open, by key: by the mouse it opens only after a while."""
        QApplication.activePopupWidget().setActiveAction(menu.menuAction())
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
        self.settle()

    def choose(self, words: str) -> None:
        """Click on a line of the menu that is open, by its words."""
        self._pick(words)
        self.settle()

    def _pick(self, words: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), f"no menu is open to choose {words}"
        action = next((one for one in menu.actions() if plain(one.text()).startswith(plain(words))), None)
        assert action is not None, f"{words} is not among {[one.text() for one in menu.actions()]}"
        assert action.isEnabled(), f"{words} is greyed"
        QTest.mouseClick(menu, LEFT, NO, menu.actionGeometry(action).center())

    def expect_menu(self, words: str) -> None:
        """Choose a line, by its words, of the menu that the next right click opens."""

        until = time.monotonic() + 5

        def look() -> None:
            if isinstance(QApplication.activePopupWidget(), QMenu):
                self._pick(words)
            elif time.monotonic() < until:
                QTimer.singleShot(LOOK_MS, look)
            else:
                self.faults.append(f"no menu came to choose {words} from")

        QTimer.singleShot(0, look)

    def choose_language(self, words: str) -> None:
        """Choose a language of the interface in its menu."""
        bar = self.window.menuBar()
        for head in bar.actions():
            for line in head.menu().actions():
                if line.menu() is not None and words in [one.text() for one in line.menu().actions()]:
                    self.click(bar, bar.actionGeometry(head).center())
                    menu = QApplication.activePopupWidget()
                    menu.setActiveAction(line)
                    QTest.keyClick(menu, Qt.Key.Key_Return)  # a submenu opens by the mouse only after a while
                    self.settle()
                    self.choose(words)
                    self.settle()
                    return
        raise AssertionError(f"{words} is in no menu")

    def wheel(self, widget: QWidget, steps: int, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Turn the wheel over a widget, away from oneself for positive steps."""
        top = widget.window()
        place = QPointF(widget.mapTo(top, widget.rect().center()))
        QTest.wheelEvent(top.windowHandle(), place, QPoint(0, 120 * steps), QPoint(), modifiers)
        self.settle()

    # --- the article

    @property
    def view(self) -> ArticleView:
        """The article in sight."""
        return self.window.desk.view

    def place_of(self, words: str, which: int = 0) -> tuple[int, int]:
        """Where words stand in the article, the first time or the one after `which` others."""
        start = -1
        for _ in range(which + 1):
            start = self.view.article.text.index(words, start + 1)
        return start, start + len(words)

    def drag_over(self, words: str, which: int = 0, modifiers: Qt.KeyboardModifier = NO) -> None:
        """Drag the mouse over words in the article."""
        start, end = self.place_of(words, which)
        self.view.scroll_to(end)
        self.view.scroll_to(start)
        self.settle()
        first = edge_point(self.view, start, inside_before=False)
        last = edge_point(self.view, end, inside_before=True)
        window, port = self.window.windowHandle(), self.view.viewport()
        top = self.window
        QTest.mousePress(window, LEFT, modifiers, port.mapTo(top, first.toPoint()))
        QTest.mouseMove(window, port.mapTo(top, ((first + last) / 2).toPoint()))
        QTest.mouseMove(window, port.mapTo(top, last.toPoint()))
        QTest.mouseRelease(window, LEFT, modifiers, port.mapTo(top, last.toPoint()))
        self.settle()
        assert self.view.selected() == [(start, end)], (self.view.selected(), (start, end), words)

    def click_words(self, words: str, which: int = 0, *, button: Qt.MouseButton = LEFT) -> None:
        """Click into words in the article."""
        start, _ = self.place_of(words, which)
        self.view.scroll_to(start)
        self.settle()
        self.click(self.view.viewport(), edge_point(self.view, start, inside_before=False).toPoint(), button=button)

    def quotes(self, label: str = "") -> list[str]:
        """What is marked in the article that is open, with a label or any, in reading order."""
        work = self.window.session.annotations(self.window.desk.document)
        spans = sorted(work.spans.values(), key=lambda span: (span.start, span.label))
        return [" … ".join(span.quote) for span in spans if label in ("", span.label)]

    # --- what must hold after every act

    def _check(self) -> None:
        assert not self.faults, self.faults
        window = self.window
        if window is None or not window.isVisible():
            return
        self._check_place(window)
        for part in window.findChildren(QWidget):
            if part.objectName() and part.isVisible() and part.window() is window and not scrolled(part):
                place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
                assert window.rect().contains(place), f"{part.objectName()} reaches out of the window: {place}"
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            assert window.focusWidget() is not None, "the focus is nowhere"

    def _check_place(self, top: QWidget) -> None:
        screen = screen_room(top)
        assert screen.contains(top.frameGeometry()), f"{names(top)} reaches out of the screen: {top.frameGeometry()}"


def check_default(dialog: QDialog) -> None:
    """See that Enter goes on: a question may mean Cancel by it, a form may not."""
    is_own = isinstance(dialog, QMessageBox | QFileDialog)
    buttons = [] if is_own else [one for one in dialog.findChildren(QPushButton) if one.window() is dialog]
    box = dialog.findChild(QDialogButtonBox)
    if box is None or not any(box.buttonRole(one) == ACCEPT for one in box.buttons()):
        return
    for one in buttons:
        assert not one.isDefault() or box.buttonRole(one) == ACCEPT, f"Enter means {one.text()} in {names(dialog)}"


def type_letters(words: str) -> None:
    """Type letters of every script into whatever has the focus, which may pass it on."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            assert QApplication.focusWidget() is not None, "the focus is nowhere"
            QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, Qt.Key.Key_unknown, NO, letter))


def scrolled(part: QWidget) -> bool:
    """Whether a widget lies on something that is scrolled, where it may be out of sight."""
    parent = part.parentWidget()
    while parent is not None and not parent.isWindow():
        if parent.objectName() == "qt_scrollarea_viewport":
            return True
        parent = parent.parentWidget()
    return False


def names(widget: QWidget) -> set[str]:
    """By what a dialog can be expected: its object name and its class."""
    kinds = {kind.__name__ for kind in (QFileDialog, QMessageBox) if isinstance(widget, kind)}
    return {widget.objectName(), type(widget).__name__, *kinds} - {""}


def words_of(dialog: QWidget) -> str:
    """What a dialog says."""
    return dialog.text() if isinstance(dialog, QMessageBox) else dialog.windowTitle()


def button_of(dialog: QWidget, words: str) -> QAbstractButton:
    """The button of a dialog that begins with these words."""
    buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    found = next((one for one in buttons if plain(one.text()).startswith(words)), None)
    assert found is not None, f"{words} is not among {[one.text() for one in buttons]}"
    return found


def plain(words: str) -> str:
    """Words without mnemonics, keys and isolates."""
    return words.partition("\t")[0].replace("&", "").replace("\u2068", "").replace("\u2069", "")
