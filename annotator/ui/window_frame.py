"""The place of the window: inside its screen, where it was left the last time.

UNITS: device-independent pixels.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from annotator.app.settings import WindowFrame
from annotator.ui.preferences import Preferences
from annotator.ui.screen_room import screen_at, screen_room

WANTED = QSize(1440, 900)
SMALLEST = QSize(800, 600)
DECORATION = QSize(8, 40)
"""The largest decoration of window managers; the actual one is known only when the window is shown."""
DECORATED_MS = 150
"""The time for a window manager to decorate a window."""
FRAME_DELAY_MS = 800
"""The time without changes after which the place of the window is saved."""


class FrameKeeper(QObject):
    """Keeps a window on its screen once it is shown, and saves its place once that no longer changes."""

    def __init__(self, window: QMainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._timer = QTimer(self, interval=FRAME_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)
        window.installEventFilter(self)

    def keep(self) -> None:
        """Save the place."""
        frame = frame_of(self._window)
        if frame != self._preferences.settings.window:
            self._preferences.set(window=frame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window; its decoration is known some time after it was shown."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(DECORATED_MS, self._window, lambda: keep_on_screen(self._window))
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._timer.start()
        return False


def place_window(window: QMainWindow, frame: WindowFrame | None) -> None:
    """Set size and place of a window before it is shown: those of the last time, as far as the screen has room."""
    middle = QRect(frame.x, frame.y, frame.width, frame.height).center() if frame else None
    room = screen_at(middle).availableGeometry()
    most = room.size() - DECORATION
    window.setMinimumSize(SMALLEST.boundedTo(most))
    wanted = QSize(frame.width, frame.height) if frame else WANTED
    size = wanted.boundedTo(most).expandedTo(window.minimumSize())
    window.resize(size)
    outer = size + DECORATION
    window.move(_inside(QRect(QPoint(frame.x, frame.y), outer), room) if frame else _centred(outer, room))
    if frame is not None and frame.maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def frame_of(window: QMainWindow) -> WindowFrame:
    """Return the place of a window, not maximised."""
    maximized = window.isMaximized() or window.isFullScreen()
    place = window.normalGeometry() if maximized else QRect(window.pos(), window.size())
    return WindowFrame(place.x(), place.y(), place.width(), place.height(), maximized)


def keep_on_screen(window: QMainWindow) -> None:
    """Shrink and move a shown window that, with its decoration, is larger than its screen or beyond it."""
    if window.isMaximized() or window.isFullScreen():
        return
    room, outer = screen_room(window), window.frameGeometry()
    if room.contains(outer):
        return
    decoration = outer.size() - window.size()
    window.resize(window.size().boundedTo(room.size() - decoration).expandedTo(window.minimumSize()))
    window.move(_inside(window.frameGeometry(), room))


def _centred(size: QSize, room: QRect) -> QPoint:
    outer = QRect(QPoint(), size)
    outer.moveCenter(room.center())
    return outer.topLeft()


def _inside(box: QRect, room: QRect) -> QPoint:
    x = max(room.left(), min(box.left(), room.right() + 1 - box.width()))
    y = max(room.top(), min(box.top(), room.bottom() + 1 - box.height()))
    return QPoint(x, y)
