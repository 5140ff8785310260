"""Claims and counts as tables of words, and as files that spreadsheets open without harm."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.analysis import tables
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.counting import periods, stances_by_speaker
from annotator.app.analysis.filtering import ClaimFilter, matching
from annotator.app.analysis.rows import Said
from annotator.app.analysis.tables import ClaimHeadings, Names, Totals
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError
from tests.app.analysis.small_archive import ARABIC, AUTHORITY, HARMFUL, LONG, SAMI, make_archive

ALL = ClaimFilter()
HEADINGS = ClaimHeadings(*(f"the {name}" for name in ClaimHeadings._fields))


def _name(said: Said) -> str:
    return said.name or said.words or said.key


NAMES = Names(_name, {"supports": "for", "opposes": "against"}.__getitem__, str.lower)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Session.open(make_archive(tmp_path), "sara") as session:
        yield commands.open_archive(session)


def _read(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_a_claim_is_a_line(archive: Archive) -> None:
    lines = [ClaimHeadings(*tables.claim_line(claim, NAMES)) for claim in tables.claims(archive, ALL)]
    assert len(lines) == 12
    newest = lines[0]
    assert (newest.claim, newest.label, newest.speakers) == (LONG, "claim", "Harbour Authority")
    assert newest.stances == "سامي النجار: for"
    assert (newest.article, newest.date, newest.outlet) == ("@4 عنوان title", "2026-03-05", "The Tide")
    assert newest.fragments == f"22-{22 + len(LONG)}"
    assert len(newest.document) == 64
    assert newest.span == "04-CLAIM-22"
    assert lines[-1].date == ""
    assert {line.claim for line in lines} == {ARABIC, LONG, "+5"}


def test_every_claim_is_written_however_many_are_read_at_a_time(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "PAGE", 5)
    steps: list[tuple[int, int]] = []
    task = Task(lambda done, total, _item: steps.append((done, total)))
    lines = (tables.claim_line(claim, NAMES) for claim in tables.claims(archive, ALL, task))
    tables.write_table(archive.session, tmp_path / "claims.csv", HEADINGS, lines)
    headings, *rows = _read(tmp_path / "claims.csv")
    assert headings == list(HEADINGS)
    assert len({row[HEADINGS.index("the span")] for row in rows}) == 12
    assert steps == [(0, 12), (5, 12), (10, 12)]


def test_what_is_stopped_leaves_no_file(archive: Archive, tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    lines = (tables.claim_line(claim, NAMES) for claim in tables.claims(archive, ALL, task))
    with pytest.raises(Cancelled):
        tables.write_table(archive.session, tmp_path / "claims.csv", HEADINGS, lines)
    assert not list(tmp_path.glob("*claims*"))


def test_no_cell_runs_as_a_formula(archive: Archive, tmp_path: Path) -> None:
    lines = (tables.claim_line(claim, NAMES) for claim in tables.claims(archive, ALL))
    tables.write_table(archive.session, tmp_path / "claims.csv", HEADINGS, lines)
    rows = _read(tmp_path / "claims.csv")
    cells = {cell for row in rows for cell in row}
    assert {"'+5", f"'{HARMFUL}", "'@0 عنوان title"} <= cells
    assert not any(cell.startswith(("=", "+", "@", "-")) for cell in cells)


def test_a_table_of_two_sides(archive: Archive, tmp_path: Path) -> None:
    table = stances_by_speaker(archive, ALL, ("supports", "opposes"), 10)
    assert table.rows == (SAMI,)
    assert list(tables.cross_lines(table, ["سامي"], with_totals=True)) == [("سامي", "3", "3", "6")]
    lines = tables.cross_lines(table, ["=سامي"], with_totals=False)
    tables.write_table(archive.session, tmp_path / "cross.csv", ["Speaker", "for", "-against"], lines)
    assert _read(tmp_path / "cross.csv") == [["Speaker", "for", "'-against"], ["'=سامي", "3", "3"]]


def test_the_months(archive: Archive) -> None:
    lines = list(tables.period_lines(periods(archive, ALL), ("supports", "opposes")))
    assert lines[:3] == [
        ("2025-11", "2025-11", "2", "1", "0"),
        ("2025-12", "2025-12", "2", "0", "1"),
        ("2026-01", "2026-01", "2", "1", "0"),
    ]
    assert len(lines) == 5


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        (ALL, Totals(12, 6, 2, 6)),
        (ClaimFilter(speakers=(AUTHORITY,)), Totals(6, 6, 1, 6)),
        (ClaimFilter(holders=(SAMI,), stances=("opposes",)), Totals(3, 3, 1, 3)),
        (ClaimFilter(words="nowhere"), Totals(0, 0, 0, 0)),
    ],
)
def test_what_is_counted(archive: Archive, filter_: ClaimFilter, expected: Totals) -> None:
    assert tables.totals(archive, filter_) == expected
    assert expected.claims == matching(archive, filter_).sum()


def test_the_project_is_not_written_over(archive: Archive) -> None:
    with pytest.raises(AnnotatorError, match="project itself"):
        tables.write_table(archive.session, archive.session.file.path, ["a"], [])
