"""Killing the process right after an edit is shown as saved loses nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app.session import Session

CHILD = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtTest import QTest
from annotator.ui.application import open_window

window = open_window(sys.argv[1], "sara")
window.project.words.saved.setText("")
for number in range(int(sys.argv[2])):
    window.desk.view.select(number * 5, number * 5 + 4)
    QTest.keyClicks(window.desk.view, "2")
assert window.project.words.saved.text().startswith("Saved")
print("saved", len(window.desk.annotating.work.spans), flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("edits", [1, 7])
def test_what_is_shown_as_saved_survives_a_kill(project_with: Callable[..., Path], edits: int) -> None:
    project = project_with({"a.txt": "word " * 40 + "\n"})
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(project), str(edits)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    with child:
        assert child.stdout.readline() == f"saved {edits}\n"
        child.send_signal(signal.SIGKILL)
        child.wait()
    with Session.open(project, "sara") as session:
        document = session.file.rows("SELECT id FROM document")[0][0]
        assert len(session.annotations(document).spans) == edits
        assert session.file.damage() == []
