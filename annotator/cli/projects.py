"""Commands on whole projects."""

from pathlib import Path

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, foreign, progress, say, show_table
from annotator.domain.errors import AnnotatorError


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--scheme", default="claims", show_default=True, help="A label scheme by name, or a TOML file.")
@click.option("--from", "package", metavar="PACKAGE", type=click.Path(path_type=Path), help="Make it of a package.")
def new(project: Path, scheme: str, package: Path | None) -> None:
    """Make an empty project, or a working copy of the one that a package comes from.

    The file gets the ending .annot if it has none; an existing file is left alone.

    Example: annotator new harbour.annot
    """
    if package is None:
        say(str(commands.new_project(project, scheme)))
        return
    with progress("Reading the package") as task:
        say(str(commands.new_project_from(package, project, task)))


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
def backup(project: Path) -> None:
    """Write a checked copy of a project into the folder of its backups, beside it.

    Example: annotator backup harbour.annot
    """
    with opened(project) as session:
        say(str(commands.back_up(session)))


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("backup", metavar="[BACKUP]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--salvage", "new_project", metavar="NEW", type=click.Path(path_type=Path),
    help="Make a new project of what can still be read in a damaged one.",
)  # fmt: skip
def restore(project: Path, backup: Path | None, new_project: Path | None) -> None:
    """Make a project what it was in a backup, list its backups, or save what a damaged one holds.

    With a BACKUP that takes the place of the project, whose files go into a folder beside it: nothing is deleted.
    Without one, every backup is listed, the newest first, with how much it holds. With --salvage the damaged file is
    left as it is, and everything in it that is still sound goes into a new project.

    Example: annotator restore harbour.annot harbour-backups/harbour-20260315T101500.000000Z.annot
    """
    if backup is not None and new_project is not None:
        raise click.UsageError("Name a BACKUP or --salvage NEW, not both.")
    if new_project is not None:
        _salvage(project, new_project)
    elif backup is None:
        _list_backups(project)
    elif (quarantine := commands.restore(project, backup)) is not None:
        complain(f"The files that were there are now in {quarantine}")


def _salvage(project: Path, target: Path) -> None:
    with progress("Reading") as task:
        report = commands.salvage(project, target, task)
    say(
        f"{report.documents} documents and {report.operations} operations saved in {report.path};"
        f" {report.lost_documents} documents and {report.lost_operations} operations lost."
    )
    if report.scheme_lost:
        complain("The label scheme was lost; the new project has the one that ships.")
    if report.identity_lost:
        complain("What tells the project from others was lost; packages of the old one do not fit the new one.")


def _list_backups(project: Path) -> None:
    found = commands.list_backups(project)
    if not found:
        raise AnnotatorError("There is no backup of this project.", where=str(project), remedy="Check the name.")
    rows = [
        (one.made, "damaged" if one.damaged else str(one.documents), str(one.operations), foreign(str(one.path)))
        for one in found
    ]
    show_table(("made", "documents", "operations", "file"), rows)


COMMANDS = (new, backup, restore)
