"""The plain form of a JSON line: a text, and spans with a start, an end and a label. Offsets are code points."""

from typing import Any

import msgspec

from annotator.domain.annotation import Value
from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.records import Article, LayerWork, SpanLine
from annotator.text.intake import IntakeError, check

UNNAMED = ""
"""The layer of work that the file puts no name to."""


class _PlainSpan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: int
    end: int
    label: str
    id: str = ""
    quote: str | None = None
    text: str | None = None
    attributes: dict[str, Value] = {}
    note: str = ""


class _Plain(msgspec.Struct, frozen=True):
    text: str
    spans: list[_PlainSpan] | None = None
    title: str | None = None
    metadata: dict[str, Any] = {}


_KNOWN = ("text", "spans", "title", "metadata")


def article_of_plain_form(line: dict[str, Any], where: str) -> Article:
    """Return the article of a plain line; keys that mean nothing here go into its metadata, so nothing is lost.

    Work on it has no name and counts as done. Raises msgspec.ValidationError for fields of other types and
    AnnotatorError for a text or spans that cannot be stored.
    """
    plain = msgspec.convert(line, _Plain)
    text = _stored_text(plain, where)
    document = document_id(text)
    layers = {} if plain.spans is None else {UNNAMED: LayerWork("done", spans=_spans(plain.spans, text, where))}
    title = title_of(text) if plain.title is None else plain.title
    return Article(document, title, text, _metadata(plain, line, document, where), {}, layers)


def _stored_text(plain: _Plain, where: str) -> str:
    try:
        check(plain.text)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        raise AnnotatorError(error.message, where=f"{where}, `$.text`", **values) from error
    if plain.spans and "\r" in plain.text:
        raise AnnotatorError(
            "The text has CR newlines, and turning them into LF would move the spans.",
            where=f"{where}, `$.text`",
            remedy="Write the text with LF (\\n) and count the offsets in that.",
        )
    return plain.text.replace("\r\n", "\n").replace("\r", "\n")


def _metadata(plain: _Plain, line: dict[str, Any], document: str, where: str) -> dict[str, Any]:
    further = {key: value for key, value in line.items() if key not in _KNOWN}
    if further.get("id") == document:
        del further["id"]
    if twice := sorted(further.keys() & plain.metadata.keys()):
        raise AnnotatorError(
            "The key {key!r} stands both in the metadata and beside it.", where=where, remedy="Keep one.", key=twice[0]
        )
    return plain.metadata | further


def _spans(spans: list[_PlainSpan], text: str, where: str) -> tuple[SpanLine, ...]:
    ids = [span.id for span in spans if span.id]
    if len(set(ids)) < len(ids):
        repeated = next(one for one in ids if ids.count(one) > 1)
        raise AnnotatorError(
            "The id {id!r} stands there twice.", where=f"{where}, spans", remedy="Give each its own.", id=repeated
        )
    return tuple(_span_line(span, text) for span in spans)


def _span_line(span: _PlainSpan, text: str) -> SpanLine:
    stated = span.text if span.quote is None else span.quote
    quote = text[max(span.start, 0) : max(span.end, 0)] if stated is None else stated
    return SpanLine(span.id, span.label, ((span.start, span.end),), (quote,), span.attributes, span.note)
