"""Files that were once misread, taken into a project: what is stored, exported, packed and reported.

What their readers make of them is tested beside the readers.
"""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.importing.unknown_names import UnknownLabelsError
from annotator.app.session import Session
from annotator.exchange.label_map import LabelMap
from annotator.exchange.registry import formats
from tests.exchange.shared_cases import shared_case


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return commands.new_project(tmp_path / "p.annot")


def marked(session: Session) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return what is marked, by the first letters of the text."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for document in commands.list_documents(session):
        text = session.text(document.id)
        spans = (
            (span.label, span.quote)
            for person in session.annotators()
            for span in session.annotations(document.id, person.id).spans.values()
        )
        found[text] = sorted(spans)
    return found


def test_texts_with_cr_are_stored_with_lf_and_every_export_and_package_works(project: Path, tmp_path: Path) -> None:
    case = shared_case("01-cr-from-webanno-tsv")
    with Session.open(project, "sara") as session:
        commands.import_files(session, [case / name for name in ("a.tsv", "b.conllu", "c.conll")], layer_name="sara")
        assert marked(session)["Omar said no.\nHe left."] == [("SPEAKER", ("Omar",))]
        assert not any("\r" in text for text in marked(session))
        assert not commands.check(session).problems
        for format_ in formats().values():
            if format_.writes:
                commands.export(session, tmp_path / f"out.{format_.id}", format=format_.id, include_unfinished=True)
        package = commands.pack(session, tmp_path / "sara.annopack").path
    opened = commands.new_project_from(package, tmp_path / "opened.annot")
    with Session.open(opened) as session:
        assert "Omar said no.\nHe left." in marked(session)


@pytest.mark.parametrize("name", ["a.doccano.jsonl", "a.prodigy.jsonl", "a.spans.jsonl"])
def test_an_empty_span_moves_no_other(project: Path, name: str) -> None:
    path = shared_case("02-one-empty-span-shifts-all") / name
    with Session.open(project) as session:
        report = commands.import_files(session, [path], layer_name="sara")
        quotes = {quote for spans in marked(session).values() for _, (quote,) in spans}
    assert quotes <= {"مدير Nordvik", "قال", "عمر"}
    assert "مدير Nordvik" in quotes
    (count,) = report.left_out
    assert (count.kind, count.count) == ("empty spans", 1)


def test_two_imports_give_what_one_gives(project: Path, tmp_path: Path) -> None:
    case = shared_case("15-extend-scheme-second-batch")
    at_once = commands.new_project(tmp_path / "once.annot")
    with Session.open(project) as first, Session.open(at_once) as second:
        for batch in ("b1", "b2"):
            assert not commands.import_files(first, [case / batch], layer_name="x", extend_scheme=True).refused
        assert not commands.import_files(second, [case / "b1", case / "b2"], layer_name="x", extend_scheme=True).refused
        assert marked(first) == marked(second)
        kinds = [{kind.id: set(kind.attributes) for kind in one.scheme.relations} for one in (first, second)]
        assert kinds[0] == kinds[1]


def test_what_a_scheme_lacks_is_added_or_left_out(project: Path) -> None:
    case = shared_case("15-extend-scheme-second-batch")
    with Session.open(project) as session:
        with pytest.raises(UnknownLabelsError, match=r"SPEAKER\.identifier"):
            commands.import_files(session, [case / "ne.tsv"], layer_name="x", label_map=LabelMap({"PER": "SPEAKER"}))
        names = LabelMap({"PER": "SPEAKER"}, {"identifier": ""})
        report = commands.import_files(session, [case / "ne.tsv"], layer_name="x", label_map=names)
        assert [count.kind for count in report.left_out] == ["attributes"]
        for name in ("note", "sure.label-studio.json"):
            assert not commands.import_files(session, [case / name], layer_name="x", extend_scheme=True).refused


def test_one_text_in_two_rows_is_one_document(project: Path) -> None:
    case = shared_case("18-same-text-twice-in-a-file")
    with Session.open(project) as session:
        report = commands.import_files(session, [case / "dup.csv"])
        assert (report.counts.documents, report.counts.known) == (2, 1)
        assert [count.kind for count in report.adjusted] == ["repeated texts"]
        report = commands.import_files(session, [case / "same.label-studio.json"])
        assert not report.refused
        assert report.counts.documents == 1
