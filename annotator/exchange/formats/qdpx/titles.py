"""Names of selections that are not the words they are on: titles that somebody gave, or words of somewhere else."""

from annotator.domain.annotation import Fragment
from annotator.exchange.formats.qdpx.offsets import has_words

MOST_SEARCHED = 200_000_000
"""Code points of texts that are searched for names, all together; then a name counts as words of somewhere else."""


class Titles:
    """Tells titles from words, for selections that come text by text."""

    def __init__(self) -> None:
        self._left = MOST_SEARCHED
        self._text = ""
        self._words = ""
        self._known: dict[str, bool] = {}

    def is_misplaced(self, name: str, place: Fragment | None, text: str) -> bool:
        """Whether a name is words of a text, but neither those at a place nor among them."""
        if not name or (place is not None and has_words(text, place, name)):
            return False
        return self._is_in(name, text) and not (place is not None and self._is_among(name, place, text))

    def _is_among(self, name: str, place: Fragment, text: str) -> bool:
        self._left -= place[1] - place[0]
        return self._left >= 0 and _shortened(name) in " ".join(text[slice(*place)].split())

    def _is_in(self, name: str, text: str) -> bool:
        if text is not self._text:
            self._text, self._words, self._known = text, " ".join(text.split()), {}
        if name not in self._known:
            self._left -= len(text)
            self._known[name] = self._left < 0 or _shortened(name) in self._words
        return self._known[name]


def _shortened(name: str) -> str:
    return name.removesuffix("...").removesuffix("…").rstrip()
