"""The act of saving items of the inbox as a table for spreadsheets."""

from collections.abc import Sequence
from pathlib import Path

from annotator.app.exporting.targets import check_target
from annotator.app.session import Session
from annotator.domain.inbox_items import Item
from annotator.exchange.files import made
from annotator.exchange.spreadsheet import PIECES, defuse, open_table
from annotator.storage import documents

COLUMNS = ("id", "kind", "state", "document", "title", "person", "time", "label", "quote", "text", "messages", "answer")
BATCH = 500


def save_inbox(session: Session, items: Sequence[Item], target: Path) -> None:
    """Write items to a table (CSV), a row each; cells that a spreadsheet could run are made harmless.

    Raises AnnotatorError when the file cannot be written or is the project.
    """
    check_target(target, session.file.path)
    titles = _titles(session, items)
    with made(target) as path, open_table(path, COLUMNS) as table:
        for item in items:
            table.writerow([defuse(cell) for cell in _cells(session, item, titles.get(item.document, ""))])


def _titles(session: Session, items: Sequence[Item]) -> dict[str, str]:
    numbers = sorted(documents.numbers_of(session.file, {item.document for item in items}).values())
    return {
        summary.id: summary.title
        for begin in range(0, len(numbers), BATCH)
        for summary in documents.summaries(session.file, numbers[begin : begin + BATCH])
    }


def _cells(session: Session, item: Item, title: str) -> list[str]:
    name = session.layer_name
    answer = next((message.text for message in item.messages if message.id == item.answer), "")
    return [
        item.key,
        item.kind,
        item.state,
        item.document,
        title,
        name(item.author),
        item.recorded,
        item.label,
        PIECES.join(item.quote),
        item.text,
        "\n".join(f"{name(message.author)}: {message.text}" for message in item.messages),
        answer,
    ]
