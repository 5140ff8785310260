"""New ids: what is made of the document or of offsets is what the same act gives on the text with LF newlines."""

import msgspec

from annotator.adjudication.parts import made_decision, made_id
from annotator.adjudication.relation_index import gold_relation_id
from annotator.adjudication.review import place_id
from annotator.app.annotation_ids import content_id
from annotator.app.repairing.lf_text import LfText
from annotator.app.repairing.names import lf_names
from annotator.domain.annotation import GOLD, Relation, Span
from annotator.domain.document import document_id
from annotator.domain.operation import TYPE_OF, Decision, LoggedOperation, Operation, Record, encode_state, operation_id

BEFORE, AFTER = "a\r\nbc", "a\nbc"
OLD, NEW = document_id(BEFORE), document_id(AFTER)


def logged(record: Record, clock: int = 1) -> LoggedOperation:
    payload = msgspec.Raw(encode_state(record))
    operation = Operation(record.id, TYPE_OF[type(record)], (), "me", record.layer, clock, "", payload)
    return LoggedOperation(operation_id(operation), OLD, operation)


def names(*records: Record) -> dict[tuple[str, str, str], str]:
    return lf_names(map(logged, records), LfText(OLD, BEFORE))


def span(document: str, start: int, id_: str = "", layer: str = "me", label: str = "CLAIM") -> Span:
    return Span(id_, layer, document, label, ((start, start + 1),), ("b",))


def test_ids_of_content() -> None:
    before, after = content_id(span(OLD, 3)), content_id(span(NEW, 2))
    relation = Relation("", "me", OLD, "SAID_BY", {"claim": (before,), "speaker": ("AUTHOR",)})
    renamed = Relation("", "me", NEW, "SAID_BY", {"claim": (after,), "speaker": ("AUTHOR",)})
    named = msgspec.structs.replace(relation, id=content_id(relation))
    assert names(span(OLD, 3, before), named) == {
        ("span", "me", before): after,
        ("relation", "me", named.id): content_id(renamed),
    }


def test_other_ids_stay() -> None:
    assert names(span(OLD, 3, "s"), Relation("r", "me", OLD, "SAID_BY", {"claim": ("s",)})) == {}


def test_what_counts_is_how_an_entity_began() -> None:
    before = content_id(span(OLD, 3))
    changed = msgspec.structs.replace(span(OLD, 3, before), note="later")
    assert names(span(OLD, 3, before), changed) == {("span", "me", before): content_id(span(NEW, 2))}


def test_gold_of_a_place() -> None:
    before, after = content_id(span(OLD, 3)), content_id(span(NEW, 2))
    judged, now = ("other", before), ("other", after)
    gold = tuple(place_id(OLD, "span", index, judged) for index in (0, 2))
    decision = Decision(place_id(OLD, "decision", 1, judged), GOLD, OLD, judged, layers=("me",), gold=gold)
    found = names(span(OLD, 3, before), *(span(OLD, 3, id_, GOLD) for id_ in gold), decision)
    assert found["decision", GOLD, decision.id] == place_id(NEW, "decision", 1, sorted(now))
    assert [found["span", GOLD, id_] for id_ in gold] == [place_id(NEW, "span", index, sorted(now)) for index in (0, 2)]


def test_gold_relations() -> None:
    relation = Relation("", GOLD, OLD, "SAID_BY", {"claim": ("c",), "speaker": ("s",)})
    named = msgspec.structs.replace(relation, id=gold_relation_id(relation))
    moved = gold_relation_id(msgspec.structs.replace(relation, document=NEW))
    assert names(named) == {("relation", GOLD, named.id): moved}


def test_gold_that_was_made() -> None:
    made = span(OLD, 3, made_id(OLD, 1, "CUE", ((3, 4),)), GOLD, "CUE")
    now = made_id(NEW, 1, "CUE", ((2, 3),))
    assert names(made) == {
        ("span", GOLD, made.id): now,
        ("decision", GOLD, made_decision(made.id)): made_decision(now),
    }
