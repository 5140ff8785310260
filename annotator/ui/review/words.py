"""What the review page calls reasons and outcomes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

REASON_NAMES = {
    "missing": QT_TRANSLATE_NOOP("Reasons", "Missed"),
    "split": QT_TRANSLATE_NOOP("Reasons", "Split or merged"),
    "label": QT_TRANSLATE_NOOP("Reasons", "Label"),
    "boundary": QT_TRANSLATE_NOOP("Reasons", "Boundary"),
    "speaker": QT_TRANSLATE_NOOP("Reasons", "Speaker"),
    "stance": QT_TRANSLATE_NOOP("Reasons", "Stance"),
    "attribute": QT_TRANSLATE_NOOP("Reasons", "Attribute"),
    "stale": QT_TRANSLATE_NOOP("Reasons", "Changed since it was settled"),
}


def reason_name(reason: str) -> str:
    """Return a reason in the language of the interface."""
    return QCoreApplication.translate("Reasons", REASON_NAMES[reason])
