"""doccano's JSON lines: `label` with triples of start, end and label, or `entities` and `relations` with numbers.

Ours have the second form. A relation links two entities; keys that doccano ignores name the relation that it is a part
of, and its roles. UNITS: code points; doccano itself counts UTF-16 units, or graphemes where a project is set so, and
states no words, so that other units are noticed only where offsets lie outside the text.
"""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.binary_relations import BinaryRelation, binary_relations_of, relations_of
from annotator.exchange.format import Format
from annotator.exchange.reading.json_lines import ObjectLine, not_an_article, object_lines, write_lines
from annotator.exchange.reading.stated_articles import StatedArticle, in_code_points, stated_article
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork, SpanData

_UNNAMED = ""


class _Entity(msgspec.Struct, frozen=True):
    id: int
    label: str
    start_offset: int
    end_offset: int


class _Relation(msgspec.Struct, frozen=True):
    id: int
    from_id: int
    to_id: int
    type: str
    relation: str = ""
    from_role: str = "from"
    to_role: str = "to"


class _Line(msgspec.Struct, frozen=True):
    text: str = ""
    data: str = ""
    title: str | None = None
    label: list[tuple[int, int, str]] | None = None
    labels: list[tuple[int, int, str]] | None = None
    entities: list[_Entity] | None = None
    relations: list[_Relation] = []
    meta: dict[str, Any] = {}
    comments: list[Any] = msgspec.field(default=[], name="Comments")


_KNOWN = _Line.__struct_encode_fields__


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
            _Relation(
                next(numbers),
                own[edge.source],
                own[edge.target],
                edge.label,
                edge.relation,
                edge.source_role,
                edge.target_role,
            )
            for edge in edges
        ]
    return line | {"Comments": [], "meta": article.metadata}


def _entity(number: int, span: SpanData) -> _Entity:
    ((start, end),) = span.fragments
    return _Entity(number, span.label, start, end)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with the line that is not valid."""
    return in_code_points(lambda: _articles(path), path)


def _articles(path: Path) -> Iterator[StatedArticle]:
    for line in object_lines(path):
        yield f"line {line.number}", _article(line)


def _article(line: ObjectLine) -> Article:
    try:
        found = msgspec.convert(line.value, _Line)
    except msgspec.ValidationError as error:
        raise not_an_article(error, line.where) from error
    if not line.value.keys() & {"text", "data"}:
        raise AnnotatorError("The line has no text.", where=line.where, remedy="doccano writes it as text, or as data.")
    text = stored_text(found.text or found.data, f"{line.where}, `$.text`")
    further = {key: value for key, value in line.value.items() if key not in _KNOWN}
    comments = {"Comments": found.comments} if found.comments else {}
    return stated_article(text, found.title, found.meta | further | comments, _layers(found, line.where), line.number)


def _layers(line: _Line, where: str) -> dict[str, LayerWork]:
    triples = line.labels if line.label is None else line.label
    if line.entities is None and triples is None:
        return {}
    spans = [SpanData("", label, ((start, end),), ()) for start, end, label in triples or ()]
    names: dict[int, str] = {}
    for entity in line.entities or ():
        names[entity.id] = f"doccano-{entity.id}"
        spans.append(SpanData(names[entity.id], entity.label, ((entity.start_offset, entity.end_offset),), ()))
    if len(names) < len(line.entities or ()):
        raise AnnotatorError("Two entities have the same number.", where=where, remedy="Give each its own id.")
    relations = [_binary_relation(relation, names, where) for relation in line.relations]
    return {_UNNAMED: LayerWork("done", spans=tuple(spans), relations=relations_of(relations))}


def _binary_relation(relation: _Relation, names: dict[int, str], where: str) -> BinaryRelation:
    for end in (relation.from_id, relation.to_id):
        if end not in names:
            raise AnnotatorError(
                "Relation {number} links entity {entity}, which is not there.",
                where=where,
                number=relation.id,
                entity=end,
            )
    return BinaryRelation(
        relation.relation,
        relation.type,
        names[relation.from_id],
        relation.from_role,
        names[relation.to_id],
        relation.to_role,
        {},
    )


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
        "progress",
        "directions",
    ),
    remark="For projects with relations.",
)
