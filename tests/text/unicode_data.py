"""The conformance files of the Unicode character database, where the machine has them.

They are of Unicode 15.0 in Debian 12. A test says itself what differs in newer versions.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.text.direction import Direction

FILES = Path("/usr/share/unicode")

CHARACTER_OF_CLASS = {
    "L": "a", "R": "א", "AL": "ب", "EN": "1", "AN": "٢", "ES": "+", "ET": "%", "CS": ",", "NSM": "\u0300",
    "BN": "\u200b", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d",
    "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
"""One character for each bidi class but B, which ends a paragraph and is in none of ours."""
AUTO, LTR, RTL = 1, 2, 4
"""The bits with which BidiTest names the directions of a paragraph that a line holds for."""


class BidiCase(NamedTuple):
    """A paragraph, its levels (None: rule X9 removes the character), and its characters from left to right.

    `automatic` is the direction that rules P2 and P3 find; None where the file does not tell.
    """

    text: str
    direction: Direction
    levels: tuple[int | None, ...]
    order: tuple[int, ...]
    automatic: Direction | None


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file that hold something, without comments."""
    path = FILES / name
    if not path.exists():
        pytest.skip(f"{path} is not here; the Debian package unicode-data has it")
    for line in path.read_text(encoding="utf-8").splitlines():
        if told := line.partition("#")[0].strip():
            yield told


def break_cases(name: str) -> Iterator[tuple[str, list[int]]]:
    """Every line of a break test: a text and its edges."""
    for line in lines_of(f"auxiliary/{name}.txt"):
        text, edges = "", []
        for token in line.split():
            if token == "÷":
                edges.append(len(text))
            elif token != "×":
                text += chr(int(token, 16))
        yield text, edges


def character_cases() -> list[BidiCase]:
    """Every case of BidiCharacterTest: above all brackets."""
    return list(_character_cases())


def class_cases(every: int) -> list[BidiCase]:
    """One of so many cases of BidiTest, which puts up to four classes together in all ways."""
    return list(islice(_class_cases(), 0, None, every))


def _character_cases() -> Iterator[BidiCase]:
    for line in lines_of("BidiCharacterTest.txt"):
        characters, asked, level, levels, order = line.split(";")
        text = "".join(chr(int(one, 16)) for one in characters.split())
        direction: Direction = "rtl" if int(level) % 2 else "ltr"
        yield BidiCase(text, direction, _levels(levels), _order(order), direction if asked == "2" else None)


def _class_cases() -> Iterator[BidiCase]:
    levels: tuple[int | None, ...] = ()
    order: tuple[int, ...] = ()
    for line in lines_of("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = _levels(line.partition(":")[2])
        elif line.startswith("@Reorder:"):
            order = _order(line.partition(":")[2])
        else:
            classes, _, bits = line.partition(";")
            if "B" in classes.split():
                continue
            text = "".join(CHARACTER_OF_CLASS[one] for one in classes.split())
            for direction in _directions(int(bits)):
                yield BidiCase(text, direction, levels, order, _automatic(int(bits)))


def _directions(bits: int) -> Iterator[Direction]:
    if bits & LTR:
        yield "ltr"
    if bits & RTL:
        yield "rtl"


def _automatic(bits: int) -> Direction | None:
    """Where a line holds for one direction and for the automatic one, that is the same."""
    return {AUTO | LTR: "ltr", AUTO | RTL: "rtl"}.get(bits)  # type: ignore[return-value]


def _levels(told: str) -> tuple[int | None, ...]:
    return tuple(None if one == "x" else int(one) for one in told.split())


def _order(told: str) -> tuple[int, ...]:
    return tuple(map(int, told.split()))
