"""Spans made simpler for formats that cannot hold them as they are: trimmed to tokens, or of one fragment each."""

from collections.abc import Iterator

import msgspec

from annotator.exchange.lost_spans import on_tokens
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.without_spans import Note


def trimmed(work: LayerWork, article: Article, note: Note) -> LayerWork:
    """Leave out the white space at the edges of spans."""
    return msgspec.structs.replace(work, spans=tuple(_trimmed_span(span, article.text, note) for span in work.spans))


def _trimmed_span(span: SpanData, text: str, note: Note) -> SpanData:
    fragments = tuple(on_tokens(place, text) for place in span.fragments)
    if fragments == span.fragments:
        return span
    note(f"span {span.id}", " … ".join(span.quote))
    return msgspec.structs.replace(span, fragments=fragments, quote=tuple(text[start:end] for start, end in fragments))


def single_fragments(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Make a span of each fragment, of layers without relations; the first has the id, the attributes and the note."""
    return msgspec.structs.replace(work, spans=tuple(part for span in work.spans for part in _parts(span, note)))


def _parts(span: SpanData, note: Note) -> Iterator[SpanData]:
    if len(span.fragments) == 1:
        yield span
        return
    note(f"span {span.id}", " … ".join(span.quote))
    for number, (fragment, quote) in enumerate(zip(span.fragments, span.quote, strict=True), start=1):
        part = msgspec.structs.replace(span, fragments=(fragment,), quote=(quote,))
        yield part if number == 1 else msgspec.structs.replace(part, id=f"{span.id}.{number}", attributes={}, note="")
