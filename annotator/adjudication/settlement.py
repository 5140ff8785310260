"""What settling a place comes to: a reviewer's own version of a span, and the records that change with it.

UNITS: fragments are ranges of code points.
"""

import msgspec

from annotator.domain.annotation import Fragment, Relation, Span, Value
from annotator.domain.composition import Composition
from annotator.domain.operation import Decision


class Edit(msgspec.Struct, frozen=True):
    """A reviewer's own version of the first span of a reading.

    Without a label or attributes of its own it has those that it had; with a `composition` it is linked to that. `made`
    are gold spans for it, by `Parts.made`, of what nobody marked.
    """

    fragments: tuple[Fragment, ...]
    quote: tuple[str, ...]
    label: str = ""
    attributes: dict[str, Value] | None = None
    composition: Composition | None = None
    made: tuple[Span, ...] = ()

    def of(self, span: Span) -> Span:
        """Return what becomes of a span."""
        changed = msgspec.structs.replace(span, fragments=self.fragments, quote=self.quote)
        label, attributes = self.label or span.label, span.attributes if self.attributes is None else self.attributes
        return msgspec.structs.replace(changed, label=label, attributes=attributes)


class Settlement(msgspec.Struct, frozen=True):
    """What settling a place, by its number, changes: records of the gold layer to put and to remove, and the decision.

    Put are also decisions on what was made for it, and removed are those that the new one replaces.
    """

    number: int
    put: tuple[Span | Relation | Decision, ...]
    removed: tuple[Span | Relation | Decision, ...]
    decision: Decision
