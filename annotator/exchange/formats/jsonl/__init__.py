"""The lossless file: one article a line, `annotator/1`; and the plain form with a text and spans alone.

What is written is read back to the same project and written again to the same bytes. Lines are UTF-8 that end in LF;
both ways go line by line, so that a file of any length takes the memory of its longest line.

UNITS: offsets are code points; lines are counted from 1; paragraphs from 0.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.plain_form import article_of_plain_form
from annotator.exchange.reading.json_lines import filled_lines, not_an_article
from annotator.exchange.reading.strict_json import (
    DEEPEST,
    HALF_A_CHARACTER,
    NUL,
    TOO_DEEP,
    TOO_HOLLOW,
    depth,
    has_lone_surrogate,
    holds_nul,
    is_hollow,
    repeated_key,
)
from annotator.exchange.records import Article, Direction, LayerWork


class _Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line as it is written; the order of the fields is that of the file."""

    format: Literal["annotator/1"]
    id: str
    title: str | UnsetType = UNSET
    text: str
    offset_unit: Literal["codepoint"]
    metadata: dict[str, Any] = {}
    direction: Direction | UnsetType = UNSET
    directions: dict[str, Direction] = {}
    layers: dict[str, LayerWork] = {}


class _Form(msgspec.Struct, frozen=True):
    """Which of the two forms a line has: the plain one names no format."""

    format: Any = UNSET


_encoder = msgspec.json.Encoder(order="deterministic")
_line_decoder = msgspec.json.Decoder(_Line)
_form_decoder = msgspec.json.Decoder(_Form)
_any_decoder = msgspec.json.Decoder(dict[str, Any])


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles, one a line, as they come."""
    with path.open("wb") as file:
        for article in articles:
            file.write(line_of(article))


def line_of(article: Article) -> bytes:
    """Return the line of an article."""
    line = _Line(
        format="annotator/1",
        id=article.id,
        title=article.title,
        text=article.text,
        offset_unit="codepoint",
        metadata=article.metadata,
        direction=article.direction or UNSET,
        directions=article.directions,
        layers=article.layers,
    )
    return _encoder.encode(line) + b"\n"


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with file, line and field at the first invalid line."""
    seen: set[str] = set()
    for number, where, content, _ in filled_lines(path):
        article = _article(content, where)
        if article.id in seen:
            raise AnnotatorError("An earlier line has the same text.", where=where, remedy="Keep one of the two.")
        seen.add(article.id)
        yield msgspec.structs.replace(article, line=number)


def _article(line: bytes, where: str) -> Article:
    try:
        article = _decode(line.rstrip(b"\r\n"), where)
    except RecursionError as error:
        raise not_an_article(TOO_DEEP, where) from error
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise _undecodable(line, error, where) from error
    if holds_nul(line):
        raise not_an_article(NUL, where)
    if depth(article.metadata, DEEPEST) > DEEPEST:
        raise not_an_article(TOO_DEEP, where)
    return article


def _decode(line: bytes, where: str) -> Article:
    if is_hollow(line):
        raise not_an_article(TOO_HOLLOW, where)
    try:
        stated = _line_decoder.decode(line)
    except msgspec.ValidationError:
        if _form_decoder.decode(line).format is not UNSET:
            raise
        plain = _any_decoder.decode(line)
        _refuse_repeated_keys(line, where)
        return article_of_plain_form(plain, where)
    if _encoder.encode(stated) != line:  # a line that encodes to itself has every key once; a cheap test
        _refuse_repeated_keys(line, where)
    return _full_article(stated, where)


def _full_article(line: _Line, where: str) -> Article:
    if "\r" in line.text:
        raise AnnotatorError(
            "The text has CR newlines.", where=f"{where}, `$.text`", remedy="Newlines within a text must be LF (\\n)."
        )
    if line.id != document_id(line.text):
        raise AnnotatorError(
            "The id is not the SHA-256 of the text.",
            where=f"{where}, `$.id`",
            remedy="The text or the id was changed. Get the file from its source again.",
        )
    _refuse_repeated_ids(line.layers, where)
    title = title_of(line.text) if line.title is UNSET else line.title
    direction = "" if line.direction is UNSET else line.direction
    return Article(line.id, title, line.text, line.metadata, line.directions, line.layers, direction=direction)


def _refuse_repeated_ids(layers: dict[str, LayerWork], where: str) -> None:
    for kind in ("spans", "relations"):
        for name, work in layers.items():
            seen: set[str] = set()
            for record in getattr(work, kind):
                if record.id and record.id in seen:
                    raise AnnotatorError(
                        "The id “{id}” is used twice.",
                        where=f"{where}, layer {name}, {kind}",
                        remedy="Give each its own id.",
                        id=record.id,
                    )
                seen.add(record.id)


def _refuse_repeated_keys(line: bytes, where: str) -> None:
    """Raise AnnotatorError for equal keys, of which parsers silently drop all but the last."""
    if (key := repeated_key(line)) is not None:
        raise AnnotatorError(
            "The key “{key}” is twice in one object.", where=where, remedy="Keep one of the two.", key=key
        )


def _undecodable(line: bytes, error: Exception, where: str) -> AnnotatorError:
    try:
        line.decode()
    except UnicodeDecodeError as undecodable:
        return AnnotatorError(
            "Byte {place} of the line is not UTF-8.",
            where=where,
            remedy="Save the file as UTF-8.",
            place=undecodable.start + 1,
        )
    if has_lone_surrogate(line):
        return not_an_article(HALF_A_CHARACTER, where)
    if isinstance(error, msgspec.ValidationError):
        return not_an_article(str(error), where)
    return AnnotatorError(
        "The line is not JSON: {reason}.", where=where, remedy="Each line is one article.", reason=error
    )


FORMAT = Format("jsonl", "JSON Lines, lossless", ".jsonl", "code points", read, write, keeps_ids=True)
