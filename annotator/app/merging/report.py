"""The report of a merge: a preview before it, stored with the project after it."""

import msgspec

from annotator.app.merging.highlights import Highlight
from annotator.domain.errors import Problem

MOST_UNCONFIRMED = 20
"""The most annotations that a merge may remove, or change for others, without a question."""


class LayerTally(msgspec.Struct, frozen=True):
    """The numbers of new and known operations in a layer, by name; "" for the project as a whole."""

    name: str
    new: int
    known: int


class LayerChange(msgspec.Struct, frozen=True):
    """The changes of an author in a layer, by name, to one type of record; the layer "" is the project as a whole."""

    author: str
    layer: str
    kind: str
    added: int
    changed: int
    removed: int
    documents: int
    corrects: bool = False
    """Whether the layer belongs to another person."""


class RemarkCount(msgspec.Struct, frozen=True, omit_defaults=True):
    """The new flags and notes of an author, by name, and how many articles they labelled.

    All are in progress and spans, which are counted as changes.
    """

    author: str
    flags: int
    notes: int
    labelled: int = 0


class QuarantinedItem(msgspec.Struct, frozen=True):
    """An item that was quarantined, by the id of its operation or document, and the problem."""

    place: str
    problem: Problem
    operation: str = ""

    @property
    def reason(self) -> str:
        """The problem in English."""
        return str(self.problem)


class MergeReport(msgspec.Struct, frozen=True):
    """The content of a merge source by layer, and its effect.

    `conflicts` counts annotations that two computers changed differently and nobody has resolved; `missing` counts
    parents of operations that no package has brought yet; `hidden` counts those of the `shown` annotations that the
    merge removes, which are counted only where somebody loses something. `examples` has the first of the `quarantined`
    items.
    """

    source: str
    digest: str
    documents: int
    layers: tuple[LayerTally, ...]
    conflicts: int
    missing: int
    shown: int
    hidden: int
    quarantined: int = msgspec.field(name="set_aside")
    examples: tuple[QuarantinedItem, ...]
    author: str = ""
    """The name of the person named as the sender of the package, or ""."""
    changes: tuple[LayerChange, ...] = ()
    signed_by: str = ""
    """The name of the person who signed the package, or ""."""
    first_signed: bool = False
    """Whether it is signed with a new key, which is trusted on first use."""
    unconfirmed: tuple[str, ...] = ()
    """Changes that were quarantined because nobody confirmed them, in English."""
    left: tuple[str, ...] = ()
    """The names of people who left the team, of whom there is new work."""
    routine: bool = False
    """Whether a pass of sharing merged it."""

    highlights: tuple[Highlight, ...] = ()
    """What matters most to the person who merges, the most important first."""
    remarks: tuple[RemarkCount, ...] = ()
    """The new flags and notes, by author."""

    @property
    def new(self) -> int:
        """The number of new operations."""
        return sum(layer.new for layer in self.layers)

    @property
    def known(self) -> int:
        """The number of operations that the project has already."""
        return sum(layer.known for layer in self.layers)

    @property
    def change_count(self) -> int:
        """The number of added, changed and removed records of any type."""
        return sum(change.added + change.changed + change.removed for change in self.changes)

    @property
    def corrected(self) -> int:
        """The number of annotations changed by somebody other than their author."""
        corrections = (change for change in self.changes if change.corrects)
        return sum(change.changed for change in corrections if change.kind in ("span", "relation"))

    @property
    def overrides_many(self) -> bool:
        """Whether more than 20 annotations, and a tenth of all, are removed or changed by others: maybe a mistake."""
        lost = self.hidden + self.corrected
        return lost > MOST_UNCONFIRMED and 10 * lost > self.shown

    def corrections(self) -> list[tuple[str, str, dict[str, int]]]:
        """Return changes to other people's layers: author, layer, and numbers by type of record."""
        by_layer: dict[tuple[str, str], dict[str, int]] = {}
        for change in self.changes:
            if change.corrects:
                counts = by_layer.setdefault((change.author, change.layer), {})
                counts[change.kind] = change.added + change.changed + change.removed
        return [(author, layer, counts) for (author, layer), counts in by_layer.items()]
