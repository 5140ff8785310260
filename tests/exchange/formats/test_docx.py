"""Word documents: words in their order, and nothing of a file but its XML."""

import io
import socket
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import docx as library
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import docx
from tests.exchange.round_trips import refuses, survives_mutation

DOCUMENT = "word/document.xml"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test fail when anything is about to be connected."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a document asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def saved(document: object) -> bytes:
    held = io.BytesIO()
    document.save(held)  # type: ignore[attr-defined]
    return held.getvalue()


def story() -> bytes:
    """A document with a heading, a table between paragraphs, and a paragraph after it."""
    document = library.Document()
    document.core_properties.title = ""
    document.add_paragraph("يوم السوق")
    document.add_heading("Night market returns", level=1)
    first = document.add_paragraph("“It is back,” said ")
    first.add_run("Reem").bold = True
    first.add_run(" أمس.\tAnd\nmore 🏮")
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, (("stall", "price"), ("lantern", "3")), strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("می‌خواهم\u200f")
    return saved(document)


def read(folder: Path, data: bytes) -> docx.Article:
    path = folder / "story.docx"
    path.write_bytes(data)
    (article,) = docx.read(path)
    return article


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def zipped(content: Iterable[tuple[str, bytes]]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content:
            archive.writestr(name, data)
    return held.getvalue()


def changed(part: str, change: Callable[[bytes], bytes], data: bytes) -> bytes:
    return zipped((name, change(one) if name == part else one) for name, one in parts(data).items())


def test_words_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    article = read(tmp_path, story())
    assert article.text.split("\n") == [
        "يوم السوق",
        "Night market returns",
        "“It is back,” said Reem أمس.\tAnd",
        "more 🏮",
        "stall",
        "price",
        "lantern",
        "3",
        "می\u200cخواهم\u200f",
    ]
    assert article.title == "Night market returns"
    assert article.metadata == {"sources": ["story.docx"]}
    assert article.layers == {}


def test_title_is_that_of_the_properties_then_a_heading_then_the_first_line(tmp_path: Path) -> None:
    document = library.Document()
    document.add_paragraph("First line")
    assert read(tmp_path, saved(document)).title == "First line"
    document.add_heading("", level=1)
    document.add_heading("A heading", level=2)
    assert read(tmp_path, saved(document)).title == "A heading"
    document.core_properties.title = "Of the\nfile"
    assert read(tmp_path, saved(document)).title == "Of the file"


TRACKED = """<w:p {names}><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>
<w:r><w:t xml:space="preserve">kept </w:t></w:r>
<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve">put in </w:t></w:r></w:ins>
<w:del w:id="2" w:author="a"><w:r><w:delText>taken out</w:delText></w:r></w:del>
<w:moveFrom w:id="3" w:author="a"><w:r><w:t>moved</w:t></w:r></w:moveFrom>
<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:br w:type="page"/></w:r></w:p>"""
IN_CONTROL = "<w:sdt {names}><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
BOX = """<w:p {names} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<w:r><w:t>outside</w:t></w:r><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""


@pytest.mark.parametrize(
    ("xml", "text"), [(TRACKED, "kept put in a link"), (IN_CONTROL, "in a control"), (BOX, "outside\nin a box")]
)
def test_what_word_processors_put_around_words(tmp_path: Path, xml: str, text: str) -> None:
    document = library.Document()
    document.element.body.insert(0, parse_xml(xml.format(names=nsdecls("w"))))
    assert read(tmp_path, saved(document)).text == text


def test_links_and_what_is_embedded_are_left_alone(tmp_path: Path) -> None:
    document = library.Document()
    paragraph = document.add_paragraph("words")
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    paragraph.part.relate_to("http://a.example/picture.png", f"{kinds}/image", is_external=True)
    paragraph.part.relate_to("file:///etc/passwd", f"{kinds}/attachedTemplate", is_external=True)
    content = parts(saved(document)) | {"word/vbaProject.bin": b"\0" * 5_000_000}
    assert read(tmp_path, zipped(content.items())).text == "words"


DOCTYPE = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED = "not a Word document"


@pytest.mark.parametrize("declaration", [DOCTYPE, LAUGHS])
@pytest.mark.parametrize("part", [DOCUMENT, "docProps/core.xml", "[Content_Types].xml", "_rels/.rels"])
def test_document_types_are_refused(tmp_path: Path, declaration: bytes, part: str) -> None:
    def declare(xml: bytes) -> bytes:
        start = xml.index(b"?>") + 2
        return xml[:start] + declaration + xml[start:]

    refuses(docx.FORMAT, changed(part, declare, story()), tmp_path, REFUSED)


def test_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blank = changed(DOCUMENT, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b" " * 30_000_000), story())
    assert len(blank) < 100_000
    refuses(docx.FORMAT, blank, tmp_path, REFUSED)
    deep = changed(DOCUMENT, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 100_000), story())
    refuses(docx.FORMAT, deep, tmp_path, REFUSED)
    nested = b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000
    refuses(
        docx.FORMAT, changed(DOCUMENT, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + nested), story()),
        tmp_path, REFUSED,
    )  # fmt: skip
    monkeypatch.setattr(docx, "MAX_XML", 5000)
    refuses(docx.FORMAT, story(), tmp_path, REFUSED)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_parts_of_the_same_name_are_refused(tmp_path: Path) -> None:
    content = parts(story())
    refuses(docx.FORMAT, zipped([*content.items(), (DOCUMENT, content[DOCUMENT])]), tmp_path, REFUSED)


def test_many_pictures_are_no_bomb(tmp_path: Path) -> None:
    content = parts(story()) | {f"word/media/image{number}.png": b"x" for number in range(300)}
    assert read(tmp_path, zipped(content.items())).title == "Night market returns"


def without(part: str) -> bytes:
    return zipped((name, one) for name, one in parts(story()).items() if name != part)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        b"<html><p>saved as a page</p></html>",
        story()[:-40],
        without(DOCUMENT),
        without("[Content_Types].xml"),
        without("_rels/.rels"),
        changed("[Content_Types].xml", lambda xml: xml.replace(b"wordprocessingml.document.main", b"macro"), story()),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, data: bytes) -> None:
    refuses(docx.FORMAT, data, tmp_path, REFUSED)


def test_document_without_words_is_refused(tmp_path: Path) -> None:
    refuses(docx.FORMAT, saved(library.Document()), tmp_path, "file is empty")
    bodiless = changed(DOCUMENT, lambda xml: xml[: xml.index(b"<w:body>")] + b"</w:document>", story())
    refuses(docx.FORMAT, bodiless, tmp_path, "file is empty")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(docx.read(tmp_path / "none.docx"))


def test_broken_files_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_bytes(story())
    survives_mutation(lambda broken: list(docx.read(broken)), path)


@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml", "docProps/core.xml", "word/_rels/document.xml.rels"])
def test_broken_parts_are_read_or_refused(tmp_path: Path, part: str) -> None:
    content = parts(story())
    path = tmp_path / "part.xml"
    path.write_bytes(content[part])
    pieces = (b"<", b">", b'"', b"w:p", b"w:val", b"&#0;")
    survives_mutation(
        lambda broken: read(tmp_path, zipped((content | {part: broken.read_bytes()}).items())),
        path, times=100, pieces=pieces,
    )  # fmt: skip
