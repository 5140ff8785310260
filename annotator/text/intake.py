"""From bytes to stored text: encoding, newlines, and what is refused.

Stored text is the decoded bytes without one leading BOM, with CRLF and CR turned into LF; nothing else is changed. An
encoding is never guessed silently: bytes that cannot be decoded are refused, with candidates to choose from.

UNITS: lines and columns are counted from 1, columns in code points.
"""

from __future__ import annotations

import codecs
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex

# UTF-32 first: the little-endian BOM of UTF-16 is the beginning of that of UTF-32.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_USUAL = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6", "cp1255", "iso8859-8", "cp1252")
_MOST_CANDIDATES = 4
_PREVIEW_LENGTH = 200
_SAMPLE_LENGTH = 100_000  # code points; more would not change the verdict
_SUGGESTION_BYTES = 16_384  # a multiple of four, as is its start, to keep UTF-16 and UTF-32 in step

_CRLF = regex.compile("\r\n")
_UNSTORABLE = regex.compile(r"[\x00\ud800-\udfff]")
_NEVER_IN_TEXT = regex.compile(r"[\x00\x80-\x9f\ud800-\udfff]")
_NOT_ASCII = regex.compile(r"[^\x00-\x7f]")
_NOT_ASCII_BYTE = regex.compile(rb"[^\x00-\x7f]")
# A wrong code page mixes scripts inside a word or makes Latin words without one plain letter, and no white space.
_EXPECTED = regex.compile(
    r"""
    (?<![\p{L}\p{M}])
    (?: [\p{Arabic}\u0640\u064b-\u0655\u0670]++ | \p{Hebrew}++
      | (?=[^A-Za-z\P{Latin}]*+[A-Za-z]) [\p{Latin}\u0300-\u036f]++ | \p{Latin} )
    (?![\p{L}\p{M}])
  | [\s\p{Nd}!-/:-@\[-`{-~«»‹›“”„‘’‚–—…•،؛؟٪־׳״\u200c-\u200f]++
    """,
    regex.VERBOSE,
)


class Candidate(NamedTuple):
    """A possible encoding: a preview, and the share (0..1) of characters that are usual in news."""

    encoding: str
    preview: str
    letters: float


class IntakeError(Exception):
    """Why bytes or text cannot be stored.

    `message` is a sentence with {placeholders} for `values`, among them line and column if there is a place;
    `candidates` are possible encodings, the best first.
    """

    def __init__(
        self,
        message: str,
        values: dict[str, object],
        place: tuple[int, int] | None = None,
        candidates: Iterable[Candidate] = (),
    ) -> None:
        self.message = message
        self.line: int | None
        self.column: int | None
        self.line, self.column = place or (None, None)
        self.values = values | ({"line": self.line, "column": self.column} if place else {})
        self.candidates = tuple(candidates)
        super().__init__(message.format(**self.values))


def decode(data: bytes, encoding: str | None = None) -> str:
    """Turn bytes into stored text; without an encoding they must be UTF-8, or UTF-16 or UTF-32 with a BOM.

    Raises IntakeError for an unknown encoding, undecodable bytes, NUL and lone surrogates.
    """
    body, codec = _without_bom(data, encoding)
    try:
        text = normalise_newlines(body.decode(codec))
    except UnicodeDecodeError as error:
        raise _undecodable(error, codec, candidates(data)) from error
    except (LookupError, UnicodeError):  # a codec that is known, but not one of text
        raise _unknown_encoding(codec) from None
    if match := _UNSTORABLE.search(text):
        # UTF-16 without a BOM has many NULs; but a single one in good UTF-8 is no reason to offer UTF-16.
        share = _letters(text)
        raise _unstorable(match, (candidate for candidate in candidates(data) if candidate.letters > share))
    return text


def check(text: str) -> None:
    """Raise IntakeError with line and column if a text has a NUL or a lone surrogate."""
    if match := _UNSTORABLE.search(text):
        raise _unstorable(match)


def accept(text: str) -> str:
    """Return a text as it is stored. Raises IntakeError as `check` does."""
    check(text)
    return normalise_newlines(text)


