"""Widening the labels and relations that a scheme has: by attributes, values, roles, and labels in roles.

The text of the scheme's file keeps its comments and its order.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import tomlkit

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Value
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.frames import CUED_BY, SAID_BY, STANCE
from annotator.domain.scheme import Label, RelationType, Role, Scheme, attribute
from annotator.domain.scheme_file import PLAIN_CHOICE, array_of, inline

_OF_FRAMES = (SAID_BY, CUED_BY, STANCE, CLAIM_REL)
"""Relations whose roles the program itself relies on."""


class _NewParts:
    """The missing parts of a label or relation type: values by attribute (none for any text), and labels by role."""

    def __init__(self) -> None:
        self.attributes: dict[str, dict[str, None]] = {}
        self.roles: dict[str, dict[str, None]] = {}
        self.optional: dict[str, None] = {}

    def __bool__(self) -> bool:
        return bool(self.attributes or self.roles or self.optional)


class Widening:
    """Additions to the labels and relation types of a scheme."""

    def __init__(self) -> None:
        self._labels: dict[str, _NewParts] = {}
        self._relations: dict[str, _NewParts] = {}

    def __bool__(self) -> bool:
        return any(map(bool, (*self._labels.values(), *self._relations.values())))

    def take_span(self, label: Label, attributes: Mapping[str, Value]) -> None:
        """Add the attributes and values of a span that its label lacks."""
        _take_attributes(self._labels.setdefault(label.id, _NewParts()), label, attributes)

    def take_relation(
        self, kind: RelationType, roles: Mapping[str, Iterable[str]], attributes: Mapping[str, Value]
    ) -> None:
        """Add what a relation has and its type lacks; roles have labels of spans, or virtual speakers.

        A relation that shares no role with its type is another one: it is left to be refused.
        """
        if not any(map(kind.role, roles)):
            return
        new = self._relations.setdefault(kind.id, _NewParts())
        _take_attributes(new, kind, attributes)
        for role, labels in roles.items():
            known = kind.role(role)
            if lacking := [label for label in labels if known is None or not _allows(known, label)]:
                new.roles.setdefault(role, {}).update(dict.fromkeys(lacking))
        if kind.id not in _OF_FRAMES:
            new.optional.update((role.id, None) for role in kind.roles if not role.optional and role.id not in roles)

    def widened(self, toml: str, scheme: Scheme) -> str:
        """Return the text of the scheme's file with what was added."""
        if not self:
            return toml
        file: Any = tomlkit.parse(toml)
        for number, label in enumerate(scheme.labels):
            if new := self._labels.get(label.id):
                _add_attributes(file["labels"][number], label, new)
        for number, kind in enumerate(scheme.relations):
            if new := self._relations.get(kind.id):
                _add_attributes(file["relations"][number], kind, new)
                _add_roles(file["relations"][number], kind, new)
        return tomlkit.dumps(file)


def _allows(role: Role, label: str) -> bool:
    return role.virtual if label in VIRTUAL_SPEAKERS else label in role.labels


def _take_attributes(new: _NewParts, owner: Label | RelationType, attributes: Mapping[str, Value]) -> None:
    for name, value in attributes.items():
        known = attribute(owner, name)
        if known is None:
            new.attributes.setdefault(name, {})
        elif known.values and str(value) not in [choice.id for choice in known.choices]:
            new.attributes.setdefault(name, {})[str(value)] = None


def _add_attributes(table: Any, owner: Label | RelationType, new: _NewParts) -> None:
    names = [declared.id for declared in owner.attributes]
    for name, values in new.attributes.items():
        if name not in names:
            array_of(table, "attributes").append(inline(id=name))
            continue
        declared = owner.attributes[names.index(name)]
        has_marks = any(choice.mark for choice in declared.choices)
        for value in values:
            added = inline(id=value, **PLAIN_CHOICE) if has_marks else value
            table["attributes"][names.index(name)]["values"].append(added)


def _add_roles(table: Any, kind: RelationType, new: _NewParts) -> None:
    names = [role.id for role in kind.roles]
    for role, labels in new.roles.items():
        spans = [label for label in labels if label not in VIRTUAL_SPEAKERS]
        has_virtual = len(spans) < len(labels)
        if role not in names:
            array_of(table, "roles").append(inline(id=role, labels=spans, virtual=has_virtual, optional=True))
            continue
        known = table["roles"][names.index(role)]
        for label in spans:
            known["labels"].append(label)
        if has_virtual:
            known["virtual"] = True
    for role in new.optional:
        table["roles"][names.index(role)]["optional"] = True
