"""The newsroom, and its archive."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.session import Session
from tests.app.analysis.newsroom import make_newsroom


@pytest.fixture(scope="session")
def newsroom_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_newsroom(tmp_path_factory.mktemp("newsroom") / "newsroom.annot")


@pytest.fixture
def session(newsroom_template: Path, tmp_path: Path) -> Iterator[Session]:
    """A session of Sara on the newsroom."""
    path = Path(shutil.copy(newsroom_template, tmp_path / "newsroom.annot"))
    with Session.open(path, "sara") as opened:
        yield opened


@pytest.fixture
def archive(session: Session) -> Archive:
    """The claims of Sara."""
    return commands.open_archive(session, session.layer)
