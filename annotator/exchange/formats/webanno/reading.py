"""Reading WebAnno TSV 3: the lines are parsed, and the text is put together again.

UNITS: what comes out are code points; lines are counted from 1.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.webanno.values import unescape
from annotator.exchange.formats.webanno.work import File, Layer, Row, Sentence, naming_of, work_in
from annotator.exchange.reading.files import files_in
from annotator.exchange.reading.lines import text_lines
from annotator.exchange.reading.offset_units import CODE_POINTS, UTF16, Converter, converter, misplaced
from annotator.exchange.records import Article, LayerWork
from annotator.text.offsets import Offsets

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.\d")
_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)(?:\t(.*))?")
_LONGEST_GAP = 100_000
"""Blanks between two sentences."""
_MAX_BLANKS = 1_000_000
"""Blanks between all sentences of a file: a line of a few bytes can ask for many."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one file.

    Raises AnnotatorError with file and line for what is not WebAnno TSV 3.
    """
    for file in files_in(path, ".tsv"):
        yield _article(_parsed(file, encoding), file)


# --- lines


def _parsed(path: Path, encoding: str | None) -> File:
    found = File([], [])
    header, width = False, 0
    sentence: Sentence | None = None
    for number, line in text_lines(path, encoding):
        where = f"{path}, line {number}"
        if number == 1:
            header = _FORMAT.match(line) is not None
        elif line.startswith("#Text="):
            if sentence is None or sentence.rows:
                sentence = Sentence([], [])
                found.sentences.append(sentence)
            sentence.lines.append(unescape(line.partition("=")[2]))
        elif line.startswith("#T_"):
            if sentence is not None:
                raise AnnotatorError(
                    "A layer is declared after the first sentence.", where=where, remedy="Export the file again."
                )
            found.layers.append(_layer(line, width))
            width += found.layers[-1].width
        elif line.strip() and not line.startswith("#"):
            row = _row(line, width, where)
            if sentence is None or row is None:
                raise AnnotatorError("This is not a row of WebAnno TSV.", where=where, remedy="Export the file again.")
            sentence.rows.append(row)
    if not header:
        raise AnnotatorError(
            "The file does not begin with #FORMAT=WebAnno TSV 3.",
            where=str(path),
            remedy="Export it again as WebAnno TSV 3.3.",
        )
    return found


def _layer(line: str, first: int) -> Layer:
    kind, _, rest = line.removeprefix("#T_").partition("=")
    name, *columns = rest.split("|")
    features: dict[str, int] = {}
    base, place = "", 0
    for number, column in enumerate(columns):
        if column.startswith("BT_"):
            base, place = column.removeprefix("BT_"), first + number
        elif not column.startswith("ROLE_") and not (number and columns[number - 1].startswith("ROLE_")):
            features[column] = first + number
    return Layer(kind, name, features or {"": first}, base, place, max(len(columns), 1), naming_of(features))


def _row(line: str, width: int, where: str) -> Row | None:
    match = _ROW.fullmatch(line)
    if match is None:
        return None
    columns = (match[5] or "").split("\t")
    if len(columns) < width:
        return None
    return Row(where, match[1], int(match[2]), int(match[3]), match[4], columns)


# --- text


def _article(file: File, path: Path) -> Article:
    text, convert = _text(file, path)
    layers: dict[str, LayerWork] = {}
    if file.layers:
        layers[""] = work_in(file, text, convert, str(path))
    return Article(document_id(text), title_of(text), text, {}, {}, layers)


def _text(file: File, path: Path) -> tuple[str, Converter]:
    """Return the text and what converts its offsets: they are UTF-16 units by rule, but some count code points."""
    wrong = ""
    for unit, length in ((UTF16, _utf16_length), (CODE_POINTS, len)):
        text = _put_together(file, length)
        convert = converter(text, unit)
        row = next((row for sentence in file.sentences for row in sentence.rows if not _lies(row, text, convert)), None)
        if row is None:
            return text, convert
        wrong = wrong or row.where
    raise misplaced(wrong, path)


def _put_together(file: File, length: Callable[[str], int]) -> str:
    """Join sentences as INCEpTION does: a newline after each, unless the next begins at once; blanks fill gaps."""
    pieces: list[str] = []
    end = blanks = 0
    for sentence in file.sentences:
        begin = sentence.rows[0].start if sentence.rows else end
        blanks += max(begin - end, 0)
        if begin > _LONGEST_GAP + end or blanks > _MAX_BLANKS:
            raise AnnotatorError(
                "This is not a row of WebAnno TSV.", where=sentence.rows[0].where, remedy="Correct it."
            )
        if pieces and begin < end:
            pieces.pop()
            end -= 1
        pieces += " " * (begin - end), "\n".join(sentence.lines), "\n"
        end = max(begin, end) + sum(map(length, sentence.lines)) + len(sentence.lines)
    return "".join(pieces[:-1])


def _utf16_length(text: str) -> int:
    return Offsets(text).utf16_length


def _lies(row: Row, text: str, convert: Converter) -> bool:
    if row.start == row.end:
        return True
    place = convert(row.start, row.end)
    return place is not None and text[slice(*place)].split() == row.words.split()
