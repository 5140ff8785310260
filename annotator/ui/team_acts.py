"""What the File menu does for a team: send one's work, merge what comes, settle conflicts, look after the team."""

from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.app import commands
from annotator.app.commands.packages import PackReport
from annotator.app.merging.preparing import PreparedMerge
from annotator.app.merging.report import MergeReport
from annotator.app.merging.signatures import StrangeKeyError
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui import language
from annotator.ui.annotate.desk import Desk
from annotator.ui.background import run_with_progress
from annotator.ui.notice_bar import Teller
from annotator.ui.team.conflicts_dialog import ConflictsDialog
from annotator.ui.team.key_questions import accepts_key
from annotator.ui.team.merge_dialog import MergeDialog
from annotator.ui.team.merges_dialog import MergesDialog
from annotator.ui.team.team_dialog import TeamDialog
from annotator.ui.team.unite_dialog import UniteDialog


class TeamActs(QObject):
    """The acts on the project of one desk."""

    finished = Signal()
    """Merging is over; the scheme may be another one."""

    def __init__(self, session: Session, desk: Desk, teller: Teller) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._teller = teller

    def choose_target(self) -> None:
        """Write one's own work into a package that the person names."""
        name = self._session.annotator.name if self._session.annotator else ""
        suggested = self._session.file.path.with_name(file_name(f"{self._session.file.path.stem} {name}", SUFFIX))
        pattern = self.tr("Packages") + f" (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self._desk, self.tr("Send my work"), str(suggested), pattern)
        if path:
            self.send(Path(path))

    def send(self, target: Path) -> None:
        """Write one's own work into a package."""
        session = self._session
        self._desk.note_time()
        name = session.annotator.name if session.annotator else None
        try:
            report = run_with_progress(
                self._desk, self.tr("Creating the package"), lambda task: commands.pack(session, target, name, task)
            )
        except AnnotatorError as error:
            self._tell(error)
            return
        if isinstance(report, PackReport):
            told = self.tr("Your work is in {path}. Send this file to your lead.")
            self._teller.notices.show_words(told.format(path=language.isolated(str(report.path))), kind="success")
        else:
            self._teller.notices.show_words(self.tr("Stopped. Nothing was written."), kind="hint", passing=True)

    def choose_packages(self) -> None:
        """Merge packages that the person chooses."""
        pattern = self.tr("Packages and projects") + f" (*{SUFFIX} *.annot);;" + self.tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._desk, self.tr("Merge"), "", pattern)
        for number, path in enumerate(paths, 1):
            self._merge(Path(path), place=(number, len(paths)))
        self.finished.emit()

    def merge(self, path: Path) -> None:
        """Show what merging a file would do; do it when the person agrees."""
        self._merge(path)
        self.finished.emit()

    def _merge(self, path: Path, *, place: tuple[int, int] = (1, 1), new_key: bool = False) -> None:
        """Merge a file, which is one of several: its place and how many there are."""
        session, desk = self._session, self._desk
        try:
            with ExitStack() as stack:
                prepared = run_with_progress(
                    desk,
                    self.tr("Reading {file}").format(file=language.isolated(path.name)),
                    lambda task: stack.enter_context(commands.prepared_merge(session, path, task, new_key=new_key)),
                )
                if not isinstance(prepared, PreparedMerge):
                    self._teller.notices.show_words(self.tr("Stopped. Nothing was changed."), kind="hint", passing=True)
                    return
                if not prepared.report.new and not prepared.report.set_aside:
                    told = self.tr("{file} brings nothing new.")
                    self._teller.notices.show_words(told.format(file=language.isolated(path.name)), kind="hint")
                    return
                dialog = MergeDialog(prepared.report, prepared.questions, desk, place=place)
                if dialog.exec() != QDialog.DialogCode.Accepted:
                    return
                prepared.confirm(dialog.confirmed)
                report = run_with_progress(desk, self.tr("Merging"), lambda _task: prepared.apply(allow_removals=True))
        except StrangeKeyError as error:
            if accepts_key(str(error.values["name"]), desk):
                self._merge(path, place=place, new_key=True)
            return
        except AnnotatorError as error:
            self._tell(error)
            return
        if isinstance(report, MergeReport):
            self._tell_merged(report)

    def _tell_merged(self, report: MergeReport) -> None:
        if not report.new and not report.set_aside:  # nothing was done, so there is nothing to undo
            told = self.tr("Nothing was taken in from {file}: what is new in it was not confirmed.")
            self._teller.notices.show_words(told.format(file=language.isolated(report.source)), kind="hint")
            return
        told = self.tr("%n change(s) taken in from {file}. Undo takes the whole merge back.", "", report.visible)
        words = told.format(file=language.isolated(report.source))
        if report.set_aside:
            words += " " + self.tr("%n item(s) are quarantined; Past merges says why.", "", report.set_aside)
        if not report.conflicts:
            self._teller.tell_act(words)
            return
        words += " " + self.tr("%n conflict(s) are open.", "", report.conflicts)
        self._teller.notices.show_words(words, act=(self.tr("Resolve"), self.settle))

    def settle(self) -> None:
        """Walk through the conflicts."""
        ConflictsDialog(self._session, self._desk).exec()
        if self._desk.document:
            self._desk.show_document(self._desk.document)

    def show_merges(self) -> None:
        """Show what was merged."""
        MergesDialog(self._session, self._desk).exec()

    def show_team(self) -> None:
        """Show the team."""
        TeamDialog(self._session, self._desk.listing, self._desk).exec()

    def unite(self) -> None:
        """Unite two people who are one."""
        dialog = UniteDialog(self._session, self._desk)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.united is not None:
            self._desk.refresh_all()
            told = self.tr("The work of {going} is now that of {staying}. Undo takes it back.")
            going, staying = language.isolated(dialog.united.from_name), language.isolated(dialog.united.into_name)
            self._teller.tell_act(told.format(going=going, staying=staying))
        dialog.deleteLater()

    def _tell(self, error: AnnotatorError) -> None:
        self._teller.notices.show_words(language.error_sentence(error))
