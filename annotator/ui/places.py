"""Places in files ("line 3, span 2") in the language of the interface."""

import re

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_NOUNS = {
    "annotation": QT_TRANSLATE_NOOP("Places", "annotation"),
    "column": QT_TRANSLATE_NOOP("Places", "column"),
    "layer": QT_TRANSLATE_NOOP("Places", "layer"),
    "line": QT_TRANSLATE_NOOP("Places", "line"),
    "paragraph": QT_TRANSLATE_NOOP("Places", "paragraph"),
    "region": QT_TRANSLATE_NOOP("Places", "region"),
    "relation": QT_TRANSLATE_NOOP("Places", "relation"),
    "row": QT_TRANSLATE_NOOP("Places", "row"),
    "selection": QT_TRANSLATE_NOOP("Places", "selection"),
    "source": QT_TRANSLATE_NOOP("Places", "source"),
    "span": QT_TRANSLATE_NOOP("Places", "span"),
    "task": QT_TRANSLATE_NOOP("Places", "task"),
    "title": QT_TRANSLATE_NOOP("Places", "title"),
}
_PART = re.compile(r"([a-z]+)(?: (.+))?", re.DOTALL)


def place_words(place: str) -> str:
    """Return a place in words: its nouns translated, its numbers in the digits of the interface, its names isolated."""
    return language.listed(map(_part, place.split(", ")))


def _part(part: str) -> str:
    match = _PART.fullmatch(part)
    if match is None or match[1] not in _NOUNS:
        return language.isolated(part)
    noun = QCoreApplication.translate("Places", _NOUNS[match[1]])
    if match[2] is None:
        return noun
    name = language.number(int(match[2])) if match[2].isdecimal() else language.isolated(match[2])
    return f"{noun} {name}"
