"""Short commands, whole process, beside one that only loads click. Promised: `annotator --help` under 0.25 s."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.app import commands

FLOOR = ("-c", "import click")
PROMISED = 0.25


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    return commands.new_project(tmp_path / "small.annot")


@pytest.mark.parametrize("command", ["click alone", "--help", "list"])
def test_short_command(benchmark, small_project: Path, command: str) -> None:  # type: ignore[no-untyped-def]
    arguments = {"click alone": FLOOR, "--help": ("-m", "annotator", "--help")}.get(
        command, ("-m", "annotator", "list", str(small_project))
    )
    benchmark.pedantic(
        subprocess.run,
        args=([sys.executable, *arguments],),
        kwargs={"check": True, "capture_output": True},
        rounds=10,
        warmup_rounds=1,
    )
    benchmark.extra_info["promised s"] = PROMISED
