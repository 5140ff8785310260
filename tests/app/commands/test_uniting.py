"""Two people who are one: all is there afterwards, nothing twice, decisions stand, and it can be undone."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Decision
from annotator.storage import states
from tests.samples import ARABIC, ENGLISH, FIRST, SECOND, place

CUE, SPEAKER = place("said", ARABIC), place("Maria Zakharova", ARABIC)
CLAIM, WIDER = place("We deny it", ARABIC), place("“We deny it,”", ARABIC)
IN_ENGLISH = place("Trump", ENGLISH)


def set_annotator(session: Session, name: str) -> None:
    """Both mark the same cue; each marks a claim of their own with a speaker and a stance."""
    session.switch_annotator(name)
    claim = commands.add_span(session, FIRST, "CLAIM", [CLAIM if name == "Zoe" else WIDER])
    commands.add_span(session, FIRST, "SPEAKER", [SPEAKER], frame=claim.id)
    commands.add_span(session, FIRST, "CUE", [CUE], frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.set_note(session, FIRST, claim.id, f"by {name}")


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    """Return a project with the work of Zoe, Zoë and Omar, open as the lead."""
    with Session.open(project) as opened:
        set_annotator(opened, "Zoe")
        commands.flag(opened, FIRST, "long quote")
        commands.mark_done(opened, FIRST)
        commands.add_span(opened, SECOND, "SPEAKER", [IN_ENGLISH])
        commands.mark_done(opened, SECOND)
        commands.record_time(opened, FIRST, 30)
        opened.switch_annotator("Zoë")
        claim = commands.add_span(opened, FIRST, "CLAIM", [WIDER])
        commands.add_span(opened, FIRST, "CUE", [CUE], frame=claim.id)
        commands.flag(opened, FIRST, "which minister?")
        commands.record_time(opened, FIRST, 12)
        set_annotator(opened, "Omar")
        commands.mark_done(opened, FIRST)
        opened.switch_annotator("lead")
        commands.assign(opened, commands.plan_assignments(opened, ["Zoe"], 1))
        yield opened


def contents(work: Annotations) -> set[tuple[object, ...]]:
    spans = {(one.label, one.fragments, tuple(sorted(one.attributes.items())), one.note) for one in work.spans.values()}
    ties = {
        (one.label, tuple((role, tuple(work.spans[m].fragments for m in some)) for role, some in one.roles.items()))
        for one in work.relations.values()
    }
    return spans | ties


def state(session: Session) -> object:
    """Everything that people see: work of every layer (what a session keeps changes with it), people, time …"""
    return (
        {
            (one.name, document): deepcopy(session.annotations(document, one.id))
            for one in session.annotators()
            for document in (FIRST, SECOND)
        },
        session.annotators(),
        commands.assignments(session),
        states.time_spent(session.file),
        {one.id: one for one in states.records_of(session.file, Decision, GOLD, [1, 2]).get(1, ())},
        states.work_of(session.file, GOLD, [1, 2]),
    )


def layer(session: Session, name: str) -> str:
    return next(one.id for one in session.annotators() if one.name == name)


def decide(session: Session) -> None:
    """Resolve all disagreements, by Zoe's variant where she has one."""
    for disagreement in list(commands.disagreements(session)):
        zoe = layer(session, "Zoe")
        chosen = zoe if disagreement.place.of(zoe) else None
        commands.resolve_disagreement(session, disagreement.document, disagreement.place, chosen, reason="as heard")


def test_everything_of_both_is_there_once(session: Session) -> None:
    zoe, stays = layer(session, "Zoe"), layer(session, "Zoë")
    both = [session.annotations(one, layer) for layer in (zoe, stays) for one in (FIRST, SECOND)]
    wanted = set().union(*map(contents, both))
    commands.unite_annotators(session, "Zoe", "Zoë")
    found = [session.annotations(one, stays) for one in (FIRST, SECOND)]
    assert set().union(*map(contents, found)) == wanted
    labels = sorted(one.label for one in found[0].spans.values())
    assert labels == ["CLAIM", "CLAIM", "CUE", "SPEAKER"]
    assert [one.status for one in found] == ["done", "done"]
    assert found[0].progress.flag == "which minister?; long quote"
    assert session.annotations(FIRST, zoe).spans == {}
    assert states.time_spent(session.file)[stays] == 42
    assert len(commands.assignments(session)[stays]) == 2
    assert zoe not in commands.assignments(session)
    assert not commands.check(session).problems


