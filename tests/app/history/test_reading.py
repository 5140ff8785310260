"""The steps of an article: what they are, who sees them, and that a package carries them."""

from pathlib import Path
from time import sleep

import pytest

from annotator.app import commands
from annotator.app.history.kinds import Summary, is_correction, summary_of
from annotator.app.history.steps import Step
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.app.history.conftest import LEAD, OMAR, REVIEWER, SARA
from tests.app.history.corrections import as_, correct, kinds, link_for
from tests.samples import FIRST, SECOND, place

A_MOMENT = 0.002
"""Seconds between acts of a person, at the least: acts are told apart by the millisecond on other machines."""


def steps(session: Session, document: str = FIRST) -> list[Step]:
    return commands.article_history(session, document).steps


def newest(session: Session) -> Summary:
    return summary_of(steps(session)[0])


def test_every_act_is_a_step_with_what_it_did(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    assert (newest(team).kind, newest(team).span) == ("marked", claim)
    speaker = commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    assert (newest(team).kind, newest(team).span) == ("marked", speaker)
    commands.set_stance(team, FIRST, claim.id, "neutral")
    commands.set_stance(team, FIRST, claim.id, "supports")
    assert newest(team) == Summary("set stance", team.layer, claim, claim.id, "neutral", "supports")
    commands.unlink(team, FIRST, claim.id, speaker.id)
    assert (newest(team).kind, newest(team).span, newest(team).head) == ("unlinked speaker", speaker, claim.id)
    commands.link(team, FIRST, claim.id, speaker.id)
    assert (newest(team).kind, newest(team).span, newest(team).head) == ("linked speaker", speaker, claim.id)
    commands.set_note(team, FIRST, claim.id, "x")
    assert (newest(team).kind, newest(team).after) == ("changed note", "x")
    commands.change_attributes(team, FIRST, claim.id, {"form": "direct"})
    commands.change_label(team, FIRST, claim.id, "TARGET")
    assert (newest(team).before, newest(team).after) == ("CLAIM", "TARGET")
    commands.clear_stance(team, FIRST, claim.id)
    commands.set_speaker(team, FIRST, claim.id, "AUTHOR")
    assert (newest(team).kind, newest(team).virtual) == ("linked speaker", "AUTHOR")
    commands.delete_span(team, FIRST, claim.id)
    assert newest(team).span is not None
    commands.undo(team)
    commands.flag(team, FIRST, "odd")
    assert newest(team).after == "odd"
    commands.flag(team, FIRST, None)
    commands.mark_done(team, FIRST)
    commands.reopen(team, FIRST)
    commands.skip(team, FIRST)
    commands.set_document_note(team, FIRST, "y")
    commands.set_direction(team, FIRST, 1, "rtl")
    assert kinds(team) == [
        "set direction",
        "changed article note",
        "skipped",
        "reopened",
        "done",
        "unflagged",
        "flagged",
        "restored",
        "deleted",
        "linked speaker",
        "cleared stance",
        "relabelled",
        "changed attributes",
        "changed note",
        "linked speaker",
        "unlinked speaker",
        "set stance",
        "set stance",
        "marked",
        "marked",
        "added article",
    ]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ([(3, 9)], [(3, 12)], "moved end"),
        ([(3, 9)], [(5, 9)], "moved start"),
        ([(3, 9)], [(4, 12)], "resized"),
        ([(3, 9), (12, 20)], [(3, 9), (12, 25)], "moved end"),
        ([(3, 9), (12, 20)], [(5, 9), (12, 20)], "moved start"),
        ([(3, 9), (12, 20)], [(3, 9)], "resized"),
        ([(3, 9), (12, 20)], [(3, 7), (12, 20)], "resized"),
    ],
)
def test_which_edge_moved(
    team: Session, before: list[tuple[int, int]], after: list[tuple[int, int]], kind: str
) -> None:
    span = commands.add_span(team, FIRST, "TARGET", before)
    commands.resize_span(team, FIRST, span.id, after)
    assert newest(team).kind == kind
    change = steps(team)[0].changes[0]
    assert (change.before.fragments, change.after.fragments) == (tuple(before), tuple(after))


