"""The Project page: its sections at the start side, the one chosen beside them."""

from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.app.lead_steps import LeadStep
from annotator.ui import language
from annotator.ui.inbox_feed import InboxFeed
from annotator.ui.keeping import KeptByName
from annotator.ui.kept_scrolling import Scrolling
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.plain import at_start, plain_label
from annotator.ui.pressing import is_enter, press_focused
from annotator.ui.project.checklist import Checklist
from annotator.ui.project.navigation import Navigation
from annotator.ui.project.pointing import point_out
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.project.sections import INBOX, Declared

HEAD_HEIGHT = 48
AHEAD_MS = 300
"""The time between sections that are made ahead."""
WIDE = 1000
"""The width in pixels from which on the sections have their names beside their icons."""


class KeptProject(NamedTuple):
    """The id of the section in front, "" before there is one; what is set in each, and how it is scrolled, by id."""

    section: str
    set_in: dict[str, object]
    scrolled: dict[str, object]


class ProjectPage(ModePage):
    """The page. A section is made when it is first shown, or ahead while the person looks at another one."""

    place_wanted = Signal(object)
    """A DeskPlace to be shown on the desk."""
    disagreements_wanted = Signal(object)
    """A DisagreementFilter for disagreements to be shown in Review."""
    section_changed = Signal()
    """Another section is shown."""
    count_changed = Signal(int)
    """How many things wait in all sections."""

    def __init__(self, around: Surroundings, sections: list[Declared], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projectPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack = QStackedWidget(self)
        self._around = around._replace(room=self._stack)
        self._declared = {section.id: section for section in sections}
        self._made: dict[str, Section] = {}
        self._shown: dict[str, Section] = {}
        """The sections that were in front."""
        self._kept, self._scrolled = KeptByName(), KeptByName()
        self._front: Section | None = None
        self._ahead = QTimer(self, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._make_ahead)
        self.section = ""
        """The id of the section in front, "" before there is one."""
        self.navigation = Navigation(sections, around.theme)
        self.navigation.chosen.connect(self._choose)
        self.notices = NoticeBar(around.theme, self)
        side = QVBoxLayout(spacing=0)
        self._checklist = self._make_checklist() if "team" in self._declared else None
        if self._checklist is not None:
            side.addWidget(self._checklist)
        side.addWidget(self._stack, 1)
        FloatingNotices(self.notices, self._stack, self._foot)
        below = QHBoxLayout(spacing=0)
        below.addWidget(self.navigation)
        below.addLayout(side, 1)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_head())
        column.addLayout(below, 1)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("projectHead")
        head.setFixedHeight(HEAD_HEIGHT)
        row = QHBoxLayout(head, spacing=12)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(plain_label(self.tr("Project"), role="title"))
        name = language.isolated(self._around.project.session.file.path.stem)
        row.addWidget(at_start(plain_label(name, role="secondary")))
        row.addStretch()
        self._head_row = row
        return head

    def _make_checklist(self) -> Checklist:
        checklist = Checklist(self._around, self._declared, self)
        checklist.step_wanted.connect(self._show_step)
        return checklist

    def _show_step(self, name: str, step: LeadStep) -> None:
        self.show_section(name)
        self._made[name].begin_step(step)
        if (place := self.window().focusWidget()) is not None and self.isAncestorOf(place):
            point_out(place)

    # --- sections

    def ask_for(self, name: str) -> None:
        """Let a section come to the front when the page is entered."""
        self.section = name
        self.navigation.show_section(name)

    def show_section(self, name: str) -> None:
        """Show a section that the person is offered, and bring it up to date."""
        section = self._made.get(name) or self._make(name)
        if section is not self._front:
            self.notices.leave()
        for widget in self._front.head() if self._front is not None else ():
            widget.hide()
        for widget in section.head():
            widget.show()
        self._front, self.section = section, name
        self.navigation.show_section(name)
        self._stack.setCurrentWidget(section)
        self.notices.raise_()
        section.enter()
        self._shown[name] = section
        self._kept.give(name, section)
        self._scrolled.give(name, Scrolling(section))
        if self._checklist is not None:
            self._checklist.follow_section(name)
        self.section_changed.emit()

    def _foot(self) -> QWidget | None:
        """Return the bar at the foot of the section in front."""
        section = self._made.get(self.section)
        return section.foot if section is not None else None

    def _choose(self, name: str) -> None:
        """Show a section that was chosen in the navigation, which keeps the focus."""
        if name != self.section:
            self.show_section(name)
            self.navigation.setFocus()

    def _make(self, name: str) -> Section:
        section = self._declared[name].make(self._around)
        section.place_wanted.connect(self.place_wanted)
        section.disagreements_wanted.connect(self.disagreements_wanted)
        section.section_wanted.connect(self.show_section)
        section.count_changed.connect(lambda: self._show_count(name))
        for widget in section.head():
            widget.hide()
            self._head_row.addWidget(widget)
        self._stack.addWidget(section)
        self._made[name] = section
        return section

    def _make_ahead(self) -> None:
        """Make a section that was not shown yet, one at a time and not amid long work."""
        project = self._around.project
        if project.is_running or not self.isVisible():
            return
        name = next((name for name in self._declared if name not in self._made), "")
        if not name or project.do(lambda: self._make(name)) is None:
            self._ahead.stop()

    def _show_count(self, name: str) -> None:
        self.navigation.show_count(name, self._made[name].count)
        self.count_changed.emit(sum(section.count for section in self._made.values()))

    def follow_inbox(self, inbox: InboxFeed) -> None:
        """Show the number of open items for the person beside the inbox, also before it is shown for the first time."""

        def show() -> None:
            if INBOX in self._declared:
                self.navigation.show_count(INBOX, inbox.own_count)

        inbox.changed.connect(show)
        show()

    def kept(self) -> KeptProject:
        """Return the section in front, what is set in each one, and how they are scrolled."""
        return KeptProject(self.section, self._kept.of(self._shown), self._scrolled.of(self._scrollings()))

    def go_on_from(self, kept: object) -> None:
        """Let the section that was in front come to it again, unless another one is asked for by now.

        What was set in the sections is set now or when they are shown.
        """
        assert isinstance(kept, KeptProject), "it is what `kept` returned"
        if not self.section and kept.section in self._declared:
            self.ask_for(kept.section)
        self._kept.take(kept.set_in, self._shown)
        self._scrolled.take(kept.scrolled, self._scrollings())

    def _scrollings(self) -> dict[str, Scrolling]:
        return {name: Scrolling(section) for name, section in self._shown.items()}

    def part(self, name: str) -> Section | None:
        """Return a section, or None while it has not been made."""
        return self._made.get(name)

    def enter(self) -> None:
        """Show the section that was shown last, at first the first one."""
        self.show_section(self.section or next(iter(self._declared)))
        if len(self._made) < len(self._declared):
            self._ahead.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a focused button with Enter."""
        if not (is_enter(event) and press_focused(self)):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what there is room for."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show the checklist if the window is high enough, and the names of sections if it is wide enough."""
        self.navigation.show_names(shown=self.width() >= WIDE)
        if self._checklist is not None:
            self._checklist.give_room(self.window().height())
