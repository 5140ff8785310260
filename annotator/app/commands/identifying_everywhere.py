"""Acts on all mentions of the same words: those that point to no entry yet are found, and linked with one at once."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from annotator.app.analysis.updating import bring_up_to_date
from annotator.app.commands.entries import new_entry, put_entry
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.indexed_work import MENTIONS, words_key
from annotator.domain.register import ENTITY, Entry, entry_of
from annotator.storage import claims_tables, documents
from annotator.storage.states import records_of

_AT_A_TIME = 200
"""Documents that are read and written at once."""


class Unlinked(NamedTuple):
    """Mentions of the same words in a layer (by id) that point to no entry: how many, and the documents, by number."""

    layer: str
    key: str
    mentions: int
    numbers: tuple[int, ...]


def find_unlinked(session: Session, layer: str, words: str, task: Task | None = None) -> Unlinked:
    """Return the mentions in a layer (by id) with these words, however spelt, that point to no entry.

    Raises Cancelled when the task is stopped.
    """
    task, key, count, numbers = task or Task(), words_key(words), 0, []
    bring_up_to_date(session, task)
    total = documents.count_texts(session.file)
    for done, document in enumerate(claims_tables.indexed(session.file, layer)):
        if done % _AT_A_TIME == 0:
            task.step(done, total, "documents")
        found = sum(not one.entity and words_key(one.words) == key for one in document.work.mentions)
        if found:
            count += found
            numbers.append(document.number)
    return Unlinked(layer, key, count, tuple(numbers))


def identify_everywhere(
    session: Session, unlinked: Unlinked, entry: str = "", name: str = "", task: Task | None = None
) -> Entry:
    """Link mentions with an entry (by id), or with a new one of a name, as one step of undo; return the entry.

    Raises AnnotatorError when the person may not change the layer, for an entry that is not there, and for a name that
    is not allowed; Cancelled when the task is stopped. Then nothing has changed.
    """
    if unlinked.layer != session.author and not session.has_authority:
        raise AnnotatorError("Only leads and reviewers correct the annotations of others.")
    known = session.register().entry(entry) if entry else None
    if entry and known is None:
        raise AnnotatorError("The register has no entry of this id.", where=entry)
    found = known or new_entry(name)
    task = task or Task()
    with session.long_act("Identify") as act:
        if known is None:
            put_entry(act, found)
        for done, numbers in enumerate(_batches(unlinked.numbers)):
            task.step(done * _AT_A_TIME, len(unlinked.numbers), "documents")
            for spans in records_of(session.file, Span, unlinked.layer, numbers).values():
                for span in spans:
                    if _is_meant(span, unlinked.key):
                        changed = msgspec.structs.replace(span, attributes={**span.attributes, ENTITY: found.id})
                        act.put(session.stamped(changed))
            act.flush()
    return found


def _is_meant(span: Span, key: str) -> bool:
    return span.label in MENTIONS and not entry_of(span) and words_key(" ".join(span.quote)) == key


def _batches(numbers: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for begin in range(0, len(numbers), _AT_A_TIME):
        yield numbers[begin : begin + _AT_A_TIME]
