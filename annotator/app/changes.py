"""Changes: the records that an act changed, so that each view refreshes only what it has to."""

from collections.abc import Callable, Sequence
from typing import Literal, Self

import msgspec

from annotator.domain.operation import TYPE_OF, TYPES, Record
from annotator.storage.operations import Write

Origin = Literal["act", "undo", "redo"]
ActName = Literal[
    "Accept key",
    "Accept suggestion",
    "Add claim",
    "Add cue",
    "Add entry",
    "Add member",
    "Add name",
    "Add span",
    "Add speaker",
    "Add stance",
    "Add target",
    "Answer",
    "Ask",
    "Assign",
    "Begin study",
    "Change attributes",
    "Change claim relation",
    "Change details",
    "Change entry",
    "Change guideline",
    "Change label",
    "Change role",
    "Change note",
    "Change scheme draft",
    "Check place",
    "Clear stance",
    "Correct text",
    "Delete entry",
    "Delete filter",
    "Delete span",
    "Delete stance",
    "Discard scheme draft",
    "Edit article",
    "File disagreement",
    "Flag",
    "Identify",
    "Import",
    "Import register",
    "Join the project",
    "Label article",
    "Link",
    "Make key",
    "Mark all",
    "Mark answer",
    "Mark done",
    "Make entries",
    "Merge",
    "Merge entries",
    "Note time",
    "Reassign",
    "Publish scheme",
    "Relate claims",
    "Remove affiliation",
    "Remove article",
    "Remove claim relation",
    "Remove flag",
    "Remove member",
    "Remove name",
    "Rename annotator",
    "Rename filter",
    "Reopen",
    "Reopen item",
    "Repair texts",
    "Resize span",
    "Resolve by a rule",
    "Resolve conflict",
    "Resolve disagreement",
    "Restore article",
    "Resolve item",
    "Save filter",
    "Set affiliation",
    "Set direction",
    "Set speaker",
    "Set stance",
    "Set suggestions",
    "Skip",
    "Split entry",
    "Take back correction",
    "Undo step",
    "Undo steps",
    "Unassign",
    "Take over annotations",
    "Unite annotators",
    "Unlink",
    "Withdraw keys",
]
"""The names of acts in "Undo: …"; keys of the translations."""


class Change(msgspec.Struct, frozen=True):
    """One committed act. `put` has new states, `removed` the records that were removed.

    A long act, such as an import, does not list the spans and relations of documents that are not cached; it names
    these documents in `touched`.
    """

    act: str
    origin: Origin
    put: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    touched: tuple[str, ...] = ()
    everything: bool = False
    """Whether records of any type may have changed, as in a merge, which lists no records."""
    author: str = ""
    """The id of the person who did it; "" for nobody."""
    brought: frozenset[str] = frozenset()
    """The types of what others made and a pass of sharing brought, which is no act of the person; empty for an act."""

    @classmethod
    def of(
        cls, act: str, origin: Origin, writes: Sequence[Write], touched: tuple[str, ...] = (), *, author: str = ""
    ) -> Self:
        """Return the change that these writes make."""
        put = tuple(write.record for write in writes if not write.removes)
        removed = tuple(write.record for write in writes if write.removes)
        return cls(act, origin, put, removed, touched, author=author)

    @property
    def kinds(self) -> frozenset[str]:
        """The types of the records that changed."""
        if self.brought:
            return self.brought
        if self.everything:
            return frozenset(TYPES)
        listed = (TYPE_OF[type(record)] for record in (*self.put, *self.removed))
        return frozenset((*listed, "span", "relation") if self.touched else listed)

    def joined(self, later: "Change") -> "Change":
        """Return what this change and a later one brought as one."""
        touched = tuple(dict.fromkeys((*self.touched, *later.touched)))
        return msgspec.structs.replace(self, touched=touched, brought=self.brought | later.brought)

    def may_concern(self, document: str) -> bool:
        """Whether records on a document may have changed."""
        return (self.everything and not self.brought) or document in self.documents

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the changed documents, in the order of the change."""
        records = (*self.put, *self.removed)
        listed = (record.document or record.id for record in records if record.document or is_facts(record))
        return tuple(dict.fromkeys((*listed, *self.touched)))


def is_facts(record: Record) -> bool:
    """Whether the record is the title and metadata of a document."""
    return TYPE_OF[type(record)] == "document"


Listener = Callable[[Change], None]
