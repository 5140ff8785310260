"""Annotations as the present scheme and register read them: labels, values and entries that were merged into others.

A merge of labels is recorded in the scheme alone, one of entries as a redirect. Operations keep what they were made
with, so nothing is lost, the merge can be undone, and work made under an older version reads the same whenever it
arrives.
"""

from collections.abc import Mapping
from typing import TypeVar, cast

import msgspec

from annotator.domain.annotation import Relation, Span, Value
from annotator.domain.register import ENTITY
from annotator.domain.scheme import Label, RelationType, Scheme
from annotator.domain.validation import fitting_attributes

R = TypeVar("R")
_Values = dict[str, dict[str, str]]
"""By attribute: the value that each merged value is read as."""


class Folding(msgspec.Struct, frozen=True):
    """The merged labels, each with the label that its spans have now, the merged values of each label, and entries.

    `entries` are the merged entries of the register, each with the one that it reads as, by id.
    """

    labels: dict[str, Label] = {}
    values: dict[str, _Values] = {}
    entries: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self.labels or self.values or self.entries)

    def label(self, label: str) -> str:
        """Return the label that spans of this one have now."""
        return self.labels[label].id if label in self.labels else label

    def made_as(self, label: str) -> list[str]:
        """Return the labels that spans were made with which have this one now."""
        if label in self.labels:
            return []
        return [label, *(before for before, after in self.labels.items() if after.id == label)]

    def span(self, span: Span) -> Span:
        """Return a span as it reads now: of a merged label it keeps the attributes that the other label has too."""
        span = self._with_entry(span)
        target = self.labels.get(span.label)
        if target is None and span.label not in self.values:
            return span
        label = target.id if target else span.label
        attributes = self._attributes(label, span.attributes)
        if target is not None:
            attributes = fitting_attributes(attributes, target)
        return msgspec.structs.replace(span, label=label, attributes=attributes)

    def _with_entry(self, span: Span) -> Span:
        end = self.entries.get(str(span.attributes.get(ENTITY, "")))
        return span if end is None else msgspec.structs.replace(span, attributes={**span.attributes, ENTITY: end})

    def record(self, record: R) -> R:
        """Return a span or relation as it reads now, and any other record as it is."""
        read: object = record
        if isinstance(record, Span):
            read = self.span(record)
        elif isinstance(record, Relation):
            read = self.relation(record)
        return cast("R", read)

    def relation(self, relation: Relation) -> Relation:
        """Return a relation as it reads now."""
        if relation.label not in self.values:
            return relation
        attributes = self._attributes(relation.label, relation.attributes)
        return msgspec.structs.replace(relation, attributes=attributes)

    def _attributes(self, owner: str, attributes: Mapping[str, Value]) -> dict[str, Value]:
        merged = self.values.get(owner, {})
        return {name: merged.get(name, {}).get(str(value), value) for name, value in attributes.items()}


NO_FOLDING = Folding()


def folding(scheme: Scheme) -> Folding:
    """Return what a scheme merges."""
    into = {label.id: label.into for label in scheme.labels if label.into}
    by_id = {label.id: label for label in scheme.labels}
    owners: tuple[Label | RelationType, ...] = (*scheme.labels, *scheme.relations)
    values = {owner.id: found for owner in owners if (found := _merged_values(owner))}
    return Folding({label: by_id[_end(label, into)] for label in into}, values)


def _merged_values(owner: Label | RelationType) -> _Values:
    found: _Values = {}
    for declared in owner.attributes:
        into = {choice.id: choice.into for choice in declared.choices if choice.into}
        if into:
            found[declared.id] = {value: _end(value, into) for value in into}
    return found


def _end(name: str, into: Mapping[str, str]) -> str:
    """Return the end of a chain of merges; a valid scheme has no circles."""
    while name in into:
        name = into[name]
    return name
