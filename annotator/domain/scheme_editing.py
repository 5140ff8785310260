"""Changes of a scheme: each function takes the text of its file and returns the text after one change.

Ids never change; names, order, colours and what is offered do. The result may break a rule of schemes, such as a key
that is used twice: `parse_scheme` says so. All raise AnnotatorError for something that the scheme does not have.
"""

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
import tomlkit

from annotator.domain.contrast import PAIRS
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import MARKS, Kind, Mark, Scheme, Swatch, parse_scheme
from annotator.domain.scheme_file import array_of, edited, inline, owner_of, position_of, reorder, set_or_drop
from annotator.domain.scheme_growth import checked_name

KEYS = "123456789"


def set_version(toml: str, version: int) -> str:
    """Give the scheme another version."""

    def change(file: Any) -> None:
        file["version"] = version

    return edited(toml, change)


def rename(toml: str, kind: Kind, owner: str, name: str, language: str = "") -> str:
    """Give a label or relation another name, or another translation of it; an empty translation is removed."""
    if not language and not name.strip():
        raise AnnotatorError("A name must not be empty.")

    def change(file: Any) -> None:
        table = owner_of(file, kind, owner)
        before = str(table["name"])
        if language:
            _translate(file, before, name.strip(), language)
        elif name.strip() != before:
            table["name"] = name.strip()
            _carry_translations(file, before, name.strip())

    return edited(toml, change)


def translate(toml: str, words: str, name: str, language: str) -> str:
    """Give an attribute or value a name in a language; an empty one is removed."""
    return edited(toml, lambda file: _translate(file, words, name.strip(), language))


def _translate(file: Any, words: str, name: str, language: str) -> None:
    languages = file.setdefault("translations", tomlkit.table())
    set_or_drop(languages.setdefault(language, tomlkit.table()), words, name)


def _carry_translations(file: Any, before: str, after: str) -> None:
    """Keep the translations of something renamed; what else has the old name keeps them as well."""
    still_named = before in _words(file)
    for table in file.get("translations", {}).values():
        if before in table:
            table.setdefault(after, str(table[before]))
            if not still_named:
                del table[before]


def _words(file: Any) -> set[str]:
    """Return every name, attribute and value, which translations refer to."""
    words = {str(file["name"])}
    for owner in (*file.get("labels", []), *file.get("relations", []), *file.get("document_labels", [])):
        words.add(str(owner["name"]))
        words.add(str(owner.get("group", "")))
        for attribute in owner.get("attributes", []):
            words.add(str(attribute["id"]))
            words.update(str(own if isinstance(own, str) else own["id"]) for own in attribute.get("values", []))
    return words


def set_key(toml: str, label: str, key: str) -> str:
    """Give a label another key, "" for none."""
    return _set(toml, label, "key", key)


def set_mark(toml: str, label: str, mark: Mark) -> str:
    """Give a label another mark."""
    return _set(toml, label, "mark", mark)


def set_fragments(toml: str, label: str, fragments: Literal["one", "many"]) -> str:
    """Let spans of a label have one fragment or many."""
    return _set(toml, label, "fragments", fragments)


def recolour(toml: str, label: str, light: Swatch, dark: Swatch) -> str:
    """Give a label other colours."""

    def change(file: Any) -> None:
        table = owner_of(file, "labels", label)
        for name, swatch in (("light", light), ("dark", dark)):
            for field, color in msgspec.structs.asdict(swatch).items():
                table[name][field] = color

    return edited(toml, change)


def _set(toml: str, label: str, field: str, value: str) -> str:
    def change(file: Any) -> None:
        owner_of(file, "labels", label)[field] = value

    return edited(toml, change)


def retire(toml: str, kind: Kind, owner: str) -> str:
    """Stop offering a label, relation or document label; annotations keep it."""

    def change(file: Any) -> None:
        owner_of(file, kind, owner)["retired"] = True

    return edited(toml, change)


def restore(toml: str, kind: Kind, owner: str) -> str:
    """Offer a label or relation that is not offered, or was merged. A key that another one has by now is given up."""
    scheme = parse_scheme(toml)
    taken = _keys(scheme)

    def change(file: Any) -> None:
        table = owner_of(file, kind, owner)
        set_or_drop(table, "retired", value=False)
        set_or_drop(table, "into", "")
        if table.get("key") in taken:
            table["key"] = ""

    return edited(toml, change)


def merge_labels(toml: str, label: str, into: str) -> str:
    """Merge a label into another: its spans have the other label from then on, and the same roles in relations.

    Raises AnnotatorError for a label that would be merged into itself.
    """

    def change(file: Any) -> None:
        table, target = owner_of(file, "labels", label), owner_of(file, "labels", into)
        if label == into or target.get("into"):
            raise AnnotatorError("{name} cannot be merged into this label.", name=str(table["name"]))
        table["into"] = into
        for relation in file.get("relations", []):
            for role in relation["roles"]:
                if label in role["labels"] and into not in role["labels"]:
                    role["labels"].append(into)

    return edited(toml, change)


