"""A project with a lead, a reviewer and two annotators, open as Sara."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session

LEAD, REVIEWER, SARA, OMAR = "Lea", "Rana", "Sara", "Omar"


@pytest.fixture
def team(project: Path) -> Iterator[Session]:
    """Return the project of a team, open as Sara."""
    with Session.open(project, LEAD) as session:
        for name in (REVIEWER, SARA, OMAR):
            commands.add_annotator(session, name)
        commands.set_role(session, LEAD, "lead")
        commands.set_role(session, REVIEWER, "reviewer")
        session.switch_annotator(SARA)
        yield session
