"""Removing members from the team, and moving documents from some to others."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, encode_state
from annotator.storage.states import project_records

DOCUMENTS = 12


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a project of twelve documents; all are assigned to Sara, who has finished one and started another."""
    with Session.open(commands.new_project(tmp_path / "lead")) as opened:
        commands.remember_person(opened, "Nadia")
        with opened.act("Import") as act:
            for number in range(DOCUMENTS):
                text = f"text {number} of all\n"
                act.keep_text(StoredText(document_id(text), text, ("en",)))
                act.put(Facts(id=document_id(text), title=text.strip()))
        for name in ("Sara", "Omar", "Lea"):
            commands.add_annotator(opened, name)
        commands.assign(opened, commands.plan_assignments(opened, ["Sara"], 1))
        first, second, *_ = assigned(opened, "Sara")
        opened.switch_annotator("Sara")
        for document in (first, second):
            commands.add_span(opened, document, "CLAIM", [(0, 4)])
        commands.mark_done(opened, first)
        opened.switch_annotator("Nadia")
        yield opened


def assigned(session: Session, name: str) -> list[str]:
    return commands.assignments(session).get(session.person(name).id, [])


def give(session: Session, name: str, documents: list[str]) -> int:
    annotator = session.person(name).id
    return commands.assign_documents(session, [(annotator, document) for document in documents])


def names(session: Session) -> list[str]:
    return [member.name for member in commands.team(session)]


def status(session: Session, document: str) -> str:
    return session.annotations(document, session.person("Sara").id).status


def test_who_leaves_keeps_their_annotations_and_what_they_began(session: Session) -> None:
    preview = commands.preview_removal(session, "Sara")
    assert (preview.annotations, preview.documents, len(preview.unassigned), preview.kept) == (2, 2, 10, 2)
    assert names(session) == ["Lea", "Nadia", "Omar", "Sara"]
    assert commands.remove_member(session, "Sara") == preview
    assert names(session) == ["Lea", "Nadia", "Omar"]
    assert {member.name for member in commands.team(session, former=True)} == {"Lea", "Nadia", "Omar", "Sara"}
    assert {status(session, document) for document in assigned(session, "Sara")} == {"started", "done"}
    assert not commands.check(session).problems


def test_removing_is_one_step_of_undo(session: Session) -> None:
    before = assigned(session, "Sara")
    commands.remove_member(session, "Sara", ["Omar", "Lea"])
    commands.undo(session)
    assert names(session) == ["Lea", "Nadia", "Omar", "Sara"]
    assert sorted(assigned(session, "Sara")) == sorted(before)
    assert not assigned(session, "Omar")
    commands.redo(session)
    assert names(session) == ["Lea", "Nadia", "Omar"]


def test_what_is_not_finished_is_handed_over(session: Session) -> None:
    removal = commands.remove_member(session, "Sara", ["Omar", "Lea", "Sara"])
    assert (len(removal.moves), removal.unassigned, removal.kept) == (11, (), 1)
    assert {len(assigned(session, name)) for name in ("Omar", "Lea")} == {5, 6}
    (kept,) = assigned(session, "Sara")
    assert status(session, kept) == "done"


def test_the_same_name_brings_somebody_back_with_their_work(session: Session) -> None:
    sara = session.person("Sara").id
    commands.set_role(session, "Sara", "reviewer")
    commands.remove_member(session, "Sara")
    back = commands.add_annotator(session, "Sara")
    assert (back.id, back.role, back.left) == (sara, "reviewer", False)
    assert names(session) == ["Lea", "Nadia", "Omar", "Sara"]
    commands.undo(session)
    assert names(session) == ["Lea", "Nadia", "Omar"]
    commands.assign(session, commands.plan_assignments(session, ["Sara"], 1))
    assert len(assigned(session, "Sara")) == DOCUMENTS
    assert names(session) == ["Lea", "Nadia", "Omar", "Sara"]


def test_who_opens_the_project_again_does_not_come_back(session: Session) -> None:
    commands.remove_member(session, "Sara")
    session.switch_annotator("Sara")
    assert names(session) == ["Lea", "Nadia", "Omar"]


