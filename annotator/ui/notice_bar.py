"""The bar for notices: what was done, what to do next, or what went wrong.

It never takes the focus. On the desk it is over the foot of the article, so that no word moves when it appears.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from annotator.app.notices import Notice
from annotator.ui import language
from annotator.ui.margins import set_margins
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme, icon, icon_pixmap

Kind = Literal["success", "hint", "warning"]
ICONS: dict[Kind, str] = {"success": "check", "hint": "information", "warning": "warning"}
KINDS: dict[str, Kind] = {"information": "success", "warning": "warning", "error": "warning"}
"""The kind of bar for each level of a notice."""
SHORT_MS = 6000
"""How long a passing notice is shown."""


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
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._act = QPushButton()
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
        self._timer = QTimer(self, singleShot=True, interval=SHORT_MS)
        self._timer.timeout.connect(self.hide)
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
        self._words.setText(words)
        self._act.setVisible(act is not None)
        self._do = act[1] if act else None
        if act:
            self._act.setText(act[0])
        if kind != self.kind:
            self.kind = kind
            self._style()
        self.setAccessibleName(words)
        self.show()
        if passing:
            self._timer.start()
        else:
            self._timer.stop()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit(self.words)

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
        return self._words.text()

    @property
    def texts(self) -> tuple[str, str]:
        """The message and the text of the button, "" without one."""
        return self._words.text(), "" if self._do is None else self._act.text()

    def height_in(self, width: int) -> int:
        """Return the height that the bar needs in a width; never less than its usual one."""
        height = self._row.totalHeightForWidth(width) if self._row.hasHeightForWidth() else 0
        return max(height, self.sizeHint().height() if height <= 0 else height)

    def lay_out_again(self) -> None:
        """Lay the parts out for the present message: Qt keeps the height of an earlier one, and cuts a longer one."""
        self._row.invalidate()
        self._row.setGeometry(self.contentsRect())


class FloatingNotices(QObject):
    """Keeps a bar over the foot of a widget, so that showing it moves nothing."""

    GAP, WIDEST = 12, 640

    def __init__(self, bar: NoticeBar, under: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar
        self._under = under
        self._placed = (QRect(), "", "")
        bar.setParent(under)
        bar.setProperty("floating", True)  # noqa: FBT003  Qt takes no keyword here
        bar.hide()
        for watched in (bar, under):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the widget, and the length of the message."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _place(self) -> None:
        bar, under = self._bar, self._under
        width = max(min(self.WIDEST, under.width() - 2 * self.GAP), 0)
        height = bar.height_in(width)
        mirrored = bar.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = under.width() - self.GAP - width if mirrored else self.GAP
        place = QRect(left, under.height() - height - self.GAP, width, height)
        bar.raise_()
        placed = (place, *bar.texts)
        if placed == self._placed:  # to lay out again asks for a layout, and would never end
            return
        self._placed = placed
        bar.setGeometry(place)
        bar.lay_out_again()
