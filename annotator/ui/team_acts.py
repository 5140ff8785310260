"""Acts of the File menu for a team: send work, merge packages, resolve conflicts, manage the team."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.merging.highlights import Highlight
from annotator.app.merging.preparing import PreparedMerge
from annotator.app.merging.report import MergeReport
from annotator.app.merging.signatures import UnknownKeyError
from annotator.app.tasks import Task
from annotator.disk.folders import names_in
from annotator.exchange.package.archive import SUFFIX
from annotator.ui import file_dialogs, language
from annotator.ui.annotate.desk import Desk
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.team.conflicts_dialog import ConflictsDialog
from annotator.ui.team.highlight_words import news_lines
from annotator.ui.team.key_questions import accepts_key
from annotator.ui.team.merge_dialog import MergeDialog
from annotator.ui.team.merges_dialog import MergesDialog
from annotator.ui.team.unite_dialog import UniteDialog
from annotator.ui.theme import Theme

MOST_NEWS = 3
"""The most sentences of a notice about what a merge brought."""


class TeamActs(QObject):
    """These acts on one project."""

    def __init__(
        self,
        project: OpenProject,
        desk: Desk,
        preferences: Preferences,
        theme: Theme,
        show: Callable[[Highlight], object],
    ) -> None:
        """`show` shows something that a merge brought, also after another scheme has made the view anew."""
        super().__init__(desk)
        self._show = show
        self._project, self._session = project, project.session
        self._desk, self._preferences, self._theme = desk, preferences, theme
        self._offered: tuple[NoticeBar, str] | None = None
        project.changed.connect(self._follow)

    # --- sending

    def choose_target(self) -> None:
        """Write the person's own work into a package whose name they choose."""
        name = self._session.annotator.name if self._session.annotator else ""
        suggested = self._suggested(Path(self._preferences.folder_for_packages(self._project.folder)), name)
        pattern = self.tr("Packages") + f" (*{SUFFIX})"
        path = file_dialogs.save_file(self._desk, self.tr("Send my work"), str(suggested), pattern)
        if path:
            self._preferences.change(lambda settings: settings.remember_package(path))
            self.send(Path(path))

    def _suggested(self, folder: Path, name: str) -> Path:
        """Return an unused path for the work of a person, named otherwise than the packages that the lead makes."""
        words = self.tr("from {name}").format(name=name)
        return folder / commands.package_name(self._session, words, names_in(folder))

    def send(self, target: Path, *, everything: bool = False) -> None:
        """Write the person's own work into a package: what the lead lacks, or everything."""
        session = self._session
        self._desk.shown_document.record_time()
        received = 0 if everything else self._project.do(lambda: commands.received_from_here(session))
        if received is None:
            return
        report = self._project.run(
            self.tr("Creating the package"),
            lambda task: commands.send_work(session, target, task, everything=everything),
            stopped=self.tr("Stopped. Nothing was written."),
        )
        if report is not None:
            words = self.tr("Your work is in {path}. Send this file to your lead.")
            if received:
                words = self.tr("What is new since your lead’s last package is in {path}. Send this file to your lead.")
            words = words.format(path=language.isolated(str(report.path)))
            again = (self.tr("Write everything"), lambda: self.send(report.path, everything=True))
            self._project.notices.show_words(words, kind="success", act=again if received else None)

    # --- merging

    def choose_packages(self) -> None:
        """Merge packages that the person chooses."""
        pattern = self.tr("Packages and projects") + f" (*{SUFFIX} *.annot);;" + self.tr("All files") + " (*)"
        folder = self._preferences.folder_for_packages(self._project.folder)
        paths = file_dialogs.open_files(self._desk, self.tr("Merge"), folder, pattern)
        if paths:
            self._preferences.change(lambda settings: settings.remember_package(paths[0]))
        for number, path in enumerate(paths, 1):
            self.merge(Path(path), place=(number, len(paths)))

    def merge(self, path: Path, *, place: tuple[int, int] = (1, 1), new_key: bool = False) -> None:
        """Preview merging a file, and merge it when the person agrees.

        `place` is its number among several files and how many there are. `new_key` accepts the key of the signer,
        though the team has another one.
        """
        with ExitStack() as stack:
            prepared = self._project.run(
                self.tr("Reading {file}").format(file=language.isolated(path.name)),
                lambda task: self._prepared(path, stack, task, new_key=new_key),
            )
            if isinstance(prepared, PreparedMerge):
                report = self._merge_prepared(path, prepared, place)
                if report is not None:
                    self._show_merged(report)
        if isinstance(prepared, UnknownKeyError) and accepts_key(str(prepared.values["name"]), self._desk):
            self.merge(path, place=place, new_key=True)

    def _prepared(self, path: Path, stack: ExitStack, task: Task, *, new_key: bool) -> PreparedMerge | UnknownKeyError:
        """Return the prepared merge of a file, or the error that its key must be accepted first."""
        try:
            return stack.enter_context(commands.prepare_merge(self._session, path, task, new_key=new_key))
        except UnknownKeyError as error:
            return error

    def _merge_prepared(self, path: Path, prepared: PreparedMerge, place: tuple[int, int]) -> MergeReport | None:
        """Show the preview and merge if the person agrees; return the report, or None."""
        if not prepared.report.new and not prepared.report.quarantined:
            self._show_nothing_new(self.tr("{file} contains nothing new."), path.name)
            return None
        dialog = MergeDialog(prepared.report, prepared.questions, self._desk, place=place)
        agreed, confirmed = dialog.exec() == QDialog.DialogCode.Accepted, dialog.confirmed
        dialog.deleteLater()
        if not agreed:
            return None
        prepared.confirm(confirmed)
        return self._project.run(self.tr("Merging"), lambda _task: prepared.apply(allow_removals=True))

    def _show_nothing_new(self, words: str, file: str) -> None:
        self._project.notices.show_words(words.format(file=language.isolated(file)), kind="hint")

    def _show_merged(self, report: MergeReport) -> None:
        if not report.new and not report.quarantined:  # nothing was done, so there is nothing to undo
            words = self.tr("Nothing was merged from {file}: its changes were not confirmed.")
            self._show_nothing_new(words, report.source)
            return
        words = self.tr("%n change(s) merged from {file}. Undo reverts the whole merge.", "", report.change_count)
        words = words.format(file=language.isolated(report.source))
        lines = news_lines(report)
        words = " ".join([words, *lines[:MOST_NEWS]])
        if len(lines) > MOST_NEWS:
            words += " " + self.tr("For the rest, see Past merges.")
        if report.quarantined:
            words += " " + self.tr("%n item(s) quarantined. For the reasons, see Past merges.", "", report.quarantined)
        first = next((found for found in report.highlights if found.document or found.item), None)
        if report.conflicts:
            words += " " + self.tr("%n conflict(s) are open.", "", report.conflicts)
            self.offer_conflicts(words)
        elif first is not None:
            show = partial(self._show, first)
            notices = self._project.notices
            notices.show_words(words, kind="success", act=(self.tr("Show"), show), outlives_view=True)
        else:
            self._project.show_done(words)

    # --- dialogs

    def offer_conflicts(self, words: str) -> None:
        """Say that there are conflicts, with a button to resolve them."""
        self._offered = self._project.page_notices, words
        self._project.page_notices.show_words(words, act=(self.tr("Resolve"), self.resolve_conflicts))

    def resolve_conflicts(self) -> None:
        """Resolve conflicts in a dialog, and come back to the same place."""
        self._project.done(lambda: ConflictsDialog(self._project, self._theme, self._desk).exec())
        self._withdraw_if_resolved()
        if self._desk.document:
            place = self._desk.shown_document.place()
            self._desk.shown_document.show(self._desk.document)
            self._desk.shown_document.go_to(place)

    def _follow(self, change: Change) -> None:
        if change.brought:  # conflicts may have been resolved on another computer
            self._withdraw_if_resolved()

    def _withdraw_if_resolved(self) -> None:
        """Offer conflicts no longer once there are none."""
        if self._offered is None or self._project.do(lambda: commands.conflicts(self._session)) != []:
            return
        bar, words = self._offered
        self._offered = None
        if bar.words == words:
            bar.hide()

    def show_merges(self) -> None:
        """Show the past merges."""
        self._project.done(lambda: MergesDialog(self._project, self._desk).exec())

    def unite(self) -> None:
        """Unite two members of the team who are one person."""
        dialog = UniteDialog(self._project, self._theme, self._desk)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.united is not None:
            self._desk.shown_document.refresh()
            words = self.tr("The work of {going} now belongs to {staying}. You can undo this.")
            going, staying = language.isolated(dialog.united.from_name), language.isolated(dialog.united.into_name)
            self._project.show_done(words.format(going=going, staying=staying))
        dialog.deleteLater()
