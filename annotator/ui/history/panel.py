"""The panel of the history: tabs, people, the steps, what undoing them does, and the chosen step in detail."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.history.kinds import summary_of
from annotator.app.history.steps import Step
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.history.step_details import StepDetails
from annotator.ui.history.step_list import ROW_HEIGHT, StepList
from annotator.ui.history.step_model import StepModel
from annotator.ui.history.step_words import StepWords
from annotator.ui.plain import plain_label, with_keys
from annotator.ui.theme import Theme, icon, icon_before_words

HEADER = 40
LEAST_WIDTH, MOST_WIDTH = 300, 520
ARTICLE, SESSION = 0, 1
DETAILS_SHARE, READABLE_DETAILS, LEAST_DETAILS = 0.38, 240, 64
"""The share of the height that the details take, the pixels that two states need, and the least that they take."""
LEAST_LIST = 2 * ROW_HEIGHT


class HistoryPanel(QDockWidget):
    """Shows steps; what is shown and done is decided elsewhere."""

    closed = Signal()
    chosen = Signal(object)
    """The Step that the person chose."""
    tab_changed = Signal()
    person_changed = Signal()
    undo_back_wanted = Signal()
    undo_step_wanted = Signal()
    walked = Signal(int)

    def __init__(self, words: StepWords, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyPanel")
        self.setWindowTitle(self.tr("History"))
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        self._theme, self.words = theme, words
        self.person = ""
        self.model = StepModel(words, self)
        self.list = StepList(self.model, words, scheme, theme)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self._empty = plain_label(self.tr("No changes yet"), role="secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.details = StepDetails(words, scheme, theme)
        self.details.walked.connect(self.walked)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.details)
        self.setTitleBarWidget(self._make_header())
        self._foot = self._make_foot()
        self._lay_out()

    # --- parts

    def _make_header(self) -> QWidget:
        header = QWidget()
        self._counts = plain_label(role="secondary")
        self._people = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._people.setObjectName("historyPeople")
        self._people.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        self._people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._people.setMenu(QMenu(self._people))
        close = QToolButton(autoRaise=True, icon=icon("close", self._theme.colors.text2, self._theme.colors.border))
        close.setToolTip(with_keys(self.tr("Close"), "Ctrl+H"))
        close.setAccessibleName(self.tr("Close the history"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        row = QHBoxLayout(header, spacing=8)
        row.setContentsMargins(14, 6, 14, 6)
        header.setFixedHeight(HEADER)
        row.addWidget(plain_label(self.tr("History"), role="heading"))
        row.addWidget(self._counts, 1)
        row.addWidget(self._people)
        row.addWidget(close)
        return header

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("historyFoot")
        colors = self._theme.colors
        self._effect = plain_label(role="warning")
        self._effect.setObjectName("historyEffect")
        self._effect.setWordWrap(True)
        self._edge = QFrame()
        self._edge.setObjectName("historyEdge")
        self._edge.setFixedWidth(3)
        effect = QHBoxLayout(spacing=8)
        effect.addWidget(self._edge)
        effect.addWidget(self._effect, 1)
        self._reason = plain_label(role="caption")
        self._reason.setObjectName("historyReason")
        self._reason.setWordWrap(True)
        self.undo_step = QPushButton(self.tr("Undo this step"))
        self.undo_step.setObjectName("history.undo_step")
        self.undo_step.clicked.connect(self.undo_step_wanted)
        self.undo_back = QPushButton(self.tr("Undo back to here"))
        self.undo_back.setObjectName("history.undo_back")
        self.undo_back.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self.undo_back.setIcon(icon_before_words("undo", colors.on_ink, colors.border))
        self.undo_back.clicked.connect(self.undo_back_wanted)
        buttons = QHBoxLayout(spacing=8)
        buttons.addStretch()
        buttons.addWidget(self.undo_step)
        buttons.addWidget(self.undo_back)
        column = self._foot_layout = QVBoxLayout(foot, spacing=6)
        column.setContentsMargins(16, 8, 16, 8)
        column.addLayout(effect)
        column.addWidget(self._reason)
        column.addLayout(buttons)
        return foot

    def _lay_out(self) -> None:
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.tabs.setObjectName("historyTabs")
        self.tabs.addTab(self.tr("This article"))
        self.tabs.addTab(self.tr("My session"))
        self.tabs.currentChanged.connect(lambda _index: self.tab_changed.emit())
        content = QWidget()
        content.setObjectName("historyContent")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(content, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)
        column.addWidget(self._scroll)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height again."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Give the details a fixed share, so that the buttons stay in place; leave room for two steps.

        The share is larger in a low window, and where the steps leave room.
        """
        width = max(self.width(), LEAST_WIDTH)
        foot = 0 if self._foot.isHidden() else self._foot_layout.totalHeightForWidth(width)
        room = self.height() - HEADER - self.tabs.sizeHint().height() - foot
        wanted = max(round(self.height() * DETAILS_SHARE), READABLE_DETAILS, room - self.list.height_of_rows(room))
        self._scroll.setFixedHeight(max(min(wanted, room - LEAST_LIST), LEAST_DETAILS))
        current = self.list.currentIndex()
        if current.isValid():
            QTimer.singleShot(0, self, lambda: self.list.scrollTo(self.list.currentIndex()))

    # --- what is shown

    @property
    def shows_session(self) -> bool:
        """Whether the steps of the session are shown, and not those of the article."""
        return self.tabs.currentIndex() == SESSION

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer people, by id and name, to see only their steps."""
        menu = self._people.menu()
        menu.clear()
        everybody = self.tr("Everybody")
        for id_, name in (("", everybody), *people):
            action = QAction(name, menu, checkable=True)
            action.setChecked(id_ == self.person)
            action.triggered.connect(lambda _=False, chosen=id_: self._choose_person(chosen))
            menu.addAction(action)
        self._people.setText(dict(people).get(self.person, everybody))
        self._people.setVisible(len(people) > 1 and not self.shows_session)

    def _choose_person(self, person: str) -> None:
        self.person = person
        self.person_changed.emit()
        self.list.setFocus()

    def show_steps(self, steps: Sequence[Step], people: int) -> None:
        """Show steps of so many people; none is chosen."""
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.model.show(steps)
        self.list.selectionModel().blockSignals(blocked)
        words = self.tr("%n step(s)", "", len(steps))
        if people > 1:
            words = language.listed([words, self.tr("%n people", "", people)])
        self._counts.setText(words)
        self.list.setVisible(bool(steps))
        self._empty.setVisible(not steps)
        self.show_nothing_chosen()

    def show_nothing_chosen(self) -> None:
        """Show the steps alone."""
        self._foot.hide()
        self._scroll.hide()
        self.model.mark_later(())
        self.list.viewport().update()

    def point_at(self, step: Step) -> bool:
        """Make a step current without emitting `chosen`; return whether it is listed."""
        row = self.model.row_of(lambda one: one.id == step.id)
        self.model.fetch_until(row)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        self.list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        return row >= 0

    def show_step(self, step: Step, *, place: int, count: int) -> None:
        """Show a step in detail, which is one of `count` steps of its span."""
        self.details.show_step(step, summary_of(step), place=place, count=count)
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._share_height()

    def show_effect(self, later: Sequence[Step], effect: str, reason: str) -> None:
        """Say which steps undoing back to the chosen one undoes; `reason` says why it cannot be undone by itself."""
        self.model.mark_later(later)
        self._effect.setText(effect)
        for part in (self._edge, self._effect):
            part.setVisible(bool(effect))
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.undo_back.setEnabled(bool(later))
        self.undo_step.setEnabled(not reason)
        self._foot.show()
        self.list.viewport().update()
        self._share_height()

    def _current_changed(self, current: QModelIndex) -> None:
        step = self.model.step(current)
        if step is not None:
            self.chosen.emit(step)
