"""Commands on whole projects."""

from pathlib import Path

import click

from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.output import progress, say


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
    with Session.open(project) as session:
        say(str(commands.back_up(session)))


COMMANDS = (new, backup)
