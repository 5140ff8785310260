"""What annotators accepted, read from the operations: only what says so, once for each annotation, and what went."""

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Origin, Span
from annotator.domain.operation import Operation, encode_state, operation_id
from annotator.storage.accepted import accepted_parts
from annotator.storage.compact import compact_columns, compact_payload
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.samples import FIRST, OTHER, place

SAID, WHO, QUOTE = (place("said"),), (place("Maria Zakharova"),), (place("“fully.”"),)
WHOLE = Suggestion(LabelledFrame(SAID, WHO, QUOTE), 0.78, "opposes", 0.9)


def labels(session: Session, layer: str | None = None) -> list[str]:
    return sorted(part.label for part in accepted_parts(session.file, layer) if not part.removed)


@pytest.mark.parametrize("note", ['"origin":{"source":"x"}', 'a "origin":1', "origin"])
def test_words_that_look_like_an_origin_are_none(annotating: Session, note: str) -> None:
    span = commands.add_span(annotating, FIRST, "CLAIM", [place("السعر")])
    commands.set_note(annotating, FIRST, span.id, note)
    assert not accepted_parts(annotating.file)


def test_an_attribute_of_that_name_is_none(annotating: Session) -> None:
    with annotating.act("Import") as act:
        span = Span("a", annotating.layer, FIRST, "CLAIM", (place("السعر"),), ("السعر",), {"origin": "there"})
        act.put(span)
    assert not accepted_parts(annotating.file)


def test_each_layer_has_its_own(annotating: Session) -> None:
    commands.accept_suggestion(annotating, FIRST, WHOLE)
    me = annotating.layer
    annotating.switch_annotator(OTHER)
    assert labels(annotating, me) == ["CLAIM", "CUE", "SPEAKER", "STANCE"]
    assert not labels(annotating, annotating.layer)


def test_an_annotation_with_two_heads_counts_once(annotating: Session) -> None:
    claim = commands.accept_suggestion(annotating, FIRST, WHOLE)
    edited = msgspec.structs.replace(claim, note="x", origin=Origin("learnt", 0.78, "", edited=True))
    payload = msgspec.Raw(encode_state(edited))
    layer, number = annotating.layer, annotating.number_of(FIRST)
    rival = Operation(claim.id, "span", (), layer, layer, 10**6, "2026-11-01T00:00:00.000+00:00", payload)
    row = compact_columns(operation_id(rival), rival) | {"payload": compact_payload(bytes(payload).decode(), FIRST)}
    with annotating.file.transaction():
        annotating.file.insert("operation", [row | {"document": number, "head": 1}])
    claims = [part for part in accepted_parts(annotating.file) if part.label == "CLAIM"]
    assert [part.is_edited for part in claims] == [True]


def test_what_was_removed_is_told_with_its_words(annotating: Session) -> None:
    claim = commands.accept_suggestion(annotating, FIRST, WHOLE)
    commands.delete_span(annotating, FIRST, claim.id)
    gone = {part.label: part for part in accepted_parts(annotating.file) if part.removed}
    assert gone.keys() == {"CLAIM", "STANCE"}
    assert gone["CLAIM"].fragments == msgspec.json.encode(QUOTE).decode()
    annotating.undo()
    assert labels(annotating) == ["CLAIM", "CUE", "SPEAKER", "STANCE"]
    assert not any(part.removed for part in accepted_parts(annotating.file))
