"""Highlights are exact in fonts of the system too, which Qt takes for letters that ours lack."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from annotator.disk.resources import resource
from tests.processes import ROOT

NO_FONT = 77
CHILD = f"""
import sys, pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication
from annotator.ui.theme import load_fonts

app = QGuiApplication([])
system = set(QFontDatabase.families())
load_fonts()
if not any(QFontDatabase.isSmoothlyScalable(family) for family in system):
    sys.exit({NO_FONT})
app.shutdown()
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", *sys.argv[1:]]))
"""
EXACT = ("test_exactness.py", "test_pictures.py", "test_hard_geometry.py")


@pytest.mark.slow
def test_highlights_are_as_exact_with_the_fonts_of_the_system(tmp_path: Path) -> None:
    environ = os.environ | {"TEST_FONTS": "system", "TEST_PICTURES": str(tmp_path), "RANGES": "80"}
    del environ["FONTCONFIG_FILE"]
    ended = subprocess.run(
        [sys.executable, "-c", CHILD, *(str(Path(__file__).with_name(name)) for name in EXACT)],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
    )
    if ended.returncode == NO_FONT:
        pytest.skip("no font is installed here")
    assert ended.returncode == 0, ended.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only there fonts can be kept away")
def test_all_other_tests_see_the_fonts_of_the_program_alone(qapp: QApplication) -> None:
    numbers = [QFontDatabase.addApplicationFont(str(path)) for path in resource("fonts").glob("*/*.?tf")]
    ours = {family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)}
    seen = set(QFontDatabase.families()) - {"Sans Serif", "Serif", "Monospace"}  # names that stand for any
    assert os.environ.get("TEST_FONTS") == "system" or seen <= ours
