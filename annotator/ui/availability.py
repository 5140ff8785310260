"""Which acts can be done now: the one place that decides it, at every change of what is open and shown.

An act can be done when the page that it belongs to is shown, when somebody is at work if it writes, and when nothing
that is known of it speaks against it, such as an empty history.
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
"""What can be done on the welcome page too."""
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
"""What changes nothing on the desk, and needs nobody to be at work."""
ON_EVERY_PAGE = {"project", "mode", "view", "window", "help"}
"""Groups of acts that are not about one page."""
ABOUT_THE_DESK = {"view.direction", "view.filter", "view.guideline", "view.list"}
ABOUT_TEXT = {"view.marks"}
"""What both pages with a text have."""
BOTH_HANDS = {"edit.undo", "edit.redo"}
READING_EDITS = {"edit.find", "edit.find_everywhere", "edit.copy", "edit.copy_frame", "edit.escape"}
WRITING_PROJECT = {"project.import", "project.import_folder", "project.send"}


class Where(NamedTuple):
    """What is shown: a project or none, the mode ("" on the welcome page), and whether somebody is at work."""

    project: bool = False
    mode: str = ""
    person: bool = False

    def fulfilled(self) -> set[str]:
        """Return what acts may need and have here."""
        text = self.mode in (ANNOTATE, REVIEW)
        there = ((PROJECT, self.project), (PERSON, self.person), (TEXT, text), (self.mode, True))
        return {name for name, holds in there if holds}


def needs(action: str) -> set[str]:
    """Return what an act needs: PROJECT, PERSON, TEXT in sight, and the mode that it belongs to."""
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
    """Enables the acts of a window."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._where = Where()
        self._facts: dict[str, bool] = {}
        self._refresh(list(actions))

    def show(self, where: Where) -> None:
        """Take over what is shown now."""
        self._where = where
        self._refresh(list(self._actions))

    def state(self, facts: dict[str, bool]) -> None:
        """Take over what is known of single acts: whether there is something for them to act on."""
        self._facts |= facts
        self._refresh(list(facts))

    def _refresh(self, actions: list[str]) -> None:
        fulfilled = self._where.fulfilled()
        for action in actions:
            self._actions[action].setEnabled(needs(action) <= fulfilled and self._facts.get(action, True))
