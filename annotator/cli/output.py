"""What people and programs read: results on standard output, everything else on standard error.

Text of others (titles, file names) is made harmless for a terminal: control characters are shown as such, and where a
person reads, each is isolated so that its direction does not spill over.
"""

import signal
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click
import msgspec
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table
from rich.text import Text

from annotator.app.notices import Notices
from annotator.app.tasks import Task

FSI, PDI = "\u2068", "\u2069"


def say(text: str) -> None:
    """Write a line of result."""
    click.echo(harmless(text))


def say_json(value: object) -> None:
    """Write a result for a program."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def complain(text: str) -> None:
    """Write a line that is no result."""
    click.echo(harmless(text), err=True)


def harmless(text: str) -> str:
    """Return text without control characters, which could steer the terminal; newlines stay."""
    return "".join("\ufffd" if unicodedata.category(one) == "Cc" and one != "\n" else one for one in text)


def foreign(text: str) -> str:
    """Return text of any direction, ready to stand in a line with other text."""
    line = harmless(text.replace("\n", " "))
    return f"{FSI}{line}{PDI}" if sys.stdout.isatty() else line


def show_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table: drawn on a terminal, otherwise in plain columns with two spaces between them."""
    if sys.stdout.isatty():
        table = Table(*columns, box=box.SIMPLE_HEAD)
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))  # as Text, so that brackets in a title are no markup
        Console().print(table)
        return
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    for row in (columns, *rows):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


@contextmanager
def progress(what: str) -> Iterator[Task]:
    """Show on standard error how far a task is, if that is a terminal; Ctrl+C stops the task at its next step."""
    if not sys.stderr.isatty():
        with _stopped_by_interrupt(Task()) as task:
            yield task
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[at]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        line = bar.add_task(what, at="")

        def report(done: int, total: int, at: str) -> None:
            bar.update(line, completed=done, total=total or None, at=escape(harmless(at)))

        with _stopped_by_interrupt(Task(report)) as task:
            yield task


@contextmanager
def _stopped_by_interrupt(task: Task) -> Iterator[Task]:
    # An exception out of nowhere could come right after a commit, and nobody could say whether anything was changed.
    before = signal.signal(signal.SIGINT, lambda *_: task.cancel())
    try:
        yield task
    finally:
        signal.signal(signal.SIGINT, before)


def print_notices(notices: Notices) -> None:
    """Write every notice to standard error as it comes."""
    notices.listen(lambda notice: complain(str(notice)))
