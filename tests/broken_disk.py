"""A disk that fails from a chosen statement on."""

import sqlite3
from typing import Any

import pytest

from annotator.app.session import Session


def break_disk(session: Session, monkeypatch: pytest.MonkeyPatch, after: int, code: int) -> list[str]:
    """Let every statement after so many fail as on a broken disk; return the statements asked for since."""
    execute = session.file._db.execute
    asked: list[str] = []

    def failing(sql: str, *values: Any) -> sqlite3.Cursor:
        asked.append(sql)
        if len(asked) > after:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = code
            raise error
        return execute(sql, *values)

    monkeypatch.setattr(session.file._db, "execute", failing)
    return asked
