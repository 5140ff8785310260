"""A survey of a folder of articles before an import: which files can be read, and which cannot."""

from collections import Counter
from pathlib import Path

import msgspec

from annotator.app.importing.sources import Source, sources_in_folder
from annotator.app.importing.writing import article_languages
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import read_errors
from annotator.text.direction import controls
from annotator.text.languages import counted_as


class Survey(msgspec.Struct, frozen=True):
    """The content of a folder.

    `languages` counts articles by language, MIXED for several languages; `endings` counts the readable files by
    ending. `refused` has the errors of unreadable files by path, `skipped` the paths of files that no format reads;
    paths are relative to the folder.
    """

    articles: int
    languages: dict[str, int]
    endings: dict[str, int]
    refused: dict[str, AnnotatorError]
    skipped: tuple[str, ...]
    unclosed: int
    """Articles with an override or an unclosed direction control; they are imported unchanged."""


def survey(folder: Path, task: Task) -> Survey:
    """Read the files below a folder that an import would read, and count.

    Raises AnnotatorError when there are no such files or the folder cannot be read, Cancelled when the task is stopped.
    """
    with read_errors(folder):
        files, skipped = sources_in_folder(folder, None, task)
    counts = _Counts()
    refused: dict[str, AnnotatorError] = {}
    endings: Counter[str] = Counter()
    for number, source in enumerate(files):
        task.step(number, len(files), source.path.name)
        try:
            counts.add(source)
        except AnnotatorError as error:
            refused[str(source.path.relative_to(folder))] = error
        else:
            endings[source.path.suffix.lower()] += 1
    return Survey(
        counts.articles,
        dict(counts.languages.most_common()),
        dict(endings.most_common()),
        refused,
        tuple(str(path.relative_to(folder)) for path in skipped),
        counts.unclosed,
    )


class _Counts:
    """The counts of the articles read so far."""

    def __init__(self) -> None:
        self.articles = self.unclosed = 0
        self._seen: set[str] = set()
        self.languages: Counter[str] = Counter()

    def add(self, source: Source) -> None:
        """Count the articles of a file, all or none of them. Raises AnnotatorError when it cannot be read."""
        texts = {
            article.id: (
                counted_as(article_languages(article)),
                any(control.problem for control in controls(article.text)),
            )
            for article in source.articles()
        }
        for id_, (language, is_unclosed) in texts.items():
            if id_ in self._seen:  # as the text of another's annotations
                continue
            self._seen.add(id_)
            self.articles += 1
            if language:
                self.languages[language] += 1
            self.unclosed += is_unclosed
