"""Workbooks of spreadsheets that are given the name of a table."""

from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import open_file
from annotator.exchange.reading.zip_safety import open_zip

_MOST_PARTS = 10_000
_BEFORE_2007, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
"""How workbooks begin, and other files too."""
_PARTS = ("xl/workbook.xml", "xl/workbook.bin")


def refuse_workbook(path: Path) -> None:
    """Raise AnnotatorError for an Excel workbook, whatever its name ends in."""
    with open_file(path) as file:
        beginning = file.read(len(_BEFORE_2007))
        is_workbook = beginning == _BEFORE_2007
        if beginning.startswith(_ZIP):
            try:
                names = open_zip(file, str(path), _MOST_PARTS, folders=True).namelist()
            except AnnotatorError:  # what it may be is for the reader to say
                names = []
            is_workbook = any(part in names for part in _PARTS)
    if is_workbook:
        raise AnnotatorError(
            "This is an Excel workbook, not a table in text.",
            where=str(path),
            remedy="Open it in Excel and save it as “CSV UTF-8”.",
        )
