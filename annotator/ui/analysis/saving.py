"""The menu that saves what the page shows: tables for spreadsheets, figures, a report."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.app import commands
from annotator.app.analysis.tables import write_table
from annotator.app.tasks import Task
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs, language
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.figures import Figure, png, svg
from annotator.ui.analysis.report import html_report, pdf_report
from annotator.ui.analysis.shown import Shown, Table
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import literal

CSV, PNG, SVG, HTML, PDF = ".csv", ".png", ".svg", ".html", ".pdf"
FIGURES = {"PNG": PNG, "SVG": SVG}
REPORTS = {"HTML": HTML, "PDF": PDF}
Save = Callable[[Path], None]


class Saving(QObject):
    """What the button at the end of the filters offers. The ending of a file says what is written to it."""

    def __init__(self, board: Board, project: OpenProject) -> None:
        super().__init__(board)
        self._button, self._project, self._session = board.filters.save, project, project.session
        self.shown = Shown(board)
        self._button.clicked.connect(self._open)

    # --- choosing

    def _open(self) -> None:
        menu, shown = QMenu(self._button), self.shown
        menu.setObjectName("analysisSave")
        tables, crossing, months = {self.tr("Table"): CSV}, shown.crossing_name, shown.months_name
        as_table, as_figure = self.tr("{name}: table (CSV)…"), self.tr("{name}: figure (PNG, SVG)…")

        def add(words: str, name: str, kinds: Mapping[str, str], save: Save, *, enabled: bool) -> None:
            menu.addAction(literal(words.format(name=name)), partial(self._ask, name, kinds, save)).setEnabled(enabled)

        add(as_table, self.tr("Claims"), tables, self.save_claims, enabled=shown.has_claims)
        menu.addSeparator()
        add(as_table, crossing, tables, self.save_crossing, enabled=shown.has_crossing)
        add(as_figure, crossing, FIGURES, self.save_crossing_figure, enabled=shown.has_crossing)
        menu.addSeparator()
        add(as_table, months, tables, self.save_months, enabled=shown.has_periods)
        add(as_figure, months, FIGURES, self.save_months_figure, enabled=shown.has_periods)
        menu.addSeparator()
        add(self.tr("Report (HTML, PDF)…"), self.tr("Analysis"), REPORTS, self.save_report, enabled=True)
        self._button.open_menu(menu)

    def _ask(self, name: str, kinds: Mapping[str, str], save: Save) -> None:
        project, ending = self._session.file.path, next(iter(kinds.values()))
        suggested = project.with_name(file_name(f"{project.stem} – {name}", ending))
        title = self.tr("Save: {name}").format(name=name)
        target = file_dialogs.save_in_kind(self._button, title, suggested, kinds)
        if target is not None:
            save(target)

    # --- saving

    def save_claims(self, target: Path) -> None:
        """Write the claims that are listed to a file. Stopped, it leaves none."""
        read = self.shown.claims_table()

        def write(task: Task) -> Path:
            write_table(self._session, target, *read(task))
            return target

        stopped = self.tr("Stopped. Nothing was written.")
        self._tell(self._project.run(self.tr("Saving the claims"), write, stopped=stopped))

    def save_crossing(self, target: Path) -> None:
        """Write the table of two sides to a file."""
        self._save_table(self.shown.crossing_table(), target)

    def save_months(self, target: Path) -> None:
        """Write the months to a file."""
        self._save_table(self.shown.months_table(), target)

    def save_crossing_figure(self, target: Path) -> None:
        """Write the table of two sides as a figure to a file: SVG if its name ends so, else PNG."""
        self._save_bytes(lambda: _figure(self.shown.crossing_figure(), target), target)

    def save_months_figure(self, target: Path) -> None:
        """Write the months as a figure to a file: SVG if its name ends so, else PNG."""
        self._save_bytes(lambda: _figure(self.shown.months_figure(), target), target)

    def save_report(self, target: Path) -> None:
        """Write a report to a file: PDF if its name ends so, else HTML."""
        report = pdf_report if target.suffix.lower() == PDF else html_report
        self._save_bytes(lambda: report(self.shown.contents()), target)

    def _save_table(self, table: Table, target: Path) -> None:
        if self._project.done(lambda: write_table(self._session, target, *table)):
            self._tell(target)

    def _save_bytes(self, make: Callable[[], bytes], target: Path) -> None:
        if self._project.done(lambda: commands.save_report(self._session, make(), target)):
            self._tell(target)

    def _tell(self, saved: Path | None) -> None:
        if saved is not None:
            words = self.tr("Saved as {path}").format(path=language.isolated(str(saved)))
            self._project.notices.show_words(words, kind="success", passing=True)


def _figure(figure: Figure, target: Path) -> bytes:
    return (svg if target.suffix.lower() == SVG else png)(figure)
