"""CoNLL-U, read for its text alone: treebanks have no claims, so no annotations are read; their columns are reported.

An article begins at each `# newdoc`, whose id goes into the metadata; a file without any is one article. Some treebanks
repeat it, with the same id, before each sentence. A sentence is its `# text`, or its words with what SpaceAfter and
SpacesAfter say between them: the surface of multiword tokens stands for their words, and empty nodes have none.
Sentences follow each other after a blank, paragraphs (`# newpar`) after a newline.

UNITS: lines are counted from 1.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.lines import text_lines
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.records import LONGEST_TEXT, Article, check_length

_COLUMNS = 10
_ID = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9})|(\.[0-9]+))?")
_COMMENT = re.compile(r"#\s*(newdoc|newpar|text)\b(?:\s*(?:id\s*)?=\s?(.*))?")
_NAMES = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_MISC = _NAMES.index("MISC")
_OF_SPACE = frozenset({"_", "", "SpaceAfter", "SpacesAfter", "SpacesBefore"})
_SENTENCE_ID = re.compile(r"#\s*sent_id\b")
_SPACES = {"s": " ", "n": "\n", "r": "\n", "t": "\t", "p": "|", "\\": "\\"}


class _Sentence:
    """A sentence as its lines come: `text` as it is said or put together, and the white `space` that follows it."""

    def __init__(self) -> None:
        self.space = " "
        self._said: str | None = None
        self._pieces: list[str] = []
        self._covered = 0

    @property
    def text(self) -> str:
        if self._said is not None:
            return self._said
        return "".join(self._pieces)[: -len(self.space) or None]

    @property
    def begun(self) -> bool:
        return self._said is not None or bool(self._pieces)

    def say(self, text: str) -> None:
        self._said = text

    def word(self, columns: list[str], where: str) -> None:
        number = _ID.fullmatch(columns[0])
        if len(columns) != _COLUMNS or number is None:
            raise AnnotatorError(
                "The line does not have the {count} columns of CoNLL-U with an id in the first.",
                where=where,
                remedy="Correct it. Columns are separated by tabs.",
                count=_COLUMNS,
            )
        if number[3] or int(number[1]) <= self._covered:  # an empty node, or a word of a multiword token
            return
        self._covered = int(number[2] or 0)
        self.space = _space_after(columns[9])
        self._pieces += columns[1], self.space


def _space_after(misc: str) -> str:
    for part in misc.split("|"):
        if part == "SpaceAfter=No":
            return ""
        if part.startswith("SpacesAfter="):
            return re.sub(r"\\(.)", lambda match: _SPACES.get(match[1], match[0]), part.partition("=")[2])
    return " "


class _Document:
    """An article as its sentences come."""

    def __init__(self, name: str, line: int) -> None:
        self.name = name
        self._line = line
        self._pieces: list[str] = []
        self._space = ""
        self._length = 0
        self._unread: Counter[str] = Counter()
        self._remarks = RemarkList()

    def add(self, sentence: _Sentence, where: str) -> None:
        if not sentence.begun:
            return
        self._pieces += self._space, sentence.text
        self._length += len(self._space) + len(sentence.text)
        self._space = sentence.space
        if self._length > LONGEST_TEXT:
            check_length("".join(self._pieces), where)

    def end_paragraph(self) -> None:
        if self._pieces and "\n" not in self._space:
            self._space = "\n"

    def note_columns(self, columns: list[str]) -> None:
        """Count what a line has besides its word."""
        for place in range(2, _MISC):
            self._unread[_NAMES[place]] += columns[place] not in ("_", "")
        for part in columns[_MISC].split("|"):
            key = part.partition("=")[0]
            if key not in _OF_SPACE:
                self._unread[f"MISC {key}"] += 1

    def note_comment(self, line: str, number: int) -> None:
        """Note a comment that is not about the sentences themselves."""
        if not _SENTENCE_ID.match(line):
            self._remarks.add("notes and comments", f"line {number}", line)

    def articles(self) -> Iterator[Article]:
        """Yield the article, unless there is nothing of it."""
        text = "".join(self._pieces)
        for name, count in self._unread.items():
            if count:
                self._remarks.add("linguistic analysis", f"line {self._line}, {name}", str(count))
        metadata = {"newdoc": self.name} if self.name else {}
        if text:
            remarks = self._remarks.all()
            yield Article(document_id(text), title_of(text), text, metadata, line=self._line, remarks=remarks)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a file, without annotations. Raises AnnotatorError with file and line."""
    document, sentence = _Document("", 1), _Sentence()
    for number, line in text_lines(path, encoding):
        where = f"{path}, line {number}"
        comment = _COMMENT.fullmatch(line)
        if not line.strip():
            document.add(sentence, where)
            sentence = _Sentence()
        elif comment is None and not line.startswith("#"):
            columns = line.split("\t")
            sentence.word(columns, where)
            document.note_columns(columns)
        elif comment and comment[1] == "newdoc":
            document.add(sentence, where)
            sentence = _Sentence()
            if not comment[2] or comment[2] != document.name:
                yield from document.articles()
                document = _Document(comment[2] or "", number)
        elif comment and comment[1] == "newpar":
            document.end_paragraph()
        elif comment:
            sentence.say(comment[2] or "")
        else:
            document.note_comment(line, number)
    document.add(sentence, str(path))
    yield from document.articles()


FORMAT = Format("conllu", "CoNLL-U, its text", ".conllu", "none", read)
