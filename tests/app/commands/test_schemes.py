"""The draft of a scheme, publishing it, its versions, and what becomes of annotations."""

from functools import partial
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.commands.scheme_counting import StaleAnnotations, Use
from annotator.app.session import Session
from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.operation import SCHEME_ENTITY, Guideline, SchemeText
from annotator.domain.scheme import Swatch, parse_scheme
from annotator.domain.validation import annotation_problems
from tests.app.merging.parcels import FAR, parcel, sent
from tests.app.merging.team import change
from tests.samples import ARABIC, FIRST, ME, place

CLAIMS = scheme_toml("claims")
WHO = place("Maria Zakharova")


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def publish(session: Session, *edits) -> int:
    for edit in edits:
        commands.edit_scheme(session, edit)
    return commands.publish_scheme(session)


def place_in(session: Session) -> Span:
    """Add the label PLACE, and a span of it with a kind and a mood."""
    publish(
        session,
        partial(editing.add_label, id_="PLACE", name="Place"),
        partial(editing.add_attribute, kind="labels", owner="PLACE", attribute="kind", values=["person", "city"]),
        partial(editing.add_attribute, kind="labels", owner="PLACE", attribute="mood"),
    )
    return commands.add_span(session, FIRST, "PLACE", [WHO], attributes={"kind": "city", "mood": "calm"})


def spans(session: Session) -> list[Span]:
    return list(session.annotations(FIRST).spans.values())


# --- draft and versions


def test_a_draft_changes_nothing_before_it_is_published(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.rename, kind="labels", owner="CUE", name="Signal"))
    assert session.scheme.label("CUE").name == "Cue"  # type: ignore[union-attr]
    assert [change.values["name"] for change in commands.draft_changes(session)] == ["Signal"]
    assert commands.publish_scheme(session) == 2
    assert session.scheme.version == 2
    assert session.scheme.label("CUE").name == "Signal"  # type: ignore[union-attr]
    assert commands.scheme_draft(session) is None


def test_each_change_of_a_draft_is_a_step_of_undo(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="CUE"))
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="TARGET"))
    commands.undo(session)
    assert len(commands.draft_changes(session)) == 1
    commands.undo(session)
    assert commands.scheme_draft(session) is None


def test_a_draft_that_is_as_the_scheme_is_gone(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="CUE"))
    commands.edit_scheme(session, partial(editing.restore, kind="labels", owner="CUE"))
    assert commands.scheme_draft(session) is None


def test_a_change_that_makes_no_scheme_changes_nothing(session: Session) -> None:
    with pytest.raises(InvalidRecordsError, match="key 1"):
        commands.edit_scheme(session, partial(editing.set_key, label="CUE", key="1"))
    assert commands.scheme_draft(session) is None


def test_publishing_is_undone_with_its_draft(session: Session) -> None:
    publish(session, partial(editing.retire, kind="labels", owner="CUE"))
    commands.undo(session)
    assert session.scheme.version == 1
    assert len(commands.draft_changes(session)) == 1
    assert [version.number for version in commands.scheme_versions(session)] == [1]
    commands.redo(session)
    assert session.scheme.version == 2
    assert commands.scheme_draft(session) is None


def test_a_discarded_draft_comes_back_with_undo(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="CUE"))
    commands.discard_scheme_draft(session)
    assert commands.scheme_draft(session) is None
    commands.undo(session)
    assert commands.scheme_draft(session) is not None


def test_there_must_be_something_to_publish(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="nothing to publish"):
        commands.publish_scheme(session)


def test_weak_colours_are_not_published(session: Session) -> None:
    light, dark = Swatch("#DDE8F8", "#DBE9FA", "#BFDBF8", "#134E90"), session.scheme.labels[0].dark
    commands.edit_scheme(session, partial(editing.recolour, label="CLAIM", light=light, dark=dark))
    with pytest.raises(InvalidRecordsError, match="too little contrast"):
        commands.publish_scheme(session)
    assert session.scheme.version == 1


def test_a_newer_version_is_not_overwritten_unasked(session: Session) -> None:
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="CUE"))
    with session.act("Publish scheme") as act:
        act.put(SchemeText(id=SCHEME_ENTITY, toml=editing.set_version(CLAIMS, 2)))
    with pytest.raises(AnnotatorError, match="version 2 is in force"):
        commands.publish_scheme(session)
    assert commands.publish_scheme(session, replaces_newer=True) == 3


