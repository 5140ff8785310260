"""The resolution of a place: a reviewer's own version of a span, and the records that change.

UNITS: fragments are ranges of code points.
"""

import msgspec

from annotator.domain.annotation import Fragment, Relation, Span, Value
from annotator.domain.composition import Composition
from annotator.domain.operation import Decision


class Edit(msgspec.Struct, frozen=True):
    """A reviewer's own version of the first span of a variant.

    Without a label or attributes it keeps those that it had; with a `composition` it has the relations of that. `made`
    are the gold spans that `Parts.made` made for it.
    """

    fragments: tuple[Fragment, ...]
    quote: tuple[str, ...]
    label: str = ""
    attributes: dict[str, Value] | None = None
    composition: Composition | None = None
    made: tuple[Span, ...] = ()

    def of(self, span: Span) -> Span:
        """Return the edited span."""
        changed = msgspec.structs.replace(span, fragments=self.fragments, quote=self.quote)
        label, attributes = self.label or span.label, span.attributes if self.attributes is None else self.attributes
        return msgspec.structs.replace(changed, label=label, attributes=attributes)


class Resolution(msgspec.Struct, frozen=True):
    """How resolving a place, by its number, changes the gold layer: records to put and to remove, and the decision.

    The records to put include decisions on spans made for it, those to remove the decisions that it replaces.
    """

    number: int
    put: tuple[Span | Relation | Decision, ...]
    removed: tuple[Span | Relation | Decision, ...]
    decision: Decision
