"""The lines of a CoNLL file as documents: of each token its form, its tag and its line. UNITS: lines count from 1."""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.conll.columns import OUTSIDE, START, Header
from annotator.exchange.reading.lines import text_lines
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.strict_json import NUL, holds_nul

TAG = re.compile(r"([BIESMLU])-(.+)")
_NAMED = re.compile(r"#\s*([\w.:]+)(?:\s+id)?\s*(?:=\s*(.*))?")
_STRUCTURE = frozenset({"text", "sent_id", "newdoc", "newpar", "global.columns"})
"""Comments about the file itself."""

_NAMES_OF_FORMS = frozenset({"FORM", "TOKEN", "WORD"})
_NAMES_OF_TAGS = frozenset({"TAG", "NER", "NE", "NER_TAG", "BIO", "IOB", "LABEL", "ENTITY"})
_NOTHING = frozenset({"", "_", "-", "-X-", "*", OUTSIDE})
"""What stands in a column that says nothing of a token."""

_COLUMNS_OF_TREEBANKS = 10
_COUNTED = 100
"""Columns whose values are counted; no file that is not hostile has more."""


class Document:
    """An article as its lines have it: of each token its form, tag and line, and whether it begins a sentence.

    A line may have four bytes, so that a record for each would take many times as much.
    """

    def __init__(self, line: int, text: str | None, remarks: RemarkList, *, tagged: bool) -> None:
        self.line = line
        self.text = text
        self.remarks = remarks
        self.tagged = tagged
        self.forms: list[str] = []
        self.tags: list[str] = []
        self.lines = array("q")
        self.begins = bytearray()
        self._known: dict[str, str] = {}
        self._unread: Counter[int] = Counter()
        # Forms of a file whose first column may be numbers, which it is if they count the tokens of each sentence.
        self._seconds: list[str] | None = [] if text is None else None
        self._number = -1

    def add(self, columns: Sequence[str], tag: str, line: int, *, begins: bool) -> None:
        """Add the token of a line."""
        self.forms.append(columns[0])
        self.tags.append(self._known.setdefault(tag, tag))
        self.lines.append(line)
        self.begins.append(begins)
        self._count(columns, begins=begins)
        for place in range(1, min(len(columns) - 1, _COUNTED)):
            self._unread[place] += columns[place] not in _NOTHING

    def _count(self, columns: Sequence[str], *, begins: bool) -> None:
        if self._seconds is None:
            return
        number = int(columns[0]) if columns[0].isascii() and columns[0].isdigit() and len(columns[0]) < 9 else -1
        if len(columns) < 3 or not columns[1] or (number not in (0, 1) if begins else number != self._number + 1):
            self._seconds = None
            return
        self._number = number
        self._seconds.append(columns[1])

    def end(self) -> "Document":
        """Take the second column for the forms where the first one counts them; note what is in columns not read."""
        if self._seconds is not None and len(self._seconds) > sum(self.begins):
            self.forms = self._seconds
            del self._unread[1]
        for place, count in sorted(self._unread.items()):
            if count:
                self.remarks.add("linguistic analysis", f"line {self.line}, column {place + 1}", str(count))
        return self


_header_decoder = msgspec.json.Decoder(Header)


def documents(path: Path, encoding: str | None) -> Iterator[Document]:
    """Yield the documents of a file. Raises AnnotatorError with the line that cannot be read."""
    document: Document | None = None
    remarks = RemarkList()
    names: list[str] = []
    sentence = True
    for number, line in _lines(path, encoding):
        columns = _columns(line)
        if columns[:1] == [START]:
            if document is not None:
                yield document.end()
                remarks = RemarkList()
            document = _begun(columns, number, remarks, f"{path}, line {number}")
            sentence = True
        elif not columns:
            sentence = True
        elif _is_comment(line, columns, document):
            names = _take_comment(line, number, remarks) or names
        else:
            columns = _in_order(columns, names)
            document = document or Document(number, None, remarks, tagged=False)
            if not document.forms and document.text is None:
                document.tagged = len(columns) > 1
            document.add(columns, _tag(columns, document, f"{path}, line {number}"), number, begins=sentence)
            sentence = False
    if document is not None:
        yield document.end()


