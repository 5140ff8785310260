"""A dataset for Hugging Face `datasets`: Parquet in `data/`, and a card that says what its columns are.

Beside the card are a datasheet for people, and a description in Croissant for other programs.

A row is one annotator's work on one article. Parquet holds labels by name; the card declares them as classes, so that
`datasets.load_dataset(folder)` gives numbers with names. UNITS: code points.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Value
from annotator.domain.document import document_id
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.formats.huggingface.card import card
from annotator.exchange.formats.huggingface.columns import COLUMNS, arrow_schema
from annotator.exchange.formats.huggingface.croissant import croissant
from annotator.exchange.formats.huggingface.datasheet import datasheet
from annotator.exchange.formats.huggingface.statistics import Statistics
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

ROWS = 200
"""Rows of a row group."""

SPLITS = {"train": "train", "dev": "validation", "test": "test"}
"""What `datasets` calls the parts of a split. A folder by another name is a dataset with one split: train."""

_VIRTUAL = -1
"""The place among the spans of a virtual speaker, who is not one of them."""

_encoder = msgspec.json.Encoder(order="sorted")


def write(articles: Iterable[Article], folder: Path, facts: ProjectFacts | None = None) -> None:
    """Write a dataset with one split into an empty folder, a row group at a time.

    A folder with the name of a part of a split has that part, so that the folders of a split make one dataset. Raises
    AnnotatorError where the extra `parquet` is not installed.
    """
    require_extra("parquet")
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    split = SPLITS.get(folder.name, "train")
    data = folder / "data" / f"{split}-00000-of-00001.parquet"
    data.parent.mkdir()
    statistics = Statistics()
    rows = (statistics.take(row) for article in articles for row in _rows(article))
    schema = arrow_schema()
    with ParquetWriter(data, schema) as file:
        while group := list(islice(rows, ROWS)):
            file.write_table(Table.from_pylist(group, schema=schema))
    described = {
        "README.md": card(statistics, COLUMNS, split, data.relative_to(folder).as_posix(), data.stat().st_size),
        "DATASHEET.md": datasheet(statistics, split, facts),
        "croissant.json": croissant(statistics, split, folder, data),
    }
    for name, content in described.items():
        (folder / name).write_text(content, encoding="utf-8", newline="\n")


def _rows(article: Article) -> Iterator[dict[str, Any]]:
    """Yield a row for each layer, or one without work for an article without layers."""
    shared = {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "text_sha256": article.id,
        "metadata": _encoder.encode(article.metadata).decode(),
        "directions": _directions(article),
    }
    nothing: dict[str, Any] = {
        "annotator": "",
        "status": "todo",
        "flag": None,
        "note": None,
        "spans": [],
        "relations": [],
    }
    for name, work in article.layers.items():
        yield shared | {"annotator": name} | _work(work, article.text)
    if not article.layers:
        yield shared | nothing


def _directions(article: Article) -> list[dict[str, Any]]:
    """Return the directions that a person stated; that of the whole article has the paragraph -1."""
    stated = {-1: article.direction} if article.direction else {}
    fixed = stated | {int(paragraph): way for paragraph, way in sorted(article.directions.items())}
    return [{"paragraph": paragraph, "direction": way} for paragraph, way in fixed.items()]


def _work(work: LayerWork, text: str) -> dict[str, Any]:
    places = {span.id: place for place, span in enumerate(work.spans)}
    return {
        "status": work.status,
        "flag": None if work.flag is UNSET else work.flag,
        "note": None if work.note is UNSET else work.note,
        "spans": [_span(span, text) for span in work.spans],
        "relations": [_relation(relation, places) for relation in work.relations],
    }


def _span(span: SpanData, text: str) -> dict[str, Any]:
    start, end = span.fragments[0][0], span.fragments[-1][1]
    pieces = zip(span.fragments, span.quote, strict=True)
    return {
        "id": span.id,
        "label": span.label,
        "start": start,
        "end": end,
        "text": text[start:end],
        "fragments": [{"start": first, "end": last, "text": words} for (first, last), words in pieces],
        "attributes": _attributes(span.attributes),
        "note": span.note,
        "suggestion": _suggestion(span),
    }


def _relation(relation: RelationData, places: dict[str, int]) -> dict[str, Any]:
    roles = [
        {"role": role, "member": member, "span": _VIRTUAL if member in VIRTUAL_SPEAKERS else places[member]}
        for role, members in relation.roles.items()
        for member in members
    ]
    attributes = _attributes(relation.attributes)
    known = {"id": relation.id, "label": relation.label, "roles": roles, "attributes": attributes}
    return known | {"suggestion": _suggestion(relation)}


def _suggestion(accepted: SpanData | RelationData) -> str | None:
    """Return the JSON of what a span or relation was accepted from, None for nothing."""
    return None if accepted.origin is UNSET else _encoder.encode(accepted.origin).decode()


def _attributes(attributes: dict[str, Value]) -> list[dict[str, str]]:
    """Return attributes with values other than strings as JSON."""
    return [
        {"name": name, "value": value if isinstance(value, str) else _encoder.encode(value).decode()}
        for name, value in attributes.items()
    ]


def expects(article: Article) -> int:
    """Return how many rows, spans and relations an article makes."""
    inner = sum(len(work.spans) + len(work.relations) for work in article.layers.values())
    return max(len(article.layers), 1) + inner


def counts(folder: Path) -> int:
    """Return how many rows, spans and relations a dataset has whose text fits its SHA-256 and its spans."""
    from pyarrow.parquet import ParquetFile

    (data,) = folder.glob("data/*.parquet")
    with ParquetFile(data) as file:
        columns = ["text", "text_sha256", "spans", "relations"]
        return sum(
            1 + len(row["spans"]) + len(row["relations"])
            for batch in file.iter_batches(ROWS, columns=columns)
            for row in batch.to_pylist()
            if _is_sound(row)
        )


def _is_sound(row: dict[str, Any]) -> bool:
    text = row["text"]
    pieces = (piece for span in row["spans"] for piece in span["fragments"])
    return document_id(text) == row["text_sha256"] and all(
        text[piece["start"] : piece["end"]] == piece["text"] for piece in pieces
    )


FORMAT = Format(
    "huggingface",
    "Hugging Face dataset",
    "",
    "code points",
    writes=write,
    project_writer=write,
    cannot_hold=("provenance", "article labels"),
    is_folder=True,
    expects=expects,
    counts=counts,
    remark="datasets.load_dataset(folder) loads it.",
)
