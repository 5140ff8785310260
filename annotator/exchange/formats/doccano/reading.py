"""doccano's lines as articles, in the forms of all its versions.

`label` or `labels` are triples of start, end and label; or labels of the whole text, which go into the metadata.
`annotations` are those of the users by number, each a layer. `entities` are numbered, and linked by `relations`; where
slots are filled, they are triples. Labels may be numbers: those of doccano's own table, which the file does not have.

UNITS: offsets are those of the file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.binary_relations import BinaryRelation, relations_of
from annotator.exchange.formats.doccano.lines import Entity, Line, Relation, Triple
from annotator.exchange.reading.json_lines import ObjectLine, not_an_article, object_lines
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.span_lists import looks_like_spans
from annotator.exchange.reading.stated_articles import StatedArticle, in_code_points, stated_article
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

_UNNAMED = ""
_KNOWN = {*Line.__struct_encode_fields__}


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with the line that is not valid."""
    return in_code_points(lambda: _articles(path), path)


def _articles(path: Path) -> Iterator[StatedArticle]:
    for line in object_lines(path):
        yield f"line {line.number}", _article(line)


def _article(line: ObjectLine) -> Article:
    try:
        found = msgspec.convert(line.value, Line)
    except msgspec.ValidationError as error:
        raise not_an_article(error, line.where) from error
    if not line.value.keys() & {"text", "data"}:
        raise AnnotatorError("The line has no text.", where=line.where, remedy="doccano writes it as text, or as data.")
    text = stored_text(found.text or found.data, f"{line.where}, `$.text`")
    remarks = RemarkList(f"line {line.number}")
    further = {key: value for key, value in line.value.items() if key not in _KNOWN}
    for key in (key for key, value in further.items() if looks_like_spans(value)):
        remarks.add("answers of other kinds", "", key)
    comments = {"Comments": found.comments} if found.comments else {}
    beside = further | comments | _of_text(found, remarks)
    for key in (key for key, value in beside.items() if found.meta.get(key, value) != value):
        remarks.add("metadata", "", key)
    layers = _layers(found, line.where, remarks)
    article = stated_article(text, found.title, found.meta | beside, layers, line.number)
    return msgspec.structs.replace(article, remarks=remarks.all())


def _of_text(line: Line, remarks: RemarkList) -> dict[str, Any]:
    """Return the labels and other answers that are about the text as a whole, under the keys of the file."""
    found: dict[str, Any] = {}
    for key, stated in (("label", line.label), ("labels", line.labels)):
        plain = [label for label in stated if not isinstance(label, tuple)] if isinstance(stated, list) else stated
        if plain not in (None, []):
            found[key] = plain
    answers = [annotation.answer() for annotation in line.annotations or () if not annotation.is_span]
    for _ in (answer for answer in answers if not answer.keys() & {"label", "text"}):
        remarks.add("answers of other kinds", "", "annotations")
    if said := [answer for answer in answers if answer.keys() & {"label", "text"}]:
        found["annotations"] = said
    return found


# --- layers


def _layers(line: Line, where: str, remarks: RemarkList) -> dict[str, LayerWork]:
    """Return the layer of what names no user, and those of the users."""
    spans, relations = _unnamed(line, where)
    by_user: dict[str, list[SpanData]] = {_UNNAMED: spans} if _has_unnamed_work(line) else {}
    for number, annotation in enumerate(line.annotations or (), start=1):
        if not annotation.is_span:
            continue
        if annotation.start_offset is None or annotation.end_offset is None:
            raise not_an_article(f"annotation {number} has no start or no end", where)
        if annotation.label in (None, ""):
            remarks.add("annotations without a label", f"annotation {number}")
            continue
        span = SpanData("", str(annotation.label), ((annotation.start_offset, annotation.end_offset),), ())
        by_user.setdefault(_UNNAMED if annotation.user is None else str(annotation.user), []).append(span)
    return {
        user: LayerWork("done", spans=tuple(spans), relations=relations if user == _UNNAMED else ())
        for user, spans in by_user.items()
    }


def _has_unnamed_work(line: Line) -> bool:
    """Whether a line says what is marked in its text, be it nothing."""
    if line.entities is not None or line.relations or _triples(line):
        return True
    return [] in (line.label, line.labels)


def _triples(line: Line) -> list[Triple]:
    """Return the triples of a line, each once."""
    lists = [stated for stated in (line.label, line.labels, line.entities) if isinstance(stated, list)]
    return list(dict.fromkeys(label for stated in lists for label in stated if isinstance(label, tuple)))


def _unnamed(line: Line, where: str) -> tuple[list[SpanData], tuple[RelationData, ...]]:
    """Return the spans of triples and entities, and the relations of these."""
    spans = [SpanData("", str(label), ((start, end),), ()) for start, end, label in _triples(line)]
    entities = [entity for entity in line.entities or () if isinstance(entity, Entity)]
    names: dict[int, str] = {}
    for entity in entities:
        names[entity.id] = f"doccano-{entity.id}"
        place = entity.start_offset, entity.end_offset
        spans.append(SpanData(names[entity.id], str(entity.label), (place,), ()))
    if len(names) < len(entities):
        raise AnnotatorError("Two entities have the same number.", where=where, remedy="Give each its own id.")
    return spans, relations_of(
        [_binary_relation(relation, number, names, where) for number, relation in enumerate(line.relations, start=1)]
    )


def _binary_relation(relation: Relation, number: int, names: dict[int, str], where: str) -> BinaryRelation:
    """Return a relation; `number` is what an error calls one without an id."""
    for end in (relation.from_id, relation.to_id):
        if end not in names:
            raise AnnotatorError(
                "Relation {number} links entity {entity}, which is not there.",
                where=where,
                number=number if relation.id is None else relation.id,
                entity=end,
            )
    return BinaryRelation(
        relation.relation,
        str(relation.type),
        names[relation.from_id],
        relation.from_role,
        names[relation.to_id],
        relation.to_role,
        {},
    )
