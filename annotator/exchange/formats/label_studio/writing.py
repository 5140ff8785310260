"""Articles written as tasks of Label Studio. UNITS: code points."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.exchange.binary_relations import BinaryRelation, binary_relations_of
from annotator.exchange.records import Article, LayerWork, SpanData

_encoder = msgspec.json.Encoder()

FROM, TO = "label", "text"
"""The control tag that makes regions, and the object tag that shows the text, in Label Studio's own templates."""


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles as tasks, one a line, as they come."""
    with path.open("wb") as file:
        before = b"[\n"
        for article in articles:
            file.write(before + _encoder.encode(_task(article)))
            before = b",\n"
        file.write(b"\n]\n" if before == b",\n" else b"[]\n")


def _task(article: Article) -> dict[str, Any]:
    data = {"text": article.text, "title": article.title, "document": article.id}
    annotations = [_annotation(name, work) for name, work in article.layers.items()]
    return {"data": data, "meta": article.metadata, "annotations": annotations, "predictions": []}


def _annotation(name: str, work: LayerWork) -> dict[str, Any]:
    result = [region for span in work.spans for region in _regions(span)]
    result += [_relation(edge) for relation in work.relations for edge in binary_relations_of(relation)]
    by = {"completed_by": {"email": name}} if name else {}
    return {**by, "was_cancelled": False, "ground_truth": False, "result": result}


def _regions(span: SpanData) -> Iterator[dict[str, Any]]:
    ((start, end),) = span.fragments
    place = {"start": start, "end": end, "text": span.quote[0]}
    meta = {"meta": {"text": [span.note]}} if span.note else {}
    yield _region(span.id, FROM, "labels", {**place, "labels": [span.label]}) | meta
    for name, value in span.attributes.items():
        yield _region(span.id, name, "choices", {**place, "choices": [value]})


def _region(id_: str, from_: str, type_: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_, "from_name": from_, "to_name": TO, "type": type_, "value": value}


def _relation(relation: BinaryRelation) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": relation.source,
        "to_id": relation.target,
        "direction": "right",
        "labels": [relation.label],
        "meta": {
            "relation": relation.relation,
            "from_role": relation.source_role,
            "to_role": relation.target_role,
            "attributes": relation.attributes,
        },
    }
