"""Date, outlet and languages of all articles, in one query."""

from collections.abc import Iterator

import msgspec

from annotator.storage.database import ProjectFile
from annotator.storage.documents import LANGUAGES
from annotator.storage.revisions import LISTED_CONDITION

_DATE, _OUTLET = ("date", "published"), ("outlet", "source", "publisher")
"""The keys of metadata that say it, the first that is there."""


_READ = 5000
"""Articles read at a time, as all of them take tens of megabytes."""


class ArticleFacts(msgspec.Struct, frozen=True, gc=False):
    """A listed article, by row number: its date and outlet as its metadata has them, "" for none, and languages."""

    number: int
    date: str
    outlet: str
    languages: tuple[str, ...]


def article_facts(file: ProjectFile) -> Iterator[ArticleFacts]:
    """Yield the facts of all listed articles, in the order in which they were added, some read at a time."""
    last = int(file.rows("SELECT coalesce(max(number), 0) FROM document")[0][0])
    known: dict[str, str] = {}
    tongues: dict[str, tuple[str, ...]] = {}
    for begin in range(0, last + 1, _READ):
        found = {
            number: ArticleFacts(
                number,
                known.setdefault(date, date),
                known.setdefault(outlet, outlet),
                tongues.setdefault(languages, tuple(languages.split())),
            )
            for number, date, outlet, languages in file.rows(_FACTS, (begin, begin + _READ))
        }
        yield from found.values()


def _first(keys: tuple[str, ...]) -> str:
    values = ", ".join(f"json_extract(payload, '$.metadata.{key}')" for key in keys)
    return f"CAST(coalesce({values}, '') AS TEXT)"


_FACTS = (
    f"SELECT operation.document, {_first(_DATE)}, {_first(_OUTLET)}, {LANGUAGES} FROM operation"
    " JOIN document ON document.number = operation.document"
    f" WHERE {LISTED_CONDITION} AND operation.document >= ? AND operation.document < ? ORDER BY clock, operation.id"
)
