"""How much comes or goes in one statement, so that it ends in time over a slow line."""

from collections.abc import Iterable, Iterator, Sequence

from annotator.carriers.hub_records import Text

ROWS_OF_A_STATEMENT = 2_000
CHARACTERS_OF_A_STATEMENT = 500_000
DOCUMENTS_OF_A_STATEMENT = 50
"""So much comes or goes in a statement that it ends in time over a line of 20 kB a second."""


def by_number(documents: Sequence[str]) -> Iterator[list[str]]:
    """Yield documents (by id) in lists of as many as a statement may name."""
    for begin in range(0, len(documents), DOCUMENTS_OF_A_STATEMENT):
        yield list(documents[begin : begin + DOCUMENTS_OF_A_STATEMENT])


def by_length(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """Yield texts in lists of as many characters as a statement may have."""
    some: list[Text] = []
    length = 0
    for text in texts:
        if some and length + len(text.content) > CHARACTERS_OF_A_STATEMENT:
            yield some
            some, length = [], 0
        some.append(text)
        length += len(text.content)
    if some:
        yield some
