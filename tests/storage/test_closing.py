"""The backup when a project is closed."""

from datetime import timedelta
from pathlib import Path

import pytest

from annotator.storage import backup, closing
from annotator.storage.backup import backups_of
from annotator.storage.closing import back_up_at_close
from annotator.storage.database import ProjectFile
from tests.storage.test_backup import append


def work(project: Path, *, changes: bool) -> int:
    """Open a project, change something, close it as a session does; return how many backups there are."""
    with ProjectFile(project) as file:
        if changes:
            append(file)
        back_up_at_close(file)
    return len(backups_of(project))


def test_a_project_is_backed_up_whenever_it_is_closed_after_a_change(project: Path) -> None:
    before = len(backups_of(project))
    assert [work(project, changes=changes) - before for changes in (True, True, False)] == [1, 2, 2]


def test_a_large_project_is_backed_up_when_that_is_due(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "LARGE", 0)
    work(project, changes=True)
    before = len(backups_of(project))
    assert work(project, changes=True) == before  # the last one is a moment old
    assert work(project, changes=False) == before
    monkeypatch.setattr(backup, "DUE_AFTER", timedelta(0))
    assert work(project, changes=False) == before + 1  # of what was changed before
    assert work(project, changes=False) == before + 1
    with ProjectFile(backups_of(project)[0].path) as newest, ProjectFile(project) as file:
        ids = "SELECT id FROM operation ORDER BY number"
        assert newest.rows(ids) == file.rows(ids)
