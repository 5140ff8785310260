"""What writing and reading CoNLL columns have in common."""

import msgspec

from annotator.exchange.tokens import TOKENISER

START = "-DOCSTART-"
OUTSIDE = "O"


class Header(msgspec.Struct):
    """What a -DOCSTART- line holds as JSON: the text, and what the tokens are."""

    text: str
    tokens: str = TOKENISER


def form_of(token: str) -> str:
    """Return a token as its column has it: without the white space inside it."""
    return "".join(token.split())
