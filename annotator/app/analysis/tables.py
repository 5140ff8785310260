"""An analysis as tables of words: the claims that pass a filter, and counts; and as files for spreadsheets.

Headings, and the names of speakers, stances and labels, are in the language of whoever asks.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import DOCUMENT, HEAD, NAME
from annotator.app.analysis.counting import CrossTable, Period
from annotator.app.analysis.filtering import ClaimFilter, matching, rows_of, stances_meant
from annotator.app.analysis.rows import ClaimRow, Said, claim_rows
from annotator.app.exporting.targets import check_target
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.exchange.files import made
from annotator.exchange.spreadsheet import defuse, open_table

Line = tuple[str, ...]
BAR = " | "
"""Between several values in a cell."""
PAGE = 500
"""Claims that are read at a time."""


class Names(NamedTuple):
    """What speakers are called, and the values of stances and the labels by their ids."""

    speaker: Callable[[Said], str]
    stance: Callable[[str], str]
    label: Callable[[str], str]


class Totals(NamedTuple):
    """How many claims pass a filter, in how many articles, by how many speakers, with how many stances."""

    claims: int
    articles: int
    speakers: int
    stances: int


class ClaimHeadings(NamedTuple):
    """The headings of the columns of claims, in their order."""

    claim: str
    label: str
    speakers: str
    stances: str
    cue: str
    article: str
    date: str
    outlet: str
    document: str
    span: str
    fragments: str


def totals(archive: Archive, filter_: ClaimFilter) -> Totals:
    """Return what is counted of the claims that pass a filter."""
    passed = matching(archive, filter_)
    said, stances = archive.columns.said, archive.columns.stances
    return Totals(
        int(np.count_nonzero(passed)),
        len(np.unique(archive.columns.heads[passed, DOCUMENT])),
        len(np.unique(archive.speakers.of(said[passed[said[:, HEAD]], NAME]))),
        int(np.count_nonzero(passed[stances[:, HEAD]] & stances_meant(archive, filter_))),
    )


def claims(archive: Archive, filter_: ClaimFilter, task: Task | None = None) -> Iterator[ClaimRow]:
    """Yield the claims that pass a filter, the newest first, reading some at a time.

    Raises Cancelled when the task is stopped.
    """
    task, rows = task or Task(), rows_of(archive, filter_)
    for done in range(0, len(rows), PAGE):
        task.step(done, len(rows), "claims")
        yield from claim_rows(archive, rows[done : done + PAGE].tolist())


def claim_line(claim: ClaimRow, names: Names) -> Line:
    """Return a claim as the cells under `ClaimHeadings`; fragments are ranges of code points such as "10-42 60-71"."""
    return (
        claim.words,
        names.label(claim.label),
        BAR.join(map(names.speaker, claim.speakers)),
        BAR.join(f"{names.speaker(stance.holder)}: {names.stance(stance.value)}" for stance in claim.stances),
        claim.cue,
        claim.title,
        claim.date,
        claim.outlet,
        claim.document,
        claim.span,
        " ".join(f"{start}-{end}" for start, end in claim.fragments),
    )


def cross_lines(table: CrossTable, rows: Sequence[str], *, with_totals: bool) -> Iterator[Line]:
    """Yield the rows of a table, each with its name and, at the end, its total if that is wanted."""
    for name, counts, total in zip(rows, table.counts, table.totals, strict=True):
        yield (name, *map(str, counts), *([str(total)] if with_totals else ()))


def period_lines(found: Iterable[Period], stances: Sequence[str]) -> Iterator[Line]:
    """Yield the first and last month of each period, its claims, and those with each of the stances."""
    for period in found:
        counts = (str(period.stances.get(value, 0)) for value in stances)
        yield (period.since, period.until, str(period.claims), *counts)


def write_table(session: Session, target: Path, headings: Sequence[str], lines: Iterable[Line]) -> None:
    """Write a table for spreadsheets (CSV) as its lines come; no cell runs as a formula there.

    Raises AnnotatorError when the file cannot be written or is the project.
    """
    check_target(target, session.file.path)
    with made(target) as unfinished, open_table(unfinished, [defuse(one) for one in headings]) as table:
        for line in lines:
            assert len(line) == len(headings)
            table.writerow(map(defuse, line))