def test_the_only_lead_and_whoever_is_at_work_stay(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="remove yourself"):
        commands.remove_member(session, "Nadia")
    session.switch_annotator("Omar")
    with pytest.raises(AnnotatorError, match="only lead"):
        commands.remove_member(session, "Nadia")
    commands.set_role(session, "Lea", "lead")
    commands.remove_member(session, "Nadia")
    with pytest.raises(AnnotatorError, match="left the team already"):
        commands.remove_member(session, "Nadia")
    assert names(session) == ["Lea", "Omar", "Sara"]


def test_only_finished_work_of_who_left_counts_for_new_assignments(session: Session) -> None:
    commands.remove_member(session, "Sara")
    plan = commands.plan_assignments(session, ["Omar"], 1)
    assert len(plan.pairs) == DOCUMENTS - 1
    assert {status(session, document) for _, document in plan.pairs} == {"started", "todo"}


def test_documents_move_with_equal_shares(session: Session) -> None:
    plan = commands.plan_reassignment(session, ["Sara"], ["Omar", "Lea"])
    assert (len(plan.moves), plan.started, plan.unplaced) == (10, 2, 0)
    assert plan.before == {"Sara": 12, "Omar": 0, "Lea": 0}
    assert plan.totals == {"Sara": 2, "Omar": 5, "Lea": 5}
    assert plan == commands.plan_reassignment(session, ["Sara"], ["Omar", "Lea"])
    assert plan != commands.plan_reassignment(session, ["Sara"], ["Omar", "Lea"], seed=1)
    assert len(assigned(session, "Sara")) == DOCUMENTS
    commands.reassign(session, plan)
    assert Counter({name: len(assigned(session, name)) for name in plan.totals}) == plan.totals
    commands.undo(session)
    assert len(assigned(session, "Sara")) == DOCUMENTS


def test_shares_are_evened_out_by_what_people_have_already(session: Session) -> None:
    give(session, "Omar", assigned(session, "Sara")[:4])
    plan = commands.plan_reassignment(session, ["Sara"], ["Omar", "Lea"])
    assert plan.totals["Omar"] + plan.totals["Lea"] == 14
    assert abs(plan.totals["Omar"] - plan.totals["Lea"]) <= 1
    assert all(move.document not in assigned(session, "Omar") for move in plan.moves if move.taker != "Lea"
               and move.taker == session.person("Omar").id)  # fmt: skip


def test_started_documents_move_on_request_and_finished_ones_never(session: Session) -> None:
    plan = commands.plan_reassignment(session, ["Sara"], ["Omar"], started=True)
    assert (len(plan.moves), plan.started) == (11, 1)
    assert all(status(session, move.document) != "done" for move in plan.moves)


def test_selected_documents_move_from_everybody_else(session: Session) -> None:
    chosen = assigned(session, "Sara")[-3:]
    give(session, "Lea", chosen[:1])
    plan = commands.plan_reassignment(session, [], ["Omar"], selected=chosen)
    assert sorted(move.document for move in plan.moves) == sorted(chosen)
    assert plan.unplaced == 1  # both of them had it, and Omar needs it once


def test_somebody_must_take_over(session: Session) -> None:
    for names_of_takers in ([], ["Sara"]):
        with pytest.raises(AnnotatorError, match="Nobody is chosen"):
            commands.plan_reassignment(session, ["Sara"], names_of_takers)
    commands.remove_member(session, "Omar")
    with pytest.raises(AnnotatorError, match="Nobody is chosen"):
        commands.remove_member(session, "Sara", ["Omar"])


def test_single_documents_are_assigned_and_unassigned(session: Session) -> None:
    document, other, *_ = (listed.id for listed in commands.list_documents(session))
    assert give(session, "Omar", [document, other]) == 2
    assert give(session, "Omar", [document, other]) == 0
    assert commands.unassign(session, "Omar", [document], preview=True) == 1
    assert len(assigned(session, "Omar")) == 2
    assert commands.unassign(session, "Omar", [document]) == 1
    assert assigned(session, "Omar") == [other]
    assert commands.unassign(session, "Sara") == 10


def test_members_who_never_left_are_stored_as_before(session: Session) -> None:
    records = project_records(session.file, Annotator)
    assert all(b"left" not in encode_state(record) for record in records)