def candidates(data: bytes) -> list[Candidate]:
    """Return up to four possible encodings of bytes that are not UTF-8, the best first."""
    found: dict[str, Candidate] = {}
    for encoding in (*_USUAL, *_suggestions(data)):
        text = _read_as(data, encoding)
        if text is not None and text not in found:
            sample = text[_sample_start(text) :][:_SAMPLE_LENGTH]
            found[text] = Candidate(encoding, sample[:_PREVIEW_LENGTH], _letters(sample))
    return sorted(found.values(), key=lambda candidate: -candidate.letters)[:_MOST_CANDIDATES]


def has_bom(data: bytes) -> bool:
    """Whether bytes begin with the BOM of an encoding."""
    return any(data.startswith(bom) for bom, _ in _BOMS)


def bom_and_codec(data: bytes, encoding: str | None = None) -> tuple[bytes, str]:
    """Return the BOM that bytes begin with, if any, and the codec to read the rest with.

    Raises IntakeError for an unknown encoding.
    """
    named = None if encoding is None else _codec_name(encoding)
    for bom, codec in _BOMS:
        if data.startswith(bom) and (named is None or codec.startswith(named.removesuffix("-sig"))):
            return bom, codec
    return b"", named or "utf-8"


def _without_bom(data: bytes, encoding: str | None) -> tuple[bytes, str]:
    bom, codec = bom_and_codec(data, encoding)
    return data[len(bom) :], codec


def _codec_name(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):  # ValueError: not a possible name, such as one with a NUL
        raise _unknown_encoding(encoding) from None


def normalise_newlines(text: str) -> str:
    """Return a text with CRLF and CR turned to LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def newline_offsets(text: str) -> Callable[[int], int]:
    """Return the function from offsets in a text to those in it with LF newlines; CR and LF become one code point."""
    pairs = [match.start() for match in _CRLF.finditer(text)]
    return lambda offset: offset - bisect_left(pairs, offset)


def _read_as(data: bytes, encoding: str) -> str | None:
    body, codec = _without_bom(data, encoding)
    try:
        text = normalise_newlines(body.decode(codec))
    except UnicodeError:
        return None
    return None if _NEVER_IN_TEXT.search(text) else text


def _suggestions(data: bytes) -> list[str]:
    """Return the guesses of charset_normalizer for the part of the data around the first non-ASCII byte."""
    from charset_normalizer import from_bytes  # which takes long to load, and is needed for few files

    match = _NOT_ASCII_BYTE.search(data)
    start = max(match.start() - _SUGGESTION_BYTES // 2, 0) // 4 * 4 if match else 0
    return [_codec_name(guess.encoding) for guess in from_bytes(data[start : start + _SUGGESTION_BYTES])]


def _sample_start(text: str) -> int:
    """Return where a sample for judging an encoding begins: at the line of the first non-ASCII character."""
    match = _NOT_ASCII.search(text)
    if match is None:
        return 0
    return max(text.rfind("\n", 0, match.start()) + 1, match.start() - _PREVIEW_LENGTH // 2)


def _letters(text: str) -> float:
    """Return the share of characters (0..1) that are usual in news in Arabic, Hebrew or Latin script."""
    expected = sum(len(match[0]) for match in _EXPECTED.finditer(text))
    return expected / len(text) if text else 0.0


def _place_after(text: str) -> tuple[int, int]:
    """Return line and column of what comes right after a text with LF newlines."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _undecodable(error: UnicodeDecodeError, codec: str, candidates: Iterable[Candidate]) -> IntakeError:
    before = normalise_newlines(error.object[: error.start].decode(codec, "replace"))
    return IntakeError(
        "Line {line}, column {column}: byte {byte} is not {encoding}.",
        {"byte": f"0x{error.object[error.start]:02X}", "encoding": codec},
        _place_after(before),
        candidates,
    )


def _unstorable(match: regex.Match[str], candidates: Iterable[Candidate] = ()) -> IntakeError:
    place = _place_after(normalise_newlines(match.string[: match.start()]))
    if match[0] == "\0":
        return IntakeError("Line {line}, column {column}: a NUL character cannot be stored.", {}, place, candidates)
    return IntakeError(
        "Line {line}, column {column}: {character} is half a character (a lone surrogate) and cannot be stored.",
        {"character": f"U+{ord(match[0]):04X}"},
        place,
        candidates,
    )


def _unknown_encoding(encoding: str) -> IntakeError:
    return IntakeError("Unknown text encoding: “{encoding}”.", {"encoding": encoding})
