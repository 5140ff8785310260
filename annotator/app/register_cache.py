"""A cache of the register of an open project, and an index of its names: read when they are first asked for."""

from typing import TYPE_CHECKING

from annotator.app.changes import Change
from annotator.domain.operation import REGISTER_TYPES
from annotator.domain.register import Affiliation, Entry, Redirect, Register, RegisterRecord, Spelling, owner
from annotator.storage.database import ProjectFile
from annotator.storage.register_reading import read_register

if TYPE_CHECKING:
    from annotator.register.matching import Named, NameIndex


class RegisterCache:
    """The register of one project file."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._register: Register | None = None
        self._names: NameIndex | None = None

    def get(self) -> Register:
        """Return the register. Inside a transaction it is read again, since that may be rolled back."""
        if self._file.in_transaction:
            return read_register(self._file)
        if self._register is None:
            self._register = read_register(self._file)
        return self._register

    def names(self) -> "NameIndex":
        """Return an index of the names of the entries, which is updated with every change."""
        if self._file.in_transaction:
            return _names_of(read_register(self._file))
        if self._names is None:
            self._names = _names_of(self.get())
        return self._names

    def forget(self) -> None:
        """Read the register again when it is needed."""
        self._register = self._names = None

    def update(self, change: Change) -> None:
        """Apply a committed change."""
        if not change.kinds & REGISTER_TYPES or self._register is None:
            return
        if change.everything or change.brought:
            self.forget()
            return
        put, removed = _of_register(change.put), _of_register(change.removed)
        self._register.change(put, removed)
        if self._names is not None:
            if any(isinstance(record, Redirect) for record in (*put, *removed)):
                self._names = None
            else:
                self._update_names({owner(record) for record in (*put, *removed)})

    def _update_names(self, entries: set[str]) -> None:
        assert self._register is not None, "it is there when its names are"
        assert self._names is not None, "the caller has looked"
        for entry in map(self._register.end, entries):
            if entry in self._register:
                self._names.put(_named(self._register, entry))
            else:
                self._names.remove(entry)


def _names_of(register: Register) -> "NameIndex":
    from annotator.register.matching import NameIndex

    return NameIndex(_named(register, entry.id) for entry in register.listed())


def _named(register: Register, entry: str) -> "Named":
    from annotator.register.matching import Named

    return Named(entry, tuple(register.names(entry)))


def _of_register(records: tuple[object, ...]) -> list[RegisterRecord]:
    return [record for record in records if isinstance(record, Entry | Spelling | Affiliation | Redirect)]
