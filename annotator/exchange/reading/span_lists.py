"""Values of a file that look like annotations, though its format knows none by their key."""

from typing import Any

_STARTS = frozenset({"start", "start_offset", "begin", "offset", "offsets"})


def looks_like_spans(value: Any) -> bool:
    """Whether a value is a list with something in it that begins somewhere: an object, or two numbers and more."""
    return isinstance(value, list) and any(map(_begins_somewhere, value))


def _begins_somewhere(value: Any) -> bool:
    if isinstance(value, dict):
        return not _STARTS.isdisjoint(value)
    return isinstance(value, list) and len(value) > 2 and all(type(offset) is int for offset in value[:2])
