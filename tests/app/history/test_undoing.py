"""Undoing one step in the middle, and all own steps after one: others' work stays, and nothing becomes invalid."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import event, given, strategies as st

from annotator.app import commands
from annotator.app.history.steps import Step
from annotator.app.session import Session
from annotator.domain.annotation import Annotations
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.storage import states
from tests.app.history.conftest import LEAD, OMAR, SARA
from tests.app.history.corrections import as_, correct, kinds, link_for, remove_for
from tests.samples import ARABIC, FIRST, place


def steps(session: Session) -> list[Step]:
    return commands.article_history(session, FIRST).steps


def again(session: Session, step: Step) -> Step:
    """Return a step of the history as it is now."""
    return next(one for one in steps(session) if one.id == step.id)


def state(session: Session, layer: str = "") -> Annotations:
    return states.annotations(session.file, session.number_of(FIRST), layer or session.layer)


def export(session: Session, path: Path) -> bytes:
    path.unlink(missing_ok=True)
    commands.export(session, path, layer="all", include_unfinished=True)
    return path.read_bytes()


# --- one step


def test_a_step_in_the_middle_is_undone_by_itself(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_note(team, FIRST, claim.id, "x")
    other = commands.add_span(team, FIRST, "CUE", [place("said")])
    commands.undo_step(team, steps(team)[1])
    assert state(team).spans == {claim.id: claim, other.id: other}
    assert kinds(team)[0] == "removed note"
    commands.undo(team)
    assert state(team).spans[claim.id].note == "x"
    commands.undo_step(team, steps(team)[kinds(team).index("changed note", 1)])
    assert state(team).spans[claim.id].note == ""
    commands.undo(team)
    assert state(team).spans[claim.id].note == "x"
    commands.redo(team)
    assert state(team).spans[claim.id] == claim


def test_a_deletion_is_taken_back_with_its_links(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    before = state(team)
    commands.delete_span(team, FIRST, claim.id)
    commands.mark_done(team, FIRST)
    commands.undo_step(team, steps(team)[1])
    assert (state(team).spans, state(team).relations) == (before.spans, before.relations)
    assert state(team).status == "done"


def test_what_was_changed_again_later_is_named(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_note(team, FIRST, claim.id, "x")
    commands.set_note(team, FIRST, claim.id, "y")
    with pytest.raises(AnnotatorError, match=r"““We deny it,”” was changed again later by Sara\. Undo the later"):
        commands.undo_step(team, steps(team)[1])
    commands.set_stance(team, FIRST, claim.id, "supports")
    commands.set_stance(team, FIRST, claim.id, "opposes")
    with pytest.raises(AnnotatorError, match="The links of ““We deny it,”” were changed again later by Sara"):
        commands.undo_step(team, steps(team)[1])
    commands.mark_done(team, FIRST)
    commands.reopen(team, FIRST)
    with pytest.raises(AnnotatorError, match="The status of the article was changed again later by Sara"):
        commands.undo_step(team, steps(team)[1])


def test_a_span_that_was_linked_later_does_not_go(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    speaker = commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")])
    commands.link(team, FIRST, claim.id, speaker.id)
    with pytest.raises(AnnotatorError, match="“Maria Zakharova” was linked later by Sara"):
        commands.undo_step(team, steps(team)[1])
    commands.undo_step(team, steps(team)[0])
    commands.undo_step(team, steps(team)[2])
    assert set(state(team).spans) == {claim.id}


def test_a_stance_set_later_is_no_link(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_stance(team, FIRST, claim.id, "opposes")
    with pytest.raises(AnnotatorError, match="““We deny it,”” has a stance that was set later by Sara"):
        commands.undo_step(team, steps(team)[1])


def test_a_link_does_not_come_back_without_its_span(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    speaker = commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    commands.unlink(team, FIRST, claim.id, speaker.id)
    unlinked = steps(team)[0]
    commands.delete_span(team, FIRST, speaker.id)
    with pytest.raises(AnnotatorError, match="This step needs “Maria Zakharova”, which was removed later"):
        commands.undo_step(team, unlinked)
    commands.undo_step(team, steps(team)[0])
    commands.undo_step(team, unlinked)
    assert len(state(team).relations) == 1


def test_a_label_that_links_need_does_not_change(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    cue = commands.add_span(team, FIRST, "CUE", [place("said")])
    commands.change_label(team, FIRST, cue.id, "SPEAKER")
    commands.link(team, FIRST, claim.id, cue.id)
    with pytest.raises(AnnotatorError, match="“said” was linked later by Sara, so it cannot change by itself"):
        commands.undo_step(team, steps(team)[1])


def test_an_annotator_takes_back_a_correction_of_the_lead(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    correct(team, LEAD, claim, note="see the guideline")
    commands.undo_step(team, steps(team)[0])
    assert state(team).spans[claim.id] == claim
    assert [step.author for step in steps(team)[:2]] == [team.layer, team.person(LEAD).id]


def test_others_steps_are_theirs_to_undo(team: Session) -> None:
    with as_(team, OMAR):
        commands.add_span(team, FIRST, "CUE", [place("said")])
    with as_(team, LEAD), pytest.raises(AnnotatorError, match="Only Omar can undo this step"):
        commands.undo_step(team, steps(team)[0])
    team.set_annotator(None)
    with pytest.raises(AnnotatorError, match="Only Omar can undo this step"):
        commands.undo_step(team, steps(team)[0])


def test_the_step_that_added_the_article_stays(team: Session) -> None:
    with as_(team, LEAD):
        commands.import_files(team, [_article(team)])
        document = next(one.id for one in commands.list_documents(team) if one.title == "new")
        with pytest.raises(AnnotatorError, match="added the article"):
            commands.undo_step(team, commands.article_history(team, document).steps[-1])


def _article(session: Session) -> Path:
    path = session.file.path.with_name("new.txt")
    path.write_text("new\nThe ferry left.\n", "utf-8")
    return path


def test_a_step_with_a_label_that_the_scheme_lost_does_not_come_back(team: Session) -> None:
    cue = commands.add_span(team, FIRST, "CUE", [place("said")])
    commands.delete_span(team, FIRST, cue.id)
    labels = tuple(label for label in team.scheme.labels if label.id != "CUE")
    team.scheme = msgspec.structs.replace(team.scheme, labels=labels)
    with pytest.raises(InvalidRecordsError, match="the scheme has no label CUE"):
        commands.undo_step(team, steps(team)[0])


def test_a_state_comes_back_with_the_version_of_the_scheme_that_it_had(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    team.scheme = msgspec.structs.replace(team.scheme, version=2)
    commands.set_note(team, FIRST, claim.id, "x")
    assert state(team).spans[claim.id].scheme == 2
    commands.undo_step(team, steps(team)[0])
    assert state(team).spans[claim.id] == claim


# --- back to a step


def test_back_to_a_step_leaves_the_state_after_it(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_stance(team, FIRST, claim.id, "neutral")
    wanted, chosen = state(team), steps(team)[0]
    commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    commands.set_stance(team, FIRST, claim.id, "opposes")
    commands.change_label(team, FIRST, claim.id, "TARGET")
    commands.delete_span(team, FIRST, claim.id)
    commands.mark_done(team, FIRST)
    later = state(team)
    preview = commands.preview_undo_back(again(team, chosen))
    assert (len(preview.undone), preview.kept, preview.others) == (5, (), ())
    commands.undo_back_to(team, chosen)
    assert (state(team).spans, state(team).relations) == (wanted.spans, wanted.relations)
    assert state(team).status == wanted.status
    assert commands.preview_undo_back(again(team, chosen)).undone == ()
    commands.undo(team)
    assert (state(team).spans, state(team).relations, state(team).status) == (later.spans, later.relations, "done")


def test_others_changes_stay_and_are_told(team: Session) -> None:
    first = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    chosen = steps(team)[0]
    second = commands.add_span(team, FIRST, "CLAIM", [place("75.50")])
    third = commands.add_span(team, FIRST, "CUE", [place("said")])
    corrected = correct(team, LEAD, second, note="n")
    mine = commands.change_attributes(team, FIRST, first.id, {"form": "direct"})
    corrected_first = correct(team, LEAD, mine, note="lead")
    commands.set_note(team, FIRST, first.id, "mine again")
    preview = commands.undo_back_to(team, chosen)
    assert state(team).spans == {second.id: corrected, first.id: corrected_first}
    assert third.id not in state(team).spans
    assert len(preview.others) == 2
    assert [step.keys[0][1] for step in preview.kept] == [second.id]
    assert [step.keys[0][1] for step in preview.undone] == [third.id, first.id, first.id]


def test_a_span_that_another_linked_stays(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    chosen = steps(team)[0]
    speaker = commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")])
    relation = link_for(team, LEAD, claim, speaker)
    assert [step.keys[0][1] for step in commands.preview_undo_back(again(team, chosen)).kept] == [speaker.id]
    with pytest.raises(AnnotatorError, match="nothing to undo after this step"):
        commands.undo_back_to(team, chosen)
    assert state(team).relations == {relation.id: relation}


def test_a_link_to_what_another_removed_stays_away(team: Session) -> None:
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    speaker = commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    chosen = steps(team)[0]
    commands.unlink(team, FIRST, claim.id, speaker.id)
    commands.set_note(team, FIRST, claim.id, "x")
    with as_(team, LEAD), team.act("Delete span") as act:
        act.remove(speaker)
    preview = commands.undo_back_to(team, chosen)
    assert state(team).spans == {claim.id: claim}
    assert not state(team).relations
    assert (len(preview.undone), len(preview.kept)) == (1, 1)


def test_other_articles_and_other_layers_are_left_alone(team: Session) -> None:
    commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    chosen = steps(team)[0]
    commands.add_span(team, FIRST, "CUE", [place("said")])
    with as_(team, OMAR):
        commands.add_span(team, FIRST, "CUE", [place("said")])
    omar = team.person(OMAR).id
    before = state(team, omar).spans
    commands.undo_back_to(team, chosen)
    assert state(team, omar).spans == before
    assert len(state(team).spans) == 1


# --- any history

WORDS = [place(words) for words in ("“We deny it,”", "Maria Zakharova", "said", "“fully.”", "75.50", "السعر")]
LABELS = ("CLAIM", "SPEAKER", "CUE", "TARGET")
ACTS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=14)


def act(session: Session, kind: int, first: int, second: int) -> None:
    """Do something, as far as it can be done: as the person at work, or as the lead in the same layer."""
    spans = list(state(session).spans.values())
    if kind <= 2 or not spans:
        commands.add_span(session, FIRST, LABELS[second % 4], [WORDS[first]])
        return
    one, two = spans[first % len(spans)], spans[second % len(spans)]
    acts: dict[int, Callable[[], object]] = {
        3: lambda: commands.delete_span(session, FIRST, one.id),
        4: lambda: commands.change_label(session, FIRST, one.id, LABELS[second % 4]),
        5: lambda: commands.link(session, FIRST, one.id, two.id),
        6: lambda: commands.set_stance(session, FIRST, one.id, ("supports", "opposes")[second % 2]),
        7: lambda: commands.unlink(session, FIRST, one.id, two.id),
        8: lambda: commands.undo(session),
        9: lambda: correct(session, LEAD, one, note=str(second)),
        10: lambda: (one.label, two.label) == ("CLAIM", "SPEAKER") and link_for(session, LEAD, one, two),
        11: lambda: remove_for(session, LEAD, one),
    }
    acts[kind]()


@given(ACTS, st.integers(0, 20), st.booleans())
def test_nothing_becomes_invalid_and_redo_writes_the_same(
    project_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    acts: list[tuple[int, int, int]],
    which: int,
    back: bool,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    with Session.open(shutil.copy(project_template, folder), LEAD) as session:
        commands.set_role(session, LEAD, "lead")
        session.switch_annotator(SARA)
        for kind, first, second in acts:
            try:
                act(session, kind, first, second)
            except AnnotatorError:
                continue  # not every act is possible everywhere
        assert not commands.check(session).problems
        before = export(session, folder / "before.jsonl")
        found = steps(session)
        chosen = found[which % len(found)]
        try:
            (commands.undo_back_to if back else commands.undo_step)(session, chosen)
        except AnnotatorError:
            assert export(session, folder / "same.jsonl") == before
            return
        event("undone")
        assert commands.check(session).problems == []
        assert session.annotations(FIRST) == state(session)
        after = export(session, folder / "after.jsonl")
        commands.undo(session)
        assert export(session, folder / "undone.jsonl") == before
        commands.redo(session)
        assert export(session, folder / "redone.jsonl") == after
        assert session.text(FIRST) == ARABIC
