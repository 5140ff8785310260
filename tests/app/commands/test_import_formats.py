"""Importing files of other programs: ids such as T1, which stand in every file, never meet."""

from pathlib import Path

import pytest

from annotator.app.commands import import_files, new_project
from annotator.app.session import Session

LINES = (
    "T1\tSPEAKER 0 3\tAnn\nT2\tCLAIM 10 20\tit is open\nR1\tSAID_BY claim:T2 speaker:T1\n"
    "T3\tCLAIM 10 20\tit is open\nR2\tSAID_BY claim:T3 speaker:T1\n"
)


def entities(session: Session) -> set[str]:
    return {row[0] for row in session.file.rows("SELECT entity FROM operation WHERE type IN ('span', 'relation')")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", "Ann says: it is open"), ("b", "Ann said, it is open")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.ann").write_text(LINES, encoding="utf-8")
    return tmp_path


def test_ids_of_files_give_way_to_ids_of_content(folder: Path) -> None:
    with Session.open(new_project(folder / "one.annot")) as session:
        report = import_files(session, [folder], format="brat", layer_name="sara")
        assert (report.counts.documents, report.counts.spans, report.counts.relations) == (2, 4, 2)
        first = entities(session)
        again = import_files(session, [folder], format="brat", layer_name="sara")
        assert (again.counts.spans, again.counts.relations) == (0, 0)
    with Session.open(new_project(folder / "two.annot")) as session:
        import_files(session, [folder], format="brat", layer_name="omar")
        second = entities(session)
    assert len(first) == len(second) == 6
    assert first.isdisjoint(second)
