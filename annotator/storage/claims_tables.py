"""What the index of claims says: the indexed work of each layer on each document, and what words point to.

Each document is one row of `indexed_work` in each layer, since it is read and replaced as a whole; `linked_words`
counts how often words point to an entry, under all layers. Whether all of it is up to date is known to `claims_index`.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from annotator.domain.indexed_work import IndexedWork, index_work, words_key
from annotator.domain.scheme_folding import Folding
from annotator.storage import states
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED
from annotator.storage.scheme_reading import merged_names

_READ = 1000
"""Documents read at a time, as all of them take hundreds of megabytes."""
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(IndexedWork)
_LinkCounts = Counter[tuple[str, str]]


class IndexedDocument(msgspec.Struct, frozen=True, gc=False):
    """The indexed work of a layer on a document, by row number."""

    number: int
    work: IndexedWork


def indexed(file: ProjectFile, layer: str, numbers: Sequence[int] | None = None) -> Iterator[IndexedDocument]:
    """Yield what the index has of a layer on listed documents: all, or those with these row numbers.

    Raises msgspec.DecodeError if the index is damaged.
    """
    # All listed documents take a large project some 20 ms to find, which are felt where few are wanted.
    listed = LISTED if numbers is None else f"{LISTED} AND document IN (SELECT value FROM json_each(:numbers))"
    found = file.rows(
        "SELECT json_group_array(number) FROM (SELECT number FROM indexed_work"
        f" WHERE layer = :layer AND document IN ({listed}) ORDER BY document)",
        {"layer": layer, "numbers": msgspec.json.encode(list(numbers or ())).decode()},
    )
    rows = array("q", msgspec.json.decode(found[0][0], type=list[int]))
    for begin in range(0, len(rows), _READ):
        for number, content in file.rows(
            "SELECT document, content FROM indexed_work WHERE number IN (SELECT value FROM json_each(?))"
            " ORDER BY document",
            (msgspec.json.encode(rows[begin : begin + _READ].tolist()).decode(),),
        ):
            yield IndexedDocument(number, _decoder.decode(content))


def entries_linked(file: ProjectFile, words: str) -> list[tuple[str, int]]:
    """Return which entries (by id or free text) words point to in the index, and how often, the most frequent first."""
    rows = file.rows(
        "SELECT entry, count FROM linked_words WHERE key = ? ORDER BY count DESC, entry", (words_key(words),)
    )
    return [(entry, count) for entry, count in rows]


def link_counts(file: ProjectFile) -> dict[str, int]:
    """Return how many spans of all layers point to each entry (by id or free text)."""
    return dict(file.rows("SELECT entry, sum(count) FROM linked_words GROUP BY entry"))


def count_links(file: ProjectFile, entries: Collection[str]) -> int:
    """Return how many spans of all layers point to one of some entries, by id, before redirects."""
    rows = file.rows(
        "SELECT coalesce(sum(count), 0) FROM linked_words WHERE entry IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(entries)).decode(),),
    )
    return int(rows[0][0])


# --- writing


def empty_tables(file: ProjectFile) -> None:
    """Delete all that is indexed, inside the open transaction."""
    file.write("DELETE FROM indexed_work")
    file.write("DELETE FROM linked_words")


def index_documents(file: ProjectFile, numbers: Sequence[int], *, anew: bool = True) -> None:
    """Index documents, by row number, inside the open transaction; `anew` when they may be in the index already.

    Raises msgspec.DecodeError if what the index has of them is damaged.
    """
    counts: _LinkCounts = Counter()
    if anew:
        counts.subtract(_links(_decoder.decode(row[1]) for row in _rows_of(file, numbers)))
        file.write(
            "DELETE FROM indexed_work WHERE document IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(numbers)).decode(),),
        )
    names = merged_names(file)
    for layer in states.layers(file):
        found = _indexed_now(file, layer, numbers, names)
        counts.update(_links(found.values()))
        file.insert(
            "indexed_work",
            [
                {"document": number, "layer": layer, "content": _encoder.encode(work)}
                for number, work in sorted(found.items())
            ],
        )
    _count(file, counts)


def _rows_of(file: ProjectFile, numbers: Sequence[int]) -> list[tuple[str, bytes]]:
    wanted = msgspec.json.encode(list(numbers)).decode()
    return file.rows(
        "SELECT layer, content FROM indexed_work WHERE document IN (SELECT value FROM json_each(?))", (wanted,)
    )


def _indexed_now(file: ProjectFile, layer: str, numbers: Sequence[int], names: Folding) -> dict[int, IndexedWork]:
    """Return the work of a layer as it is indexed; entries as they were pointed to, since redirects come and go."""
    work = states.work_of(file, layer, numbers, names)
    return {number: found for number in work if (found := index_work(work[number])) is not None}


def _links(works: Iterable[IndexedWork]) -> _LinkCounts:
    return Counter(
        (words_key(mention.words), mention.entity) for work in works for mention in work.mentions if mention.entity
    )


def _count(file: ProjectFile, counts: _LinkCounts) -> None:
    for (key, entry), count in sorted(counts.items()):
        if count:
            file.write(
                "INSERT INTO linked_words (key, entry, count) VALUES (?, ?, ?)"
                " ON CONFLICT (key, entry) DO UPDATE SET count = count + excluded.count",
                (key, entry, count),
            )
    file.write("DELETE FROM linked_words WHERE count <= 0")
