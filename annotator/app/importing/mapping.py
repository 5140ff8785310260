"""The work of a file under the names of the scheme, by a label map; what the map leaves out is remarked."""

from collections.abc import Mapping

import msgspec

from annotator.app.importing.framing import framed
from annotator.domain.annotation import Value
from annotator.exchange.label_map import LabelMap
from annotator.exchange.records import LayerWork, RelationData, SpanData
from annotator.exchange.remarks import Remark
from annotator.exchange.without_spans import without_spans

NO_MAP = LabelMap()


def mapped(work: LayerWork, names: LabelMap, place: str = "") -> tuple[LayerWork, list[Remark]]:
    """Return a layer's work as a map has it, and remarks on what the map leaves out."""
    if names == NO_MAP:
        return work, []
    mapping = _Mapping(names, place)
    return mapping.work(work), mapping.remarks


class _Mapping:
    """Maps one layer's work."""

    def __init__(self, names: LabelMap, place: str) -> None:
        self.remarks: list[Remark] = []
        self._names = names
        self._place = place
        self._in_frames: dict[str, str] = {}
        self._made_of: dict[str, str] = {}

    def work(self, foreign: LayerWork) -> LayerWork:
        in_frames = framed(foreign, self._names.frames, self._place)
        self._in_frames, self._made_of = in_frames.labels, in_frames.foreign
        self.remarks += in_frames.remarks
        work, replace = in_frames.work, msgspec.structs.replace
        gone = [span for span in work.spans if self._span_label(span) == ""]
        for span in gone:
            self.remarks.append(Remark("unmapped labels", self._at(f"span {span.id}"), _words(span)))
        ids = {id(span) for span in gone}
        kept = replace(work, spans=tuple(span for span in work.spans if id(span) not in ids))
        left = without_spans(kept, (span.id for span in gone if span.id), self._note_relation)
        return replace(
            left,
            spans=tuple(map(self._span, left.spans)),
            relations=tuple(map(self._relation, filter(self._is_kept, left.relations))),
        )

    def _span_label(self, span: SpanData) -> str:
        return self._in_frames.get(span.id) or self._label(span.label)

    def _label(self, label: str) -> str:
        return self._names.labels.get(label, label)

    def _at(self, what: str) -> str:
        return f"{self._place}{what}".strip()

    def _note_relation(self, where: str, words: str) -> None:
        self.remarks.append(Remark("relations", self._at(where), words))

    def _is_kept(self, relation: RelationData) -> bool:
        kept = self._label(relation.label) != ""
        if not kept:
            self.remarks.append(Remark("unmapped labels", self._at(f"relation {relation.id}"), relation.label))
        return kept

    def _span(self, span: SpanData) -> SpanData:
        attributes = self._attributes(span.label, span.attributes, f"span {span.id}")
        return msgspec.structs.replace(span, label=self._span_label(span), attributes=attributes)

    def _relation(self, relation: RelationData) -> RelationData:
        foreign = self._made_of.get(relation.id, relation.label)
        attributes = self._attributes(foreign, relation.attributes, f"relation {relation.id}")
        return msgspec.structs.replace(relation, label=self._label(relation.label), attributes=attributes)

    def _attributes(self, label: str, attributes: Mapping[str, Value], where: str) -> dict[str, Value]:
        mapped_values: dict[str, Value] = {}
        for name, value in attributes.items():
            if known := self._names.attribute(label, name):
                mapped_values[known] = value
            else:
                self.remarks.append(Remark("attributes", self._at(f"{where}, {name}"), str(value)))
        return mapped_values


def _words(span: SpanData) -> str:
    return " … ".join(span.quote)
