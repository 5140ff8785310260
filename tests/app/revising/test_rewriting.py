"""Operations on a corrected text: each follows from its own ancestors alone, whatever else is there."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.revising.rewriting import rewritten
from annotator.app.session import Session
from annotator.compare.texts.carrying import Carrier
from annotator.domain.operation import LoggedOperation, operation_id
from annotator.storage import carrying
from tests.samples import ENGLISH, ME, OTHER, SECOND, place

CORRECTED = ENGLISH.replace("fell 3%", "fell 4%").replace("Trump opposes the deal.", "")
CARRIER = Carrier(ENGLISH, CORRECTED)
AFTER = "a" * 64


def history(project: Path) -> list[LoggedOperation]:
    """Work of two annotators and a reviewer, with changes, removals and a span that is lost for a while."""
    with Session.open(project, ME) as session:
        for name in (ME, OTHER):
            session.switch_annotator(name)
            claim = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
            commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)], frame=claim.id)
            target = commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)])
            commands.resize_span(session, SECOND, target.id, [place("prices", ENGLISH)])
            commands.set_note(session, SECOND, claim.id, name)
            commands.set_direction(session, SECOND, 0, "rtl" if name == ME else "ltr")
            commands.mark_done(session, SECOND)
        gone = commands.add_span(session, SECOND, "CUE", [place("stated", ENGLISH)])
        commands.delete_span(session, SECOND, gone.id)
        commands.adjudicate(session, "agreed")
        number = session.number_of(SECOND)
        return carrying.operations_at(session.file, carrying.operation_numbers(session.file, [number])[number])


def test_ids_authors_and_clocks(project: Path) -> None:
    operations = history(project)
    by_clock = {logged.operation.clock: logged.operation for logged in operations}
    new = rewritten(operations, CARRIER, AFTER)
    assert {logged.document for logged in new} == {AFTER}
    for logged in new:
        before = by_clock[logged.operation.clock]
        assert logged.id == operation_id(logged.operation)
        assert (logged.operation.author, logged.operation.layer, logged.operation.recorded) == (
            before.author,
            before.layer,
            before.recorded,
        )
    decisions = [logged for logged in new if logged.operation.type == "decision"]
    assert decisions
    ids = {logged.id for logged in new}
    for logged in decisions:
        assert set(json.loads(bytes(logged.operation.payload or b"{}"))["judged"]) <= ids


def test_a_span_that_was_lost_for_a_while_is_there_again(project: Path) -> None:
    operations = history(project)
    targets = {
        logged.operation.entity for logged in operations if b'"TARGET"' in bytes(logged.operation.payload or b"")
    }
    new = rewritten(operations, CARRIER, AFTER)
    heads = carrying.heads_among(new)
    found = [own for (_, _, entity), own in heads.items() if entity in targets]
    assert len(found) == 3  # of both annotators and the gold layer
    assert all(len(own) == 1 and b'"prices"' in bytes(own[0].operation.payload or b"") for own in found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_nothing_depends_on_what_arrives_first(project: Path, data: st.DataObject) -> None:
    if not KNOWN:
        KNOWN.extend(history(project))
    some = data.draw(st.lists(st.sampled_from(KNOWN), unique_by=lambda logged: logged.id))
    whole = {logged.id for logged in rewritten(KNOWN, CARRIER, AFTER)}
    assert {logged.id for logged in rewritten(some, CARRIER, AFTER)} <= whole


KNOWN: list[LoggedOperation] = []
