"""The panel with the places of a corrected article that the annotator has to look at: one key resolves each."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.app.revising.places import RevisedPlace
from annotator.ui import language
from annotator.ui.keys import MOVING, symbol_of
from annotator.ui.plain import plain_label
from annotator.ui.project.revising.place_rows import PADDING, PlaceDelegate, PlaceModel
from annotator.ui.theme import Theme, icon

KEEP, DROP, EDIT = "keep", "drop", "edit"
KEEPING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RevisedList(QListView):
    """Rows of places. Up and Down move, Enter keeps, Delete drops, E edits."""

    resolved = Signal(str)
    """KEEP, DROP or EDIT for the current place."""
    keys_changed = Signal(bool)
    """Whether keys go to the list now."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys go to the list."""
        super().focusInEvent(event)
        self.keys_changed.emit(True)  # noqa: FBT003  Qt takes no keyword here

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys go elsewhere, unless a menu has them for a moment."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.keys_changed.emit(False)  # noqa: FBT003  Qt takes no keyword here

    def event(self, event: QEvent) -> bool:
        """Keep the Delete key, which otherwise deletes a span."""
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if is_delete and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Resolve the current place, or move."""
        if event.key() in KEEPING:
            self.resolved.emit(KEEP)
        elif event.key() == Qt.Key.Key_Delete:
            self.resolved.emit(DROP)
        elif symbol_of(event) == "E":
            self.resolved.emit(EDIT)
        elif event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()


class RevisedPanel(QWidget):
    """The open places of the article shown."""

    chosen = Signal(int)
    """The current row."""
    resolved = Signal(str)
    """KEEP, DROP or EDIT for the current place."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("revisedPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = plain_label(role="secondary")
        self._model = PlaceModel(self)
        self.list = RevisedList()
        self.list.setObjectName("revisedPlaces")
        self.list.setModel(self._model)
        self.list.setItemDelegate(PlaceDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places to look at"))
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.resolved.connect(self.resolved)
        self._buttons = {
            KEEP: self._make_button(self.tr("Keep"), KEEP),
            EDIT: self._make_button(self.tr("Edit"), EDIT),
            DROP: self._make_button(self.tr("Drop"), DROP),
        }
        self._lay_out(theme)
        self.hide()

    def _make_button(self, words: str, outcome: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("narrow", True)  # noqa: FBT003  Qt takes no keyword here
        button.setObjectName(f"revised.{outcome}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.resolved.emit(outcome))
        return button

    def _lay_out(self, theme: Theme) -> None:
        close = QToolButton()
        close.setIcon(icon("close", theme.colors.text, theme.colors.border))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        heading = QHBoxLayout(spacing=8)
        heading.setContentsMargins(PADDING, 12, PADDING, 8)
        heading.addWidget(plain_label(self.tr("Places to look at"), role="heading"))
        heading.addWidget(self._count)
        heading.addStretch()
        heading.addWidget(close)
        words = plain_label(
            self.tr("The text of this article was corrected. Is each annotation still right?"), role="caption"
        )
        words.setWordWrap(True)
        words.setContentsMargins(PADDING, 0, PADDING, 8)
        keys = plain_label(self.tr("Enter keeps, E edits, Del drops"), role="caption")
        keys.setWordWrap(True)
        keys.setContentsMargins(PADDING, 8, PADDING, 0)
        keys.setEnabled(False)
        self.list.keys_changed.connect(keys.setEnabled)
        foot = QHBoxLayout(spacing=8)
        foot.setContentsMargins(PADDING, 8, PADDING, 12)
        for button in self._buttons.values():
            foot.addWidget(button, 1)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(keys)
        column.addLayout(foot)

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.list.currentIndex().row()

    def place(self) -> RevisedPlace | None:
        """Return the current place."""
        return self._model.place(self.row) if 0 <= self.row < self._model.total() else None

    def show_places(self, rows: list[tuple[RevisedPlace, str]], current: int) -> None:
        """Show the places, each with a caption, and make a row current without emitting `chosen`."""
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self._model.show_places(rows)
        row = min(current, len(rows) - 1)
        self.list.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()
        self._count.setText(language.number(len(rows)))
        self._show_buttons()

    def _show_buttons(self) -> None:
        place = self.place()
        self._buttons[KEEP].setEnabled(place is not None and place.fate == "moved")
        is_lost = place is not None and not place.new_fragments
        self._buttons[EDIT].setText(self.tr("Mark") if is_lost else self.tr("Edit"))
        for outcome in (EDIT, DROP):
            self._buttons[outcome].setEnabled(place is not None)

    def _current_changed(self, current: QModelIndex) -> None:
        self._show_buttons()
        if current.isValid():
            self.chosen.emit(current.row())
