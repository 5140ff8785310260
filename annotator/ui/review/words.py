"""The words of the review page for reasons, directions, and the parts of a variant."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.relation_roles import part_name
from annotator.ui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.review.queue import Queue

REASON_NAMES = {
    "missing": QT_TRANSLATE_NOOP("Reasons", "Marked by only some"),
    "split": QT_TRANSLATE_NOOP("Reasons", "Split or merged"),
    "label": QT_TRANSLATE_NOOP("Reasons", "Label"),
    "boundary": QT_TRANSLATE_NOOP("Reasons", "Boundary"),
    "speaker": QT_TRANSLATE_NOOP("Reasons", "Speaker"),
    "stance": QT_TRANSLATE_NOOP("Reasons", "Stance"),
    "cue": QT_TRANSLATE_NOOP("Reasons", "Cue"),
    "relation": QT_TRANSLATE_NOOP("Reasons", "Relation of claims"),
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
    "relation": QT_TRANSLATE_NOOP("Reasons", "Relation"),
    "author": QT_TRANSLATE_NOOP("Reasons", "the author"),
    "unspecified": QT_TRANSLATE_NOOP("Reasons", "unspecified"),
}


def reason_name(reason: str, scheme: Scheme) -> str:
    """Return the name of a reason; that of a part of a claim is the present name of its label."""
    return part_name(reason, scheme) or _translated(REASON_NAMES[reason])


def direction_name(direction: str) -> str:
    """Return the name of the direction of a passage."""
    return _translated(DIRECTION_NAMES[direction])


def part_names(scheme: Scheme) -> dict[str, str]:
    """Return the names of the parts of a variant, by id; that of a part of a claim is the present name of its label."""
    return {part: part_name(part, scheme) or _translated(words) for part, words in PART_NAMES.items()}


def variant_name(number: int) -> str:
    """Return the anonymous name of a variant, by its number from 1."""
    return _translated(QT_TRANSLATE_NOOP("Reasons", "Annotation {n}")).format(n=language.number(number))


def resolved_words(resolved: int, all_: int) -> str:
    """Return how many disagreements are resolved, in words."""
    words = _translated(QT_TRANSLATE_NOOP("Reasons", "{n} of {all} resolved"))
    return words.format(n=language.number(resolved), all=language.number(all_))


def _translated(words: str) -> str:
    return QCoreApplication.translate("Reasons", words)


def empty_words(queue: "Queue") -> str:
    """Return why there is no disagreement to show."""
    if queue.is_filtered:
        return QCoreApplication.translate("ReviewPage", "No open disagreement matches the filter.")
    if queue.all:
        return QCoreApplication.translate("ReviewPage", "All disagreements are resolved.")
    return QCoreApplication.translate(
        "ReviewPage", "No disagreements yet. Those of annotators who finish the same article will appear here."
    )
