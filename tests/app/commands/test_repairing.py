"""Repairing texts with CR newlines: nothing on them is lost, in one copy of a project and in several."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.annotation_ids import content_id
from annotator.app.commands.repairing import RepairReport
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.annotation import GOLD, Relation, Span, quote_of
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.registry import formats
from annotator.storage import document_order, states
from tests.broken_texts import BROKEN, CRLF, LF, MENDED, add_past_the_door, broken_project, lf, recorded
from tests.samples import ARABIC, ME, OTHER, add_articles, place


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return broken_project(tmp_path_factory.mktemp("broken") / "project.annot")


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "project.annot"))


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    with Session.open(project, ME) as opened:
        yield opened


def exported(session: Session) -> bytes:
    """Return the lossless file of a project."""
    target = session.file.path.with_suffix(".jsonl")
    commands.export(session, target, include_unfinished=True)
    return target.read_bytes()


def listed(session: Session) -> list[str]:
    return [id_ for _, id_ in document_order.export_order(session.file)]


def heads(session: Session) -> list[tuple[object, ...]]:
    """Return all that counts now, with its operations."""
    return sorted(
        session.file.rows(
            "SELECT operation.id FROM operation JOIN document ON document.number = document"
            " WHERE head = 1 AND payload IS NOT NULL"
        )
    )


# --- finding


def test_found_until_it_is_repaired(session: Session) -> None:
    problem = f"document {BROKEN}: its text has CR newlines; `annotator check --repair` mends it"
    assert commands.check(session).problems == [problem]
    with pytest.raises(AnnotatorError):
        exported(session)
    report = commands.repair_texts(session)
    (one,) = report.documents
    assert (one.before, one.document, one.united) == (BROKEN, MENDED, False)
    assert report.backup is not None
    assert report.backup.exists()
    assert commands.check(session).problems == []
    assert commands.repair_texts(session).documents == ()


def test_text_with_a_nul_is_found(session: Session) -> None:
    add_past_the_door(session, "a\0b")
    assert any("a NUL character cannot be stored" in one for one in commands.check(session).problems)


# --- keeping


def test_everything_is_carried_over(session: Session) -> None:
    before = recorded(session, BROKEN)
    assert before["decisions"]
    assert [row[0] for row in before["review"]] == ["resolved"]
    commands.repair_texts(session)
    assert recorded(session, MENDED) == before
    assert listed(session) == [MENDED]
    number = session.number_of(BROKEN)
    assert not session.file.rows("SELECT 1 FROM operation WHERE document = ? AND head AND payload NOT NULL", (number,))


def test_highlights_are_on_their_words(session: Session) -> None:
    number = session.number_of(BROKEN)
    layers = states.layers(session.file)
    before = {layer: states.annotations(session.file, number, layer).spans for layer in layers}
    commands.repair_texts(session)
    assert session.text(MENDED) == LF
    for layer in layers:
        after = states.annotations(session.file, session.number_of(MENDED), layer).spans
        assert sorted(map(_words, after.values())) == sorted(map(_words, before[layer].values()))
        assert all(quote_of(LF, span.fragments) == span.quote for span in after.values())


def _words(span: Span) -> tuple[str, ...]:
    return span.label, *map(lf, span.quote)


def test_directions_follow_their_paragraphs(session: Session) -> None:
    commands.repair_texts(session)
    assert commands.directions(session, MENDED) == {1: "ltr", 2: "ltr"}  # a CR alone ended no paragraph


def test_authors_and_times_stay(session: Session) -> None:
    sql = "SELECT type, author, clock, recorded, layer FROM operation WHERE document = ? ORDER BY clock, id"
    before = session.file.rows(sql, (session.number_of(BROKEN),))
    commands.repair_texts(session)
    after = session.file.rows(sql, (session.number_of(MENDED),))
    assert {row for row in after if row[0] != "direction"} == {row for row in before if row[0] != "direction"}


def test_undo_and_redo(session: Session) -> None:
    before, words = heads(session), recorded(session, BROKEN)
    commands.repair_texts(session)
    assert session.next_undo() == "Repair texts"
    session.undo()
    assert listed(session) == [BROKEN]
    after = recorded(session, BROKEN)
    assert [row[0] for row in after.pop("review")] == ["stale"]  # what was judged was recorded anew
    del words["review"]
    assert after == words
    session.redo()
    assert listed(session) == [MENDED]
    assert recorded(session, MENDED)["layers"] == words["layers"]
    assert len(heads(session)) == len(before) + 1  # the direction of two paragraphs


def test_repaired_again_after_undo(session: Session) -> None:
    words = recorded(session, BROKEN)
    commands.repair_texts(session)
    session.undo()
    commands.repair_texts(session)
    assert recorded(session, MENDED)["layers"] == words["layers"]
    assert commands.conflicts(session) == []
    assert commands.check(session).problems == []


def test_stopped_repair_changes_nothing(session: Session) -> None:
    before = heads(session)
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        commands.repair_texts(session, task)
    assert heads(session) == before
    assert listed(session) == [BROKEN]


def test_packages_open(session: Session, tmp_path: Path) -> None:
    commands.repair_texts(session)
    for number, write in enumerate((commands.pack, commands.pack_for_publication)):
        package = write(session, tmp_path / f"package{number}").path
        with Session.open(commands.new_project_from(package, tmp_path / f"copy{number}.annot")) as copy:
            assert recorded(copy, MENDED)["layers"] == recorded(session, MENDED)["layers"]
            assert commands.check(copy).problems == []


@pytest.mark.parametrize("format_", sorted(one.id for one in formats().values() if one.writes))
def test_every_export_works(session: Session, tmp_path: Path, format_: str) -> None:
    commands.repair_texts(session)
    report = commands.export(session, tmp_path / "out", format=format_, include_unfinished=True)
    assert report.documents == 1


# --- uniting with the same text


def test_united_with_the_same_text(session: Session) -> None:
    before = recorded(session, BROKEN)
    add_articles(session, LF)
    claim = commands.add_span(session, MENDED, "CLAIM", [place("«OPEC+ deal»", LF)])
    commands.set_document_note(session, MENDED, "another note")
    (one,) = commands.repair_texts(session).documents
    assert one.united
    after = recorded(session, MENDED)
    assert after["layers"][OTHER] == before["layers"][OTHER]
    spans, relations, progress = after["layers"][ME]
    assert spans == before["layers"][ME][0]
    assert relations == before["layers"][ME][1]
    assert progress == ("done", "a reason", "another note; a note")
    assert claim.id in session.annotations(MENDED).spans
    assert after["metadata"] == before["metadata"]
    assert commands.conflicts(session) == []
    assert commands.check(session).problems == []


def test_two_texts_that_become_one(session: Session) -> None:
    other = LF.replace("\n", "\r")
    add_past_the_door(session, other)
    commands.add_span(session, document_id(other), "CUE", [place("said", other)])
    before = recorded(session, BROKEN)
    assert [one.united for one in commands.repair_texts(session).documents] == [False, True]
    after = recorded(session, MENDED)
    quotes = [words for words, _, _ in after["layers"][ME][0]]
    assert sorted([*(words for words, _, _ in before["layers"][ME][0]), ("CUE", "said")]) == quotes
    assert after["layers"][OTHER] == before["layers"][OTHER]
    assert commands.conflicts(session) == []


def test_imported_again_it_is_found(session: Session, tmp_path: Path) -> None:
    commands.repair_texts(session)
    before = heads(session)
    commands.import_files(session, [Path(shutil.copy(_exported_file(session), tmp_path / "again.jsonl"))])
    assert heads(session) == before


def _exported_file(session: Session) -> Path:
    exported(session)
    return session.file.path.with_suffix(".jsonl")


def _as_imported(session: Session) -> None:
    """Record what an older version imported: spans and a relation with ids of their content."""
    layer = session.layer
    places = {label: place(words, CRLF) for label, words in (("CLAIM", "لا.\rReuters"), ("SPEAKER", "بوتين"))}
    spans = {
        label: Span("", layer, BROKEN, label, (where,), quote_of(CRLF, (where,))) for label, where in places.items()
    }
    named = {label: msgspec.structs.replace(span, id=content_id(span)) for label, span in spans.items()}
    roles = {"claim": (named["CLAIM"].id,), "speaker": (named["SPEAKER"].id,)}
    relation = Relation("", layer, BROKEN, "SAID_BY", roles)
    with session.act("Import") as act:
        for record in (*named.values(), msgspec.structs.replace(relation, id=content_id(relation))):
            act.put(record)


def _fixed_file(session: Session, folder: Path) -> Path:
    """Return a file without ids that has what `_as_imported` recorded, with LF newlines."""
    spans = [
        {"start": place(words, LF)[0], "end": place(words, LF)[1], "label": label}
        for label, words in (("CLAIM", "لا.\nReuters"), ("SPEAKER", "بوتين"))
    ]
    path = folder / "fixed.jsonl"
    path.write_bytes(msgspec.json.encode({"text": LF, "spans": spans}))
    return path


def test_copies_of_which_one_has_the_file_again(project: Path, tmp_path: Path) -> None:
    with Session.open(project, ME) as session:
        _as_imported(session)
        wanted = recorded(session, BROKEN)["layers"]
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(copy, ME) as session:
        commands.import_files(session, [_fixed_file(session, tmp_path)], layer_name=ME)
        assert commands.repair_texts(session).documents[0].united
        assert recorded(session, MENDED)["layers"] == wanted
    with Session.open(project, ME) as session:
        commands.repair_texts(session)
        report = commands.import_files(session, [_fixed_file(session, tmp_path)], layer_name=ME)
        assert report.files[0].counts.spans == 0
        commands.merge_file(session, copy, confirmed=True)
        assert commands.conflicts(session) == []
        spans, relations, _ = recorded(session, MENDED)["layers"][ME]
        assert (spans, relations) == wanted[ME][:2]


def test_what_was_deleted_says_nothing_about_the_same_text(session: Session, tmp_path: Path) -> None:
    _as_imported(session)
    for words in ("بوتين", "لا.\rReuters"):
        spans = session.annotations(BROKEN).spans.values()
        commands.delete_span(session, BROKEN, next(one.id for one in spans if one.quote == (words,)))
    commands.import_files(session, [_fixed_file(session, tmp_path)], layer_name=ME)
    there = set(session.annotations(MENDED).spans)
    commands.repair_texts(session)
    assert there <= set(session.annotations(MENDED).spans)
    assert commands.conflicts(session) == []


def test_decisions_on_what_is_there_stay_resolved(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(copy) as session:
        commands.repair_texts(session)
        files = [session.file.path.with_suffix(f".{name}.jsonl") for name in (ME, OTHER)]
        for name, path in zip((ME, OTHER), files, strict=True):
            commands.export(session, path, layer=name, include_unfinished=True)
    with Session.open(project, ME) as session:
        before = recorded(session, BROKEN)
        commands.import_files(session, files)
        commands.repair_texts(session)
        assert recorded(session, MENDED) == before


def test_reviewers_of_copies_meet_at_the_same_place(project: Path, tmp_path: Path) -> None:
    """One resolves before the repair, the other after it: one conflict, as without a repair."""
    with Session.open(project, OTHER) as session:
        for _ in range(2):  # the decisions on the place, and those of the rule
            session.undo()
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(project, ME) as session:
        _resolve(session, BROKEN, ME)
        commands.repair_texts(session)
    with Session.open(copy, OTHER) as session:
        commands.repair_texts(session)
        _resolve(session, MENDED, OTHER)
    with Session.open(project, ME) as session:
        commands.merge_file(session, copy, confirmed=True)
        assert {one.type for one in commands.conflicts(session)} == {"span", "decision"}
        gold = states.annotations(session.file, session.number_of(MENDED), GOLD)
        assert [span.label for span in gold.spans.values()].count("CLAIM") == 1


def _resolve(session: Session, document: str, name: str) -> None:
    (one,) = [found for found in commands.disagreements(session) if found.state == "open"]
    commands.resolve_disagreement(session, document, one.place, session.person(name).id)


def test_repaired_text_that_a_merge_brought_and_undo_withdrew(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(copy, ME) as session:
        commands.repair_texts(session)
    with Session.open(project, ME) as session:
        before = recorded(session, BROKEN)
        commands.merge_file(session, copy, confirmed=True)
        session.undo()
        commands.repair_texts(session)
        assert recorded(session, MENDED) == before


def test_corrections_of_the_united_document_are_kept(session: Session) -> None:
    """Spans with the same id and another content are two, as in an import."""
    _as_imported(session)
    layer = session.layer
    where = place("لا.\nReuters", LF)
    claim = Span("", layer, MENDED, "CLAIM", (where,), quote_of(LF, (where,)))
    named = msgspec.structs.replace(claim, id=content_id(claim), note="corrected")
    add_articles(session, LF)
    with session.act("Import") as act:
        act.put(named)
    commands.repair_texts(session)
    work = session.annotations(MENDED)
    found = [span for span in work.spans.values() if span.fragments == (where,)]
    assert sorted(span.note for span in found) == ["", "corrected"]
    (said,) = [
        one
        for one in work.relations.values()
        if one.label == "SAID_BY"
        and named.id not in one.roles["claim"]
        and one.roles["claim"][0] in {span.id for span in found}
    ]
    assert work.spans[said.roles["claim"][0]].note == ""
    assert commands.conflicts(session) == []
    assert commands.check(session).problems == []


# --- several copies


def test_copies_repaired_apart_are_the_same(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    for path in (project, copy):
        with Session.open(path) as session:
            commands.repair_texts(session)
    with Session.open(project, ME) as session:
        before = heads(session)
        report = commands.merge_file(session, copy, confirmed=True)
        assert (report.new, report.quarantined, report.conflicts) == (0, 0, 0)
        assert heads(session) == before


@pytest.mark.parametrize("as_package", [True, False])
def test_copies_that_differ_before_they_are_repaired(project: Path, tmp_path: Path, *, as_package: bool) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(project, ME) as session:
        _change(session, "deal.")
    with Session.open(copy, OTHER) as session:
        _change(session, "Trump")
    merged_before = Path(shutil.copy(project, tmp_path / "merged.annot"))
    with Session.open(merged_before, ME) as session:
        commands.merge_file(session, copy, confirmed=True)
        commands.repair_texts(session)
        wanted, wanted_heads = exported(session), heads(session)
    files = {}
    for path in (project, copy):
        with Session.open(path, ME) as session:
            commands.repair_texts(session)
            files[path] = commands.pack(session, path.with_suffix(".annopack")).path if as_package else path
    frozen = {path: Path(shutil.copy(file, file.with_name(f"frozen-{file.name}"))) for path, file in files.items()}
    for path, other in ((project, copy), (copy, project)):
        with Session.open(path, ME) as session:
            report = commands.merge_file(session, frozen[other], confirmed=True)
            assert report.quarantined == 0
            assert commands.conflicts(session) == []
            assert commands.check(session).problems == []
            assert heads(session) == wanted_heads
            assert exported(session) == wanted


def _change(session: Session, words: str) -> None:
    """Add a span, delete one, and change one."""
    commands.add_span(session, BROKEN, "CUE", [place(words, CRLF)])
    spans = {span.label: span for span in session.annotations(BROKEN).spans.values()}
    commands.delete_span(session, BROKEN, spans["TARGET"].id)
    commands.set_note(session, BROKEN, spans["CLAIM"].id, f"changed {words}")


def test_late_work_on_a_copy_that_was_not_repaired(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "copy.annot"))
    with Session.open(project, ME) as session:
        commands.repair_texts(session)
    with Session.open(copy, OTHER) as session:
        _change(session, "Trump")
        wanted = recorded(session, BROKEN)["layers"][OTHER]
    with Session.open(project, ME) as session:
        commands.merge_file(session, copy, confirmed=True)
        assert any("CR newlines" in one for one in commands.check(session).problems)
        commands.repair_texts(session)
        assert listed(session) == [MENDED]
        spans, relations, progress = recorded(session, MENDED)["layers"][OTHER]
        assert [one for one in spans if one not in wanted[0]] == [
            (("TARGET", LF[LF.index("لا.") : LF.index(" opposes")], "the"), [], "")
        ]
        assert [one for one in wanted[0] if one not in spans] == []
        assert (relations, progress) == wanted[1:]
        assert commands.conflicts(session) == []
        assert commands.check(session).problems == []


def test_sound_project_needs_no_repair(tmp_path: Path) -> None:
    with Session.open(commands.new_project(tmp_path / "project")) as session:
        add_articles(session, ARABIC)
        assert commands.repair_texts(session) == RepairReport()
        assert session.next_undo() == "Import"
