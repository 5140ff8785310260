"""What the review page calls reasons, directions, and the parts of a reading."""

from PySide6.QtCore import QCoreApplication

from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

REASON_NAMES = {
    "missing": QT_TRANSLATE_NOOP("Reasons", "Marked by only some"),
    "split": QT_TRANSLATE_NOOP("Reasons", "Split or merged"),
    "label": QT_TRANSLATE_NOOP("Reasons", "Label"),
    "boundary": QT_TRANSLATE_NOOP("Reasons", "Boundary"),
    "speaker": QT_TRANSLATE_NOOP("Reasons", "Speaker"),
    "stance": QT_TRANSLATE_NOOP("Reasons", "Stance"),
    "attribute": QT_TRANSLATE_NOOP("Reasons", "Attribute"),
    "stale": QT_TRANSLATE_NOOP("Reasons", "Changed since it was resolved"),
    "resolved": QT_TRANSLATE_NOOP("Reasons", "Resolved"),
}
DIRECTION_NAMES = {
    "rtl": QT_TRANSLATE_NOOP("Reasons", "Right-to-left"),
    "ltr": QT_TRANSLATE_NOOP("Reasons", "Left-to-right"),
    "mixed": QT_TRANSLATE_NOOP("Reasons", "Both directions"),
}
PART_NAMES = {
    "label": QT_TRANSLATE_NOOP("Reasons", "Label"),
    "place": QT_TRANSLATE_NOOP("Reasons", "Code points"),
    "speaker": QT_TRANSLATE_NOOP("Reasons", "Speaker"),
    "cue": QT_TRANSLATE_NOOP("Reasons", "Cue"),
    "stance": QT_TRANSLATE_NOOP("Reasons", "Stance"),
    "author": QT_TRANSLATE_NOOP("Reasons", "the author"),
    "unspecified": QT_TRANSLATE_NOOP("Reasons", "unspecified"),
}


def reason_name(reason: str) -> str:
    """Return a reason in the language of the interface."""
    return _say(REASON_NAMES[reason])


def direction_name(direction: str) -> str:
    """Return what the direction of the letters of a passage is called."""
    return _say(DIRECTION_NAMES[direction])


def part_names() -> dict[str, str]:
    """Return what speaker, stance and so on are called on the cards of readings."""
    return {part: _say(words) for part, words in PART_NAMES.items()}


def reading_name(number: int) -> str:
    """Return what a reading is called while it is not told whose it is; counted from 1."""
    return _say(QT_TRANSLATE_NOOP("Reasons", "Annotation {n}")).format(n=language.number(number))


def settled_words(settled: int, all_: int) -> str:
    """Return how many of some disagreements are settled."""
    told = _say(QT_TRANSLATE_NOOP("Reasons", "{n} of {all} resolved"))
    return told.format(n=language.number(settled), all=language.number(all_))


def _say(words: str) -> str:
    return QCoreApplication.translate("Reasons", words)
