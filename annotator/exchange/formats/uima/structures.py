"""Feature structures of a CAS: what they are called, their words, and the values and references of their features.

UNITS: code points.
"""

from collections.abc import Iterator
from typing import Any

from annotator.domain.annotation import Fragment, Value

OWN = ("begin", "end", "sofa")
"""Features that all annotations have."""
GOVERNOR, DEPENDENT = "Governor", "Dependent"
"""Features of a relation: its source and its target."""
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


def values_of(structure: Any) -> dict[str, Value]:
    """Return the values of a structure's features that are set; several of one feature as one string."""
    found: dict[str, Value] = {}
    for name, value in _stated(structure):
        if isinstance(value, str | int | float):
            found[name] = _value(value)
        elif _is_list_of_values(value):
            found[name] = _BETWEEN.join(str(one) for one in members_of(value))
    return found


def references_of(structure: Any) -> Iterator[tuple[str, list[Any]]]:
    """Yield the features that refer to other structures, with these."""
    for name, value in _stated(structure):
        if isinstance(value, str | int | float) or _is_list_of_values(value):
            continue
        yield name, members_of(value)


def members_of(value: Any) -> list[Any]:
    """Return the members of an array or a list, or else the value alone; what is not set is left out."""
    if isinstance(value, list):
        return [one for one in value if one is not None]
    if hasattr(value, "elements"):
        return [one for one in value.elements or () if one is not None]
    if not hasattr(value, "head"):
        return [value]
    found, seen = [], set[int]()
    while hasattr(value, "head") and id(value) not in seen:
        seen.add(id(value))
        found.append(value.head)
        value = value.tail
    return [one for one in found if one is not None]


def _stated(structure: Any) -> Iterator[tuple[str, Any]]:
    for feature in structure.type.all_features:
        if feature.name not in (*OWN, GOVERNOR, DEPENDENT):
            value = getattr(structure, feature.name, None)
            if value is not None:
                yield feature.name, value


def _is_list_of_values(value: Any) -> bool:
    members = members_of(value)
    return members != [value] and bool(members) and all(isinstance(one, str | int | float) for one in members)


def _value(value: str | float) -> Value:
    """Return an attribute's value; numbers that are not integers of 64 bits become strings."""
    if isinstance(value, str) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return value
    return str(value)
