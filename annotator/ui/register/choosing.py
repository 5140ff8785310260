"""Choosing an entry of the register: a field that finds in either script, and the entries found."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.domain.register import Entry
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.annotate.entry_rows import two_names
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme

WIDTH, HEIGHT, MOST = 420, 440, 60
_ID = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class EntryChooser(ActingDialog):
    """Once accepted, `chosen` is the id of an entry; those of `without` are not offered."""

    def __init__(
        self, title: str, about: str, without: Collection[str], project: OpenProject, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("entryChooser")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self._project, self._without = project, set(without)
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
        for entry in self._found():
            names = filter(None, two_names(self._project.session.register(), entry.id))
            item = QListWidgetItem("   ".join(map(language.isolated, names)))
            item.setData(_ID, entry.id)
            item.setToolTip(tooltip(item.text()))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self._ok.setEnabled(self.list.count() > 0)

    def _found(self) -> list[Entry]:
        session = self._project.session
        register, typed = session.register(), self.field.text().strip()
        if not typed:
            return [entry for entry in register.listed() if entry.id not in self._without][:MOST]
        found = self._project.do(lambda: commands.find_entries(session, typed, MOST)) or []
        return [register.entries[one.entry] for one in found if one.entry not in self._without]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list by the arrow keys while something is typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            row = self.list.currentRow() + _MOVES[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        return super().eventFilter(watched, event)
