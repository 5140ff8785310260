"""The study of bias: which articles are drawn, that it is one step, and which arm a finished article counts in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.storage import states
from tests.samples import ME, OTHER, add_articles

TEXTS = [f"The mayor said in {year} that the bridge is safe." for year in range(2001, 2013)]
IDS = [document_id(text) for text in TEXTS]
WORDS = [(18, 20)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a session of ME on twelve articles, all assigned to ME and OTHER."""
    with Session.open(commands.new_project(tmp_path / "project.annot"), ME) as opened:
        add_articles(opened, *TEXTS)
        commands.add_annotator(opened, OTHER)
        commands.assign(opened, commands.plan_assignments(opened, [ME, OTHER], 2))
        yield opened


def offers(session: Session) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for record in states.assignments(session.file):
        found.setdefault(record.document, set()).add(record.suggestions)
    return found


def finish(session: Session, document: str, *, agreeing: bool) -> None:
    for name in (ME, OTHER):
        session.switch_annotator(name)
        start = 4 if agreeing or name == ME else 24
        commands.add_span(session, document, "CLAIM", [(start, start + 5)])
        commands.mark_done(session, document)


def test_a_seeded_share_is_without(session: Session) -> None:
    plan = commands.plan_study(session, 0.25, 1)
    assert (len(plan.blind), len(plan.shown), plan.assignments) == (3, 9, 24)
    assert {*plan.blind, *plan.shown} == set(IDS)
    assert plan == commands.plan_study(session, 0.25, 1)
    assert plan.blind != commands.plan_study(session, 0.25, 2).blind


def test_whole_articles_are_set_in_one_step(session: Session) -> None:
    plan = commands.plan_study(session, 0.5, 1)
    commands.begin_study(session, plan)
    assert offers(session) == {id_: {"shown"} for id_ in plan.shown} | {id_: {"blind"} for id_ in plan.blind}
    assert commands.suggestions_allowed(session, plan.shown[0])
    assert not commands.suggestions_allowed(session, plan.blind[0])
    assert session.next_undo() == "Begin study"
    session.undo()
    assert set().union(*offers(session).values()) == {""}


def test_what_was_started_or_decided_stays_as_it_is(session: Session) -> None:
    commands.add_span(session, IDS[0], "CLAIM", WORDS)
    commands.set_suggestions(session, [(session.author, IDS[1])], "shown")
    commands.unassign_documents(session, [(find_annotator(session, OTHER).id, IDS[2])])
    plan = commands.plan_study(session, 0.5, 1)
    assert not {*plan.blind, *plan.shown} & set(IDS[:3])
    assert (len(plan.blind) + len(plan.shown), plan.begun, plan.decided) == (9, 1, 1)


def test_a_second_study_takes_what_is_new(session: Session) -> None:
    commands.begin_study(session, commands.plan_study(session, 0.5, 1))
    before = offers(session)
    more = [f"The port said in {year} that it is open." for year in (2001, 2002)]
    add_articles(session, *more)
    commands.assign(session, commands.plan_assignments(session, [ME, OTHER], 2))
    plan = commands.plan_study(session, 0.5, 1)
    assert {*plan.blind, *plan.shown} == {document_id(text) for text in more}
    assert plan.decided == len(TEXTS)
    commands.begin_study(session, plan)
    assert before.items() <= offers(session).items()


@pytest.mark.parametrize("share", [0.01, 0.99])
def test_a_share_that_leaves_nothing_to_compare_is_not_begun(session: Session, share: float) -> None:
    plan = commands.plan_study(session, share)
    assert not plan.is_possible
    with pytest.raises(AnnotatorError, match="Too few"):
        commands.begin_study(session, plan)
    assert session.next_undo() == "Assign"


def test_agreement_is_compared_by_what_the_assignments_say(session: Session) -> None:
    plan = commands.plan_study(session, 0.5, 1)
    commands.begin_study(session, plan)
    for document in plan.shown[:3]:
        finish(session, document, agreeing=True)
    for number, document in enumerate(plan.blind[:4]):
        finish(session, document, agreeing=number == 0)
    figures = commands.study(session)
    assert (figures.shown.documents, figures.blind.documents) == (3, 4)
    assert (figures.shown.assigned, figures.blind.assigned) == (6, 6)
    assert (figures.shown.claims_exact_f1, figures.blind.claims_exact_f1) == (1.0, 0.25)
    found = figures.differences["claims_exact_f1"]
    assert found.difference == 0.75
    assert found.interval is not None
    assert 0 < found.interval[0] < 0.75 < found.interval[1] <= 1


def test_an_article_that_is_not_the_same_for_all_counts_nowhere(session: Session) -> None:
    commands.set_suggestions(session, [(session.author, IDS[0])], "shown")
    finish(session, IDS[0], agreeing=True)
    finish(session, IDS[1], agreeing=True)
    figures = commands.study(session)
    assert (figures.shown.documents, figures.blind.documents) == (0, 0)
    assert figures.differences["frames_f1"].undefined == "fewer than two finished articles"


def test_who_has_left_the_team_counts_as_in_agreement(session: Session) -> None:
    plan = commands.plan_study(session, 0.5, 1)
    commands.begin_study(session, plan)
    finish(session, plan.shown[0], agreeing=True)
    session.switch_annotator(ME)
    commands.remove_member(session, OTHER)
    assert commands.study(session).shown.documents == 1
    assert commands.agreement(session).documents == 1


def test_it_can_be_stopped(session: Session) -> None:
    commands.begin_study(session, commands.plan_study(session, 0.5))
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        commands.study(session, task=task)
