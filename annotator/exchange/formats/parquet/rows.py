"""An article as rows of the tables, in the order of their columns. UNITS: code points."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import UNSET

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Span
from annotator.domain.frames import Frame, Stance, frames
from annotator.exchange.formats.parquet.tables import UNKNOWN_LANGUAGE, Table
from annotator.exchange.records import Article, DecisionData, LayerWork, RelationData, SpanData, annotations_of
from annotator.exchange.spreadsheet import PIECES, languages, words_of

Row = tuple[Any, ...]

_ENTITY = "entity"
_CODE = re.compile(r"[a-z]{2,3}")
_encoder = msgspec.json.Encoder(order="deterministic")


def partition_of(article: Article) -> str:
    """Return the code of an article's first language, such as "ar"; "und" where it has none."""
    first = next(iter(languages(article).lower().split()), "")
    code = re.split("[-_]", first)[0]
    return code if _CODE.fullmatch(code) else UNKNOWN_LANGUAGE


def rows_of(article: Article) -> dict[Table, list[Row]]:
    """Return the rows of an article by table; those of spans and relations are in the order of the article."""
    found: dict[Table, list[Row]] = {
        "documents": [_document(article)],
        "votes": [],
        "spans": [],
        "relations": [],
        "decisions": [],
        "frames": [],
    }
    for layer, work in article.layers.items():
        place = (article.id, layer)
        annotations = annotations_of(work)
        own_frames = frames(annotations)
        found["votes"].append((*place, *_vote(work), len(own_frames)))
        found["spans"] += ((*place, *_span(span)) for span in work.spans)
        found["relations"] += ((*place, *_relation(relation)) for relation in work.relations)
        found["decisions"] += ((*place, *_decision(decision)) for decision in work.decisions or ())
        found["frames"] += ((*place, *_frame(frame, annotations.spans)) for frame in own_frames)
    return found


def _document(article: Article) -> Row:
    return (
        article.id,
        article.title,
        languages(article),
        len(article.text),
        article.text,
        article.direction,
        _json(article.directions),
        _json(article.metadata),
    )


def _vote(work: LayerWork) -> Row:
    return (
        work.status,
        None if work.flag is UNSET else work.flag,
        None if work.note is UNSET else work.note,
        None if work.labels is UNSET else _json(work.labels),
        len(work.spans),
        len(work.relations),
    )


def _span(span: SpanData) -> Row:
    start, end = span.fragments[0][0], span.fragments[-1][1]
    words = PIECES.join(span.quote)
    return span.id, span.label, start, end, words, _json(span.fragments), _json(span.attributes), span.note


def _relation(relation: RelationData) -> Row:
    return relation.id, relation.label, _json(relation.roles), _json(relation.attributes)


def _decision(decision: DecisionData) -> Row:
    return (
        decision.id,
        _json(decision.place),
        _json(decision.layers),
        decision.outcome,
        decision.chosen,
        decision.reason,
        _json(decision.gold),
        None if decision.composition is UNSET else _json(decision.composition),
    )


def _frame(frame: Frame, spans: dict[str, Span]) -> Row:
    head = frame.head
    return (
        head.id,
        head.label,
        head.start,
        head.end,
        words_of(head.id, spans),
        list(_parts(frame.speakers, spans)),
        list(_parts(frame.cues, spans)),
        list(map(_stance, frame.stances)),
        frame.own_value,
        frame.complete,
        _json(head.attributes),
    )


def _parts(members: tuple[str, ...], spans: dict[str, Span]) -> Iterator[dict[str, str]]:
    """Yield members with their words and the entity in the register; a virtual speaker has neither."""
    for member in members:
        if member in VIRTUAL_SPEAKERS:
            yield {"id": member, "text": "", "entity": ""}
        else:
            entity = str(spans[member].attributes.get(_ENTITY, ""))
            yield {"id": member, "text": words_of(member, spans), "entity": entity}


def _stance(stance: Stance) -> dict[str, Any]:
    return {"id": stance.id, "holders": stance.holders, "value": stance.value, "evidence": stance.evidence}


def _json(value: object) -> str:
    return _encoder.encode(value).decode()
