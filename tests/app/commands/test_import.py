"""Importing adds, finds again what is there, and takes all of a file or nothing."""

import json
from pathlib import Path

import pytest

from annotator.app.commands import (
    add_span,
    flag,
    import_files,
    list_documents,
    mark_done,
    new_project,
    redo,
    reopen,
    set_direction,
    undo,
)
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.exchange.label_map import LabelMap
from tests.app.commands.conftest import TEXT, exported, span


def operations(session: Session) -> int:
    return session.file.rows("SELECT count(*) FROM operation")[0][0]


def test_counts_and_records(session, file, line, tmp_path) -> None:
    report = import_files(session, [file(line())])
    assert (report.counts.documents, report.counts.spans, report.counts.relations) == (1, 2, 1)
    (article,) = exported(session, tmp_path)
    assert article == line()


def test_importing_again_changes_nothing(session, file, line) -> None:
    path = file(line(directions={"0": "rtl"}, metadata={"a": 1}))
    import_files(session, [path])
    before = operations(session)
    report = import_files(session, [path])
    assert operations(session) == before
    assert (report.counts.documents, report.counts.known, report.counts.spans) == (0, 1, 0)


def test_plain_spans_are_found_again(session, file, tmp_path) -> None:
    spans = [{"start": 0, "end": 4, "label": "SPEAKER"}, {"start": 0, "end": 4, "label": "SPEAKER"}]
    path = file({"text": TEXT, "spans": spans})
    import_files(session, [path], layer_name="reem")
    before = operations(session)
    import_files(session, [path], layer_name="reem")
    assert operations(session) == before
    (article,) = exported(session, tmp_path)
    assert article["layers"]["reem"]["status"] == "done"
    assert len(article["layers"]["reem"]["spans"]) == 1


def test_plain_spans_need_a_name(session, file) -> None:
    path = file({"text": TEXT, "spans": [{"start": 0, "end": 4, "label": "SPEAKER"}]})
    with pytest.raises(AnnotatorError, match="--as"):
        import_files(session, [path])


