"""Making new project files."""

import uuid
from collections.abc import Callable
from pathlib import Path

from annotator.disk.durable import replacing
from annotator.domain.errors import AnnotatorError, os_error
from annotator.storage.connecting import build
from annotator.storage.database import ProjectFile
from annotator.storage.paths import LONGEST_NAME, check_length
from annotator.storage.sqlite_errors import environment_errors


def create_project_file(path: Path, begin: Callable[[ProjectFile], None] | None = None, *, identity: str = "") -> None:
    """Make a project file with an identity of its own, or with that of the project that it is to be a copy of.

    `begin` writes what it must hold from the first moment. The file is made beside and renamed, so a half-made one
    never has the name. Raises AnnotatorError if something has the name already or the folder cannot be written.
    """
    check_length(path)
    with os_error("The project cannot be created here: {reason}.", where=str(path), remedy="Choose another folder."):
        if path.exists() or path.is_symlink():  # it may lead nowhere
            raise AnnotatorError(
                "A file with this name already exists.", where=str(path), remedy="Choose another name."
            )
        with replacing(path, overwrite=False, longest=LONGEST_NAME) as unfinished:
            with environment_errors(path):
                build(unfinished, identity or uuid.uuid4().hex)
            if begin is not None:
                with ProjectFile(unfinished) as file:
                    begin(file)
