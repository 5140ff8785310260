"""Which acts are available: the only place that decides it, whenever what is open and shown changes.

An act is available when its page is shown, somebody is at work if it writes, and no other fact prevents it, such as an
empty history.
"""

from typing import NamedTuple

from annotator.ui.actions import Actions
from annotator.ui.modes import ANNOTATE, REVIEW

PROJECT, PERSON, TEXT = "project", "person", "text"
ANYWHERE = {
    "project.new",
    "project.open",
    "project.open_package",
    "project.sample",
    "window.quit",
    "view.dark",
    "help.keys",
    "help.log",
    "help.about",
}
"""Acts that are available on the welcome page too."""
READING = {
    "document.next",
    "document.previous",
    "select.quotation",
    "select.quotation_previous",
    "selection.keep",
    "selection.two_clicks",
    "span.next",
    "span.previous",
    "claim.next_incomplete",
    "claim.previous_incomplete",
    "place.back",
}
"""Acts of the desk that change nothing, and need nobody to be at work."""
ON_EVERY_PAGE = {"project", "mode", "view", "window", "help"}
"""Groups of acts that do not belong to one page."""
ABOUT_THE_DESK = {"view.direction", "view.filter", "view.guideline", "view.history", "view.list"}
ABOUT_TEXT = {"view.marks"}
"""Acts of both pages with a text."""
BOTH_HANDS = {"edit.undo", "edit.redo"}
READING_EDITS = {"edit.find", "edit.find_everywhere", "edit.copy", "edit.copy_frame", "edit.escape"}
WRITING_PROJECT = {"project.import", "project.import_folder", "project.send"}


class Where(NamedTuple):
    """The window shows: a project or none, its mode ("" on the welcome page), and whether somebody is at work."""

    project: bool = False
    mode: str = ""
    person: bool = False

    def fulfilled(self) -> set[str]:
        """Return the needs of acts that are met here."""
        text = self.mode in (ANNOTATE, REVIEW)
        there = ((PROJECT, self.project), (PERSON, self.person), (TEXT, text), (self.mode, True))
        return {name for name, holds in there if holds}


def needs(action: str) -> set[str]:
    """Return the needs of an act: PROJECT, PERSON, TEXT in sight, or a mode."""
    if action in ANYWHERE:
        return set()
    if action in ABOUT_TEXT:
        return {PROJECT, TEXT}
    group = action.partition(".")[0]
    if group in ON_EVERY_PAGE and action not in ABOUT_THE_DESK:
        return {PROJECT, PERSON} if action in WRITING_PROJECT else {PROJECT}
    if group == "review":
        return {PROJECT, PERSON, REVIEW}
    if action in BOTH_HANDS:
        return {PROJECT, PERSON}
    reads = action in READING or action in READING_EDITS or action in ABOUT_THE_DESK
    return {PROJECT, ANNOTATE} if reads else {PROJECT, ANNOTATE, PERSON}


class Availability:
    """Enables and disables the acts of a window."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._where = Where()
        self._facts: dict[str, bool] = {}
        self._refresh(list(actions))

    def show(self, where: Where) -> None:
        """Update for what is shown now."""
        self._where = where
        self._refresh(list(self._actions))

    def state(self, facts: dict[str, bool]) -> None:
        """Update single acts, by whether there is something for them to act on."""
        self._facts |= facts
        self._refresh(list(facts))

    def _refresh(self, actions: list[str]) -> None:
        fulfilled = self._where.fulfilled()
        for action in actions:
            self._actions[action].setEnabled(needs(action) <= fulfilled and self._facts.get(action, True))
