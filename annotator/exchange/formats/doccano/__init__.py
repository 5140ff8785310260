"""doccano's JSON lines: triples of start, end and label, users' annotations, or numbered `entities` and `relations`.

Ours have the last form. A relation links two entities; keys that doccano ignores name the relation that it is a part
of, and its roles. UNITS: code points; doccano itself counts UTF-16 units, or graphemes where a project is set so, and
states no words to prove it.
"""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from annotator.exchange.binary_relations import binary_relations_of
from annotator.exchange.format import Format
from annotator.exchange.formats.doccano.lines import Entity, Relation
from annotator.exchange.formats.doccano.reading import read
from annotator.exchange.reading.json_lines import write_lines
from annotator.exchange.records import Article, SpanData


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles, one a line, as they come; entities and relations are numbered through the file."""
    numbers = count(1)
    write_lines((_written(article, numbers) for article in articles), path)


def _written(article: Article, numbers: Iterator[int]) -> dict[str, Any]:
    line: dict[str, Any] = {"text": article.text, "title": article.title}
    for work in article.layers.values():
        own = {span.id: next(numbers) for span in work.spans}
        edges = [edge for relation in work.relations for edge in binary_relations_of(relation)]
        line["entities"] = [_entity(own[span.id], span) for span in work.spans]
        line["relations"] = [
            Relation(
                id=next(numbers),
                from_id=own[edge.source],
                to_id=own[edge.target],
                type=edge.label,
                relation=edge.relation,
                from_role=edge.source_role,
                to_role=edge.target_role,
            )
            for edge in edges
        ]
    return line | {"Comments": [], "meta": article.metadata}


def _entity(number: int, span: SpanData) -> Entity:
    ((start, end),) = span.fragments
    return Entity(number, span.label, start, end)


FORMAT = Format(
    "doccano",
    "doccano JSON Lines",
    ".doccano.jsonl",
    "code points",
    read,
    write,
    cannot_hold=(
        "layers",
        "discontinuity",
        "unary relations",
        "virtual speakers",
        "attributes",
        "relation attributes",
        "notes",
        "annotators",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
    remark="For projects with relations.",
)
