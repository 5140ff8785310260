"""The card with the members of the team: the table, and the buttons that act on the selected members."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.app.team_board import MemberFigures
from annotator.ui import language
from annotator.ui.button_row import ButtonRow
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.team.member_model import MemberModel
from annotator.ui.project.team.member_table import HEAD_HEIGHT, MemberTable
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words

LEAST_ROWS, BELOW, FOOT = 2, 4, 12


class MemberCard(QFrame):
    """The members. Adding one is asked for in a row above the table."""

    added = Signal(str)
    """A name that was typed for a new member."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self._theme = theme
        self.model = MemberModel()
        self.table = MemberTable(self.model, theme)
        self._count = plain_label(role="secondary")
        self.remove = self._button("team.remove", self.tr("Remove from team…"))
        self.remove.setProperty("danger", True)  # noqa: FBT003  Qt takes no keyword here
        self.reassign = self._button("team.reassign", self.tr("Reassign…"))
        self.assign = self._button("team.assign", self.tr("Assign…"))
        self.add = self._button("team.add", self.tr("Add member"))
        self.add.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self.add.setIcon(icon_before_words("plus", theme.colors.on_ink, theme.colors.border))
        self.add.setIconSize(ICON_WITH_GAP)
        self.add.clicked.connect(self.ask_name)
        self.first = self._button("team.first", self.tr("Add the first member"))
        self.first.clicked.connect(self.ask_name)
        self._adding = self._make_adding()
        self.table.selected.connect(self.show_counts)
        self.table.row_height_changed.connect(self._resize)
        self._lay_out()

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _make_adding(self) -> QWidget:
        self.name = NameField(placeholderText=self.tr("Name of the new member, in any script"))
        self.name.setObjectName("newMember")
        self.name.setAccessibleName(self.name.placeholderText())
        self.confirm = self._button("team.confirm", self.tr("Add"))
        self._question = at_start(plain_label(role="warning"))
        self._question.setWordWrap(True)
        self._question.hide()
        self.name.returnPressed.connect(self._report_name)
        self.name.cancelled.connect(self.stop_adding)
        self.name.textEdited.connect(lambda _: self.ask_again(""))
        self.confirm.clicked.connect(self._report_name)
        adding = QWidget()
        column = QVBoxLayout(adding, spacing=4)
        column.setContentsMargins(24, 0, 24, 8)
        row = QHBoxLayout(spacing=8)
        row.addWidget(self.name, 1)
        row.addWidget(self.confirm)
        column.addLayout(row)
        column.addWidget(self._question)
        adding.hide()
        return adding

    def _lay_out(self) -> None:
        self._head = QWidget()
        self._head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout(self._head, spacing=12)
        head.setContentsMargins(24, 8, 24, 8)
        head.addWidget(plain_label(self.tr("Team members"), role="heading"))
        head.addWidget(at_start(self._count), 1)
        head.addWidget(ButtonRow((self.remove, self.reassign, self.assign, self.add)))
        whole = self._whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(1, 0, 1, 1)
        whole.addWidget(self._head)
        whole.addWidget(self._adding)
        whole.addWidget(self.table, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, FOOT)
        foot.addWidget(self.first, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addWidget(self._foot)
        whole.addSpacing(1)

    # --- what is shown

    def show_members(self, rows: Sequence[MemberFigures], at_work: str, selected: Sequence[str]) -> None:
        """Show members, those selected by id; `at_work` is the id of the person at work."""
        current = self.table.currentIndex()
        id_ = self.model.figures(current.row()).id if current.isValid() else ""
        column = current.column() if current.isValid() else 0
        self.model.show(rows, at_work)
        self.table.select_ids(selected)
        row = self.model.row_of(id_) if id_ else (0 if rows else None)
        if row is not None:
            flag = self.table.selectionModel().SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(self.model.index(row, column), flag)
        self.table.distribute()
        self._foot.setVisible(all(figures.id == at_work for figures in rows))
        self.show_counts()
        self._resize()

    def _height_of(self, rows: int) -> int:
        extra = self._adding.sizeHint().height() if not self._adding.isHidden() else 0
        extra += self._foot.sizeHint().height() if not self._foot.isHidden() else 0
        return self._head.sizeHint().height() + HEAD_HEIGHT + self.table.row_height * rows + BELOW + extra

    def _wanted_height(self) -> int:
        return self._height_of(max(self.model.rowCount(), 1))

    def sizeHint(self) -> QSize:
        """Return the least height: the layout gives room for more rows, up to all, as there is."""
        return QSize(640, self.minimumHeight())

    def show_counts(self) -> None:
        """Show how many members there are and are selected, and which buttons can act on them."""
        selected = len(self.table.selected_ids())
        words = [self.tr("%n member(s)", "", self.model.rowCount())]
        if selected:
            words.append(self.tr("%n selected", "", selected))
        self._count.setText(language.listed(words))
        self.remove.setEnabled(selected == 1)
        self.reassign.setEnabled(selected > 0)

    # --- adding

    def ask_name(self) -> None:
        """Ask for the name of a new member."""
        self._adding.show()
        self._resize()
        self.name.setFocus()

    def stop_adding(self) -> None:
        """Ask for no name any more."""
        self.name.clear()
        self.ask_again("")
        self._adding.hide()
        self._resize()
        self.table.setFocus()

    def ask_again(self, question: str) -> None:
        """Ask about a name that was typed; "" asks nothing."""
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self.confirm.setText(self.tr("Add anyway") if question else self.tr("Add"))
        self._resize()

    def reveal(self, name: str) -> None:
        """Bring the row of a member into sight, as the current one."""
        rows = range(self.model.rowCount())
        row = next((row for row in rows if self.model.figures(row).name == name), None)
        if row is not None:
            index = self.model.index_of(row)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._whole.activate()  # the table has its new height only then
            self.table.scrollTo(index)

    @property
    def asks(self) -> bool:
        """Whether a question about the name is open."""
        return not self._question.isHidden()

    def _resize(self) -> None:
        rows = LEAST_ROWS if self._adding.isHidden() else 1
        self.setMaximumHeight(self._wanted_height())
        self.setMinimumHeight(min(self._wanted_height(), self._height_of(rows)))
        self.updateGeometry()

    def _report_name(self) -> None:
        if self.name.text().strip():
            self.added.emit(self.name.text().strip())


class NameField(QLineEdit):
    """A field that Esc leaves."""

    cancelled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
