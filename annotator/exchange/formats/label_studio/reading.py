"""Tasks of Label Studio as articles: each annotation is a layer, named by who completed it.

UNITS: offsets are those of the file.
"""

import codecs
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from annotator.domain.annotation import Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.binary_relations import BinaryRelation, relations_of
from annotator.exchange.reading.files import read_file
from annotator.exchange.reading.json_lines import DEEPEST_LINE
from annotator.exchange.reading.stated_articles import StatedArticle, in_code_points, stated_article
from annotator.exchange.reading.strict_json import TOO_DEEP, find_flaw
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.text.intake import normalise_newlines


class _Value(msgspec.Struct, frozen=True):
    start: int | None = None
    end: int | None = None
    text: str | list[str] | None = None
    labels: list[str] = []
    choices: list[Value] = []
    number: int | None = None
    rating: int | None = None


class _Meta(msgspec.Struct, frozen=True):
    """Notes on a region; and of a relation of two regions, the relation that it is a part of."""

    text: str | list[str] = ""
    relation: str = ""
    from_role: str = "from"
    to_role: str = "to"
    attributes: dict[str, Value] = {}


class _Result(msgspec.Struct, frozen=True):
    type: str
    id: str = ""
    from_name: str = ""
    value: _Value = _Value()
    meta: _Meta = _Meta()
    from_id: str = ""
    to_id: str = ""
    labels: list[str] | None = None


class _Person(msgspec.Struct, frozen=True):
    id: int | None = None
    email: str = ""
    first_name: str = ""
    last_name: str = ""


class _Annotation(msgspec.Struct, frozen=True):
    result: list[_Result] = []
    completed_by: _Person | int | str | None = None
    was_cancelled: bool = False


class _Task(msgspec.Struct, frozen=True):
    data: dict[str, Any]
    annotations: list[_Annotation] | None = None
    completions: list[_Annotation] | None = None
    meta: dict[str, Any] | None = None


_ONE_VALUE = ("choices", "textarea", "number", "rating")
"""Types of results that are values of a region, or of the whole text."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with the number of the task that is not valid."""
    tasks = _tasks(path)
    return in_code_points(lambda: _articles(path, tasks), path)


