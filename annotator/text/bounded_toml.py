"""Reading foreign TOML within limits: deep nesting, long keys and long numbers would stall the parser."""

import re
import tomllib
from typing import Any

LONGEST = 1_000_000
"""The longest file, in code points."""
DEEPEST = 40
"""The deepest nesting, and the most parts of a dotted key."""
MOST_PARTS = 20_000
"""The most dots outside strings: each part of a key becomes a table, a hundred times as large."""
LONGEST_NUMBER = 100
"""The most digits of a number."""
# Strings and comments. An unclosed one extends to the end of the text or of its line, where the parser stops as well;
# otherwise each quotation mark in it would begin a search to the end of the text.
_STRINGS = re.compile(
    r"""
    "{3} (?: [^"\\]++ | \\. | "(?!"") )*+ (?: "{3} | \\?\Z )
  | '{3} (?: [^']++ | '(?!'') )*+ (?: '{3} | \Z )
  | " (?: [^"\\\n]++ | \\. )*+ "?
  | ' [^'\n]*+ '?
  | \# [^\n]*+
    """,
    re.DOTALL | re.VERBOSE,
)
_NUMBER = re.compile(rf"[0-9_]{{{LONGEST_NUMBER + 1}}}|0x[0-9A-Fa-f_]{{{LONGEST_NUMBER + 1}}}")
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}


class TomlError(ValueError):
    """Why a text cannot be read as TOML: a plain sentence without its full stop."""


def load_toml(text: str) -> dict[str, Any]:
    """Return the content of a TOML text. Raises TomlError if it is not TOML or exceeds a limit."""
    if len(text) > LONGEST:
        raise TomlError(f"It is longer than {LONGEST} characters")
    bare = _STRINGS.sub("", text)
    if _NUMBER.search(bare):
        raise TomlError(f"A number has more than {LONGEST_NUMBER} digits")
    if any(line.count(".") > DEEPEST for line in bare.splitlines()):
        raise TomlError(f"A key has more than {DEEPEST} parts")
    if bare.count(".") > MOST_PARTS:
        raise TomlError(f"Its keys have more than {MOST_PARTS} parts")
    if _depth(bare) > DEEPEST:
        raise TomlError(f"It is nested more than {DEEPEST} deep")
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise TomlError(str(error).removesuffix(".")) from error


def _depth(bare: str) -> int:
    depth = deepest = 0
    for character in re.findall(r"[][{}]", bare):
        depth = max(depth + _DEPTH[character], 0)
        deepest = max(deepest, depth)
    return deepest
