"""Reading a guideline from a file."""

from pathlib import Path

from annotator.disk.regular import open_regular
from annotator.domain.errors import AnnotatorError
from annotator.domain.guideline_text import LONGEST_GUIDELINE

LARGEST = 4 * LONGEST_GUIDELINE


def read_guideline_file(path: Path) -> str:
    """Return the text of a file in UTF-8. Raises AnnotatorError when it cannot be read as such, or is too large."""
    try:
        with open_regular(path) as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise AnnotatorError("This file is too large for a guideline.", where=str(path), remedy="Shorten it.")
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, ValueError) as error:  # not UTF-8, or NUL in the name
        raise AnnotatorError(
            "The guideline cannot be read.", where=str(path), remedy="Use a text file in UTF-8 (Markdown)."
        ) from error
