"""The JSON of doccano's lines. UNITS: offsets as the file has them."""

from typing import Any

import msgspec

Label = str | int
Triple = tuple[int, int, Label]


class Entity(msgspec.Struct, frozen=True):
    """A span with a number of its own."""

    id: int
    label: Label
    start_offset: int
    end_offset: int


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A link from one entity to another; what doccano ignores names the relation that it is a part of.

    doccano's exports number it, but what it imports needs no number.
    """

    id: int | None = None
    from_id: int
    to_id: int
    type: Label
    relation: str = ""
    from_role: str = "from"
    to_role: str = "to"


class OfUser(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one user said: a span, or a label or words about the text as a whole."""

    id: int | None = None
    label: Label | None = None
    start_offset: int | None = None
    end_offset: int | None = None
    user: Label | None = None
    text: str | None = None

    @property
    def is_span(self) -> bool:
        """Whether it has a place."""
        return self.start_offset is not None or self.end_offset is not None

    def answer(self) -> dict[str, Any]:
        """Return what is said of the text."""
        said = {"label": self.label, "text": self.text, "user": self.user}
        return {key: value for key, value in said.items() if value is not None}


class Line(msgspec.Struct, frozen=True):
    """A line of any version."""

    text: str = ""
    data: str = ""
    title: str | None = None
    label: list[Triple | Label] | Label | None = None
    labels: list[Triple | Label] | Label | None = None
    annotations: list[OfUser] | None = None
    entities: list[Entity | Triple] | None = None
    relations: list[Relation] = []
    meta: dict[str, Any] = {}
    comments: list[Any] = msgspec.field(default=[], name="Comments")
