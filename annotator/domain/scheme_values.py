"""Changes of the values of an attribute: each function takes the text of a scheme's file and returns it changed.

The first value is implied where the values are plain: annotations that state none have it. All raise AnnotatorError for
something that the scheme does not have.
"""

from collections.abc import Callable
from typing import Any

import tomlkit

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Kind
from annotator.domain.scheme_file import PLAIN_CHOICE, attribute_of, edited, inline, position_of, set_or_drop
from annotator.domain.scheme_growth import checked_name


def add_value(toml: str, kind: Kind, owner: str, attribute: str, value: str) -> str:
    """Add a value at the end. Raises AnnotatorError for a value that is there."""

    def change(file: Any) -> None:
        declared = attribute_of(file, kind, owner, attribute)
        values = declared.setdefault("values", tomlkit.array())
        if checked_name(value) in map(_id, values):
            raise AnnotatorError("The name {name} is taken.", name=value, remedy="Choose another one.")
        has_marks = any("mark" in own for own in values if not isinstance(own, str))
        values.append(inline(id=value, **PLAIN_CHOICE) if has_marks else value)

    return edited(toml, change)


def move_value(toml: str, kind: Kind, owner: str, attribute: str, value: str, position: int) -> str:
    """Move a value to another position, counted from 0."""

    def change(file: Any) -> None:
        declared = attribute_of(file, kind, owner, attribute)
        values = list(declared["values"])
        values.insert(position, values.pop(position_of(values, value)))
        _store(declared, values)

    return edited(toml, change)


def delete_value(toml: str, kind: Kind, owner: str, attribute: str, value: str) -> str:
    """Delete a value that nothing uses."""

    def change(file: Any) -> None:
        declared = attribute_of(file, kind, owner, attribute)
        values = list(declared["values"])
        del values[position_of(values, value)]
        if declared.get("default") == value:
            del declared["default"]
        _store(declared, values)

    return edited(toml, change)


def retire_value(toml: str, kind: Kind, owner: str, attribute: str, value: str, *, into: str = "") -> str:
    """Stop offering a value; with `into` annotations that have it are read as having that one.

    Raises AnnotatorError for the implied value: annotations that state none would lose it.
    """

    def change(choice: Any, values: list[Any]) -> None:
        if into:
            position_of(values, into)
            choice["into"] = into
        else:
            choice["retired"] = True

    return _change_choice(toml, kind, owner, attribute, value, change)


def map_value(toml: str, kind: Kind, owner: str, attribute: str, value: str, into: str) -> str:
    """Merge a value into another, also one that the attribute no longer has."""

    def adopt(file: Any) -> None:
        values = attribute_of(file, kind, owner, attribute).setdefault("values", tomlkit.array())
        if value not in map(_id, values):
            values.append(inline(id=value, retired=True))

    return retire_value(edited(toml, adopt), kind, owner, attribute, value, into=into)


def restore_value(toml: str, kind: Kind, owner: str, attribute: str, value: str) -> str:
    """Offer a value that is not offered, or was merged."""

    def change(choice: Any, _values: list[Any]) -> None:
        set_or_drop(choice, "retired", value=False)
        set_or_drop(choice, "into", "")

    return _change_choice(toml, kind, owner, attribute, value, change)


def set_choice(toml: str, kind: Kind, owner: str, attribute: str, value: str, **fields: str) -> str:
    """Change key, mark or colours of a value."""

    def change(choice: Any, _values: list[Any]) -> None:
        for name, given in fields.items():
            set_or_drop(choice, name, given)

    return _change_choice(toml, kind, owner, attribute, value, change)


def set_default(toml: str, kind: Kind, owner: str, attribute: str, value: str) -> str:
    """Let new annotations have a value, "" for none. A plain value becomes the first one, which is implied."""

    def change(file: Any) -> None:
        declared = attribute_of(file, kind, owner, attribute)
        values = list(declared.get("values", []))
        if values and isinstance(values[0], str) and value:
            values.insert(0, values.pop(position_of(values, value)))
            _store(declared, values)
        else:
            set_or_drop(declared, "default", value)

    return edited(toml, change)


def _change_choice(
    toml: str, kind: Kind, owner: str, attribute: str, value: str, change: Callable[[Any, list[Any]], None]
) -> str:
    def change_file(file: Any) -> None:
        declared = attribute_of(file, kind, owner, attribute)
        values = list(declared.get("values", []))
        position = position_of(values, value)
        choice = inline(id=value) if isinstance(values[position], str) else values[position]
        change(choice, values)
        if position == 0 and isinstance(values[0], str) and ("retired" in choice or "into" in choice):
            raise AnnotatorError(
                "{name} is the value of annotations that state none.",
                remedy="Put another value first.",
                name=value,
            )
        values[position] = value if set(choice) == {"id"} else choice
        _store(declared, values)

    return edited(toml, change_file)


def _store(declared: Any, values: list[Any]) -> None:
    made = tomlkit.array()
    for value in values:
        made.append(value)
    made.multiline(all(not isinstance(value, str) for value in values))
    declared["values"] = made


def _id(value: Any) -> str:
    return value if isinstance(value, str) else str(value["id"])