def _tasks(path: Path) -> list[msgspec.Raw]:
    """Return the tasks of a file, each as JSON. Raises AnnotatorError for what is not an array of them."""
    content = read_file(path).removeprefix(codecs.BOM_UTF8).strip()
    if not content.startswith(b"["):
        return [msgspec.Raw(content)]
    try:
        return msgspec.json.decode(content, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _refused(error, str(path)) from error
    except RecursionError as error:
        raise _refused(TOO_DEEP, str(path)) from error


def _articles(path: Path, tasks: Iterable[msgspec.Raw]) -> Iterator[StatedArticle]:
    """Yield tasks as articles, as the file states them. Raises AnnotatorError for one that is not valid."""
    for number, task in enumerate(tasks, start=1):
        where = f"{path}, task {number}"
        content = bytes(task).strip()
        if (reason := find_flaw(content, DEEPEST_LINE)) is not None:
            raise _refused(reason, where)
        yield f"task {number}", _article(msgspec.json.decode(content), where)


def _refused(reason: object, where: str) -> AnnotatorError:
    return AnnotatorError("This is not a task of Label Studio: {reason}.", where=where, reason=reason)


def _article(value: object, where: str) -> Article:
    try:
        task = msgspec.convert(value, _Task)
    except msgspec.ValidationError as error:
        raise _refused(error, where) from error
    text = task.data.get("text")
    if not isinstance(text, str):
        raise AnnotatorError(
            "The task has no text.", where=f"{where}, `$.data.text`", remedy="The text must be in data.text."
        )
    stored = stored_text(text, f"{where}, `$.data.text`")
    layers: dict[str, LayerWork] = {}
    choices: dict[str, dict[str, list[Value]]] = {}
    numbers: dict[str, int] = {}
    for annotation in task.annotations or task.completions or ():
        name = _free_name(_name_of(annotation.completed_by), layers, numbers)
        layers[name], of_text = _work(annotation, where)
        if of_text:
            choices[name] = of_text
    further = {key: value_ for key, value_ in task.data.items() if key not in ("text", "title", "document")}
    metadata = (task.meta or {}) | further | ({"choices": choices} if choices else {})
    return stated_article(stored, task.data.get("title"), metadata, layers)


def _name_of(person: _Person | int | str | None) -> str:
    if isinstance(person, _Person):
        known = person.email or f"{person.first_name} {person.last_name}".strip()
        return known or ("" if person.id is None else str(person.id))
    return "" if person is None else str(person)


def _free_name(name: str, taken: Collection[str], numbers: dict[str, int]) -> str:
    """Number the further annotations of one person; `numbers` remembers the last of each."""
    free = name
    while free in taken:
        numbers[name] = numbers.get(name, 1) + 1
        free = f"{name} {numbers[name]}".strip()
    return free


def _work(annotation: _Annotation, where: str) -> tuple[LayerWork, dict[str, list[Value]]]:
    """Return a layer's work, and its values for the text as a whole."""
    regions = {result.id: result for result in annotation.result if result.type == "labels"}
    attributes: dict[str, dict[str, Value]] = {}
    of_text: dict[str, list[Value]] = {}
    for result in annotation.result:
        if result.type in _ONE_VALUE:
            if result.id in regions:
                attributes.setdefault(result.id, {})[result.from_name] = _one_value(_values(result))
            else:
                of_text.setdefault(result.from_name, []).extend(_values(result))
        elif result.type not in ("labels", "relation"):
            raise AnnotatorError(
                "Results of the type “{type}” are not annotations of a text.",
                where=where,
                remedy="Export a project for labelling text.",
                type=result.type,
            )
    spans = [
        span for result in annotation.result if result.type == "labels" for span in _spans(result, attributes, where)
    ]
    relations = [
        relation
        for result in annotation.result
        if result.type == "relation"
        for relation in _binary_relations(result, regions, where)
    ]
    status: Literal["skipped", "done"] = "skipped" if annotation.was_cancelled else "done"
    return LayerWork(status, spans=_named_once(spans), relations=relations_of(relations)), of_text


def _named_once(spans: Iterable[SpanData]) -> tuple[SpanData, ...]:
    """Keep an id only on the first span that has it: a region may be labelled by several results."""
    seen: set[str] = set()
    named = []
    for span in spans:
        named.append(msgspec.structs.replace(span, id="") if span.id in seen else span)
        seen.add(span.id)
    return tuple(named)


def _values(result: _Result) -> list[Value]:
    value = result.value
    if result.type == "choices":
        return value.choices
    if result.type == "textarea":
        return [value.text] if isinstance(value.text, str) else list(value.text or ())
    number = value.number if result.type == "number" else value.rating
    return [] if number is None else [number]


def _one_value(values: Sequence[Value]) -> Value:
    """Several choices become one text."""
    return values[0] if len(values) == 1 else ", ".join(map(str, values))


def _spans(region: _Result, attributes: dict[str, dict[str, Value]], where: str) -> Iterator[SpanData]:
    """Yield the span of a region, or one for each of its labels; the first has its id."""
    value = region.value
    if value.start is None or value.end is None:
        raise _refused(f"the region {region.id} has no start or no end", where)
    quote = (normalise_newlines(value.text),) if isinstance(value.text, str) else ()
    note = region.meta.text if isinstance(region.meta.text, str) else "\n".join(region.meta.text)
    for number, label in enumerate(value.labels):
        id_ = "" if number else region.id
        own = attributes.get(region.id, {})
        yield SpanData(id_, label, ((value.start, value.end),), quote, own, note)


def _binary_relations(result: _Result, regions: dict[str, _Result], where: str) -> Iterator[BinaryRelation]:
    """Yield a binary relation for each label of a relation, or one if it has none."""
    for end in (result.from_id, result.to_id):
        if end not in regions or not regions[end].value.labels:
            raise AnnotatorError("A relation links the region “{region}”, which is not there.", where=where, region=end)
    meta = result.meta
    for label in result.labels or ["relation"]:
        yield BinaryRelation(
            meta.relation, label, result.from_id, meta.from_role, result.to_id, meta.to_role, meta.attributes
        )
