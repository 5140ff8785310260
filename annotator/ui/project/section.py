"""A section of the Project page, and what the page gives to each."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.app.lead_steps import LeadStep
from annotator.ui.actions import Actions
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.sharing.exchange import Exchange
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom


class Surroundings(NamedTuple):
    """What a section is made with. `room` is the widget that it is made in: moving it there later takes long.

    For with a style sheet, Qt gives a style anew to all that is in a widget which gets another parent.
    """

    project: OpenProject
    actions: Actions
    preferences: Preferences
    theme: Theme
    zoom: Zoom
    exchange: Exchange
    room: QWidget | None = None


class Section(QWidget):
    """The content of a section. Notices are shown in the bar of the page."""

    place_wanted = Signal(object)
    """A DeskPlace to be shown on the desk."""
    disagreements_wanted = Signal(object)
    """A DisagreementFilter for disagreements to be shown in Review."""
    section_wanted = Signal(str)
    """The id of another section to be shown."""
    count_changed = Signal()
    """`count` has another value."""

    foot: QWidget | None = None
    """The bar with buttons at the foot, which notices do not cover."""
    count = 0
    """How many things wait here, shown beside the name of the section; 0 shows nothing."""

    def head(self) -> list[QWidget]:
        """Return the widgets at the end of the page's head while this section is shown; always the same ones."""
        return []

    def kept(self) -> object:
        """Return what is set and selected, for `go_on_from` of the same section made again; None for nothing."""
        return None

    def go_on_from(self, kept: object) -> None:
        """Set and select, once it was entered, what was so before; what is no longer there is left out."""

    def begin_step(self, step: LeadStep) -> None:
        """Open what a step of the checklist is done in; the section is in front already."""

    def enter(self) -> None:
        """Bring the section up to date as it comes to the front, and take the focus."""
