"""The annotations in the columns of a WebAnno TSV file.

Of a layer the feature `label`, `value` or else the first one is the label, the others are attributes; without a value
the layer's own name is. A relation links `source` and `target`, unless features name its roles. Layers of linguistic
analysis (parts of speech, lemmas, syntax), chains and slots are passed over, and so are relations on them.

UNITS: what comes out are code points.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.annotation import Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.webanno.values import (
    LABEL,
    NOTHING,
    NULL,
    SOURCE_ROLE,
    TARGET_ROLE,
    Stated,
    split_stacked,
    unescape,
)
from annotator.exchange.reading.offset_units import Converter
from annotator.exchange.records import LayerWork, RelationData, SpanData, check_extent

MAX_ANNOTATIONS, TEXT_OF_ONE = 50_000, 10
"""Annotations that any text may have, and code points of a longer text for each further one."""
_LABELS = (LABEL, "value")
_ROLES = (SOURCE_ROLE, TARGET_ROLE)
_ANALYSIS = (".api.lexmorph.", ".api.segmentation.", ".api.syntax.")


class Layer(NamedTuple):
    """A layer with the columns of its features; `kind` is SP, RL or CH, `width` counts all columns.

    Relations have their sources, spans of the layer `base`, in the column `place`. `naming` is the feature that is the
    label, "" for none.
    """

    kind: str
    type: str
    features: dict[str, int]
    base: str
    place: int
    width: int
    naming: str

    @property
    def passed_over(self) -> bool:
        """Whether the layer is not read."""
        return self.kind not in ("SP", "RL") or any(part in self.type for part in _ANALYSIS)


class Row(NamedTuple):
    """A token, or a part of one; offsets as the file has them."""

    where: str
    name: str
    start: int
    end: int
    words: str
    columns: list[str]


class Sentence(NamedTuple):
    """Lines of text and the rows that follow."""

    lines: list[str]
    rows: list[Row]


class File(NamedTuple):
    """The layers and sentences of a file."""

    layers: list[Layer]
    sentences: list[Sentence]


def naming_of(features: Iterable[str]) -> str:
    """Return the feature whose value is the label; "" for none."""
    known = dict.fromkeys(features)
    return next((name for name in (*_LABELS, *known) if name in known and name not in _ROLES), "")


def work_in(file: File, text: str, convert: Converter, where: str) -> LayerWork:
    """Return the work in a file; `convert` turns its offsets into code points. Raises AnnotatorError with the line."""
    return _Reading(file, text, convert, where).work()


class _Found:
    """A span as its rows come."""

    def __init__(self, start: int, end: int, label: str, attributes: dict[str, Value]) -> None:
        self.start, self.end = start, end
        self.label, self.attributes = label, attributes


class _Reading:
    """Reads one file: all spans first, since relations may point ahead."""

    def __init__(self, file: File, text: str, convert: Converter, where: str) -> None:
        self._layers = [layer for layer in file.layers if not layer.passed_over]
        self._rows = [row for sentence in file.sentences for row in sentence.rows]
        self._text = text
        self._convert = convert
        self._where = where
        self._count, self._most = 0, MAX_ANNOTATIONS + len(text) // TEXT_OF_ONE
        self._spans: dict[str, _Found] = {}
        self._numbered: dict[int, str] = {}
        self._on: dict[tuple[str, str], dict[str, None]] = {}

    def work(self) -> LayerWork:
        for row in self._rows:  # before anything is made of them: a stacked value takes two bytes
            self._take(sum(column.count("|") for column in row.columns), row)
        self._count = 0
        for layer in self._layers:
            if layer.kind == "SP":
                for row in self._rows:
                    self._take_spans(layer, row)
        known = {layer.type for layer in self._layers if layer.kind == "SP"}
        relations = tuple(
            relation
            for layer in self._layers
            if layer.kind == "RL" and layer.base in known
            for row in self._rows
            for relation in self._relations(layer, row)
        )
        check_extent(((span.start, span.end) for span in self._spans.values()), self._text, self._where)
        return LayerWork("done", spans=tuple(map(self._line, self._spans)), relations=relations)

    def _line(self, name: str) -> SpanData:
        span = self._spans[name]
        quote = self._text[span.start : span.end]
        return SpanData(name, span.label, ((span.start, span.end),), (quote,), span.attributes)

    def _take(self, count: int, row: Row) -> None:
        """Count annotations. Raises AnnotatorError when there are too many."""
        self._count += count
        if self._count > self._most:
            raise AnnotatorError(
                "The file has more than {most:,} annotations: too many for its text.",
                where=row.where,
                remedy="Export fewer layers at a time.",
                most=self._most,
            )

    def _take_spans(self, layer: Layer, row: Row) -> None:
        place = self._convert(row.start, row.end)
        if place is None:  # a row of no length, which some have for marks between characters
            return
        names = self._on.setdefault((layer.type, row.name), {})
        for number, values in _stacks(layer, row):
            disambiguation = next((value.number for value in values.values() if value.number), 0)
            self._take(1, row)
            name = f"{layer.type}[{disambiguation}]" if disambiguation else f"{layer.type} {row.name} {number}"
            if name in self._spans:
                known = self._spans[name]
                known.start, known.end = min(known.start, place[0]), max(known.end, place[1])
            else:
                self._spans[name] = _Found(*place, *_label_and_attributes(layer, values))
                self._numbered[disambiguation] = name
            names[name] = None

    def _relations(self, layer: Layer, row: Row) -> Iterator[RelationData]:
        sources = _column(row, layer.place)
        for number, values in _stacks(layer, row, len(sources)):
            if number >= len(sources):
                continue
            label, attributes = _label_and_attributes(layer, values)
            roles = str(attributes.pop(SOURCE_ROLE, "source")), str(attributes.pop(TARGET_ROLE, "target"))
            source = sources[number]
            ends = (
                self._named(layer, source.content, source.number, row),
                self._named(layer, row.name, source.other, row),
            )
            pairs: dict[str, tuple[str, ...]] = {}
            for role, member in zip(roles, ends, strict=True):
                pairs[role] = (*pairs.get(role, ()), member)
            yield RelationData(f"{layer.type} {row.name} {number}", label, pairs, attributes)

    def _named(self, layer: Layer, unit: str, number: int, row: Row) -> str:
        """Return the span of a reference: that of its number, or the first on its row."""
        names = self._on.get((layer.base, unit), {})
        found = self._numbered.get(number) if number else next(iter(names), None)
        if found not in names:
            raise AnnotatorError(
                "There is no {id} in the file.", where=row.where, remedy="Correct or remove the line.", id=unit
            )
        return str(found)


def _stacks(layer: Layer, row: Row, least: int = 0) -> Iterator[tuple[int, dict[str, Stated]]]:
    """Yield the annotations of a layer on a row: their numbers from 0, and features; at the least so many."""
    stacks: list[dict[str, Stated]] = [{} for _ in range(least)]
    for name, place in layer.features.items():
        for number, value in enumerate(_column(row, place)):
            if number == len(stacks):
                stacks.append({})
            stacks[number][name] = value
    yield from enumerate(stacks)


def _column(row: Row, place: int) -> list[Stated]:
    content = row.columns[place]
    if content == NOTHING:
        return []
    found = []
    for value in split_stacked(content):
        if value is None:
            raise AnnotatorError("This is not a row of WebAnno TSV.", where=row.where, remedy="Export the file again.")
        found.append(value)
    return found


def _label_and_attributes(layer: Layer, values: dict[str, Stated]) -> tuple[str, dict[str, Value]]:
    """Return the label and the attributes."""
    stated = {name: unescape(value.content) for name, value in values.items() if name and value.content != NULL}
    label = stated.pop(layer.naming, layer.type.rpartition(".")[2])
    return label, dict(stated)
