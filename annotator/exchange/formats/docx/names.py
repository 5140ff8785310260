"""Names of elements and attributes, short and the same in both editions of the standard: Transitional and Strict."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPEN = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_NAMESPACES = {
    "w": (f"{_OPEN}/wordprocessingml/2006/main", f"{_STRICT}/wordprocessingml/main"),
    "m": (f"{_OPEN}/officeDocument/2006/math", f"{_STRICT}/officeDocument/math"),
    "r": (f"{_OPEN}/officeDocument/2006/relationships", f"{_STRICT}/officeDocument/relationships"),
    "a": (f"{_OPEN}/drawingml/2006/main", f"{_STRICT}/drawingml/main"),
    "c": (f"{_OPEN}/drawingml/2006/chart", f"{_STRICT}/drawingml/chart"),
    "mc": (f"{_OPEN}/markup-compatibility/2006",),
    "types": (f"{_OPEN}/package/2006/content-types",),
    "relations": (f"{_OPEN}/package/2006/relationships",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "wp": (f"{_OPEN}/drawingml/2006/wordprocessingDrawing", f"{_STRICT}/drawingml/wordprocessingDrawing"),
    "v": ("urn:schemas-microsoft-com:vml",),
    "o": ("urn:schemas-microsoft-com:office:office",),
}
_PREFIXES = {namespace: prefix for prefix, namespaces in _NAMESPACES.items() for namespace in namespaces}
_OFF = frozenset({"0", "false", "off"})


@lru_cache(maxsize=4096)
def short_name(tag: str) -> str:
    """Return the name of an element as in `w:p`; elements of other vocabularies have none."""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{name}" if prefix else ""


@lru_cache(maxsize=256)
def full_names(name: str) -> tuple[str, ...]:
    """Return what a short name stands for, in all editions."""
    prefix, _, local = name.partition(":")
    return tuple(f"{{{namespace}}}{local}" for namespace in _NAMESPACES[prefix])


def attribute(element: "_Element | None", name: str) -> str:
    """Return an attribute by its short name, or nothing."""
    if element is None:
        return ""
    return next((value for full in full_names(name) if (value := element.get(full)) is not None), "")


def children(element: "_Element", name: str) -> Iterator["_Element"]:
    """Yield the children of a name."""
    yield from element.iterchildren(*full_names(name))


def child(element: "_Element | None", *path: str) -> "_Element | None":
    """Return the first child of a name, of that the first child of the next name, and so on."""
    for name in path:
        element = None if element is None else next(children(element, name), None)
    return element


def is_on(properties: "_Element | None", name: str) -> bool | None:
    """Whether a property is on; None where nothing is said of it."""
    found = child(properties, name)
    return None if found is None else attribute(found, "w:val").lower() not in _OFF
