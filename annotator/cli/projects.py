"""Commands on whole projects."""

from pathlib import Path

import click

from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.output import say


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--scheme", default="claims", show_default=True, help="A label scheme by name, or a TOML file.")
def new(project: Path, scheme: str) -> None:
    """Make an empty project.

    The file gets the ending .annot if it has none; an existing file is left alone.

    Example: annotator new harbour.annot
    """
    say(str(commands.new_project(project, scheme)))


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
def backup(project: Path) -> None:
    """Write a checked copy of a project into the folder of its backups, beside it.

    Example: annotator backup harbour.annot
    """
    with Session.open(project) as session:
        say(str(commands.back_up(session)))


COMMANDS = (new, backup)
