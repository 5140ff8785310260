"""Suggestions that were shown or dismissed change nothing that leaves the copy; accepted ones say so, or are told."""

import hashlib
import json
import shutil
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.history.kinds import summary_of
from annotator.app.session import Session
from annotator.domain.annotation import Origin
from annotator.exchange.registry import formats
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.samples import FIRST, ME, OTHER, SECOND, place

SAID, WHO, QUOTE = (place("said"),), (place("Maria Zakharova"),), (place("“We deny it,”"), place("“fully.”"))
WHOLE = Suggestion(LabelledFrame(SAID, WHO, QUOTE), 0.78, "opposes", 0.9, "learnt", "ab" * 32)
PRICE = Suggestion(LabelledFrame((place("وأضاف"),), (place("المتحدث"),), (place("السعر بلغ 75.50 دولارًا"),)), 0.4)
WRITABLE = [format_.id for format_ in formats().values() if format_.can_write]


@pytest.fixture
def two(project: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of a project that two people finished; in the second, suggestions were shown and dismissed too."""
    for name in (ME, OTHER):
        with Session.open(project, name) as session:
            claim = commands.add_span(session, FIRST, "CLAIM", list(QUOTE))
            commands.add_span(session, FIRST, "SPEAKER", list(WHO), frame=claim.id)
            commands.set_stance(session, FIRST, claim.id, "opposes")
            commands.mark_done(session, FIRST)
            commands.mark_done(session, SECOND)
    with Session.open(project, ME) as session:
        commands.pack(session, tmp_path / "first.annopack")  # makes the key that packages are signed with
    (tmp_path / "suggested").mkdir()
    suggested = Path(shutil.copy(project, tmp_path / "suggested"))
    for name in (ME, OTHER):
        with Session.open(suggested, name) as session:
            commands.note_shown(session, FIRST, [WHOLE, PRICE])
            commands.dismiss_suggestion(session, FIRST, PRICE)
            assert commands.suggestion_figures(session).overall.shown > 0
    return project, suggested


def content(path: Path) -> dict[str, str]:
    """Return the digest of a file, or of each file in a folder."""
    files = [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.is_file())
    return {one.relative_to(path.parent).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


def test_every_export_is_the_same(two: tuple[Path, Path], tmp_path: Path) -> None:
    for id_ in WRITABLE:
        written = []
        for number, project in enumerate(two):
            target = tmp_path / str(number) / f"{id_}{formats()[id_].suffix}"
            target.parent.mkdir(exist_ok=True)
            with Session.open(project, ME) as session:
                commands.export(session, target, format=id_, include_unfinished=True)
            written.append(content(target))
        assert written[0] == written[1], id_
        assert written[0], id_


def test_packages_and_what_they_bring_are_the_same(two: tuple[Path, Path], tmp_path: Path) -> None:
    packages, brought = [], []
    for number, project in enumerate(two):
        package = tmp_path / f"{number}.annopack"
        with Session.open(project, ME) as session:
            commands.pack(session, package)
        packages.append(package.read_bytes())
        with Session.open(commands.new_project_from(package, tmp_path / f"copy{number}.annot")) as session:
            brought.append(session.file.rows("SELECT id, entity, layer, payload FROM operation ORDER BY id"))
            assert not commands.suggestion_figures(session).overall.shown
    assert packages[0] == packages[1]
    assert brought[0] == brought[1]


def test_agreement_is_the_same(two: tuple[Path, Path]) -> None:
    reports = []
    for project in two:
        with Session.open(project) as session:
            reports.append(msgspec.json.encode(commands.agreement(session)))
    assert reports[0] == reports[1]


def test_a_merge_of_the_copy_itself_brings_nothing(two: tuple[Path, Path]) -> None:
    project, suggested = two
    with Session.open(project, ME) as session:
        before = session.file.rows("SELECT key, value FROM project ORDER BY key")
        report = commands.merge_file(session, suggested, confirmed=True)
        assert not report.changes
        assert session.file.rows("SELECT key, value FROM project ORDER BY key") == before


# --- accepted suggestions


@pytest.fixture
def accepted(annotating: Session) -> Session:
    corrected = msgspec.structs.replace(WHOLE.frame, claim=QUOTE[:1])
    commands.accept_suggestion(annotating, FIRST, WHOLE, corrected)
    commands.add_span(annotating, FIRST, "CLAIM", [place("السعر")])
    commands.mark_done(annotating, FIRST)
    return annotating


def test_the_lossless_file_keeps_what_they_were_accepted_from(accepted: Session, tmp_path: Path) -> None:
    report = commands.export(accepted, tmp_path / "a.jsonl")
    assert not report.lost
    (line,) = (json.loads(one) for one in (tmp_path / "a.jsonl").read_text("utf-8").splitlines())
    origins = {span["label"]: span.get("origin") for span in line["layers"][ME]["spans"] if span["quote"] != ["السعر"]}
    learnt = {"source": "learnt", "confidence": 0.78, "model": "ab" * 32}
    assert origins == {"CLAIM": learnt | {"edited": True}, "SPEAKER": learnt, "CUE": learnt}
    assert sum("origin" in span for span in line["layers"][ME]["spans"]) == 3
    with Session.open(commands.new_project(tmp_path / "other"), ME) as session:
        commands.import_files(session, [tmp_path / "a.jsonl"])
        claims = [span for span in session.annotations(FIRST).spans.values() if span.origin and span.origin.edited]
        assert [claim.origin for claim in claims] == [Origin("learnt", 0.78, "ab" * 32, edited=True)]
        commands.export(session, tmp_path / "b.jsonl")
        assert commands.import_files(session, [tmp_path / "a.jsonl"], replace=True).files[0].counts.spans == 0
    first, second = ((tmp_path / name).read_text("utf-8") for name in ("a.jsonl", "b.jsonl"))
    assert json.loads(first)["layers"] == json.loads(second)["layers"]


@pytest.mark.parametrize("id_", ["brat", "conll", "uima", "parquet", "web-annotation", "label-studio"])
def test_other_formats_say_that_they_do_not(accepted: Session, id_: str) -> None:
    lost = {count.kind: count.count for count in commands.preview_export(accepted, format=id_).lost}
    assert lost["suggestions"] >= 1


def test_every_format_holds_it_or_says_so() -> None:
    holding = {id_ for id_ in WRITABLE if "suggestions" not in formats()[id_].cannot_hold}
    assert holding == {"jsonl", "huggingface"}


def test_a_project_without_any_is_told_of_no_such_loss(two: tuple[Path, Path]) -> None:
    with Session.open(two[1], ME) as session:
        for id_ in WRITABLE:
            kinds = {count.kind for count in commands.preview_export(session, format=id_, layer=ME).lost}
            assert "suggestions" not in kinds, id_


def test_the_datasheet_counts_them(accepted: Session, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    commands.export(accepted, tmp_path / "data", format="huggingface")
    sheet = (tmp_path / "data" / "DATASHEET.md").read_text("utf-8")
    assert "1 of the 2 claims of these rows were; people changed 1 of them." in sheet


# --- nothing looks at where an annotation came from


def test_agreement_and_review_are_blind_to_it(project: Path, tmp_path: Path) -> None:
    """One of two people accepted what the other marked by hand: they agree, and there is nothing to resolve."""
    with Session.open(project, ME) as session:
        commands.accept_suggestion(session, FIRST, WHOLE)
        commands.mark_done(session, FIRST)
    with Session.open(project, OTHER) as session:
        claim = commands.add_span(session, FIRST, "CLAIM", list(QUOTE))
        for label, part in (("SPEAKER", WHO), ("CUE", SAID)):
            commands.add_span(session, FIRST, label, list(part), frame=claim.id)
        commands.set_stance(session, FIRST, claim.id, "opposes")
        commands.mark_done(session, FIRST)
        report = commands.agreement(session)
        assert report.overall.exact_f1 == 1
        assert report.frames.strict_f1 == 1
        assert not list(commands.disagreements(session))


def test_a_merge_brings_what_an_annotation_was_accepted_from(project: Path, tmp_path: Path) -> None:
    with Session.open(project, ME) as session:
        commands.set_role(session, ME, "lead")
        commands.add_annotator(session, OTHER)
        commands.pack(session, tmp_path / "out.annopack", OTHER)
    copy = commands.new_project_from(tmp_path / "out.annopack", tmp_path / "copy.annot")
    with Session.open(copy, OTHER) as session:
        commands.accept_suggestion(session, FIRST, WHOLE)
        commands.send_work(session, tmp_path / "back.annopack")
    with Session.open(project, ME) as session:
        with commands.prepare_merge(session, tmp_path / "back.annopack", new_key=True) as merge:
            preview, _ = merge.preview()
            assert sum(change.added for change in preview.changes if change.kind == "span") == 3
            assert not merge.merge_at_once(confirms_all=True).quarantined
        other = session.person(OTHER).id
        origins = {span.origin for span in session.annotations(FIRST, other).spans.values()}
        assert origins == {Origin("learnt", 0.78, "ab" * 32)}
        assert commands.suggestion_figures(session).overall.accepted == 1
        step = commands.article_history(session, FIRST).steps[0]
        assert summary_of(step).kind == "accepted suggestion"
