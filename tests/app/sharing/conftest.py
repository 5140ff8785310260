"""The project of a team, and a folder or a hub to share it by."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.app.session import Session
from tests.app.sharing.copies import make_team_project

if TYPE_CHECKING:
    from tests.postgres import Server


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """An empty folder."""
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """The project of a team, as its lead has it."""
    return make_team_project(tmp_path)


@pytest.fixture
def hub(lead: Path, hub_url: "Server") -> "Server":
    """A hub with an account for everybody on the team."""
    from tests.app.sharing.hub_of_team import give_accounts

    with Session.open(lead, "Nadia") as nadia:
        give_accounts(hub_url, nadia)
    return hub_url
