"""Label Studio's JSON: an array of tasks, each with the annotations of several people.

A span is a region of type `labels`, its attributes are `choices` of that region, its note is the region's `meta.text`.
Relations tie two regions; what Label Studio has no place for (roles, further members, attributes) stands in the `meta`
of each edge. UNITS: code points; older exports count UTF-16 units or CRLF as two.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.exchange.binary_relations import Edge, edges_of
from annotator.exchange.format import Format
from annotator.exchange.formats.label_studio.tasks import articles_of, tasks_of
from annotator.exchange.reading.stated_articles import in_code_points
from annotator.exchange.records import Article, LayerWork, SpanLine

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
    result = [one for span in work.spans for one in _regions(span)]
    result += [_relation(edge) for relation in work.relations for edge in edges_of(relation)]
    by = {"completed_by": {"email": name}} if name else {}
    return {**by, "was_cancelled": False, "ground_truth": False, "result": result}


def _regions(span: SpanLine) -> Iterator[dict[str, Any]]:
    ((start, end),) = span.fragments
    place = {"start": start, "end": end, "text": span.quote[0]}
    meta = {"meta": {"text": [span.note]}} if span.note else {}
    yield _region(span.id, FROM, "labels", {**place, "labels": [span.label]}) | meta
    for name, value in span.attributes.items():
        yield _region(span.id, name, "choices", {**place, "choices": [value]})


def _region(id_: str, from_: str, type_: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_, "from_name": from_, "to_name": TO, "type": type_, "value": value}


def _relation(edge: Edge) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": edge.source,
        "to_id": edge.target,
        "direction": "right",
        "labels": [edge.label],
        "meta": {
            "relation": edge.relation,
            "from_role": edge.source_role,
            "to_role": edge.target_role,
            "attributes": edge.attributes,
        },
    }


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with the number of the task for what is none."""
    tasks = tasks_of(path)
    return in_code_points(lambda: articles_of(path, tasks), path)


FORMAT = Format(
    "label-studio",
    "Label Studio JSON",
    ".label-studio.json",
    "code points",
    read,
    write,
    cannot_hold=("discontinuity", "unary relations", "virtual speakers", "provenance", "progress", "directions"),
    remark="Predictions are not read. Annotators go by the email of completed_by.",
)
