"""Acts of the inbox: ask, answer, mark the answer, resolve and reopen, and list the items."""

import uuid

from annotator.app.acts import Act
from annotator.app.commands.people import find_annotator
from annotator.app.inbox import ALL, Inbox
from annotator.app.session import Session
from annotator.domain.annotation import Fragment, Span, quote_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.inbox import LONGEST_NAME, LONGEST_TEXT, Message, Question, Thread, digest_of
from annotator.domain.inbox_items import InboxFilter, Item
from annotator.text.legible import legible

SHOWN_KEY = 8
"""Digits of the key of an item that are shown."""
SHORTEST_KEY = 4
"""The fewest digits that a person may give."""


def inbox(session: Session, filter_: InboxFilter = ALL) -> list[Item]:
    """Return the flags, notes and questions that the person at work may see and that pass a filter, newest first."""
    return Inbox(session).read_all().items(filter_)


def ask(
    session: Session,
    text: str,
    *,
    document: str = "",
    span: Span | None = None,
    fragments: tuple[Fragment, ...] = (),
    anchor: str = "",
    person: str | None = None,
    everybody: bool = False,
) -> str:
    """Ask about a document, a span or some fragments of it, or a part of the guideline by its anchor; return the id.

    The question belongs to the person at work, to another `person` (by name) who is asked, or to everybody. Raises
    AnnotatorError when the text is empty or too long, the document is not in the project, or nobody has the name.
    """
    layer = "" if everybody else find_annotator(session, person).id if person is not None else session.layer
    _require_author(session)
    document = span.document if span is not None else document
    places = span.fragments if span is not None else fragments
    quote = span.quote if span is not None else quote_of(session.text(document), places) if places else ()
    if document:
        session.number_of(document)
    question = Question(
        id=uuid.uuid4().hex,
        layer=layer,
        document=document,
        text=_checked(text),
        span=span.id if span is not None else "",
        span_layer=span.layer if span is not None and span.layer != layer else "",
        label=span.label if span is not None else "",
        fragments=places,
        quote=quote,
        anchor=anchor[:LONGEST_NAME],
    )
    with session.act("Ask") as act:
        act.put(question)
    return question.id


def answer(session: Session, item: Item, text: str, *, resolve: bool = False) -> str:
    """Write a message about an item, and resolve it too if wanted; return the id of the message.

    Raises AnnotatorError when the text is empty or too long, or nobody is at work.
    """
    _require_author(session)
    message = Message(uuid.uuid4().hex, item.layer, item.document, item.id, _checked(text))
    with session.act("Answer") as act:
        act.put(message)
        if resolve:
            _decide(act, item, resolved=True, answer=item.answer, also=message.id)
    return message.id


def mark_answer(session: Session, item: Item, message: str) -> None:
    """Mark a message (by id) as the answer to an item, instead of another one; "" marks none."""
    _require_author(session)
    with session.act("Mark answer") as act:
        _decide(act, item, resolved=item.state == "resolved", answer=message)


def resolve_item(session: Session, item: Item) -> None:
    """Resolve an item. A message that was not in it yet makes it open again."""
    _require_author(session)
    with session.act("Resolve item") as act:
        _decide(act, item, resolved=True, answer=item.answer)


def reopen_item(session: Session, item: Item) -> None:
    """Open an item again; a message that was marked as the answer no longer is."""
    _require_author(session)
    with session.act("Reopen item") as act:
        _decide(act, item, resolved=False, answer="")


def find_item(session: Session, key: str) -> Item:
    """Return the item whose key begins with some digits, at least 4. Raises AnnotatorError unless exactly one does."""
    wanted = key.lower()
    matching = [item for item in inbox(session) if item.key.startswith(wanted)] if len(key) >= SHORTEST_KEY else []
    if len(matching) > 1:
        raise AnnotatorError("Several items match.", where=legible(key), remedy="Give more characters of the id.")
    if not matching:
        raise AnnotatorError("No item has this id.", where=legible(key), remedy="`annotator inbox` lists them all.")
    return matching[0]


def _decide(act: Act, item: Item, *, resolved: bool, answer: str, also: str = "") -> None:
    seen = (*(message.id for message in item.messages), *([also] if also else ()))
    act.put(Thread(item.id, item.layer, item.document, resolved, answer, seen, digest_of(item.text)))


def _require_author(session: Session) -> None:
    """Raise AnnotatorError when nobody is at work, whose words nobody could answer."""
    _ = session.layer


def _checked(text: str) -> str:
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST_TEXT:
        raise AnnotatorError("A message must have 1 to {most} characters.", most=LONGEST_TEXT)
    return stripped
