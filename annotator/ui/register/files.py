"""Taking entries of a file or of another project into the register, after a preview, and writing it to a file."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.importing.register_plan import RegisterPlan
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs, language
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.open_project import OpenProject

MOST_TOLD = 3
"""Refused entries that the preview tells of one by one."""


class RegisterFiles(QObject):
    """The acts of one page."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._page = project, parent

    def take_in(self) -> None:
        """Choose a file, show what it would bring, and take it in."""
        pattern = self.tr("Registers and projects") + " (*.jsonl *.csv *.tsv *.annot)"
        path = file_dialogs.open_file(self._page, self.tr("Import register"), self._project.folder, pattern)
        if path:
            self.take_in_from(Path(path))

    def take_in_from(self, path: Path) -> None:
        """Show what a file would bring, and take it in if the person agrees."""
        session = self._project.session
        plan = self._project.run(
            self.tr("Reading the register"), lambda _task: commands.plan_register_import(session, path)
        )
        if plan is None:
            return
        if not (plan.new or plan.changed):
            self._project.notices.show_words(self._told(plan), kind="hint")
            return
        heading = self.tr("Import register")
        if not confirmed(self._page, "importRegister", heading, self._told(plan), self.tr("Import")):
            return
        done = self._project.run(
            self.tr("Importing the register"), lambda _task: commands.import_register(session, path)
        )
        if done is not None:
            self._project.show_done(self._told(done))

    def _told(self, plan: RegisterPlan) -> str:
        """Return in words what a file would bring, and what of it is refused, and why."""
        merged = len(plan.merged)
        parts = [
            self.tr("%n new entry(s).", "", len(plan.new) - merged),
            self.tr("%n more come(s) merged into others.", "", merged) if merged else "",
            self.tr("%n entry(s) get more names or other details.", "", len(plan.changed)) if plan.changed else "",
            self.tr("%n entry(s) are here already.", "", len(plan.found)) if plan.found else "",
        ]
        if namesakes := sum(bool(one.namesakes) for one in plan.new):
            parts.append(self.tr("%n new entry(s) have the name of another entry.", "", namesakes))
        if withheld := len(plan.withheld):
            parts.append(self.tr("%n entry(s) lack details that only leads and reviewers add.", "", withheld))
        if plan.refused:
            parts.append(self.tr("%n entry(s) cannot be taken in:", "", len(plan.refused)))
            parts += [f"\n{language.problem_sentence(one)}" for one in plan.refused[:MOST_TOLD]]
        return " ".join(filter(None, parts))

    def give_out(self) -> None:
        """Choose a file, and write the register to it: JSON Lines, or a table for spreadsheets."""
        project = self._project.session.file.path
        suggested = project.with_name(file_name(f"{project.stem} – {self.tr('Register')}", ".csv"))
        pattern = self.tr("Table") + " (*.csv);;" + self.tr("JSON Lines") + " (*.jsonl)"
        path = file_dialogs.save_file(self._page, self.tr("Export register"), str(suggested), pattern)
        if path:
            self.give_out_to(Path(path))

    def give_out_to(self, path: Path) -> None:
        """Write the register to a file."""
        count = self._project.do(lambda: commands.export_register(self._project.session, path))
        if count is not None:
            words = self.tr("%n entry(s) saved as {path}.", "", count)
            self._project.notices.show_words(
                words.format(path=language.isolated(str(path))), kind="success", passing=True
            )
