"""Commands that look at a project and change nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.commands.listing import DocumentOverview
    from annotator.app.commands.repairing import RepairReport


@click.command("list")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def list_(project: Path, as_json: bool) -> None:
    """List the documents of a project, with the status and the claims of each annotator.

    Example: annotator list harbour.annot
    """
    from annotator.app.commands.listing import SHOWN_ID

    with opened(project) as session:
        listed = commands.list_documents(session)
        if as_json:
            say_json([_as_json(*both) for both in zip(listed, commands.count_annotations(session), strict=True)])
            return
        rows = (
            (
                str(number),
                overview.id[:SHOWN_ID],
                foreign(overview.title),
                " ".join(overview.languages),
                _work(overview),
            )
            for number, overview in enumerate(listed, 1)
        )
        show_table(("number", "id", "title", "languages", "work"), rows)


def _as_json(overview: "DocumentOverview", counted: dict[str, tuple[int, int]]) -> dict[str, object]:
    counts = {
        name: {"spans": counted[name][0], "relations": counted[name][1], "claims": claims}
        for name, claims in overview.claims.items()
    }
    return {
        "id": overview.id,
        "title": overview.title,
        "languages": overview.languages,
        "status": overview.status,
        "counts": counts,
    }


def _work(overview: "DocumentOverview") -> str:
    return ", ".join(
        f"{foreign(name)}: {status} ({counted(overview.claims[name], 'claim')})"
        for name, status in overview.status.items()
    )


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.option("--repair", is_flag=True, help="Repair texts that an older version stored with CR newlines, then check.")
@click.option("--diagnostics", is_flag=True, help="Write a report for the maintainers without text of the articles.")
@click.pass_context
def check(context: click.Context, project: Path, as_json: bool, repair: bool, diagnostics: bool) -> None:
    """Check that a project is intact.

    Every text, operation, span and relation is checked; nothing is changed. The exit status is 1 if there are problems.
    Hidden direction controls that can mislead a reader are warnings, not problems. With --diagnostics, problems are
    reported by id, with versions, sizes and counts but no text or names, and the exit status is 0.

    With --repair, documents whose texts have CR newlines are first replaced by ones with LF newlines. All work on them
    is kept, on the same words. A backup is made before, and the repair can be undone.

    Example: annotator check harbour.annot
    """
    if repair and diagnostics:
        raise click.UsageError("Use either --repair or --diagnostics, not both.")
    with opened(project) as session, progress("Checking") as task:
        if diagnostics:
            say(commands.diagnostics(session, task))
            return
        repaired = commands.repair_texts(session, task) if repair else None
        report = commands.check(session, task)
    if repaired is not None:
        _summarize(repaired, complain if as_json else say)
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


def _summarize(report: "RepairReport", write: Callable[[str], None]) -> None:
    for document in report.documents:
        united = ", united with the document of the same text" if document.united else ""
        write(
            f"document {document.before} is now {document.document} ({foreign(document.title)}):"
            f" {counted(document.spans, 'span')}, {counted(document.relations, 'relation')},"
            f" {counted(document.decisions, 'decision')}{united}."
        )
    if report.backup is None:
        write("Nothing to repair.")
    else:
        write(f"{counted(len(report.documents), 'document')} repaired. Backup: {foreign(str(report.backup))}")


COMMANDS = (list_, check)
