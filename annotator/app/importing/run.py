"""An import from start to end: find the sources, check each, reconcile it with what is there, write it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import msgspec

from annotator.app.importing.check import CheckRules, check_articles
from annotator.app.importing.people import NamedPeople, SimilarNames
from annotator.app.importing.scheme_extension import SchemeExtension
from annotator.app.importing.sources import Source, Sources, find_sources
from annotator.app.importing.writing import ImportCounts, ImportWriter
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.operation import SchemeText
from annotator.exchange.records import Article
from annotator.storage import states

PROGRESS_STEP = 100
"""Articles from one report of progress to the next."""


class ImportOptions(msgspec.Struct, frozen=True):
    """How files are imported; `annotator.app.commands.importing.import_files` says what each option does."""

    format: str | None = None
    layer_name: str | None = None
    encoding: str | None = None
    replace: bool = False
    label_map: Mapping[str, str] = {}
    extend_scheme: bool = False
    new_person: bool = False


class ImportReport(msgspec.Struct, frozen=True):
    """What an import did: counts, the files of folders that no format reads, and why files were refused."""

    counts: ImportCounts
    files: int
    skipped: tuple[Path, ...]
    refused: tuple[AnnotatorError, ...]
    found_again: tuple[str, ...] = ()
    """Titles of the first articles that the project had already."""
    similar: tuple[SimilarNames, ...] = ()
    """Names that came with files and look like others; they were taken as other people's."""


def run_import(session: Session, paths: Sequence[str | Path], options: ImportOptions, task: Task) -> ImportReport:
    """Import files and folders as one act. Raises as `annotator.app.commands.importing.import_files` does."""
    sources = find_sources(paths, options.format, session.file.path)
    people = NamedPeople(session, options.layer_name, new_person=options.new_person)
    rules = CheckRules(session.scheme, options.label_map, options.layer_name, people.annotator)
    extension = _extension(session, options.label_map) if options.extend_scheme else None
    with session.long_act("Import") as act:
        writer = ImportWriter(session, act, replace=options.replace)
        refused = [*sources.refused, *_import_files(sources, options.encoding, writer, rules, extension, task)]
        writer.finish()
        if extension and extension.has_grown:
            act.put(extension.record())
        similar = people.similar()  # before the commit: after it nothing may fail any more
    if refused and len(sources.files) + len(sources.refused) == 1:
        raise refused[0]
    _give_notice(session, refused, similar)
    found_again = tuple(writer.found_again)
    return ImportReport(writer.counts, len(sources.files), tuple(sources.skipped), tuple(refused), found_again, similar)


def _import_files(
    sources: Sources,
    encoding: str | None,
    writer: ImportWriter,
    rules: CheckRules,
    extension: SchemeExtension | None,
    task: Task,
) -> Iterator[AnnotatorError]:
    """Import file after file; yield why some are refused. Raises ProjectFileError where the project is not written."""
    is_alone = len(sources.files) + len(sources.refused) == 1
    for number, source in enumerate(sources.files):
        step = _counting(task) if is_alone else _numbering(task, number, len(sources.files))
        try:
            _import_file(source, partial(_read, source, encoding, step), writer, rules, extension)
        except ProjectFileError:
            raise
        except AnnotatorError as error:
            yield error


def _import_file(
    source: Source,
    articles: Callable[[], Iterator[Article]],
    writer: ImportWriter,
    rules: CheckRules,
    extension: SchemeExtension | None,
) -> None:
    """Check and write one file; the scheme grows only by the labels of files that are taken in."""
    where = str(source.path)
    own = extension.rules_for(articles(), rules, where) if extension else rules
    writer.add_file(check_articles(articles(), where, own, keeps_ids=source.format.keeps_ids))
    if extension:
        extension.accept()


def _read(source: Source, encoding: str | None, step: Callable[[str], None]) -> Iterator[Article]:
    for number, article in enumerate(source.articles(encoding)):
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


def _extension(session: Session, label_map: Mapping[str, str]) -> SchemeExtension:
    (text,) = states.project_records(session.file, SchemeText)
    return SchemeExtension(session.scheme, text, label_map)


def _give_notice(session: Session, refused: Sequence[AnnotatorError], similar: Sequence[SimilarNames]) -> None:
    for reason in refused:
        session.notices.add_error(reason)
    for names in similar:
        session.notices.add(
            Notice(
                "warning",
                "The name {name} in a file looks like {known}; they were imported as different people.",
                {"name": names.name, "known": names.known},
                remedy="If they are the same person, unite the two.",
            )
        )
