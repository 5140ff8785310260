"""What came of a merge, or would come of it: told before it is done, and kept with the project after."""

import msgspec

from annotator.domain.errors import Problem


class LayerTally(msgspec.Struct, frozen=True):
    """How much came of one person's layer, by name ("" for what is nobody's own): new operations, and known ones."""

    name: str
    new: int
    known: int


class SetAside(msgspec.Struct, frozen=True):
    """What could not be taken in, and why."""

    place: str
    problem: Problem

    @property
    def reason(self) -> str:
        """Why, in English."""
        return str(self.problem)


class MergeReport(msgspec.Struct, frozen=True):
    """What came, by layer, and what it does.

    `conflicts` are annotations that two machines changed differently and nobody has settled; `missing` counts
    operations that others build on and that came with no package yet; `hidden` of the `shown` annotations are shown no
    longer, because what came removes them. Of all that is `set_aside` the first are told in `examples`.
    """

    source: str
    digest: str
    documents: int
    layers: tuple[LayerTally, ...]
    conflicts: int
    missing: int
    shown: int
    hidden: int
    set_aside: int
    examples: tuple[SetAside, ...]

    @property
    def new(self) -> int:
        """How many operations are new."""
        return sum(layer.new for layer in self.layers)

    @property
    def known(self) -> int:
        """How many operations the project has already."""
        return sum(layer.known for layer in self.layers)

    @property
    def removes_much(self) -> bool:
        """Whether so much would be shown no longer that it is more likely a mistake: over 20, and over a tenth."""
        return self.hidden > 20 and 10 * self.hidden > self.shown
