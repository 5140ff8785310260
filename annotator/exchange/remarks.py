"""Remarks of a reader on a file: items left out, and items read in another form than they have in the file.

An import counts remarks by kind, as an export does losses; with `--strict` an omission refuses the import.
"""

from typing import Literal, NamedTuple, get_args

Omission = Literal[
    "annotations without a label",
    "empty spans",
    "misplaced spans",
    "unmapped labels",
    "attributes",
    "relations",
    "links and chains",
    "linguistic analysis",
    "normalisations",
    "model suggestions",
    "answers of other kinds",
    "metadata",
    "hidden text",
    "deleted text",
    "words of the page",
    "notes and comments",
    "headers and footers",
    "embedded documents",
    "sources without text",
    "equations and symbols",
]
"""misplaced spans: those outside the text, or on other words than the file states. unmapped labels: annotations whose
label the map leads to nothing. relations: those that a member left out takes with it. links and chains: references
between annotations that are no relation of spans. answers of other kinds: of a tool, about something else than the
text. metadata: another value of a key that the document has already. sources without text: pictures, recordings and
the like."""

Adjustment = Literal[
    "offsets in another unit",
    "offsets without words",
    "fragments joined",
    "white space trimmed",
    "spans of white space",
    "repeated texts",
    "repeated answers",
    "table cells",
]
"""offsets without words: those that no words of the file prove to be right. fragments joined: those that were out of
order, touched or overlapped. spans of white space: taken in, though they have no words. repeated texts: articles with
the text of an earlier one, united with it. repeated answers: of one person on one text, united. table cells: rows
longer or shorter than the first one."""

OMISSIONS: tuple[Omission, ...] = get_args(Omission)
SURROUNDINGS: frozenset[Omission] = frozenset(("words of the page", "hidden text"))
"""What no reader of the article sees as a part of it: reported, but no reason to ask before an import."""
ADJUSTMENTS: tuple[Adjustment, ...] = get_args(Adjustment)


class Remark(NamedTuple):
    """A thing left out or adjusted: of what kind, where in the file, and the words concerned, if any.

    `times`: how many it stands for, being the last one noted of very many.
    """

    kind: Omission | Adjustment
    place: str
    words: str = ""
    times: int = 1
