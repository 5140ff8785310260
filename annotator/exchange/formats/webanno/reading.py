"""Reading WebAnno TSV 3: the lines are parsed, and the text is put together again.

UNITS: what comes out are code points; lines are counted from 1.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.webanno.layers import File, Row, Sentence, layer_of
from annotator.exchange.formats.webanno.values import readings
from annotator.exchange.formats.webanno.work import work_in
from annotator.exchange.reading.files import files_in
from annotator.exchange.reading.lines import text_lines
from annotator.exchange.reading.offset_units import CODE_POINTS, UTF16, Converter, converter, misplaced
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.records import Article, LayerWork
from annotator.text.offsets import Offsets

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV (3(?:\.\d)?)")
_ROW = re.compile(r"(\d+-\d+(?:\.\d+)?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)(?:\t(.*))?")
_LONGEST_GAP = 100_000
"""Blanks between two sentences."""
_MAX_BLANKS = 1_000_000
"""Blanks between all sentences of a file: a line of a few bytes can ask for many."""


def read(
    path: Path, encoding: str | None = None, naming: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one file.

    `naming` has the feature that is the label, by layer, where it is not the usual one. Raises AnnotatorError with file
    and line for what is not WebAnno TSV 3.
    """
    for file in files_in(path, ".tsv"):
        yield _article(_parsed(file, encoding), file, naming)


# --- lines


def _parsed(path: Path, encoding: str | None) -> File:
    found = File("", [], [])
    width = 0
    sentence: Sentence | None = None
    for number, line in text_lines(path, encoding):
        where = f"{path}, line {number}"
        if number == 1:
            found = found._replace(version=_version(line, path))
        elif line.startswith("#Text="):
            if sentence is None or sentence.rows:
                sentence = Sentence([], [])
                found.sentences.append(sentence)
            sentence.lines.append(line.partition("=")[2])
        elif line.startswith("#T_"):
            if sentence is not None:
                raise AnnotatorError(
                    "A layer is declared after the first sentence.", where=where, remedy="Export the file again."
                )
            found.layers.append(layer_of(line, width))
            width += found.layers[-1].width
        elif line.strip() and not line.startswith("#"):
            row = _row(line, width, where)
            if sentence is None or row is None:
                raise AnnotatorError("This is not a row of WebAnno TSV.", where=where, remedy="Export the file again.")
            sentence.rows.append(row)
    return found if found.version else found._replace(version=_version("", path))


def _version(line: str, path: Path) -> str:
    match = _FORMAT.match(line)
    if match is None:
        raise AnnotatorError(
            "The file does not begin with #FORMAT=WebAnno TSV 3.",
            where=str(path),
            remedy="Export it again as WebAnno TSV 3.3.",
        )
    return match[1]


def _row(line: str, width: int, where: str) -> Row | None:
    match = _ROW.fullmatch(line)
    if match is None:
        return None
    columns = (match[5] or "").split("\t")
    if len(columns) < width:
        return None
    return Row(where, match[1], int(match[2]), int(match[3]), match[4], columns)


# --- text


def _article(file: File, path: Path, naming: Mapping[str, str]) -> Article:
    text, convert, unit = _text(file, path)
    remarks = RemarkList()
    if unit != UTF16:
        remarks.add("offsets in another unit", "", unit)
    layers: dict[str, LayerWork] = {}
    if file.layers:
        layers[""] = work_in(file, text, convert, str(path), naming, remarks)
    return Article(document_id(text), title_of(text), text, {}, {}, layers, remarks=remarks.all())


def _text(file: File, path: Path) -> tuple[str, Converter, str]:
    """Return the text, what converts its offsets, and their unit: UTF-16 by rule, but some count code points."""
    wrong = ""
    for unit, length in ((UTF16, _utf16_length), (CODE_POINTS, len)):
        sentences = [_unescaped(sentence, unit, file.version) for sentence in file.sentences]
        text = _put_together(sentences, length)
        convert = converter(text, unit)
        row = next((row for row in file.rows if not _lies(row, text, convert, 0)), None)
        if row is None:
            return text, convert, unit
        wrong = wrong or row.where
    raise misplaced(wrong, path)


def _unescaped(sentence: Sentence, unit: str, version: str) -> Sentence:
    """Return a sentence with its text unescaped: so that it fits the offsets of its rows, if one way does."""
    if not any("\\" in line for line in sentence.lines):
        return sentence
    start = sentence.rows[0].start if sentence.rows else 0
    texts = ["\n".join(map(unescape, sentence.lines)) for unescape in readings(version)]
    fitting = (text for text in texts if _lie(sentence.rows, text, converter(text, unit), start))
    return sentence._replace(lines=[next(fitting, texts[0])])


def _lie(rows: Iterable[Row], text: str, convert: Converter, start: int) -> bool:
    return all(_lies(row, text, convert, start) for row in rows)


def _put_together(sentences: Iterable[Sentence], length: Callable[[str], int]) -> str:
    """Join sentences as INCEpTION does: a newline after each, unless the next begins at once; blanks fill gaps."""
    pieces: list[str] = []
    end = blanks = 0
    for sentence in sentences:
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


def _lies(row: Row, text: str, convert: Converter, start: int) -> bool:
    """Whether a text that begins at `start` has the words of a row where it says."""
    if row.start == row.end:
        return True
    place = convert(row.start - start, row.end - start)
    if place is None:
        return False
    words = text[slice(*place)].split()
    return words == row.words.split() or (
        "\\" in row.words and any(words == unescape(row.words).split() for unescape in readings(""))
    )
