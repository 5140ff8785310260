"""A look at a folder of articles before anything is made of it: what will be read, and what will not."""

from collections import Counter
from pathlib import Path

import msgspec

from annotator.app.importing.sources import Source, sources_in_folder
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import read_errors
from annotator.text.direction import controls
from annotator.text.languages import languages_of


class Survey(msgspec.Struct, frozen=True):
    """What a folder holds.

    `languages` counts articles by main language, MIXED for those in several; `endings` counts the files that are read
    by the ending of their names. `refused` says by path (below the folder) why files cannot be read, and `skipped`
    are paths of files that no format reads.
    """

    articles: int
    languages: dict[str, int]
    endings: dict[str, int]
    refused: dict[str, AnnotatorError]
    skipped: tuple[str, ...]
    unclosed: int
    """Articles with an override or an unclosed direction control; they are imported unchanged."""


MIXED = "mixed"


def survey(folder: Path, task: Task) -> Survey:
    """Look through the files below a folder that an import would read.

    Raises AnnotatorError when there is none or the folder cannot be read, Cancelled when the task is stopped.
    """
    with read_errors(folder):
        files, skipped = sources_in_folder(folder, None)
    look = _Look()
    refused: dict[str, AnnotatorError] = {}
    endings: Counter[str] = Counter()
    for number, source in enumerate(files):
        task.step(number, len(files), source.path.name)
        try:
            look.take(source)
        except AnnotatorError as error:
            refused[str(source.path.relative_to(folder))] = error
        else:
            endings[source.path.suffix.lower()] += 1
    return Survey(
        look.articles,
        dict(look.languages.most_common()),
        dict(endings.most_common()),
        refused,
        tuple(str(path.relative_to(folder)) for path in skipped),
        look.unclosed,
    )


class _Look:
    def __init__(self) -> None:
        self.articles = self.unclosed = 0
        self.languages: Counter[str] = Counter()

    def take(self, source: Source) -> None:
        """Count the articles of a file, all or none. Raises AnnotatorError when it cannot be read."""
        texts = [
            (languages_of(article.text), any(control.problem for control in controls(article.text)))
            for article in source.articles()
        ]
        for languages, misleads in texts:
            self.articles += 1
            self.languages[MIXED if len(languages) > 1 else next(iter(languages), MIXED)] += 1
            self.unclosed += misleads
