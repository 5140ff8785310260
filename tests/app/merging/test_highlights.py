"""What a merge says first to the person who merges: what concerns them."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.domain.document import document_id
from tests.samples import ARABIC, FIRST, SECOND, place

LEAD, SARA = "Lea", "Sara"
CORRECTED = ARABIC.replace("75.50", "76.50")


@pytest.fixture
def lead(project: Path) -> Iterator[Session]:
    """Return the lead's project; Sara has the first article."""
    with Session.open(project, LEAD) as session:
        commands.add_annotator(session, SARA)
        commands.set_role(session, LEAD, "lead")
        commands.assign_documents(session, [(session.person(SARA).id, FIRST)])
        yield session


@pytest.fixture
def sara(lead: Session, tmp_path: Path) -> Iterator[Session]:
    """Return Sara's copy, with a claim of hers that the lead has too."""
    commands.pack(lead, tmp_path / "to-sara", SARA)
    copy = commands.new_project_from(tmp_path / "to-sara.annopack", tmp_path / "sara")
    with Session.open(copy, SARA) as session:
        commands.add_span(session, FIRST, "CLAIM", [place("بلغ 75.50")])
        commands.pack(session, tmp_path / "work", SARA)
        commands.merge_file(lead, tmp_path / "work.annopack", confirmed=True)
        yield session


def preview(giver: Session, taker: Session, folder: Path, name: str = "") -> MergeReport:
    path = commands.pack(giver, folder / f"news {giver.annotator.name if giver.annotator else ''}", name or None).path
    with commands.prepare_merge(taker, path) as merge:
        return merge.report


def kinds(report: MergeReport) -> list[tuple[str, int]]:
    return [(found.kind, found.count) for found in report.highlights]


def test_a_corrected_text_is_named_with_the_places_that_are_one_s_own(
    lead: Session, sara: Session, tmp_path: Path
) -> None:
    commands.revise_document(lead, FIRST, CORRECTED)
    (found,) = preview(lead, sara, tmp_path, SARA).highlights
    assert (found.kind, found.count, found.places, found.document) == ("corrected text", 1, 1, document_id(CORRECTED))


def test_corrections_of_one_s_annotations_are_named_by_their_author(
    lead: Session, sara: Session, tmp_path: Path
) -> None:
    layer = sara.own_layer
    span = next(iter(lead.annotations(FIRST, layer).spans.values()))
    with lead.act("Change note") as act:
        act.put(msgspec.structs.replace(span, note="too long"))
    (found,) = preview(lead, sara, tmp_path, SARA).highlights
    assert (found.kind, found.count, found.name, found.document) == ("correction", 1, LEAD, FIRST)


def test_answers_to_one_s_own_questions(lead: Session, sara: Session, tmp_path: Path) -> None:
    question = commands.ask(sara, "Is this a claim?", document=FIRST)
    commands.merge_file(lead, commands.pack(sara, tmp_path / "asked", SARA).path, confirmed=True)
    assert kinds(preview(sara, lead, tmp_path)) == []
    commands.answer(lead, commands.find_item(lead, question[:8]), "Yes.")
    (found,) = preview(lead, sara, tmp_path, SARA).highlights
    assert (found.kind, found.count, found.item) == ("answer", 1, question)


def test_articles_that_are_given_and_taken(lead: Session, sara: Session, tmp_path: Path) -> None:
    commands.assign_documents(lead, [(sara.own_layer, SECOND)])
    report = preview(lead, sara, tmp_path, SARA)
    assert kinds(report) == [("given", 1)]
    assert report.highlights[0].document == SECOND
    commands.merge_file(sara, commands.pack(lead, tmp_path / "given", SARA).path, confirmed=True)
    commands.unassign_documents(lead, [(sara.own_layer, SECOND)])
    assert ("taken", 1) in kinds(preview(lead, sara, tmp_path, SARA))


def test_a_corrected_article_is_neither_given_nor_taken(lead: Session, sara: Session, tmp_path: Path) -> None:
    commands.revise_document(lead, FIRST, CORRECTED)
    assert [kind for kind, _ in kinds(preview(lead, sara, tmp_path, SARA))] == ["corrected text"]


def test_a_new_scheme_and_guideline_have_their_versions(lead: Session, sara: Session, tmp_path: Path) -> None:
    commands.edit_scheme(lead, lambda toml: toml.replace('"Claim"', '"Statement"'))
    commands.publish_scheme(lead)
    commands.set_guideline(lead, "# Claims\n")
    found = kinds(preview(lead, sara, tmp_path, SARA))
    assert [kind for kind, _ in found] == ["scheme", "guideline"]
    assert found[0][1] == lead.scheme.version


def test_flags_and_notes_are_counted_by_name(lead: Session, sara: Session, tmp_path: Path) -> None:
    span = next(iter(sara.annotations(FIRST).spans.values()))
    commands.flag(sara, FIRST, "odd")
    commands.set_document_note(sara, FIRST, "about it")
    commands.set_document_label(sara, FIRST, sara.scheme.document_labels[0].id, applies=True)
    commands.set_note(sara, FIRST, span.id, "unsure")
    report = preview(sara, lead, tmp_path)
    assert [(one.author, one.flags, one.notes, one.labelled) for one in report.remarks] == [(SARA, 1, 2, 1)]
    assert report.highlights == ()
    commands.merge_file(lead, commands.pack(sara, tmp_path / "again", SARA).path, confirmed=True)
    commands.set_note(sara, FIRST, span.id, "")
    assert preview(sara, lead, tmp_path).remarks == ()


@pytest.mark.parametrize("deleted", [True, False])
def test_a_correction_that_comes_with_a_corrected_text_is_a_change_of_what_is_here(
    lead: Session, sara: Session, tmp_path: Path, deleted: bool
) -> None:
    layer = sara.own_layer
    span = next(iter(lead.annotations(FIRST, layer).spans.values()))
    with lead.act("Change note") as act:
        act.remove(span) if deleted else act.put(msgspec.structs.replace(span, note="too long"))
    commands.revise_document(lead, FIRST, CORRECTED)
    report = preview(lead, sara, tmp_path, SARA)
    (change,) = [change for change in report.changes if change.kind == "span"]
    assert (change.author, change.layer, change.added) == (LEAD, SARA, 0)
    assert (change.changed, change.removed) == ((0, 1) if deleted else (1, 0))
    assert change.corrects
    assert {found.kind for found in report.highlights} == {"corrected text", "correction"}
