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
        self._unread: list[str] = []
        """The ids of the entries whose names are not in the index yet."""

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
        return self._index(None)

    def prepare_names(self, most: int) -> bool:
        """Put the names of so many more entries into the index; return whether it has all."""
        self._index(most)
        return not self._unread

    def _index(self, most: int | None) -> "NameIndex":
        register = self.get()
        if self._names is None:
            from annotator.register.matching import NameIndex

            self._names, self._unread = NameIndex(), [entry.id for entry in reversed(register.listed())]
        for _ in range(len(self._unread) if most is None else min(most, len(self._unread))):
            entry = self._unread.pop()
            if entry in register and register.end(entry) == entry:
                self._names.put(_named(register, entry))
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
        touched = set(map(owner, (*put, *removed)))
        touched |= set(map(self._register.end, touched))  # as redirects led, which may be among what changes
        self._register.change(put, removed)
        if self._names is not None:
            self._update_names(touched)

    def _update_names(self, entries: set[str]) -> None:
        assert self._register is not None, "it is there when its names are"
        assert self._names is not None, "the caller has looked"
        for entry in entries | set(map(self._register.end, entries)):
            if entry in self._register and self._register.end(entry) == entry:
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
