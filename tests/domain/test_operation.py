"""Operations have the same id everywhere, carry whole states, and one of several heads wins everywhere alike."""

import itertools
import json
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given, strategies as st

from annotator.domain.annotation import Span
from annotator.domain.operation import (
    TYPE_OF,
    TYPES,
    Head,
    Operation,
    Record,
    decode_state,
    encode_state,
    operation_id,
    winner,
)
from tests.domain.strategies import any_record, records, words


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def test_every_type_of_record_is_tried_here() -> None:
    assert records.keys() == TYPES.keys()


@pytest.mark.parametrize("type_name", sorted(TYPES))
@given(data=st.data())
def test_a_payload_gives_back_the_record(type_name: str, data: st.DataObject) -> None:
    record = data.draw(records[type_name])
    assert decode_state(type_name, record.id, record.layer, encode_state(record)) == record


@given(any_record)
def test_a_payload_is_canonical_json_without_id_and_layer(record: Record) -> None:
    payload = encode_state(record)
    plain = json.loads(payload)
    assert payload == canonical(plain)
    assert not {"id", "layer"} & plain.keys()


@given(any_record, words, words, st.lists(words, max_size=3), st.integers(1, 2**40))
def test_the_id_is_the_sha256_of_canonical_json(
    record: Record, author: str, recorded: str, parents: list[str], clock: int
) -> None:
    payload = encode_state(record)
    kind = TYPE_OF[type(record)]
    operation = Operation(record.id, kind, tuple(parents), author, record.layer, clock, recorded, msgspec.Raw(payload))
    plain = {
        "author": author,
        "clock": clock,
        "entity": record.id,
        "layer": record.layer,
        "parents": parents,
        "payload": json.loads(payload),
        "recorded": recorded,
        "type": kind,
    }
    assert operation_id(operation) == sha256(canonical(plain)).hexdigest()


def test_a_removal_has_a_null_payload_in_its_canonical_json() -> None:
    operation = Operation("e", "span", (), "a", "l", 1, "t", None)
    plain = (
        b'{"author":"a","clock":1,"entity":"e","layer":"l","parents":[],"payload":null,"recorded":"t","type":"span"}'
    )
    assert operation_id(operation) == sha256(plain).hexdigest()


def test_a_known_operation_has_the_id_that_it_always_had() -> None:
    span = Span(id="e", layer="l", document="d", label="CLAIM", fragments=((0, 3),), quote=("قال",))
    payload = encode_state(span)
    assert payload.decode() == '{"document":"d","fragments":[[0,3]],"label":"CLAIM","quote":["قال"]}'
    operation = Operation("e", "span", ("p",), "a", "l", 7, "2026-01-01T00:00:00.000+00:00", msgspec.Raw(payload))
    assert operation_id(operation) == "824826d9459c7cdbab2ba0961b946a3aff67fe766111cd0ffe426fac2b6b9623"


@pytest.mark.parametrize(
    ("type_name", "payload", "field"),
    [
        ("span", b'{"fragments": [["a", 2]]}', "fragments"),
        ("progress", b'{"status": "perhaps"}', "status"),
        ("direction", b'{"direction": "up"}', "direction"),
        ("relation", b'{"roles": {"claim": "c"}}', "roles"),
    ],
)
def test_a_payload_with_a_wrong_field_is_refused_by_name(type_name: str, payload: bytes, field: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=field):
        decode_state(type_name, "e", "l", payload)


heads = st.lists(
    st.builds(Head, clock=st.integers(1, 3), id=st.sampled_from("abcd"), removes=st.booleans()), min_size=1, max_size=4
)


@given(heads)
def test_the_winner_does_not_depend_on_the_order_of_arrival(several: list[Head]) -> None:
    assert len({winner(order) for order in itertools.permutations(several)}) == 1


def test_a_put_beats_a_later_removal() -> None:
    put = Head(clock=1, id="a", removes=False)
    assert winner([put, Head(clock=9, id="z", removes=True)]) == put


def test_the_larger_clock_wins_and_then_the_larger_id() -> None:
    early, late = Head(clock=1, id="z", removes=False), Head(clock=2, id="a", removes=False)
    twin = Head(clock=2, id="b", removes=False)
    assert winner([early, late]) == late
    assert winner([twin, late, early]) == twin
