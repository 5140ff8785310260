"""Opening a project for a command, with notices on standard error."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app import commands
from annotator.cli.output import print_notices

if TYPE_CHECKING:
    from annotator.app.session import Session


NEW_OBJECTS = 100_000
"""Objects after which a command looks for cycles among those that it made."""


@contextmanager
def opened(project: Path) -> "Iterator[Session]":
    """Open a project as whom its file remembers, if anybody. Raises AnnotatorError when it cannot be opened."""
    from annotator.app.session import Session

    with _fewer_collections(), Session.open(project) as session:
        session.set_annotator(commands.remembered_person(session))
        print_notices(session.notices)
        yield session


@contextmanager
def _fewer_collections() -> Iterator[None]:
    # Records are in no cycles, and to look for some after every 700 objects takes a tenth of the time of an import.
    before = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
