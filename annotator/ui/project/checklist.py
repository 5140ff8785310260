"""A checklist for the lead of a new project: it ticks itself, and each line leads to the place where it is done."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.app import commands
from annotator.app.lead_steps import STEPS, LeadStep, done_steps
from annotator.app.settings import LeadView
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import plain_label
from annotator.ui.project.section import Surroundings
from annotator.ui.theme import icon

LEAST_HEIGHT = 660
"""The height of the window from which on there is room for the checklist."""
PLACES: dict[LeadStep, str] = {
    "articles": "documents",
    "team": "team",
    "guideline": "guideline",
    "assignments": "team",
    "packages": "team",
}
"""The section in which each step is done."""


class Checklist(QWidget):
    """The steps in a strip; hidden when all are done, or by the person, for this project."""

    step_wanted = Signal(str, str)
    """The id of a section, and the step that is done in it."""

    def __init__(self, around: Surroundings, sections: Collection[str], parent: QWidget) -> None:
        """Show the steps; those whose section is not among `sections` lead nowhere."""
        super().__init__(parent)
        self._project, self._preferences = around.project, around.preferences
        self._colors = around.theme.colors
        self._sections = sections
        self._has_room = True
        self._buttons = {step: self._make_button(step) for step in STEPS}
        steps = QWidget()
        flow = FlowLayout(spacing=4)
        steps.setLayout(flow)
        for button in self._buttons.values():
            flow.addWidget(button)
        hide = QToolButton(text=self.tr("Hide"))
        hide.setObjectName("hideChecklist")
        hide.clicked.connect(self._hide)
        strip = QFrame()
        strip.setObjectName("checklist")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(strip)
        row = QHBoxLayout(strip, spacing=12)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(plain_label(self.tr("First steps"), role="heading"))
        row.addWidget(steps, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(hide)
        self._project.changed.connect(lambda _change: self.refresh())
        self._project.finished.connect(self._refresh_in_sight, Qt.ConnectionType.QueuedConnection)
        self.refresh()

    def _make_button(self, step: LeadStep) -> QToolButton:
        words = {
            "articles": self.tr("Import articles"),
            "team": self.tr("Add the team"),
            "guideline": self.tr("Read or write the guideline"),
            "assignments": self.tr("Assign articles"),
            "packages": self.tr("Create packages"),
        }
        button = QToolButton(text=words[step])
        button.setObjectName(f"step.{step}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setEnabled(PLACES[step] in self._sections)
        button.clicked.connect(lambda: self.step_wanted.emit(PLACES[step], step))
        return button

    @property
    def _view(self) -> LeadView:
        return self._preferences.lead_view(self._project.session.project_id)

    def give_room(self, height: int) -> None:
        """Hide while the window is too low for it."""
        has_room = height >= LEAST_HEIGHT
        if has_room != self._has_room:
            self._has_room = has_room
            self.refresh()

    def _refresh_in_sight(self) -> None:
        """Tick what long work did: packages are no change. By now the project may be closed, and nothing in sight."""
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Tick what is done."""
        if self._view.checklist_hidden or not self._has_room:
            self.hide()
            return
        done = self._project.do(lambda: done_steps(self._project.session, guideline_read=self._view.guideline_read))
        if done is None:
            return
        for step, button in self._buttons.items():
            is_done = step in done
            name, color = ("done", self._colors.good) if is_done else ("todo", self._colors.text2)
            button.setIcon(icon(name, color, color))
            button.setProperty("done", is_done)
            button.setAccessibleDescription(self.tr("done") if is_done else self.tr("to do"))
            button.style().unpolish(button)
            button.style().polish(button)
        self.setVisible(len(done) < len(STEPS))

    def follow_section(self, name: str) -> None:
        """Bring the steps up to date with the section that is shown: whoever opens the guideline has read it."""
        session = self._project.session
        if name == PLACES["guideline"] and not self._view.guideline_read and commands.guideline(session):
            self._preferences.keep_lead_view(session.project_id, guideline_read=True)
        self.refresh()

    def _hide(self) -> None:
        self._preferences.keep_lead_view(self._project.session.project_id, checklist_hidden=True)
        self.hide()
