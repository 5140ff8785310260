"""The annotations in the columns of a WebAnno TSV file.

A relation links `source` and `target`, unless features name its roles. The slots of a span are relations with the span
as `host`; the links of a chain are spans, each linked to the next one. Linguistic analysis is left out, as are spans
without words, with remarks.

UNITS: what comes out are code points.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from annotator.domain.errors import AnnotatorError
from annotator.exchange.foreign_layers import (
    ANY,
    CHAIN_RELATION,
    MAX_ANNOTATIONS,
    TEXT_OF_ONE,
    chain_relation_name,
    is_analysis,
    is_structure,
    label_in,
    linked,
    naming_of,
    roles_in,
    short_name,
    slot_relation,
)
from annotator.exchange.formats.webanno.layers import (
    Annotation,
    File,
    Layer,
    Row,
    Slot,
    annotations_on,
    invalid,
    values_in,
)
from annotator.exchange.formats.webanno.spans import Reference, Spans, chain_link_in
from annotator.exchange.formats.webanno.values import NULL, unescape
from annotator.exchange.reading.offset_units import Converter
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.records import LayerWork, RelationData, SpanData, check_extent
from annotator.exchange.without_spans import without_spans

_KINDS_OF_SPANS = ("SP", "CH")


def work_in(
    file: File, text: str, convert: Converter, where: str, naming: Mapping[str, str], remarks: RemarkList
) -> LayerWork:
    """Return the work in a file, and add remarks on what is left out.

    `convert` turns offsets of the file into code points; `naming` has the features that are labels, by layer. Raises
    AnnotatorError with the line.
    """
    return _Reading(file, text, convert, where, naming, remarks).work()


class _Reading:
    """Reads one file: all spans first, since relations may point ahead."""

    def __init__(
        self, file: File, text: str, convert: Converter, where: str, naming: Mapping[str, str], remarks: RemarkList
    ) -> None:
        self._layers = [layer for layer in file.layers if not (is_analysis(layer.type) or is_structure(layer.type))]
        self._analysis = [layer for layer in file.layers if is_analysis(layer.type)]
        self._rows = list(file.rows)
        self._text = text
        self._where = where
        self._remarks = remarks
        self._count, self._most = 0, MAX_ANNOTATIONS + len(text) // TEXT_OF_ONE
        self._spans = Spans([layer.type for layer in file.layers], convert)
        self._chosen = naming
        self._naming: dict[str, str] = {}
        self._known = {layer.type for layer in self._layers if layer.kind in _KINDS_OF_SPANS}
        self._chains: dict[tuple[str, int], dict[int, tuple[str, str]]] = {}  # names and ties by place
        self._slots: dict[tuple[str, Slot], tuple[Layer, Row, Annotation]] = {}

    def work(self) -> LayerWork:
        for row in self._rows:  # before anything is made of them: a stacked value takes two bytes
            self._take(sum(column.count("|") for column in row.columns), row)
        self._count = 0
        self._naming = {layer.type: self._naming_of(layer) for layer in self._layers}
        for layer in self._layers:
            for row in self._rows if layer.kind in _KINDS_OF_SPANS else ():
                self._take_spans(layer, row)
        relations = (*self._chain_relations(), *self._slot_relations(), *self._drawn_relations())
        found = self._spans.found
        empty = [name for name, span in found.items() if span.place is None]
        for name in empty:
            self._remarks.add("empty spans", found[name].where, found[name].label)
        check_extent((span.place for span in found.values() if span.place), self._text, self._where)
        work = LayerWork("done", spans=tuple(self._span_data()), relations=relations)
        self._remark_analysis()
        return without_spans(work, empty, self._note)

    def _note(self, place: str, words: str) -> None:
        self._remarks.add("relations", place, words)

    def _naming_of(self, layer: Layer) -> str:
        def values(feature: str) -> Iterator[tuple[str, str]]:
            for row in self._rows:
                stated = values_in(row, layer.features[feature])
                yield from ((unescape(value.content), row.words) for value in stated if value.content != NULL)

        return naming_of(layer.type, layer.named_features, values, self._chosen, has_others=bool(layer.slots))

    def _span_data(self) -> Iterator[SpanData]:
        for name, span in self._spans.found.items():
            if span.place is not None:
                quote = self._text[slice(*span.place)]
                yield SpanData(name, span.label, (span.place,), (quote,), span.attributes)

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

    # --- spans

    def _take_spans(self, layer: Layer, row: Row) -> None:
        for number, annotation in enumerate(annotations_on(row, layer)):
            self._take(2 if layer.kind == "CH" else 1, row)  # a link of a chain is a span and a relation
            values = annotation.values
            chain = chain_link_in(annotation) if layer.kind == "CH" else None
            if layer.kind == "CH":
                if chain is None:
                    raise invalid(row)
                values.pop(CHAIN_RELATION, None)
            name = self._spans.name(layer.type, row, number, annotation, chain)
            label = label_in(layer.type, self._naming[layer.type], values)
            self._spans.take(name, layer.type, row, 0 if chain else annotation.number, label, values)
            if chain:
                self._chains.setdefault((layer.type, chain.chain), {})[chain.place] = name, chain.relation
            for slot in layer.slots:
                if annotation.links.get(slot):
                    self._slots.setdefault((name, slot), (layer, row, annotation))

    # --- relations

    def _chain_relations(self) -> Iterator[RelationData]:
        """Yield a relation for each link of a chain but the last, to the next one that has words."""
        for (layer, _), links in self._chains.items():
            in_order = [links[place] for place in sorted(links)]
            with_words = [link for link in in_order if self._spans.found[link[0]].place is not None]
            for (name, tie), (following, _) in pairwise(with_words):
                label = tie or chain_relation_name(layer)
                yield linked(f"{name} next", label, [("source", name), ("target", following)], {})
            if with_words and with_words[-1][1]:
                name, tie = with_words[-1]
                self._spans.found[name].attributes[CHAIN_RELATION] = tie

    def _slot_relations(self) -> Iterator[RelationData]:
        for (host, slot), (layer, row, annotation) in self._slots.items():
            links = annotation.links[slot]
            self._take(len(links), row)
            found = []
            for link in links:
                target = self._named(slot.target, link.target.content, link.target.number, row)
                if target is None or self._spans.found[target].place is None:
                    words = f"{slot.name}: {link.role} {link.target.content}"
                    self._remarks.add("links and chains", row.place, words)
                else:
                    found.append((link.role, target))
            if found:
                yield slot_relation(f"{host} {slot.name}", layer.type, slot.name, host, found, {})

    def _drawn_relations(self) -> Iterator[RelationData]:
        for layer in self._layers:
            for row in self._rows if layer.kind == "RL" else ():
                yield from self._relations(layer, row)

    def _relations(self, layer: Layer, row: Row) -> Iterator[RelationData]:
        sources = values_in(row, layer.place) if layer.base else []
        for number, annotation in enumerate(annotations_on(row, layer, len(sources))):
            values = annotation.values
            label = label_in(layer.type, self._naming[layer.type], values)
            if number >= len(sources):
                self._remarks.add("relations", row.place, label)
                continue
            roles = roles_in(values)
            source = sources[number]
            ends = (
                self._named(layer.base, source.content, source.number, row),
                self._named(layer.base, row.name, source.other, row),
            )
            members = [(role, end) for role, end in zip(roles, ends, strict=True) if end is not None]
            if len(members) == len(ends):
                yield linked(f"{layer.type} {row.name} {number}", label, members, values)
            else:
                self._remarks.add("relations", row.place, label)

    def _named(self, layer: str, unit: str, number: int, row: Row) -> str | None:
        """Return the span of a reference, None where it is of a layer that is not read.

        Raises AnnotatorError for one that is nowhere in the file.
        """
        if is_analysis(layer) or is_structure(layer):
            return None
        found = self._spans.named(Reference(layer, unit, number))
        if found is None and unit and (layer in self._known or layer == ANY):
            raise AnnotatorError(
                "There is no {id} in the file.", where=row.where, remedy="Correct or remove the line.", id=unit
            )
        return found

    # --- what is left out

    def _remark_analysis(self) -> None:
        for layer in self._analysis:
            count = sum(self._counted(layer))
            if count:
                self._remarks.add("linguistic analysis", f"layer {short_name(layer.type)}", str(count))

    def _counted(self, layer: Layer) -> Iterator[int]:
        """Yield the annotations of a layer by rows; one of several rows counts on the first."""
        seen: set[int] = set()
        for row in self._rows:
            numbers = [annotation.number for annotation in annotations_on(row, layer)]
            yield sum(1 for number in numbers if layer.kind == "RL" or not number or number not in seen)
            seen.update(numbers)
