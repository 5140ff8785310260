"""The bar for notices: what was done, what to do next, or what went wrong.

It never takes the focus. On pages it is over their content, so that nothing moves when it appears, and never under the
pointer, where the next click could hit its button. It belongs to its page: what was done is no longer told once the
page is left, nor after a while.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from annotator.app.notices import Notice
from annotator.ui import language
from annotator.ui.long_words import shortened_paths
from annotator.ui.margins import set_margins
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.theme import Theme, icon, icon_pixmap

Kind = Literal["success", "hint", "warning"]
ICONS: dict[Kind, str] = {"success": "check", "hint": "information", "warning": "warning"}
KINDS: dict[str, Kind] = {"information": "success", "warning": "warning", "error": "warning"}
"""The kind of bar for each level of a notice."""
SHORT_MS = 6000
"""How long a passing notice is shown."""
OFFER_MS = 30_000
"""How long it is told what was done, with a button to undo it."""


class NoticeBar(QFrame):
    """Shows the latest notice."""

    dismissed = Signal(str)
    """The person closed the bar with these words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, name: str = "notice") -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Bar")
        self._theme = theme
        self.kind: Kind = "warning"
        self._sign = QLabel()
        self._whole = ""
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._act = QPushButton(autoDefault=False)  # Enter in a dialog never means it
        self._act.setObjectName(f"{name}Act")
        self._act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._act.clicked.connect(lambda: self._do() if self._do else None)
        self._do: Callable[[], object] | None = None
        self.lasting_act: tuple[str, Callable[[], object]] | None = None
        """Text and act of the button, if the act outlives the view."""
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self._dismiss)
        self._row = QHBoxLayout(self, spacing=12)
        set_margins(self._row, 16, 6, 12, 6)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._act)
        self._row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._pass)
        self._style()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in the language of the interface."""
        passing = notice.level == "information"
        self.show_words(language.notice_sentence(notice), kind=KINDS[notice.level], passing=passing)

    def show_words(
        self,
        words: str,
        *,
        kind: Kind = "warning",
        passing: bool = False,
        act: tuple[str, Callable[[], object]] | None = None,
        outlives_view: bool = False,
    ) -> None:
        """Show a message; a `passing` one disappears by itself. `act` is the text and the act of a button beside it.

        An act that `outlives_view` can be done from the bar of another view too.
        """
        self.lasting_act = act if outlives_view else None
        self._whole, shown = words, shortened_paths(words)
        self._words.setText(shown)
        self._words.setToolTip(tooltip(words) if shown != words else "")
        self._act.setVisible(act is not None)
        self._do = act[1] if act else None
        if act:
            self._act.setText(act[0])
        if kind != self.kind:
            self.kind = kind
            self._style()
        self.setAccessibleName(words)
        self.show()
        if passing or kind == "success":
            self._timer.start(SHORT_MS if passing else OFFER_MS)
        else:
            self._timer.stop()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit(self.words)

    def _pass(self) -> None:
        """Hide what was shown long enough, but not while somebody points at it."""
        if self.underMouse():
            self._timer.start(SHORT_MS)
        else:
            self.hide()

    def leave(self) -> None:
        """Hide what was done, as its page is left; what went wrong stays there."""
        if self.kind == "success":
            self.hide()

    def _style(self) -> None:
        """Use the colours of the kind, so that a warning never looks like an information."""
        colors = self._theme.colors
        ink = {"success": colors.good, "hint": colors.ink, "warning": colors.warn_text}[self.kind]
        self._sign.setPixmap(icon_pixmap(ICONS[self.kind], ink, 16, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", ink, colors.border))
        self.setProperty("kind", self.kind)
        for part in (self, self._words):  # a style sheet is not applied to changed properties by itself
            part.style().unpolish(part)
            part.style().polish(part)

    @property
    def words(self) -> str:
        """The message that is shown."""
        return self._whole

    @property
    def texts(self) -> tuple[str, str]:
        """The message and the text of the button, "" without one."""
        return self._whole, "" if self._do is None else self._act.text()

    def height_in(self, width: int) -> int:
        """Return the height that the bar needs in a width; never less than its usual one."""
        height = self._row.totalHeightForWidth(width) if self._row.hasHeightForWidth() else 0
        return max(height, self.sizeHint().height() if height <= 0 else height)

    def lay_out_again(self) -> None:
        """Lay the parts out for the present message: Qt keeps the height of an earlier one, and cuts a longer one."""
        self._row.invalidate()
        self._row.setGeometry(self.contentsRect())


def nothing() -> None:
    """Return no widget, for a place without a bar at its foot."""


class FloatingNotices(QObject):
    """Keeps a bar over the lower part of a widget, above its `foot`, or the upper one where the pointer is below.

    `foot` gives the bar with buttons at the foot that is shown now, None without one.
    """

    GAP, WIDEST = 12, 640

    def __init__(self, bar: NoticeBar, under: QWidget, foot: Callable[[], QWidget | None] = nothing) -> None:
        super().__init__(bar)
        self._bar = bar
        self._under = under
        self._foot = foot
        self._placed = (QRect(), "", "")
        self._is_above = False
        bar.setParent(under)
        bar.setProperty("floating", True)  # noqa: FBT003  Qt takes no keyword here
        bar.hide()
        for watched in (bar, under):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the widget, and the length of the message."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            is_new = watched is self._bar and event.type() == QEvent.Type.Show
            self._place(is_new=is_new or self._bar.texts != self._placed[1:])
        return False

    def _place(self, *, is_new: bool) -> None:
        bar, under = self._bar, self._under
        width = max(min(self.WIDEST, under.width() - 2 * self.GAP), 0)
        height = bar.height_in(width)
        mirrored = bar.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = under.width() - self.GAP - width if mirrored else self.GAP
        below = QRect(left, self._bottom() - height - self.GAP, width, height)
        if is_new:
            self._is_above = below.contains(under.mapFromGlobal(QCursor.pos()))
        place = QRect(left, self.GAP, width, height) if self._is_above else below
        bar.raise_()
        placed = (place, *bar.texts)
        if placed == self._placed:  # to lay out again asks for a layout, and would never end
            return
        self._placed = placed
        bar.setGeometry(place)
        bar.lay_out_again()

    def _bottom(self) -> int:
        """Return the height above the foot."""
        foot = self._foot()
        if foot is None or foot.isHidden():
            return self._under.height()
        return foot.mapTo(self._under, QPoint(0, 0)).y()