def test_same_content_under_another_id_is_the_same(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    report = import_files(session, [file(line(ids="2"))])
    assert (report.counts.spans, report.counts.relations) == (0, 0)
    assert exported(session, tmp_path) == [line()]


def test_an_id_may_be_in_several_documents(session, file, line, tmp_path) -> None:
    other = line("Reem said: it snows.")
    path = file(line(), other)
    report = import_files(session, [path])
    assert (report.counts.spans, report.counts.relations) == (4, 2)
    assert exported(session, tmp_path) == [line(), other]
    before = operations(session)
    import_files(session, [path])
    import_files(session, [file(other)])
    assert operations(session) == before


def test_id_taken_by_other_content_is_replaced(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    changed = line(layers={"sara": {"status": "done", "spans": [span("s", "SPEAKER", 0, 9)], "relations": []}})
    for _ in range(2):
        import_files(session, [file(changed)])
        (article,) = exported(session, tmp_path)
        assert len(article["layers"]["sara"]["spans"]) == 3


def test_an_id_may_be_in_several_layers(session, file, line, tmp_path) -> None:
    work = line()["layers"]["sara"]
    import_files(session, [file(line())])
    import_files(session, [file(line(layers={"reem": work}))])
    (article,) = exported(session, tmp_path)
    assert article["layers"] == {"sara": work, "reem": work}
    before = operations(session)
    import_files(session, [file(article)])
    assert operations(session) == before


def test_replace_makes_the_layer_equal_to_the_file(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    changed = line(layers={"sara": {"status": "started", "spans": [span("s", "SPEAKER", 0, 9)], "relations": []}})
    report = import_files(session, [file(changed)], replace=True)
    assert exported(session, tmp_path) == [changed]
    assert (report.counts.spans, report.counts.removed) == (1, 2)
    undo(session)
    assert exported(session, tmp_path) == [line()]


def test_replace_leaves_other_layers(session, file, line, tmp_path) -> None:
    reem = {"status": "done", "spans": [span("x", "CUE", 5, 10)], "relations": []}
    import_files(session, [file(line(layers=line()["layers"] | {"reem": reem}))])
    empty = {"status": "done", "spans": [], "relations": []}
    import_files(session, [file(line(layers={"sara": empty}))], replace=True)
    (article,) = exported(session, tmp_path)
    assert article["layers"] == {"reem": reem, "sara": empty}


def test_replace_swaps_the_contents_of_two_ids(session, file, line, tmp_path) -> None:
    def swapped(one: str, other: str) -> dict:
        spans = [span(one, "SPEAKER", 0, 4), span(other, "CUE", 5, 10)]
        return line(layers={"sara": {"status": "done", "spans": spans, "relations": []}})

    import_files(session, [file(swapped("a", "b"))])
    import_files(session, [file(swapped("b", "a"))], replace=True)
    spans = exported(session, tmp_path)[0]["layers"]["sara"]["spans"]
    assert [one["label"] for one in spans] == ["SPEAKER", "CUE"]


def test_undo_takes_the_documents_out_and_redo_brings_them_back(session, file, line, tmp_path) -> None:
    path = file(line())
    import_files(session, [path])
    undo(session)
    assert list(list_documents(session)) == []
    redo(session)
    assert exported(session, tmp_path) == [line()]
    undo(session)
    import_files(session, [path])
    assert exported(session, tmp_path) == [line()]


def test_several_files_are_one_step(session, file, line) -> None:
    import_files(session, [file(line()), file({"text": "b"}, name="b.jsonl")])
    undo(session)
    assert list(list_documents(session)) == []


def test_same_text_under_another_name_is_one_document(session, tmp_path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("The same.\n")
    report = import_files(session, [tmp_path / "one.txt", tmp_path / "two.txt"])
    assert (report.counts.documents, report.counts.known) == (1, 1)
    import_files(session, [tmp_path / "one.txt"])
    (article,) = exported(session, tmp_path)
    assert article["metadata"] == {"sources": ["one.txt", "two.txt"]}


def test_metadata_is_added_and_never_changed(session, file, tmp_path) -> None:
    import_files(session, [file({"text": "a", "url": "x", "title": "first"})])
    import_files(session, [file({"text": "a", "url": "y", "by": "z", "title": "second"})])
    (article,) = exported(session, tmp_path)
    assert (article["title"], article["metadata"]) == ("first", {"by": "z", "url": "x"})


def test_progress_and_directions_follow_the_file(session, file, line, tmp_path) -> None:
    work = line()["layers"]["sara"] | {"status": "skipped", "flag": "odd", "note": "see"}
    import_files(session, [file(line())])
    import_files(session, [file(line(layers={"sara": work}, directions={"0": "rtl"}))])
    (article,) = exported(session, tmp_path)
    assert article["directions"] == {"0": "rtl"}
    assert {key: article["layers"]["sara"][key] for key in ("status", "flag", "note")} == {
        "status": "skipped",
        "flag": "odd",
        "note": "see",
    }


@pytest.mark.parametrize("steps", [[flag], [mark_done, reopen], [mark_done], [reopen, flag]])
def test_own_progress_travels(session, file, tmp_path, steps) -> None:
    import_files(session, [file({"text": TEXT})])
    session.annotator = session.join("sara")
    for step in steps:
        step(session, document_id(TEXT), *([""] if step is flag else []))
    before = exported(session, tmp_path)
    with Session.open(new_project(tmp_path / "other")) as other:
        import_files(other, [tmp_path / "exported.jsonl"])
        assert exported(other, tmp_path) == before


def test_gold_is_a_layer_of_its_own(session, file, line) -> None:
    import_files(session, [file(line(layers={"gold": line()["layers"]["sara"]}))])
    assert len(session.annotations(document_id(TEXT), "gold").spans) == 2
    assert session.annotators() == []


def test_labels_are_mapped(session, file, tmp_path) -> None:
    path = file({"text": TEXT, "spans": [{"start": 0, "end": 4, "label": "PER"}]})
    import_files(session, [path], layer_name="reem", label_map=LabelMap({"PER": "SPEAKER"}))
    (article,) = exported(session, tmp_path)
    assert article["layers"]["reem"]["spans"][0]["label"] == "SPEAKER"


def test_folder(session, tmp_path) -> None:
    folder = tmp_path / "articles"
    (folder / "inner").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    for path in ("b.txt", "a.TXT", "inner/c.txt", ".hidden/d.txt", ".e.txt", "notes.doc"):
        (folder / path).write_text(path)
    (outside / "f.txt").write_text("f")
    (folder / "link").symlink_to(outside)
    (folder / "g.txt").symlink_to(outside / "f.txt")
    report = import_files(session, [folder])
    assert [one.title for one in list_documents(session)] == ["a.TXT", "b.txt", "inner/c.txt"]
    assert [path.name for path in report.skipped] == ["notes.doc"]


def test_folder_without_articles(session, tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(AnnotatorError, match="folder has no articles") as refusal:
        import_files(session, [tmp_path / "empty"])
    assert refusal.value.where == str(tmp_path / "empty")


def test_one_bad_file_does_not_stop_the_others(session, tmp_path, file, line) -> None:
    (tmp_path / "good.txt").write_text("good")
    (tmp_path / "bad.txt").write_bytes(b"a\0")
    bad = file(*({"text": f"article {number}"} for number in range(450)), {"text": 3}, name="bad.jsonl")
    report = import_files(
        session, [tmp_path / "bad.txt", bad, tmp_path / "good.txt", tmp_path / "none.txt", file(line())]
    )
    assert report.counts.documents == 2
    assert [Path(error.where.split(",")[0]).name for error in report.refused] == ["none.txt", "bad.txt", "bad.jsonl"]
    assert {one.title for one in list_documents(session)} == {"good", "t"}
    notices: list[object] = []
    session.notices.set_listener(notices.append)
    assert len(notices) == 3


def test_file_of_unknown_ending_is_text_when_named(session, tmp_path) -> None:
    (tmp_path / "article.news").write_text("News")
    import_files(session, [tmp_path / "article.news"])
    assert [one.title for one in list_documents(session)] == ["News"]


def test_project_itself_is_refused(session, tmp_path) -> None:
    (tmp_path / "link.txt").hardlink_to(session.file.path)
    for path in (session.file.path, tmp_path / "link.txt", tmp_path / "project.annot-wal"):
        with pytest.raises(AnnotatorError, match="project itself"):
            import_files(session, [path])


def test_stopped_import_leaves_nothing(session, file) -> None:
    task = Task(lambda *_: task.cancel())
    with pytest.raises(Cancelled):
        import_files(session, [file(*({"text": str(number)} for number in range(500)))], task=task)
    assert operations(session) == 1
    assert session.file.rows("SELECT count(*) FROM document") == [(0,)]


def test_full_disk_leaves_nothing(session, file, tmp_path) -> None:
    pages = session.file.rows("PRAGMA page_count")[0][0]
    session.file.rows(f"PRAGMA max_page_count = {pages + 5}")
    lines = [{"text": f"{number} " + "long " * 400} for number in range(450)]
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(ProjectFileError, match="disk is full"):
        import_files(session, [tmp_path / "a.txt", file(*lines)])
    session.file.rows("PRAGMA max_page_count = 1000000")
    assert list(list_documents(session)) == []
    import_files(session, [file(*lines)])
    assert len(list(list_documents(session))) == 450


def test_listeners_receive_changes_of_cached_documents(session, file, line) -> None:
    import_files(session, [file(line(layers={}))])
    session.annotator = session.join("sara")
    work = session.annotations(document_id(TEXT))
    received = []
    session.add_listener(received.append)
    import_files(session, [file(line(), line("Reem said: it snows.", ids="2"))])
    (change,) = received
    assert work.spans.keys() == {"s", "c"}
    assert change.kinds >= {"span", "relation", "progress", "document"}
    assert set(change.documents) == {document_id(TEXT), document_id("Reem said: it snows.")}


def test_own_span_and_the_same_of_a_file_are_one(session, file, line, tmp_path) -> None:
    import_files(session, [file(line(layers={}))])
    session.annotator = session.join("sara")
    own = add_span(session, document_id(TEXT), "SPEAKER", [(0, 4)])
    import_files(session, [file(line())])
    (article,) = exported(session, tmp_path)
    assert [one["id"] for one in article["layers"]["sara"]["spans"]] == [own.id, "c"]
    assert article["layers"]["sara"]["relations"][0]["roles"] == {"claim": ["c"], "speaker": [own.id]}


def test_fixed_directions_travel(session, file, tmp_path) -> None:
    import_files(session, [file({"text": "a\nb"})])
    set_direction(session, document_id("a\nb"), 1, "rtl")
    (article,) = exported(session, tmp_path)
    assert json.dumps(article["directions"]) == '{"1": "rtl"}'


def test_an_article_with_a_spoofed_order_is_reported_and_imported_unchanged(session: Session, tmp_path: Path) -> None:
    received: list[Notice] = []
    session.notices.set_listener(received.append)
    article = tmp_path / "spoofed.txt"
    article.write_text("Pay \u202eXYZ\u202c now.\nnever \u202b closed\n", encoding="utf-8")
    report = import_files(session, [article])
    assert report.counts.documents == 1
    (notice,) = received
    assert str(notice) == (
        "Pay \u202eXYZ\u202c now.: Hidden direction controls (2) can mislead a reader, the first at code point 4."
        " The article was imported unchanged. Show hidden marks to see them."
    )
