"""Reading the Markdown of a guideline into lines, parts, links and worked examples.

Only the structure of Markdown is read, by markdown-it-py: HTML and addresses are shown as they are written, an image as
its words. Nothing is run or loaded. What is nested too deeply or too long is shown as plain text. A fenced block whose
information is `example` is an example (`guideline_examples`).

UNITS: code points of `GuidelineText.text`, half-open.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.annotation import Fragment, Span
from annotator.domain.guideline_examples import read_example
from annotator.domain.guideline_text import GuidelineLine, GuidelineText, LineKind, Part, Run, RunKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST_READ = 150_000
"""Code points that are read as Markdown; what is after them is shown as plain text."""
LONGEST_PARAGRAPH = 3_000
"""Code points of a paragraph in which emphasis and links are read."""
LONGEST_LINE = 1_500
"""Code points of a line of what is not interpreted; a longer one is cut into several."""
LONGEST_TITLE = 300
MOST_LINES, LONGEST_SHOWN = 8_000, 300_000
"""Lines and code points that are shown; the rest is left out, and an ellipsis says so."""
DEEPEST = 8
"""Lists and quotations in each other."""
LONGEST_ADDRESS = 200
_ANCHOR = re.compile(r"\s*\{#([A-Za-z_][\w.-]{0,199})\}\s*$")
_HEADING = re.compile(r"#{1,6}[ \t]")
_BREAK = re.compile("[\r\n\u2028\u2029]+")
OPENING: dict[str, RunKind] = {"strong_open": "bold", "em_open": "italic", "link_open": "link"}
"""Tokens within a paragraph that begin a run."""


@lru_cache(maxsize=16)
def read_guideline(source: str) -> GuidelineText:
    """Return a guideline in Markdown as it is shown."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    return _Reader(source).read()


def parts_of(source: str) -> tuple[Part, ...]:
    """Return the parts of a guideline in Markdown."""
    return read_guideline(source).parts


class _Opened(NamedTuple):
    """A run that has begun; `address` is that of a link."""

    kind: RunKind
    start: int
    address: str

    @property
    def part(self) -> str:
        """The anchor of the part that a link leads to, "" for none."""
        return self.address[1:] if self.address.startswith("#") else ""


