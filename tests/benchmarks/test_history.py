"""The history of an article with 5,000 operations: read, and its panel opened, on the real window, offscreen."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from tests.benchmarks.makers import article, marked_project
from tests.benchmarks.test_desk import report

OPERATIONS, SPANS, PROMISED_MS = 5_000, 100, 50


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project of one article, whose spans were changed again and again."""
    path = tmp_path_factory.mktemp("history") / "history.annot"
    document = marked_project(path, article(5_000, 400), SPANS)
    with Session.open(path, "sara") as session:
        spans = list(session.annotations(document).spans.values())
        for number in range(OPERATIONS - SPANS):
            with session.act("Change note") as act:
                act.put(msgspec.structs.replace(spans[number % SPANS], note=str(number)))
    return path, document


def test_read(benchmark, worked: tuple[Path, str]) -> None:  # type: ignore[no-untyped-def]
    path, document = worked
    with Session.open(path, "sara") as session:
        history = benchmark(commands.article_history, session, document)
        assert len(history.operations) == OPERATIONS + 1
        report(benchmark, PROMISED_MS)


def test_refresh(benchmark, worked: tuple[Path, str], tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(language="en"))
    window = open_window(worked[0], "sara")
    window.actions_by_id["view.history"].trigger()
    QApplication.processEvents()

    def refresh() -> None:
        window.desk.history.refresh()
        QApplication.processEvents()

    benchmark(refresh)
    report(benchmark, 2 * PROMISED_MS)
    window.close()
