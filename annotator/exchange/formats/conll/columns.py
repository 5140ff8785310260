"""The header and the columns that writing and reading CoNLL share."""

import msgspec

from annotator.exchange.tokens import TOKENISER

START = "-DOCSTART-"
OUTSIDE = "O"


class Header(msgspec.Struct):
    """The JSON in a -DOCSTART- line: the text, and the tokeniser."""

    text: str
    tokens: str = TOKENISER


def form_of(token: str) -> str:
    """Return a token as its column has it: without the white space inside it."""
    return "".join(token.split())