class _Reader:
    """Reads one guideline."""

    def __init__(self, source: str) -> None:
        cut = source.rfind("\n", 0, LONGEST_READ) + 1 or LONGEST_READ
        self._read, self._rest = (source, "") if len(source) <= LONGEST_READ else (source[:cut], source[cut:])
        self._source_lines = source.split("\n")
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[GuidelineLine] = []
        self._runs: list[Run] = []
        self._spans: list[Span] = []
        self._begun: list[tuple[int, str, str, int, int]] = []
        """Line of the source, anchor, title, level and start of each part."""
        self._level = self._quoted = 0  # of the heading, of quotations
        self._lists: list[int | None] = []  # the next number of each list, None for bullets
        self._marker = ""

    def read(self) -> GuidelineText:
        if self._read.strip() and not _HEADING.match(self._read.lstrip()):
            self._begun.append((0, "", "", 0, 0))
        self._take(_markdown().parse(self._read))
        self._add_plain("text", self._rest)
        if self._is_full:
            self._add_line("text", "…")
        if not self._lines:
            self._add_line("blank", "")
        return GuidelineText(
            "".join(self._pieces), tuple(self._lines), tuple(self._parts()), tuple(self._runs), tuple(self._spans)
        )

    def _parts(self) -> Iterator[Part]:
        ends = [(begun[0], begun[4] - 1) for begun in self._begun[1:]]
        ends.append((len(self._source_lines), self._length))  # which the last part has
        for (line, anchor, title, level, start), (last, end) in zip(self._begun, ends, strict=False):
            yield Part(anchor, title, level, start, max(start, end), "\n".join(self._source_lines[line:last]).strip())

    # --- blocks

    def _take(self, tokens: "Sequence[Token]") -> None:
        for token in tokens:
            if self._is_full:
                return
            if token.type == "inline":
                self._take_inline(token)
            elif token.type in ("fence", "code_block"):
                self._add_block(token.info.strip(), token.content)
            elif token.type in ("heading_open", "heading_close"):
                self._level = int(token.tag[1:]) if token.nesting > 0 else 0
            elif token.type in ("blockquote_open", "blockquote_close"):
                self._quoted += token.nesting
            elif token.type in ("ordered_list_open", "bullet_list_open"):
                self._lists.append(int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None)
            elif token.type in ("ordered_list_close", "bullet_list_close"):
                self._lists.pop()
            elif token.type == "list_item_open":
                self._begin_item()

    def _begin_item(self) -> None:
        number = self._lists[-1]
        self._marker = "•\u00a0" if number is None else f"{number}.\u00a0"
        self._lists[-1] = None if number is None else number + 1

    def _take_inline(self, token: "Token") -> None:
        if self._level:
            self._add_heading(token.content, self._level, token.map[0] if token.map else 0)
            return
        kind: LineKind = "item" if self._lists else "quote" if self._quoted else "text"
        self._gap(tight=bool(self._lists) and self._last() == "item")
        marker, self._marker = self._marker, ""
        if len(token.content) > LONGEST_PARAGRAPH:
            self._add_plain(kind, marker + token.content, len(self._lists))
        else:
            self._add_inline(kind, len(self._lists), marker, _children(token.content))

    def _last(self) -> LineKind:
        return self._lines[-1].kind if self._lines else "blank"

    def _gap(self, *, tight: bool = False) -> None:
        """Begin a block: a blank line before it, except in a list."""
        if self._lines and not tight:
            self._add_line("blank", "")

    def _add_line(self, kind: LineKind, words: str, level: int = 0) -> int:
        """Add a line; return where its words begin."""
        if self._lines:
            self._pieces.append("\n")
            self._length += 1
        start = self._length
        self._lines.append(GuidelineLine(kind, level))
        self._append(_BREAK.sub(" ", words))
        return start

    @property
    def _is_full(self) -> bool:
        """Whether no more is shown."""
        return len(self._lines) >= MOST_LINES or self._length >= LONGEST_SHOWN

    def _add_plain(self, kind: LineKind, words: str, level: int = 0) -> None:
        """Add lines as they are written, long ones cut."""
        for line in words.split("\n") if words else ():
            for start in range(0, max(len(line), 1), LONGEST_LINE):
                if self._is_full:
                    return
                begun = self._add_line(kind, line[start : start + LONGEST_LINE], level)
                if kind == "code":
                    self._run("code", begun)

    def _append(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def _add_heading(self, words: str, level: int, line: int) -> None:
        found = _ANCHOR.search(words[-300:])
        title = words[: len(words) - len(found[0])] if found else words
        title = _BREAK.sub(" ", title).strip()[:LONGEST_TITLE]
        self._gap()
        start = self._add_line("heading", title, level)
        self._begun.append((line, found[1] if found else "", title, level, start))

    def _add_block(self, information: str, content: str) -> None:
        self._gap()
        if information.partition(" ")[0] != "example" or len(content) > LONGEST_PARAGRAPH:
            self._add_plain("code", content.removesuffix("\n") or " ")
            return
        example = read_example(content.strip("\n"))
        start = self._length + 1 if self._lines else 0
        for line in example.text.split("\n"):
            self._add_line("example", line)
        for marked in example.marked:
            fragments: tuple[Fragment, ...] = tuple((start + begin, start + end) for begin, end in marked.fragments)
            quote = tuple(example.text[begin:end] for begin, end in marked.fragments)
            self._spans.append(Span(id=str(len(self._spans)), label=marked.label, fragments=fragments, quote=quote))

    # --- within a paragraph

    def _add_inline(self, kind: LineKind, level: int, marker: str, tokens: "Sequence[Token]") -> None:
        self._add_line(kind, marker, level)
        opened: list[_Opened] = []
        for token in tokens:
            if token.type in OPENING:
                opened.append(_Opened(OPENING[token.type], self._length, str(token.attrs.get("href", ""))))
            elif token.type.endswith("_close"):
                self._close(opened.pop())
            elif token.type == "hardbreak":
                opened = self._break_line(kind, level, opened)
            elif token.type == "softbreak":
                self._append(" ")
            else:  # text, code, an escaped sign, the words of an image
                start = self._length
                self._append(_BREAK.sub(" ", token.content))
                if token.type == "code_inline":
                    self._run("code", start)

    def _break_line(self, kind: LineKind, level: int, opened: "list[_Opened]") -> "list[_Opened]":
        for run in opened:
            self._run(run.kind, run.start, run.part)
        start = self._add_line(kind, "", level)
        return [run._replace(start=start) for run in opened]

    def _close(self, run: "_Opened") -> None:
        """End a run. A link to a part can be followed; of any other the address is written after its words."""
        if run.kind != "link" or run.part:
            self._run(run.kind, run.start, run.part)
        elif run.address and run.address != "".join(self._pieces[-1:]):
            cut = run.address if len(run.address) <= LONGEST_ADDRESS else f"{run.address[:LONGEST_ADDRESS]}…"
            self._append(f" (\u2066{_BREAK.sub(' ', cut)}\u2069)")

    def _run(self, kind: RunKind, start: int, target: str = "") -> None:
        if start < self._length:
            self._runs.append(Run(kind, start, self._length, target))


@lru_cache(maxsize=1)
def _markdown() -> "MarkdownIt":
    """Return the reader of Markdown. It reads blocks alone: `_children` reads what is within a paragraph."""
    from markdown_it import MarkdownIt  # loaded when a guideline is shown: it takes a tenth of a second

    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    markdown.disable(["html_block", "html_inline", "reference"])
    markdown.core.ruler.disable(["inline"])
    return markdown


def _children(content: str) -> "Sequence[Token]":
    """Return the tokens of a paragraph."""
    found: list[Token] = []
    _markdown().inline.parse(content, _markdown(), {}, found)
    return found
