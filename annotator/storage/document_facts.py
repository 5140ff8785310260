"""Date, outlet and languages of all articles, in one query."""

import msgspec

from annotator.storage.database import ProjectFile
from annotator.storage.documents import LANGUAGES
from annotator.storage.revisions import LISTED_CONDITION

_DATE, _OUTLET = ("date", "published"), ("outlet", "source", "publisher")
"""The keys of metadata that say it, the first that is there."""


class ArticleFacts(msgspec.Struct, frozen=True, gc=False):
    """A listed article, by row number: its date and outlet as its metadata has them, "" for none, and languages."""

    number: int
    date: str
    outlet: str
    languages: tuple[str, ...]


def article_facts(file: ProjectFile) -> list[ArticleFacts]:
    """Return the facts of all listed articles."""
    rows = file.rows(
        f"SELECT operation.document, {_first(_DATE)}, {_first(_OUTLET)}, {LANGUAGES} FROM operation"
        " JOIN document ON document.number = operation.document"
        f" WHERE {LISTED_CONDITION} ORDER BY clock, operation.id"
    )
    known: dict[str, tuple[str, ...]] = {}
    found = {
        number: ArticleFacts(number, date, outlet, known.setdefault(languages, tuple(languages.split())))
        for number, date, outlet, languages in rows
    }
    return list(found.values())


def _first(keys: tuple[str, ...]) -> str:
    values = ", ".join(f"json_extract(payload, '$.metadata.{key}')" for key in keys)
    return f"CAST(coalesce({values}, '') AS TEXT)"
