"""Projects as other programs write them, made from what they say."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr
from zipfile import ZipFile

from annotator.exchange.formats.qdpx import FORMAT
from annotator.exchange.records import Article

USERS = '<Users><User guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Sara"/></Users>'
SARA = "aaaaaaaa-0000-4000-8000-000000000001"
CODES = '<CodeBook><Codes><Code guid="C1" name="CLAIM" isCodable="true"/></Codes></CodeBook>'


class Selected(NamedTuple):
    """A selection: its positions, its name, and what is in it."""

    start: object
    end: object
    name: str = ""
    inside: str = '<Coding><CodeRef targetGUID="c1"/></Coding>'

    def xml(self, number: int) -> str:
        places = f'startPosition="{self.start}" endPosition="{self.end}"'
        name = quoteattr(self.name)
        return f'<PlainTextSelection guid="s{number}" name={name} {places}>{self.inside}</PlainTextSelection>'


def source(*selections: Selected, name: str = "a", more: str = "") -> str:
    """Return a source whose text is `NAME.txt`."""
    inner = "".join(one.xml(number) for number, one in enumerate(selections, start=1))
    return f'<TextSource guid="{name}" name="{name}" plainTextPath="internal://{name}.txt">{inner}{more}</TextSource>'


def project(sources: str, *, origin: str = "", after: str = "", codes: str = CODES) -> str:
    """Return the XML of a project."""
    head = f'<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">{USERS}{codes}'
    return f"{head}<Sources>{sources}</Sources>{after}</Project>"


def archive(folder: Path, xml: str, texts: Mapping[str, str | bytes], sources: str = "sources") -> Path:
    """Write a project with texts, by the names of their files."""
    path = folder / "a.qdpx"
    with ZipFile(path, "w") as file:
        file.writestr("project.qde", xml)
        for name, text in texts.items():
            file.writestr(f"{sources}/{name}", text)
    return path


def read(path: Path) -> list[Article]:
    """Return the articles of a project."""
    assert FORMAT.reads
    return list(FORMAT.reads(path, None))


def read_one(folder: Path, text: str | bytes, *selections: Selected, origin: str = "") -> Article:
    """Return the article of a project with one text."""
    (found,) = read(archive(folder, project(source(*selections), origin=origin), {"a.txt": text}))
    return found


def quotes(article: Article) -> list[str]:
    """Return the words of all spans."""
    return [span.quote[0] for work in article.layers.values() for span in work.spans]


def remarks(article: Article) -> list[tuple[str, str, str]]:
    """Return what was remarked: the kind, the place, the words."""
    return [(one.kind, one.place, one.words) for one in article.remarks]
