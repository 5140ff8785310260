"""Articles written as WebAnno TSV.

A sentence is a line of the text that begins with a token, with what follows up to the next such line.

UNITS: offsets in files are UTF-16 units, here code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from annotator.domain.annotation import Fragment
from annotator.exchange.foreign_layers import SOURCE_ROLE, TARGET_ROLE
from annotator.exchange.formats.webanno.values import (
    LABEL,
    NOTHING,
    RELATION_TYPE,
    SPAN_TYPE,
    escape_text,
    escape_value,
)
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from annotator.exchange.tokens import tokens
from annotator.text.offsets import Offsets


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write a file for each article, named by its number, with the first layer's work."""
    for number, article in enumerate(articles, start=1):
        work = next(iter(article.layers.values()), None)
        lines = _Writing(article.text, work).lines()
        (folder / f"{number:06}.tsv").write_bytes("".join(f"{line}\n" for line in lines).encode())


class _Writing:
    """Writes one article."""

    def __init__(self, text: str, work: LayerWork | None) -> None:
        self._text = text
        self._work = work
        spans = work.spans if work else ()
        self._units = _units(text, spans)
        self._sentences = _sentences(text, self._units)
        self._offsets = Offsets(text)
        self._starts = [start for start, _ in self._units]
        self._on = _spans_on(self._units, spans)
        self._numbers = _numbers(self._on)
        self._names = dict(zip(self._starts, _unit_names(self._starts, self._sentences), strict=True))

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        yield "#FORMAT=WebAnno TSV 3.3"
        if self._work is not None:
            yield f"#T_SP={SPAN_TYPE}|{LABEL}"
            if self._work.relations:
                yield f"#T_RL={RELATION_TYPE}|{LABEL}|{SOURCE_ROLE}|{TARGET_ROLE}|BT_{SPAN_TYPE}"
        yield ""
        relations = self._relations()
        for start, end in self._sentences:
            yield ""
            for line in self._text[start:end].split("\n"):
                yield f"#Text={escape_text(line)}"
            for number in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
                yield self._row(number, relations)

    def _row(self, number: int, relations: dict[int, list[list[str]]]) -> str:
        start, end = self._units[number]
        place = f"{self._offsets.to_utf16(start)}-{self._offsets.to_utf16(end)}"
        # The words of a row are for people to read; white space among them would cut the table.
        words = " ".join(self._text[start:end].split()) or " "
        columns = [self._names[start], place, words]
        if self._work is not None:
            labels = (escape_value(span.label) + self._number(span) for span in self._on[number])
            columns.append("|".join(labels) or NOTHING)
            if self._work.relations:
                columns += map("|".join, zip(*relations[start], strict=True)) if start in relations else [NOTHING] * 4
        return "\t".join([*columns, ""])

    def _number(self, span: SpanData) -> str:
        return f"[{self._numbers[span.id]}]" if span.id in self._numbers else ""

    def _relations(self) -> dict[int, list[list[str]]]:
        """Return the columns of relations, by the first row of their targets."""
        found: dict[int, list[list[str]]] = {}
        if self._work is None:
            return found
        by_id = {span.id: span for span in self._work.spans}
        for relation in self._work.relations:
            (source_role, source), (target_role, target) = _ends(relation)
            numbers = self._numbers.get(source, 0), self._numbers.get(target, 0)
            number = f"[{numbers[0]}_{numbers[1]}]" if any(numbers) else ""
            place = self._names[by_id[source].fragments[0][0]] + number
            values = (relation.label, source_role, target_role)
            found.setdefault(by_id[target].fragments[0][0], []).append([*map(escape_value, values), place])
        return found


def _ends(relation: RelationData) -> tuple[tuple[str, str], tuple[str, str]]:
    (source_role, (source,)), (target_role, (target,)) = (pair for pair in relation.roles.items() if pair[1])
    return (source_role, source), (target_role, target)


def _sentences(text: str, units: list[Fragment]) -> list[Fragment]:
    """Return the sentences; between two of them is one newline that is not a row, and each begins with a token."""
    rows = {end for _, end in units}
    starts = [0]
    for start, _ in tokens(text)[1:]:
        if text[start - 1 : start] == "\n" and start not in rows:
            starts.append(start)
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True)]


def _units(text: str, spans: Iterable[SpanData]) -> list[Fragment]:
    """Return the rows: tokens, cut at the edges of spans, and what else the text or a span begins or ends with."""
    places = [span.fragments[0] for span in spans]
    edges = {0, *(edge for place in places for edge in place)}
    token_places = tokens(text)
    edges.update(edge for place in token_places for edge in place)
    cuts = sorted(edges | {len(text)})
    rows = {start for start, _ in places} | {0}
    ends = {end for _, end in places}
    inside = [start for start, _ in token_places]
    found = []
    for start, end in pairwise(cuts):
        token = bisect_right(inside, start) - 1
        if start in rows or end in ends or (token >= 0 and start < token_places[token][1]):
            found.append((start, end))
    return found


def _spans_on(units: list[Fragment], spans: Iterable[SpanData]) -> list[list[SpanData]]:
    starts = [start for start, _ in units]
    found: list[list[SpanData]] = [[] for _ in units]
    for span in spans:
        start, end = span.fragments[0]
        for number in range(bisect_left(starts, start), bisect_left(starts, end)):
            found[number].append(span)
    return found


def _numbers(on: list[list[SpanData]]) -> dict[str, int]:
    """Return the numbers of spans that lie on several rows, or on one with others."""
    seen: set[str] = set()
    numbers: dict[str, int] = {}
    for spans in on:
        for span in spans:
            if len(spans) > 1 or span.id in seen:
                numbers.setdefault(span.id, 0)
            seen.add(span.id)
    in_order = (span.id for spans in on for span in spans if span.id in numbers)
    return {name: number for number, name in enumerate(dict.fromkeys(in_order), start=1)}


def _unit_names(starts: list[int], sentences: list[Fragment]) -> Iterator[str]:
    firsts = [bisect_left(starts, start) for start, _ in sentences]
    for number in range(len(starts)):
        sentence = bisect_right(firsts, number)
        yield f"{sentence}-{number - firsts[sentence - 1] + 1}"
