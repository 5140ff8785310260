"""Which acts are available, and why others are not: the only place that decides it, whenever what is shown changes.

An act is available when its page is shown, somebody is at work if it writes, and no other fact prevents it, such as an
empty history. Acts on a selection or span stay enabled without one, and give a hint when they are done by key.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.ui.modes import AGREEMENT, ANALYSIS, ANNOTATE, EXPORT, MODES, PROJECT as PROJECT_MODE, REVIEW
from annotator.ui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.actions import Actions

PROJECT, PERSON, TEXT = "open project", "person", "text"
ANYWHERE = {
    "project.new",
    "project.open",
    "project.open_package",
    "project.sample",
    "window.quit",
    "view.light",
    "view.dark",
    "view.language.en",
    "view.language.ar",
    "help.palette",
    "help.page",
    "help.keys",
    "help.sheet",
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
ABOUT_THE_DESK = {
    "suggestion.settings",
    "view.direction",
    "view.filter",
    "view.guideline",
    "view.history",
    "view.list",
    "view.suggestions",
}
ABOUT_TEXT = {"view.marks"}
"""Acts of both pages with a text."""
BOTH_HANDS = {"edit.undo", "edit.redo"}
READING_EDITS = {"edit.find", "edit.find_everywhere", "edit.copy", "edit.copy_frame", "edit.escape"}
WRITING_PROJECT = {"project.import", "project.import_folder", "project.send"}

SELECTION, SPAN, CLAIM = "selection", "span", "claim"
ACTS_ON = {
    "label": {SELECTION, SPAN},
    "stance": {CLAIM},
    "frame": {CLAIM},
    "speaker.repeat": {CLAIM},
    "speaker.pick": {CLAIM, SPAN},
    "speaker.identify": {CLAIM, SPAN},
    "speaker.accept": {SPAN},
    "claim.relate": {CLAIM},
    "span.note": {CLAIM, SPAN},
    "span.details": {CLAIM, SPAN},
    "span.extent": {SPAN},
    "span.like": {SELECTION, SPAN},
    "selection.keep": {SELECTION},
    "edit.copy": {SELECTION, SPAN},
    "edit.copy_frame": {CLAIM},
    "edit.delete": {SPAN},
}
"""What acts, or whole groups of them, are done to; one of these is enough."""

_NO_PROJECT = QT_TRANSLATE_NOOP("Availability", "open a project first")
_NOBODY = QT_TRANSLATE_NOOP("Availability", "choose who you are first")
_NO_TEXT = QT_TRANSLATE_NOOP("Availability", "only in Annotate and Review")
_NOT_NOW = QT_TRANSLATE_NOOP("Availability", "not possible now")
_ONLY_IN = {
    ANNOTATE: QT_TRANSLATE_NOOP("Availability", "only in Annotate"),
    REVIEW: QT_TRANSLATE_NOOP("Availability", "only in Review"),
    AGREEMENT: QT_TRANSLATE_NOOP("Availability", "only in Agreement"),
    ANALYSIS: QT_TRANSLATE_NOOP("Availability", "only in Analysis"),
    EXPORT: QT_TRANSLATE_NOOP("Availability", "only in Export"),
    PROJECT_MODE: QT_TRANSLATE_NOOP("Availability", "only in Project"),
}
_NOTHING_SELECTED = {
    SELECTION: QT_TRANSLATE_NOOP("Availability", "nothing is selected"),
    SPAN: QT_TRANSLATE_NOOP("Availability", "no span is selected"),
    CLAIM: QT_TRANSLATE_NOOP("Availability", "no claim is selected"),
}
_LEADS = QT_TRANSLATE_NOOP("Availability", "for leads")
_REVIEWERS = QT_TRANSLATE_NOOP("Availability", "for leads and reviewers")
_NO_SUGGESTION = QT_TRANSLATE_NOOP("Availability", "no suggestion is selected")
_NO_ARTICLE = QT_TRANSLATE_NOOP("Availability", "no article is shown")
_UNFULFILLED = {
    "mode.review": _REVIEWERS,
    "mode.agreement": _REVIEWERS,
    "mode.analysis": _REVIEWERS,
    "mode.export": _LEADS,
    "project.export": _LEADS,
    "project.exchange": QT_TRANSLATE_NOOP("Availability", "the project is not shared"),
    "edit.undo": QT_TRANSLATE_NOOP("Availability", "nothing to undo"),
    "edit.redo": QT_TRANSLATE_NOOP("Availability", "nothing to redo"),
    "document.previous": QT_TRANSLATE_NOOP("Availability", "this is the first article"),
    "document.next": QT_TRANSLATE_NOOP("Availability", "this is the last article"),
    "document.reopen": QT_TRANSLATE_NOOP("Availability", "this article is not done"),
    "document.done": _NO_ARTICLE,
    "document.flag": _NO_ARTICLE,
    "document.skip": _NO_ARTICLE,
    "document.note": _NO_ARTICLE,
    "review.rule": QT_TRANSLATE_NOOP("Availability", "nothing to resolve"),
    "suggestion.accept": _NO_SUGGESTION,
    "suggestion.dismiss": _NO_SUGGESTION,
    "suggestion.edit": _NO_SUGGESTION,
    "suggestion.next": QT_TRANSLATE_NOOP("Availability", "there are no suggestions for this article"),
}
"""The reasons of acts that a fact prevents."""


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


def pages(action: str) -> set[str]:
    """Return the modes in which an act is available; none stands for every page."""
    own = needs(action)
    return {ANNOTATE, REVIEW} if TEXT in own else own & MODES.keys()


class Availability:
    """Enables and disables the acts of a window."""

    def __init__(self, actions: "Actions") -> None:
        self._actions = actions
        self._where = Where()
        self._facts: dict[str, bool] = {}
        self._refresh(list(actions))

    @property
    def where(self) -> Where:
        """What is shown now."""
        return self._where

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

    def reason(self, action: str, present: Collection[str] = ()) -> str:
        """Return why an act cannot be done now, in words; "" when it can. `present`: of SELECTION, SPAN, CLAIM."""
        missing = self._missing(action)
        if not missing and self._where.mode == ANNOTATE:
            on = ACTS_ON.get(action) or ACTS_ON.get(action.partition(".")[0], set())
            if on and not on & set(present):
                missing = next(words for what, words in _NOTHING_SELECTED.items() if what in on)
        return QCoreApplication.translate("Availability", missing) if missing else ""

    def _missing(self, action: str) -> str:
        missing = needs(action) - self._where.fulfilled()
        mode = next(iter(missing & MODES.keys()), "")
        if PROJECT in missing:
            return _NO_PROJECT
        if mode and not self._facts.get(f"mode.{mode}", True):
            return _UNFULFILLED.get(f"mode.{mode}", _NOT_NOW)
        if mode:
            return _ONLY_IN.get(mode, _NOT_NOW)
        if TEXT in missing:
            return _NO_TEXT
        if PERSON in missing:
            return _NOBODY
        return "" if self._facts.get(action, True) else _UNFULFILLED.get(action, _NOT_NOW)
