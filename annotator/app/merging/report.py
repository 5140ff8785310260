"""What came of a merge, or would come of it: told before it is done, and kept with the project after."""

import msgspec

from annotator.domain.errors import Problem

MOST_UNCONFIRMED = 20
"""Annotations that a merge may remove, or change for others, without being asked about."""


class LayerTally(msgspec.Struct, frozen=True):
    """How much came of one person's layer, by name ("" for what is nobody's own): new operations, and known ones."""

    name: str
    new: int
    known: int


class LayerChange(msgspec.Struct, frozen=True):
    """What one author changes in one layer, by name ("" for what is nobody's own): how many of a type of record."""

    author: str
    layer: str
    kind: str
    added: int
    changed: int
    removed: int
    documents: int
    corrects: bool = False
    """Whether the layer is another person's."""


class QuarantinedItem(msgspec.Struct, frozen=True):
    """What could not be taken in, by the id of its operation or document, and why."""

    place: str
    problem: Problem
    operation: str = ""

    @property
    def reason(self) -> str:
        """Why, in English."""
        return str(self.problem)


class MergeReport(msgspec.Struct, frozen=True):
    """What came, by layer, and what it does.

    `conflicts` are annotations that two machines changed differently and nobody has settled; `missing` counts
    operations that others build on and that came with no package yet; `hidden` of the `shown` annotations are shown no
    longer, because what came removes them. Of all that is `quarantined` the first are told in `examples`.
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
    """The name of the person whose work the package is, "" where it does not say."""
    changes: tuple[LayerChange, ...] = ()
    signed_by: str = ""
    """The name of the person who signed the package, "" where nobody did."""
    first_signed: bool = False
    """Whether the key that signed it is new here, and taken on trust."""
    unconfirmed: tuple[str, ...] = ()
    """What nobody confirmed, so that it was quarantined; in English."""

    @property
    def new(self) -> int:
        """How many operations are new."""
        return sum(layer.new for layer in self.layers)

    @property
    def known(self) -> int:
        """How many operations the project has already."""
        return sum(layer.known for layer in self.layers)

    @property
    def change_count(self) -> int:
        """How many records of any type are added, changed or removed."""
        return sum(one.added + one.changed + one.removed for one in self.changes)

    @property
    def corrected(self) -> int:
        """How many annotations are changed by somebody else than the person whose they are."""
        return sum(one.changed for one in self.changes if one.corrects and one.kind in ("span", "relation"))

    @property
    def overrides_many(self) -> bool:
        """Whether more than 20 and more than a tenth would be removed, or changed by others: it may be a mistake."""
        lost = self.hidden + self.corrected
        return lost > MOST_UNCONFIRMED and 10 * lost > self.shown

    def corrections(self) -> list[tuple[str, str, dict[str, int]]]:
        """Return who changes or removes what of whom else: author, layer, and how many of each type of record."""
        found: dict[tuple[str, str], dict[str, int]] = {}
        for one in self.changes:
            if one.corrects:
                found.setdefault((one.author, one.layer), {})[one.kind] = one.added + one.changed + one.removed
        return [(author, layer, counts) for (author, layer), counts in found.items()]
