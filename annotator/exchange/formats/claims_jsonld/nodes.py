"""Nodes of a graph in JSON-LD, and what of them refers to other nodes."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote


def node(type_: str | list[str], key: tuple[str, str], **properties: Any) -> dict[str, Any]:
    """Return a node with those properties that have a value."""
    known = {name: value for name, value in properties.items() if value}
    return {"@type": type_, **reference(*key), **known}


def reference(kind: str, name: str) -> dict[str, str]:
    """Return a reference to the node of a kind and name."""
    return {"@id": f"#{kind}-{quote(name, safe='')}"}


def named(type_: str, name: str) -> dict[str, str] | None:
    """Return something of which only the name is known, None without one."""
    return {"@type": type_, "name": name} if name else None


def referred(value: Any) -> Iterator[str]:
    """Yield the ids that a node refers to."""
    if isinstance(value, list):
        for one in value:
            yield from referred(one)
    elif isinstance(value, dict):
        if value.keys() == {"@id"}:
            yield value["@id"]
        for one in value.values():
            yield from referred(one)
