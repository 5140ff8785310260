"""Documents in a project file: their texts, found by hash, and what lists show of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from annotator.domain.annotation import Status
from annotator.domain.document import Facts, StoredText
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED, LISTED_CONDITION, WITH_FACTS, revisions
from annotator.storage.sqlite_errors import damaged
from annotator.storage.states import stored_state

LANGUAGES = (
    "iif(instr(payload, '\"languages\":[') = 0, document.languages,"
    " coalesce((SELECT group_concat(value, ' ') FROM json_each(payload, '$.languages')), document.languages))"
)
"""The languages of a document, as a person stated them or else as found, of operation JOIN document."""
_WITH_VALUE = " AND EXISTS (SELECT 1 FROM json_each(payload, '$.metadata') WHERE key = ? AND CAST(value AS TEXT) = ?)"
_REMOVED = (
    "type = 'document' AND layer = '' AND head = 1 AND document IS NOT NULL"
    f" AND document NOT IN (SELECT document FROM operation WHERE {WITH_FACTS})"
)


def numbers_of(file: ProjectFile, ids: Iterable[str]) -> dict[str, int]:
    """Return the row numbers of those of these documents that are in the file, by id."""
    wanted = msgspec.json.encode(list(ids)).decode()
    sql = "SELECT id, number FROM document WHERE id IN (SELECT value FROM json_each(?))"
    return dict(file.rows(sql, (wanted,)))


def add_texts(file: ProjectFile, texts: Sequence[StoredText]) -> dict[str, int]:
    """Add texts inside the open transaction; return the row numbers of the new ones, by id; others are left alone."""
    known = numbers_of(file, (text.id for text in texts))
    fresh = list({text.id: text for text in texts if text.id not in known}.values())
    first = int(file.rows("SELECT coalesce(max(number), 0) + 1 FROM document")[0][0])
    numbers = {text.id: number for number, text in enumerate(fresh, first)}
    file.insert(
        "document",
        [{"number": numbers[text.id], "id": text.id, "languages": " ".join(text.languages)} for text in fresh],
    )
    file.insert("text", [{"number": numbers[text.id], "text": text.text} for text in fresh])
    return numbers


def text_of(file: ProjectFile, number: int) -> str:
    """Return the text of a document."""
    rows = file.rows("SELECT text FROM text WHERE number = ?", (number,))
    if not rows:
        raise damaged(f"{file.path}, document {number}")
    return str(rows[0][0])


def count_texts(file: ProjectFile) -> int:
    """Return how many texts there are, also those of documents that are not listed."""
    return int(file.rows("SELECT coalesce(max(number), 0) FROM document")[0][0])


def languages_stored(file: ProjectFile, number: int) -> tuple[str, ...]:
    """Return the languages of a document that were found in its text."""
    return tuple(str(file.rows("SELECT languages FROM document WHERE number = ?", (number,))[0][0]).split())


def with_carriage_returns(file: ProjectFile) -> list[tuple[int, str]]:
    """Return row number and id of the documents in use whose texts have CR newlines, which no new text has.

    A document is in use while it is listed, or anything is recorded on it.
    """
    return file.rows(
        "SELECT number, id FROM document JOIN text USING (number) WHERE instr(text, ?) AND number IN"
        " (SELECT document FROM operation WHERE head = 1 AND payload IS NOT NULL) ORDER BY number",
        ("\r",),
    )


def texts_of(file: ProjectFile, numbers: Sequence[int]) -> list[tuple[str, str]]:
    """Return id and text of the documents with these row numbers, in the order in which they were added."""
    wanted = msgspec.json.encode(numbers).decode()
    rows = file.rows(
        "SELECT id, text FROM document JOIN text USING (number)"
        " WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number",
        (wanted,),
    )
    return [(row[0], row[1]) for row in rows]


def unlisted(file: ProjectFile) -> list[tuple[int, str]]:
    """Return row number and id of the texts without title and metadata, which no list shows."""
    rows = file.rows(
        "SELECT number, id FROM document WHERE number NOT IN"
        " (SELECT document FROM operation WHERE type = 'document' AND document IS NOT NULL)"
    )
    return [(number, id_) for number, id_ in rows]


def listed_numbers(file: ProjectFile) -> list[int]:
    """Return the row numbers of the documents in the project, in the order in which they were added.

    Documents that others replace are left out.
    """
    return in_reading_order(
        file, (row[0] for row in file.rows(f"SELECT DISTINCT document FROM operation WHERE {LISTED_CONDITION}"))
    )


def removed_facts(file: ProjectFile) -> list[Facts]:
    """Return title and metadata of removed documents as they were, the last one removed first."""
    rows = file.rows(
        "SELECT gone.entity, past.payload FROM"
        f" (SELECT entity, compact_entity, max(number) AS removed FROM operation WHERE {_REMOVED}"
        " GROUP BY compact_entity) AS gone"
        " JOIN operation AS past ON past.number ="
        " (SELECT number FROM operation AS earlier WHERE earlier.type = 'document'"
        "  AND earlier.compact_entity = gone.compact_entity"
        "  AND layer = '' AND withdrawn = 0 AND stray = 0 AND payload IS NOT NULL ORDER BY clock DESC, id DESC LIMIT 1)"
        " ORDER BY gone.removed DESC"
    )
    found = [stored_state("document", entity, "", payload) for entity, payload in rows]
    return [facts for facts in found if isinstance(facts, Facts)]


def assigned_numbers(file: ProjectFile, annotator: str) -> list[int]:
    """Return the row numbers of the documents assigned to an annotator (by id)."""
    rows = file.rows(
        "SELECT DISTINCT document FROM operation"
        " WHERE compact_entity > ? || '/' AND compact_entity < ? || '0'"  # 0 comes after /
        f" AND +type = 'assignment' AND layer = '' AND head = 1 AND payload IS NOT NULL AND document IN ({LISTED})",
        (annotator, annotator),
    )
    return [row[0] for row in rows]


def is_any_assigned(file: ProjectFile) -> bool:
    """Whether a document is assigned to anybody."""
    rows = file.rows(  # an IN would read all that is listed first
        "SELECT 1 FROM operation AS given WHERE type = 'assignment' AND layer = '' AND head = 1 AND payload IS NOT NULL"
        f" AND EXISTS (SELECT 1 FROM operation WHERE {LISTED_CONDITION} AND document = given.document) LIMIT 1"
    )
    return bool(rows)


def assigned_to_all(file: ProjectFile) -> dict[str, set[int]]:
    """Return the row numbers of the documents assigned to each annotator (by id)."""
    rows = file.rows(
        "SELECT json_extract(payload, '$.annotator'), document FROM operation"
        " WHERE type = 'assignment' AND layer = '' AND head = 1 AND payload IS NOT NULL"
        f" AND document IN ({LISTED})"
    )
    found: dict[str, set[int]] = {}
    for annotator, number in rows:
        found.setdefault(annotator, set()).add(number)
    return found


def finished_by_all(file: ProjectFile, among: Collection[str] | None = None) -> dict[str, set[int]]:
    """Return the row numbers of the documents that each annotator (by id) has finished, or skipped.

    `among` are the annotators that are asked about, None for all.
    """
    within = "" if among is None else " AND layer IN (SELECT value FROM json_each(?))"
    rows = file.rows(
        "SELECT layer, document, json_extract(payload, '$.status') IN ('done', 'skipped') FROM operation"
        f" WHERE head = 1 AND payload IS NOT NULL AND type = 'progress'{within}"
        f" AND document IN ({LISTED}) ORDER BY clock, id",
        () if among is None else (msgspec.json.encode(list(among)).decode(),),
    )
    latest = {(layer, number): finished for layer, number, finished in rows}
    found: dict[str, set[int]] = {}
    for (layer, number), finished in latest.items():
        if finished:
            found.setdefault(layer, set()).add(number)
    return found


def in_reading_order(file: ProjectFile, numbers: Iterable[int]) -> list[int]:
    """Return row numbers in the order of the documents in the project; a corrected text is where the first one was."""
    earlier = {after: before for before, after in revisions(file)}
    if not earlier:
        return sorted(numbers)
    rows = numbers_of(file, {*earlier, *earlier.values()})
    first: dict[int, int] = {}
    for id_ in earlier:
        seen, root = {id_}, id_
        while root in earlier and earlier[root] not in seen:
            root = earlier[root]
            seen.add(root)
        if id_ in rows:
            first[rows[id_]] = min(rows.get(root, rows[id_]), rows[id_])
    return sorted(numbers, key=lambda number: (first.get(number, number), number))


class Summary(NamedTuple):
    """A document as a list shows it."""

    number: int
    id: str
    title: str
    languages: tuple[str, ...]


def summaries(file: ProjectFile, numbers: Sequence[int]) -> list[Summary]:
    """Return what a list shows of the documents with these row numbers, in this order."""
    wanted = msgspec.json.encode(list(numbers)).decode()
    rows = file.rows(
        f"SELECT document.number, document.id, {LANGUAGES}, payload, clock"
        " FROM document JOIN operation ON operation.document = document.number"
        f" WHERE {LISTED_CONDITION} AND document.number IN (SELECT value FROM json_each(?))"
        " ORDER BY clock, operation.id",
        (wanted,),
    )
    found: dict[int, Summary] = {}
    for number, id_, languages, payload, _ in rows:
        facts = stored_state("document", id_, "", payload)
        assert isinstance(facts, Facts)
        stated = facts.metadata.get("languages")
        found_or_stated = tuple(map(str, stated)) if isinstance(stated, list) else tuple(languages.split())
        found[number] = Summary(number, id_, facts.title, facts.languages or found_or_stated)
    return [found[number] for number in numbers if number in found]


def find_listed(
    file: ProjectFile,
    words: str,
    language: str,
    metadata: Mapping[str, str] | None = None,
    among: Collection[int] | None = None,
) -> list[int]:
    """Return the row numbers of listed documents with `words` in the title, in `language`, with values of metadata.

    What is empty matches everything; only documents `among` some are looked at, if these are given.
    """
    numbers = () if among is None else (msgspec.json.encode(list(among)).decode(),)
    within = "" if among is None else " AND operation.document IN (SELECT value FROM json_each(?))"
    values = list((metadata or {}).items())
    rows = file.rows(
        "SELECT DISTINCT document.number FROM operation JOIN document ON document.number = operation.document"
        f" WHERE {LISTED_CONDITION} AND json_extract(payload, '$.title') LIKE ? ESCAPE '\\'"
        f" AND (? = '' OR instr(' ' || {LANGUAGES} || ' ', ' ' || ? || ' '))"
        f"{_WITH_VALUE * len(values)}{within} ORDER BY document.number",
        (title_pattern(words), language, language, *(part for pair in values for part in pair), *numbers),
    )
    return [row[0] for row in rows]


def title_pattern(words: str) -> str:
    """Return what LIKE takes for words anywhere in a title."""
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def languages_listed(file: ProjectFile) -> list[str]:
    """Return every language that a document of the file is in."""
    rows = file.rows(
        f"SELECT DISTINCT {LANGUAGES} FROM operation JOIN document ON document.number = operation.document"
        f" WHERE {LISTED_CONDITION}"
    )
    return sorted({language for row in rows for language in row[0].split()})


class StatusRow(NamedTuple):
    """The status of one annotator on one document, whether it is flagged, and the labels given to it."""

    status: Status
    flagged: bool
    labels: tuple[str, ...] = ()


def statuses(file: ProjectFile, layer: str, among: Collection[int] | None = None) -> dict[int, StatusRow]:
    """Return the status of each document that an annotator has begun, by row number; only `among` some if given."""
    within = "" if among is None else " AND document IN (SELECT value FROM json_each(?))"
    values = (layer,) if among is None else (layer, msgspec.json.encode(list(among)).decode())
    started = file.rows(
        "SELECT DISTINCT document FROM operation"
        f" WHERE head = 1 AND payload IS NOT NULL AND type = 'span' AND layer = ?{within}",
        values,
    )
    found = {row[0]: StatusRow("started", flagged=False) for row in started}
    recorded = file.rows(
        "SELECT document, json_extract(payload, '$.status'), json_extract(payload, '$.flag') IS NOT NULL,"
        " json_extract(payload, '$.labels')"
        " FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'progress' AND layer = ?"
        f"{within} ORDER BY clock, id",
        values,
    )
    for number, status, flagged, said in recorded:
        begun: Status = "started" if number in found else "todo"
        labels = msgspec.json.decode(said, type=tuple[str, ...]) if said else ()
        found[number] = StatusRow(status if status in ("done", "skipped") else begun, bool(flagged), labels)
    return found
