"""Speakers to index, and what the index of claims has of them."""

from annotator.app.session import Session
from annotator.domain.annotation import Span, quote_of
from annotator.domain.indexed_work import IndexedWork
from annotator.storage import claims_tables, documents, states
from tests.app.merging.parcels import DOCUMENT
from tests.samples import FIRST, SECOND, place

WORDS = ("OPEC+ deal", "موسكو", "Maria Zakharova", "السعر", "المتحدث")
ALI, REUTERS = "ali-0000000a", "Reuters"
Content = dict[tuple[str, str], IndexedWork]


def quiet(_done: int, _total: int) -> None:
    """Say nothing."""


def content(session: Session) -> tuple[Content, dict[tuple[str, str], int]]:
    """What the index has, by layer and document, and its counts of words."""
    names = {number: id_ for id_, number in documents.numbers_of(session.file, [FIRST, SECOND, DOCUMENT]).items()}
    found = {
        (layer, names[one.number]): one.work
        for layer in (*states.layers(session.file), "nobody")
        for one in claims_tables.indexed(session.file, layer)
    }
    rows = session.file.rows("SELECT key, entry, count FROM linked_words")
    return found, {(key, entry): count for key, entry, count in rows}


def speaker(session: Session, words: str = "موسكو", entity: str = "", layer: str = "") -> Span:
    start, end = place(words)
    text = session.text(FIRST)
    attributes = {"entity": entity} if entity else {}
    return Span(
        f"s{start}{layer}", layer or session.layer, FIRST, "SPEAKER", ((start, end),),
        quote_of(text, ((start, end),)), dict(attributes),
    )  # fmt: skip


def put(session: Session, *spans: Span) -> None:
    with session.act("Add span") as act:
        for span in spans:
            act.put(span)