def test_a_package_of_who_left_is_merged_and_told(session: Session, tmp_path: Path) -> None:
    copy = commands.new_project_from(commands.pack(session, tmp_path / "sara", "Sara").path, tmp_path / "hers")
    with Session.open(copy, "Sara") as hers:
        document = next(document for document in assigned(hers, "Sara") if status(hers, document) == "todo")
        commands.add_span(hers, document, "CLAIM", [(0, 4)])
        sent = commands.pack(hers, tmp_path / "back", "Sara").path
    commands.remove_member(session, "Sara")
    report = commands.merge_file(session, sent)
    assert report.left == ("Sara",)
    assert not report.quarantined
    assert status(session, document) == "started"
    assert "Sara" not in names(session)
    assert commands.merge_file(session, sent).left == ()


def test_a_lead_who_left_changes_nothing_by_a_package(session: Session, tmp_path: Path) -> None:
    commands.set_role(session, "Lea", "lead")
    copy = commands.new_project_from(commands.pack(session, tmp_path / "all").path, tmp_path / "hers")
    with Session.open(copy, "Lea") as hers:
        commands.set_guideline(hers, "Mark everything.")
        sent = commands.pack(hers, tmp_path / "back").path
    commands.remove_member(session, "Lea")
    assert "Lea changes the guideline." in " ".join(commands.merge_file(session, sent).unconfirmed)
    assert commands.guideline(session) == ""


def test_packages_are_for_members_only(session: Session, tmp_path: Path) -> None:
    commands.remove_member(session, "Sara")
    commands.assign(session, commands.plan_assignments(session, ["Omar"], 1))
    (tmp_path / "out").mkdir()
    (report,) = commands.pack_each(session, tmp_path / "out")
    assert "Omar" in report.path.name
    everything = commands.inspect_package(commands.pack(session, tmp_path / "all").path)
    assert everything.people == ("Lea", "Nadia", "Omar")


def test_reviewers_get_everything_and_annotators_their_own(session: Session, tmp_path: Path) -> None:
    commands.set_role(session, "Lea", "reviewer")
    reports = commands.pack_each(session, tmp_path)
    recipients = {session.layer_name(report.recipient): report.path for report in reports}
    assert sorted(recipients) == ["Lea", "Sara"]
    assert [commands.inspect_package(path).recipient for path in recipients.values()] == list(recipients)
    copy = commands.new_project_from(recipients["Lea"], tmp_path / "review")
    with Session.open(copy, "Lea") as review:
        spans = [
            span
            for listed in commands.list_documents(review)
            for span in review.annotations(listed.id, review.person("Sara").id).spans
        ]
    assert len(spans) == 2


def test_who_had_articles_learns_that_they_are_somebody_elses(session: Session, tmp_path: Path) -> None:
    (before,) = commands.pack_each(session, tmp_path)
    copy = commands.new_project_from(before.path, tmp_path / "sara")
    commands.reassign(session, commands.plan_reassignment(session, ["Sara"], ["Omar"]))
    after = commands.pack(session, tmp_path / "again", "Sara")
    with Session.open(copy, "Sara") as hers:
        assert len(assigned(hers, "Sara")) == DOCUMENTS
        commands.merge_file(hers, after.path)
        assert sorted(assigned(hers, "Sara")) == sorted(assigned(session, "Sara"))
        assert len(assigned(hers, "Sara")) < DOCUMENTS


def test_annotations_are_counted_as_spans_on_listed_articles(session: Session) -> None:
    document = assigned(session, "Sara")[1]
    session.switch_annotator("Sara")
    claim = next(iter(session.annotations(document).spans.values()))
    commands.add_span(session, document, "SPEAKER", [(5, 6)], frame=claim.id)
    corrected = commands.revise_document(session, document, session.text(document).replace("text", "words")).document
    session.switch_annotator("Nadia")
    layer = session.person("Sara").id
    on_documents = [len(session.annotations(id_.id, layer).spans) for id_ in commands.list_documents(session)]
    removal = commands.preview_removal(session, "Sara")
    assert (removal.annotations, removal.documents) == (sum(on_documents), 2)
    commands.remove_documents(session, [corrected])
    assert commands.preview_removal(session, "Sara").annotations == 1
