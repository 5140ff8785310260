"""Output for people and programs: results on standard output, everything else on standard error.

Text of others (titles, file names) is made harmless for a terminal: control characters are shown as such, and where a
person reads, each is isolated so that its direction does not spill over. Where the terminal does not put right-to-left
text in order, it is done here.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Literal

import click

from annotator.app.tasks import Task
from annotator.domain.errors import Composer

if TYPE_CHECKING:
    from annotator.app.notices import Notice, Notices
    from annotator.domain.errors import Message

FSI, PDI = "\u2068", "\u2069"
NARROWEST = 20
"""Columns below which no text is squeezed."""
LINES_AT_A_TIME = 500
"""Lines of a table that go into a pipe together."""
_HARMFUL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Order = Literal["visual", "isolated", "plain"]
"""How text of any direction is written: in visual order, for a terminal that orders it, or as it is stored."""


def say(text: str) -> None:
    """Write a line of result."""
    click.echo(harmless(text))


def say_json(value: object) -> None:
    """Write a result for a program."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def say_json_list(values: Iterable[object]) -> None:
    """Write a list for a program as `say_json` does, a value at a time, so that it may be long."""
    import msgspec

    between = "[\n"
    for value in values:
        lines = msgspec.json.format(msgspec.json.encode(value), indent=2).decode().split("\n")
        click.echo(between + "\n".join(f"  {line}" for line in lines), nl=False)
        between = ",\n"
    click.echo("[]" if between == "[\n" else "\n]")


def complain(text: str) -> None:
    """Write a line that is no result."""
    click.echo(harmless(text), err=True)


def counted(count: int, thing: str) -> str:
    """Return a number and what it counts: "1 document", "2 documents"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


class _Sentences(Composer):
    """Sentences whose values are isolated where a person reads them."""

    def text(self, value: str) -> str:
        return foreign(value)


def complain_of(message: "Message") -> None:
    """Write an error or notice."""
    complain(_Sentences().whole(message))


def harmless(text: str) -> str:
    """Return text without control characters, which could steer the terminal, and surrogates; newlines stay.

    Surrogates stand for bytes of file names that are not UTF-8, and cannot be written.
    """
    return _HARMFUL.sub("\ufffd", text)


def order_of_output(bidi: Literal["auto", "on", "off"] = "auto") -> Order:
    """Return how standard output wants its text: "on" and "off" say whether it is put in visual order here."""
    on_terminal = sys.stdout.isatty()
    if bidi == "on" or (bidi == "auto" and on_terminal and not _terminal_orders()):
        return "visual"
    return "isolated" if on_terminal else "plain"


def _terminal_orders() -> bool:
    from annotator.text.terminal import detect_bidi

    return detect_bidi(os.environ)


def columns_of_output(order: Order) -> int | None:
    """Return how wide lines may be; None for output that is not to be wrapped."""
    return None if order == "plain" else max(shutil.get_terminal_size().columns, NARROWEST)


def foreign(text: str, order: Order | None = None) -> str:
    """Return text of any direction, ready to stand in a line with other text."""
    line = harmless(text.replace("\n", " "))
    return line if (order or order_of_output()) == "plain" else f"{FSI}{line}{PDI}"


def wrapped(line: str, order: Order, columns: int | None) -> list[str]:
    """Return a line of ours, with foreign text in it, as lines of at most so many columns in the order wanted."""
    if order == "plain" and columns is None:
        return [line]
    from annotator.text.paragraphs import Paragraph
    from annotator.text.terminal import lay_out

    lines = lay_out(line, Paragraph(0, len(line)), "ltr", columns=columns, reorder=order == "visual")
    return ["".join(piece.text for piece in pieces) for pieces in lines]


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table: on a terminal laid out in columns, elsewhere a line for each row, with tabs between the cells."""
    order = order_of_output()
    if order == "plain":
        lines = ("\t".join(map(harmless, row)) for row in chain([columns], rows))
        while some := list(islice(lines, LINES_AT_A_TIME)):
            click.echo("\n".join(some))
    else:
        _lay_out_table(columns, list(rows), order)


def _lay_out_table(columns: Sequence[str], rows: Sequence[Sequence[str]], order: Order) -> None:
    """Write columns with two spaces between them; the widest one gives way to the width of the terminal."""
    from annotator.text.cells import width

    widths = [max(map(width, column)) for column in zip(columns, *rows, strict=True)]
    if room := columns_of_output(order):
        excess = sum(widths) + 2 * (len(widths) - 1) - room
        widest = widths.index(max(widths))
        widths[widest] = min(widths[widest], max(widths[widest] - excess, NARROWEST))
    for row in (columns, *rows):
        cells = [wrapped(cell, order, room and column_width) for cell, column_width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            padded = (
                part + " " * (column_width - width(part)) for part, column_width in zip(parts, widths, strict=True)
            )
            click.secho("  ".join(padded).rstrip(), bold=row is columns)


@contextmanager
def progress(what: str) -> Iterator[Task]:
    """Show on standard error how far a task is, if that is a terminal; Ctrl+C stops the task at its next step."""
    if not sys.stderr.isatty():
        with _stopped_by_interrupt(Task()) as task:
            yield task
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

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


def print_notices(notices: "Notices") -> None:
    """Write every notice to standard error as it comes."""
    from annotator.app.log_file import log_notice

    def show(notice: "Notice") -> None:
        log_notice(notice)
        complain_of(notice)

    notices.set_listener(show)
