"""The act of bringing articles, and people's work on them, into a project."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import msgspec

from annotator.app.commands.projects import SCHEME_ENTITY
from annotator.app.importing.check import Rules, checked
from annotator.app.importing.judged_operations import ground_decisions
from annotator.app.importing.people import PeopleMet, SimilarNames
from annotator.app.importing.scheme_extension import SchemeExtension
from annotator.app.importing.sources import Source, sources
from annotator.app.importing.writing import Counts, Importer
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.operation import SchemeText
from annotator.exchange.records import Article
from annotator.exchange.registry import format_by_content, format_of
from annotator.storage import states

SAID_EVERY = 100
"""Articles from one word on progress to the next."""


class ImportReport(msgspec.Struct, frozen=True):
    """What came of an import: counts, the files of folders that no format reads, and why files were refused."""

    counts: Counts
    files: int
    skipped: tuple[Path, ...]
    refused: tuple[AnnotatorError, ...]
    found_again: tuple[str, ...] = ()
    """Titles of the first articles that the project had already."""
    similar: tuple[SimilarNames, ...] = ()
    """Names that came and look like those of people known before; they were taken as other people's."""


def import_files(
    session: Session,
    paths: Sequence[str | Path],
    *,
    format: str | None = None,  # noqa: A002  the word that people know it by
    layer_name: str | None = None,
    encoding: str | None = None,
    replace: bool = False,
    label_map: Mapping[str, str] | None = None,
    extend_scheme: bool = False,
    new_person: bool = False,
    task: Task | None = None,
) -> ImportReport:
    """Bring files and folders of articles into the project, as one step of undo.

    What is there is found again; with `replace` the layers that a file names become, on its documents, equal to the
    file. `layer_name` says whose work it is where a file does not; `label_map` leads from foreign labels to those of
    the scheme, and with `extend_scheme` all others that it lacks are taken into it; `encoding` is that of text files.

    A `layer_name` that nobody has and that looks like a known one is refused, unless it is meant for a `new_person`.
    Where files name such a one, nobody can be asked: it is taken as another person's, which a notice and the report
    tell.

    Nothing of a file with anything wrong is taken in: it is told of as a notice and in the report, and the others go
    on. Raises that AnnotatorError itself when there is no other file, ProjectFileError when the project cannot be
    written, and Cancelled when the task was stopped; then nothing was changed.
    """
    found, skipped, refused = _sources(session, paths, format)
    alone = len(found) + len(refused) == 1
    people = PeopleMet(session, layer_name, new_person=new_person)
    rules = Rules(session.scheme, label_map or {}, layer_name, people.annotator)
    extension = _extension(session, label_map or {}) if extend_scheme else None
    with session.long_act("Import") as act:
        importer = Importer(session, act, replace=replace)
        for number, source in enumerate(found):
            said = _counting(task or Task()) if alone else partial((task or Task()).step, number, len(found))
            try:
                _import(source, importer, rules, extension, partial(_articles, source, encoding, said))
            except ProjectFileError:
                raise
            except AnnotatorError as error:
                refused.append(error)
        importer.finish()
        ground_decisions(session, act, importer.decided)
        if extension and extension.anything:
            act.put(SchemeText(id=SCHEME_ENTITY, toml=extension.toml))
        similar = people.similar()  # before the commit: after it nothing may fail any more
    if alone and refused:
        raise refused[0]
    for reason in refused:
        session.notices.tell_error(reason)
    for one in similar:
        _warn_of_similar(session, one)
    return ImportReport(
        importer.counts, len(found), tuple(skipped), tuple(refused), tuple(importer.found_again), similar
    )


def _warn_of_similar(session: Session, one: SimilarNames) -> None:
    session.notices.tell(
        Notice(
            "warning",
            "{name} came with a file and looks like {known}; they were taken for different people.",
            {"name": one.name, "known": ", ".join(one.known)},
            remedy="If they are one person, unite the two.",
        )
    )


def _import(
    source: Source,
    importer: Importer,
    rules: Rules,
    extension: SchemeExtension | None,
    articles: Callable[[], Iterator[Article]],
) -> None:
    """Write one file; the scheme grows only by the labels of files that were taken in."""
    where = str(source.path)
    own = extension.rules_for(articles(), rules, where) if extension else rules
    importer.add_file(checked(articles(), where, own, keeps_ids=source.format.keeps_ids))
    if extension:
        extension.accept()


def _extension(session: Session, label_map: Mapping[str, str]) -> SchemeExtension:
    (text,) = states.project_records(session.file, SchemeText)
    return SchemeExtension(session.scheme, text.toml, label_map)


def _sources(
    session: Session, paths: Sequence[str | Path], format_: str | None
) -> tuple[list[Source], list[Path], list[AnnotatorError]]:
    chosen = format_of(format_) if format_ is not None else None
    if chosen is not None and chosen.reads is None:
        raise AnnotatorError("Files of the format {name} can only be written.", name=chosen.id)
    found: list[Source] = []
    skipped: list[Path] = []
    refused: list[AnnotatorError] = []
    for path in paths:
        try:
            wanted, other = sources(Path(path), chosen, session.file.path)
        except AnnotatorError as error:
            refused.append(error)
        else:
            found += wanted
            skipped += other
    return found, skipped, refused


def _counting(task: Task) -> Callable[[str], None]:
    """Return what says of the only file how many articles of it are read: how many there are nobody knows before."""
    read = count(step=SAID_EVERY)
    return lambda name: task.step(next(read), 0, name)


def _articles(source: Source, encoding: str | None, said: Callable[[str], None]) -> Iterator[Article]:
    if any(unicodedata.category(one) == "Cs" for one in source.path.name):
        raise AnnotatorError(
            "The name of the file is not valid text.", where=str(source.path), remedy="Rename the file."
        )
    reads = format_by_content(source.path, source.format).reads
    assert reads is not None
    for number, article in enumerate(reads(source.path, encoding)):
        if number % SAID_EVERY == 0:
            said(source.path.name)
        yield article
