"""Words of Word documents that are not to be seen: hidden, placeholders, deleted; and those beside the text."""

from pathlib import Path

import pytest

from tests.exchange.formats.test_docx import HEADING, read
from tests.exchange.word_documents import DOCUMENT, cell, document, paragraph, parts, relation, run, strict, zipped

HIDING = "<w:vanish/>"


def style(id_: str, kind: str, properties: str, more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id_}"{more}><w:rPr>{properties}</w:rPr></w:style>'


def based(id_: str, on: str, properties: str = "") -> str:
    inside = f'<w:basedOn w:val="{on}"/><w:rPr>{properties}</w:rPr>'
    return f'<w:style w:type="paragraph" w:styleId="{id_}">{inside}</w:style>'


STYLES = (
    style("Slug", "paragraph", HIDING)
    + style("Secret", "character", HIDING)
    + style("Loud", "character", '<w:vanish w:val="0"/>')
    + based("Below", "Slug")
    + based("Above", "Slug", '<w:vanish w:val="off"/>')
    + based("Round", "Ring")
    + based("Ring", "Round")
)
IN_SECRET, IN_LOUD = '<w:rStyle w:val="Secret"/>', '<w:rStyle w:val="Loud"/>'


@pytest.mark.parametrize(
    ("paragraph_style", "properties", "is_hidden"),
    [
        ("", HIDING, True),
        ("", '<w:vanish w:val="true"/>', True),
        ("", '<w:vanish w:val="0"/>', False),
        ("", "<w:webHidden/>", False),
        ("", "<w:specVanish/>", False),
        ("", IN_SECRET, True),
        ("", IN_LOUD, False),
        ("", f'{IN_SECRET}<w:vanish w:val="false"/>', False),
        ("Slug", "", True),
        ("Slug", '<w:vanish w:val="0"/>', False),
        ("Slug", IN_SECRET, False),
        ("Slug", IN_LOUD, True),
        ("Below", "", True),
        ("Above", "", False),
        ("Above", IN_SECRET, True),
        ("Round", "", False),
        ("Missing", "", False),
    ],
)
def test_hidden_words_become_remarks(tmp_path: Path, paragraph_style: str, properties: str, is_hidden: bool) -> None:
    named = f'<w:pStyle w:val="{paragraph_style}"/><w:rPr><w:vanish w:val="0"/></w:rPr>'
    body = paragraph("قال") + paragraph("slug", named).replace("<w:rPr></w:rPr>", f"<w:rPr>{properties}</w:rPr>")
    for content in (parts(body, styles=STYLES), strict(parts(body, styles=STYLES))):
        article = read(tmp_path, zipped(content))
        assert article.text == ("قال" if is_hidden else "قال\nslug")
        expected = [("hidden text", "paragraph 2", "slug")] if is_hidden else []
        assert [remark[:3] for remark in article.remarks] == expected


def test_hidden_by_the_usual_style_by_a_table_and_by_the_whole_document(tmp_path: Path) -> None:
    usual = style("Usual", "paragraph", HIDING, ' w:default="1"')
    shown = run("shown", '<w:vanish w:val="0"/>')
    assert read(tmp_path, document(paragraph("slug") + f"<w:p>{shown}</w:p>", styles=usual)).text == "shown"
    everything = f"<w:docDefaults><w:rPrDefault><w:rPr>{HIDING}</w:rPr></w:rPrDefault></w:docDefaults>"
    assert read(tmp_path, document(paragraph("slug") + f"<w:p>{shown}</w:p>", styles=everything)).text == "shown"
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="Grey"/></w:tblPr><w:tr>{cell("slug")}</w:tr></w:tbl>'
    article = read(tmp_path, document(table + paragraph("shown"), styles=style("Grey", "table", HIDING)))
    assert article.text == "shown"
    assert [remark.words for remark in article.remarks] == ["slug"]


def test_each_stretch_of_hidden_words_is_one_remark(tmp_path: Path) -> None:
    body = f"<w:p>{run('a ', HIDING)}{run('b', HIDING)}{run('shown')}{run('c', HIDING)}{run(' ', HIDING)}</w:p>"
    article = read(tmp_path, document(body + paragraph("more")))
    assert article.text == "shown\nmore"
    assert [remark.words for remark in article.remarks] == ["a b", "c"]


