"""Validation of the records of the inbox from elsewhere.

A message about an item that nobody has is valid: the item may come with another package. It is not shown until then.
"""

from collections.abc import Iterator

from annotator.domain.annotation import Span
from annotator.domain.errors import Problem
from annotator.domain.inbox import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_SEEN,
    Message,
    Question,
    Thread,
    is_item,
    is_own_id,
)
from annotator.domain.validation import fragment_problems
from annotator.text.legible import legible


def inbox_problems(record: Question | Message | Thread, text: str) -> Iterator[Problem]:
    """Yield the problems of a record of the inbox; `text` is that of its document, "" for none."""
    if isinstance(record, Thread):
        yield from _thread_problems(record)
        return
    if not is_own_id(record.id):
        yield Problem("", "the id {id} is not valid", {"id": legible(record.id)})
    if not record.text.strip() or len(record.text) > LONGEST_TEXT:
        yield Problem("", "the text is empty or has more than {most} characters", {"most": LONGEST_TEXT})
    if isinstance(record, Message):
        if not is_item(record.item):
            yield Problem("", "the item {item} is not valid", {"item": legible(record.item)})
    else:
        yield from _question_problems(record, text)


def _question_problems(question: Question, text: str) -> Iterator[Problem]:
    names = (question.anchor, question.span, question.span_layer, question.label)
    if any(len(name) > LONGEST_NAME for name in names):
        yield Problem("", "names are empty or too long")
    if question.fragments or question.quote:
        yield from fragment_problems("", Span(fragments=question.fragments, quote=question.quote), text)


def _thread_problems(thread: Thread) -> Iterator[Problem]:
    if not is_item(thread.id):
        yield Problem("", "the item {item} is not valid", {"item": legible(thread.id)})
    if len(thread.seen) > MOST_SEEN or not all(map(is_own_id, thread.seen)):
        yield Problem("", "names messages that are not valid")
    if (thread.answer and not is_own_id(thread.answer)) or len(thread.about) > LONGEST_NAME:
        yield Problem("", "names are empty or too long")
