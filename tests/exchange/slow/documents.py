"""Slow inputs that are Word documents."""

from hashlib import sha256

from tests.exchange import word_documents
from tests.exchange.slow.filling import Maker, repeated

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = f'<w:document xmlns:w="{_W}"><w:body>'
_END = "</w:body></w:document>"
_PARAGRAPH = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def noise(number: int) -> str:
    """Return letters, others for each number, which take half as many bytes in a zip file."""
    return sha256(str(number).encode()).hexdigest()[:12]


def zipped(changes: dict[str, bytes]) -> bytes:
    """Return a Word document with other parts, or further ones."""
    return word_documents.zipped(word_documents.parts("") | changes)


def word(before: str, unit: str, after: str = "", name: str = "word/document.xml", density: int = 1) -> Maker:
    """Return a maker of documents in which a part repeats something.

    The file has about the size. NOISE in the unit is other letters each time; before it, the rest stands many times
    where the density is large.
    """
    alone = unit.replace("NOISE", "a")

    def unit_of(number: int) -> str:
        return alone * density + unit.replace("NOISE", noise(number))

    def make(size: int) -> bytes:
        return zipped({name: repeated(_BODY + before, unit_of, after + _END, size * (3 + density))})

    return make


def styles(unit: str) -> Maker:
    """Return a maker of documents with many styles."""

    def unit_of(number: int) -> str:
        return unit.replace("{next}", noise(number + 1)).replace("{}", noise(number))

    def make(size: int) -> bytes:
        start, end = f'<w:styles xmlns:w="{_W}">', "</w:styles>"
        body = _BODY + f"<w:p><w:pPr><w:pStyle w:val='s{noise(0)}'/></w:pPr></w:p>" + _PARAGRAPH + _END
        changes = {"word/styles.xml": repeated(start, unit_of, end, size * 3), "word/document.xml": body.encode()}
        return zipped(changes)

    return make


_REAL_RUN = "<w:r><w:t>NOISE</w:t></w:r>"
_FIELD = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
_VANISH = "<w:rPr><w:vanish/></w:rPr>"
_BREAK = "<w:r><w:br w:type='page' a='NOISE'/></w:r>"
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_CHOICE = f"<mc:AlternateContent {_MC}><mc:Choice>"
_END_OF_CHOICE = "</mc:Choice></mc:AlternateContent>"
_REAL = "<w:p><w:r><w:t>NOISE</w:t></w:r></w:p>"
DOCX: dict[str, Maker] = {
    "paragraphs": word("", _REAL),
    "runs": word("<w:p>", "<w:r><w:t>NOISE</w:t></w:r>", "</w:p>"),
    "line breaks": word("<w:p>", "<w:r><w:t>NOISE</w:t><w:br/><w:br/></w:r>", "</w:p>"),
    "rather deep": word("", "<w:p><w:r>" * 50 + "<w:t>NOISE</w:t>" + "</w:r></w:p>" * 50),
    "deep": word("", "<w:p a='NOISE'>", ""),
    "deleted words": word("<w:p><w:del>", "<w:r><w:t>NOISE</w:t></w:r>", f"</w:del></w:p>{_PARAGRAPH}"),
    "boxes in a paragraph": word("<w:p>", f"<w:r>{_REAL}</w:r>", "</w:p>"),
    "attributes": lambda size: zipped(
        {"word/document.xml": repeated(f"{_BODY}<w:p", lambda one: f' a{noise(one)}="1"', f"/>{_END}", size * 2)}
    ),
    "a long text": word("<w:p><w:r><w:t>", "NOISE ", "</w:t></w:r></w:p>"),
    "spaces": word("", " " * 40 + "<w:p a='NOISE'/>", _PARAGRAPH),
    "dense and empty": word(_PARAGRAPH, "<w:p a='NOISE'/>", "", density=20),
    "dense paragraphs": word("", _REAL, density=10),
    "dense words": word("<w:p><w:r><w:t>", "word NOISE ", "</w:t></w:r></w:p>", density=40),
    "dense styles": styles("<w:style w:styleId='{}'/>" * 10),
    "styles on styles": styles("<w:style w:styleId='s{}'><w:basedOn w:val='s{next}'/></w:style>"),
    "hidden words": word("", f"<w:p><w:r>{_VANISH}<w:t>NOISE</w:t></w:r></w:p>", _PARAGRAPH),
    "joined paragraphs": word(
        "", f"<w:p><w:pPr><w:pStyle w:val='Heading1'/>{_VANISH}</w:pPr>{_BREAK}</w:p>", _PARAGRAPH
    ),
    "fields in fields": word("<w:p>", f"{_FIELD.format('begin')}<w:r><w:t>NOISE</w:t></w:r>", "</w:p>"),
    "fields": word(
        f"<w:p>{_FIELD.format('begin') * 500}", f"{_FIELD.format('begin')}{_REAL_RUN}{_FIELD.format('end')}", "</w:p>"
    ),
    "alternatives": word(
        "<w:p><w:r>", f"{_CHOICE * 40}<w:t a='NOISE'/>{_END_OF_CHOICE * 40}", f"</w:r></w:p>{_PARAGRAPH}"
    ),
    "cells": word("", f"<w:tbl><w:tr><w:tc>{_REAL}</w:tc></w:tr></w:tbl>"),
    "symbols": word("<w:p>", "<w:r><w:sym w:font='NOISE' w:char='F0FF'/></w:r>", f"</w:p>{_PARAGRAPH}"),
    "equations": word(
        "<w:p>", f"<m:oMath {_M}><m:f><m:num><m:r><m:t>NOISE</m:t></m:r></m:num></m:f></m:oMath>", "</w:p>"
    ),
    "a bomb": lambda size: zipped({"word/document.xml": repeated(_BODY, "<w:p/>", _END, size * 20)}),
    "relations": lambda size: zipped(
        {
            "word/_rels/document.xml.rels": repeated(
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
                lambda one: f'<Relationship Id="r{noise(one)}" Type="t" Target="a" TargetMode="External"/>',
                "</Relationships>",
                size * 4,
            )
        }
    ),
    "content types": lambda size: zipped(
        {
            "[Content_Types].xml": repeated(
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
                lambda one: f'<Override PartName="/a{noise(one)}.xml" ContentType="t"/>',
                "</Types>",
                size * 4,
            )
        }
    ),
    "parts": lambda size: zipped({f"a{one}.xml": b"<a/>" for one in range(size // 120)}),
    "entity expansion": lambda size: zipped(
        {"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "aaaa">]><a>' + b"&b;" * (size // 3) + b"</a>"}
    ),
}
