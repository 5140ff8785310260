"""The list of speakers beside the page: found in either script, selected to filter by. Sizes are pixels."""

import msgspec
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.analysis import counting
from annotator.app.analysis.speakers import listed_speakers
from annotator.ui.analysis.register_rows import RegisterDelegate, RegisterModel
from annotator.ui.analysis.state import AnalysisState, Chip, looking_for
from annotator.ui.analysis.words import speaker_name
from annotator.ui.gradual_model import Index
from annotator.ui.keys import MOVING
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme, icon

WIDTH, EDGE = 288, 16
ROOMY = 260
CHOOSING_MS = 150
"""The time without moving in the list after which the page follows the selection."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegisterList(QListView):
    """The list. Right (Left in a mirrored interface) goes to the number of a row, Enter opens the entry or the link."""

    linked = Signal(str)
    """The number of claims of a speaker, by key, was chosen."""
    entry_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: RegisterModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("registerList")
        self.setAccessibleName(self.tr("Speaker register"))
        self.speakers = model
        self.delegate = RegisterDelegate(model, theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def selected_keys(self) -> list[str]:
        """Return the keys of the selected speakers, in the order of the rows."""
        return [self.speakers.keys[row] for row in sorted(index.row() for index in self.selectedIndexes())]

    def select_keys(self, keys: tuple[str, ...]) -> None:
        """Select speakers as far as they are listed."""
        chosen, wanted = QItemSelection(), set(keys)
        rows = [row for row, key in enumerate(self.speakers.keys) if key in wanted] if wanted else []
        if rows:
            self.speakers.fetch_until(rows[-1])
        for row in rows:
            index = self.speakers.index(row)
            chosen.select(index, index)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            current = self.speakers.index(rows[0])
            self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Leave the number of the row before."""
        self._go_to_link(-1)
        super().currentChanged(current, previous)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the current row into sight when the keyboard comes here."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _go_to_link(self, row: int) -> None:
        self.delegate.link_row = row
        self.viewport().update()

    def _row_of_link(self, place: QPointF) -> int:
        index = self.indexAt(place.toPoint())
        if not index.isValid() or not self.speakers.count(index.row()):
            return -1
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = self.delegate.link_box(QRectF(self.visualRect(index)), index.row(), mirrored=mirrored)
        return index.row() if box.contains(place) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at numbers."""
        on_link = self._row_of_link(event.position()) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor)
        if not event.buttons():
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a number; a click on the only selected row selects nothing."""
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (row := self._row_of_link(event.position())) >= 0:
            self.linked.emit(self.speakers.keys[row])
        elif self.selectedIndexes() == [index] and not event.modifiers():
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the entry."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._row_of_link(event.position()) < 0:
            self.entry_wanted.emit(self.speakers.keys[index.row()])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_keyboard else event.pos()
            self.menu_wanted.emit(self.speakers.keys[index.row()], self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, go to the number and back, open; Esc selects nothing. Other keys are for the page."""
        row = self.currentIndex().row()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        to_link, back = Qt.Key.Key_Left, Qt.Key.Key_Right
        if not mirrored:
            to_link, back = back, to_link
        if event.key() in _ENTER and row >= 0:
            on_link = self.delegate.link_row == row
            (self.linked if on_link else self.entry_wanted).emit(self.speakers.keys[row])
        elif event.key() == to_link and row >= 0 and self.speakers.count(row):
            self._go_to_link(row)
        elif event.key() == back:
            self._go_to_link(-1)
        elif event.key() == Qt.Key.Key_Escape and self.selectedIndexes():
            self.clearSelection()
        elif event.key() in (*MOVING, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()


class RegisterPanel(QFrame):
    """Field, list, and at the foot how many pairs may be one speaker."""

    entry_wanted = Signal(str)
    """What is known of a speaker, by key, is to be shown."""
    pairs_wanted = Signal()
    """The pairs that may be one speaker are to be compared."""

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("registerPanel")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("mirrored", mirrored)
        self._state, self._theme = state, theme
        self._counts: dict[str, int] = {}
        self._keys: list[str] = []
        self._total = plain_label(role="secondary")
        self.field = QLineEdit(placeholderText=self.tr("Find in either script"), clearButtonEnabled=True)
        self.field.setObjectName("registerField")
        self.field.setAccessibleName(self.field.placeholderText())
        colors = theme.colors
        self.field.addAction(icon("search", colors.text2, colors.border), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(lambda _words: self._show_found())
        self.model = RegisterModel(state, self)
        self.list = RegisterList(self.model, theme)
        self.list.entry_wanted.connect(self.entry_wanted)
        self.list.linked.connect(self.show_claims)
        self.list.menu_wanted.connect(self._open_menu)
        self._nothing = at_start(plain_label(self.tr("No name with these letters"), role="caption"))
        self._nothing.setContentsMargins(EDGE, 8, EDGE, 8)
        self._choosing = QTimer(self, interval=CHOOSING_MS, singleShot=True)
        self._choosing.timeout.connect(self._filter_by_selected)
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._choosing.start())
        self._foot = self._make_foot()
        self._acts = QToolButton(autoRaise=True, text="⋯", popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._acts.setObjectName("registerActs")
        self._acts.setAccessibleName(self.tr("More"))
        self._acts.hide()
        self._lay_out()

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("registerFoot")
        self._pairs = plain_label(role="caption")
        self._pairs.setWordWrap(True)
        compare = QPushButton(self.tr("Compare"))
        compare.setObjectName("registerCompare")
        compare.setProperty("link", True)  # noqa: FBT003  Qt takes no keyword here
        compare.clicked.connect(self.pairs_wanted)
        row = QHBoxLayout(foot, spacing=8)
        row.setContentsMargins(EDGE, 8, EDGE, 8)
        row.addWidget(self._pairs, 1)
        row.addWidget(compare)
        foot.hide()
        return foot

    def _lay_out(self) -> None:
        head, captions = QHBoxLayout(spacing=8), QHBoxLayout(spacing=8)
        head.addWidget(plain_label(self.tr("Speaker register"), role="heading"))
        head.addStretch()
        head.addWidget(self._total)
        head.addWidget(self._acts)
        captions.addWidget(plain_label(self.tr("Name in two scripts"), role="caption"))
        captions.addStretch()
        captions.addWidget(plain_label(self.tr("Claims"), role="caption"))
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(EDGE, 12, EDGE, 6)
        top.addLayout(head)
        top.addWidget(self.field)
        top.addLayout(captions)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self.list, self._nothing, self._foot)
        whole.addLayout(top)
        for part in parts:
            whole.addWidget(part, 1 if part is self.list else 0)
        whole.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the number of names where there is no room for it beside the heading."""
        super().resizeEvent(event)
        self._total.setVisible(self.width() >= ROOMY)

    def set_menu(self, menu: QMenu) -> None:
        """Offer a menu of acts on the register."""
        self._acts.setMenu(menu)
        self._acts.show()

    def show_pairs(self, count: int) -> None:
        """Offer to compare so many pairs that may be one speaker; 0 offers nothing."""
        self._pairs.setText(self.tr("%n pair(s) may be one speaker", "", count))
        self._foot.setVisible(count > 0)

    def refresh(self) -> None:
        """Count the claims of all speakers that pass the other filters."""
        state = self._state
        others = msgspec.structs.replace(state.filter, speakers=())
        self._counts = counting.claims_by_speaker(state.archive, others)
        self._keys = listed_speakers(state.archive, self._counts)
        self._total.setText(self.tr("%n name(s)", "", len(self._keys)))
        self._show_found()

    def _show_found(self) -> None:
        found = self._state.finder.find(self.field.text(), self._keys)
        selection = self.list.selectionModel()
        current = self.list.currentIndex().row()
        key = self.model.keys[current] if 0 <= current < self.model.total() else ""
        place = self.list.verticalScrollBar().value()
        selection.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        is_same = list(found) == list(self.model.keys)
        self.model.show(found, self._counts)
        if self.list.selected_keys() != list(self._state.filter.speakers):
            self.list.select_keys(self._state.filter.speakers)
        if not is_same and not self.list.currentIndex().isValid() and self.model.total():
            row = found.index(key) if key in found else 0
            self.model.fetch_until(row)
            selection.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.blockSignals(False)  # noqa: FBT003
        if is_same:
            self.list.verticalScrollBar().setValue(place)
        self.list.viewport().update()
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _filter_by_selected(self) -> None:
        listed, chosen = set(self.model.keys), self.list.selected_keys()
        unlisted = [key for key in self._state.filter.speakers if key not in listed]
        self._state.narrow(speakers=tuple(unlisted + chosen))

    def show_claims(self, key: str) -> None:
        """List the claims of a speaker, whichever speakers the page is filtered by."""
        name = speaker_name(self._state.archive, key)
        self._state.look_for(Chip(looking_for(speakers=(key,)), name))

    def _open_menu(self, key: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open entry"), lambda: self.entry_wanted.emit(key))
        menu.addAction(self.tr("Show claims"), lambda: self.show_claims(key))
        menu.addAction(self.tr("Filter by this speaker"), lambda: self._state.narrow(speakers=(key,)))
        menu.popup(place)