def test_many_spans_of_one_act_are_one_step(team: Session) -> None:
    first, second = (list(commands.find_in_document(team, one, "e"))[:2] for one in (FIRST, SECOND))
    commands.mark_all(team, {FIRST: first, SECOND: second}, "TARGET")
    assert (newest(team).kind, newest(team).count) == ("marked", 2)
    assert steps(team)[0].act == "Mark all"


def test_an_annotator_sees_own_steps_and_those_of_leads_in_the_own_layer(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    correct(team, LEAD, claim, note="see the guideline")
    with as_(team, OMAR):
        commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
        assert kinds(team) == ["marked", "added article"]
    with as_(team, LEAD):
        commands.set_direction(team, FIRST, 0, "rtl")
    assert kinds(team) == ["set direction", "changed note", "marked", "added article"]
    assert [step.author for step in steps(team)[1:3]] == [team.person(LEAD).id, team.layer]
    for name in (LEAD, REVIEWER):
        with as_(team, name):
            assert kinds(team) == ["set direction", "marked", "changed note", "marked", "added article"]


def test_a_change_of_anothers_work_is_a_correction_and_an_import_into_a_layer_is_none(
    team: Session, tmp_path: Path
) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [(0, 4)])
    speaker = commands.add_span(team, FIRST, "SPEAKER", [(5, 9)])
    corrected = correct(team, LEAD, claim, note="x")
    assert is_correction(steps(team)[0])
    link_for(team, LEAD, corrected, speaker)
    assert is_correction(steps(team)[0])
    commands.set_note(team, FIRST, claim.id, "")
    assert not is_correction(steps(team)[0])
    file = tmp_path / "more.jsonl"
    file.write_text('{"text": "Reem left.", "spans": [{"start": 0, "end": 4, "label": "SPEAKER"}]}\n', "utf-8")
    with as_(team, LEAD):
        commands.import_files(team, [file], layer_name=SARA)
        (step,) = steps(team, document_id("Reem left."))
    assert not is_correction(step)
    assert team.layer in step.layers


def test_a_direction_that_another_annotator_set_is_not_told(team: Session) -> None:
    with as_(team, OMAR):
        commands.set_direction(team, FIRST, 0, "rtl")
    assert kinds(team) == ["added article"]


def test_what_a_lead_did_in_two_layers_at_once_shows_an_annotator_the_own_one_alone(team: Session) -> None:
    mine = commands.add_span(team, FIRST, "CLAIM", [(0, 4)])
    with as_(team, OMAR):
        theirs = commands.add_span(team, FIRST, "CLAIM", [(5, 9)])
    with as_(team, LEAD), team.act("Repair texts") as act:
        act.remove(mine)
        act.remove(theirs)
    assert [change.before for change in steps(team)[0].changes] == [mine]


def test_a_package_brings_the_same_steps(team: Session, tmp_path: Path) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    sleep(A_MOMENT)
    commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    sleep(A_MOMENT)
    commands.set_stance(team, FIRST, claim.id, "opposes")
    sleep(A_MOMENT)
    commands.delete_span(team, FIRST, claim.id)
    commands.pack(team, tmp_path / "sara.annopack")
    here = [(step.id, step.recorded, summary_of(step)) for step in steps(team)]
    path = commands.new_project_from(tmp_path / "sara.annopack", tmp_path / "other.annot")
    with Session.open(path, SARA) as session:
        there = [(step.id, step.recorded, summary_of(step)) for step in steps(session)]
        assert there == here
        assert {step.act for step in steps(session)} == {""}