def test_versions_are_listed_with_their_authors(session: Session) -> None:
    publish(session, partial(editing.retire, kind="labels", owner="CUE"))
    publish(session, partial(editing.rename, kind="labels", owner="TARGET", name="Goal"))
    versions = commands.scheme_versions(session)
    assert [(version.number, version.author) for version in versions] == [(1, ""), (2, ME), (3, ME)]
    assert [change.sentence for change in commands.compare_scheme_versions(session, 2, 3)] == [
        "{before}: renamed to {name}"
    ]
    with pytest.raises(AnnotatorError, match="no version 7"):
        commands.compare_scheme_versions(session, 1, 7)


def test_a_version_with_a_time_that_is_none_is_listed(session: Session) -> None:
    record = SchemeText(id=SCHEME_ENTITY, toml=editing.set_version(CLAIMS, 2))
    forged = change(session, record, author=session.author, recorded="tomorrow")
    commands.merge_file(session, parcel(session, project=(sent(FAR), forged)))
    first, second = commands.scheme_versions(session)
    assert first.published is not None
    assert (second.author, second.published) == (ME, None)
    assert commands.scheme_toml(session, 2) == record.toml


def test_a_file_becomes_the_draft_and_goes_out_as_it_came(session: Session, tmp_path: Path) -> None:
    toml = editing.rename(CLAIMS, "labels", "CUE", "Signal") + "# the last word\n"
    (change,) = commands.import_scheme(session, toml)
    assert change.owner == "CUE"
    commands.publish_scheme(session)
    path = commands.export_scheme(session, tmp_path / "scheme.toml")
    assert path.read_text("utf-8") == editing.set_version(toml, 2)
    with pytest.raises(AnnotatorError, match="bad"):
        commands.import_scheme(session, "labels = {", "bad")
    with pytest.raises(AnnotatorError, match="could not be written"):
        commands.export_scheme(session, tmp_path / "none" / "scheme.toml")


def test_a_draft_travels_nowhere(session: Session, tmp_path: Path) -> None:
    commands.edit_scheme(session, partial(editing.retire, kind="labels", owner="CUE"))
    commands.add_annotator(session, "Omar")
    path = commands.new_project_from(commands.pack(session, tmp_path / "all").path, tmp_path / "copy.annot")
    with Session.open(path, ME) as other:
        assert commands.scheme_draft(other) is None
        assert not other.file.rows("SELECT 1 FROM operation WHERE entity LIKE 'draft/%'")
    published = commands.pack_for_publication(session, tmp_path / "public").path
    path = commands.new_project_from(published, tmp_path / "public.annot")
    with Session.open(path) as other:
        assert not other.file.rows("SELECT 1 FROM operation WHERE entity LIKE 'draft/%'")


# --- retiring and merging


def test_a_retired_label_is_kept_and_valid(session: Session) -> None:
    span = commands.add_span(session, FIRST, "CUE", [WHO])
    publish(session, partial(editing.retire, kind="labels", owner="CUE"))
    assert [own.label for own in spans(session)] == ["CUE"]
    assert not list(annotation_problems(session.annotations(FIRST), ARABIC, session.scheme))
    assert commands.set_note(session, FIRST, span.id, "still here").note == "still here"


def test_merged_labels_read_as_the_other_one(session: Session) -> None:
    span = place_in(session)
    assert commands.preview_merge_labels(session, "PLACE", "SPEAKER").lost == {"kind": 1, "mood": 1}
    commands.edit_scheme(session, partial(editing.merge_labels, label="PLACE", into="SPEAKER"))
    commands.edit_scheme(
        session, partial(values.add_value, kind="labels", owner="SPEAKER", attribute="kind", value="city")
    )
    preview = commands.preview_merge_labels(session, "PLACE", "SPEAKER")
    assert (preview.spans, preview.lost) == (1, {"mood": 1})
    commands.publish_scheme(session)
    (read,) = spans(session)
    assert (read.id, read.label, read.attributes) == (span.id, "SPEAKER", {"kind": "city"})
    assert commands.scheme_uses(session).of("labels", "SPEAKER") == 1
    assert not commands.stale_annotations(session)
    commands.undo(session)
    assert spans(session) == [span]


