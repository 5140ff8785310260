"""Word documents: words in their order as a reader sees them, remarks on the others, and nothing but XML is opened."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import docx
from annotator.exchange.formats.docx import opening
from annotator.exchange.records import Article
from annotator.exchange.registry import format_by_suffix, formats
from tests.exchange.round_trips import refuses, survives_mutation
from tests.exchange.word_documents import (
    CORE,
    DOCUMENT,
    MAIN,
    cell,
    document,
    paragraph,
    parts,
    relation,
    run,
    strict,
    zipped,
)

_SHARED = "shared/cases"
CASES = next((one / _SHARED for one in Path(__file__).parents if (one / _SHARED).is_dir()), None)
HEADING = '<w:pStyle w:val="Heading1"/>'


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test fail when anything is about to be connected."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a document asked for a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


STORY = (
    paragraph("يوم السوق")
    + paragraph("Night market returns", HEADING)
    + f"<w:p>{run('“It is back,” said ')}{run('Reem', '<w:b/>')}{run(' أمس.')}"
    + "<w:r><w:tab/><w:t>And</w:t><w:br/><w:t>more 🏮</w:t></w:r></w:p>"
    + f"<w:tbl><w:tr>{cell('stall')}{cell('price')}</w:tr><w:tr>{cell('lantern')}{cell('3')}</w:tr></w:tbl>"
    + paragraph("می‌خواهم\u200f")
)


def read(folder: Path, data: bytes) -> Article:
    path = folder / "story.docx"
    path.write_bytes(data)
    (article,) = docx.read(path)
    return article


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the story with one part changed."""
    return zipped({one: change(data) if one == name else data for one, data in parts(STORY).items()})


def test_words_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    article = read(tmp_path, document(STORY))
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
    assert article.remarks == ()


def test_title_is_that_of_the_properties_then_a_heading_then_the_first_line(tmp_path: Path) -> None:
    first = paragraph("First line")
    assert read(tmp_path, document(first)).title == "First line"
    headings = paragraph("", HEADING) + paragraph("A heading", '<w:pStyle w:val="berschrift2"/>')
    assert read(tmp_path, document(first + headings)).title == "A heading"
    assert read(tmp_path, document(first + headings, title="Of the\nfile")).title == "Of the file"


@pytest.mark.parametrize("name", ["a.docx", "a.docm", "a.DOTX", "a.dotm"])
def test_endings(name: str) -> None:
    assert format_by_suffix(Path(name)) is formats()["docx"]


