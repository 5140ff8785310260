"""What the File menu does to an open project: import, back up. Each asks where, works and tells the outcome."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.app import commands
from annotator.app.commands.importing import ImportReport
from annotator.app.session import Session
from annotator.app.transfer.import_check import UnknownLabelsError
from annotator.app.transfer.importing import Counts
from annotator.domain.errors import AnnotatorError
from annotator.exchange.decoding import UnclearEncodingError
from annotator.exchange.formats import readable_suffixes
from annotator.ui import language
from annotator.ui.annotate.desk import Desk
from annotator.ui.background import run_with_progress
from annotator.ui.encoding_dialog import EncodingDialog, files_of_unclear_encoding
from annotator.ui.import_report_dialog import ImportReportDialog, refusal_words
from annotator.ui.label_map_dialog import LabelMapDialog
from annotator.ui.notice_bar import Teller


class FileActs(QObject):
    """The acts on the project of one desk."""

    imported = Signal()
    """An import is over; the scheme may be another one."""

    def __init__(self, session: Session, desk: Desk, teller: Teller) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._teller = teller

    def choose_articles(self) -> None:
        """Import files that the person chooses."""
        endings = " ".join(f"*{suffix}" for suffix in readable_suffixes())
        pattern = f"{self.tr('Articles and labels')} ({endings});;{self.tr('All files')} (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._desk, self.tr("Import articles"), "", pattern)
        self.import_paths(paths)

    def choose_folder(self) -> None:
        """Import a folder that the person chooses."""
        folder = QFileDialog.getExistingDirectory(self._desk, self.tr("Import a folder"))
        self.import_paths([folder] if folder else [])

    def import_paths(self, paths: list[str]) -> None:
        """Import files and folders; one that cannot be read is told of, and the others go on.

        Where labels are met that the scheme lacks, the person is asked what is to become of them; where files are not
        UTF-8, which encoding they are in.
        """
        if not paths:
            return
        try:
            report = self._import(paths, None)
            unknown = [one for one in report.refused if isinstance(one, UnknownLabelsError)] if report else []
            if unknown and (label_map := self._asked(unknown)) is not None:
                report = self._import(paths, label_map)
            if report is not None:
                report = self._with_encodings_asked(report)
        except AnnotatorError as error:
            self._teller.notices.show_words(language.error_sentence(error))
            return
        self._desk.refresh_all()
        if report is not None:
            self._tell_imported(report)
        else:
            self._teller.notices.show_words(self.tr("Stopped. Nothing was changed."), kind="hint", passing=True)
        self.imported.emit()

    def _with_encodings_asked(self, report: ImportReport) -> ImportReport:
        """Ask for the encoding of files that are not UTF-8 and take them in; return the report of everything."""
        while unclear := files_of_unclear_encoding(report.refused):
            dialog = EncodingDialog(unclear, self._desk)
            encoding = dialog.encoding if dialog.exec() else ""
            dialog.deleteLater()
            fitting = [one for one in unclear if encoding in (known.encoding for known in one.candidates)]
            more = self._import([one.where for one in fitting], None, encoding) if fitting else None
            if more is None:
                break
            report = _joined(report, fitting, more)
        return report

    def _import(
        self, paths: list[str], label_map: dict[str, str] | None, encoding: str | None = None
    ) -> ImportReport | None:
        """Import, with a map taking in what it does not name; return None when the person stopped it."""
        session = self._session
        name = session.annotator.name if session.annotator else None
        try:
            report = run_with_progress(
                self._desk,
                self.tr("Importing"),
                lambda task: commands.import_files(
                    session,
                    paths,
                    layer_name=name,
                    label_map=label_map,
                    extend_scheme=label_map is not None,
                    encoding=encoding,
                    task=task,
                ),
            )
        except (UnknownLabelsError, UnclearEncodingError) as error:  # of the only file
            return ImportReport(Counts(), 1, (), (error,))
        return report if isinstance(report, ImportReport) else None

    def _asked(self, unknown: list[UnknownLabelsError]) -> dict[str, str] | None:
        """Return the labels of the scheme by foreign ones, or None when nothing is to become of them."""
        spans = sorted({label for error in unknown for label in error.spans})
        relations = sorted({label for error in unknown for label in error.relations})
        dialog = LabelMapDialog(spans, relations, self._session.scheme, self._desk)
        return dialog.label_map if dialog.exec() else None

    def _tell_imported(self, report: ImportReport) -> None:
        told = [self.tr("%n article(s) imported.", "", report.counts.documents)]
        if report.counts.known:
            told.append(self.tr("%n found again.", "", report.counts.known))
        if report.refused:
            told.append(self.tr("%n file(s) refused.", "", len(report.refused)))
        if report.skipped:
            told.append(self.tr("%n file(s) not read.", "", len(report.skipped)))
        incomplete = bool(report.refused or report.skipped or report.counts.known)
        act = (self.tr("Show report"), lambda: self._show_report(report)) if incomplete else None
        if report.files == 1 and report.refused:
            told.append(refusal_words(report.refused[0]))
        self._teller.notices.show_words(
            " ".join(told), kind="warning" if incomplete else "success", passing=not incomplete, act=act
        )
        if not self._desk.document:
            self._desk.show_first()

    def _show_report(self, report: ImportReport) -> None:
        dialog = ImportReportDialog(report, self._desk)
        dialog.exec()
        dialog.deleteLater()

    def back_up(self) -> None:
        """Write a verified copy of the project beside it."""
        try:
            made = commands.back_up(self._session)
        except AnnotatorError as error:
            self._teller.notices.show_words(language.error_sentence(error))
            return
        told = self.tr("Backed up as {path}").format(path=language.isolated(str(made)))
        self._teller.notices.show_words(told, kind="success", passing=True)


def _joined(report: ImportReport, retried: Sequence[AnnotatorError], more: ImportReport) -> ImportReport:
    """Return what came of an import after some of what it refused was tried again."""
    counts = msgspec.structs.replace(report.counts)
    counts.add(more.counts)
    return msgspec.structs.replace(
        report,
        counts=counts,
        refused=tuple(one for one in report.refused if one not in retried) + more.refused,
        found_again=report.found_again + more.found_again,
        similar=report.similar + more.similar,
    )
