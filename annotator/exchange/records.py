"""The records that projects exchange with files: articles, and each layer's work on them.

UNITS: fragments are half-open ranges of code points; paragraphs are counted from 0.
"""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from annotator.domain.annotation import Annotations, Fragment, Origin, Progress, Relation, Span, Value, reading_order
from annotator.domain.composition import Composition
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Outcome
from annotator.exchange.remarks import Remark

LONGEST_TEXT = 10_000_000
"""Code points of the longest article that is taken in."""

COVERED, MAX_COVERED = 4, 1_000_000
"""How often the spans of an article may cover its text, and how many code points more."""

Direction = Literal["ltr", "rtl"]


class SpanData(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A span as files hold it. The id is empty when the file gives none.

    `origin` is the suggestion that it was accepted from, unset for none.
    """

    id: str
    label: str
    fragments: tuple[Fragment, ...]
    quote: tuple[str, ...]
    attributes: dict[str, Value] = {}
    note: str = ""
    origin: Origin | UnsetType = UNSET


class RelationData(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A relation as files hold it; roles hold ids of spans of the same layer, or virtual speakers.

    `origin` is the suggestion that it was accepted from, unset for none.
    """

    id: str
    label: str
    roles: dict[str, tuple[str, ...]]
    attributes: dict[str, Value] = {}
    origin: Origin | UnsetType = UNSET


class DecisionData(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A reviewer's decision on one place: whose annotation was chosen, in what way and why.

    `place` are the ids of the spans that were judged, `layers` the names of the annotators who had finished the article
    then, `chosen` the name of the one whose annotation was taken ("" for none), `gold` the ids of what is in the gold
    layer. `composition` names what the first of these is linked to, by layer and id, where a reviewer composed it; it
    is unset otherwise.
    """

    id: str
    place: tuple[str, ...]
    layers: tuple[str, ...]
    outcome: Outcome
    chosen: str
    reason: str
    gold: tuple[str, ...]
    composition: Composition | UnsetType = UNSET


class LayerWork(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One layer's work on one article. `flag`, `note`, `labels` and `decisions` are unset where there is none.

    `labels` are document labels, by id.
    """

    status: Literal["started", "done", "skipped"]
    flag: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    spans: tuple[SpanData, ...] = ()
    relations: tuple[RelationData, ...] = ()
    decisions: tuple[DecisionData, ...] | UnsetType = UNSET
    labels: tuple[str, ...] | UnsetType = UNSET


class Article(msgspec.Struct, frozen=True):
    """One article with the work of all layers on it.

    `id` is the SHA-256 of the text. `direction` is that of the whole article if a person stated it, "" otherwise;
    `directions` maps paragraph numbers to directions that a person has fixed; `layers` maps names of annotators to
    their work, with "" where the file gives no name. `line` is where it begins in its file, counted from 1, or 0 when
    it is the whole of it; `remarks` are what its reader left out or adjusted.
    """

    id: str
    title: str
    text: str
    metadata: dict[str, Any] = {}
    directions: dict[str, Direction] = {}
    layers: dict[str, LayerWork] = {}
    line: int = 0
    remarks: tuple[Remark, ...] = ()
    direction: Literal["", "ltr", "rtl"] = ""


def check_length(text: str, where: str) -> None:
    """Raise AnnotatorError for a text longer than `LONGEST_TEXT`."""
    if len(text) > LONGEST_TEXT:
        raise AnnotatorError(
            "The text has {length:,} characters; at most {most:,} are allowed.",
            where=where,
            remedy="Split it into parts.",
            length=len(text),
            most=LONGEST_TEXT,
        )


def check_extent(fragments: Iterable[Fragment], text: str, where: str) -> None:
    """Raise AnnotatorError for spans that cover a text over and over: the words of each are kept with it."""
    covered, most = sum(end - start for start, end in fragments), COVERED * len(text) + MAX_COVERED
    if covered > most:
        raise AnnotatorError(
            "The spans cover {covered:,} characters in total; at most {most:,} are allowed for this text.",
            where=where,
            remedy="Keep fewer or shorter spans.",
            covered=covered,
            most=most,
        )


def work_of(annotations: Annotations) -> LayerWork | None:
    """Return a layer's work in the order of files, or None where it was never touched."""
    progress = annotations.progress
    touched = progress.status != "todo" or progress.flag is not None or progress.note or progress.labels
    if not (annotations.spans or annotations.relations or touched):
        return None
    return LayerWork(
        status=progress.status if progress.status in ("done", "skipped") else "started",
        flag=UNSET if progress.flag is None else progress.flag,
        note=progress.note or UNSET,
        labels=progress.labels or UNSET,
        spans=tuple(_span_line(span) for span in sorted(annotations.spans.values(), key=reading_order)),
        relations=tuple(
            _relation_line(relation) for relation in sorted(annotations.relations.values(), key=_relation_order)
        ),
    )


def annotations_of(work: LayerWork) -> Annotations:
    """Return the spans and relations of a layer's work, which all have ids, as records."""
    spans = {
        span.id: Span(span.id, "", "", span.label, span.fragments, span.quote, span.attributes, span.note)
        for span in work.spans
    }
    relations = {
        relation.id: Relation(relation.id, "", "", relation.label, relation.roles, relation.attributes)
        for relation in work.relations
    }
    return Annotations(spans, relations, Progress(labels=work.labels or ()))


def _span_line(span: Span) -> SpanData:
    origin = UNSET if span.origin is None else span.origin
    return SpanData(span.id, span.label, span.fragments, span.quote, span.attributes, span.note, origin)


def _relation_line(relation: Relation) -> RelationData:
    origin = UNSET if relation.origin is None else relation.origin
    return RelationData(relation.id, relation.label, relation.roles, relation.attributes, origin)


_compact = msgspec.json.Encoder(order="deterministic")


def _relation_order(relation: Relation) -> tuple[str, bytes, str]:
    return relation.label, _compact.encode(relation.roles), relation.id