TRACKED = """<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>
<w:r><w:t xml:space="preserve">kept </w:t></w:r>
<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve">put in </w:t></w:r></w:ins>
<w:del w:id="2" w:author="a"><w:r><w:delText>taken out</w:delText></w:r></w:del>
<w:moveFrom w:id="3" w:author="a"><w:r><w:t>moved</w:t></w:r></w:moveFrom>
<w:moveTo w:id="4" w:author="a"><w:r><w:t xml:space="preserve">moved </w:t></w:r></w:moveTo>
<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:br w:type="page"/></w:r></w:p>"""
IN_CONTROL = f"<w:sdt><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
BOX = f"""<w:p>{run("outside")}<w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:txbxContent>{paragraph("in a box")}</w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent>{paragraph("in a box")}</w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""
OLD_BOX = f"<w:p>{run('out')}<w:r><v:textbox><w:txbxContent>{paragraph('in')}</w:txbxContent></v:textbox></w:r></w:p>"
EMOJI = """<w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>🙂</w:t></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""
TAGGED = f"""<w:p><w:smartTag><w:smartTagPr/>{run("a")}</w:smartTag><w:customXml>{run("b")}</w:customXml>
<w:bdo w:val="rtl">{run("c")}</w:bdo><w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr>
<w:sdtContent>{run("d")}</w:sdtContent></w:sdt><w:fldSimple w:instr=" AUTHOR ">{run("e")}</w:fldSimple></w:p>"""
SIGNS = """<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/>
<w:t>e</w:t><w:lastRenderedPageBreak/><w:t>f</w:t></w:r></w:p>"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (TRACKED, "kept put in moved a link"),
        (IN_CONTROL, "in a control"),
        (BOX, "outside\nin a box"),
        (OLD_BOX, "out\nin"),
        (EMOJI, "🙂"),
        (TAGGED, "abcde"),
        (SIGNS, "a\u2011b\u00adc\nd\tef"),
    ],
)
def test_what_word_processors_put_around_words(tmp_path: Path, body: str, text: str) -> None:
    for content in (parts(body), strict(parts(body))):
        article = read(tmp_path, zipped(content))
        assert article.text == text
        assert article.remarks == ()


NEW_PAGE, NEW_COLUMN = '<w:r><w:br w:type="page"/></w:r>', '<w:r><w:br w:type="column"/></w:r>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("one") + NEW_PAGE + run("two"), "one\ntwo"),
        (run("one") + NEW_COLUMN + NEW_PAGE + run("two"), "one\ntwo"),
        (run("one") + "<w:r><w:br/></w:r>" + NEW_PAGE + run("two"), "one\ntwo"),
        (NEW_PAGE + run("one") + NEW_PAGE, "one"),
        ("<w:r><w:t>\n   one\n  two </w:t></w:r>", "one two"),
    ],
)
def test_breaks_part_words_and_add_no_lines(tmp_path: Path, inside: str, text: str) -> None:
    body = paragraph("before") + f"<w:p>{inside}</w:p>" + paragraph("after")
    assert read(tmp_path, document(body)).text == f"before\n{text}\nafter"


# --- what the file is made of


@pytest.mark.parametrize(
    "related",
    [
        relation("image", "media/image9.png"),
        relation("image", "../NULL"),
        relation("image", "NULL"),
        relation("hyperlink", "#_top"),
        relation("image", "http://a.example/picture.png", mode="External"),
        relation("attachedTemplate", "file:///etc/passwd", mode="External"),
        relation("header", "document.xml", mode="External"),
        relation("footnotes", "footnotes.xml") + relation("styles", "../../../../etc/passwd"),
    ],
)
def test_relations_that_lead_nowhere_do_not_matter(tmp_path: Path, related: str) -> None:
    data = document(paragraph("words"), related=related, others={"word/vbaProject.bin": b"\0" * 5_000_000})
    article = read(tmp_path, data)
    assert article.text == "words"
    assert article.remarks == ()


@pytest.mark.parametrize(
    "other",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_macros(tmp_path: Path, other: str) -> None:
    data = changed("[Content_Types].xml", lambda xml: xml.replace(MAIN.encode(), other.encode()))
    assert read(tmp_path, data).title == "Night market returns"


def test_names_of_parts_are_found_in_any_case_and_place(tmp_path: Path) -> None:
    content = {name.replace("word/document", "Word/Document"): data for name, data in parts(STORY).items()}
    assert read(tmp_path, zipped(content)).title == "Night market returns"
    usual = f'<Default Extension="xml" ContentType="{MAIN}"/>'.encode()
    found = changed("[Content_Types].xml", lambda xml: xml[: xml.index(b"<Override")] + usual + b"</Types>")
    assert read(tmp_path, found).title == "Night market returns"
    elsewhere = {name.replace("word/", "").replace("_rels/doc", "_rels/doc"): one for name, one in parts(STORY).items()}
    elsewhere = {name: one.replace(b"word/document.xml", b"document.xml") for name, one in elsewhere.items()}
    assert read(tmp_path, zipped({"word/": b"", "_rels/": b""} | elsewhere)).text.startswith("يوم السوق")


# --- what is refused

DOCTYPE = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED = "not a Word document"


@pytest.mark.parametrize("declaration", [DOCTYPE, LAUGHS])
@pytest.mark.parametrize("part", [DOCUMENT, CORE, "[Content_Types].xml", "_rels/.rels"])
def test_document_types_are_refused(tmp_path: Path, declaration: bytes, part: str) -> None:
    def declare(xml: bytes) -> bytes:
        start = xml.index(b"?>") + 2
        return xml[:start] + declaration + xml[start:]

    refuses(docx.FORMAT, changed(part, declare), tmp_path, REFUSED)


def test_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_body(beginning: bytes) -> bytes:
        return changed(DOCUMENT, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + beginning))

    blank = with_body(b" " * 30_000_000)
    assert len(blank) < 100_000
    refuses(docx.FORMAT, blank, tmp_path, REFUSED)
    refuses(docx.FORMAT, with_body(b"<w:sdt>" * 100_000), tmp_path, REFUSED)
    refuses(docx.FORMAT, with_body(b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000), tmp_path, REFUSED)
    monkeypatch.setattr(opening, "MAX_XML", 2000)
    refuses(docx.FORMAT, document(STORY), tmp_path, REFUSED)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [DOCUMENT, "Word/Document.xml", r"word\document.xml"])
def test_parts_of_the_same_name_are_refused(tmp_path: Path, name: str) -> None:
    content = parts(STORY)
    refuses(docx.FORMAT, zipped([*content.items(), (name, content[DOCUMENT])]), tmp_path, REFUSED)


def test_many_pictures_are_no_bomb(tmp_path: Path) -> None:
    content = parts(STORY) | {f"word/media/image{number}.png": b"x" for number in range(300)}
    assert read(tmp_path, zipped(content)).title == "Night market returns"


def without(part: str) -> bytes:
    return zipped({name: one for name, one in parts(STORY).items() if name != part})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        b"<html><p>saved as a page</p></html>",
        document(STORY)[:-40],
        without(DOCUMENT),
        without("[Content_Types].xml"),
        without("_rels/.rels"),
        changed("[Content_Types].xml", lambda xml: xml.replace(b"wordprocessingml.document.main", b"macro")),
        changed(DOCUMENT, lambda xml: xml.replace(b"w:document", b"w:glossaryDocument")),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, data: bytes) -> None:
    refuses(docx.FORMAT, data, tmp_path, REFUSED)


def test_passwords_are_told(tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    refuses(docx.FORMAT, data, tmp_path, "protected with a password")


def test_document_without_words_is_refused(tmp_path: Path) -> None:
    refuses(docx.FORMAT, document(""), tmp_path, "document has no text")
    refuses(docx.FORMAT, document(f"<w:p>{run('slug', '<w:vanish/>')}</w:p>"), tmp_path, "document has no text")
    bodiless = changed(DOCUMENT, lambda xml: xml[: xml.index(b"<w:body>")] + b"</w:document>")
    refuses(docx.FORMAT, bodiless, tmp_path, "document has no text")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(docx.read(tmp_path / "none.docx"))


def test_broken_files_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_bytes(document(STORY))
    survives_mutation(lambda broken: list(docx.read(broken)), path)


FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
HIDDEN = run("x", "<w:vanish/>")
RICH = STORY + TRACKED + BOX + TAGGED + f"<w:p>{FIELD}{HIDDEN}<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath></w:p>"


@pytest.mark.parametrize("part", [DOCUMENT, "word/styles.xml", CORE, "word/_rels/document.xml.rels"])
def test_broken_parts_are_read_or_refused(tmp_path: Path, part: str) -> None:
    content = parts(RICH)
    path = tmp_path / "part.xml"
    path.write_bytes(content[part])
    pieces = (b"<", b">", b'"', b"w:p", b"w:val", b"&#0;", b"<w:p>", b"</w:p>", b"<w:tc>", b"</w:r>")
    survives_mutation(
        lambda broken: read(tmp_path, zipped(content | {part: broken.read_bytes()})), path, times=200, pieces=pieces
    )


@pytest.mark.skipif(CASES is None, reason="the shared cases are not here")
@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("09-docx-hidden-text/a", "قالت الوزيرة إن الميناء سيُفتح."),
        ("09-docx-hidden-text/placeholder", "الكاتب: \nقالت الوزيرة إن الميناء سيُفتح."),
        ("10-docx-tracked-paragraph-mark/a", "قالت الوزيرة إن الميناء سيُفتح غدا.\nانتهى."),
        ("10-docx-tracked-paragraph-mark/row", "باق\nنص."),
        ("11-docx-real-ones-refused/rel_missing", "قالت الوزيرة إن الميناء سيُفتح."),
        ("11-docx-real-ones-refused/rel_null", "قالت الوزيرة إن الميناء سيُفتح."),
        ("11-docx-real-ones-refused/rel_top", "قالت الوزيرة إن الميناء سيُفتح."),
        ("11-docx-real-ones-refused/strict", "قالت الوزيرة إن الميناء سيُفتح."),
        ("11-docx-real-ones-refused/template", "قالت الوزيرة إن الميناء سيُفتح."),
    ],
)
def test_shared_cases(case: str, text: str) -> None:
    assert CASES
    (article,) = docx.read(CASES / f"{case}.docx")
    assert article.text == text
    assert [remark.kind for remark in article.remarks] == ["hidden text"] * (case == "09-docx-hidden-text/a")
