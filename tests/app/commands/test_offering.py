"""Whether suggestions are shown: the lead's decision for an assignment, the rule without one, and what keeps it."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands.assigning import assignment
from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.domain.operation import Offer, decode_state, encode_state
from annotator.storage import states
from tests.samples import FIRST, ME, OTHER, SECOND

ZOE = "Zoe"


@pytest.fixture
def team(annotating: Session) -> Session:
    """Return a session of a lead, with two annotators on the team."""
    for name in (OTHER, ZOE):
        commands.add_annotator(annotating, name)
    commands.set_role(annotating, ME, "lead")
    return annotating


def id_of(session: Session, name: str) -> str:
    return find_annotator(session, name).id


def assign(session: Session, *names: str, document: str = FIRST) -> None:
    commands.assign_documents(session, [(id_of(session, name), document) for name in names])


def offers(session: Session) -> dict[tuple[str, str], Offer]:
    records = states.assignments(session.file)
    return {(session.layer_name(record.annotator), record.document): record.suggestions for record in records}


def set_offer(session: Session, name: str, value: Offer, document: str = FIRST, **options: bool) -> int:
    return commands.set_suggestions(session, [(id_of(session, name), document)], value, **options)


def test_where_nothing_is_assigned_they_are_shown(team: Session) -> None:
    assert commands.suggestions_allowed(team, FIRST)


def test_where_a_document_counts_for_agreement_they_are_not(team: Session) -> None:
    assign(team, ME)
    assert commands.suggestions_allowed(team, FIRST)
    assign(team, OTHER)
    assert not commands.suggestions_allowed(team, FIRST)
    assert commands.suggestions_allowed(team, SECOND)


def test_who_has_left_does_not_count(team: Session) -> None:
    assign(team, ME, OTHER)
    team.switch_annotator(OTHER)
    commands.add_span(team, FIRST, "CLAIM", [(0, 4)])  # what is started stays assigned
    team.switch_annotator(ME)
    commands.remove_member(team, OTHER)
    assert len(offers(team)) == 2
    assert commands.suggestions_allowed(team, FIRST)


def test_the_decision_of_the_lead_counts_before_the_rule(team: Session) -> None:
    assign(team, ME, OTHER)
    assert set_offer(team, ME, "shown") == 1
    assert commands.suggestions_allowed(team, FIRST)
    assign(team, ME, document=SECOND)
    set_offer(team, ME, "blind", SECOND)
    assert not commands.suggestions_allowed(team, SECOND)
    set_offer(team, ME, "", SECOND)
    assert commands.suggestions_allowed(team, SECOND)


def test_it_is_decided_for_one_person(team: Session) -> None:
    assign(team, ME, OTHER)
    set_offer(team, OTHER, "shown")
    assert not commands.suggestions_allowed(team, FIRST)
    team.switch_annotator(OTHER)
    assert commands.suggestions_allowed(team, FIRST)


def test_who_corrects_another_sees_none(team: Session) -> None:
    team.correct(id_of(team, OTHER))
    assert not commands.suggestions_allowed(team, FIRST)


def test_nobody_sees_none(project: Path) -> None:
    with Session.open(project) as session:
        assert not commands.suggestions_allowed(session, FIRST)


def test_it_is_one_step_of_undo_and_only_what_changes(team: Session) -> None:
    assign(team, ME, OTHER)
    set_offer(team, ME, "blind")
    pairs = [(id_of(team, name), FIRST) for name in (ME, OTHER, ZOE)]
    assert commands.set_suggestions(team, pairs, "blind", preview=True) == 1
    assert set(offers(team).values()) == {"blind", ""}
    assert commands.set_suggestions(team, pairs, "blind") == 1
    assert offers(team) == {(ME, FIRST): "blind", (OTHER, FIRST): "blind"}
    assert team.next_undo() == "Set suggestions"
    team.undo()
    assert offers(team) == {(ME, FIRST): "blind", (OTHER, FIRST): ""}


def test_a_document_takes_it_along_to_somebody_else(team: Session) -> None:
    assign(team, OTHER)
    set_offer(team, OTHER, "blind")
    commands.reassign(team, commands.plan_reassignment(team, [OTHER], [ZOE]))
    assert offers(team) == {(ZOE, FIRST): "blind"}


def test_whoever_takes_over_from_who_leaves_gets_it_too(team: Session) -> None:
    assign(team, OTHER)
    set_offer(team, OTHER, "shown")
    commands.remove_member(team, OTHER, [ZOE])
    assert offers(team) == {(ZOE, FIRST): "shown"}


def test_united_people_keep_it(team: Session) -> None:
    assign(team, OTHER)
    set_offer(team, OTHER, "blind")
    commands.unite_annotators(team, OTHER, ZOE)
    assert offers(team) == {(ZOE, FIRST): "blind"}


def test_a_corrected_text_keeps_it(team: Session) -> None:
    assign(team, OTHER)
    set_offer(team, OTHER, "blind")
    text = team.text(FIRST).replace("75.50", "76.50")
    commands.revise_document(team, FIRST, text)
    assert offers(team) == {(OTHER, document_id(text)): "blind"}


def test_new_assignments_may_say_it_at_once(team: Session) -> None:
    commands.assign(team, commands.plan_assignments(team, [OTHER, ZOE], 1), "blind")
    assert set(offers(team).values()) == {"blind"}
    assert len(offers(team)) == 2


def test_it_travels_in_a_package(team: Session, tmp_path: Path) -> None:
    assign(team, OTHER, ME)
    set_offer(team, OTHER, "blind")
    package = tmp_path / "out.annopack"
    commands.pack(team, package, OTHER)
    copy = commands.new_project_from(package, tmp_path / "copy.annot")
    with Session.open(copy, OTHER) as session:
        assert offers(session)[OTHER, FIRST] == "blind"
        assert not commands.suggestions_allowed(session, FIRST)


def test_operations_of_older_programs_keep_their_ids() -> None:
    record = assignment("ab", FIRST)
    assert encode_state(record) == f'{{"annotator":"ab","document":"{FIRST}"}}'.encode()


def test_fields_that_a_program_does_not_know_are_no_problem_to_it() -> None:
    payload = f'{{"annotator":"ab","document":"{FIRST}","later":"new","suggestions":"blind"}}'.encode()
    assert decode_state("assignment", f"ab/{FIRST}", "", payload) == assignment("ab", FIRST, "blind")
