"""Renaming, retiring and merging labels of 100,000 annotations, with their undoing and counts. Promised: 5 s each."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain import scheme_editing as editing
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.makers import annotate, fill

DOCUMENTS, CHARACTERS, SPANS, RELATIONS = 1_000, 1_500, 100, 0
ANNOTATIONS = f"{DOCUMENTS * SPANS:,} annotations"
PROMISED_S = 5.0
ACTS: dict[str, Callable[[str], str]] = {
    "rename": partial(editing.rename, kind="labels", owner="CLAIM", name="Statement"),
    "retire": partial(editing.retire, kind="labels", owner="CUE"),
    "merge": partial(editing.merge_labels, label="CUE", into="TARGET"),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = commands.new_project(tmp_path_factory.mktemp("scheme") / "lead.annot")
    fill(path, DOCUMENTS, CHARACTERS)
    annotate(path, "sara", SPANS, RELATIONS)
    return path


@pytest.mark.parametrize("name", list(ACTS))
def test_acts_on_a_label(benchmark: BenchmarkFixture, project: Path, name: str) -> None:
    with Session.open(project, "lead") as session:

        def act() -> float:
            begun = time.perf_counter()
            commands.edit_scheme(session, ACTS[name])
            commands.preview_merge_labels(session, "CUE", "TARGET")
            commands.publish_scheme(session)
            taken = time.perf_counter() - begun
            commands.undo(session)
            commands.undo(session)
            return taken

        taken = benchmark.pedantic(act, rounds=3)
    slowest = Figure("with its undoing, slowest", benchmark.stats["max"], "s", 2 * PROMISED_S)
    tell(benchmark, f"{name} a label, {ANNOTATIONS}", Figure("last", taken, "s"), slowest)


def test_uses_are_counted(benchmark: BenchmarkFixture, project: Path) -> None:
    with Session.open(project, "lead") as session:
        uses = benchmark.pedantic(commands.scheme_uses, args=(session,), rounds=3)
        assert sum(count for use, count in uses.now.items() if not use.attribute) == DOCUMENTS * SPANS
    tell(benchmark, f"uses of labels, {ANNOTATIONS}", Figure("slowest", benchmark.stats["max"], "s", PROMISED_S))


def test_a_merged_label_is_read(benchmark: BenchmarkFixture, project: Path) -> None:
    """Reading all annotations under their present names, after a merge."""
    with Session.open(project, "lead") as session:
        commands.edit_scheme(session, ACTS["merge"])
        commands.publish_scheme(session)
        layer = session.person("sara").id
        documents = [row.id for row in commands.list_documents(session)]

        def read() -> int:
            return sum(len(session.annotations(document, layer).spans) for document in documents)

        assert benchmark.pedantic(read, rounds=2) == DOCUMENTS * SPANS
        commands.undo(session)
    slowest = Figure("slowest", benchmark.stats["max"], "s", 2 * PROMISED_S)
    tell(benchmark, f"reading a merged label, {ANNOTATIONS}", slowest)
