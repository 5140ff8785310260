"""The words of names in the register, as they are compared with words of articles."""

from collections.abc import Iterable

from annotator.domain.indexed_work import words_key


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    """Return the folded words of names."""
    return frozenset(word for name in names for word in words_key(name).split())