def test_the_preview_equals_the_result(session: Session) -> None:
    before = state(session)
    preview = commands.preview_unite(session, "Zoe", "Zoë")
    assert state(session) == before
    assert (preview.documents, preview.finished, preview.assignments, preview.seconds) == (2, 2, 2, 30)
    assert (preview.spans, preview.same_spans) == (3, 1)
    assert preview.relations + preview.same_relations == 3
    (conflict,) = preview.conflicts
    assert (conflict.document, conflict.progress, conflict.annotations) == (FIRST, True, True)
    assert commands.unite_annotators(session, "Zoe", "Zoë") == preview


def test_who_goes_is_a_former_name_of_who_stays(session: Session) -> None:
    commands.rename_annotator(session, "Zoe", "Z.")
    commands.unite_annotators(session, "Z.", "Zoë")
    assert sorted(one.name for one in session.annotators()) == sorted(["Omar", "lead", "Zoë"])
    assert {session.person(name).name for name in ("Z.", "Zoe", "Zoë")} == {"Zoë"}
    assert [one.name for one in commands.team(session)] == sorted(["Omar", "lead", "Zoë"])
    with pytest.raises(AnnotatorError, match="already two names of one person"):
        commands.unite_annotators(session, "Zoe", "Zoë")


def test_it_is_one_step_of_undo(session: Session) -> None:
    decide(session)
    before = state(session)
    commands.unite_annotators(session, "Zoe", "Zoë")
    after = state(session)
    commands.undo(session)
    assert state(session) == before
    assert not commands.check(session).problems
    commands.redo(session)
    assert state(session) == after
    assert not commands.check(session).problems
    commands.undo(session)
    commands.unite_annotators(session, "Zoe", "Zoë")
    assert contents(session.annotations(FIRST, layer(session, "Zoë"))) == contents(after[0]["Zoë", FIRST])


def only_the_cue(session: Session, name: str, *, done: bool) -> None:
    """Leave somebody with nothing but what Zoe has as well."""
    session.switch_annotator(name)
    for span in list(session.annotations(FIRST).spans.values()):
        if span.label != "CUE":
            commands.delete_span(session, FIRST, span.id)
    if done:
        commands.mark_done(session, FIRST)
    session.switch_annotator("lead")


@pytest.mark.parametrize("done", [True, False])
def test_what_was_decided_stays_decided(session: Session, *, done: bool) -> None:
    only_the_cue(session, "Zoë", done=done)
    decide(session)
    zoe, stays = layer(session, "Zoe"), layer(session, "Zoë")
    before = commands.check(session).disagreements
    gold = session.annotations(FIRST, GOLD)
    assert (before.open, before.stale) == (0, 0)
    assert before.resolved
    commands.unite_annotators(session, "Zoe", "Zoë")
    report = commands.check(session)
    assert not report.problems
    assert session.annotations(FIRST, GOLD) == gold
    found = states.records_of(session.file, Decision, GOLD, [1])[1]
    assert all(isinstance(one, Decision) and zoe not in (*one.layers, one.chosen) for one in found)
    assert any(one.chosen == stays for one in found)
    assert all(one.judged for one in found)
    # With one layer less, what only Zoë lacked is no disagreement any more.
    assert (report.disagreements.open, report.disagreements.stale) == (0, 0)
    assert 0 < report.disagreements.resolved <= before.resolved


def test_decisions_that_did_not_judge_all_annotations_are_stale(session: Session) -> None:
    decide(session)
    commands.unite_annotators(session, "Zoe", "Zoë")
    assert commands.check(session).disagreements.stale


