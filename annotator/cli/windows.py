"""Commands that open the window. The window itself is handed in: the command line knows no Qt."""

from pathlib import Path
from typing import Protocol

import click

from annotator.cli.output import complain


class Window(Protocol):
    """Opens the window; returns the exit status."""

    def __call__(self, path: Path | None, annotator: str | None, document: str | None = None) -> int:
        """Open it on a project or a package (None for the welcome page) as an annotator, on a document if need be."""


@click.command("open")
@click.argument("path", metavar="PROJECT", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help="The annotator. Default: the last one in this project.")
@click.pass_obj
def open_(window: Window, path: Path, name: str | None) -> int:
    """Open a project in the window, or a package to create a project from it or to merge it.

    You can leave out the word open before a file that ends in .annot or .annopack.

    Example: annotator open harbour.annot --as sara
    """
    return window(path, name)


@click.command()
@click.pass_obj
def demo(window: Window) -> int:
    """Open a copy of the sample articles in the window, to try the program.

    Example: annotator demo
    """
    from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project, new_demo_folder

    project = make_demo_project(new_demo_folder())
    complain(f"The copy of the sample is {project}")
    return window(project, DEMO_ANNOTATOR)


def is_openable(argument: str) -> bool:
    """Whether an argument is a file that file managers open with this program, so that `open` need not be said."""
    from annotator.exchange.package.archive import SUFFIX as PACKAGE
    from annotator.storage.paths import SUFFIX as PROJECT

    return Path(argument).suffix.lower() in (PROJECT, PACKAGE)


COMMANDS = (open_, demo)
