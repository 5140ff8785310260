"""The plain form of a JSON line: a text, and spans with a start, an end and a label.

UNITS: offsets are code points, or whatever the file counts in where they are read by the words.
"""

from collections import Counter
from typing import Any

import msgspec

from annotator.domain.annotation import Value
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.span_lists import looks_like_spans
from annotator.exchange.reading.stated_articles import stated_article
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork, SpanData, check_extent
from annotator.text.intake import normalise_newlines

UNNAMED = ""
"""The layer that the file gives no name."""


class PlainFragment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fragment of a span of several."""

    start: int
    end: int
    text: str | None = None


class PlainSpan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A span; `text` is its words. A span of several fragments lists them, and covers them all."""

    start: int
    end: int
    label: str
    id: str = ""
    quote: str | None = None
    text: str | None = None
    fragments: list[PlainFragment] = []
    attributes: dict[str, Value] = {}
    note: str = ""


class PlainLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line; without `spans` it has no layer."""

    text: str
    spans: list[PlainSpan] | None = None
    title: str | None = None
    metadata: dict[str, Any] = {}


_KNOWN = PlainLine.__struct_fields__
_OF_PRODIGY = frozenset({"_input_hash", "_task_hash"})
_OF_DOCCANO = ("label", "labels", "entities", "annotations")


def article_of_plain_form(line: dict[str, Any], where: str) -> Article:
    """Return the article of a plain line; unknown keys go into its metadata, so nothing is lost.

    Work on it has no name and counts as done; offsets are taken as code points. Raises msgspec.ValidationError for
    fields of other types and AnnotatorError for a text or spans that cannot be stored.
    """
    article = plain_article(line, where)
    if UNNAMED not in article.layers:
        return article
    work = article.layers[UNNAMED]
    if work.spans and "\r" in line["text"]:
        raise AnnotatorError(
            "The text has CR newlines. Converting them to LF would move the spans.",
            where=f"{where}, `$.text`",
            remedy="Write the text with LF (\\n) and count the offsets in that.",
        )
    inside = ((max(start, 0), min(end, len(article.text))) for span_ in work.spans for start, end in span_.fragments)
    check_extent((span_ for span_ in inside if span_[0] < span_[1]), article.text, where)
    quoted = msgspec.structs.replace(work, spans=tuple(_quoted(span, article.text) for span in work.spans))
    return msgspec.structs.replace(article, layers={UNNAMED: quoted})


def plain_article(line: dict[str, Any], where: str, number: int = 0) -> Article:
    """Return the article of a plain line as it states it: fragments in its own unit, quotes only where it has them.

    Raises as above.
    """
    plain = _plain_line(line, where)
    if plain.spans is None and any(looks_like_spans(line.get(key)) for key in _OF_DOCCANO):
        raise AnnotatorError(
            "This is a line of doccano.", where=where, remedy="Rename the file so that it ends in .doccano.jsonl."
        )
    text = stored_text(plain.text, f"{where}, `$.text`")
    layers = {} if plain.spans is None else {UNNAMED: LayerWork("done", spans=_spans(plain.spans, where))}
    metadata = _metadata(plain, line, document_id(text), where)
    article = stated_article(text, plain.title, metadata, layers, number)
    remarks = RemarkList(f"line {number}" if number else "")
    for key in (key for key, value in line.items() if key not in _KNOWN and looks_like_spans(value)):
        remarks.add("answers of other kinds", "", key)
    return msgspec.structs.replace(article, remarks=remarks.all())


def _plain_line(line: dict[str, Any], where: str) -> PlainLine:
    try:
        return msgspec.convert(line, PlainLine)
    except msgspec.ValidationError as error:
        if _OF_PRODIGY.isdisjoint(line):
            raise
        raise AnnotatorError(
            "This is a line of Prodigy.", where=where, remedy="Rename the file so that it ends in .prodigy.jsonl."
        ) from error


def _metadata(plain: PlainLine, line: dict[str, Any], document: str, where: str) -> dict[str, Any]:
    further = {key: value for key, value in line.items() if key not in _KNOWN}
    if further.get("id") == document:
        del further["id"]
    if twice := sorted(further.keys() & plain.metadata.keys()):
        raise AnnotatorError(
            "The key “{key}” is both in the metadata and beside it.", where=where, remedy="Keep one.", key=twice[0]
        )
    return plain.metadata | further


def _spans(spans: list[PlainSpan], where: str) -> tuple[SpanData, ...]:
    ids = [span.id for span in spans if span.id]
    if len(set(ids)) < len(ids):
        repeated = next(id_ for id_, times in Counter(ids).items() if times > 1)
        raise AnnotatorError(
            "The id “{id}” is used twice.", where=f"{where}, spans", remedy="Give each its own id.", id=repeated
        )
    return tuple(map(_span_line, spans))


def _span_line(span: PlainSpan) -> SpanData:
    stated = span.text if span.quote is None else span.quote
    pieces = span.fragments or [PlainFragment(span.start, span.end, stated)]
    words = [piece.text for piece in pieces]
    quote = tuple(normalise_newlines(word) for word in words if word is not None)
    return SpanData(
        span.id,
        span.label,
        tuple((piece.start, piece.end) for piece in pieces),
        quote if len(quote) == len(pieces) else (),
        span.attributes,
        span.note,
    )


def _quoted(span: SpanData, text: str) -> SpanData:
    if span.quote:
        return span
    words = tuple(text[max(start, 0) : max(end, 0)] for start, end in span.fragments)
    return msgspec.structs.replace(span, quote=words)
