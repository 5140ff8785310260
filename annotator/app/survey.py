"""A look at a folder of articles before anything is made of it: how many, in which languages, with which warnings."""

from collections import Counter
from pathlib import Path

import msgspec

from annotator.app.tasks import Task
from annotator.exchange.files import reading
from annotator.text.direction import controls
from annotator.text.intake import IntakeError, decode
from annotator.text.languages import languages_of


class Survey(msgspec.Struct, frozen=True):
    """What a folder holds. `languages` counts articles by main language, "mixed" for those in several."""

    articles: int
    languages: dict[str, int]
    unreadable: int
    unclosed: int
    """Articles with an override or an unclosed direction control; they are imported unchanged."""


MIXED = "mixed"


def survey(folder: Path, task: Task) -> Survey:
    """Look through the text files below a folder.

    Raises AnnotatorError when the folder cannot be read, Cancelled when the task is stopped.
    """
    with reading(folder):
        files = sorted(path for path in folder.rglob("*.txt") if path.is_file())
    found: Counter[str] = Counter()
    unreadable = unclosed = 0
    for number, path in enumerate(files):
        task.step(number, len(files), path.name)
        try:
            text = decode(path.read_bytes())
        except (OSError, IntakeError):
            unreadable += 1
            continue
        languages = languages_of(text)
        found[MIXED if len(languages) > 1 else next(iter(languages), MIXED)] += 1
        unclosed += any(control.problem for control in controls(text))
    return Survey(len(files) - unreadable, dict(found.most_common()), unreadable, unclosed)
