"""The names of a REFI-QDA project, and strings as its XML holds them.

Characters that XML 1.0 cannot hold stand as _xHHHH_, as in Office Open XML; so does the underscore of a text that reads
like that itself.
"""

import re
from uuid import UUID, uuid5
from xml.sax.saxutils import escape, quoteattr

import msgspec

NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT, SOURCES, INTERNAL = "project.qde", "sources", "internal://"
ORIGIN = "Annotator"
"""What our own files say that they are from."""

_ROOT = UUID("6f1dd3a0-4c6a-5e0c-9a53-5c2f3a1e7b42")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LIKE_ESCAPED = re.compile("_(?=x[0-9A-F]{4}_)")
_ESCAPED = re.compile("_x(005F|000[1-8BCEF]|001[0-9A-F]|FFFE|FFFF)_")


def guid(*parts: str) -> str:
    """Return the GUID of something by what it is and its ids: the same one every time."""
    return str(uuid5(_ROOT, msgspec.json.encode(parts).decode()))


def same_guid(stated: str | None) -> str:
    """Return a GUID as it is compared: other programs write it in either case, and in braces or not."""
    return (stated or "").strip().strip("{}").lower()


def attribute(value: str) -> str:
    """Return a string as the quoted value of an attribute."""
    return quoteattr(_escaped(value))


def content(value: str) -> str:
    """Return a string as the content of an element."""
    return escape(_escaped(value), {"\r": "&#13;"})


def restored(value: str) -> str:
    """Return the string that XML holds."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value) if "_x" in value else value


def _escaped(value: str) -> str:
    marked = _LIKE_ESCAPED.sub("_x005F_", value) if "_x" in value else value
    return _FORBIDDEN.sub(lambda match: f"_x{ord(match[0]):04X}_", marked)
