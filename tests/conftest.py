"""Fixtures that every folder may use. No Qt here: its fixtures are in tests/gui."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from annotator.app.session import Session
from tests.samples import ME, make_project

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
