"""Names in a file that the scheme lacks: labels, attributes and values, each with its first place in the file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from annotator.app.importing.framing import likely_roles
from annotator.domain.annotation import Annotations, Relation, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Label, RelationType, Scheme
from annotator.domain.validation import fitting_attributes
from annotator.exchange.label_map import FrameRoles
from annotator.text.legible import legible


class UnknownLabelsError(AnnotatorError):
    """A file has what the scheme lacks: labels of `spans` and `relations`, and attributes as "LABEL.attribute".

    `frames` are those of the relations that look like claim frames, with their roles.
    """

    def __init__(
        self,
        what: str,
        spans: Iterable[str],
        relations: Iterable[str],
        attributes: Iterable[str] = (),
        frames: Mapping[str, FrameRoles] = {},
        *,
        where: str,
        remedy: str,
        **values: object,
    ) -> None:
        self.spans = tuple(sorted(spans))
        self.relations = tuple(sorted(relations))
        self.attributes = tuple(sorted(attributes))
        self.frames = dict(frames)
        super().__init__(what, where=where, remedy=remedy, **values)


_Record = TypeVar("_Record", Span, Relation)


class UnknownNames:
    """Collects them for one file."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._labels = {label.id for label in scheme.labels} | {kind.id for kind in scheme.relations}
        self._spans: set[str] = set()
        self._relations: set[str] = set()
        self._attributes: set[str] = set()
        self._roles: dict[str, set[str]] = {}  # of unknown relations, and the labels of their members
        self._places: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._places)

    def take_labels(self, records: Annotations, place: str) -> bool:
        """Collect the labels of a layer's work that the scheme lacks; return whether there are any."""
        spans = {span.label for span in records.spans.values()} - self._labels
        relations = {relation.label for relation in records.relations.values()} - self._labels
        self._spans |= spans
        self._relations |= relations
        self._note(sorted(spans | relations), place)
        for relation in records.relations.values():
            if relation.label in relations:
                labels = (records.spans[member].label for member in _members(relation) if member in records.spans)
                self._roles.setdefault(relation.label, set()).update(relation.roles, labels)
        return bool(spans or relations)

    def take_attributes(self, records: Annotations, place: str) -> Annotations:
        """Collect the attributes and values that the labels in the scheme lack; return the records without them."""
        return Annotations(
            {name: self._fitted(span, self._scheme.label(span.label), place) for name, span in records.spans.items()},
            {
                name: self._fitted(relation, self._scheme.relation(relation.label), place)
                for name, relation in records.relations.items()
            },
        )

    def _fitted(self, record: _Record, owner: Label | RelationType | None, place: str) -> _Record:
        if owner is None:
            return record
        fitting = fitting_attributes(record.attributes, owner)
        for name, value in record.attributes.items():
            if name not in fitting:
                self._attributes.add(f"{owner.id}.{name}")
                self._note([f"{owner.id}.{legible(name)} = {legible(str(value))}"], place)
        return msgspec.structs.replace(record, attributes=fitting)

    def _note(self, names: Iterable[str], place: str) -> None:
        for name in names:
            self._places.setdefault(name, place.partition(",")[0])

    def error(self, where: str) -> UnknownLabelsError:
        """Return the error with everything that was collected."""
        offered: tuple[Label | RelationType, ...] = (*self._scheme.offered, *self._scheme.offered_relations)
        values: dict[str, Any] = {
            "labels": [f"{name} ({place})" for name, place in sorted(self._places.items())],
            "known": sorted(owner.id for owner in offered),
        }
        likely = {label: likely_roles(names) for label, names in self._roles.items()}
        frames = {label: roles for label, roles in likely.items() if roles is not None}
        if self._attributes:
            return UnknownLabelsError(
                "Labels, attributes or values not in the scheme: {labels}.",
                self._spans,
                self._relations,
                self._attributes,
                frames,
                where=where,
                remedy="Add them with --extend-scheme, or map them or leave them out with --map. Labels: {known}.",
                **values,
            )
        return UnknownLabelsError(
            "Labels not in the scheme: {labels}.",
            self._spans,
            self._relations,
            frames=frames,
            where=where,
            remedy="Map them with --map to labels of the scheme: {known}. Or add them: --extend-scheme.",
            **values,
        )


def _members(relation: Relation) -> Iterator[str]:
    for members in relation.roles.values():
        yield from members