def map_label(toml: str, label: str, into: str) -> str:
    """Merge a label into another, also one that the scheme no longer has; its spans read as those of the other one."""
    scheme = parse_scheme(toml)
    if scheme.label(label) is None:

        def adopt(file: Any) -> None:
            target, table = owner_of(file, "labels", into), tomlkit.table()
            table.update({"id": label, "name": label, "key": "", "mark": str(target["mark"])})
            for theme in ("light", "dark"):
                table[theme] = inline(**{name: str(color) for name, color in target[theme].items()})
            file["labels"].append(table)

        toml = edited(toml, adopt)
    return merge_labels(toml, label, into)


def delete(toml: str, kind: Kind, owner: str) -> str:
    """Delete a label or relation that nothing uses; relations no longer name the label."""

    def change(file: Any) -> None:
        tables = file[kind]
        del tables[position_of(tables, owner)]
        for relation in file.get("relations", []) if kind == "labels" else []:
            for role in relation["roles"]:
                if owner in role["labels"]:
                    role["labels"].remove(owner)

    return edited(toml, change)


def move(toml: str, kind: Kind, owner: str, position: int) -> str:
    """Move a label or relation to another position, counted from 0."""

    def change(file: Any) -> None:
        ids = [str(table["id"]) for table in file[kind]]
        ids.insert(position, ids.pop(position_of(file[kind], owner)))
        reorder(file, kind, ids)

    return edited(toml, change)


def add_label(toml: str, id_: str, name: str) -> str:
    """Add a label with the first free key, mark and colours. Raises AnnotatorError for an id that is taken."""
    scheme = parse_scheme(toml)
    require_free(id_, [label.id for label in scheme.labels])
    taken, marks = _keys(scheme), {label.mark for label in scheme.offered}
    used = {label.light.line for label in scheme.labels}
    light, dark = next((pair for pair in PAIRS if pair[0].line not in used), PAIRS[len(scheme.labels) % len(PAIRS)])

    def change(file: Any) -> None:
        table = tomlkit.table()
        table.update({
            "id": id_,
            "name": name.strip(),
            "key": next((key for key in KEYS if key not in taken), ""),
            "mark": next((mark for mark in MARKS if mark not in marks), MARKS[0]),
            "light": inline(**msgspec.structs.asdict(light)),
            "dark": inline(**msgspec.structs.asdict(dark)),
        })  # fmt: skip
        file["labels"].append(table)

    return edited(toml, change)


def add_relation(toml: str, id_: str, name: str, roles: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Add a relation with these roles, each with the labels of its members. Raises AnnotatorError for a taken id."""
    require_free(id_, [relation.id for relation in parse_scheme(toml).relations])

    def change(file: Any) -> None:
        table = tomlkit.table()
        members = [inline(id=checked_name(role), labels=list(labels)) for role, labels in roles]
        table.update({"id": id_, "name": name.strip(), "roles": members})
        if "relations" not in file:
            file["relations"] = tomlkit.aot()
        file["relations"].append(table)

    return edited(toml, change)


def set_role(toml: str, relation: str, role: str, labels: Sequence[str]) -> str:
    """Let the members of a role have these labels."""

    def change(file: Any) -> None:
        roles = owner_of(file, "relations", relation)["roles"]
        roles[position_of(roles, role)]["labels"] = list(labels)

    return edited(toml, change)


def add_attribute(toml: str, kind: Kind, owner: str, attribute: str, values: Sequence[str] = ()) -> str:
    """Add an attribute; without values it takes any text. Raises AnnotatorError for an id that is taken."""

    def change(file: Any) -> None:
        attributes = array_of(owner_of(file, kind, owner), "attributes")
        require_free(attribute, [str(own["id"]) for own in attributes])
        made = inline(id=attribute)
        if values:
            made["values"] = [checked_name(value) for value in values]
        attributes.append(made)

    return edited(toml, change)


def delete_attribute(toml: str, kind: Kind, owner: str, attribute: str) -> str:
    """Delete an attribute that nothing uses."""

    def change(file: Any) -> None:
        attributes = owner_of(file, kind, owner).get("attributes", [])
        del attributes[position_of(attributes, attribute)]

    return edited(toml, change)


def require_free(id_: str, taken: Sequence[str]) -> None:
    """Raise AnnotatorError for an id that is taken, or no name."""
    if checked_name(id_) in taken:
        raise AnnotatorError("The name {name} is taken.", name=id_, remedy="Choose another one.")


def _keys(scheme: Scheme) -> set[str]:
    attributes = (attribute for relation in scheme.relations for attribute in relation.attributes)
    choices = (choice.key for attribute in attributes for choice in attribute.offered)
    said = (label.key for label in scheme.offered_document_labels)
    keys = (*(label.key for label in scheme.offered), *said, *choices)
    return {key for key in keys if key}
