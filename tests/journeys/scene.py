"""What a person sees at a moment: what takes clicks, its widgets in one order, and hands for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from annotator.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)
Move = Callable[[], None]
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
LONGEST_NAME = 40
A_STEP = 120
"""One step of the wheel, in eighths of a degree."""


@dataclass
class Plan:
    """What is about to be done: in words, and as moves of the hand, with time for the program after each."""

    words: str
    moves: list[Move]


@dataclass
class Scene:
    """What there is to act on, and the source of every choice."""

    chance: Random
    surface: QWidget
    """The menu, dialog or window that takes clicks at the moment."""
    window: MainWindow
    project: Path
    restart: Callable[[bool], None]
    """Close the window and open it again, on the project or on the welcome page."""

    def widgets(self, kind: type[Kind]) -> list[Kind]:
        """Return the widgets of a kind that can be seen and used, in an order that depends on nothing else."""
        usable = [
            one
            for one in self.surface.findChildren(kind)
            if one.isVisible() and one.isEnabled() and one.window() is self.surface.window() and shown_part(one)
        ]
        return sorted(usable, key=path_of)

    def one_of(self, kind: type[Kind]) -> Kind | None:
        """Return any of the widgets of a kind."""
        return self.any(self.widgets(kind))

    def any(self, among: list[Kind]) -> Kind | None:
        """Return any of a list; None of an empty one."""
        return self.chance.choice(among) if among else None

    def point_in(self, box: QRect) -> QPoint:
        """Return any point in a box."""
        return QPoint(self.chance.randint(box.left(), box.right()), self.chance.randint(box.top(), box.bottom()))


def shown_part(widget: QWidget) -> QRect | None:
    """Return the part of a widget that is not cut off by what it is in; None when nothing of it can be seen."""
    box = widget.visibleRegion().boundingRect()
    return None if box.isEmpty() else box


def path_of(widget: QWidget) -> str:
    """Name a widget by its place among its relatives, which is the same in every run."""
    parts: list[str] = []
    one: QWidget | None = widget
    while one is not None:
        parent = one.parentWidget()
        place = parent.children().index(one) if parent else 0
        parts.append(f"{place:03d}{one.objectName() or type(one).__name__}")
        one = parent
    return "/".join(reversed(parts))


def name_of(widget: QWidget) -> str:
    """Name a widget for a person who reads what was done."""
    words = ""
    if isinstance(widget, QAbstractButton | QLabel):
        words = widget.text()
    elif isinstance(widget, QLineEdit):
        words = widget.placeholderText()
    words = words or widget.accessibleName() or widget.windowTitle() or widget.objectName()
    inside = widget.window()
    kind = type(widget).__name__
    named = f"{kind} “{words.replace(chr(10), ' ')[:LONGEST_NAME]}”" if words else kind
    return named if widget is inside else f"{named} in {type(inside).__name__}"


def walk(widget: QWidget) -> Iterator[QWidget]:
    """Every widget below one that can be seen; what is in windows of its own is not."""
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child
            yield from walk(child)


def press(widget: QWidget, point: QPoint, button: Qt.MouseButton = LEFT) -> list[Move]:
    """The moves of a click, on whatever is at the point."""
    return [_mouse(QTest.mousePress, widget, point, button), _mouse(QTest.mouseRelease, widget, point, button)]


def double_click(widget: QWidget, point: QPoint) -> list[Move]:
    """The moves of a double click."""
    return [*press(widget, point), _mouse(QTest.mouseDClick, widget, point)]


def drag(widget: QWidget, first: QPoint, last: QPoint, modifiers: Qt.KeyboardModifier = NO) -> list[Move]:
    """The moves of a drag."""
    return [
        _mouse(QTest.mousePress, widget, first, modifiers=modifiers),
        _mouse(_go, widget, (first + last) / 2),
        _mouse(_go, widget, last),
        _mouse(QTest.mouseRelease, widget, last, modifiers=modifiers),
    ]


def wheel(widget: QWidget, point: QPoint, steps: int, modifiers: Qt.KeyboardModifier = NO) -> list[Move]:
    """The move of turning the wheel."""
    place = QPointF(point)

    def turn() -> None:
        if isValid(widget):
            event = QWheelEvent(
                place,
                widget.mapToGlobal(place),
                QPoint(),
                QPoint(0, steps * A_STEP),
                Qt.MouseButton.NoButton,
                modifiers,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, event)

    return [turn]


def key(code: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO) -> list[Move]:
    """The moves of a key, on whatever has the focus. Letters that QTest does not know are sent as they are.

    With Alt a menu goes at once, and QTest would send the key itself to what is no longer there: none is sent to menus.
    """

    def act(kind: QEvent.Type, way: Callable[..., None]) -> Move:
        def move() -> None:
            window = QApplication.focusWindow()
            if modifiers & ALT and QApplication.activePopupWidget():
                return
            if window is not None and isinstance(code, str) and not code.isascii():
                QApplication.sendEvent(window, QKeyEvent(kind, 0, modifiers, code))
            elif window is not None:
                way(window, code, modifiers)

        return move

    return [act(QEvent.Type.KeyPress, QTest.keyPress), act(QEvent.Type.KeyRelease, QTest.keyRelease)]


def _mouse(
    act: Callable[..., None],
    widget: QWidget,
    point: QPoint,
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NO,
) -> Move:
    """One move, through the window as the system would send it."""
    top = widget.window()
    place = widget.mapTo(top, point)

    def move() -> None:
        if isValid(top) and top.isVisible() and top.windowHandle() is not None:
            act(top.windowHandle(), button, modifiers, place)

    return move


def _go(handle: QWindow, _button: Qt.MouseButton, _modifiers: Qt.KeyboardModifier, place: QPoint) -> None:
    QTest.mouseMove(handle, place)
