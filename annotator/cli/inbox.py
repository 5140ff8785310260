"""Commands on the inbox: flags, notes and questions, and what is written about them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.app import commands
from annotator.cli.opening import opened
from annotator.cli.output import foreign, say, say_json, show_table

if TYPE_CHECKING:
    from annotator.app.session import Session
    from annotator.domain.inbox_items import Item


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--open", "only_open", is_flag=True, help="Only open items.")
@click.option("--person", metavar="NAME", help="Only the items of this person.")
@click.option("--document", metavar="DOCUMENT", help="Only the items on this document (title, number or id).")
@click.option("--label", default="", metavar="LABEL", help="Only the items on spans with this label.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
def inbox(project: Path, only_open: bool, person: str | None, document: str | None, label: str, as_json: bool) -> None:
    """List the flags, notes and questions of the project, the newest first, with what was written about them.

    An annotator sees their own items and those addressed to everybody; reviewers and leads see all.

    Example: annotator inbox harbour.annot --open
    """
    from annotator.app.commands.asking import SHOWN_KEY
    from annotator.app.commands.people import find_annotator
    from annotator.domain.inbox_items import InboxFilter

    with opened(project) as session:
        wanted = InboxFilter(
            kind="open" if only_open else "",
            person=find_annotator(session, person).id if person else "",
            document=commands.find_document(session, document) if document else "",
            label=label,
        )
        items = commands.inbox(session, wanted)
        if as_json:
            say_json([_as_json(session, item) for item in items])
            return
        rows = [
            (
                item.key[:SHOWN_KEY],
                item.kind,
                item.state,
                foreign(session.layer_name(item.author)),
                foreign(" … ".join(item.quote)),
                foreign(item.text),
            )
            for item in items
        ]
    show_table(("id", "kind", "state", "from", "quote", "text"), rows)


def _as_json(session: "Session", item: "Item") -> dict[str, object]:
    name = session.layer_name
    return {
        "id": item.key,
        "kind": item.kind,
        "state": item.state,
        "document": item.document,
        "person": name(item.owner) if item.owner else "",
        "author": name(item.author),
        "recorded": item.recorded,
        "text": item.text,
        "label": item.label,
        "fragments": item.fragments,
        "quote": item.quote,
        "anchor": item.anchor,
        "messages": [
            {
                "id": message.id,
                "author": name(message.author),
                "recorded": message.recorded,
                "text": message.text,
                "answer": message.id == item.answer,
            }
            for message in item.messages
        ],
    }


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("item", metavar="ITEM")
@click.argument("text", metavar="TEXT")
@click.option("--resolve", is_flag=True, help="Resolve the item too.")
def answer(project: Path, item: str, text: str, resolve: bool) -> None:
    """Write an answer to a flag, a note or a question, given by the first digits of its id in the inbox.

    Example: annotator answer harbour.annot 3f9a12c0 "Only the name." --resolve
    """
    with opened(project) as session:
        found = commands.find_item(session, item)
        commands.answer(session, found, text, resolve=resolve)
        author = session.layer_name(found.author)
    say(f"Answered: {foreign(found.text)} ({foreign(author)}).")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("document", metavar="DOCUMENT")
@click.argument("text", metavar="TEXT")
@click.option("--span", "words", metavar="WORDS", help="About your span with these words, or this id.")
@click.option("--everybody", is_flag=True, help="Ask everybody, not the leads and reviewers.")
def ask(project: Path, document: str, text: str, words: str | None, everybody: bool) -> None:
    """Ask a question about a document, given by title, number or id, or about a span of it.

    Example: annotator ask harbour.annot 3 "Is a title part of the speaker?"
    """
    from annotator.app.commands.asking import SHOWN_KEY
    from annotator.domain.errors import AnnotatorError
    from annotator.exchange.spreadsheet import PIECES

    with opened(project) as session:
        found = commands.find_document(session, document)
        spans = session.annotations(found).spans.values()
        span = next((span for span in spans if words in (span.id, PIECES.join(span.quote))), None)
        if words and span is None:
            raise AnnotatorError("You have no span with these words on the document.", where=words)
        key = commands.ask(session, text, document=found, span=span, everybody=everybody)
    say(f"Asked: {key[:SHOWN_KEY]}.")


COMMANDS = (inbox, answer, ask)
