"""The key map: every command with its page and key; a key is changed by pressing another one. Sizes are pixels."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.key_map.choosing import Conflict, KeyChoices
from annotator.ui.key_map.conflict_bar import ConflictBar
from annotator.ui.key_map.delegate import ROW, KeyDelegate
from annotator.ui.key_map.model import ACTION, COMMAND, DEFAULT, KEY, WHERE, KeyModel
from annotator.ui.key_map.pressed import key_pressed
from annotator.ui.key_map.resolving import FIXED, refusal
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme

SIZE, WIDTHS = (760, 620), {WHERE: 170, KEY: 190, DEFAULT: 110}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyMapDialog(QDialog):
    """The table, a search, and the conflict to be resolved."""

    save_wanted = Signal()
    """A sheet of all keys is to be saved."""

    def __init__(self, choices: KeyChoices, theme: Theme, parent: QWidget, action: str = "") -> None:
        """`action` is the command whose row is current at first."""
        super().__init__(parent)
        self.setObjectName("keyMap")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(min(SIZE[0], parent.width() - 32), min(SIZE[1], parent.height() - 32))
        self.choices = choices
        self.model = KeyModel(choices)
        self.search = QLineEdit(placeholderText=self.tr("Find a command or key"), clearButtonEnabled=True)
        self.search.setObjectName("keySearch")
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self.model.search)
        self.search.installEventFilter(self)
        self.table = self._make_table(theme)
        self._conflicts = plain_label(role="warnChip")
        self._conflicts.setObjectName("keyConflicts")
        self.bar = ConflictBar(theme)
        self.bar.kept.connect(lambda: self._resolve(self.choices.keep))
        self.bar.used.connect(lambda: self._resolve(self.choices.use))
        self._lay_out()
        self._show()
        # QTableView.selectRow finds no column in a mirrored interface.
        self.table.setCurrentIndex(self.model.index(0, COMMAND))
        if action:
            self.go_to(action)

    def _make_table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setObjectName("keyTable")
        table.setAccessibleName(self.tr("Keys of commands"))
        table.setModel(self.model)
        table.setItemDelegate(KeyDelegate(theme, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(COMMAND, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        table.installEventFilter(self)
        table.doubleClicked.connect(lambda index: self.wait_for_key(str(index.data(ACTION))))
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        return table

    def _lay_out(self) -> None:
        self._reset = QPushButton(self.tr("Reset"))
        self._reset.setObjectName("keys.reset")
        menu = QMenu(self._reset)
        menu.addAction(self.tr("Selected commands"), lambda: self._put_back(self._selected()))
        menu.addAction(self.tr("All commands"), lambda: self._put_back(list(self.choices.chosen)))
        self._reset.setMenu(menu)
        head = QHBoxLayout(spacing=8)
        head.addWidget(self.search, 1)
        head.addWidget(self._conflicts)
        head.addWidget(self._reset)
        self._hint = plain_label(self.tr("Enter: press another key · Del: no key"), role="caption")
        save, self._close = QPushButton(self.tr("Save a sheet as PDF…")), QPushButton(self.tr("Close"))
        save.setObjectName("keys.save")
        save.clicked.connect(self.save_wanted)
        self._close.setObjectName("keys.close")
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout(spacing=8)
        foot.addWidget(self._hint, 1)
        for button in (save, self._close, self._reset):
            button.setAutoDefault(False)
        foot.addWidget(save)
        foot.addWidget(self._close)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)

    # --- rows

    def go_to(self, action: str) -> None:
        """Make the row of a command current."""
        index = self.model.index(self.model.row_of(action), COMMAND)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.table.setFocus()

    def _current(self) -> str:
        return str(self.table.currentIndex().data(ACTION) or "")

    def _selected(self) -> list[str]:
        return [str(index.data(ACTION)) for index in self.table.selectionModel().selectedRows()]

    def _row_changed(self) -> None:
        if self.model.waiting and self.model.waiting != self._current():
            self._stop_waiting()
        self._show_bar()

    # --- changing

    def wait_for_key(self, action: str) -> None:
        """The next key that is pressed becomes the key of a command."""
        if self.choices.conflict is not None or not action:
            return
        if action in FIXED:
            self.bar.show_words(self.tr("The key of this command cannot be changed."))
            return
        self.model.waiting = action
        self._show()

    def _stop_waiting(self) -> None:
        self.model.waiting = ""
        self._show()

    def _take(self, event: QKeyEvent) -> None:
        """Take the key that was pressed for the command that waits."""
        action, key = self.model.waiting, key_pressed(event)
        if not key:
            return
        if key == "Esc":
            self._stop_waiting()
        elif (reason := refusal(action, key)) != "":
            self.bar.show_words(self._reasons()[reason])
        else:
            self.model.waiting = ""
            self._change(lambda: self.choices.propose({action: key}))

    def _reasons(self) -> dict[str, str]:
        return {
            "kept": self.tr("The program needs this key itself. Press another one."),
            "unknown": self.tr("Press a letter, a digit, one of + - * ? ~ :, or a key with Ctrl."),
            "everywhere": self.tr("A command of every page needs Ctrl or a function key. Press another key."),
            "menus": self.tr("Alt with a letter opens menus. Press another key."),
        }

    def _remove(self) -> None:
        self._change(lambda: self.choices.propose(dict.fromkeys(self._selected(), "")))

    def _put_back(self, actions: list[str]) -> None:
        self._change(lambda: self.choices.reset(actions))

    def _change(self, act: Callable[[], object]) -> None:
        if self.choices.conflict is None:
            act()
            self._show()

    def _resolve(self, way: Callable[[Conflict], object]) -> None:
        conflict = self.choices.conflict or self.choices.standing(self._current())
        if conflict is not None:
            way(conflict)
            self._show()
            if self.choices.conflict is None:  # the commands stand in their own order again
                self.go_to(conflict.action)

    # --- showing

    def _show(self) -> None:
        self.model.refresh()
        conflict = self.choices.conflict
        count = len(self.choices.standing_all()) + (conflict is not None)
        self._conflicts.setText(self.tr("%n conflict(s)", "", count))
        self._conflicts.setVisible(count > 0)
        for part in (self.search, self._close, self._reset):
            part.setEnabled(conflict is None)
        if conflict is not None:
            self.search.clear()
            self.go_to(conflict.action)
        self._show_bar()

    def _show_bar(self) -> None:
        shown: Conflict | None = self.choices.conflict or self.choices.standing(self._current())
        if shown is None:
            self.bar.hide()
            return
        names = {act.id: act.name.removesuffix("…") for act in self.choices.acts}
        comma = language.COMMAS[language.current()]
        others = comma.join(language.isolated(names[other]) for other in shown.others)
        self.bar.show_conflict(shown.key, language.isolated(names[shown.action]), others)

    # --- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key that a row waits for; Enter on a row waits for one."""
        if isinstance(event, QKeyEvent) and watched is self.table and self.model.waiting:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act_on(watched, event)
        return super().eventFilter(watched, event)

    def _act_on(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched is self.search and event.key() in (*_ENTER, Qt.Key.Key_Down):
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, COMMAND))
        elif watched is self.table and event.key() in _ENTER:
            self.wait_for_key(self._current())
        elif watched is self.table and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            return False
        return True

    def reject(self) -> None:
        """Leave the key with the command that has it, in a conflict; else close."""
        if self.choices.conflict is not None:
            self._resolve(self.choices.keep)
        else:
            super().reject()
