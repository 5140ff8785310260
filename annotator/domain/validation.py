"""Validation of annotations against text and scheme. Offsets are code points."""

from collections.abc import Iterator, Mapping, Sequence

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation, Span, Value
from annotator.domain.errors import Problem
from annotator.domain.scheme import Attribute, Label, RelationType, Scheme, attribute
from annotator.text.legible import legible


def annotation_problems(annotations: Annotations, text: str, scheme: Scheme) -> Iterator[Problem]:
    """Yield the problems of one layer's annotations on a document with this text."""
    for span in annotations.spans.values():
        yield from span_problems(span, text, scheme)
    for relation in annotations.relations.values():
        yield from relation_problems(relation, annotations.spans, scheme)
    yield from document_label_problems(annotations.progress.labels, scheme)


def document_label_problems(labels: Sequence[str], scheme: Scheme) -> Iterator[Problem]:
    """Yield the problems of what a layer says of a document as a whole."""
    groups: set[str] = set()
    for id_ in labels:
        label = scheme.document_label(id_)
        if label is None:
            yield Problem("article", "the scheme has no label {label}", {"label": legible(id_)})
        elif label.group in groups:
            yield Problem("article", "has several labels of the group {group}", {"group": legible(label.group)})
        elif label.group:
            groups.add(label.group)


def span_problems(span: Span, text: str, scheme: Scheme) -> Iterator[Problem]:
    """Yield the problems of a span on a document with this text."""
    place = f"span {span.id}"
    label = scheme.label(span.label)
    if label is None:
        yield Problem(place, "the scheme has no label {label}", {"label": legible(span.label)})
    else:
        yield from _attribute_problems(place, span.attributes, label)
    yield from fragment_problems(place, span, text)


def fragment_problems(place: str, span: Span, text: str) -> Iterator[Problem]:
    """Yield the problems of the fragments and quotes of a span on a document with this text."""
    if not span.fragments:
        yield Problem(place, "has no fragments")
    if len(span.quote) != len(span.fragments):
        yield Problem(
            place,
            "has {fragments} fragments and {quotes} quotes",
            {"fragments": len(span.fragments), "quotes": len(span.quote)},
        )
        return
    previous = 0
    for number, ((start, end), quote) in enumerate(zip(span.fragments, span.quote, strict=True)):
        if previous <= start < end <= len(text) and text[start:end] == quote:
            previous = end
            continue
        where = f"{place} fragment {number} [{start}, {end})".lstrip()
        if not 0 <= start < end:
            yield Problem(where, "does not start before its end")
        elif end > len(text):
            yield Problem(where, "is outside the text, which has {length} code points", {"length": len(text)})
        elif start < previous:
            yield Problem(where, "starts before the previous fragment ends")
        else:
            yield Problem(
                where,
                "the text is “{there}”, but the quote is “{quote}”",
                {"there": legible(text[start:end]), "quote": legible(quote)},
            )
        previous = max(previous, end)


def relation_problems(relation: Relation, spans: Mapping[str, Span], scheme: Scheme) -> Iterator[Problem]:
    """Yield the problems of a relation among these spans."""
    place = f"relation {relation.id}"
    kind = scheme.relation(relation.label)
    if kind is None:
        yield Problem(place, "the scheme has no relation {label}", {"label": legible(relation.label)})
        return
    yield from _attribute_problems(place, relation.attributes, kind)
    yield from _role_problems(place, relation, kind, spans)


def _role_problems(place: str, relation: Relation, kind: RelationType, spans: Mapping[str, Span]) -> Iterator[Problem]:
    for role_id, members in relation.roles.items():
        role = kind.role(role_id)
        if role is None:
            yield Problem(f"{place} role {role_id}", "{label} does not have this role", {"label": kind.id})
            continue
        for member in members:
            if member in VIRTUAL_SPEAKERS and role.virtual:
                continue
            span = spans.get(member)
            if span is None:
                values: dict[str, object] = {"id": legible(member)}
                yield Problem(
                    f"{place} role {role_id}", "names {id}, which is not a span of this layer and document", values
                )
            elif span.label not in role.labels:
                values = {"label": span.label, "labels": role.labels}
                yield Problem(f"{place} role {role_id}", "has a {label}; allowed are {labels}", values)
    for role in kind.roles:
        if not role.optional and role.id not in relation.roles:
            yield Problem(f"{place} role {role.id}", "is missing")


def _attribute_problems(place: str, values: Mapping[str, Value], owner: Label | RelationType) -> Iterator[Problem]:
    for name, value in values.items():
        known = attribute(owner, name)
        if known is None:
            yield Problem(f"{place} attribute {name}", "{label} does not have this attribute", {"label": owner.id})
        elif allowed := _broken_choice(known, value):
            yield Problem(
                f"{place} attribute {name}",
                "{value} is not one of: {allowed}",
                {"value": legible(str(value)), "allowed": allowed},
            )


def fitting_attributes(values: Mapping[str, Value], owner: Label | RelationType) -> dict[str, Value]:
    """Return those of the attributes that a label or relation type has, with values that it allows."""
    return {name: value for name, value in values.items() if not any(_attribute_problems("", {name: value}, owner))}


def _broken_choice(known: Attribute, value: Value) -> list[str]:
    """Return the allowed values if this one is not."""
    allowed = [choice.id for choice in known.choices]
    return [] if str(value) in allowed else allowed
