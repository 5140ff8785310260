"""Feature structures of a CAS: what they are called, their words, and the values and references of their features.

UNITS: code points.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from annotator.domain.annotation import Fragment, Value

OWN = ("begin", "end", "sofa")
"""Features that all annotations have."""
GOVERNOR, DEPENDENT = "Governor", "Dependent"
"""Features of a relation: its source and its target."""
_PLAIN = re.compile(r"uima\.cas\.(?:String|Integer|Float|Boolean|Byte|Short|Long|Double)(?:Array|List)?")
_RENAMED = {"self_": "self", "type_": "type"}
_BETWEEN = "; "


def id_of(structure: Any) -> str:
    """Return an id: the short name of the type, and the number in the file."""
    return f"{structure.type.short_name}-{structure.xmiID}"


def quotes_of(text: str, fragments: tuple[Fragment, ...]) -> tuple[str, ...]:
    """Return the words of fragments. Raises ValueError for one that is empty or outside the text."""
    for start, end in fragments:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"an annotation lies at {start}-{end}")
    return tuple(text[start:end] for start, end in fragments)


class Features:
    """Reads the features of structures; `take` gets the length of each list, which many structures may share."""

    def __init__(self, take: Callable[[int], None]) -> None:
        self._take = take

    def values_of(self, structure: Any) -> dict[str, Value]:
        """Return the values of a structure's features that are set; several of one feature as one string."""
        values: dict[str, Value] = {}
        for name, value, is_plain in _stated(structure):
            if isinstance(value, str | int | float):
                values[name] = _value(value)
            elif is_plain and (members := self._members_of(value)):
                values[name] = _BETWEEN.join(map(str, members))
        return values

    def references_of(self, structure: Any) -> Iterator[tuple[str, list[Any]]]:
        """Yield the features that refer to other structures, with these."""
        for name, value, is_plain in _stated(structure):
            if not is_plain:
                yield name, self._members_of(value)

    def _members_of(self, value: Any) -> list[Any]:
        """Return the members of an array or a list, or else the value alone; what is not set is left out."""
        if isinstance(value, list):
            members = value
        elif hasattr(value, "elements"):
            members = value.elements or []
        elif hasattr(value, "tail"):
            members = _listed(value)
        elif value.type.name.startswith("uima.cas."):  # an empty list
            members = []
        else:
            return [value]
        self._take(len(members))
        return [member for member in members if member is not None]


def has_references(structure: Any) -> bool:
    """Whether a feature of a structure refers to other structures."""
    return any(not is_plain for _, _, is_plain in _stated(structure))


def _listed(node: Any) -> list[Any]:
    found, seen = [], set[int]()
    while hasattr(node, "head") and id(node) not in seen:
        seen.add(id(node))
        found.append(node.head)
        node = node.tail
    return found


def _stated(structure: Any) -> Iterator[tuple[str, Any, bool]]:
    """Yield the features that are set: name, value, and whether it is plain, or a list of plain values."""
    for feature in structure.type.all_features:
        if feature.name not in (*OWN, GOVERNOR, DEPENDENT):
            value = getattr(structure, feature.name, None)
            if value is not None:
                yield name_of(feature), value, _is_plain(value) or _is_plain_type(feature.rangeType)


def name_of(feature: Any) -> str:
    """Return a feature's name: dkpro-cassis writes a line behind those that Python has a use for."""
    return str(_RENAMED.get(feature.name, feature.name))


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float) or _is_plain_type(getattr(value, "type", None))


def _is_plain_type(type_: Any) -> bool:
    return _PLAIN.fullmatch(getattr(type_, "name", "")) is not None


def _value(value: str | float) -> Value:
    """Return an attribute's value; numbers that are not integers of 64 bits become strings."""
    if isinstance(value, str) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return value
    return str(value)