def test_uses_are_those_on_listed_articles(session: Session) -> None:
    place_in(session)
    after = commands.revise_document(session, FIRST, f"{session.text(FIRST)}\nAdded.\n").document
    assert [place.document for place in commands.annotations_using(session, Use("labels", "PLACE"))] == [after]
    uses = commands.scheme_uses(session)
    assert (uses.of("labels", "PLACE"), uses.of("labels", "PLACE", "kind", "city")) == (1, 1)
    assert commands.preview_merge_labels(session, "PLACE", "SPEAKER").spans == 1
    commands.remove_documents(session, [after])
    uses = commands.scheme_uses(session)
    assert uses.of("labels", "PLACE") == 0
    assert uses.is_recorded("labels", "PLACE"), "the article can be restored"
    assert commands.annotations_using(session, Use("labels", "PLACE")) == []
    commands.restore_documents(session, [after])
    assert commands.scheme_uses(session).of("labels", "PLACE") == 1


def test_an_edited_span_of_a_merged_label_stays_with_the_other(session: Session) -> None:
    span = place_in(session)
    publish(session, partial(editing.merge_labels, label="PLACE", into="TARGET"))
    commands.set_note(session, FIRST, span.id, "seen")
    publish(session, partial(editing.restore, kind="labels", owner="PLACE"))
    assert [own.label for own in spans(session)] == ["TARGET"]


def test_counts_and_lists_follow_a_merge(session: Session) -> None:
    place_in(session)
    publish(session, partial(editing.merge_labels, label="PLACE", into="CLAIM"))
    (row,) = [row for row in commands.list_documents(session) if row.id == FIRST]
    assert list(row.claims.values()) == [1]
    assert [place.id for place in commands.annotations_using(session, Use("labels", "CLAIM"))] == [
        own.id for own in spans(session)
    ]
    assert not commands.annotations_using(session, Use("labels", "PLACE"))


def test_values_of_stances_are_merged(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [WHO])
    commands.set_stance(session, FIRST, claim.id, "mixed")
    retire = partial(values.retire_value, kind="relations", owner="STANCE", attribute="value", value="mixed")
    publish(session, retire)
    use = Use("relations", "STANCE", "value", "mixed")
    assert commands.stale_annotations(session) == [StaleAnnotations(use, "retired", 1)]
    publish(session, partial(retire, into="unclear"))
    (stance,) = session.annotations(FIRST).relations.values()
    assert stance.attributes == {"value": "unclear"}
    assert not commands.stale_annotations(session)
    merged = Use("relations", "STANCE", "value", "unclear")
    assert len(commands.annotations_using(session, merged)) == 1
    assert not commands.annotations_using(session, use)


def test_what_the_scheme_lost_is_stale_and_can_be_mapped(session: Session) -> None:
    place_in(session)
    toml = commands.scheme_toml(session)
    commands.import_scheme(session, editing.delete(toml, "labels", "PLACE"))
    commands.publish_scheme(session)
    assert commands.stale_annotations(session) == [StaleAnnotations(Use("labels", "PLACE"), "gone", 1)]
    publish(session, partial(editing.map_label, label="PLACE", into="TARGET"))
    assert [own.label for own in spans(session)] == ["TARGET"]
    assert not commands.stale_annotations(session)


def test_values_and_attributes_that_are_gone_are_stale(session: Session) -> None:
    place_in(session)
    publish(
        session,
        partial(values.delete_value, kind="labels", owner="PLACE", attribute="kind", value="city"),
        partial(editing.delete_attribute, kind="labels", owner="PLACE", attribute="mood"),
    )
    found = [(group.use.attribute, group.use.value, group.reason) for group in commands.stale_annotations(session)]
    assert found == [("kind", "city", "gone"), ("mood", "", "gone")]
    publish(
        session,
        partial(values.map_value, kind="labels", owner="PLACE", attribute="kind", value="city", into="person"),
    )
    assert spans(session)[0].attributes["kind"] == "person"


