"""A wheel works without the source tree, and a source archive can run its own tests."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INSTALLED = """
from pathlib import Path
import annotator
from annotator.app.bundled import scheme_toml
from annotator.disk.resources import resource, sample_corpus
from annotator.domain.scheme import parse_scheme

assert Path(annotator.__file__).is_relative_to(Path.cwd()), annotator.__file__
assert resource("icons", "annotator.svg").read_text().startswith("<svg")
assert resource("fonts", "Inter", "LICENSE.txt").is_file()
assert parse_scheme(scheme_toml("claims")).label("CLAIM")
assert len(list((sample_corpus() / "articles").glob("*.txt"))) >= 8
assert sorted(path.stem for path in (sample_corpus() / "labels").glob("*.jsonl")) == ["lena", "omar", "sara"]
"""


@pytest.mark.slow
def test_the_wheel_carries_what_the_program_needs(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)  # our own file, made a moment ago
    subprocess.run([sys.executable, "-c", INSTALLED], check=True, cwd=installed)


@pytest.mark.slow
def test_the_source_archive_has_what_its_tests_need(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    for name in ("Makefile", "tools/setup", "tools/documentation.py", "docs/keys.md", "CONTRIBUTING.md", "LICENSE"):
        assert (unpacked / name).is_file(), name
    tests = {path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("*.py")}
    assert tests == {path.relative_to(unpacked / "tests") for path in (unpacked / "tests").rglob("*.py")}
    run = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/text/test_offsets.py",
        "tests/test_documentation.py",
    ]
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    subprocess.run(run, check=True, capture_output=True, cwd=unpacked, env=environment)
