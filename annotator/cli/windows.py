"""Commands that open the window. The window itself is handed in: the command line knows no Qt."""

from collections.abc import Callable
from pathlib import Path

import click

from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project, new_demo_folder
from annotator.cli.output import complain

Window = Callable[[Path | None, str | None], int]
"""Opens the window on a project (None for the welcome page) as an annotator; returns the exit status."""


@click.command("open")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help="Who annotates.")
@click.pass_obj
def open_(window: Window, project: Path, name: str | None) -> int:
    """Open the window on a project.

    Example: annotator open harbour.annot --as sara
    """
    return window(project, name)


@click.command()
@click.pass_obj
def demo(window: Window) -> int:
    """Open the window on a scratch project of sample articles, to try the program on.

    Example: annotator demo
    """
    project = make_demo_project(new_demo_folder())
    complain(f"The scratch project is {project}")
    return window(project, DEMO_ANNOTATOR)


COMMANDS = (open_, demo)