def test_only_what_was_never_used_is_deleted(session: Session) -> None:
    place_in(session)
    toml = commands.scheme_toml(session)
    with pytest.raises(AnnotatorError, match="cannot be deleted"):
        commands.deleted_from_scheme(session, toml, "labels", "PLACE")
    publish(session, partial(editing.merge_labels, label="PLACE", into="TARGET"))
    with pytest.raises(AnnotatorError, match="cannot be deleted"):
        commands.deleted_from_scheme(session, toml, "labels", "PLACE")
    assert parse_scheme(commands.deleted_from_scheme(session, toml, "labels", "CUE")).label("CUE") is None


def test_a_file_with_a_merged_label_is_found_again(session: Session, tmp_path: Path) -> None:
    place_in(session)
    first = tmp_path / "before.jsonl"
    commands.export(session, first, include_unfinished=True)
    publish(session, partial(editing.merge_labels, label="PLACE", into="TARGET"))
    report = commands.import_files(session, [first])
    (file,) = report.files
    assert (file.counts.spans, file.counts.relations) == (0, 0)
    assert [remark.kind for remark in report.left_out] == ["attributes"]
    assert [own.label for own in spans(session)] == ["TARGET"]


# --- fragments and stamps


def test_a_label_with_one_fragment_refuses_another(session: Session) -> None:
    publish(session, partial(editing.set_fragments, label="SPEAKER", fragments="one"))
    with pytest.raises(AnnotatorError, match="Spans of Speaker have one fragment only"):
        commands.add_span(session, FIRST, "SPEAKER", [place("“We deny it,”"), place("“fully.”")])
    span = commands.add_span(session, FIRST, "SPEAKER", [WHO])
    with pytest.raises(AnnotatorError, match="one fragment only"):
        commands.resize_span(session, FIRST, span.id, [place("“We deny it,”"), place("“fully.”")])
    assert len(commands.add_span(session, FIRST, "CUE", [place("“We deny it,”"), place("“fully.”")]).fragments) == 2


def test_spans_know_the_version_that_they_were_changed_under(session: Session) -> None:
    first = commands.add_span(session, FIRST, "CUE", [WHO])
    publish(session, partial(editing.rename, kind="labels", owner="CUE", name="Signal"))
    commands.add_span(session, FIRST, "TARGET", [WHO])
    assert commands.scheme_versions_used(session) == {ME: {1: 1, 2: 1}}
    commands.set_note(session, FIRST, first.id, "seen")
    assert {own.scheme for own in spans(session)} == {2}
    assert commands.scheme_versions_used(session) == {ME: {2: 2}}
    commands.undo(session)
    assert commands.scheme_versions_used(session) == {ME: {1: 1, 2: 1}}


def test_under_the_first_version_nothing_more_is_stored(session: Session) -> None:
    commands.add_span(session, FIRST, "CUE", [WHO])
    ((payload,),) = session.file.rows("SELECT payload FROM operation WHERE type = 'span'")
    assert "scheme" not in payload
    assert "guideline" not in payload


def test_spans_know_the_version_of_the_guideline(session: Session) -> None:
    assert commands.add_span(session, FIRST, "CUE", [WHO]).guideline == 0
    with session.act("Change guideline") as act:
        act.put(Guideline(id="guideline", text="As older programs store it."))
    assert commands.add_span(session, FIRST, "TARGET", [WHO]).guideline == commands.guideline_version(session) == 1
    commands.set_guideline(session, "Mark the whole name.")
    span = commands.add_span(session, FIRST, "SPEAKER", [WHO])
    assert span.guideline == commands.guideline_version(session) == 2
    assert session.annotations(FIRST).spans[span.id] == span


def test_stamps_are_no_part_of_comparisons(session: Session, tmp_path: Path) -> None:
    commands.add_span(session, FIRST, "CUE", [WHO])
    before = tmp_path / "before.jsonl"
    commands.export(session, before, include_unfinished=True)
    publish(session, partial(editing.rename, kind="labels", owner="CUE", name="Signal"))
    commands.set_note(session, FIRST, spans(session)[0].id, "x")
    commands.set_note(session, FIRST, spans(session)[0].id, "")
    after = tmp_path / "after.jsonl"
    commands.export(session, after, include_unfinished=True)
    assert after.read_bytes() == before.read_bytes()
    (file,) = commands.import_files(session, [before]).files
    assert file.counts.spans == 0
