"""Acts of the File menu on an open project: import and backup."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from annotator.app import commands
from annotator.app.importing.check import UnnamedAnnotatorError
from annotator.app.importing.report import FileReport, ImportReport, OmissionsError
from annotator.app.importing.unknown_names import UnknownLabelsError
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.label_map import LabelMap
from annotator.exchange.reading.decoding import UnclearEncodingError
from annotator.exchange.registry import readable_suffixes
from annotator.exchange.remarks import SURROUNDINGS
from annotator.ui import file_dialogs, language
from annotator.ui.annotate.desk import Desk
from annotator.ui.encoding_dialog import EncodingDialog, files_of_unclear_encoding
from annotator.ui.import_report_dialog import ImportReportDialog, imported_words, refusal_words
from annotator.ui.label_map_dialog import LabelMapDialog
from annotator.ui.layer_name_dialog import LayerNameDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.project.revising.dialog import revise
from annotator.ui.theme import Theme


class _Answers(NamedTuple):
    """What a person answered: names for the scheme, an encoding, and whose annotations come without a name."""

    names: LabelMap | None = None
    encoding: str | None = None
    layer: str | None = None


class FileActs(QObject):
    """These acts on the project of a desk."""

    def __init__(self, project: OpenProject, desk: Desk, theme: Theme) -> None:
        super().__init__(desk)
        self._project, self._session = project, project.session
        self._desk, self._theme = desk, theme

    def correct_text(self) -> None:
        """Replace the text of the article shown by a corrected one."""
        if self._desk.document:
            self._desk.shown_document.record_time()
            self.correct_text_of(self._desk.document)

    def correct_text_of(self, document: str) -> None:
        """Replace the text of an article by a corrected one."""
        desk = self._desk
        is_shown = document == desk.document
        revision = revise(self._project, document, self._theme, desk.window())
        if revision is None:
            return
        if is_shown:
            desk.shown_document.show(revision.document)
        changed, lost = revision.count("moved"), revision.count("lost")
        words = self.tr("The text was replaced.")
        if changed + lost:
            words += " " + self.tr("%n annotation(s) need a look by their annotators.", "", changed + lost)
        self._project.show_done(words)

    def choose_articles(self) -> None:
        """Import files that the person chooses."""
        endings = " ".join(f"*{suffix}" for suffix in readable_suffixes())
        pattern = f"{self.tr('Articles and labels')} ({endings});;{self.tr('All files')} (*)"
        paths = file_dialogs.open_files(self._desk, self.tr("Import articles"), self._project.folder, pattern)
        self.import_paths(paths)

    def choose_folder(self) -> None:
        """Import a folder that the person chooses."""
        folder = file_dialogs.open_folder(self._desk, self.tr("Import a folder"), self._project.folder)
        self.import_paths([folder] if folder else [])

    def import_paths(self, paths: list[str]) -> None:
        """Import files and folders. Files that cannot be read are reported, and the others imported.

        The person is asked whose annotations come without a name, about labels that are not in the scheme, for the
        encoding of files that are not UTF-8, and before anything in the files is left out.
        """
        report = self._import(paths, _Answers(), asks=True) if paths else None
        if report is not None:
            report = self._import_unclear_encodings(report)
            self._desk.shown_document.refresh()
            self._show_imported(report)

    def _import_unclear_encodings(self, report: ImportReport) -> ImportReport:
        """Ask for the encoding of files that are not UTF-8 and import them; return the whole report."""
        while unclear := files_of_unclear_encoding(report.refused):
            dialog = EncodingDialog(unclear, self._desk)
            encoding = dialog.encoding if dialog.exec() else ""
            dialog.deleteLater()
            fitting = [error for error in unclear if encoding in (candidate.encoding for candidate in error.candidates)]
            more = self._import([error.where for error in fitting], _Answers(encoding=encoding)) if fitting else None
            if more is None:
                break
            report = _joined(report, fitting, more)
        return report

    def _import(self, paths: list[str], answers: "_Answers", *, asks: bool = False) -> ImportReport | None:
        """Import; return None after an error, and when the person stopped it.

        If it `asks`, the person is asked whose annotations come without a name, and about labels that are not in the
        scheme. They are always asked before anything is left out.
        """
        found = self._try(paths, answers, strict=True)
        if asks and any(isinstance(error, UnnamedAnnotatorError) for error in _refused(found)):
            answers = answers._replace(layer=self._ask_layer())
            found = self._try(paths, answers, strict=True) if answers.layer else found
        unknown = [error for error in _refused(found) if isinstance(error, UnknownLabelsError)]
        if asks and unknown:
            answers = answers._replace(names=self._ask_label_map(unknown))
            found = self._try(paths, answers, strict=True) if answers.names else found
        if isinstance(found, OmissionsError):
            found = self._try(paths, answers, strict=False) if self._agrees(found.report) else None
        assert not isinstance(found, OmissionsError), "only a strict import is refused so"
        return found

    def _agrees(self, report: ImportReport) -> bool:
        """Ask whether to import without what would be left out, unless that is no part of any article.

        About files of an unclear encoding another question is asked.
        """
        is_whole = all(count.kind in SURROUNDINGS for count in report.left_out)
        if is_whole and all(isinstance(error, UnclearEncodingError) for error in report.refused):
            return True
        dialog = ImportReportDialog(report, self._desk, asks=True)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return agreed

    def _try(self, paths: list[str], answers: "_Answers", *, strict: bool) -> ImportReport | OmissionsError | None:
        """Import once. With a label map, labels that it does not name are added to the scheme."""
        session = self._session

        def work(task: Task) -> ImportReport | OmissionsError:
            try:
                return commands.import_files(
                    session,
                    paths,
                    layer_name=answers.layer,
                    label_map=answers.names,
                    extend_scheme=answers.names is not None,
                    encoding=answers.encoding,
                    strict=strict,
                    task=task,
                )
            except OmissionsError as error:
                return error
            except (UnknownLabelsError, UnclearEncodingError, UnnamedAnnotatorError) as error:  # of the only file
                return ImportReport((FileReport(Path(error.where), refused=error),))

        return self._project.run(self.tr("Importing"), work)

    def _ask_layer(self) -> str | None:
        """Return whose annotations they are that come without a name, or None on cancel."""
        at_work = self._session.annotator.name if self._session.annotator else ""
        names = [annotator.name for annotator in self._session.annotators() if not annotator.left]
        dialog = LayerNameDialog(names, at_work, self._desk)
        name = dialog.name if dialog.exec() else None
        dialog.deleteLater()
        return name

    def _ask_label_map(self, unknown: list[UnknownLabelsError]) -> LabelMap | None:
        """Return what the person wants for each name that the scheme lacks, or None on cancel."""
        dialog = LabelMapDialog(unknown, self._session.scheme, self._desk)
        names = dialog.label_map if dialog.exec() else None
        dialog.deleteLater()
        return names

    def _show_imported(self, report: ImportReport) -> None:
        words = [imported_words(report)]
        left_out = sum(count.count for count in report.left_out)
        is_whole = all(count.kind in SURROUNDINGS for count in report.left_out)
        if left_out and not is_whole:
            words.append(self.tr("%n item(s) of the files could not be imported.", "", left_out))
        if report.refused:
            words.append(self.tr("%n file(s) not imported because of errors.", "", len(report.refused)))
        if report.skipped:
            words.append(self.tr("%n file(s) of an unsupported type.", "", len(report.skipped)))
        incomplete = bool(report.refused or report.skipped or report.counts.known or not is_whole)
        has_report = incomplete or bool(report.left_out or report.adjusted)
        act = (self.tr("Show report"), lambda: show_report(report)) if has_report else None
        if len(report.files) == 1 and report.refused:
            words.append(refusal_words(report.refused[0]))
        self._project.notices.show_words(
            " ".join(words),
            kind="warning" if incomplete else "success",
            passing=not has_report,
            act=act,
            outlives_view=True,  # new labels in the scheme make another view
        )
        if not self._desk.document:
            self._desk.shown_document.show_first()

    def back_up(self) -> None:
        """Write a verified copy of the project beside it."""
        backup = self._project.do(lambda: commands.back_up(self._session))
        if backup is not None:
            words = self.tr("Backed up as {path}").format(path=language.isolated(str(backup)))
            self._project.notices.show_words(words, kind="success", passing=True)


def show_report(report: ImportReport) -> None:
    """Show the report of an import over the window in front."""
    dialog = ImportReportDialog(report, QApplication.activeWindow())
    dialog.exec()
    dialog.deleteLater()


def _refused(found: ImportReport | OmissionsError | None) -> tuple[AnnotatorError, ...]:
    """Return why files were refused."""
    report = found.report if isinstance(found, OmissionsError) else found
    return report.refused if report else ()


def _joined(report: ImportReport, retried: Sequence[AnnotatorError], more: ImportReport) -> ImportReport:
    """Return the report of an import together with that of a second try of refused files."""
    return msgspec.structs.replace(
        report,
        files=tuple(file for file in report.files if file.refused not in retried) + more.files,
        found_again=report.found_again + more.found_again,
        similar=report.similar + more.similar,
    )