def test_a_decision_between_the_two_alone_is_kept(session: Session) -> None:
    session.switch_annotator("Omar")
    commands.reopen(session, FIRST)
    session.switch_annotator("Zoë")
    commands.mark_done(session, FIRST)
    session.switch_annotator("lead")
    decide(session)
    before = {one.id: one for one in states.records_of(session.file, Decision, GOLD, [1])[1]}
    commands.unite_annotators(session, "Zoe", "Zoë")
    after = {one.id: one for one in states.records_of(session.file, Decision, GOLD, [1])[1]}
    assert {id_: (one.judged, one.reason, one.gold) for id_, one in after.items()} == {
        id_: (one.judged, one.reason, one.gold) for id_, one in before.items()
    }
    assert not commands.check(session).problems


def test_a_stale_decision_stays_stale(session: Session) -> None:
    decide(session)
    session.switch_annotator("Omar")
    (claim,) = [one for one in session.annotations(FIRST).spans.values() if one.label == "CLAIM"]
    commands.set_note(session, FIRST, claim.id, "changed")
    session.switch_annotator("lead")
    before = commands.check(session).disagreements
    assert before.stale
    commands.unite_annotators(session, "Zoe", "Zoë")
    assert commands.check(session).disagreements.stale >= before.stale


def test_another_copy_takes_it_in(session: Session, tmp_path: Path) -> None:
    decide(session)
    session.file.back_up()
    copy = Path(shutil.copy(commands.back_up(session), tmp_path / "copy.annot"))
    commands.unite_annotators(session, "Zoe", "Zoë")
    package = commands.pack(session, tmp_path / "all").path
    with Session.open(copy, "lead") as other:
        commands.merge_file(other, package, allow_removals=True)
        assert state(other) == state(session)
        assert not commands.check(other).problems
        assert other.person("Zoe").name == "Zoë"


def test_the_same_two_united_in_two_copies_are_united_once(session: Session, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(session), tmp_path / "copy.annot"))
    with Session.open(copy, "lead") as other:
        commands.unite_annotators(other, "Zoe", "Zoë")
        package = commands.pack(other, tmp_path / "all").path
    commands.unite_annotators(session, "Zoe", "Zoë")
    before = state(session)
    commands.merge_file(session, package)
    assert state(session) == before
    assert commands.conflicts(session) == []
    assert not commands.check(session).problems


def test_later_work_is_merged_into_the_old_layer_and_can_be_united_again(session: Session, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(session), tmp_path / "copy.annot"))
    commands.unite_annotators(session, "Zoe", "Zoë")
    with Session.open(copy, "Zoe") as hers:
        late = commands.add_span(hers, SECOND, "CUE", [place("stated", ENGLISH)])
        package = commands.pack(hers, tmp_path / "late", "Zoe").path
    commands.merge_file(session, package)
    assert sorted(one.name for one in session.annotators()) == sorted(["Omar", "lead", "Zoe", "Zoë"])
    zoe = layer(session, "Zoe")
    assert session.layer_name(zoe) == "Zoe"
    assert session.annotations(SECOND, zoe).spans.keys() == {late.id}
    assert session.person("Zoe").name == "Zoë"
    commands.unite_annotators(session, "Zoe", "Zoë")
    spans = session.annotations(SECOND, layer(session, "Zoë")).spans.values()
    assert sorted(one.label for one in spans) == ["CUE", "SPEAKER"]
    assert all(one.name != "Zoe" for one in session.annotators())
    assert not commands.check(session).problems


