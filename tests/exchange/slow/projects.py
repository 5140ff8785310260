"""Slow inputs that are REFI-QDA projects."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.formats.qdpx.projects import CODES, Selected, project, source
from tests.exchange.slow.documents import noise
from tests.exchange.slow.filling import Maker, Unit, repeated

_CODING = '<Coding><CodeRef targetGUID="c1"/></Coding>'
_SOURCE, _END = source().removesuffix("</TextSource>"), "</TextSource>"
_BEFORE, _AFTER = project("|").split("|")
_TEXT = "Ann left. 😀 "


def zipped(xml: bytes, text: bytes) -> bytes:
    """Return a project with one text."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as file:
        file.writestr("project.qde", xml)
        file.writestr("sources/a.txt", text)
    return content.getvalue()


def stated(unit: Unit, before: str = _BEFORE + _SOURCE, after: str = _END + _AFTER, density: int = 3) -> Maker:
    """Return a maker of projects that repeat something, about a text of some length."""
    return lambda size: zipped(repeated(before, unit, after, size * density), (_TEXT * (size // 200)).encode())


def selections(name: str, end: int = 8) -> Maker:
    """Return a maker of many selections, whose name and place have a number in them."""

    def unit(number: int) -> str:
        start = number % 500
        return Selected(start, start + end, name.format(noise(number)), _CODING).xml(number)

    return stated(unit)


def texts(unit: str) -> Maker:
    """Return a maker of long texts with a selection at the end."""

    def make(size: int) -> bytes:
        text = "".join(unit.format(noise(number)) for number in range(size // len(unit.encode())))
        xml = project(source(*(Selected(len(text) - place, len(text), "a", _CODING) for place in range(3, 50))))
        return zipped(xml.encode(), text.encode())

    return make


QDPX: dict[str, Maker] = {
    "selections without names": selections(""),
    "selections with titles": selections("{}"),
    "selections with words": selections("Ann left…"),
    "selections on other words": selections("left. 😀 Ann left. 😀 Ann"),
    "long selections": selections("Ann left. 😀 Ann left. 😀 Ann left. 😀 Ann left…", 5_000),
    "selections outside": selections("", 10_000_000),
    "codings": stated(
        lambda number: f'<Coding guid="{noise(number)}"><CodeRef targetGUID="c1"/></Coding>',
        f'{_BEFORE}{_SOURCE}<PlainTextSelection startPosition="0" endPosition="3">',
        f"</PlainTextSelection>{_END}{_AFTER}",
    ),
    "codes": stated(
        lambda number: f'<Code guid="{noise(number)}" name="same"/>',
        _BEFORE.replace(CODES, "").replace("<Sources>", "<CodeBook><Codes>"),
        f"</Codes></CodeBook><Sources>{source()}{_AFTER}",
    ),
    "deep codes": stated(
        lambda number: f'<Code guid="{noise(number)}" name="{noise(number)}">',
        _BEFORE.replace(CODES, "").replace("<Sources>", "<CodeBook><Codes>"),
        "",
    ),
    "notes": stated(
        lambda number: f'<Note guid="{noise(number)}"><PlainTextContent>memo</PlainTextContent></Note>',
        f"{_BEFORE}{source()}</Sources><Notes>",
        "</Notes></Project>",
    ),
    "links": stated(
        lambda number: f'<Link originGUID="n" targetGUID="{noise(number)}"/>',
        f'{_BEFORE}{source()}</Sources><Notes><Note guid="n"/></Notes><Links>',
        "</Links></Project>",
    ),
    "sources": stated(lambda _: source(), _BEFORE, _AFTER),
    "pictures": stated(lambda number: f'<PictureSource name="{noise(number)}"/>', _BEFORE + source(), _AFTER),
    "empty elements": stated("<a/>", density=20),
    "attributes": stated(lambda number: f' a{noise(number)}="1"', f"{_BEFORE}<TextSource", f"/>{_AFTER}"),
    "a long text": texts("{} a\n"),
    "a text of astral letters": texts("😀{}"),
    "a text with CRLF": texts("{}\r\n"),
    "a bomb": lambda size: zipped(project(source()).encode(), b"a" * (size * 500)),
    "entity expansion": lambda size: zipped(
        b'<!DOCTYPE a [<!ENTITY b "aaaa">]><a>' + b"&b;" * (size // 3) + b"</a>", b"a"
    ),
}
