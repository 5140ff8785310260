"""What the inbox is made of: the heads of questions, messages and threads, and of annotations with flags or notes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from annotator.domain.annotation import GOLD, Progress, Span
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.operation import INBOX_TYPES
from annotator.storage.compact import PAYLOAD
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import REPLACED
from annotator.storage.states import stored_state

BATCH = 4000
"""Operations that are looked at in one query."""
Kept = Question | Message | Thread | Span | Progress

_COLUMNS = f"id, type, entity, layer, coalesce(document, 0), author, clock, recorded, {PAYLOAD} FROM operation"
_WITH_WORDS = (
    "(type IN ('question', 'message', 'thread')"
    " OR (type = 'span' AND instr(payload, '\"note\":'))"
    " OR (type = 'progress' AND (instr(payload, '\"note\":') OR instr(payload, '\"flag\":'))))"
)


class Found(NamedTuple):
    """A head: its document by row number, 0 for none, who wrote it (by id), and when (UTC)."""

    id: str
    document: int
    author: str
    clock: int
    recorded: str
    record: Kept


def heads_in_batches(file: ProjectFile) -> Iterator[list[Found]]:
    """Yield all heads on texts that nothing replaces, in batches, also empty ones, each of them one short query."""
    last = int(file.rows("SELECT coalesce(max(number), 0) FROM operation")[0][0])
    for begin in range(0, last, BATCH):
        rows = file.rows(
            f"SELECT {_COLUMNS} WHERE number > ? AND number <= ? AND head = 1 AND payload IS NOT NULL AND layer != ?"
            f" AND {_WITH_WORDS} AND coalesce(document, 0) NOT IN ({REPLACED})",
            (begin, begin + BATCH, GOLD),
        )
        yield list(_decoded(rows))


def heads_on(file: ProjectFile, document: int, layers: Iterable[str]) -> list[Found]:
    """Return the heads on one document by row number, of these layers and of none; 0 stands for no document.

    A text that another one replaces has none.
    """
    if not document:
        rows = file.rows(
            f"SELECT {_COLUMNS} WHERE head = 1 AND payload IS NOT NULL AND document IS NULL"
            " AND type IN (SELECT value FROM json_each(?))",
            (_json(sorted(INBOX_TYPES)),),
        )
        return list(_decoded(rows))
    rows = file.rows(
        f"SELECT {_COLUMNS} WHERE head = 1 AND payload IS NOT NULL AND document = ?"
        " AND type IN ('question', 'message', 'thread', 'span', 'progress')"
        f" AND layer IN (SELECT value FROM json_each(?)) AND layer != ? AND {_WITH_WORDS}"
        f" AND document NOT IN ({REPLACED})",
        (document, _json({"", *layers}), GOLD),
    )
    return list(_decoded(rows))


def recorded_since(file: ProjectFile, found: Sequence[Found]) -> dict[tuple[str, str], str]:
    """Return since when "flag" and "note" of these heads have been what they are, by id of the head and field."""
    by_entity = {(_type(head.record), head.record.id, head.record.layer, head.document): head for head in found}
    rows = file.rows(
        "SELECT type, entity, layer, coalesce(document, 0), recorded,"
        " json_extract(payload, '$.flag'), json_extract(payload, '$.note') FROM operation"
        " WHERE compact_entity IN (SELECT compact(value) FROM json_each(?)) AND withdrawn = 0"
        " AND type IN ('span', 'progress')"
        " ORDER BY clock, id",
        (_json({head.record.id for head in found}),),
    )
    since: dict[tuple[str, str], tuple[object, str]] = {}
    for *key, recorded, flag, note in rows:
        head = by_entity.get(tuple(key))
        for field, words in (("flag", flag), ("note", note)):
            if head is not None and since.get((head.id, field), (object(), ""))[0] != words:
                since[head.id, field] = (words, recorded)
    return {place: recorded for place, (_, recorded) in since.items()}


def _type(record: Kept) -> str:
    return "span" if isinstance(record, Span) else "progress"


def _decoded(rows: Iterable[tuple[Any, ...]]) -> Iterator[Found]:
    for id_, type_name, entity, layer, document, author, clock, recorded, payload in rows:
        record = stored_state(type_name, entity, layer, payload)
        assert isinstance(record, Kept), "the rows of a query are of the types that were asked for"
        yield Found(id_, document, author, clock, recorded, record)


def _json(values: Iterable[str]) -> str:
    return msgspec.json.encode(list(values)).decode()
