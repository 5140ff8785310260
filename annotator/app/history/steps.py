"""A step: what one person changed with one act on an article, as it was made and as it is on the present text."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.domain.operation import Record
from annotator.storage import past
from annotator.storage.past import LocalAct, PastOperation
from annotator.text.moments import moment_of

if TYPE_CHECKING:
    from annotator.app.history.reading import ArticleHistory

Key = tuple[str, str, str]
"""Type, id and layer of an entity of a document."""


class EntityChange:
    """What a step changed of one entity: the states before and after, None for none.

    `existed` says whether it had a state earlier: one that was removed is brought back, not new.
    """

    def __init__(self, key: Key, before: Record | None, after: Record | None, *, existed: bool) -> None:
        self.type, self.entity, self.layer = key
        self.key = key
        self.before, self.after, self.existed = before, after, existed


class Step:
    """One step on a document. `id` is that of its first operation.

    `local` is the act of this machine, None if it does not know it; `place` counts from the oldest step.
    """

    def __init__(self, history: "ArticleHistory", operation: PastOperation, place: int, local: LocalAct | None) -> None:
        self.history, self.place = history, place
        self.id, self.author = operation.id, operation.author
        self.operations = [operation]
        self._local, self._keys = local, {operation.key}

    @property
    def act(self) -> str:
        """The name of the act, "" if this machine does not know it."""
        return self._local.name if self._local else ""

    def takes(self, operation: PastOperation, local: LocalAct | None) -> bool:
        """Take in an operation of the same person if it is of the same act; return whether it is."""
        key = operation.key
        if self._local is not local or self.operations[0].recorded != operation.recorded or key in self._keys:
            return False
        self._keys.add(key)
        self.operations.append(operation)
        return True

    @cached_property
    def recorded(self) -> datetime | None:
        """When it was recorded, None if that is not a time."""
        return moment_of(self.operations[0].recorded)

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.history.document

    @property
    def text(self) -> int:
        """The row number of the document with the text that it was made on."""
        return self.operations[-1].document or 0

    @property
    def is_on_present_text(self) -> bool:
        """Whether it was made on the text that the article has now."""
        return self.text == self.history.present

    @cached_property
    def here(self) -> list[PastOperation]:
        """Its operations as they are on the present text; those that have nothing to say on it are left out."""
        found = map(self.history.carried.at_present, self.operations)
        return [operation for operation in found if operation is not None]

    @property
    def first_number(self) -> int:
        """The row number of its first operation."""
        return self.operations[0].number

    @property
    def keys(self) -> list[Key]:
        """The entities that it changed."""
        return [operation.key for operation in self.operations]

    @property
    def layers(self) -> set[str]:
        """The layers that it changed, without "", the article itself."""
        return {operation.layer for operation in self.operations} - {""}

    @cached_property
    def changes(self) -> list[EntityChange]:
        """What it changed, in the order of the act."""
        return [self.history.change(operation) for operation in self.operations]

    @cached_property
    def changes_here(self) -> list[EntityChange]:
        """What it changed as it is on the present text."""
        return self.changes if self.is_on_present_text else [self.history.change(one) for one in self.here]

    @cached_property
    def merge(self) -> tuple[str, str] | None:
        """The file that brought it and when that was merged (UTC), None for a step of this machine."""
        first = self.operations[0]
        return past.merge_of(self.history.session.file, first.number) if first.arrived else None
