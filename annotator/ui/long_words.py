"""Words that are too long for a line: paths are cut in their middle and broken where a part ends, titles at a word."""

import re

MOST_OF_PATH = 61
"""The most characters that are shown of a path."""
_END_OF_PART = re.compile(r"(?<=[/\\_.-])")
_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"[^\s\u2066-\u2069]{{{MOST_OF_PATH + 1},}}")


def shortened_paths(words: str) -> str:
    """Return sentences with long paths cut in their middle, and with places where lines may break them."""
    return _LONG_WORD.sub(lambda path: _END_OF_PART.sub(_BREAK, cut_in_middle(path[0], MOST_OF_PATH)), words)


def cut_in_middle(name: str, most: int) -> str:
    """Return a name of at most so many characters: its beginning and its end."""
    half = (most - 1) // 2
    return name if len(name) <= most else f"{name[:half]}…{name[-half:]}"


def cut_at_word(words: str, most: int) -> str:
    """Return words of at most so many characters, cut after a whole word where there is one, with an ellipsis."""
    if len(words) <= most:
        return words
    whole, space, _ = words[:most].rpartition(" ")
    return f"{whole.rstrip(' ,;:،؛') if space else words[: most - 1]}…"
