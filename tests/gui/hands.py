"""A person's hands: keys and mouse on the real window. Offsets are code points."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from annotator.ui.who_are_you import WhoAreYou

NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: MainWindow, keys: str) -> None:
    """Type single keys into the article."""
    for key in keys:
        QTest.keyClicks(window.desk.view, key)


def key(window: MainWindow, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
    """Press one key on the article."""
    QTest.keyClick(window.desk.view, code, modifiers)


def edge_point(view: ArticleView, offset: int, *, inside_before: bool) -> QPointF:
    """A point just inside the cell before (or after) an edge, on its nearer half."""
    geometry = view.geometry_of_spans
    wanted = offset - 1 if inside_before else offset
    cell = next(cell for cell in geometry.line_at(wanted).cells if cell.start <= wanted < cell.end)
    line = geometry.line_at(wanted)
    at_right = inside_before != cell.rtl
    x = cell.right - 0.6 if at_right else cell.left + 0.6
    return QPointF(x, (line.top + line.bottom) / 2 - view.verticalScrollBar().value())


def drag(view: ArticleView, start: int, end: int, modifiers: Qt.KeyboardModifier = NO) -> None:
    """Drag the mouse from the edge at `start` to the edge at `end`."""
    if end > start:
        first, last = edge_point(view, start, inside_before=False), edge_point(view, end, inside_before=True)
    else:
        first, last = edge_point(view, start, inside_before=True), edge_point(view, end, inside_before=False)
    mouse(view, QEvent.Type.MouseButtonPress, first, modifiers)
    mouse(view, QEvent.Type.MouseMove, (first + last) / 2, modifiers)
    mouse(view, QEvent.Type.MouseMove, last, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, last, modifiers)


def click(view: ArticleView, offset: int, modifiers: Qt.KeyboardModifier = NO) -> None:
    """Click on the cluster at `offset`."""
    view.scroll_to(offset)
    point = edge_point(view, offset, inside_before=False)
    mouse(view, QEvent.Type.MouseButtonPress, point, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, point, modifiers)


def mouse(view: ArticleView, kind: QEvent.Type, point: QPointF, modifiers: Qt.KeyboardModifier = NO) -> None:
    """Send a mouse event; QTest cannot move the mouse with a key held."""
    button = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    viewport = view.viewport()
    event = QMouseEvent(kind, point, viewport.mapToGlobal(point), button, held, modifiers)
    QApplication.sendEvent(viewport, event)


def select(window: MainWindow, start: int, end: int) -> None:
    """Bring a range into sight and drag over it."""
    view = window.desk.view
    view.scroll_to(end)
    view.scroll_to(start)
    drag(view, start, end)
    assert view.selected() == [(start, end)], (view.selected(), start, end)


def sit_down_as(name: str) -> None:
    """Answer "Who are you?" with a new name when it is asked next."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, WhoAreYou):
            QTimer.singleShot(20, answer)
            return
        dialog.choice.field.setFocus()
        dialog.choice.field.clear()
        QTest.keyClicks(dialog.choice.field, name)
        QTest.keyClick(dialog.choice.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