def test_paragraphs_whose_marks_are_hidden_go_on_in_the_next(tmp_path: Path) -> None:
    separator = f"{HEADING}<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    article = read(tmp_path, document(paragraph("Heading. ", separator) + paragraph("Text.") + paragraph("More.")))
    assert article.text == "Heading. Text.\nMore."
    assert article.title == "Heading."
    two = paragraph("A heading", separator) + paragraph(" in two", HEADING) + paragraph("Text.")
    assert read(tmp_path, document(two)).title == "A heading in two"
    assert read(tmp_path, document(paragraph("a", "<w:rPr><w:specVanish/></w:rPr>") + paragraph("b"))).text == "ab"
    hidden = f"<w:p><w:pPr><w:rPr>{HIDING}</w:rPr></w:pPr>{run('slug', HIDING)}</w:p>"
    assert read(tmp_path, document(paragraph("a") + hidden + paragraph("b") + hidden)).text == "a\nb"


@pytest.mark.parametrize(
    ("start", "end", "is_hidden"),
    [
        ('<wp:anchor><wp:docPr hidden="1"/>', "</wp:anchor>", True),
        ('<wp:inline><wp:docPr hidden="0"/>', "</wp:inline>", False),
        ('<v:shape style="width:9pt; visibility: hidden">', "</v:shape>", True),
        ('<v:shape style="visibility:visible">', "</v:shape>", False),
    ],
)
def test_boxes_may_be_hidden(tmp_path: Path, start: str, end: str, is_hidden: bool) -> None:
    box = f"{start}<w:txbxContent>{paragraph('boxed')}</w:txbxContent>{end}"
    article = read(tmp_path, document(f"<w:p>{run('words')}<w:r>{box}</w:r></w:p>"))
    assert article.text == ("words" if is_hidden else "words\nboxed")
    expected = [("hidden text", "paragraph 1", "boxed")] if is_hidden else []
    assert [remark[:3] for remark in article.remarks] == expected


def test_remarks_are_bounded(tmp_path: Path) -> None:
    body = paragraph("shown") + f"<w:p>{run('x' * 500, HIDING)}{run('.')}</w:p>" * 1200
    remarks = read(tmp_path, document(body)).remarks
    assert len(remarks) == 1000
    assert {len(remark.words) for remark in remarks} == {200}


def placeholder(content: str) -> str:
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('By ')}{placeholder(run('Click here'))}{run('.')}</w:p>", "By ."),
        (placeholder(paragraph("Click here")) + paragraph("text"), "text"),
        (f"<w:tbl><w:tr>{placeholder(cell('Click here'))}{cell('a')}</w:tr></w:tbl>", "a"),
    ],
)
def test_placeholders_are_no_text(tmp_path: Path, body: str, text: str) -> None:
    article = read(tmp_path, document(body))
    assert article.text == text
    assert article.remarks == ()


# --- tracked changes

GONE, MOVED = "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:moveFrom/></w:rPr>"
BOTH = "<w:rPr><w:ins/><w:del/></w:rPr>"


BOXED = f"<v:textbox><w:txbxContent>{paragraph('box')}</w:txbxContent></v:textbox>"
ROWS = f"""<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell("x")}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>{cell("b")}</w:tr>
<w:tr>{cell("y", "<w:cellDel/>")}{cell("c", "<w:cellIns/>")}</w:tr></w:tbl>"""


