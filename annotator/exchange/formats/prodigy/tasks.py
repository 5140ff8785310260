"""Tasks of Prodigy as articles: lines of the same text are the layers of those who answered them.

UNITS: offsets are those of the file; tokens are counted from 0.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import Value
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.binary_relations import BinaryRelation, relations_of
from annotator.exchange.reading.json_lines import ObjectLine, not_an_article, object_lines, object_lines_at
from annotator.exchange.reading.remark_list import LONGEST, RemarkList
from annotator.exchange.reading.repeated_answers import united
from annotator.exchange.reading.span_lists import looks_like_spans
from annotator.exchange.reading.stated_articles import StatedArticle, stated_article
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.without_spans import without_spans
from annotator.text.intake import normalise_newlines


class Token(msgspec.Struct, frozen=True):
    """A token; `ws` says whether white space comes after it."""

    text: str
    start: int
    end: int
    id: int
    ws: bool = True


class PlacedSpan(msgspec.Struct, frozen=True, omit_defaults=True):
    """A span, by characters and by tokens, the last one included."""

    start: int
    end: int
    label: str | None
    token_start: int | None = None
    token_end: int | None = None
    id: str = ""
    text: str | None = None
    attributes: dict[str, Value] = {}
    note: str = ""


class Relation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A relation of two spans; `head` and `child` are their last tokens."""

    label: str
    head: int | None = None
    child: int | None = None
    head_span: PlacedSpan | None = None
    child_span: PlacedSpan | None = None
    relation: str = ""
    head_role: str = "head"
    child_role: str = "child"
    attributes: dict[str, Value] = {}


class _Task(msgspec.Struct, frozen=True):
    text: str
    title: str | None = None
    meta: dict[str, Any] = {}
    tokens: list[Token] = []
    spans: list[PlacedSpan] | None = None
    relations: list[Relation] = []
    accept: Any = None
    answer: Literal["accept", "reject", "ignore"] | None = None
    annotator: str | None = msgspec.field(default=None, name="_annotator_id")
    session: str | None = msgspec.field(default=None, name="_session_id")


_OF_THE_TOOL = frozenset(_Task.__struct_encode_fields__) | {
    "_input_hash",
    "_task_hash",
    "_timestamp",
    "_view_id",
    "_is_binary",
}

Places = list[list[tuple[int, int]]]
"""For each text the number and the first byte of its lines."""


def places_of(path: Path) -> Places:
    """Return where the lines of each text are. Raises AnnotatorError for what is not a task."""
    found: dict[str, list[tuple[int, int]]] = {}
    for line in object_lines(path):
        text = stored_text(_task(line).text, f"{line.where}, `$.text`")
        found.setdefault(document_id(text), []).append((line.number, line.start))
    return list(found.values())


def articles_of(path: Path, places: Places) -> Iterator[StatedArticle]:
    """Yield the articles of a file as it states them. Raises AnnotatorError for what is not a task."""
    for group in object_lines_at(path, places):
        yield f"line {group[0].number}", _article(group)


def _task(line: ObjectLine) -> _Task:
    try:
        return msgspec.convert(line.value, _Task)
    except msgspec.ValidationError as error:
        raise not_an_article(error, line.where) from error


def _article(group: Sequence[ObjectLine]) -> Article:
    tasks = list(map(_task, group))
    remarks = RemarkList()
    answers: dict[str, list[LayerWork]] = {}
    for line, task in zip(group, tasks, strict=True):
        if task.spans is None and task.answer is None and not task.relations:
            continue
        name = _person(task)
        if name in answers:
            remarks.add("repeated answers", f"line {line.number}", name)
        answers.setdefault(name, []).append(_work(task, line, remarks))
    layers = {name: united(works) for name, works in answers.items()}
    text = stored_text(tasks[0].text, group[0].where)
    article = stated_article(text, tasks[0].title, _metadata(group, tasks, remarks), layers, group[0].number)
    return msgspec.structs.replace(article, remarks=remarks.all())


def _person(task: _Task) -> str:
    return task.annotator or task.session or ""


def _metadata(group: Sequence[ObjectLine], tasks: Sequence[_Task], remarks: RemarkList) -> dict[str, Any]:
    """Return what tasks say of the text beside spans and relations; options that were chosen are those of a person."""
    metadata: dict[str, Any] = {}
    chosen: dict[str, dict[bytes, Any]] = {}
    for line, task in zip(group, tasks, strict=True):
        further = {key: value for key, value in line.value.items() if key not in _OF_THE_TOOL}
        for key in (key for key, value in further.items() if looks_like_spans(value)):
            remarks.add("answers of other kinds", f"line {line.number}", key)
        for key, value in (*task.meta.items(), *further.items()):
            if metadata.get(key, value) != value:
                remarks.add("metadata", f"line {line.number}", key)
            metadata[key] = value
        if task.accept not in (None, []):
            options = task.accept if isinstance(task.accept, list) else [task.accept]
            chosen.setdefault(_person(task), {}).update((msgspec.json.encode(option), option) for option in options)
    accepted = {person: list(options.values()) for person, options in chosen.items()}
    return metadata | ({"accept": accepted} if accepted else {})


