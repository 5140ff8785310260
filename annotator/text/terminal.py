"""Mixed text for a terminal: wrapped to its width, then reordered and shaped if the terminal does not do that.

python-bidi returns the visual string of a paragraph, but not where each character went, and it does not wrap lines.
With `debug` it prints the levels that UAX #9 resolves, except rule L1, and these are all that is needed: they are
resolved on the whole paragraph, without the tags that are written around fragments, so that neither a tag nor the end
of a line changes the order; then each line is reversed level by level (rule L2). Mirroring is done here too.
arabic-reshaper gets only letters and joiners, so that its result can be mapped letter by letter.

UNITS: offsets are code points, half-open, of the whole document; widths are cells of the terminal.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

import regex
from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]
from bidi import get_display  # type: ignore[import-untyped]
from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

from annotator.text.boundaries import graphemes
from annotator.text.cells import character_width, width
from annotator.text.direction import Direction
from annotator.text.paragraphs import Paragraph

ZWNJ, ZWJ, TATWEEL = "\u200c", "\u200d", "\u0640"
LAM_ALEF = "\ufef5\ufef6\ufef7\ufef8\ufef9\ufefa\ufefb\ufefc"

# Lam-alef is the only ligature that Arabic cannot be written without.
_RESHAPER = ArabicReshaper({"ARABIC LIGATURE ALLAH": False})
_MIRROR = str.maketrans(MIRRORED)
_LEVELS = re.compile(r"^    levels: \[\n(.*?)^    \],", re.MULTILINE | re.DOTALL)
_LEVEL = re.compile(r"Level\(\s*(\d+)")
_SEPARATOR_WITHIN = regex.compile(r"\p{bc=B}")
# What rule L1 gives back to the paragraph: tabs, and blanks before a tab or at the end.
_AT_BASE_LEVEL = regex.compile(r"[\p{bc=WS}\p{bc=BN}\u202a-\u202e\u2066-\u2069]*+(?:\p{bc=S}|\Z)")

# Whether terminals reorder right-to-left text themselves: an environment variable, the beginning of its value, and the
# answer. The first match counts: a terminal inside another one inherits its variables.
_TERMINALS = (
    ("TMUX", "", False),
    ("STY", "", False),
    ("ZELLIJ", "", False),
    ("TERM", "tmux", False),
    ("TERM", "screen", False),
    ("WT_SESSION", "", False),
    ("KITTY_WINDOW_ID", "", False),
    ("ALACRITTY_WINDOW_ID", "", False),
    ("XTERM_VERSION", "", False),
    ("TERM_PROGRAM", "iTerm.app", False),  # it can, if its settings ask for it
    ("TERM_PROGRAM", "WezTerm", False),  # likewise
    ("TERM_PROGRAM", "Apple_Terminal", True),
    ("TERM_PROGRAM", "mintty", True),
    ("KONSOLE_VERSION", "", True),
    ("MLTERM", "", True),
)
_FIRST_VTE_WITH_BIDI = 5800


class Marked(NamedTuple):
    """A fragment to highlight: its range, the key of its span, and the tags written before and after it."""

    start: int
    end: int
    key: str
    opening: str
    closing: str


class Piece(NamedTuple):
    """A unit of a line: a grapheme cluster, a lam-alef of two, or a tag (then `start` is `end`).

    `keys` are those of the fragments that it is in, the longest fragment first. An odd `level` runs right to left.
    """

    text: str
    start: int
    end: int
    level: int
    keys: tuple[str, ...]


Line = list[Piece]


def detect_bidi(environment: Mapping[str, str]) -> bool:
    """Whether the terminal reorders right-to-left text itself, by its environment variables."""
    for variable, beginning, reorders in _TERMINALS:
        value = environment.get(variable, "")
        if value and value.startswith(beginning):
            return reorders
    version = environment.get("VTE_VERSION", "")
    return version.isdecimal() and int(version) >= _FIRST_VTE_WITH_BIDI


def lay_out(
    text: str,
    paragraph: Paragraph,
    direction: Direction,
    *,
    columns: int | None,
    reorder: bool,
    marked: Sequence[Marked] = (),
) -> list[Line]:
    """Return the lines of a paragraph of `text`, at least one, with the tags of the fragments that touch it.

    Lines are at most `columns` wide (None: one line) and lose the white space at their ends. With `reorder` their
    pieces are in visual order, shaped and mirrored, without hidden controls; else in logical order, as written.
    """
    touching = [mark for mark in marked if mark.start <= paragraph.end and mark.end >= paragraph.start]
    touching.sort(key=lambda mark: mark.start - mark.end)
    written = text[paragraph.start : paragraph.end]
    clusters = _clusters(written)
    printed = _shaped(clusters, _levels(written, direction)) if reorder else clusters
    pieces = [_in_document(piece, paragraph.start, touching) for piece in printed]
    tagged = _with_tags(pieces, touching, paragraph, int(reorder and direction == "rtl"))
    lines = [tagged] if columns is None else [_without_end(line) for line in _wrapped(tagged, columns)]
    return [_reversed_by_level(line) for line in lines] if reorder else lines


def _in_document(piece: Piece, offset: int, marked: Sequence[Marked]) -> Piece:
    start, end = offset + piece.start, offset + piece.end
    keys = dict.fromkeys(mark.key for mark in marked if mark.start < end and start < mark.end)
    return piece._replace(start=start, end=end, keys=tuple(keys))


def _clusters(written: str) -> list[Piece]:
    shown = "".join(map(_visible, written))
    return [Piece(shown[start:end], start, end, 0, ()) for start, end in pairwise(graphemes(written))]


def _shaped(clusters: Sequence[Piece], levels: Sequence[int]) -> list[Piece]:
    """Return what to print for each cluster, and at which level; `levels` are those of the characters."""
    forms = _forms([cluster.text for cluster in clusters])
    pieces: list[Piece] = []
    for cluster, form in zip(clusters, forms, strict=True):
        level = levels[cluster.start]
        if form is None:
            printed = "" if all(map(_is_hidden, cluster.text)) else cluster.text
        else:
            printed = form + cluster.text[1:].replace(ZWJ, "").replace(ZWNJ, "")  # the form takes account of them
        if form == "":
            before = pieces.pop()
            pieces.append(before._replace(text=before.text + printed, end=cluster.end))
        else:
            pieces.append(cluster._replace(text=_mirrored(printed) if level % 2 else printed, level=level))
    return pieces


def _levels(written: str, direction: Direction) -> list[int]:
    """Return the embedding level of every character; the library gives them for every byte of UTF-8."""
    if not written:
        return []
    # A character that ends a paragraph elsewhere, such as U+0085, is a space within one of ours.
    paragraph = _SEPARATOR_WITHIN.sub(" ", written)
    base = int(direction == "rtl")
    printed = _LEVELS.search(get_display(paragraph, base_dir="LR"[base], debug=True))
    assert printed is not None, "python-bidi prints its levels in another form than it did"
    of_bytes = _LEVEL.findall(printed[1])
    levels = [
        int(of_bytes[at]) for at in accumulate((len(character.encode()) for character in paragraph[:-1]), initial=0)
    ]
    for blanks in _AT_BASE_LEVEL.finditer(paragraph):
        levels[blanks.start() : blanks.end()] = [base] * (blanks.end() - blanks.start())
    return levels


def _forms(clusters: Sequence[str]) -> list[str | None]:
    """Return the form of each cluster's Arabic letter between its neighbours; None for a cluster without one.

    It is empty for an alef that the lam before it has taken in.
    """
    letters = [(index, letter) for index, cluster in enumerate(clusters) for letter in _letter_and_joiners(cluster)]
    forms: list[str | None] = [None] * len(clusters)
    following = iter(letters)
    for form in _RESHAPER.reshape("".join(letter for _, letter in letters)):
        index, letter = next(following)
        if letter == clusters[index][0] and letter in _RESHAPER.letters:
            forms[index] = form
            if form in LAM_ALEF:
                forms[next(following)[0]] = ""
    return forms


def _letter_and_joiners(cluster: str) -> Iterator[str]:
    """Yield what of a cluster affects joining: its letter (a space for any other character) and its joiners.

    ZWJ becomes a tatweel, which joins as it does: the library drops ZWJ, so that positions no longer fit.
    """
    if cluster[0] != ZWJ:
        yield cluster[0] if cluster[0] in _RESHAPER.letters else " "
    for character in cluster:
        if character in (ZWJ, ZWNJ):
            yield TATWEEL if character == ZWJ else " "


def _with_tags(pieces: Sequence[Piece], marked: Sequence[Marked], paragraph: Paragraph, base: int) -> Line:
    """Return the pieces with the tags of the fragments between them, those of wider fragments around narrower ones.

    `marked` comes with the widest first. Where a fragment cuts a piece its tag stands outside. A tag takes the lower
    level of its neighbours.
    """
    starts, ends = [piece.start for piece in pieces], [piece.end for piece in pieces]
    levels = [base, *(piece.level for piece in pieces), base]
    tags: dict[int, Line] = {}

    def put(text: str, offset: int, gap: int, key: str) -> None:
        if paragraph.start <= offset <= paragraph.end:
            level = min(levels[gap], levels[gap + 1])
            printed = _mirrored(get_display(text, base_dir="R")) if level % 2 else text
            tags.setdefault(gap, []).append(Piece(printed, offset, offset, level, (key,)))

    narrow_first = marked[::-1]
    for mark in sorted(narrow_first, key=lambda mark: -mark.start):
        put(mark.closing, mark.end, bisect_left(starts, mark.end), mark.key)
    for mark in sorted(marked, key=lambda mark: -mark.end):
        put(mark.opening, mark.start, bisect_right(ends, mark.start), mark.key)
    return [piece for gap in range(len(pieces) + 1) for piece in (*tags.get(gap, ()), *pieces[gap : gap + 1])]


def _wrapped(pieces: Iterable[Piece], columns: int) -> Iterator[Line]:
    """Yield lines, broken between words, and inside a word only if it is wider than a line."""
    line: Line = []
    used = 0
    for word in _words(pieces):
        if line and used + sum(_width(piece) for piece in word if not _is_space(piece)) > columns:
            yield line
            line, used = [], 0
        for piece in word:
            if line and used + _width(piece) > columns and not _is_space(piece):
                yield line
                line, used = [], 0
            line.append(piece)
            used += _width(piece)
    yield line


def _words(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Yield the runs that a line may not break: pieces that are not spaces, with the spaces after them."""
    word: Line = []
    for piece in pieces:
        if word and _is_space(word[-1]) and not _is_space(piece):
            yield word
            word = []
        word.append(piece)
    yield word


def _without_end(line: Line) -> Line:
    end = len(line)
    while end and not line[end - 1].text.strip():
        end -= 1
    return line[:end]


def _reversed_by_level(line: Line) -> Line:
    """Return a line in visual order: from the highest level down, runs at a level or above are reversed (rule L2)."""
    for level in range(max((piece.level for piece in line), default=0), 0, -1):
        runs = [(is_high, list(run)) for is_high, run in groupby(line, key=lambda piece: piece.level >= level)]
        line = [piece for is_high, run in runs for piece in (reversed(run) if is_high else run)]
    return [piece for piece in line if piece.text]


def _width(piece: Piece) -> int:
    return width(piece.text)


def _is_space(piece: Piece) -> bool:
    """Whether a line may break after a piece; after a no-break space it may not."""
    return piece.text.isspace() and not unicodedata.decomposition(piece.text[0]).startswith("<noBreak>")


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) == "Cf" and not character_width(character)


def _mirrored(text: str) -> str:
    return text.translate(_MIRROR)


def _visible(character: str) -> str:
    """Return a character as printed: a space for a tab and the like, a replacement character for other controls."""
    if unicodedata.category(character) not in ("Cc", "Zl", "Zp"):
        return character
    return " " if character.isspace() else "\ufffd"
