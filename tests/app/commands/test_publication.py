"""A package for publication: what is there now, in every layer, and not a word of what was there before."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from tests.cli.test_commands import annotator
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, add_articles, place
from tests.storage.foreign import put_foreign

GONE_TEXT = "Kestrelgate was here.\n"
SECRETS = ["zyxwolf", "obrinska", "vantroble", "Kestrelgate", "السر", "Oldname"]


@pytest.fixture
def worked(project: Path) -> Path:
    """A project with a history: notes changed and deleted, spans and a document removed, a conflict, decisions."""
    with Session.open(project, "Oldname") as session:
        commands.mark_done(session, SECOND)
        session.switch_annotator(OTHER)
        claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        commands.set_note(session, FIRST, claim.id, "zyxwolf")
        commands.set_note(session, FIRST, claim.id, "")
        commands.set_document_note(session, FIRST, "obrinska السر")
        commands.set_document_note(session, FIRST, "a note that stays")
        gone = commands.add_span(session, FIRST, "CUE", [place("said")])
        commands.set_note(session, FIRST, gone.id, "vantroble")
        commands.delete_span(session, FIRST, gone.id)
        commands.mark_done(session, FIRST)
        session.switch_annotator(ME)
        mine = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        cue = commands.add_span(session, FIRST, "CUE", [place("السعر")])
        commands.set_note(session, FIRST, cue.id, "looked at again")
        commands.set_speaker(session, FIRST, mine.id, "AUTHOR")
        commands.set_stance(session, FIRST, mine.id, "opposes")
        commands.set_direction(session, FIRST, 2, "rtl")
        commands.mark_done(session, FIRST)
        for disagreement in list(commands.disagreements(session)):
            commands.resolve_disagreement(session, FIRST, disagreement.place, session.layer)
        commands.rename_annotator(session, "Oldname", "Newname")
        put_foreign(session.file, session.annotations(FIRST).spans[mine.id], 900)  # a conflict: two latest
        add_articles(session, GONE_TEXT)
        with session.act("Import") as act:
            act.remove(session.facts(document_id(GONE_TEXT)))
    return project


def published(path: Path) -> Path:
    with Session.open(path) as session:
        return commands.pack_for_publication(session, path.with_name("public")).path


def exported(path: Path, name: str) -> dict[str, bytes]:
    """Return what an export of each layer holds."""
    found = {}
    with Session.open(path) as session:
        for layer in ["all", *commands.export_layers(session)]:
            target = path.with_name(f"{name} {layer}.jsonl")
            commands.export(session, target, format="jsonl", layer=layer, include_unfinished=True)
            found[layer] = target.read_bytes()
    return found


def all_bytes(path: Path) -> bytes:
    with ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_what_is_gone_is_nowhere_in_it(worked: Path) -> None:
    with Session.open(worked) as session:
        usual = all_bytes(commands.pack(session, worked.with_name("usual")).path)
    public = all_bytes(published(worked))
    for secret in SECRETS:
        assert secret.encode() in usual or secret == "Kestrelgate"
        assert secret.encode() not in public
    assert b"a note that stays" in public
    assert ENGLISH.splitlines()[0].encode() in public


def test_it_opens_as_a_project_with_the_same_annotations(worked: Path) -> None:
    copy = commands.new_project_from(published(worked), worked.with_name("copy.annot"))
    before, after = exported(worked, "before"), exported(copy, "after")
    assert len(before) >= 4
    assert after == before
    with Session.open(worked) as one, Session.open(copy) as other:
        assert one.project_id != other.project_id
        assert {person.name for person in other.annotators()} == {person.name for person in one.annotators()}
        assert commands.check(other).problems == []
    checked = [json.loads(annotator("check", path, "--json").out)["disagreements"] for path in (worked, copy)]
    assert checked[0] == checked[1]
    assert checked[0]["resolved"]


def test_no_operation_in_it_has_a_parent_or_an_entity_twice(worked: Path) -> None:
    copy = commands.new_project_from(published(worked), worked.with_name("copy.annot"))
    with Session.open(copy) as session:
        assert session.file.rows("SELECT 1 FROM operation WHERE parents != '' OR head = 0 OR payload IS NULL") == []
        twice = "SELECT 1 FROM operation GROUP BY type, entity, layer, document HAVING count(*) > 1"
        assert session.file.rows(twice) == []


def test_it_is_of_another_project(worked: Path) -> None:
    public = published(worked)
    with Session.open(worked) as session, pytest.raises(AnnotatorError, match="another project"):
        commands.merge_file(session, public)


def test_the_same_work_gives_the_same_bytes(worked: Path) -> None:
    first = published(worked).read_bytes()
    assert published(worked).read_bytes() == first
    with Session.open(worked, ME) as session:
        commands.add_span(session, FIRST, "CUE", [place("said")])
    assert published(worked).read_bytes() != first


def test_it_is_published_again_as_it_is(worked: Path) -> None:
    copy = commands.new_project_from(published(worked), worked.with_name("copy.annot"))
    again = commands.new_project_from(published(copy), worked.with_name("again.annot"))
    assert exported(again, "again") == exported(copy, "copy")


def test_the_command_line_packs_for_publication(worked: Path) -> None:
    target = worked.with_name("out.annopack")
    done = annotator("pack", worked, target, "--for-publication")
    assert done.status == 0
    assert b"zyxwolf" not in all_bytes(target)
    assert annotator("pack", worked, target, "--for-publication", "--for", OTHER).status == 2


def test_a_text_that_was_corrected_is_not_in_it(worked: Path) -> None:
    with Session.open(worked, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        revision = commands.revise_document(session, SECOND, ENGLISH.replace("fell 3%", "rose"))
        (found,) = [one for one in commands.revised_places(session, revision.document) if one.span == claim.id]
        commands.check_place(session, found, "kept")
    public = all_bytes(published(worked))
    for gone in ("fell 3%", "replaces", "revision_check"):
        assert gone.encode() not in public
    copy = commands.new_project_from(published(worked), worked.with_name("copy.annot"))
    assert exported(copy, "after") == exported(worked, "before")
