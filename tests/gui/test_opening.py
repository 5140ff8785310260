"""A project of an older format is migrated beside the thread of the window, which a person can stop."""

import shutil
import threading
from pathlib import Path

import pytest

from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.storage import connecting, shape
from annotator.storage.sqlite import Database
from tests.gui.conftest import OpenOn

OLD = Path(__file__).resolve().parent.parent / "databases" / "7.annot"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "old.annot"))


def test_an_older_project_is_migrated_while_the_window_lives(
    open_on: OpenOn, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    migrate = connecting.schema.apply

    def apply(db: Database, **where: object) -> None:
        if not db.memory_name and "stop_before" not in where:
            threads.append(threading.current_thread())
        migrate(db, **where)

    monkeypatch.setattr(connecting.schema, "apply", apply)
    window = open_on(None)
    window.open(old, "سارة")
    assert window.session is not None
    assert window.session.file.path == old.resolve()
    assert window.session.annotator.name == "سارة"
    assert threads
    assert threading.main_thread() not in threads


def test_stopping_leaves_the_project_and_the_page(open_on: OpenOn, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "_STEPS", 50)  # the file is small
    with monkeypatch.context() as stopped:

        def stop(_self: Task, *_: object) -> None:
            raise Cancelled

        stopped.setattr(Task, "step", stop)
        window = open_on(None)
        window.open(old, "سارة")
        assert window.session is None
        assert window.runner.notices.words == "Stopped. The project was not changed."
        assert old.read_bytes()[60:64] == (7).to_bytes(4)
    with Session.open(old, "سارة") as session:
        assert session.people()
