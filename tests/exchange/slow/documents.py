"""Slow inputs that are Word documents."""

import io
from functools import cache
from hashlib import sha256
from zipfile import ZIP_DEFLATED, ZipFile

from tests.exchange.slow.filling import Maker, repeated

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = f'<w:document xmlns:w="{_W}"><w:body>'
_END = "</w:body></w:document>"
_PARAGRAPH = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


def noise(number: int) -> str:
    """Return letters, others for each number, which take half as many bytes in a zip file."""
    return sha256(str(number).encode()).hexdigest()[:12]


@cache
def _parts() -> dict[str, bytes]:
    import docx

    file = io.BytesIO()
    docx.Document().save(file)
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(changes: dict[str, bytes]) -> bytes:
    """Return a Word document with other parts, or further ones."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in (_parts() | changes).items():
            archive.writestr(name, content)
    return file.getvalue()


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
    "dense styles": word("", "<w:style w:styleId='NOISE'/>", "", "word/styles.xml", 10),
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
