"""Sessions: the person at work, content, and acts: reported once saved, and without any effect if they fail."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator.app import acts, commands, session as session_module
from annotator.app.changes import Change
from annotator.app.people import LONGEST_NAME, check_name
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.annotation import Annotations, Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage import states, steps
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.documents import numbers_of
from tests.samples import ARABIC, ENGLISH, FIRST, ME, OTHER, SECOND, place

# --- who


@pytest.mark.parametrize("name", ["سارة", "שרה", "Omar 2", "می‌خواهم", "x" * LONGEST_NAME])
def test_a_name_of_any_script_serves(name: str) -> None:
    assert check_name(f"  {name}\n") == name


@pytest.mark.parametrize("name", ["", "  ", "\u200c", "a\nb", "a\u202eb", "\u2067سارة\u2069", "x" * 201, "a\0b"])
def test_a_name_that_cannot_be_seen_is_refused(name: str) -> None:
    with pytest.raises(AnnotatorError, match="visible characters"):
        check_name(name)


@pytest.mark.parametrize("name", ["gold", "AUTHOR", "UNSPECIFIED"])
def test_a_name_of_the_programs_own_is_refused(name: str) -> None:
    with pytest.raises(AnnotatorError, match="reserved by the program"):
        check_name(name)


def test_a_bad_name_leaves_the_project_free(project: Path) -> None:
    with pytest.raises(AnnotatorError):
        Session.open(project, annotator="gold")
    Session.open(project, annotator=ME).close()


def test_the_same_name_is_the_same_person_in_every_copy(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annot"
    copy.write_bytes(project.read_bytes())
    with Session.open(project, annotator=ME) as here, Session.open(copy, annotator=f" {ME} ") as there:
        assert here.annotator == there.annotator
        assert here.project_id == there.project_id


def test_who_joined_once_is_known(project: Path) -> None:
    for _ in range(2):
        with Session.open(project, annotator=ME) as session:
            assert [one.name for one in session.annotators()] == [ME]
            assert session.layer_name(session.layer) == ME
            assert session.next_undo() is None


def test_an_unknown_layer_goes_by_its_id(session: Session) -> None:
    assert session.layer_name("gold") == "gold"


def test_nobody_can_read_but_not_mark(project: Path) -> None:
    with Session.open(project) as session:
        assert session.text(FIRST) == ARABIC
        with pytest.raises(AnnotatorError, match="No annotator is chosen"):
            commands.mark_done(session, FIRST)


# --- what there is


def test_a_document_has_its_text_and_title(session: Session) -> None:
    document = session.document(SECOND)
    assert (document.text, document.title) == (ENGLISH, ENGLISH.split("\n")[0])


def test_a_missing_document_is_an_error(session: Session) -> None:
    for ask in (session.document, session.text, session.facts, session.number_of, session.annotations):
        with pytest.raises(AnnotatorError, match="not in the project"):
            ask("0" * 64)


def test_a_project_without_a_scheme_is_an_error(tmp_path: Path) -> None:
    create_project_file(tmp_path / "bare.annot")
    with pytest.raises(AnnotatorError, match="no label scheme"):
        Session.open(tmp_path / "bare.annot")
    ProjectFile(tmp_path / "bare.annot").close()


def test_another_layer_can_be_read(session: Session) -> None:
    commands.mark_done(session, FIRST)
    assert session.annotations(FIRST, "gold") == Annotations()
    assert session.annotations(FIRST).status == "done"


# --- acts


def test_listeners_are_called_after_a_change_is_saved(session: Session) -> None:
    changes: list[tuple[Change, int]] = []
    session.add_listener(lambda change: changes.append((change, session.file.rows("SELECT count(*) FROM step")[0][0])))
    span = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    ((change, steps),) = changes
    assert (change.act, change.origin, change.put, change.removed) == ("Add claim", "act", (span,), ())
    assert (change.kinds, change.documents) == ({"span"}, (FIRST,))
    assert steps == 2  # with the import
    assert not session.file._db.conn.in_transaction


def test_a_removed_listener_receives_nothing(session: Session) -> None:
    def listener(change: Change) -> None:
        pytest.fail(change.act)

    session.add_listener(listener)
    session.remove_listener(listener)
    commands.mark_done(session, FIRST)


def test_the_time_of_saving_is_known_once_something_was_saved(project: Path) -> None:
    with Session.open(project) as session:
        assert session.saved_at is None
        session.join(ME)
        assert session.saved_at is not None


def test_an_act_that_fails_leaves_nothing(session: Session) -> None:
    span = Span(id="s", layer=session.layer, document=FIRST, label="CLAIM")
    with pytest.raises(ValueError), session.act("Try") as act:
        act.put(span)
        raise ValueError
    assert session.annotations(FIRST).spans == {}
    assert session.next_undo() is None


def test_an_act_that_changes_nothing_is_no_step(session: Session) -> None:
    session.add_listener(lambda change: pytest.fail(change.act))
    with session.act("Nothing"):
        pass
    assert session.next_undo() is None


def test_cached_annotations_equal_those_read_from_the_file(session: Session) -> None:
    at_hand = session.annotations(FIRST)
    commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    commands.mark_done(session, FIRST)
    fresh = states.annotations(session.file, session.number_of(FIRST), session.layer)
    assert at_hand == fresh
    assert session.annotations(FIRST) is at_hand


def test_a_document_is_added_with_its_text_or_not_at_all(session: Session) -> None:
    text = StoredText(document_id("new"), "new", ("en",))
    with pytest.raises(sqlite3.IntegrityError), session.act("Import") as act:
        act.keep_text(text)
        act.put(Facts(id=text.id, title="new"))
        act.put(Span(id="s", layer=None, document=text.id))  # type: ignore[arg-type]  the database refuses it
    assert numbers_of(session.file, [text.id]) == {}


# --- long acts


def piece(session: Session, name: str) -> Span:
    return Span(id=name, layer=session.layer, document=FIRST, label="CLAIM", fragments=((0, 4),), quote=("قالت",))


def test_a_long_act_is_one_step_and_one_change(session: Session) -> None:
    changes: list[Change] = []
    session.add_listener(changes.append)
    with session.long_act("Import") as act:
        for name in "abc":
            act.put(piece(session, name))
            act.flush()
    assert [(change.act, change.touched) for change in changes] == [("Import", (FIRST,))]
    assert session.annotations(FIRST).spans.keys() == {"a", "b", "c"}
    commands.undo(session)
    assert session.annotations(FIRST).spans == {}


def test_a_long_act_updates_cached_annotations(session: Session) -> None:
    at_hand = session.annotations(FIRST)
    with session.long_act("Import") as act:
        act.put(piece(session, "a"))
    assert at_hand.spans.keys() == {"a"}


def test_a_long_act_that_fails_leaves_nothing(session: Session) -> None:
    with pytest.raises(ValueError), session.long_act("Import") as act:
        act.put(piece(session, "a"))
        act.flush()
        raise ValueError
    assert session.annotations(FIRST).spans == {}
    assert session.next_undo() is None
    commands.mark_done(session, FIRST)


def test_a_part_that_fails_leaves_the_other_parts(session: Session) -> None:
    changes: list[Change] = []
    session.add_listener(changes.append)
    session.annotations(FIRST)
    with session.long_act("Import") as act:
        act.put(piece(session, "a"))
        with pytest.raises(ValueError), act.part():
            act.put(piece(session, "b"))
            act.flush()
            raise ValueError
        with act.part():
            act.put(piece(session, "c"))
    assert [record.id for record in changes[0].put] == ["a", "c"]
    assert session.annotations(FIRST).spans.keys() == {"a", "c"}
    commands.undo(session)
    assert session.annotations(FIRST).spans == {}


def test_a_long_act_without_anything_is_no_step(session: Session) -> None:
    with session.long_act("Import"):
        pass
    assert session.next_undo() is None


# --- failing disks


class FailingFile:
    """Lets so many statements through and fails at the next one."""

    def __init__(self, file: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 10**9
        for name in ("rows", "write", "insert"):
            monkeypatch.setattr(file, name, self._counting(getattr(file, name)))

    def _counting(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: object) -> object:
            if self.left == 0:
                raise ProjectFileError("The disk could not be read or written.")
            self.left -= 1
            return call(*arguments)

        return counted


def tie_everything(session: Session) -> None:
    work = session.annotations(FIRST)
    claim = next(span for span in work.spans.values() if span.label == "CLAIM")
    commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)


def delete_everything(session: Session) -> None:
    work = session.annotations(FIRST)
    commands.delete_span(session, FIRST, next(span.id for span in work.spans.values() if span.label == "CLAIM"))


DEEDS = [tie_everything, delete_everything, lambda session: session.undo(), lambda session: session.redo()]


@pytest.mark.parametrize("deed", DEEDS, ids=["add", "delete", "undo", "redo"])
def test_a_failure_at_any_statement_leaves_all_as_it_was(
    session: Session, monkeypatch: pytest.MonkeyPatch, deed: Callable[[Session], object]
) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.set_note(session, FIRST, claim.id, "x")
    commands.undo(session)
    at_hand = session.annotations(FIRST)
    before = list(session.file._db.conn.iterdump())
    changes: list[Change] = []
    session.add_listener(changes.append)
    disk = FailingFile(session.file, monkeypatch)
    for statements in range(100):
        disk.left = statements
        try:
            deed(session)
        except ProjectFileError:
            disk.left = 10**9
            assert list(session.file._db.conn.iterdump()) == before
            assert not session.file._db.conn.in_transaction
            fresh = states.annotations(session.file, session.number_of(FIRST), session.layer)
            assert at_hand == fresh == session.annotations(FIRST)
            assert changes == []
        else:
            break
    disk.left = 10**9
    assert statements > 3
    assert len(changes) == 1
    fresh = states.annotations(session.file, session.number_of(FIRST), session.layer)
    assert at_hand == fresh


def spans_of(session: Session) -> dict[str, str]:
    fresh = states.annotations(session.file, session.number_of(FIRST), session.layer)
    assert fresh == session.annotations(FIRST)
    return {span.id: span.note for span in fresh.spans.values()}


@pytest.mark.parametrize("at_a_time", [1, 2, 3, 100])
def test_a_long_act_is_undone_and_redone_in_parts(
    session: Session, monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    """What an act changes twice is what it was before the first change, or after the last."""
    monkeypatch.setattr(steps, "AT_A_TIME", at_a_time)
    monkeypatch.setattr(session_module, "SHORT", 3)
    spans = [commands.add_span(session, FIRST, "CUE", [place(word)]) for word in ("قالت", "said", "fully")]
    before = spans_of(session)
    with session.long_act("Mark all") as act:
        for note in ("a", "b"):
            act.put(msgspec.structs.replace(spans[0], note=note))
        act.flush()
        act.remove(spans[1])
        act.put(msgspec.structs.replace(spans[2], note="c"))
        act.put(msgspec.structs.replace(spans[0], id="new"))
        act.put(msgspec.structs.replace(spans[0], note="d"))
    after = spans_of(session)
    assert after == {spans[0].id: "d", spans[2].id: "c", "new": ""}
    assert session.is_next_long("undo")
    assert not session.is_next_long("redo")
    done: list[int] = []
    for _ in range(2):
        undone = session.undo(Task(lambda place, _total, _what: done.append(place)))
        assert undone is not None
        assert (undone.origin, undone.documents) == ("undo", (FIRST,))
        assert spans_of(session) == before
        redone = session.redo()
        assert redone is not None
        assert redone.origin == "redo"
        assert spans_of(session) == after
    assert len(done) == 2 * -(-6 // at_a_time)


def test_a_very_long_act_lists_no_records(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "MOST_LISTED", 2)
    span = commands.add_span(session, FIRST, "CUE", [place("قالت")])
    assert spans_of(session) == {span.id: ""}
    changes: list[Change] = []
    session.add_listener(changes.append)
    with session.long_act("Mark all") as act:
        for note in ("a", "b", "c"):
            act.put(msgspec.structs.replace(span, note=note))
            act.flush()
        act.put(Facts(id=SECOND, title="Another"))
    assert spans_of(session) == {span.id: "c"}
    session.undo()
    assert [(change.everything, change.put, change.touched) for change in changes[:1]] == [(True, (), ())]
    assert changes[0].may_concern(FIRST)
    assert spans_of(session) == {span.id: ""}


def test_a_long_undo_that_is_stopped_changes_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "AT_A_TIME", 1)
    spans = [commands.add_span(session, FIRST, "CUE", [place(word)]) for word in ("قالت", "said", "fully")]
    with session.long_act("Mark all") as act:
        for span in spans:
            act.put(msgspec.structs.replace(span, note="a"))
    before = list(session.file._db.conn.iterdump())

    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            task.cancel()

    task = Task(stop)
    with pytest.raises(Cancelled):
        session.undo(task)
    assert list(session.file._db.conn.iterdump()) == before
    assert session.next_undo() == "Mark all"
    assert set(spans_of(session).values()) == {"a"}


def test_a_full_disk_loses_one_act_and_no_more(session: Session) -> None:
    span = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    pages = session.file.rows("PRAGMA page_count")[0][0]
    session.file.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectFileError, match="disk is full"):
        commands.set_note(session, FIRST, span.id, "x" * 500_000)
    assert session.annotations(FIRST).spans[span.id].note == ""
    assert session.next_undo() == "Add claim"
    session.file.rows(f"PRAGMA max_page_count = {pages + 1000}")
    commands.set_note(session, FIRST, span.id, "x" * 500_000)
    assert len(session.annotations(FIRST).spans[span.id].note) == 500_000


def test_people_keep_to_their_own_layers(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
        mine = session.layer
    with Session.open(project, annotator=OTHER) as session:
        assert session.annotations(FIRST).spans == {}
        assert len(session.annotations(FIRST, mine).spans) == 1


def test_a_merge_tells_who_is_at_work_under_a_new_name_and_role(project: Path, tmp_path: Path) -> None:
    with Session.open(project, annotator=OTHER) as lead:
        commands.add_annotator(lead, ME)
        commands.set_role(lead, OTHER, "lead")
        own = commands.new_project_from(commands.pack(lead, tmp_path / "first", ME).path, tmp_path / "own.annot")
        commands.rename_annotator(lead, ME, "Sara Nabil")
        commands.set_role(lead, "Sara Nabil", "reviewer")
        package = commands.pack(lead, tmp_path / "second", "Sara Nabil").path
    with Session.open(own, annotator=ME) as session:
        commands.merge_file(session, package)
        assert (session.annotator.name, session.annotator.role) == ("Sara Nabil", "reviewer")
        commands.undo(session)
        assert (session.annotator.name, session.annotator.role) == (ME, "annotator")
