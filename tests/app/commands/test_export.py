"""Exports hold finished work, whole, and go round without changing a byte."""

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.app.commands import add_span, export, import_files, mark_done, new_project
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.disk.resources import sample_corpus
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.records import Article
from tests.app.commands.conftest import TEXT, exported
from tests.exchange.strategies import articles

SEED = Path(__file__).parents[4] / "shared" / "articles" / "why-escalation-is-unlikely.txt"


def round_trip(source: Path, folder: Path) -> tuple[bytes, bytes]:
    """Import, export, import that into a new project, export again; return both exports."""
    found = []
    for name in ("first", "second"):
        with Session.open(new_project(folder / name)) as session:
            import_files(session, [source])
            source = folder / f"{name}.jsonl"
            export(session, source, include_unfinished=True)
            found.append(source.read_bytes())
    return found[0], found[1]


@given(articles())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_articles_go_round(some: list[Article]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.jsonl")
        jsonl.write(some, source)
        first, second = round_trip(source, Path(folder))
        assert first == source.read_bytes()
        assert second == first


@pytest.mark.parametrize("name", ["labels/sara.jsonl", "labels/omar.jsonl", "labels/lena.jsonl", "gold.jsonl"])
def test_sample_corpus_goes_round(name: str, tmp_path: Path) -> None:
    work = sample_corpus() / name
    first, second = round_trip(work, tmp_path)
    assert first == work.read_bytes()
    assert second == first


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not here")
def test_seed_article_imports(session: Session, tmp_path: Path) -> None:
    import_files(session, [SEED])
    (article,) = exported(session, tmp_path)
    assert len(article["text"]) == 2584


def test_only_finished_work_is_written(session, file, line, tmp_path) -> None:
    work = line()["layers"]["sara"]
    mixed = {"reem": work | {"status": "started", "spans": [], "relations": []}, "sara": work}
    started = line("Reem said: it snows.", ids="2")
    started["layers"]["sara"]["status"] = "started"
    import_files(session, [file(line(layers=mixed), started, {"text": "nobody"})])
    report = export(session, tmp_path / "out.jsonl")
    assert (report.documents, report.layers, report.spans, report.relations, report.left_out) == (1, 1, 2, 1, 2)
    report = export(session, tmp_path / "out.jsonl", include_unfinished=True)
    assert (report.documents, report.layers, report.left_out) == (3, 2, 0)
    report = export(session, tmp_path / "out.jsonl", layer="reem", include_unfinished=True)
    assert (report.documents, report.layers, report.spans) == (3, 1, 0)


def test_finished_and_empty_is_work(session, file, tmp_path) -> None:
    import_files(session, [file({"text": TEXT})])
    session.annotator = session.join("sara")
    mark_done(session, document_id(TEXT))
    assert export(session, tmp_path / "out.jsonl").documents == 1


def test_nothing_to_write(session, file, tmp_path) -> None:
    with pytest.raises(AnnotatorError, match="no documents"):
        export(session, tmp_path / "out.jsonl")
    import_files(session, [file({"text": "a"}, {"text": "b"})])
    with pytest.raises(AnnotatorError, match=r"No finished documents to export\..*--include-unfinished"):
        export(session, tmp_path / "out.jsonl")
    assert not list(tmp_path.glob("*out*"))


def test_unknown_layer_and_format(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    with pytest.raises(AnnotatorError, match=r"reem has not annotated .*Available: sara"):
        export(session, tmp_path / "out.jsonl", layer="reem")
    with pytest.raises(AnnotatorError, match="can only be read"):
        export(session, tmp_path / "out.txt", format="text")


def test_targets_that_are_refused(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    with pytest.raises(AnnotatorError, match="project itself"):
        export(session, session.file.path)
    with pytest.raises(AnnotatorError, match="folder"):
        export(session, tmp_path)
    for target in (Path("/proc/out.jsonl"), tmp_path / "none" / "out.jsonl", file(name="plain") / "out.jsonl"):
        with pytest.raises(AnnotatorError, match="cannot be written") as refusal:
            export(session, target)
        assert refusal.value.where == str(target)


def test_stopped_export_leaves_what_was_there(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    target = tmp_path / "out.jsonl"
    target.write_text("before")
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        export(session, target, task=task)
    assert target.read_text() == "before"
    assert not list(tmp_path.glob(".out*"))


def test_span_on_other_words_stops_the_export(session, file, line, tmp_path) -> None:
    import_files(session, [file(line())])
    with session.file.transaction():
        session.file.write("DROP TRIGGER operation_is_never_altered")
        session.file.write("UPDATE operation SET payload = replace(payload, 'Sara', 'Zara') WHERE entity = 's'")
    with pytest.raises(AnnotatorError, match="changed since it was annotated"):
        export(session, tmp_path / "out.jsonl")
    assert not list(tmp_path.glob("*out*"))


def test_what_is_read_back_must_be_what_was_written(session, file, line, tmp_path, monkeypatch) -> None:
    import_files(session, [file(line())])
    whole = jsonl.line_of
    monkeypatch.setattr(jsonl, "line_of", lambda article: whole(msgspec.structs.replace(article, layers={})))
    with pytest.raises(AnnotatorError, match="does not match what was written"):
        export(session, tmp_path / "out.jsonl")
    assert not list(tmp_path.glob("*out*"))


def test_relations_of_new_spans_are_in_reading_order(session, file, tmp_path) -> None:
    import_files(session, [file({"text": TEXT})])
    session.annotator = session.join("sara")
    for fragments in ([(11, 19)], [(0, 4), (5, 9)], [(0, 4)]):
        add_span(session, document_id(TEXT), "CLAIM", fragments)
    (article,) = exported(session, tmp_path)
    places = [one["fragments"] for one in article["layers"]["sara"]["spans"]]
    assert places == [[[0, 4]], [[0, 4], [5, 9]], [[11, 19]]]