def _work(task: _Task, line: ObjectLine, remarks: RemarkList) -> LayerWork:
    spans = task.spans or []
    for span in spans:
        _check_tokens(span, task.tokens, line.where)
    names = [span.id or f"prodigy-{number}" for number, span in enumerate(spans)]
    if len(set(names)) < len(names):
        raise AnnotatorError("Two spans have the same id.", where=line.where, remedy="Give each its own id.")
    work = LayerWork(
        "done" if task.answer in (None, "accept") else "skipped",
        flag="reject" if task.answer == "reject" else UNSET,
        spans=tuple(map(_span_line, spans, names)),
        relations=relations_of(_binary_relations(task, names, line.number, remarks)),
    )
    bare = [number for number, span in enumerate(spans) if not span.label]
    for number in bare:
        start = max(spans[number].start, 0)
        words = task.text[start : min(spans[number].end, start + LONGEST)]
        remarks.add("annotations without a label", f"line {line.number}, span {number + 1}", words)

    def note(place: str, words: str) -> None:
        remarks.add("relations", f"line {line.number}, {place}", words)

    return without_spans(work, [names[number] for number in bare], note)


def _check_tokens(span: PlacedSpan, tokens: Sequence[Token], where: str) -> None:
    if span.token_start is None or span.token_end is None or not tokens:
        return
    if not 0 <= span.token_start <= span.token_end < len(tokens):
        raise AnnotatorError(
            "The span from {start} to {end} has the tokens {first} to {last}, but the text has {count} tokens.",
            where=where,
            remedy="Tokens are counted from 0, the last one included.",
            start=span.start,
            end=span.end,
            first=span.token_start,
            last=span.token_end,
            count=len(tokens),
        )
    first, last = tokens[span.token_start].start, tokens[span.token_end].end
    if (first, last) != (span.start, span.end):
        raise AnnotatorError(
            "The span from {start} to {end} has tokens that go from {first} to {last}.",
            where=where,
            remedy="Correct one of the two. The last token is included.",
            start=span.start,
            end=span.end,
            first=first,
            last=last,
        )


def _span_line(span: PlacedSpan, name: str) -> SpanData:
    quote = () if span.text is None else (normalise_newlines(span.text),)
    return SpanData(name, span.label or "", ((span.start, span.end),), quote, span.attributes, span.note)


def _binary_relations(task: _Task, names: Sequence[str], line: int, remarks: RemarkList) -> Iterator[BinaryRelation]:
    """Yield the relations between spans; those that link other words are left out."""
    known = Members(task.spans or ())
    for number, relation in enumerate(task.relations, start=1):
        head, child = known.number(relation.head_span, relation.head), known.number(relation.child_span, relation.child)
        if head is None or child is None:
            remarks.add("links and chains", f"line {line}, relation {number}", relation.label)
            continue
        yield BinaryRelation(
            relation.relation,
            relation.label,
            names[head],
            relation.head_role,
            names[child],
            relation.child_role,
            relation.attributes,
        )


class Members:
    """The spans of a task, indexed for the relations that link them."""

    def __init__(self, spans: Sequence[PlacedSpan]) -> None:
        self._by_id: dict[str, int] = {}
        self._by_place: dict[tuple[int, int, str | None], int] = {}
        changes: dict[int, tuple[int, int]] = {}
        for number, span in enumerate(spans):
            self._by_id.setdefault(span.id, number)
            self._by_place.setdefault((span.start, span.end, span.label), number)
            if span.token_start is not None and span.token_end is not None and span.token_start <= span.token_end:
                for token, sign in ((span.token_start, 1), (span.token_end + 1, -1)):
                    count, total = changes.get(token, (0, 0))
                    changes[token] = count + sign, total + sign * number
        # From each of these tokens on: how many spans contain it, and the sum of their numbers.
        self._tokens = sorted(changes)
        self._holding = list(
            accumulate(
                (changes[token] for token in self._tokens),
                lambda so_far, change: (so_far[0] + change[0], so_far[1] + change[1]),
            )
        )

    def number(self, stated: PlacedSpan | None, token: int | None) -> int | None:
        """Return the number of the stated span, or else of the only one that contains the token, if there is one."""
        if stated is None:
            return self._holder(token)
        if stated.id:
            return self._by_id.get(stated.id)
        return self._by_place.get((stated.start, stated.end, stated.label))

    def _holder(self, token: int | None) -> int | None:
        place = 0 if token is None else bisect_right(self._tokens, token)
        count, number = self._holding[place - 1] if place else (0, 0)
        return number if count == 1 else None
