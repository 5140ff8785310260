"""The widgets of the review page and their layout: queue, passage, choices, toolbar and foot. Sizes are pixels."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.article.sheet import Sheet
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import plain_label
from annotator.ui.review.choices import Choices
from annotator.ui.review.composing import Composing
from annotator.ui.review.foot_bar import FootBar
from annotator.ui.review.passage import Passage
from annotator.ui.review.queue import Queue
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.toolbar import ReviewToolBar
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom

ROOMS = ((1200, 288, 400, 24), (960, 252, 328, 12), (0, 208, 304, 8))
"""From which width of the window on how wide the queue, the choices and the margin of the passage are."""
NARROW = 1200


class ReviewRoom(ModePage):
    """The parts of the page, laid out."""

    def __init__(
        self, project: OpenProject, actions: Actions, zoom: Zoom, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        session = project.session
        self._zoom = zoom
        self.view = Passage(theme, self)
        self.view.set_zoom(zoom.factor)
        self.queue = Queue(project, self)
        self.panel = QueuePanel(session, self.queue, actions, theme)
        self.choices = Choices(session, actions, theme, self)
        self.notices = NoticeBar(theme, self)
        self.composing = Composing(self.view, self.choices, self.notices)
        self.toolbar = ReviewToolBar(actions, zoom, theme)
        self.foot = FootBar(session, actions, theme)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        self._middle = QHBoxLayout()
        self._sheet = Sheet(theme, self.view)
        self._nothing = plain_label(role="secondary")
        self._nothing.setObjectName("reviewNothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._middle.addWidget(self._sheet)
        self._middle.addWidget(self._nothing)
        upper = QHBoxLayout(spacing=0)
        upper.addWidget(self.panel)
        middle = QWidget()
        middle.setLayout(self._middle)
        upper.addWidget(middle, 1)
        upper.addWidget(self.choices)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.toolbar)
        whole.addLayout(upper, 1)
        whole.addWidget(self.foot)
        FloatingNotices(self.notices, middle)
        self.setTabOrder(self.view, self.choices.composer)
        self.setTabOrder(self.choices.composer, self.choices.reason)

    def show_passage(self) -> None:
        """Show the passage and the choices."""
        self._show_sheet(shown=True)

    def show_empty(self, words: str) -> None:
        """Show why there is no passage."""
        self._nothing.setText(words)
        self._show_sheet(shown=False)

    def _show_sheet(self, *, shown: bool) -> None:
        self._sheet.setVisible(shown)
        self.choices.setVisible(shown)
        self._nothing.setVisible(not shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self._zoom.turn(event)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give queue and choices less room in a small window."""
        _, queue, choices, margin = next(room for room in ROOMS if self.width() >= room[0])
        self.panel.setFixedWidth(queue)
        self.choices.setFixedWidth(choices)
        self._middle.setContentsMargins(margin, 16, margin, 0)
        self.foot.set_narrow(narrow=self.width() < NARROW)
        super().resizeEvent(event)

    def leave_field(self) -> bool:
        """Go back from a field to the list, or to the composition; return False where no field has the focus."""
        is_typing = self.choices.reason.hasFocus() or self.panel.filter_field.hasFocus()
        if is_typing:
            back = self.panel.list if self.composing.rows is None else self.choices.composer
            back.setFocus()
        return is_typing
