"""One article with two voices in two scripts, and a person's hands on it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.frames import Frame
from annotator.ui.main_window import MainWindow
from tests.gui.hands import edge_point, mouse, press

TEXT = (
    "Sara Nadim said that the harbour opens. قال عمر إن الميناء مغلق. Lina denied it and the fee stays.\n"
    "“The pier is safe,” Sara Nadim told the council. “Nobody paid for it.”\n"
)
CLAIM, SPEAKER, CUE = "that the harbour opens", "Sara Nadim", "said"
OTHER_CLAIM, OTHER_SPEAKER, OTHER_CUE = "إن الميناء مغلق", "عمر", "قال"


def choose(window: MainWindow, words: str) -> None:
    start = TEXT.index(words)
    window.desk.view.select(start, start + len(words))


def mark(window: MainWindow, words: str, label: str) -> str:
    """Select words and press the key of a label; return the id of the span."""
    choose(window, words)
    press(window, label)
    return window.desk.annotating.span


def whole_claim(window: MainWindow) -> str:
    """Mark a claim with its speaker, cue and stance; return the id of the claim."""
    head = mark(window, CLAIM, "1")
    mark(window, SPEAKER, "2")
    mark(window, CUE, "3")
    press(window, "+")
    return head


def other_claim(window: MainWindow) -> str:
    head = mark(window, OTHER_CLAIM, "1")
    mark(window, OTHER_SPEAKER, "2")
    return head


def frame(window: MainWindow, index: int = 0) -> Frame:
    return window.desk.article.frames[index]


def words_of(window: MainWindow, ids: tuple[str, ...]) -> list[str]:
    return [window.desk.annotating.work.spans[one].quote[0] for one in ids]


def double_click(window: MainWindow, offset: int, *, times: int = 2) -> None:
    """Click fast at one place, as Qt tells of it: press, release, double click, release, press …"""
    view = window.desk.view
    point = edge_point(view, offset, inside_before=False)
    kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonPress][:times]
    for kind in kinds:
        mouse(view, kind, point)
        mouse(view, QEvent.Type.MouseButtonRelease, point)


def right_click(widget: QWidget, point: QPointF) -> None:
    """Press the right button on a widget and ask for the menu, as the window system does."""
    spot, everywhere = point.toPoint(), widget.mapToGlobal(point.toPoint())
    button = Qt.MouseButton.RightButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, point, QPointF(everywhere), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, everywhere))


def right_click_on(window: MainWindow, words: str) -> None:
    view = window.desk.view
    right_click(view.viewport(), edge_point(view, TEXT.index(words) + 1, inside_before=False))


def menu_words(window: MainWindow) -> list[str]:
    """What the open menu offers, without keys."""
    menu = window.desk.menu.menu
    assert menu is not None
    assert menu.isVisible()
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def menu_choose(window: MainWindow, words: str) -> None:
    menu = window.desk.menu.menu
    action = next(one for one in menu.actions() if one.text().split("\t")[0].startswith(words))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def card_click(window: MainWindow, head: str, point: QPoint) -> None:
    QTest.mouseClick(window.desk.article.cards, Qt.MouseButton.LeftButton, pos=point)
