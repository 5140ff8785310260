"""The results of one annotation as one layer's work, and what it says of the text as a whole.

UNITS: offsets are those of the file.
"""

from collections.abc import Container, Iterator, Sequence
from typing import Any, Literal

import msgspec

from annotator.domain.annotation import Fragment, Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.binary_relations import BinaryRelation, relations_of
from annotator.exchange.formats.label_studio.tasks import ANSWERS, LABELS, Annotation, Result, refused
from annotator.exchange.reading.remark_list import LONGEST, RemarkList
from annotator.exchange.records import LayerWork, SpanData
from annotator.exchange.without_spans import without_spans
from annotator.text.intake import normalise_newlines

OfText = dict[str, list[Value]]
"""Answers about the text as a whole, by control tag."""

_OTHER_TEXTS = 50
"""Texts of a task, besides its own, that regions are looked for in."""


class Results:
    """Reads the annotations of one task; `ambiguous` are labels that several sets of the project have.

    A span under such a label has the name of the set as an attribute.
    """

    def __init__(self, data: dict[str, Any], ambiguous: Container[str], where: str, remarks: RemarkList) -> None:
        """`where` is how an error names the task; `remarks` are noted with the number of the annotation."""
        self._text: str = data["text"]
        others = {key: text for key, text in data.items() if key != "text" and isinstance(text, str)}
        self._others = dict(list(others.items())[:_OTHER_TEXTS])
        self._ambiguous = ambiguous
        self._where = where
        self._remarks = remarks

    def work(self, annotation: Annotation, place: str) -> tuple[LayerWork, OfText]:
        """Return a layer's work, and its answers about the text. Raises AnnotatorError for what cannot be."""
        regions, gone = self._regions(annotation.result, place)
        attributes, of_text = self._answers(annotation.result, regions, gone, place)
        spans = [
            span for result, extent in regions for span in self._spans(result, extent, attributes.get(result.id, {}))
        ]
        known = ({span.id for span in spans} | gone) - {""}
        links = [
            edge
            for result in annotation.result
            if result.type == "relation"
            for edge in self._binary_relations(result, known)
        ]
        status: Literal["skipped", "done"] = "skipped" if annotation.was_cancelled else "done"
        work = LayerWork(status, spans=_named_once(spans), relations=relations_of(links))

        def note(relation: str, words: str) -> None:
            self._remarks.add("relations", f"{place}, {relation}", words)

        return without_spans(work, gone, note), of_text

    # --- regions

    def _regions(self, results: Sequence[Result], place: str) -> tuple[list[tuple[Result, Fragment]], set[str]]:
        """Return the labelled regions of the text with their offsets, and the ids of all others."""
        found: list[tuple[Result, Fragment]] = []
        labelled = {result.id for result in results if result.own_labels} - {""}
        gone: set[str] = set()
        for result in results:
            is_answer = result.type in ANSWERS and (result.id in labelled or not result.has_place)
            if result.type == "relation" or is_answer or (result.id and result.id in gone):
                continue
            extent = self._extent(result)
            if extent is None:
                self._remarks.add("answers of other kinds", f"{place}, region {result.id}", result.type)
                gone.add(result.id)
            elif result.own_labels:
                found.append((result, extent))
            elif result.id not in labelled:
                words = self._text[extent[0] : min(extent[1], extent[0] + LONGEST)]
                self._remarks.add("annotations without a label", f"{place}, region {result.id}", words)
                gone.add(result.id)
        return found, gone - {"", *(result.id for result, _ in found)}

    def _extent(self, result: Result) -> Fragment | None:
        """Return the offsets of a region in the text, None for one of something else."""
        value = result.value
        if result.type in LABELS and not result.has_place:
            raise refused(f"the region {result.id} has no start or no end", self._where)
        start, end = _offset(value.get("start")), _offset(value.get("end"))
        in_containers = "startOffset" in value and result.type != "labels"
        if start is None or end is None or in_containers or result.type == "paragraphlabels":
            return self._extent_in_page(result)
        if result.type not in LABELS and result.type not in ANSWERS and not isinstance(value.get("text"), str):
            return None
        return None if self._is_elsewhere(result, start, end) else (start, end)

    def _extent_in_page(self, result: Result) -> Fragment | None:
        """Return the offsets of a region of a page or dialogue where its words prove them to be offsets in the text."""
        stated = result.value.get("globalOffsets")
        if not isinstance(stated, dict) or not result.words:
            return None
        start, end = _offset(stated.get("start")), _offset(stated.get("end"))
        if start is None or end is None or not _is_at(result.words, self._text, start, end):
            return None
        return start, end

    def _is_elsewhere(self, result: Result, start: int, end: int) -> bool:
        """Whether a region is on another text of the task."""
        if result.words is None:
            return result.to_name in self._others
        if _is_at(result.words, self._text, start, end):
            return False
        return any(_is_at(result.words, text, start, end) for text in self._others.values())

    def _spans(self, result: Result, extent: Fragment, attributes: dict[str, Value]) -> Iterator[SpanData]:
        """Yield the span of a region, or one for each of its labels; the first has its id."""
        quote = () if result.words is None else (normalise_newlines(result.words),)
        note = result.meta.text if isinstance(result.meta.text, str) else "\n".join(result.meta.text)
        for number, label in enumerate(result.own_labels):
            with_source = attributes | ({"from_name": result.from_name} if label in self._ambiguous else {})
            yield SpanData("" if number else result.id, label, (extent,), quote, with_source, note)

    # --- answers and relations

    def _answers(
        self, results: Sequence[Result], regions: Sequence[tuple[Result, Fragment]], gone: Container[str], place: str
    ) -> tuple[dict[str, dict[str, Value]], OfText]:
        """Return answers about regions, by region and control tag, and those about the text."""
        known = {result.id for result, _ in regions} - {""}
        of_regions: dict[str, dict[str, list[Value]]] = {}
        of_text: OfText = {}
        for result in results:
            if result.type not in ANSWERS or not (answers := result.answers()):
                continue
            name = result.from_name or result.type
            if result.id in known:
                of_regions.setdefault(result.id, {}).setdefault(name, []).extend(answers)
            elif result.id in gone:
                self._remarks.add("attributes", f"{place}, region {result.id}", f"{name}: {_one_value(answers)}")
            else:
                of_text.setdefault(name, []).extend(answers)
        return {
            region: {name: _one_value(values) for name, values in of_region.items()}
            for region, of_region in of_regions.items()
        }, of_text

    def _binary_relations(self, result: Result, known: Container[str]) -> Iterator[BinaryRelation]:
        """Yield a binary relation for each label of a relation, or one if it has none."""
        ends = (result.from_id, result.to_id)
        for end in ends:
            if end not in known:
                raise AnnotatorError(
                    "A relation links the region “{region}”, which is not there.", where=self._where, region=end
                )
        source, target = reversed(ends) if result.direction == "left" else ends
        meta = result.meta
        for label in result.labels or ["relation"]:
            yield BinaryRelation(meta.relation, label, source, meta.from_role, target, meta.to_role, meta.attributes)


def _is_at(words: str, text: str, start: int, end: int) -> bool:
    return end - start == len(words) and text[max(start, 0) : max(end, 0)] == words


def _offset(stated: Any) -> int | None:
    """Return an offset, which may be a number in words."""
    if isinstance(stated, str) and stated.isascii() and stated.isdigit() and len(stated) < 19:
        return int(stated)
    return stated if type(stated) is int else None


def _named_once(spans: Sequence[SpanData]) -> tuple[SpanData, ...]:
    """Keep an id only on the first span that has it: a region may be labelled by several results."""
    seen: set[str] = set()
    named = []
    for span in spans:
        named.append(msgspec.structs.replace(span, id="") if span.id in seen else span)
        seen.add(span.id)
    return tuple(named)


def _one_value(values: Sequence[Value]) -> Value:
    """Several choices become one text."""
    return values[0] if len(values) == 1 else ", ".join(map(str, values))
