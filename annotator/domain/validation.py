"""What is wrong with an annotation: each problem has a place and a reason. Offsets are code points."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation, Span, Value
from annotator.domain.scheme import Attribute, Label, RelationType, Scheme, attribute


class Problem(msgspec.Struct, frozen=True):
    """Something that breaks a rule. `place` names the record and its field; `reason` is an English clause."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def annotation_problems(annotations: Annotations, text: str, scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong with one layer's work on a document of this text."""
    for span in annotations.spans.values():
        yield from span_problems(span, text, scheme)
    for relation in annotations.relations.values():
        yield from relation_problems(relation, annotations.spans, scheme)


def span_problems(span: Span, text: str, scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong with a span on a document of this text."""
    place = f"span {span.id}"
    label = scheme.label(span.label)
    if label is None:
        yield Problem(place, f"the scheme has no label {span.label!r}")
    else:
        yield from _attribute_problems(place, span.attributes, label)
        if label.fragments == "one" and len(span.fragments) > 1:
            yield Problem(place, f"{label.id} is one piece of text; this has {len(span.fragments)}")
    yield from _fragment_problems(place, span, text)


def _fragment_problems(place: str, span: Span, text: str) -> Iterator[Problem]:
    if not span.fragments:
        yield Problem(place, "has no fragment")
    if len(span.quote) != len(span.fragments):
        yield Problem(place, f"has {len(span.fragments)} fragments and {len(span.quote)} quotes")
        return
    previous = 0
    for number, ((start, end), quote) in enumerate(zip(span.fragments, span.quote, strict=True)):
        where = f"{place} fragment {number} [{start}, {end})"
        if not 0 <= start < end:
            yield Problem(where, "is not a range with a start before its end")
        elif end > len(text):
            yield Problem(where, f"lies outside the text, which has {len(text)} code points")
        elif start < previous:
            yield Problem(where, "begins before the fragment before it ends")
        elif text[start:end] != quote:
            yield Problem(where, f"the text there is {text[start:end]!r}, the quote says {quote!r}")
        previous = max(previous, end)


def relation_problems(relation: Relation, spans: Mapping[str, Span], scheme: Scheme) -> Iterator[Problem]:
    """Yield what is wrong with a relation among these spans."""
    place = f"relation {relation.id}"
    kind = scheme.relation(relation.label)
    if kind is None:
        yield Problem(place, f"the scheme has no relation {relation.label!r}")
        return
    yield from _attribute_problems(place, relation.attributes, kind)
    yield from _role_problems(place, relation, kind, spans)


def _role_problems(place: str, relation: Relation, kind: RelationType, spans: Mapping[str, Span]) -> Iterator[Problem]:
    for role_id, members in relation.roles.items():
        role = kind.role(role_id)
        where = f"{place} role {role_id}"
        if role is None:
            yield Problem(where, f"{kind.id} has no such role")
            continue
        for member in members:
            if member in VIRTUAL_SPEAKERS and role.virtual:
                continue
            span = spans.get(member)
            if span is None:
                yield Problem(where, f"names {member!r}, which is no span of this layer and document")
            elif span.label not in role.labels:
                yield Problem(where, f"holds a {span.label}; it takes {' or '.join(role.labels)}")
    for role in kind.roles:
        if not role.optional and role.id not in relation.roles:
            yield Problem(f"{place} role {role.id}", "is missing")


def _attribute_problems(place: str, values: Mapping[str, Value], owner: Label | RelationType) -> Iterator[Problem]:
    for name, value in values.items():
        known = attribute(owner, name)
        if known is None:
            yield Problem(f"{place} attribute {name}", f"{owner.id} has no such attribute")
        elif reason := _value_reason(known, value):
            yield Problem(f"{place} attribute {name}", reason)


def fitting_attributes(values: Mapping[str, Value], owner: Label | RelationType) -> dict[str, Value]:
    """Return those of the attributes that a label or relation type has, with values that it allows."""
    return {name: value for name, value in values.items() if not any(_attribute_problems("", {name: value}, owner))}


def _value_reason(known: Attribute, value: Value) -> str:
    allowed = [choice.id for choice in known.choices]
    if not allowed or str(value) in allowed:
        return ""
    return f"{value!r} is not one of {', '.join(allowed)}"


def sentences(problems: Iterable[Problem]) -> list[str]:
    """Return each problem as one sentence without its full stop."""
    return [str(problem) for problem in problems]