def deleted(words: str) -> str:
    return f"<w:del><w:r><w:delText>{words}</w:delText></w:r></w:del>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("one ", GONE) + paragraph("two") + paragraph("three"), "one two\nthree"),
        (paragraph("one ", GONE) + paragraph("two ", MOVED) + paragraph("three"), "one two three"),
        (paragraph("one ", BOTH) + f"<w:sdt><w:sdtContent>{paragraph('two')}</w:sdtContent></w:sdt>", "one two"),
        (paragraph("one", "<w:rPr><w:ins/></w:rPr>") + paragraph("two"), "one\ntwo"),
        (f"<w:p><w:pPr>{GONE}</w:pPr>{deleted('x')}</w:p>" + paragraph("two"), "two"),
        (paragraph("one") + f"<w:p><w:pPr>{GONE}</w:pPr></w:p><w:tbl><w:tr>{cell('two')}</w:tr></w:tbl>", "one\ntwo"),
        (paragraph("one") + f"<w:p>{deleted('x')}</w:p>" + paragraph("two"), "one\n\ntwo"),
        (paragraph("one", GONE) + f"<w:tbl><w:tr>{cell('two')}</w:tr></w:tbl>" + paragraph("three"), "one\ntwo\nthree"),
        (paragraph("one ", GONE) + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('x')}</w:tr></w:tbl>"
         + paragraph("two"), "one two"),
        (ROWS, "b\nc"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('one', GONE)}</w:tc>{cell('two')}</w:tr></w:tbl>", "one\ntwo"),
        (f"<w:p><w:pPr>{GONE}</w:pPr>{run('one ')}<w:r>{BOXED}</w:r></w:p>{paragraph('two')}", "one two\nbox"),
    ],
)  # fmt: skip
def test_tracked_changes_are_read_as_accepted(tmp_path: Path, body: str, text: str) -> None:
    for content in (parts(body), strict(parts(body))):
        article = read(tmp_path, zipped(content))
        assert article.text == text
        assert article.remarks == ()


def test_an_initial_belongs_to_its_word(tmp_path: Path) -> None:
    body = paragraph("T", '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph("he ship left.")
    assert read(tmp_path, document(body + paragraph("x", "<w:framePr/>") + paragraph("y"))).text == (
        "The ship left.\nx\ny"
    )


# --- what stands beside the text


def test_what_stands_beside_the_text_becomes_remarks(tmp_path: Path) -> None:
    def others(element: str, content: str) -> str:
        return parts(content)[DOCUMENT].decode().replace("w:document", f"w:{element}").replace("w:body>", "w:x>")

    def notes(element: str, one: str, *words: str) -> str:
        empty = f'<w:{one} w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:{one}>'
        inside = empty + "".join(f"<w:{one}>{paragraph(note)}</w:{one}>" for note in words)
        return others(element, inside).replace("<w:x>", "").replace("</w:x>", "").replace("<w:sectPr/>", "")

    held = {
        "word/header1.xml": others("hdr", paragraph("The Estuary Post")),
        "word/footer1.xml": others("ftr", paragraph("3")),
        "word/footnotes.xml": notes("footnotes", "footnote", "See p. 4.", "إضافة"),
        "word/endnotes.xml": notes("endnotes", "endnote", "At the end"),
        "word/comments.xml": notes("comments", "comment", "Check this!", ""),
        "word/charts/chart1.xml": others("x", "<a:t>Votes</a:t>"),
    }
    related = "".join(
        relation(kind, target)
        for kind, target in (
            ("header", "header1.xml"), ("footer", "footer1.xml"), ("footnotes", "footnotes.xml"),
            ("endnotes", "/word/endnotes.xml"), ("comments", "COMMENTS.xml"), ("chart", "charts/chart1.xml"),
            ("header", "header9.xml"), ("aFChunk", "part.html"),
        )
    )  # fmt: skip
    body = (
        f'<w:p>{run("Words.")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:altChunk r:id="part.html"/>'
        '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
        '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'
        '<w:r><a:p><a:t>drawn</a:t></a:p><v:textpath string="lettering"/></w:r></w:p>'
    )
    article = read(tmp_path, document(body, related=related, others=held))
    assert article.text == "Words."
    assert [remark[:3] for remark in article.remarks] == [
        ("embedded documents", "after paragraph 1", "word/part.html"),
        ("embedded documents", "paragraph 2", "Excel.Sheet.12"),
        ("equations and symbols", "paragraph 2", "Equation.3"),
        ("embedded documents", "paragraph 2", "drawn"),
        ("embedded documents", "paragraph 2", "lettering"),
        ("headers and footers", "header 1", "The Estuary Post"),
        ("notes and comments", "footnote 1", "See p. 4."),
        ("notes and comments", "footnote 2", "إضافة"),
        ("notes and comments", "endnote 1", "At the end"),
        ("notes and comments", "comment 1", "Check this!"),
        ("embedded documents", "chart 1", "Votes"),
    ]
