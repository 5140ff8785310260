"""The table of the members: selected with a click or Space, names and roles edited in place."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView

from annotator.domain.operation import Role
from annotator.ui.lines import width_of
from annotator.ui.project.team.headings import EDGE, PADDING, Headings
from annotator.ui.project.team.member_model import (
    CHANGE,
    LINKS,
    NAME,
    NOTHING,
    PACE,
    PROGRESS,
    ROLE,
    SHARE,
    MemberModel,
)
from annotator.ui.project.team.member_painting import AVATAR, MemberPainting, paint_second_line
from annotator.ui.project.team.words import ROLES, translated
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, TALL_ROW, HEAD_HEIGHT, EDGES = 40, 56, 32, 26
WIDTHS = {ROLE: (112, 128), PROGRESS: (92, 144), PACE: (56, 88), CHANGE: (124, 148), SHARE: (68, 84)}
"""Narrowest and usual widths of columns; numbers are as wide as their headings, and the name has the rest."""
USUAL_NAME, NARROWEST_NAME = 240, 176
LEFT_OUT = [(SHARE, PACE, PROGRESS, CHANGE)[:count] for count in range(5)]
"""Columns that are left out where there is no room for them, as few as possible; a second line has what they say."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MemberTable(QTableView):
    """Members by name. Rows that are selected are those that acts work on."""

    role_chosen = Signal(str, str)
    """The name of a member, and their new role."""
    progress_wanted = Signal(str, str)
    """The id of a member, and the progress whose documents are to be shown."""
    unite_wanted = Signal(str)
    """The name of a member to be united with somebody."""
    withdrawal_wanted = Signal(str)
    """The name of a member whose keys are to be withdrawn."""
    removal_wanted = Signal()
    """The selected member is to be removed from the team."""
    selected = Signal()
    """The person selected other members."""
    row_height_changed = Signal()

    def __init__(self, model: MemberModel, theme: Theme) -> None:
        super().__init__()
        self.members = model
        self.pointed: tuple[int, int] | None = None
        self.left_out: tuple[int, ...] = ()
        """The columns that there is no room for."""
        self._theme = theme
        self.setObjectName("teamTable")
        self.setAccessibleName(self.tr("Team members"))
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        self.setModel(model)
        self.setItemDelegate(MemberPainting(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setHorizontalHeader(Headings(theme, HEAD_HEIGHT, self))
        self.horizontalHeader().setMinimumSectionSize(40)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())

    # --- selection

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected members."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.members.figures(row).id for row in rows]

    def select_ids(self, ids: Iterable[str]) -> None:
        """Select members by id, and no others."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        selection = self.selectionModel()
        selection.clearSelection()
        for id_ in ids:
            row = self.members.row_of(id_)
            if row is not None:
                self._select(row, QItemSelectionModel.SelectionFlag.Select)
        self.blockSignals(blocked)

    def _select(self, row: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().select(self.members.index_of(row), flag | QItemSelectionModel.SelectionFlag.Rows)

    # --- hand and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the disc before a name adds a member to the selection or takes them out."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if index.column() == NAME and self._is_on_disc(event.position().x(), index.column()):
                self._toggle(index.row())
                return
            if index.column() == ROLE:  # without selecting, which would say whom the next act is about
                self.setFocus()
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self._choose_role(index.row())
                return
        super().mousePressEvent(event)

    def _is_on_disc(self, x: float, column: int) -> bool:
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        from_start = left + width - x if mirrored else x - left
        return from_start <= EDGE + AVATAR + PADDING / 2

    def _toggle(self, row: int) -> None:
        self.setFocus()
        index = self.members.index_of(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._select(row, QItemSelectionModel.SelectionFlag.Toggle)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a number shows its documents."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not event.modifiers():
            self._follow(index.row(), index.column())

    def _follow(self, row: int, column: int) -> bool:
        words = self.members.index(row, column).data()
        if column not in LINKS or words == NOTHING:
            return False
        self.progress_wanted.emit(self.members.figures(row).id, LINKS[column])
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that numbers and roles can be clicked."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_link = index.column() == ROLE or (index.column() in LINKS and index.data() != NOTHING)
        self.pointed = (index.row(), index.column()) if is_link else None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits name or role, Enter follows a number, Space selects, Delete removes."""
        index, key = self.currentIndex(), event.key()
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2 and index.column() == ROLE:
            self._choose_role(index.row())
        elif key == Qt.Key.Key_F2:
            self.edit(self.members.index_of(index.row()))
        elif key in ENTER and index.column() == ROLE:
            self._choose_role(index.row())
        elif key in ENTER:
            self._follow(index.row(), index.column())
        elif key == Qt.Key.Key_Space:
            self._toggle(index.row())
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer every act on a member."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        row = index.row()
        if not self.selectionModel().isRowSelected(row):
            # QTableView.selectRow finds no column in a mirrored interface.
            self._select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        below = self.visualRect(self.members.index_of(row)).bottomLeft()
        self._open_menu(row, self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def _open_menu(self, row: int, place: QPoint) -> None:
        name = self.members.figures(row).name
        menu = QMenu(self)
        menu.addAction(self.tr("Rename"), lambda: self.edit(self.members.index_of(row)))
        self._fill_roles(menu.addMenu(self.tr("Role")), row)
        menu.addSeparator()
        menu.addAction(self.tr("Unite with…"), lambda: self.unite_wanted.emit(name))
        menu.addAction(self.tr("Withdraw keys…"), lambda: self.withdrawal_wanted.emit(name))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from team…"), self.removal_wanted.emit)
        menu.exec(place)
        menu.deleteLater()

    def _choose_role(self, row: int) -> None:
        menu = QMenu(self)
        menu.setObjectName("roleMenu")
        self._fill_roles(menu, row)
        box = self.visualRect(self.members.index(row, ROLE))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = box.bottomRight() - QPoint(menu.sizeHint().width(), 0) if mirrored else box.bottomLeft()
        present = next(action for action in menu.actions() if action.isChecked())
        menu.setActiveAction(present)
        menu.exec(self.viewport().mapToGlobal(corner))
        menu.deleteLater()

    def _fill_roles(self, menu: QMenu, row: int) -> None:
        figures, group = self.members.figures(row), QActionGroup(menu)
        for role, words in ROLES.items():
            action = group.addAction(translated(words))
            menu.addAction(action)
            action.setCheckable(True)
            action.setChecked(role == figures.role)
            action.triggered.connect(lambda _=False, role=role: self._emit_role(figures.name, figures.role, role))

    def _emit_role(self, name: str, before: Role, role: Role) -> None:
        if role != before:
            self.role_chosen.emit(name, role)

    # --- sizes

    @property
    def row_height(self) -> int:
        """The height of a row, which has a second line when columns are left out."""
        rows = range(self.members.rowCount())
        has_second = bool(self.left_out) and any(self.members.line_of(row, self.left_out) for row in rows)
        return TALL_ROW if has_second else ROW_HEIGHT

    def sizeHint(self) -> QSize:
        """Return the size for all rows."""
        return QSize(640, HEAD_HEIGHT + self.row_height * max(self.members.rowCount(), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and below them what the columns say that are left out."""
        super().paintEvent(event)
        if self.row_height == ROW_HEIGHT:
            return
        painter = QPainter(self.viewport())
        for row in range(self.members.rowCount()):
            top = self.rowViewportPosition(row)
            room = QRectF(0, top, self.viewport().width(), TALL_ROW)
            if room.intersects(QRectF(event.rect())):
                paint_second_line(painter, room, self.members.line_of(row, self.left_out), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns."""
        super().resizeEvent(event)
        self.distribute()

    def distribute(self) -> None:
        """Give the columns their widths: the name has what the others leave."""
        font = interface_font(CAPTION_SIZE)
        headings = [round(width_of(words, font)) + EDGES for words in self.members.headings]
        room = self.viewport().width()
        numbers = {column: max(headings[column], 64) for column in LINKS}
        narrow, usual = (
            numbers | {column: max(pair[use], headings[column]) for column, pair in WIDTHS.items()} for use in (0, 1)
        )
        widths, name, hidden = usual, room - sum(usual.values()), LEFT_OUT[0]
        if name < USUAL_NAME:
            for hidden in LEFT_OUT:
                widths = {column: width for column, width in narrow.items() if column not in hidden}
                name = room - sum(widths.values())
                if name >= NARROWEST_NAME:
                    break
        for column in WIDTHS:
            self.setColumnHidden(column, column in hidden)
        self.left_out = hidden
        if self.row_height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(self.row_height)
            self.row_height_changed.emit()
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(NAME, max(name, NARROWEST_NAME))
