"""The Qt model of the key map: a row for each command, with its page, its key and its own key."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from annotator.ui import language
from annotator.ui.availability import pages
from annotator.ui.key_map.choosing import KeyChoices
from annotator.ui.key_map.resolving import Keyed
from annotator.ui.key_map.words import cap, native, spoken
from annotator.ui.modes import MODES
from annotator.ui.palette.matching import Name, typed_words

Index = QModelIndex | QPersistentModelIndex
COMMAND, WHERE, KEY, DEFAULT = range(4)
ACTION, AMBER, WAITING, PRESSED = (Qt.ItemDataRole.UserRole + number for number in range(4))
"""The id of the command; whether it is in a conflict; waits for a key; has one that was just pressed."""
NO_PARENT = QModelIndex()


class KeyModel(QAbstractTableModel):
    """The commands with the keys of `choices`."""

    def __init__(self, choices: KeyChoices) -> None:
        super().__init__()
        self._choices = choices
        self._acts: list[Keyed] = []
        self._all = choices.acts
        self._names = {act.id: (Name(act.name), Name(act.english)) for act in self._all}
        self._together: tuple[str, ...] = ()
        self.waiting = ""
        self.refresh()
        self.search("")

    def refresh(self) -> None:
        """Read the keys again. Commands that clash stand together while it is to be resolved."""
        self._keys = self._choices.keys
        self._amber: dict[str, str] = {}
        open_ = [self._choices.conflict] if self._choices.conflict else []
        for conflict in (*self._choices.standing_all().values(), *open_):
            self._amber |= {conflict.action: conflict.key} | dict.fromkeys(conflict.others, "")
        others = open_[0].others if open_ else ()
        if others != self._together:
            self._together = others
            self.search("")
        if self._acts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._acts) - 1, DEFAULT))

    def search(self, query: str) -> None:
        """List the commands with the words of a query in their names, or with that key."""
        self.beginResetModel()
        typed, key = typed_words(query), query.strip().casefold()
        self._acts = [act for act in self._all if self._has_key(act, key) or self._has_words(act, typed, key)]
        if self._together and (conflict := self._choices.conflict) is not None:
            others = [act for act in self._acts if act.id in self._together]
            self._acts = [act for act in self._acts if act not in others]
            at = self.row_of(conflict.action)
            self._acts[at:at] = others
        self.endResetModel()

    def _has_key(self, act: Keyed, key: str) -> bool:
        shown = self._shown(act.id)
        return bool(key) and key in (native(shown).casefold(), shown.casefold())  # arrows as signs, or by name

    def _has_words(self, act: Keyed, typed: list[str], key: str) -> bool:
        return bool(typed or not key) and any(name.matched(typed) is not None for name in self._names[act.id])

    def row_of(self, action: str) -> int:
        """Return the row of a command."""
        return next(row for row, act in enumerate(self._acts) if act.id == action)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of commands."""
        return 0 if parent.isValid() else len(self._acts)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else DEFAULT + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Command"), self.tr("Where"), self.tr("Key"), self.tr("Default"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, and what the delegate paints by."""
        act = self._acts[index.row()]
        if role == ACTION:
            return act.id
        if role == AMBER:
            return act.id in self._amber
        if role == WAITING:
            return act.id == self.waiting
        if role == PRESSED:
            conflict = self._choices.conflict
            return conflict is not None and conflict.action == act.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(act, index.column())
        return self._spoken(act, index.column()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _shown(self, action: str) -> str:
        """The key of a command, also one that another command has."""
        return self._amber.get(action) or self._keys[action]

    def _words(self, act: Keyed, column: int) -> str:
        if column == COMMAND:
            return act.name
        if column == WHERE:
            return self._where(act.id)
        return cap(self._shown(act.id) if column == KEY else act.default)

    def _where(self, action: str) -> str:
        modes = pages(action)
        named = [QCoreApplication.translate("Modes", words) for mode, words in MODES.items() if mode in modes]
        return language.COMMAS[language.current()].join(named) or self.tr("Every page")

    def _spoken(self, act: Keyed, column: int) -> str:
        if column not in (KEY, DEFAULT):
            return self._words(act, column)
        key = self._shown(act.id) if column == KEY else act.default
        words = spoken(key) if key else self.tr("no key")
        return self.tr("{key}, conflict").format(key=words) if column == KEY and act.id in self._amber else words
