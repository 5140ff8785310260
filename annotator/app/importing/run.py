"""An import from start to end: find the sources, check each, reconcile it with what is there, write it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import msgspec

from annotator.app.importing.check import CheckRules, IncomingArticle, check_articles
from annotator.app.importing.mapping import NO_MAP
from annotator.app.importing.people import NamedPeople
from annotator.app.importing.report import FileReport, ImportReport, OmissionsError
from annotator.app.importing.scheme_extension import SchemeExtension
from annotator.app.importing.sources import Source, Sources, find_sources
from annotator.app.importing.writing import ImportWriter
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.exchange.label_map import LabelMap
from annotator.exchange.records import Article
from annotator.storage.first_places import FirstPlaces
from annotator.storage.scheme_reading import scheme_text

PROGRESS_STEP = 100
"""Articles from one report of progress to the next."""


class ImportOptions(msgspec.Struct, frozen=True):
    """How files are imported; `annotator.app.commands.importing.import_files` says what each option does."""

    format: str | None = None
    layer_name: str | None = None
    encoding: str | None = None
    replace: bool = False
    label_map: LabelMap = NO_MAP
    extend_scheme: bool = False
    new_person: bool = False
    strict: bool = False


def run_import(session: Session, paths: Sequence[str | Path], options: ImportOptions, task: Task) -> ImportReport:
    """Import files and folders as one act. Raises as `annotator.app.commands.importing.import_files` does."""
    sources = find_sources(paths, options.format, session.file.path)
    people = NamedPeople(session, options.layer_name, new_person=options.new_person)
    rules = CheckRules(session.scheme, options.label_map, options.layer_name, people.annotator)
    extension = _extension(session, options.label_map) if options.extend_scheme else None
    with FirstPlaces() as written, session.long_act("Import") as act:
        writer = ImportWriter(session, act, written if options.replace else None)
        files = _import_files(sources, options.encoding, _Intake(writer, rules, extension), task)
        writer.finish()
        if extension and extension.has_grown:
            act.put(extension.record())
        report = ImportReport(
            tuple(files),
            tuple(sources.skipped),
            tuple(writer.found_again),
            people.similar(),  # before the commit: after it nothing may fail any more
        )
        if report.refused and len(report.files) == 1:
            raise report.refused[0]
        if options.strict and (report.left_out or report.refused):
            raise OmissionsError(report)
    _give_notice(session, report)
    return report


def _import_files(sources: Sources, encoding: str | None, intake: "_Intake", task: Task) -> list[FileReport]:
    """Import file after file; return their reports. Raises ProjectFileError where the project is not written."""
    reports = [FileReport(Path(error.where), refused=error) for error in sources.refused]
    is_alone = len(sources.files) + len(reports) == 1
    for number, source in enumerate(sources.files):
        step = _counting(task) if is_alone else _numbering(task, number, len(sources.files))
        reports.append(report := FileReport(source.path))
        try:
            intake.take(source, partial(_read, source, encoding, intake.rules.label_map.features, step), report)
        except ProjectFileError:
            raise
        except AnnotatorError as error:
            report.refuse(error)
    return reports


class _Intake(msgspec.Struct):
    """Takes in one file after the other, with what all of them share."""

    writer: ImportWriter
    rules: CheckRules
    extension: SchemeExtension | None

    def take(self, source: Source, articles: Callable[[], Iterator[Article]], report: FileReport) -> None:
        """Check and write one file; the scheme grows only by the labels of files that are taken in."""
        where = str(source.path)
        rules = self.extension.rules_for(articles(), self.rules, where) if self.extension else self.rules
        checked = check_articles(articles(), where, rules, keeps_ids=source.format.keeps_ids)
        self.writer.add_file(_counted(checked, report), report)
        if self.extension:
            self.extension.accept()


def _counted(articles: Iterator[IncomingArticle], report: FileReport) -> Iterator[IncomingArticle]:
    for article in articles:
        report.add_remarks(article.remarks)
        yield article


def _read(
    source: Source, encoding: str | None, naming: Mapping[str, str], step: Callable[[str], None]
) -> Iterator[Article]:
    for number, article in enumerate(source.articles(encoding, naming)):
        if number % PROGRESS_STEP == 0:
            step(source.path.name)
        yield article


def _counting(task: Task) -> Callable[[str], None]:
    """Report how many articles of the only file are read; how many it has is not known before."""
    read = count(step=PROGRESS_STEP)
    return lambda name: task.step(next(read), 0, name)


def _numbering(task: Task, number: int, files: int) -> Callable[[str], None]:
    """Report the number of the file."""
    return lambda name: task.step(number, files, name)


def _extension(session: Session, label_map: LabelMap) -> SchemeExtension:
    text = scheme_text(session.file)
    assert text is not None, "an open project has a scheme"
    return SchemeExtension(session.scheme, text, label_map)


def _give_notice(session: Session, report: ImportReport) -> None:
    for reason in report.refused:
        session.notices.add_error(reason)
    for names in report.similar:
        session.notices.add(
            Notice(
                "warning",
                "The name {name} in a file looks like {known}; they were imported as different people.",
                {"name": names.name, "known": names.known},
                remedy="If they are the same person, unite the two.",
            )
        )
