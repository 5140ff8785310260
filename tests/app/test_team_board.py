"""The board of a team: figures and cells, read at once and kept up to date."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.team_board import CellFilter, TeamBoard
from annotator.domain.document import Facts, StoredText, document_id


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a project of eight documents, every other one Arabic, open as Nadia, who leads Sara and Omar."""
    with Session.open(commands.new_project(tmp_path / "lead")) as opened:
        commands.remember_person(opened, "Nadia")
        with opened.act("Import") as act:
            for number in range(8):
                text = f"text {number} of all\n"
                act.keep_text(StoredText(document_id(text), text, ("ar" if number % 2 else "en",)))
                act.put(Facts(id=document_id(text), title=text.strip()))
        commands.add_annotator(opened, "Sara")
        commands.add_annotator(opened, "Omar")
        yield opened


def board_of(session: Session) -> TeamBoard:
    """Return a board that follows the session, and must agree with one that is read anew."""
    board = TeamBoard(session)
    session.add_listener(lambda change: board.apply(change) or board.reload())
    return board


def figures(board: TeamBoard) -> dict[str, object]:
    return {member.name: board.figures(member) for member in board.members}


def without_times(board: TeamBoard) -> list[object]:
    rows = [(f.name, f.role, f.assigned, f.started, f.done, f.flagged, f.seconds, f.pace, f.share) for f in
            map(board.figures, board.members)]  # fmt: skip
    cells = [
        [
            (board.cell(number, member.id), board.is_flagged(number, member.id), board.offer(number, member.id))
            for member in board.members
        ]
        for number in board.numbers
    ]
    return [*rows, cells]


def work(session: Session) -> Iterator[None]:
    """Do one act after the other on the project."""
    commands.assign(session, commands.plan_assignments(session, ["Sara", "Omar"], 1))
    yield
    session.switch_annotator("Sara")
    mine = commands.assignments(session)[session.layer]
    commands.add_span(session, mine[0], "CLAIM", [(0, 4)])
    yield
    for document in mine[:3]:
        commands.record_time(session, document, 600)
        commands.mark_done(session, document)
        yield
    commands.flag(session, mine[3], "odd")
    yield
    commands.undo(session)
    yield
    commands.reopen(session, mine[0])
    yield
    session.switch_annotator("Nadia")
    commands.rename_annotator(session, "Sara", "Sarah")
    yield
    commands.set_suggestions(session, commands.assigned_pairs(session, ["Omar"]), "blind")
    yield
    commands.remove_member(session, "Omar", ["Sarah"])
    yield
    commands.undo(session)
    yield
    commands.unassign(session, "Omar")
    yield


def test_a_board_that_follows_agrees_with_one_read_anew(session: Session) -> None:
    board, steps = board_of(session), 0
    for _ in work(session):
        steps += 1
        assert without_times(board) == without_times(TeamBoard(session)), steps
    assert steps == 13


def test_figures_of_members(session: Session) -> None:
    board = board_of(session)
    assert not board.has_assignments
    commands.assign(session, commands.plan_assignments(session, ["Sara", "Omar"], 1))
    session.switch_annotator("Sara")
    first, second, third, fourth = commands.assignments(session)[session.layer]
    for document in (first, second):
        commands.record_time(session, document, 900)
        commands.mark_done(session, document)
    sara = session.annotator
    assert sara is not None
    assert board.figures(sara).pace is None  # of two documents nothing can be told
    commands.record_time(session, third, 900)
    commands.skip(session, third)
    commands.add_span(session, fourth, "CLAIM", [(0, 4)])
    commands.flag(session, fourth, "odd")
    found = board.figures(sara)
    assert (found.assigned, found.started, found.done, found.flagged) == (4, 1, 3, 1)
    assert (found.seconds, found.pace, found.share) == (2700, 4.0, 0.5)
    assert found.last_change.startswith("20")
    omar = session.people().find("Omar")
    assert omar is not None
    assert board.figures(omar).last_change == ""
    assert [found.name for found in commands.member_figures(session)] == ["Nadia", "Omar", "Sara"]


def test_documents_are_listed_by_language_and_progress(session: Session) -> None:
    commands.assign(session, commands.plan_assignments(session, ["Sara"], 1, language="ar"))
    session.switch_annotator("Sara")
    mine = commands.assignments(session)[session.layer]
    commands.mark_done(session, mine[0])
    commands.add_span(session, mine[1], "CLAIM", [(0, 4)])
    board, sara = TeamBoard(session), session.layer

    def count(language: str = "", progress: str = "", member: str = "") -> int:
        return len(board.listed(CellFilter(language, progress, member)))

    assert count() == 8
    assert count("ar") == count("en") == 4
    assert [count(progress=wanted) for wanted in ("assigned", "todo", "started", "done", "flagged", "unassigned")] == [
        4, 2, 1, 1, 0, 4,
    ]  # fmt: skip
    assert count("en", "assigned") == 0
    assert count(progress="todo", member=sara) == 2
    omar = session.people().find("Omar")
    assert omar is not None
    assert count(progress="assigned", member=omar.id) == 0
    assert count(progress="unassigned", member=omar.id) == 8


def test_what_is_started_counts_for_who_started_it_also_when_somebody_else_has_it_now(session: Session) -> None:
    commands.assign(session, commands.plan_assignments(session, ["Sara", "Omar"], 1))
    session.switch_annotator("Sara")
    document = commands.assignments(session)[session.layer][0]
    commands.add_span(session, document, "CLAIM", [(0, 4)])
    session.switch_annotator("Nadia")
    sara, omar = session.person("Sara"), session.person("Omar")
    plan = commands.plan_reassignment(session, ["Sara"], ["Omar"], selected=[document], started=True)
    commands.reassign(session, plan)
    board = board_of(session)
    found = board.figures(sara)
    assert (found.assigned, found.own, found.started, found.assigned_started) == (3, 4, 1, 0)
    assert board.figures(omar).started == 0
    number = session.number_of(document)
    assert (board.cell(number, sara.id), board.is_assigned(number, sara.id)) == ("started", False)
    assert board.listed(CellFilter(progress="started", member=sara.id)) == [number]
