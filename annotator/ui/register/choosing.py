"""Choosing an entry of the register: a field that finds in either script, and the entries found."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.domain.register import Entry
from annotator.text.folding import key_of
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.annotate.entry_rows import two_names
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme

WIDTH, HEIGHT, MOST = 420, 440, 60
_ID, _NEW = Qt.ItemDataRole.UserRole, ""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class EntryChooser(ActingDialog):
    """Once accepted, `chosen` is the id of an entry; those of `without` are not offered.

    With `adds` a name that no entry has is offered as a new entry, which is made when it is accepted.
    """

    def __init__(
        self,
        title: str,
        about: str,
        without: Collection[str],
        project: OpenProject,
        theme: Theme,
        parent: QWidget,
        *,
        adds: bool = False,
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("entryChooser")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self._project, self._without, self._adds = project, set(without), adds
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.field = QLineEdit(placeholderText=self.tr("Find in either script"))
        self.field.setObjectName("entryChooserField")
        self.field.setAccessibleName(self.tr("Find in either script"))
        self.field.textChanged.connect(lambda _words: self._find())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("entryChooserList")
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.list.currentRowChanged.connect(lambda row: self._ok.setEnabled(row >= 0))
        self._none = at_start(plain_label(self.tr("No entry is found"), role="secondary"))
        self._none.setObjectName("entryChooserNone")
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(title, role="heading")))
        if about:
            whose = at_start(plain_label(about))
            whose.setWordWrap(True)
            column.addWidget(whose)
        column.addWidget(self.notices)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        column.addStretch()
        column.addWidget(buttons)
        self._find()
        self.field.setFocus()

    @property
    def chosen(self) -> str:
        """The id of the chosen entry, "" for none."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _find(self) -> None:
        self.list.clear()
        register, typed = self._project.session.register(), self.field.text().strip()
        found = self._found(typed)
        for entry in (one for one in found if one.id not in self._without):
            names = filter(None, two_names(register, entry.id))
            self._offer(entry.id, "   ".join(map(language.isolated, names)))
        wanted = key_of(typed)
        if typed and self._adds and not any(wanted in map(key_of, register.names(entry.id)) for entry in found):
            self._offer(_NEW, self.tr("New entry “{words}”").format(words=language.isolated(typed)))
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.list.setVisible(self.list.count() > 0)
        self._none.setVisible(not self.list.count())
        self._ok.setEnabled(self.list.count() > 0)

    def _offer(self, entry: str, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_ID, entry)
        item.setToolTip(tooltip(words))
        self.list.addItem(item)

    def _found(self, typed: str) -> list[Entry]:
        session = self._project.session
        register = session.register()
        if not typed:
            return register.listed()[: MOST + len(self._without)]
        found = self._project.do(lambda: commands.find_entries(session, typed, MOST)) or []
        return [register.entries[one.entry] for one in found]

    def accept(self) -> None:
        """Choose the current row; make the entry first if it is a new one, and stay open when it cannot be made."""
        item, name = self.list.currentItem(), self.field.text().strip()
        if item is not None and item.data(_ID) == _NEW:
            made = self._project.do(lambda: commands.add_entry(self._project.session, name))
            if made is None:
                return
            item.setData(_ID, made.id)
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the arrow keys while something is typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            row = self.list.currentRow() + _MOVES[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        return super().eventFilter(watched, event)