def _lines(path: Path, encoding: str | None) -> Iterator[tuple[int, str]]:
    """Yield lines, those that a CR ends among them."""
    for number, line in text_lines(path, encoding):
        for piece in line.rstrip("\r").split("\r") if "\r" in line else (line,):
            yield number, piece


def _columns(line: str) -> list[str]:
    """Return the columns of a line without the white space around them; none for a blank line.

    White space other than blanks and tabs parts no columns: it is of a token, which may even be nothing else.
    """
    if not line.strip():
        return []
    if "\t" not in line:
        return [column for column in line.split(" ") if column]
    first, *others = line.rstrip().split("\t")
    return [first.strip() or first, *(column.strip() for column in others)]


def _in_order(columns: list[str], names: Sequence[str]) -> list[str]:
    """Return columns with the form first and the tag last, as the file names them."""
    if len(names) != len(columns):
        return columns
    first = next((place for place, name in enumerate(names) if name in _NAMES_OF_FORMS), 0)
    last = next((place for place, name in enumerate(names) if name in _NAMES_OF_TAGS), len(names) - 1)
    if first == last or (first, last) == (0, len(names) - 1):
        return columns
    between = [column for place, column in enumerate(columns) if place not in (first, last) and names[place] != "ID"]
    return [columns[first], *between, columns[last]]


def _begun(columns: list[str], number: int, remarks: RemarkList, where: str) -> Document:
    if len(columns) < 2 or not columns[1].startswith("{"):
        return Document(number, None, remarks, tagged=False)
    if holds_nul(columns[1].encode()):
        raise _unreadable(NUL, where)
    try:
        text = _header_decoder.decode(columns[1]).text
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _unreadable(error, where) from error
    return Document(number, text, remarks, tagged=len(columns) > 2)


def _unreadable(reason: object, where: str) -> AnnotatorError:
    return AnnotatorError(
        "The text of the -DOCSTART- line cannot be read: {reason}.",
        where=where,
        remedy="Correct it, or remove all but -DOCSTART-.",
        reason=reason,
    )


def _is_comment(line: str, columns: list[str], document: Document | None) -> bool:
    if not line.startswith("#"):
        return False
    if len(columns) == 1:
        return document is not None and document.tagged
    named = _NAMED.match(line)
    return not _is_tag(columns[-1]) or (named is not None and named[2] is not None)


def _take_comment(line: str, number: int, remarks: RemarkList) -> list[str]:
    """Note a comment, unless it is about the file itself; return the names of columns that it states."""
    named = _NAMED.match(line)
    if named is None or named[1] not in _STRUCTURE:
        remarks.add("notes and comments", f"line {number}", line)
    elif named[1] == "global.columns":
        return (named[2] or "").upper().split()
    return []


def _is_tag(tag: str) -> bool:
    return tag == OUTSIDE or TAG.fullmatch(tag) is not None


def _tag(columns: list[str], document: Document, where: str) -> str:
    if not document.tagged and len(columns) == 1:
        return OUTSIDE
    if not document.tagged or len(columns) == 1 or not columns[0] or not _is_tag(columns[-1]):
        if len(columns) == _COLUMNS_OF_TREEBANKS and columns[0][0:1].isdigit():
            raise AnnotatorError(
                "The line has the columns of CoNLL-U, and no tag.",
                where=where,
                remedy="To import its text, rename the file so that it ends in .conllu.",
            )
        raise AnnotatorError(
            "The line does not begin with a token and end with a tag such as O, B-CLAIM or I-CLAIM.",
            where=where,
            remedy="Correct the line, and keep one form throughout the article.",
        )
    return columns[-1]
