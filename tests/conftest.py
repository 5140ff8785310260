"""Fixtures that every folder may use. No Qt here: its fixtures are in tests/gui."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from annotator.app.session import Session
from tests import crash_traces, garbage
from tests.samples import ME, make_project

if TYPE_CHECKING:
    from tests.postgres import Server

ROOT = Path(__file__).resolve().parent.parent
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
# Qt looks for fonts when the first window is made. Tests see those that come with the program and no others, so that
# letters look the same everywhere; with TEST_FONTS=system they see what is installed.
_own_folder = tempfile.TemporaryDirectory(prefix="annotator-tests-")
if os.environ.get("TEST_FONTS") != "system":
    _fonts_conf = Path(_own_folder.name, "fonts.conf")
    _fonts_conf.write_text(FONTS_CONF.format(fonts=ROOT / "resources" / "fonts", folder=_own_folder.name), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(_fonts_conf)

# Windows are shown offscreen on a screen as a desk has one; Qt's own is of 800 by 800 pixels.
SCREEN = {
    "name": "screen",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1200,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    _screen = Path(_own_folder.name, "screen.json")
    _screen.write_text(json.dumps({"screens": [SCREEN | {"dpr": 1}]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen}"

# Keys that sign packages are kept with the program's data.
os.environ["XDG_DATA_HOME"] = str(Path(_own_folder.name, "data"))
os.environ["XDG_STATE_HOME"] = str(Path(_own_folder.name, "state"))  # of the log

MEMORY, ROOM = Path("/dev/shm"), 2_000_000_000
"""A file system in memory, and the bytes that must be free there."""


def pytest_configure(config: pytest.Config) -> None:
    """Spare the tests what only costs time; benchmarks take what a person's computer takes."""
    config.pluginmanager.register(crash_traces, "crash_traces")
    config.pluginmanager.register(garbage, "garbage")
    if not config.getoption("benchmark_only", False):
        _use_memory(config)


def _use_memory(config: pytest.Config) -> None:
    """Put the files of tests into memory where there is room: they commit many thousand times, and disks are slow.

    A TMPDIR that is set stays.
    """
    if "TMPDIR" in os.environ:
        return
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        # A folder of this run alone: pytest removes the folders of runs before, which may still be going on.
        folder = tempfile.TemporaryDirectory(prefix="annotator-tests-", dir=MEMORY)
        config.add_cleanup(folder.cleanup)
        os.environ["TMPDIR"] = tempfile.tempdir = folder.name


# The same examples each time: a run tells of the change, not of luck. HYPOTHESIS_PROFILE=explore looks further.
settings.register_profile("project", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


@pytest.fixture(scope="session")
def project_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("template"))


@pytest.fixture
def project(project_template: Path, tmp_path: Path) -> Path:
    """A fresh project with two mixed-direction articles."""
    return Path(shutil.copy(project_template, tmp_path / "project.annot"))


@pytest.fixture
def annotating(project: Path) -> Iterator[Session]:
    """A session of ME on `project`."""
    with Session.open(project, annotator=ME) as session:
        yield session


@pytest.fixture
def session(annotating: Session) -> Session:
    """The same, where no folder has a session of its own."""
    return annotating


@pytest.fixture(scope="session")
def server() -> Iterator["Server"]:
    """A PostgreSQL server; what asks for it is skipped where there is none, or no psycopg."""
    from tests.postgres import running_server

    with running_server() as running:
        yield running


@pytest.fixture
def hub_url(server: "Server") -> "Server":
    """The server, with a fresh database and no accounts."""
    from tests.postgres import make_database

    make_database(server)
    return server
