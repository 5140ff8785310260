"""The foot of the review page: how many disagreements are resolved, the last decision, and undo."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.lines import paint_line
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme, interface_font

DECIDING = {"Resolve disagreement", "Resolve by a rule"}
"""The names of acts that resolve."""
HEIGHT, BAR_WIDTH, NARROW_BAR_WIDTH, NARROW = 56, 176, 80, 1200


class Share(QWidget):
    """A name, a bar and numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._name = plain_label(role="heading")
        self._bar = QProgressBar(textVisible=False)
        self._counted = plain_label(role="secondary")
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._name, self._bar, self._counted):
            row.addWidget(part)

    def show_share(self, name: str, done: int, all_: int) -> None:
        """Show how many of all are done."""
        self._name.setText(name)
        self._bar.setMaximum(max(all_, 1))
        self._bar.setValue(done)
        words = self.tr("{n} of {all}")
        self._counted.setText(words.format(n=language.number(done), all=language.number(all_)))

    def set_bar_width(self, width: int) -> None:
        """Set the width of the bar."""
        self._bar.setFixedWidth(width)


class LastDecision(QLabel):
    """The last decision, elided where there is no room; it takes none from the parts beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._color = theme.colors.text2
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in one line."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = QRectF(self.rect())
        paint_line(painter, room, self.text(), interface_font(), self._color, mirrored=mirrored, as_interface=True)
        painter.end()


class FootBar(QFrame):
    """The shares that are resolved, the last decision, undo."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reviewFoot")
        self.setFixedHeight(HEIGHT)
        self.group, self.all = Share(), Share()
        self.last = LastDecision(theme)
        rule = QFrame()
        rule.setObjectName("fieldLine")
        rule.setFixedSize(1, 24)
        row = QHBoxLayout(self, spacing=16)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.group)
        row.addWidget(rule)
        row.addWidget(self.all)
        row.addWidget(self.last, 1)
        row.addWidget(_undo_button(session, actions, theme))

    def set_narrow(self, *, narrow: bool) -> None:
        """Make the bars narrow, or as wide as usual."""
        for share in (self.group, self.all):
            share.set_bar_width(NARROW_BAR_WIDTH if narrow else BAR_WIDTH)


def _undo_button(session: Session, actions: Actions, theme: Theme) -> KeycapButton:
    """Return a button that undoes a decision, and no act of another page."""
    undo = actions["edit.undo"]

    def follow() -> None:
        button.setEnabled(undo.isEnabled() and session.next_undo() in DECIDING)

    button = KeycapButton(QCoreApplication.translate("Actions", "Undo"), "", theme, icon="undo")
    button.follow(undo)
    button.setObjectName("review.undoButton")
    button.clicked.connect(undo.trigger)
    undo.changed.connect(follow)
    follow()
    return button
