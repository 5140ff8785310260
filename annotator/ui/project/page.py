"""The Project page: its sections at the start side, the one chosen beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.app.lead_steps import LeadStep
from annotator.ui import language
from annotator.ui.inbox_feed import InboxFeed
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.checklist import Checklist
from annotator.ui.project.navigation import Navigation
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.project.sections import Declared

HEAD_HEIGHT = 48
WIDE = 1000
"""The width in pixels from which on the sections have their names beside their icons."""
INBOX = "inbox"
"""The id of the section with the inbox."""


class ProjectPage(ModePage):
    """The page. A section is made when it is first shown."""

    place_wanted = Signal(object)
    """A DeskPlace to be shown on the desk."""
    disagreements_wanted = Signal(object)
    """A DisagreementFilter for disagreements to be shown in Review."""
    count_changed = Signal(int)
    """How many things wait in all sections."""

    def __init__(self, around: Surroundings, sections: list[Declared], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projectPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around = around
        self._declared = {section.id: section for section in sections}
        self._made: dict[str, Section] = {}
        self.section = ""
        self.navigation = Navigation(sections, around.theme)
        self.navigation.chosen.connect(self._choose)
        self._stack = QStackedWidget()
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
        self._made[name].point_to(step)

    # --- sections

    def show_section(self, name: str) -> None:
        """Show a section that the person is offered, and bring it up to date."""
        before = self._made.get(self.section)
        if name != self.section:
            self.notices.leave()
        section = self._made.get(name) or self._make(name)
        for widget in before.head() if before is not None else ():
            widget.hide()
        for widget in section.head():
            widget.show()
        self.section = name
        self.navigation.show_section(name)
        self._stack.setCurrentWidget(section)
        self.notices.raise_()
        section.enter()

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

    def _show_count(self, name: str) -> None:
        self.navigation.show_count(name, self._made[name].count)
        self.count_changed.emit(sum(section.count for section in self._made.values()))

    def follow_inbox(self, inbox: InboxFeed) -> None:
        """Show the number of open items beside the inbox, also before it is shown for the first time."""

        def show() -> None:
            if INBOX in self._declared:
                self.navigation.show_count(INBOX, inbox.open_count)

        inbox.changed.connect(show)
        show()

    def part(self, name: str) -> Section | None:
        """Return a section, or None while it has not been made."""
        return self._made.get(name)

    def enter(self) -> None:
        """Show the section that was shown last, at first the first one."""
        self.show_section(self.section or next(iter(self._declared)))

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
