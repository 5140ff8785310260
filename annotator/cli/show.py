"""The command that shows one article in the terminal."""

from pathlib import Path
from typing import Literal

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import order_of_output


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document")
@click.option("--layer", metavar="NAME", help="The annotator, if several people have worked on the article.")
@click.option(
    "--bidi",
    type=click.Choice(["auto", "on", "off"]),
    default="auto",
    show_default=True,
    help="Reorder right-to-left text (on), or leave that to the terminal (off).",
)
def show(project: Path, document: str, layer: str | None, bidi: Literal["auto", "on", "off"]) -> None:
    """Show an article with its annotations and claims.

    DOCUMENT is a title, a number from `annotator list`, or the beginning of an id. Each span is shown in brackets with
    its number and the letter of its label. If the output is not a terminal, the text is written as it is stored.

    Example: annotator show harbour.annot 8585a611 --layer sara
    """
    from rich.console import Console

    from annotator.cli.page import Page

    with opened(project) as session:
        document_id = commands.find_document(session, document)
        name, work = commands.find_annotations(session, document_id, layer)
        article = session.document(document_id)
        fixed = commands.directions(session, document_id)
        scheme = session.scheme
    console = Console()
    for line in Page(article, work, scheme, order_of_output(bidi)).lines(name, fixed):
        console.print(line, soft_wrap=True)


COMMANDS = (show,)
