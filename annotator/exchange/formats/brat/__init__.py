"""brat: a folder with a text file (.txt) for each article and its annotations (.ann) beside it.

Spans are T lines, their attributes A and their notes # lines. A relation of two spans is an R line. Any other is an
event (E) with a trigger: a T line of the relation's name on the very fragments of its first member (the claim or the
target, if there is one), which says nothing more; roles with several members are numbered (evidence, evidence2). A
virtual speaker has no text to point at, so it is an attribute of the event, named like its role. An article that nobody
has worked on has no .ann.

UNITS: offsets in files are code points; other units are found by the words of the T lines. A BOM of the text counts, as
it does in brat, though it is no part of the article.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Fragment
from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats.brat.lines import name_of, parsed, value_of
from annotator.exchange.formats.brat.work import work_in
from annotator.exchange.reading.decoding import text_file
from annotator.exchange.reading.files import open_file, read_errors
from annotator.exchange.records import Article, LayerWork, RelationLine, SpanLine

BOM = "\ufeff"
_HEAD_ROLES = ("claim", "target")
"""Roles of what a relation is about; an event's trigger lies there."""
_DIGITS = "0123456789"


# --- reading


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one .ann or .txt file.

    Raises AnnotatorError with file and line for what is no brat, and for an .ann without its .txt.
    """
    if not path.is_dir():
        yield _article(path.with_suffix(".txt"), encoding)
        return
    with read_errors(path):
        found = sorted(one for one in path.rglob("*") if one.suffix in (".txt", ".ann") and one.is_file())
    for file in dict.fromkeys(one.with_suffix(".txt") for one in found):
        yield _article(file, encoding)


def _article(file: Path, encoding: str | None) -> Article:
    beside = file.with_suffix(".ann")
    if not file.exists():
        raise AnnotatorError(
            "The text that belongs to it is missing.", where=str(beside), remedy="Put the .txt file beside it."
        )
    text = text_file(file, encoding)
    layers: dict[str, LayerWork] = {}
    metadata: dict[str, object] = {}
    if beside.exists():
        lines = parsed(text_file(beside), str(beside))
        layers[""] = work_in(lines, text, beside, bom=_has_bom(file))
        if lines.norms:
            metadata["normalizations"] = lines.norms
    return Article(document_id(text), title_of(text), text, metadata, {}, layers)


def _has_bom(file: Path) -> bool:
    with open_file(file) as content:
        return content.read(3) == BOM.encode()


# --- writing


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write two files for each article, named by its number."""
    for number, article in enumerate(articles, start=1):
        # A BOM would be taken off by whoever reads the file: a text that begins with one gets another.
        before = BOM if article.text.startswith(BOM) else ""
        (folder / f"{number:06}.txt").write_bytes((before + article.text).encode())
        for work in article.layers.values():
            lines = _Writing(article.text, len(before)).lines(work)
            (folder / f"{number:06}.ann").write_bytes("".join(f"{line}\n" for line in lines).encode())


class _Writing:
    """Writes one article's annotations; `shift` is what stands in the file before its text."""

    def __init__(self, text: str, shift: int) -> None:
        self._text = text.replace("\n", " ")
        self._shift = shift
        self._lines: list[str] = []
        self._counts = dict.fromkeys("TREA#", 0)

    def lines(self, work: LayerWork) -> list[str]:
        """Return the lines of a layer."""
        names: dict[str, str] = {}
        places = {span.id: span.fragments for span in work.spans}
        for span in work.spans:
            names[span.id] = self._span(span)
        for relation in work.relations:
            self._relation(relation, names, places)
        return self._lines

    def _add(self, kind: str, content: str) -> str:
        self._counts[kind] += 1
        name = f"{kind}{self._counts[kind]}"
        self._lines.append(f"{name}\t{content}")
        return name

    def _text_line(self, label: str, fragments: tuple[Fragment, ...]) -> str:
        places = ";".join(f"{start + self._shift} {end + self._shift}" for start, end in fragments)
        words = " ".join(self._text[start:end] for start, end in fragments)
        return self._add("T", f"{name_of(label)} {places}\t{words}")

    def _span(self, span: SpanLine) -> str:
        name = self._text_line(span.label, span.fragments)
        for attribute, value in span.attributes.items():
            self._attribute(attribute, name, value)
        if span.note:
            self._add("#", f"AnnotatorNotes {name}\t{value_of(span.note)}")
        return name

    def _attribute(self, attribute: str, target: str, value: str | int | bool, reserved: tuple[str, ...] = ()) -> None:
        told = "" if value is True else f" {value_of(value, reserved)}"
        self._add("A", f"{name_of(attribute)} {target}{told}")

    def _relation(self, relation: RelationLine, names: dict[str, str], places: dict[str, tuple[Fragment, ...]]) -> None:
        members = [(role, one) for role in sorted(relation.roles, key=_head_first) for one in relation.roles[role]]
        real = [(role, one) for role, one in members if one not in VIRTUAL_SPEAKERS]
        if not real:
            raise AnnotatorError("The relation {id} ties no span, and brat cannot hold that.", id=relation.id)
        arguments = " ".join(f"{role}:{names[one]}" for role, one in _numbered(real))
        if len(members) == len(real) == 2 and len({role for role, _ in real}) == 2:
            name = self._add("R", f"{name_of(relation.label)} {arguments}")
        else:
            trigger = self._text_line(relation.label, places[real[0][1]])
            name = self._add("E", f"{name_of(relation.label)}:{trigger} {arguments}")
        for role, one in _numbered([member for member in members if member not in real]):
            self._add("A", f"{role} {name} {one}")
        for attribute, value in relation.attributes.items():
            self._attribute(attribute, name, value, VIRTUAL_SPEAKERS)


def _head_first(role: str) -> tuple[bool, str]:
    return role not in _HEAD_ROLES, role


def _numbered(members: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield roles as brat names them: the second of a kind is called role2."""
    roles = {role for role, _ in members}
    counts: dict[str, int] = {}
    for role, one in members:
        counts[role] = counts.get(role, 0) + 1
        name = name_of(role)
        if role.rstrip(_DIGITS) in roles - {role}:  # its own number must not be taken for ours
            name = f"{name[:-1]}%{ord(name[-1]):02X}"
        yield name + (str(counts[role]) if counts[role] > 1 else ""), one


FORMAT = Format(
    "brat",
    "brat standoff, a folder",
    ".ann",
    "code points",
    read,
    write,
    cannot_hold=("layers", "provenance", "annotators", "progress", "directions", "metadata", "titles"),
    is_folder=True,
)
