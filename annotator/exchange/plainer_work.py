"""The work of a layer made plainer for formats that hold less of it; the spans and relations themselves stay.

Each function takes the work, its article, and what notes the things left out; it returns the plainer work.
"""

import msgspec
from msgspec import UNSET

from annotator.exchange.held_fields import NO_FIELDS, HeldFields
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.without_spans import Note


def without_attributes(work: LayerWork, _: Article, note: Note, held: HeldFields = NO_FIELDS) -> LayerWork:
    """Leave out the attributes of spans, but those that are in `held`."""
    return msgspec.structs.replace(work, spans=tuple(_plain(span, note, held) for span in work.spans))


def _plain(span: SpanData, note: Note, held: HeldFields) -> SpanData:
    if not span.attributes:
        return span
    stay = held.attributes(span)
    for name in span.attributes:
        if name not in stay:
            note(f"span {span.id}, {name}", " … ".join(span.quote))
    attributes = {name: value for name, value in span.attributes.items() if name in stay}
    return msgspec.structs.replace(span, attributes=attributes)


def without_relation_attributes(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out the attributes of relations."""
    for relation in work.relations:
        for name in relation.attributes:
            note(f"relation {relation.id}, {name}", relation.label)
    bare = (msgspec.structs.replace(relation, attributes={}) for relation in work.relations)
    return msgspec.structs.replace(work, relations=tuple(bare))


def without_decisions(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out what reviewers decided, and why."""
    for decision in work.decisions or ():
        note(f"decision {decision.id}", decision.reason)
    return msgspec.structs.replace(work, decisions=UNSET)


def without_origins(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out which suggestions spans and relations were accepted from."""
    spans = [span for span in work.spans if span.origin is not UNSET]
    relations = [relation for relation in work.relations if relation.origin is not UNSET]
    if not spans and not relations:
        return work
    for span in spans:
        note(f"span {span.id}", " … ".join(span.quote))
    for relation in relations:
        note(f"relation {relation.id}", relation.label)
    return msgspec.structs.replace(
        work,
        spans=tuple(msgspec.structs.replace(span, origin=UNSET) for span in work.spans),
        relations=tuple(msgspec.structs.replace(relation, origin=UNSET) for relation in work.relations),
    )


def without_notes(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out the notes on spans."""
    for span in work.spans:
        if span.note:
            note(f"span {span.id}", span.note)
    return msgspec.structs.replace(work, spans=tuple(msgspec.structs.replace(span, note="") for span in work.spans))


def without_labels(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out the labels of the article as a whole."""
    for label in work.labels or ():
        note(f"label {label}", label)
    return msgspec.structs.replace(work, labels=UNSET)


def without_progress(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out whether the article is done, its flag and note; it counts as done."""
    plain = LayerWork("done", spans=work.spans, relations=work.relations, decisions=work.decisions)
    if work != plain:
        note("progress", work.status)
    return plain
