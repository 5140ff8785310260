"""How much each label, relation and value is used, and what annotations a change of the scheme leaves questionable."""

from collections import Counter
from typing import Literal, NamedTuple

import msgspec

from annotator.app.commands.schemes import scheme_draft
from annotator.app.session import Session
from annotator.domain.annotation import Value
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import DocumentLabel, Kind, Scheme, attribute, parse_scheme
from annotator.domain.scheme_editing import delete
from annotator.domain.scheme_folding import Folding
from annotator.domain.validation import fitting_attributes
from annotator.storage import label_counts, scheme_reading
from annotator.storage.label_counts import LabelCount

STALE_PLACES = 1000
"""The most places that are listed."""


class Use(NamedTuple):
    """A label or relation, one of its attributes, or a value of that; "" where it does not go so deep."""

    kind: Kind
    owner: str
    attribute: str = ""
    value: str = ""


class SchemeUses(msgspec.Struct, frozen=True):
    """How many annotations have each label, attribute and value now, and how many were recorded with a label.

    Those of removed articles, and of texts that were replaced, are recorded, and come back with their articles.
    """

    now: dict[Use, int]
    recorded: dict[Use, int]

    def of(self, kind: Kind, owner: str, attribute: str = "", value: str = "") -> int:
        """Return how many annotations have this now."""
        return self.now.get(Use(kind, owner, attribute, value), 0)

    def is_recorded(self, kind: Kind, owner: str, attribute: str = "", value: str = "") -> bool:
        """Whether any annotation was recorded with this, under its present name or before a merge."""
        return Use(kind, owner, attribute, value) in self.recorded


def scheme_uses(session: Session) -> SchemeUses:
    """Return the uses of all labels, relations, attributes and values, counted over all layers."""
    names = scheme_reading.merged_names(session.file)
    now: Counter[Use] = Counter()
    recorded: Counter[Use] = Counter()
    for counted in label_counts.count_names(session.file):
        kind = _kind(counted)
        own = Use(kind, counted.label, counted.attribute, counted.value)
        recorded[own] += counted.count
        if own.attribute:
            recorded[Use(kind, own.owner, own.attribute)] += counted.count
        if counted.listed and (present := _present(own, names)) is not None:
            now[present] += counted.count
            if own.attribute:
                now[Use(kind, present.owner, present.attribute)] += counted.count
    return SchemeUses(dict(now), dict(recorded))


def _kind(counted: LabelCount) -> Kind:
    kinds: dict[str, Kind] = {"span": "labels", "relation": "relations", "progress": "document_labels"}
    return kinds[counted.type]


def _present(use: Use, names: Folding) -> Use | None:
    """Return what this reads as now; None for an attribute that the label merged into does not have."""
    target = names.labels.get(use.owner) if use.kind == "labels" else None
    owner = target.id if target else use.owner
    value = names.values.get(owner, {}).get(use.attribute, {}).get(use.value, use.value)
    stated: dict[str, Value] = {use.attribute: value}
    if target and use.attribute and not fitting_attributes(stated, target):
        return None
    return Use(use.kind, owner, use.attribute, value)


class LabelMergePreview(msgspec.Struct, frozen=True):
    """What merging a label does: how many spans change, and how many values of each attribute are no longer shown."""

    spans: int
    lost: dict[str, int]


def preview_merge_labels(session: Session, label: str, into: str) -> LabelMergePreview:
    """Return what merging a label into another would do. Raises AnnotatorError for labels that are not there."""
    draft = scheme_draft(session)
    target = (parse_scheme(draft) if draft is not None else session.scheme).label(into)
    if target is None:
        raise AnnotatorError("The scheme has no label {label}.", label=into)
    lost: Counter[str] = Counter()
    spans = 0
    names = scheme_reading.merged_names(session.file)
    for counted in label_counts.count_names(session.file):
        if not counted.listed or counted.type != "span" or names.label(counted.label) != label:
            continue
        stated: dict[str, Value] = {counted.attribute: counted.value}
        if not counted.attribute:
            spans += counted.count
        elif not fitting_attributes(stated, target):
            lost[counted.attribute] += counted.count
    return LabelMergePreview(spans, dict(lost))


StaleReason = Literal["gone", "retired"]


class StaleAnnotations(msgspec.Struct, frozen=True):
    """Annotations with something that the scheme no longer has, or no longer offers, and how many there are."""

    use: Use
    reason: StaleReason
    count: int


def stale_annotations(session: Session, uses: SchemeUses | None = None) -> list[StaleAnnotations]:
    """Return what annotations have and the scheme in force lacks or does not offer, in the order of its names.

    `uses` are those of now, where they were counted already.
    """
    stale = []
    for use, count in sorted((uses or scheme_uses(session)).now.items()):
        reason = _stale_reason(session.scheme, use)
        if reason is not None:
            stale.append(StaleAnnotations(use, reason, count))
    return stale


def _stale_reason(scheme: Scheme, use: Use) -> StaleReason | None:
    owner = scheme.owner(use.kind, use.owner)
    if owner is None:
        return None if use.attribute else "gone"
    if not use.attribute or isinstance(owner, DocumentLabel):
        return "retired" if owner.retired else None
    known = attribute(owner, use.attribute)
    if known is None:
        return None if use.value else "gone"
    if not use.value or not known.values:
        return None
    choice = next((choice for choice in known.choices if choice.id == use.value), None)
    if choice is None:
        return "gone"
    return None if choice.offered else "retired"


class AnnotationPlace(msgspec.Struct, frozen=True):
    """A span, a relation or the progress on a document: its id, document (id) and layer (id)."""

    id: str
    document: str
    layer: str


def annotations_using(session: Session, use: Use, most: int = STALE_PLACES) -> list[AnnotationPlace]:
    """Return at most so many annotations that have a label, attribute or value now, in the order of the documents."""
    if use.kind == "document_labels":
        return [AnnotationPlace(*place) for place in label_counts.progress_with(session.file, use.owner, most)]
    names = scheme_reading.merged_names(session.file)
    owners = names.made_as(use.owner) if use.kind == "labels" else [use.owner]
    merged = names.values.get(use.owner, {}).get(use.attribute, {})
    if use.value in merged:
        return []
    values = [use.value, *(before for before, after in merged.items() if after == use.value)] if use.value else None
    found = label_counts.annotations_with(
        session.file, "span" if use.kind == "labels" else "relation", owners, use.attribute, values, most
    )
    return [AnnotationPlace(*place) for place in found]


def deleted_from_scheme(session: Session, toml: str, kind: Kind, owner: str) -> str:
    """Return the text of a scheme without a label or relation. Raises AnnotatorError when any annotation has it."""
    if scheme_uses(session).is_recorded(kind, owner):
        raise AnnotatorError(
            "{name} is used by annotations and cannot be deleted.",
            remedy="Retire it, or merge it into another one.",
            name=owner,
        )
    return delete(toml, kind, owner)
