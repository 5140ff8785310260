"""Acts on all mentions of the same words: those that point to no entry yet are found, and become one entry at once."""

from typing import NamedTuple

from annotator.app.analysis.updating import bring_up_to_date
from annotator.app.commands.entries import new_entry, put_entry
from annotator.app.commands.entries_from_words import MadeEntries
from annotator.app.repointing import Repointing
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.indexed_work import MENTIONS, words_key, words_of
from annotator.domain.register import Entry, entry_of
from annotator.storage import claims_tables, documents
from annotator.storage.register_reading import Pointing

_REPORTED = 200
"""Documents read between two reports of progress."""


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
        if done % _REPORTED == 0:
            task.step(done, total, "documents")
        found = sum(not one.entity and words_key(one.words) == key for one in document.work.mentions)
        if found:
            count += found
            numbers.append(document.number)
    return Unlinked(layer, key, count, tuple(numbers))


def entries_called(session: Session, words: str) -> list[Entry]:
    """Return the entries that have some words, however spelt, among their names."""
    register, key = session.register(), words_key(words)
    return [one for one in register.listed() if key in map(words_key, register.names(one.id))]


def identify_everywhere(
    session: Session, unlinked: Unlinked, name: str, known: Entry | None = None, task: Task | None = None
) -> MadeEntries:
    """Link mentions with a known entry, or with a new one of a name, as one step of undo; return what was done.

    Conflicting versions are left as they are. Raises AnnotatorError when the person may not change the layer, and for a
    name that is not allowed; Cancelled when the task is stopped. Then nothing has changed.
    """
    if unlinked.layer != session.author and not session.has_authority:
        raise AnnotatorError("Only leads and reviewers correct the annotations of others.")
    entry, repointing = known or new_entry(name), Repointing(session)

    def target(_number: int, span: Span) -> str:
        is_meant = span.label in MENTIONS and not entry_of(span) and words_key(words_of(span)) == unlinked.key
        return entry.id if is_meant else ""

    places = [Pointing(unlinked.layer, number, 0, is_listed=True) for number in unlinked.numbers]
    with session.long_act("Identify") as act:
        repointing.point(act, places, target, task or Task())
        if known is None:
            entry = repointing.with_kind(entry)
            put_entry(act, entry)
    made = () if known is not None else (entry,)
    return MadeEntries(made, repointing.linked, dict(repointing.left_out))
