"""Changes of the labels for whole documents in a scheme's text; `scheme_editing` renames, moves and retires them."""

from typing import Any

import tomlkit

from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import require_free
from annotator.domain.scheme_file import edited, owner_of, set_or_drop


def add_document_label(toml: str, id_: str, name: str) -> str:
    """Add a label for whole documents, without a key. Raises AnnotatorError for an id that is taken."""
    require_free(id_, [label.id for label in parse_scheme(toml).document_labels])

    def change(file: Any) -> None:
        table = tomlkit.table()
        table.update({"id": id_, "name": name.strip()})
        if "document_labels" not in file:
            file["document_labels"] = tomlkit.aot()
        file["document_labels"].append(table)

    return edited(toml, change)


def set_document_key(toml: str, label: str, key: str) -> str:
    """Give a document label another key, "" for none."""
    return _set(toml, label, "key", key)


def set_group(toml: str, label: str, group: str) -> str:
    """Put a document label into a group, of which a document has at most one; "" for none."""
    return _set(toml, label, "group", group.strip())


def _set(toml: str, label: str, field: str, value: str) -> str:
    return edited(toml, lambda file: set_or_drop(owner_of(file, "document_labels", label), field, value))
