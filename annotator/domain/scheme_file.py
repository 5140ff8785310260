"""Changing the text of a scheme's file: comments and order stay, and only what is changed is written anew."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import tomlkit
from tomlkit.items import InlineTable

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Kind
from annotator.text.bounded_toml import load_toml
from annotator.text.legible import legible

PLAIN_CHOICE = {"mark": "dotted-ring", "light": "#59595C", "dark": "#B9BBC0"}
"""How a new value looks where the others have marks and colours."""
_BLANK_LINES = re.compile(r"\n{3,}")
_CLOSE_HEADER = re.compile(r"^(?!#)(.+)\n(?=\[)", re.MULTILINE)


def edited(toml: str, change: Callable[[Any], None]) -> str:
    """Return the text of a file after a change of its content, which `change` gets as tomlkit reads it."""
    file: Any = tomlkit.parse(toml)
    change(file)
    written = tomlkit.dumps(file)
    spaced = _CLOSE_HEADER.sub(r"\1\n\n", _BLANK_LINES.sub("\n\n", written))
    return spaced if spaced == written or load_toml(spaced) == load_toml(written) else written


def inline(**values: object) -> InlineTable:
    """Return an inline table with these values."""
    table = tomlkit.inline_table()
    table.update(values)
    return table


def position_of(tables: Sequence[Any], id_: str) -> int:
    """Return the position of the table, or plain value, with an id. Raises AnnotatorError when there is none."""
    for number, own in enumerate(tables):
        if (own if isinstance(own, str) else own.get("id")) == id_:
            return number
    raise AnnotatorError("The scheme has nothing called {name}.", name=legible(id_))


def owner_of(file: Any, kind: Kind, owner: str) -> Any:
    """Return the table of a label, relation or document label. Raises AnnotatorError when there is none."""
    tables = file.get(kind, [])
    return tables[position_of(tables, owner)]


def attribute_of(file: Any, kind: Kind, owner: str, attribute: str) -> Any:
    """Return the table of an attribute. Raises AnnotatorError when there is none."""
    attributes = owner_of(file, kind, owner).get("attributes", [])
    return attributes[position_of(attributes, attribute)]


def set_or_drop(table: Any, name: str, value: object) -> None:
    """Set a field, or drop it where the value is its default: "", False or None."""
    if value:
        table[name] = value
    elif name in table:
        del table[name]


def reorder(file: Any, kind: Kind, ids: Sequence[str]) -> None:
    """Put labels, relations or document labels into an order, which names all of them."""
    tables = list(file[kind])
    if sorted(ids) != sorted(str(table["id"]) for table in tables):
        raise ValueError("the order must name each once")
    made = tomlkit.aot()
    for id_ in ids:
        made.append(tables[position_of(tables, id_)])
    file[kind] = made


def array_of(table: Any, name: str) -> Any:
    """Return an array of a table, which gets an empty one if it has none."""
    if name not in table:
        table[name] = tomlkit.array()
    return table[name]
