"""The register as an export: a row for each entry, which other files of the same export name by its id."""

import csv
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.exporting.readback import Readback
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Entry, Redirect, Register, affiliation, spelling
from annotator.domain.scheme import parse_scheme
from annotator.exchange.formats.register_csv import FORMAT
from annotator.exchange.project_facts import ProjectFacts
from tests.exchange.round_trips import GOLDEN
from tests.samples import ARABIC, ENGLISH, FIRST, add_articles, place

HALA, BOARD, OLD = "hala-0000000a", "board-0000000b", "h-deyri-0000000c"
REGISTER = Register(
    [
        Entry(HALA, name="هالة الديري", kind="person", external="Q42", note="Spokeswoman,\nsince 2024"),
        Entry(BOARD, name="=Water | Board"),
        Entry(OLD, name="H. Deyri"),
        Entry(AUTHOR, name="The author"),
        spelling(HALA, "Hala Deyri"),
        spelling(HALA, "האלה דיירי"),
        affiliation(HALA, BOARD, "2024", "2025-06"),
        Redirect(OLD, into=HALA),
    ]
)


def facts(register: Register) -> ProjectFacts:
    return ProjectFacts(parse_scheme(scheme_toml("claims")), 0, register)


def test_golden_folder(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    format_ = FORMAT.under(facts(REGISTER))
    assert format_.writes is not None
    format_.writes([], path)
    assert path.read_bytes() == (GOLDEN / "register-csv" / "expected.register.csv").read_bytes()


def test_a_file_with_other_entries_is_no_proof(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    format_ = FORMAT.under(facts(REGISTER))
    assert format_.writes is not None
    format_.writes([], path)
    Readback(format_).prove(path, path)
    path.write_bytes(path.read_bytes().replace(b"2025-06", b"2025-07"))
    with pytest.raises(AnnotatorError, match="does not match"):
        Readback(format_).prove(path, path)


def test_it_goes_with_files_that_name_entries_by_their_ids(tmp_path: Path) -> None:
    project = commands.new_project(tmp_path / "p.annot")
    with Session.open(project, "sara") as session:
        add_articles(session, ARABIC, ENGLISH)
        entry = commands.add_entry(session, "موسكو", names=["Moscow"])
        span = commands.add_span(session, FIRST, "SPEAKER", [place("موسكو")], attributes={"entity": entry.id})
        commands.mark_done(session, FIRST)
        preview = commands.preview_formats(session)
        assert "Moscow" in preview.record("register-csv", 0)
        report = commands.export(session, tmp_path / "out.register.csv", format="register-csv")
    assert report.spans == 0
    assert [(loss.kind, loss.count) for loss in report.lost if loss.kind == "annotations"] == [("annotations", 1)]
    assert preview.formats["register-csv"].lost == report.lost
    with (tmp_path / "out.register.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["id"], row["name"], row["names"]) == (entry.id, "موسكو", "Moscow")
    assert span.attributes["entity"] == entry.id
