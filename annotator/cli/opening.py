"""Opening a project for a command, with notices on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app import commands
from annotator.cli.output import print_notices

if TYPE_CHECKING:
    from annotator.app.session import Session


@contextmanager
def opened(project: Path) -> "Iterator[Session]":
    """Open a project as whom its file remembers, if anybody. Raises AnnotatorError when it cannot be opened."""
    from annotator.app.session import Session

    with Session.open(project) as session:
        session.set_annotator(commands.remembered_person(session))
        print_notices(session.notices)
        yield session
