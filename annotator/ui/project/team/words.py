"""Words of the Team section: roles, progress, and when somebody last changed anything."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from annotator.app.team_board import Cell
from annotator.domain.operation import Offer, Role
from annotator.text.moments import moment_of
from annotator.ui.moments import moment_words
from annotator.ui.theme import Colors
from annotator.ui.translatable import QT_TRANSLATE_NOOP

LONG_AGO = 5
"""Days without a change after which somebody is marked."""
ROLES: dict[Role, str] = {
    "annotator": QT_TRANSLATE_NOOP("Team", "annotator"),
    "reviewer": QT_TRANSLATE_NOOP("Team", "reviewer"),
    "lead": QT_TRANSLATE_NOOP("Team", "lead"),
}
CELLS: dict[Cell, str] = {
    "assigned": QT_TRANSLATE_NOOP("Team", "assigned"),
    "started": QT_TRANSLATE_NOOP("Team", "started"),
    "done": QT_TRANSLATE_NOOP("Team", "done"),
    "": QT_TRANSLATE_NOOP("Team", "not assigned"),
}
SIGNS: dict[Cell, str] = {"assigned": "todo", "started": "started", "done": "done", "": "dash"}
"""The icons of cells."""
FLAG, FLAGGED = "flagged", QT_TRANSLATE_NOOP("Team", "flagged")
"""The icon and the word beside the sign of a document that was flagged."""
OFFERS: dict[Offer, str] = {
    "": QT_TRANSLATE_NOOP("Team", "By the rule"),
    "shown": QT_TRANSLATE_NOOP("Team", "Always shown"),
    "blind": QT_TRANSLATE_NOOP("Team", "Never shown"),
}
"""Whether suggestions are shown; by the rule where an article is assigned to one person alone."""
OFFER_STATES: dict[Offer, str] = {
    "shown": QT_TRANSLATE_NOOP("Team", "suggestions always shown"),
    "blind": QT_TRANSLATE_NOOP("Team", "suggestions never shown"),
}
OFFER_SIGNS: dict[Offer, str] = {"shown": "suggestion", "blind": "suggestion-off"}
"""The icons beside the sign of an assignment where suggestions are always or never shown."""
PROGRESS = {
    "": QT_TRANSLATE_NOOP("Team", "Any progress"),
    "assigned": QT_TRANSLATE_NOOP("Team", "Assigned"),
    "todo": QT_TRANSLATE_NOOP("Team", "Not started"),
    "started": QT_TRANSLATE_NOOP("Team", "Started"),
    "done": QT_TRANSLATE_NOOP("Team", "Done"),
    "flagged": QT_TRANSLATE_NOOP("Team", "Flagged"),
    "unassigned": QT_TRANSLATE_NOOP("Team", "Not assigned"),
}
"""What documents can be filtered by."""


def translated(words: str) -> str:
    """Return one of the texts of this module in the language of the interface."""
    return QCoreApplication.translate("Team", words)


def sign_color(cell: Cell, colors: Colors) -> str:
    """Return the colour of the icon of a cell."""
    return {
        "assigned": colors.text2,
        "started": colors.ink,
        "done": colors.good,
        "": colors.border,
    }[cell]


def days_since(moment: str) -> int | None:
    """Return how many days ago a recorded time was; None for none, or what is not a time."""
    then = moment_of(moment)
    return (datetime.now().astimezone().date() - then.astimezone().date()).days if then is not None else None


def change_words(moment: str) -> str:
    """Return in words when somebody last changed anything."""
    days = days_since(moment)
    if days is None:
        return "–"
    if days >= LONG_AGO:
        return QCoreApplication.translate("Team", "%n day(s) ago", "", days)
    return moment_words(moment)


def short_names(names: list[str]) -> list[str]:
    """Return the first words of names, or whole names where the first words are the same."""
    first = [name.split()[0] for name in names]
    return [word if first.count(word) == 1 else name for word, name in zip(first, names, strict=True)]
