"""brat's files read as articles. UNITS: what comes out are code points."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.brat.lines import Lines, parse
from annotator.exchange.formats.brat.work import work_of_lines
from annotator.exchange.formats.brat.writing import BOM
from annotator.exchange.reading.decoding import text_file
from annotator.exchange.reading.files import open_file, read_errors
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.records import Article, LayerWork

_PARTS = (".a1", ".a2")
"""Endings of files that have the annotations in two parts, as in shared tasks: those given, and those asked for."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one .ann or .txt file.

    Raises AnnotatorError with file and line for what is not valid, and for an .ann without its .txt.
    """
    if not path.is_dir():
        with open_file(path):  # not that of the other one, if this one is missing
            pass
        yield _article(path.with_suffix(".txt"), encoding, path.parent)
        return
    endings = (".txt", ".ann", *_PARTS)
    with read_errors(path):
        found = sorted(file_ for file_ in path.rglob("*") if file_.suffix in endings and file_.is_file())
    for file in dict.fromkeys(file_.with_suffix(".txt") for file_ in found):
        yield _article(file, encoding, path)


def _article(file: Path, encoding: str | None, folder: Path) -> Article:
    beside = _annotations_beside(file)
    if not file.exists():
        raise AnnotatorError(
            "The text of these annotations is missing.",
            where=str(next(iter(beside), file)),
            remedy="Put the .txt file next to it.",
        )
    text = text_file(file, encoding)
    layers: dict[str, LayerWork] = {}
    metadata: dict[str, object] = {}
    remarks = {part: RemarkList(part.relative_to(folder).as_posix()) for part in beside}
    lines = Lines({}, {}, [], [], set())
    for part in beside:
        parse(text_file(part), str(part), lines, remarks[part])
    if beside:
        layers[""] = work_of_lines(lines, text, beside[-1], remarks[beside[-1]], bom=_has_bom(file))
    if lines.norms:
        metadata["normalizations"] = lines.norms
    noted = tuple(remark for noted_remarks in remarks.values() for remark in noted_remarks.all())
    return Article(document_id(text), title_of(text), text, metadata, {}, layers, remarks=noted)


def _annotations_beside(file: Path) -> list[Path]:
    """Return the file with the annotations of a text, or those with its parts."""
    whole = file.with_suffix(".ann")
    if whole.exists():
        return [whole]
    return [part for part in map(file.with_suffix, _PARTS) if part.exists()]


def _has_bom(file: Path) -> bool:
    with open_file(file) as content:
        return content.read(3) == BOM.encode()
