"""Articles written as a REFI-QDA project. The same articles give the same bytes: nothing has a date, GUIDs are derived.

UNITS: code points of the text files, half-open.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import SpooledTemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.qdpx.names import (
    INTERNAL,
    NAMESPACE,
    ORIGIN,
    PROJECT,
    SOURCES,
    attribute,
    content,
    guid,
)
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, SpanData

MOST_ARTICLES = 65_000
"""A zip has no more entries, unless it is of a kind that other programs may not read."""
LONGEST_NAME = 100
"""Characters of the words of a selection that its name has."""

_SCHEMA = "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"
_IN_MEMORY = 16 * 1024 * 1024
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The date of all files in the zip: the first that it can have."""
_BOM = "\ufeff"


def write(articles: Iterable[Article], path: Path, facts: ProjectFacts | None = None) -> None:
    """Write articles as they come, their labels in the colours that the scheme has for light pages.

    Raises AnnotatorError for more articles than a zip can have.
    """
    project = _Project({label.id: label.light.line for label in facts.scheme.labels} if facts else {})
    with ZipFile(path, "w", ZIP_DEFLATED) as archive, SpooledTemporaryFile(_IN_MEMORY) as sources:
        for number, article in enumerate(articles):
            if number == MOST_ARTICLES:
                raise AnnotatorError(
                    "A file of this format holds at most {most:,} articles.",
                    where=str(path),
                    remedy="Export fewer articles at a time.",
                    most=MOST_ARTICLES,
                )
            archive.writestr(_entry(f"{SOURCES}/{_file(article)}"), _stored(article.text))
            sources.writelines(line.encode() for line in project.source(article))
        sources.seek(0)
        with archive.open(_entry(PROJECT), "w") as file:
            file.writelines(line.encode() for line in project.before_sources())
            shutil.copyfileobj(sources, file)
            file.write(b"</Sources>\n</Project>\n")


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _BEGINNING)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _file(article: Article) -> str:
    return f"{guid('source', article.id)}.txt"


def _stored(text: str) -> bytes:
    """Return a text as UTF-8; before one that begins with a BOM stands another, for readers take one off."""
    return (_BOM + text if text.startswith(_BOM) else text).encode()


class _Project:
    """Writes sources, and remembers the users and codes that they refer to."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        self._users: dict[str, str] = {}
        self._codes: dict[str, str] = {}

    def source(self, article: Article) -> Iterator[str]:
        """Yield the lines of a source."""
        path = attribute(f"{INTERNAL}{_file(article)}")
        name = attribute(article.title)
        yield f'<TextSource guid="{guid("source", article.id)}" name={name} plainTextPath={path}>\n'
        for layer, work in article.layers.items():
            for span in work.spans:
                yield from self._selection(article.id, layer, span)
        yield "</TextSource>\n"

    def _selection(self, document: str, layer: str, span: SpanData) -> Iterator[str]:
        ((start, end),) = span.fragments
        by = f' creatingUser="{self._user(layer)}"' if layer else ""
        places = f'startPosition="{start}" endPosition="{end}"'
        own = document, layer, span.id
        yield f'<PlainTextSelection guid="{guid("selection", *own)}" name={_name(span)} {places}{by}>'
        if span.note:
            yield f"<Description>{content(span.note)}</Description>"
        yield f'<Coding guid="{guid("coding", *own)}"{by}><CodeRef targetGUID="{self._code(span.label)}"/></Coding>'
        yield "</PlainTextSelection>\n"

    def _user(self, layer: str) -> str:
        return self._users.setdefault(layer, guid("user", layer))

    def _code(self, label: str) -> str:
        return self._codes.setdefault(label, guid("code", label))

    def before_sources(self) -> Iterator[str]:
        """Yield the lines of everything that stands before the sources."""
        yield '<?xml version="1.0" encoding="utf-8"?>\n'
        instance = f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{NAMESPACE} {_SCHEMA}"'
        yield f'<Project xmlns="{NAMESPACE}" {instance} name="{ORIGIN}" origin="{ORIGIN}">\n'
        if self._users:
            users = (f'<User guid="{id_}" name={attribute(name)}/>\n' for name, id_ in self._users.items())
            yield from ("<Users>\n", *users, "</Users>\n")
        if self._codes:
            yield from ("<CodeBook>\n<Codes>\n", *map(self._stated_code, self._codes), "</Codes>\n</CodeBook>\n")
        yield "<Sources>\n"

    def _stated_code(self, label: str) -> str:
        colour = f' color="{self._colours[label]}"' if label in self._colours else ""
        return f'<Code guid="{self._codes[label]}" name={attribute(label)} isCodable="true"{colour}/>\n'


def _name(span: SpanData) -> str:
    (words,) = span.quote
    return attribute(words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME]}…")