def test_a_moved_annotation_that_changed_since_is_not_overwritten(session: Session, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(session), tmp_path / "copy.annot"))
    commands.unite_annotators(session, "Zoe", "Zoë")
    session.switch_annotator("Zoë")
    (moved,) = session.annotations(SECOND).spans.values()
    commands.set_note(session, SECOND, moved.id, "checked")
    commands.change_label(session, SECOND, moved.id, "TARGET")
    session.switch_annotator("lead")
    with Session.open(copy, "Zoe") as hers:
        (own,) = hers.annotations(SECOND).spans.values()
        commands.set_note(hers, SECOND, own.id, "late")
        package = commands.pack(hers, tmp_path / "late", "Zoe").path
    commands.merge_file(session, package)
    with pytest.raises(AnnotatorError, match="open conflicts"):
        commands.unite_annotators(session, "Zoe", "Zoë")
    commands.resolve_conflicts(session, [(one, 0) for one in commands.conflicts(session)])
    commands.unite_annotators(session, "Zoe", "Zoë")
    found = session.annotations(SECOND, layer(session, "Zoë")).spans.values()
    assert sorted((one.label, one.note) for one in found) == [("SPEAKER", "late"), ("TARGET", "checked")]


def test_who_is_remembered_is_who_stays(session: Session) -> None:
    commands.remember_person(session, "Zoe")
    session.switch_annotator("lead")
    commands.unite_annotators(session, "Zoe", "Zoë")
    assert commands.remembered_person(session) == session.person("Zoë")


def test_who_is_at_work_does_not_go(session: Session) -> None:
    session.switch_annotator("Zoe")
    with pytest.raises(AnnotatorError, match="working as Zoe"):
        commands.unite_annotators(session, "Zoe", "Zoë")
    commands.unite_annotators(session, "Zoë", "Zoe")
    assert session.layer == layer(session, "Zoe")
    assert session.person("Zoë") == session.annotator


def test_nobody_and_oneself_are_refused(session: Session) -> None:
    for names in (("nobody", "Zoë"), ("Zoe", "nobody")):
        with pytest.raises(AnnotatorError, match="Nobody in the project has this name"):
            commands.preview_unite(session, *names)
    with pytest.raises(AnnotatorError, match="already two names of one person"):
        commands.unite_annotators(session, "Zoe", "Zoe")


def test_listeners_and_what_is_cached_follow(session: Session) -> None:
    session.switch_annotator("Zoë")
    mine = session.annotations(FIRST)
    changed: list[frozenset[str]] = []
    session.add_listener(lambda change: changed.append(change.kinds))
    commands.unite_annotators(session, "Zoe", "Zoë")
    fresh = states.annotations(session.file, session.number_of(FIRST), session.layer)
    assert mine == fresh == session.annotations(FIRST)
    assert {"span", "relation", "progress", "annotator", "assignment"} <= changed[0]


def test_two_united_both_ways_in_two_copies_are_both_there(session: Session, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(session), tmp_path / "copy.annot"))
    with Session.open(copy, "lead") as other:
        commands.unite_annotators(other, "Zoë", "Zoe")
        package = commands.pack(other, tmp_path / "all").path
    commands.unite_annotators(session, "Zoe", "Zoë")
    commands.merge_file(session, package, allow_removals=True)
    assert {"Zoe", "Zoë"} <= {one.name for one in session.annotators()}
    assert not commands.check(session).problems


def test_who_unites_two_names_of_theirs_sends_it_with_their_work(session: Session, tmp_path: Path) -> None:
    """The lead has the work under the old name; after the package it is there once, under the new one."""
    everything = commands.pack(session, tmp_path / "all").path
    with Session.open(commands.new_project_from(everything, tmp_path / "hers"), "Zoë") as hers:
        commands.unite_annotators(hers, "Zoe", "Zoë")
        package = commands.pack(hers, tmp_path / "back", "Zoë").path
        united = contents(hers.annotations(FIRST))
    commands.merge_file(session, package, confirmed=True)
    new = session.person("Zoë")
    old = next(one for one in session.people().all if one.name == "Zoe")
    assert {one.name for one in session.annotators()} == {"Zoë", "Omar", "lead"}
    assert old.into == new.id
    assert not session.annotations(FIRST, old.id).spans
    assert contents(session.annotations(FIRST, new.id)) == united
