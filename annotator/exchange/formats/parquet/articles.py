"""The rows of a document, put together as an article. UNITS: code points."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import Fragment, Value, quote_of
from annotator.domain.composition import Composition
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Outcome
from annotator.exchange.formats.parquet.files import not_a_table
from annotator.exchange.formats.parquet.rows import Row
from annotator.exchange.formats.parquet.tables import COLUMNS, Table
from annotator.exchange.reading.strict_json import DEEPEST, find_flaw
from annotator.exchange.records import (
    Article,
    DecisionData,
    Direction,
    LayerWork,
    RelationData,
    SpanData,
    check_extent,
)
from annotator.exchange.spreadsheet import PIECES

T = TypeVar("T")
Status = Literal["started", "done", "skipped"]

_names = msgspec.json.Decoder(tuple[str, ...])
_fragments = msgspec.json.Decoder(tuple[Fragment, ...])
_attributes = msgspec.json.Decoder(dict[str, Value])
_roles = msgspec.json.Decoder(dict[str, tuple[str, ...]])
_directions = msgspec.json.Decoder(dict[str, Direction])
_metadata = msgspec.json.Decoder(dict[str, Any])
_composition = msgspec.json.Decoder(Composition)


class _RowError(Exception):
    """What is wrong with a row, as a clause."""


def article_of(document: Row, rows: Mapping[Table, Sequence[Row]], place: Path) -> Article:
    """Return the article of a row of `documents` and of its rows in the other tables.

    Raises AnnotatorError, naming the `place` and the document, for what no export writes.
    """
    try:
        return _article(document, rows, f"{place}, document {document[0][:64]}")
    except (_RowError, msgspec.ValidationError) as error:
        raise not_a_table(place, error, document[0]) from error


def _article(row: Row, rows: Mapping[Table, Sequence[Row]], where: str) -> Article:
    id_, title, _, _, text, direction, directions, metadata = row
    _refuse_nul(row)
    if "\r" in text:
        raise _RowError("the text has CR newlines")
    if id_ != document_id(text):
        raise AnnotatorError(
            "The id is not the SHA-256 of the text.",
            where=where,
            remedy="The text or the id was changed. Get the file from its source again.",
        )
    return Article(
        id_,
        title,
        text,
        _decoded(metadata, _metadata),
        _decoded(directions, _directions),
        _layers(rows, text, where),
        direction=msgspec.convert(direction, Literal["", "ltr", "rtl"]),
    )


def _layers(rows: Mapping[Table, Sequence[Row]], text: str, where: str) -> dict[str, LayerWork]:
    by_layer: dict[str, dict[Table, list[Row]]] = {}
    for vote in rows["votes"]:
        if vote[1] in by_layer:
            raise _RowError(f"the layer {vote[1][:64]} is there twice")
        by_layer[vote[1]] = {table: [] for table in COLUMNS} | {"votes": [vote]}
    for table in ("spans", "relations", "decisions"):
        for row in rows[table]:
            if row[1] not in by_layer:
                raise _RowError(f"the layer {row[1][:64]} is not among the votes")
            by_layer[row[1]][table].append(row)
    return {layer: _work(own, text, where) for layer, own in by_layer.items()}


def _work(rows: dict[Table, list[Row]], text: str, where: str) -> LayerWork:
    (vote,) = rows["votes"]
    _, _, status, flag, note, labels, spans, relations, _ = vote
    _refuse_nul(vote)
    if (spans, relations) != (len(rows["spans"]), len(rows["relations"])):
        raise _RowError("it has not as many spans and relations as its vote says")
    for table in ("spans", "relations", "decisions"):
        _refuse_repeated(rows[table])
    fragments = [_decoded(row[7], _fragments) for row in rows["spans"]]
    check_extent((fragment for own in fragments for fragment in own), text, where)
    decisions = tuple(map(_decision, rows["decisions"]))
    return LayerWork(
        status=msgspec.convert(status, Status),
        flag=UNSET if flag is None else flag,
        note=UNSET if note is None else note,
        spans=tuple(_span(row, own, text) for row, own in zip(rows["spans"], fragments, strict=True)),
        relations=tuple(map(_relation, rows["relations"])),
        decisions=decisions or UNSET,
        labels=UNSET if labels is None else _decoded(labels, _names),
    )


def _span(row: Row, fragments: tuple[Fragment, ...], text: str) -> SpanData:
    _, _, id_, label, start, end, words, _, attributes, note = row
    _refuse_nul(row)
    quote = quote_of(text, fragments)
    if not fragments or (start, end) != (fragments[0][0], fragments[-1][1]) or PIECES.join(quote) != words:
        raise _RowError(f"the span {id_[:64]} has other words than the text has there")
    return SpanData(id_, label, fragments, quote, _decoded(attributes, _attributes), note)


def _relation(row: Row) -> RelationData:
    _, _, id_, label, roles, attributes = row
    _refuse_nul(row)
    return RelationData(id_, label, _decoded(roles, _roles), _decoded(attributes, _attributes))


def _decision(row: Row) -> DecisionData:
    _, _, id_, place, layers, outcome, chosen, reason, gold, composition = row
    _refuse_nul(row)
    return DecisionData(
        id_,
        _decoded(place, _names),
        _decoded(layers, _names),
        msgspec.convert(outcome, Outcome),
        chosen,
        reason,
        _decoded(gold, _names),
        UNSET if composition is None else _decoded(composition, _composition),
    )


def _decoded(text: str, decoder: "msgspec.json.Decoder[T]") -> T:
    line = text.encode()
    if (flaw := find_flaw(line, DEEPEST)) is not None:
        raise _RowError(f"a value {flaw}")
    return decoder.decode(line)


def _refuse_nul(row: Row) -> None:
    if any(isinstance(value, str) and "\0" in value for value in row):
        raise _RowError("a value has a NUL character")


def _refuse_repeated(rows: list[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if not row[2] or row[2] in seen:
            raise _RowError(f"the id “{row[2][:64]}” is there twice" if row[2] else "an id is empty")
        seen.add(row[2])
