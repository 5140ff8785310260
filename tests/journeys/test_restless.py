"""A restless user finds nothing wrong in ten seconds, always with the same seed. `make monkey` goes on for longer."""

import subprocess
import sys

import pytest

from tests.processes import ROOT

SEED = 22


@pytest.mark.slow
def test_a_restless_user_finds_nothing_wrong() -> None:
    command = [sys.executable, "-m", "tests.journeys.restless", f"--seed={SEED}", "--seconds=10"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
