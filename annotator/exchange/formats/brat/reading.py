"""brat's files read as articles. UNITS: what comes out are code points."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.brat.lines import parse
from annotator.exchange.formats.brat.work import work_of_lines
from annotator.exchange.formats.brat.writing import BOM
from annotator.exchange.reading.decoding import text_file
from annotator.exchange.reading.files import open_file, read_errors
from annotator.exchange.reading.noting import Remarks
from annotator.exchange.records import Article, LayerWork


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one .ann or .txt file.

    Raises AnnotatorError with file and line for what is not valid, and for an .ann without its .txt.
    """
    if not path.is_dir():
        with open_file(path):  # not that of the other one, if this one is missing
            pass
        yield _article(path.with_suffix(".txt"), encoding, path.parent)
        return
    with read_errors(path):
        found = sorted(file_ for file_ in path.rglob("*") if file_.suffix in (".txt", ".ann") and file_.is_file())
    for file in dict.fromkeys(file_.with_suffix(".txt") for file_ in found):
        yield _article(file, encoding, path)


def _article(file: Path, encoding: str | None, folder: Path) -> Article:
    beside = file.with_suffix(".ann")
    if not file.exists():
        raise AnnotatorError(
            "The text of these annotations is missing.", where=str(beside), remedy="Put the .txt file next to it."
        )
    text = text_file(file, encoding)
    layers: dict[str, LayerWork] = {}
    metadata: dict[str, object] = {}
    remarks = Remarks(beside.relative_to(folder).as_posix())
    if beside.exists():
        lines = parse(text_file(beside), str(beside), remarks)
        layers[""] = work_of_lines(lines, text, beside, remarks, bom=_has_bom(file))
        if lines.norms:
            metadata["normalizations"] = lines.norms
    return Article(document_id(text), title_of(text), text, metadata, {}, layers, remarks=remarks.noted())


def _has_bom(file: Path) -> bool:
    with open_file(file) as content:
        return content.read(3) == BOM.encode()
