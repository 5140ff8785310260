"""Title, metadata, languages and direction of documents; removing documents and bringing them back."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.storage import documents
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, place


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, ME) as session:
        yield session


def listed(session: Session) -> list[str]:
    return [overview.id for overview in commands.list_documents(session)]


def test_facts_of_several_documents_change_as_one_step(session: Session) -> None:
    before = [session.facts(id_) for id_ in (FIRST, SECOND)]
    changed = commands.change_facts(
        session, [FIRST, SECOND], metadata={"outlet": "Dawn"}, languages=["ur", "en"], direction="rtl"
    )
    assert changed == 2
    for id_ in (FIRST, SECOND):
        facts = session.facts(id_)
        assert (facts.metadata["outlet"], facts.languages, facts.direction) == ("Dawn", ("ur", "en"), "rtl")
    commands.undo(session)
    assert [session.facts(id_) for id_ in (FIRST, SECOND)] == before


def test_a_field_is_removed_and_the_rest_stays(session: Session) -> None:
    commands.change_facts(session, [FIRST], title=" New title ", metadata={"outlet": "Dawn", "desk": "City"})
    commands.change_facts(session, [FIRST], unset=["outlet"])
    facts = session.facts(FIRST)
    assert (facts.title, facts.metadata.get("desk"), "outlet" in facts.metadata) == ("New title", "City", False)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "  "},
        {"title": "a" * 201},
        {"metadata": {"": "x"}},
        {"metadata": {"sources": "x"}},
        {"metadata": {"desk": "x" * 10_001}},
        {"languages": ["not a language"]},
    ],
)
def test_what_cannot_be_is_refused(session: Session, change: dict[str, object]) -> None:
    before = session.facts(FIRST)
    with pytest.raises(AnnotatorError):
        commands.change_facts(session, [FIRST], **change)
    assert session.facts(FIRST) == before
    assert session.next_undo() is None


def test_stated_languages_replace_those_found(session: Session, tmp_path: Path) -> None:
    commands.change_facts(session, [SECOND], languages=["sw"])
    listing = Listing(session)
    assert listing.row(1).languages == ("sw",)
    assert "sw" in listing.languages()
    listing.filter_by(Filter(language="sw"))
    assert [listing.row(index).id for index in range(len(listing.numbers))] == [SECOND]
    assert documents.find_listed(session.file, "", "en") == []
    commands.export(session, tmp_path / "out.jsonl", format="jsonl", include_unfinished=True)
    assert '"languages":["sw"]' in (tmp_path / "out.jsonl").read_text("utf-8").replace(" ", "")


def test_removed_documents_are_in_no_list_and_no_export_until_they_come_back(session: Session, tmp_path: Path) -> None:
    span = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
    commands.mark_done(session, SECOND)
    commands.assign(session, commands.plan_assignments(session, [ME], 1))
    assert commands.remove_documents(session, [SECOND]) == 1
    assert listed(session) == [FIRST]
    assert [removed.id for removed in commands.removed_documents(session)] == [SECOND]
    assert commands.assignments(session) == {session.author: [FIRST]}
    assert [(member.assigned, member.done) for member in commands.team(session)] == [(1, 0)]
    assert commands.check(session).problems == []
    commands.export(session, tmp_path / "out.jsonl", format="jsonl", include_unfinished=True)
    assert SECOND not in (tmp_path / "out.jsonl").read_text("utf-8")
    assert commands.restore_documents(session, [SECOND]) == 1
    assert listed(session) == [FIRST, SECOND]
    assert commands.removed_documents(session) == []
    assert list(session.annotations(SECOND).spans) == [span.id]


def test_removing_and_restoring_can_be_undone(session: Session) -> None:
    commands.remove_documents(session, [FIRST, SECOND])
    assert listed(session) == []
    commands.undo(session)
    assert listed(session) == [FIRST, SECOND]
    commands.redo(session)
    commands.restore_documents(session, [FIRST])
    commands.undo(session)
    assert listed(session) == []
    assert {removed.id for removed in commands.removed_documents(session)} == {FIRST, SECOND}


def test_a_corrected_text_goes_and_comes_back_with_the_text_before_it(session: Session) -> None:
    corrected = ENGLISH.replace("fell 3%", "fell 4%")
    commands.revise_document(session, SECOND, corrected)
    new = document_id(corrected)
    commands.remove_documents(session, [new])
    assert listed(session) == [FIRST]
    assert [removed.id for removed in commands.removed_documents(session)] == [new]
    commands.restore_documents(session, [new])
    assert listed(session) == [FIRST, new]


def test_a_removal_reaches_those_who_have_the_document(session: Session, tmp_path: Path) -> None:
    commands.add_annotator(session, OTHER)
    commands.assign(session, commands.plan_assignments(session, [OTHER], 1))
    commands.pack(session, tmp_path / "first.annopack", OTHER)
    copy = commands.new_project_from(tmp_path / "first.annopack", tmp_path / "copy.annot")
    commands.remove_documents(session, [SECOND])
    commands.change_facts(session, [FIRST], title="Renamed", direction="ltr")
    commands.pack(session, tmp_path / "second.annopack", OTHER)
    with Session.open(copy, OTHER) as theirs:
        assert listed(theirs) == [FIRST, SECOND]
        commands.merge_file(theirs, tmp_path / "second.annopack")
        assert listed(theirs) == [FIRST]
        assert (theirs.facts(FIRST).title, theirs.facts(FIRST).direction) == ("Renamed", "ltr")


def test_a_removal_by_an_annotator_is_asked_about(session: Session, tmp_path: Path) -> None:
    commands.add_annotator(session, OTHER)
    commands.set_role(session, ME, "lead")
    commands.pack(session, tmp_path / "first.annopack")
    copy = commands.new_project_from(tmp_path / "first.annopack", tmp_path / "copy.annot")
    with Session.open(copy, OTHER) as theirs:
        commands.remove_documents(theirs, [SECOND])
        commands.pack(theirs, tmp_path / "back.annopack")
    with commands.prepare_merge(session, tmp_path / "back.annopack") as merge:
        (question,) = merge.questions
        assert f"{OTHER} removes the article" in question.words
        merge.apply()
    assert listed(session) == [FIRST, SECOND]


def test_only_a_removed_document_can_be_restored(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="was not removed"):
        commands.restore_documents(session, [FIRST])
    with pytest.raises(AnnotatorError, match="Not exactly one"):
        commands.find_removed(session, "nothing")


def test_stated_direction_and_languages_come_back_from_the_lossless_file(session: Session, tmp_path: Path) -> None:
    commands.change_facts(session, [SECOND], languages=["ur", "en"], direction="rtl")
    commands.export(session, tmp_path / "out.jsonl", include_unfinished=True)
    first, second = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert '"direction"' not in first
    assert '"direction":"rtl"' in second
    before = session.facts(SECOND)
    commands.import_files(session, [tmp_path / "out.jsonl"])
    assert session.facts(SECOND) == before
    with Session.open(commands.new_project(tmp_path / "other"), ME) as other:
        commands.import_files(other, [tmp_path / "out.jsonl"])
        assert other.facts(SECOND).direction == "rtl"
        assert other.document(SECOND).direction == "rtl"
        commands.export(other, tmp_path / "again.jsonl", include_unfinished=True)
        assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()
        commands.change_facts(other, [SECOND], direction="ltr")
        report = commands.import_files(other, [tmp_path / "out.jsonl"])
        assert other.facts(SECOND).direction == "ltr"
        assert "direction" in str(report)


@pytest.mark.parametrize("format_", ["uima", "huggingface", "conll", "spans"])
def test_other_formats_hold_a_stated_direction_or_say_that_they_cannot(
    session: Session, tmp_path: Path, format_: str
) -> None:
    commands.change_facts(session, [SECOND], direction="rtl")
    report = commands.export(session, tmp_path / "out", format=format_, include_unfinished=True)
    assert ("directions" in str(report)) == (format_ in ("conll", "spans"))
