"""Spans as other tools leave them, made sound: no empty ones, fragments in order and apart. UNITS: code points."""

from collections.abc import Sequence

import msgspec

from annotator.domain.annotation import Fragment
from annotator.exchange.records import LayerWork, SpanData
from annotator.exchange.remarks import Remark
from annotator.exchange.without_spans import without_spans


def tidied(work: LayerWork, text: str, place: str) -> tuple[LayerWork, tuple[Remark, ...]]:
    """Return a layer's work with sound spans, and remarks on what was left out or joined.

    Spans without fragments are empty ones; relations lose them. Quotes are those of the fragments that are left.
    """
    if all(_is_sound(span.fragments) for span in work.spans) and not any(_is_blank(span, text) for span in work.spans):
        return work, ()
    remarks: list[Remark] = []
    kept: list[SpanData] = []
    gone: set[str] = set()
    for number, span in enumerate(work.spans, start=1):
        where = f"{place}, span {span.id or number}".removeprefix(", ")
        if not span.fragments:
            remarks.append(Remark("empty spans", where, span.label))
            gone.add(span.id)
            continue
        kept.append(sound := _sound(span, text))
        if sound is not span:
            remarks.append(Remark("fragments joined", where, " … ".join(sound.quote)))
        if _is_blank(sound, text):
            remarks.append(Remark("spans of white space", where, span.label))
    left = msgspec.structs.replace(work, spans=tuple(kept))

    def note(where: str, words: str) -> None:
        remarks.append(Remark("relations", f"{place}, {where}".removeprefix(", "), words))

    return without_spans(left, filter(None, gone), note), tuple(remarks)


def joined(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Return the same words as fragments in order, none of which touches or overlaps another."""
    found: list[Fragment] = []
    for start, end in sorted(fragments):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _is_sound(fragments: Sequence[Fragment]) -> bool:
    return len(fragments) == 1 or (bool(fragments) and joined(fragments) == tuple(fragments))


def _sound(span: SpanData, text: str) -> SpanData:
    if _is_sound(span.fragments):
        return span
    fragments = joined(span.fragments)
    quote = tuple(text[start:end] for start, end in fragments)
    return msgspec.structs.replace(span, fragments=fragments, quote=quote)


def _is_blank(span: SpanData, text: str) -> bool:
    return bool(span.fragments) and all(text[start:end].isspace() for start, end in span.fragments)
