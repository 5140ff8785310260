"""The panel with the queue: how much is resolved, a filter, the list, and rules that resolve many at once.

Sizes are pixels.
"""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.app.session import Session
from annotator.ui.actions import Actions
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.review.filter_menu import FilterMenu, filter_words
from annotator.ui.review.queue import Queue
from annotator.ui.review.queue_list import QueueList
from annotator.ui.review.words import resolved_words
from annotator.ui.theme import Theme, icon

ROOM_FOR_HEADING, EDGE, CHIP_EDGES = 240, 16, 48


class QueuePanel(QWidget):
    """Heading, progress, filter, list."""

    chosen = Signal(object)
    """The disagreement that the person wants to see."""

    def __init__(self, session: Session, queue: Queue, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("documentPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._queue, self._actions, self._theme = session, queue, actions, theme
        self._shown: Disagreement | None = None
        self.counted = plain_label(role="secondary")
        self._progress = QProgressBar(textVisible=False)
        self.filter_field = self._make_filter_field()
        self._filter_chip = self._make_chip()
        self.list = QueueList(queue, theme)
        self.list.toggled.connect(self._toggle)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self._ruling = self._make_ruling()
        self._lay_out()

    def _make_filter_field(self) -> QLineEdit:
        field = QLineEdit(placeholderText=self.tr("Filter by text or article"))
        field.setObjectName("queueFilter")
        field.setFixedHeight(32)
        field.textChanged.connect(lambda words: self._queue.filter_by(words.strip()))
        colors = self._theme.colors
        field.addAction(icon("search", colors.text2, colors.border), QLineEdit.ActionPosition.LeadingPosition)
        more = field.addAction(icon("filter", colors.text2, colors.border), QLineEdit.ActionPosition.TrailingPosition)
        more.setToolTip(tooltip(self.tr("Label, annotator, language, direction, article")))
        more.triggered.connect(self._open_menu)
        return field

    def _make_chip(self) -> QToolButton:
        chip = QToolButton(autoRaise=True)
        chip.setObjectName("filterChip")
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIcon(icon("close", self._theme.colors.text2, self._theme.colors.border))
        chip.clicked.connect(lambda: self.set_filter(DisagreementFilter()))
        chip.hide()
        return chip

    def _make_ruling(self) -> QPushButton:
        rule = self._actions["review.rule"]
        button = QPushButton(rule.text())
        button.setObjectName("review.ruleButton")
        button.clicked.connect(rule.trigger)
        rule.changed.connect(self._show_ruling)
        return button

    def _show_ruling(self) -> None:
        """Let the rules be asked for where they may resolve something, and say why not elsewhere."""
        self._ruling.setEnabled(self._actions["review.rule"].isEnabled())
        self._ruling.setToolTip("" if self._queue.has_work else tooltip(self.tr("There is nothing to resolve.")))

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        self._heading = plain_label(self.tr("Disagreements"), role="heading")
        heading.addWidget(self._heading)
        heading.addStretch()
        heading.addWidget(self.counted)
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(EDGE, 12, EDGE, 8)
        top.addLayout(heading)
        top.addWidget(self._progress)
        top.addWidget(self.filter_field)
        top.addWidget(self._filter_chip, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 8, EDGE, 8)
        foot.addWidget(self._ruling)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addLayout(top)
        whole.addWidget(self.list)
        whole.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the heading out where there is no room beside the counts."""
        self._heading.setHidden(event.size().width() < ROOM_FOR_HEADING)
        self._filter_chip.setMaximumWidth(event.size().width() - 2 * EDGE)
        super().resizeEvent(event)

    # --- what is shown

    def show_counts(self, *, blind: bool) -> None:
        """Show counts and filter; with names of annotators unless `blind`."""
        self.counted.setText(resolved_words(self._queue.resolved_count, self._queue.all))
        self._progress.setMaximum(max(self._queue.all, 1))
        self._progress.setValue(self._queue.resolved_count)
        words = filter_words(self._session, self._queue.filter, blind=blind)
        room = self._filter_chip.maximumWidth() - CHIP_EDGES
        self._filter_chip.setText(self._filter_chip.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        self._filter_chip.setToolTip(tooltip(f"{words}\n{self.tr('Show all again')}"))
        self._filter_chip.setVisible(bool(words))
        self._show_ruling()
        self.show_current(self._shown)

    def show_current(self, disagreement: Disagreement | None) -> None:
        """Make the row of a disagreement current without emitting `chosen`."""
        self._shown = disagreement
        if disagreement is not None:
            self._queue.open_for(disagreement)
        self._choose_row(self._queue.row_of(disagreement) if disagreement is not None else -1)

    def _choose_row(self, row: int) -> None:
        self._queue.fetch_until(row)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(self._queue.index(row) if row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        if row >= 0:
            self.list.scrollTo(self._queue.index(row))
        self.list.viewport().update()

    def set_filter(self, filter_: DisagreementFilter) -> None:
        """Show only the disagreements that a filter lets through."""
        self._queue.set_filter(filter_)

    def _toggle(self, reason: str) -> None:
        self._queue.toggle(reason)
        self._choose_row(self._queue.row_of_group(reason))

    def _current_changed(self, current: QModelIndex) -> None:
        row = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        if isinstance(row, Disagreement):
            self._shown = row
            self.chosen.emit(row)

    def _open_menu(self) -> None:
        document = self._shown.document if self._shown is not None else ""
        menu = FilterMenu(self._session, self._queue, document, self.set_filter, self)
        menu.exec(self.filter_field.mapToGlobal(self.filter_field.rect().bottomLeft()))
        menu.deleteLater()
