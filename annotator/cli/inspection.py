"""Commands that look at a project and change nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.commands.listing import DocumentOverview


@click.command("list")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def list_(project: Path, as_json: bool) -> None:
    """List the documents of a project, with the status and the claims of each annotator.

    Example: annotator list harbour.annot
    """
    from annotator.app.commands.listing import SHOWN_ID

    with opened(project) as session:
        listed = list(commands.list_documents(session))
    if as_json:
        say_json([_as_json(one) for one in listed])
    else:
        rows = [
            (str(number), one.id[:SHOWN_ID], foreign(one.title), " ".join(one.languages), _work(one))
            for number, one in enumerate(listed, 1)
        ]
        show_table(("number", "id", "title", "languages", "work"), rows)


def _as_json(one: "DocumentOverview") -> dict[str, object]:
    import msgspec

    return msgspec.structs.asdict(one) | {"counts": {name: count._asdict() for name, count in one.counts.items()}}


def _work(one: "DocumentOverview") -> str:
    return ", ".join(
        f"{foreign(name)}: {one.status[name]} ({counted(count.claims, 'claim')})" for name, count in one.counts.items()
    )


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.option("--diagnostics", is_flag=True, help="Write a report for the maintainers without text of the articles.")
@click.pass_context
def check(context: click.Context, project: Path, as_json: bool, diagnostics: bool) -> None:
    """Check that a project is intact.

    Every text, operation, span and relation is checked; nothing is changed. The exit status is 1 if there are problems.
    Hidden direction controls that can mislead a reader are warnings, not problems. With --diagnostics, problems are
    reported by id, with versions, sizes and counts but no text or names, and the exit status is 0.

    Example: annotator check harbour.annot
    """
    with opened(project) as session, progress("Checking") as task:
        if diagnostics:
            say(commands.diagnostics(session, task))
            return
        report = commands.check(session, task)
    if as_json:
        say_json(report)
    else:
        for sentence in (*report.problems, *report.warnings):
            say(sentence)
        say(
            f"{counted(report.documents, 'document')}, {counted(report.operations, 'operation')},"
            f" {counted(len(report.problems), 'problem')}, {counted(len(report.warnings), 'warning')}."
        )
    if report.problems:
        context.exit(1)


COMMANDS = (list_, check)
