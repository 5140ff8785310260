"""Commands on whole projects."""

from pathlib import Path

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import complain, counted, foreign, progress, say, show_table
from annotator.domain.errors import AnnotatorError


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--scheme", default="claims", show_default=True, help="Name of a label scheme, or a TOML file.")
@click.option(
    "--from",
    "package",
    metavar="PACKAGE",
    type=click.Path(path_type=Path),
    help="Create it from this package.",
)
def new(project: Path, scheme: str, package: Path | None) -> None:
    """Create an empty project, or a project from a package.

    The ending .annot is added if it is missing. An existing file is never overwritten.

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
    """Back up a project into its backup folder, and verify the copy.

    Example: annotator backup harbour.annot
    """
    with opened(project) as session:
        say(str(commands.back_up(session)))


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("backup", metavar="[BACKUP]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--salvage", "new_project", metavar="NEW", type=click.Path(path_type=Path),
    help="Save what can still be read of a damaged project in a new one.",
)  # fmt: skip
def restore(project: Path, backup: Path | None, new_project: Path | None) -> None:
    """Restore a backup, list the backups, or save what can be read of a damaged project.

    With BACKUP, that backup replaces the project, whose files are moved to a folder beside it: nothing is deleted.
    Without BACKUP, all backups are listed, newest first. With --salvage, the damaged file is left unchanged and
    everything in it that is still valid is saved in a new project.

    Example: annotator restore harbour.annot harbour-backups/harbour-20260315T101500.000000Z.annot
    """
    if backup is not None and new_project is not None:
        raise click.UsageError("Use either BACKUP or --salvage NEW, not both.")
    if new_project is not None:
        _salvage(project, new_project)
    elif backup is None:
        _list_backups(project)
    elif (quarantine := commands.restore(project, backup)) is not None:
        complain(f"The previous files are now in {quarantine}")


def _salvage(project: Path, target: Path) -> None:
    with progress("Reading") as task:
        report = commands.salvage(project, target, task)
    say(
        f"{counted(report.documents, 'document')} and {counted(report.operations, 'operation')} saved in {report.path};"
        f" {counted(report.lost_documents, 'document')} and {counted(report.lost_operations, 'operation')} lost."
    )
    if report.scheme_lost:
        complain("The label scheme was lost; the new project has the standard one.")
    if report.identity_lost:
        complain("The identity of the project was lost; packages of the old project cannot be merged into the new one.")


def _list_backups(project: Path) -> None:
    backups = commands.list_backups(project)
    if not backups:
        raise AnnotatorError("This project has no backups.", where=str(project), remedy="Check the name.")
    rows = [
        (
            listed.made,
            "damaged" if listed.damaged else str(listed.documents),
            str(listed.operations),
            foreign(str(listed.path)),
        )
        for listed in backups
    ]
    show_table(("made", "documents", "operations", "file"), rows)


COMMANDS = (new, backup, restore)
