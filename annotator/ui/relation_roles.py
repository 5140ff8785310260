"""The names of the roles of relations, and of the parts of a claim."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from annotator.domain.frames import CLAIM
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.annotate.act_words import label_name
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_NAMES = {
    "claim": QT_TRANSLATE_NOOP("Roles", "claim"),
    "speaker": QT_TRANSLATE_NOOP("Roles", "speaker"),
    "cue": QT_TRANSLATE_NOOP("Roles", "cue"),
    "holder": QT_TRANSLATE_NOOP("Roles", "holder"),
    "target": QT_TRANSLATE_NOOP("Roles", "target"),
    "evidence": QT_TRANSLATE_NOOP("Roles", "evidence"),
    "other": QT_TRANSLATE_NOOP("Roles", "other claim"),
}
"""The roles that the program itself relies on; others have their names from the scheme."""
_LABELS = {"claim": CLAIM, "speaker": "SPEAKER", "cue": "CUE"}
"""The roles that are called as the one label that their members have."""


def part_name(part: str, scheme: Scheme) -> str:
    """Return the present name of the label of a claim, a speaker or a cue; "" for any other part."""
    label = _LABELS.get(part, "")
    return label_name(scheme, label) if scheme.label(label) is not None else ""


def role_of_spans(role: str, labels: Collection[str], scheme: Scheme) -> str:
    """Return the name of a role whose members have these labels.

    Whoever has a stance is called as a speaker, and what the stance is on as what it is: a claim or a target.
    """
    if role == "holder":
        return role_name("speaker", scheme)
    if role == "target" and len(labels) == 1:
        return label_name(scheme, next(iter(labels))).lower()
    return role_name(role, scheme)


def role_name(role: str, scheme: Scheme) -> str:
    """Return the name of a role, by its id; that of a part of a claim is the present name of its label."""
    if name := part_name(role, scheme):
        return name.lower()
    words = _NAMES.get(role)
    return QCoreApplication.translate("Roles", words) if words else scheme.say(role, language.current())