def test_a_step_that_a_merge_brought_names_the_file(team: Session, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annot"
    commands.save_copy(team, copy)
    with Session.open(copy, OMAR) as theirs:
        commands.add_span(theirs, FIRST, "CLAIM", [(0, 4)])
        commands.pack(theirs, tmp_path / "omar.annopack")
    with as_(team, LEAD):
        commands.merge_file(team, tmp_path / "omar.annopack")
        first = steps(team)[0]
    assert summary_of(first).kind == "marked"
    assert first.merge is not None
    assert first.merge[0] == "omar.annopack"


def test_the_steps_of_a_span_are_its_own_and_those_of_its_links(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [(0, 4)])
    speaker = commands.add_span(team, FIRST, "SPEAKER", [(5, 9)])
    commands.add_span(team, FIRST, "CUE", [(10, 14)])
    commands.link(team, FIRST, claim.id, speaker.id)
    commands.delete_span(team, FIRST, claim.id)
    found = [summary_of(step).kind for step in commands.span_history(team, FIRST, team.layer, speaker.id)]
    assert found == ["deleted", "linked speaker", "marked"]
    assert not commands.span_history(team, FIRST, team.person(OMAR).id, speaker.id)


def test_my_session_has_own_steps_since_the_project_was_opened(team: Session) -> None:
    commands.add_span(team, FIRST, "CLAIM", [(0, 4)])
    path = commands.save_copy(team, team.file.path.with_name("later.annot"))
    with Session.open(path, SARA) as session:
        assert commands.my_session(session) == []
        commands.add_span(session, SECOND, "CLAIM", [(0, 4)])
        commands.add_span(session, FIRST, "CUE", [(0, 4)])
        with as_(session, OMAR):
            commands.add_span(session, FIRST, "CUE", [(0, 4)])
        found = commands.my_session(session)
        assert [(step.document, summary_of(step).kind) for step in found] == [(FIRST, "marked"), (SECOND, "marked")]


def test_a_history_is_the_same_after_a_restart(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [(0, 4)])
    commands.delete_span(team, FIRST, claim.id)
    before = [(step.id, step.act, summary_of(step)) for step in steps(team)]
    path = commands.save_copy(team, team.file.path.with_name("later.annot"))
    with Session.open(path, SARA) as session:
        assert [(step.id, step.act, summary_of(step)) for step in steps(session)] == before


def test_a_time_that_is_none_and_one_in_the_future_do_no_harm(team: Session) -> None:
    for recorded in ("", "yesterday", "9999-12-31T23:59:59+00:00", "2999-12-31T23:59:59+00:00", "2026-11-28T10:00:00"):
        span = commands.add_span(team, FIRST, "TARGET", [(0, 4 + len(recorded))])
        with team.file.transaction():
            team.file.write("DROP TRIGGER operation_is_never_altered")
            team.file.write("UPDATE operation SET compact_recorded = ? WHERE entity = ?", (recorded, span.id))
            team.file.write(
                "CREATE TRIGGER operation_is_never_altered BEFORE UPDATE OF id ON operation BEGIN SELECT 1; END"
            )
        commands.delete_span(team, FIRST, span.id)
    history = commands.article_history(team, FIRST)
    for step in history.steps:
        for change in step.changes:
            assert change.existed == (change.before is not None)
    places = {step.id: step.place for step in history.steps}
    assert sorted(places.values()) == list(range(len(places)))
    for operation in history.operations:
        for parent in history.parents(operation):
            assert places[history.step_of(parent).id] < places[history.step_of(operation).id]


def test_an_article_with_the_index_is_found_without_reading_the_log(team: Session) -> None:
    plan = team.file.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM operation WHERE withdrawn = 0 AND stray = 0"
        " AND (head = 0 OR payload IS NULL) AND document = 1"
    )
    assert "operation_past" in plan[0][3]


def test_a_corrected_text_is_a_step_of_its_own(team: Session) -> None:
    commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    team.switch_annotator(LEAD)
    corrected = team.text(FIRST).replace("deny", "denied")
    commands.revise_document(team, FIRST, corrected)
    assert "corrected text" in [summary_of(step).kind for step in steps(team, document_id(corrected))]


def test_an_accepted_suggestion_that_was_undone_is_told_by_its_claim(team: Session) -> None:
    frame = LabelledFrame((place("said"),), (place("Maria Zakharova"),), (place("“We deny it,”"),))
    commands.accept_suggestion(team, FIRST, Suggestion(frame, 0.78, "opposes"))
    claim = newest(team).span
    assert claim is not None
    assert claim.label == "CLAIM"
    commands.undo(team)
    assert (newest(team).kind, newest(team).span, newest(team).count) == ("deleted", claim, 3)
    commands.redo(team)
    assert (newest(team).kind, newest(team).span, newest(team).count) == ("restored", claim, 3)
