"""Tables of articles: what the columns become, and what is refused with its row."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import table
from annotator.exchange.reading import decoding
from annotator.exchange.records import LONGEST_TEXT, Article
from annotator.exchange.registry import format_by_content, format_by_suffix, formats
from tests.exchange.round_trips import GOLDEN, refuses, survives_mutation
from tests.exchange.strategies import words

FULL = (
    "id,Title,text,language,outlet\r\n"
    '7,"Ferry, again","قال الوزير: ""نعم"".\r\n\r\nسطر آخر 🏮",ar;en,The Estuary Post\r\n'
    "\r\n"
    "8,,Short one,,\r\n"
)


def read(folder: Path, data: str | bytes, name: str = "news.csv", encoding: str | None = None) -> list[Article]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(table.read(path, encoding))


def test_columns_become_articles(tmp_path: Path) -> None:
    first, second = read(tmp_path, FULL)
    text = 'قال الوزير: "نعم".\n\nسطر آخر 🏮'
    metadata = {"sources": ["news.csv"], "id": "7", "languages": ["ar", "en"], "outlet": "The Estuary Post"}
    assert first == Article(document_id(text), "Ferry, again", text, metadata, line=2)
    assert second == Article(
        document_id("Short one"), "Short one", "Short one", {"sources": ["news.csv"], "id": "8"}, line=6
    )


@pytest.mark.parametrize("name", ["a.csv", "a.CSV", "a.tsv"])
def test_endings(name: str) -> None:
    assert format_by_suffix(Path(name)) is formats()["csv"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "text;outlet\na, b;c\n"),
        ("a.csv", '"outlet";"text"\nc;a, b\n'),
        ("a.csv", "outlet\ttext\nc\ta, b\n"),
        ("a.tsv", "outlet\ttext\nc\ta, b\n"),
        ("a.csv", ' outlet , TEXT \nc,"a, b"\n'),
        ("a.csv", 'outlet,text\rc,"a, b"\r'),
        ("a.csv", 'outlet,text\nc,"a, b"'),
    ],
)
def test_what_divides_the_cells(tmp_path: Path, name: str, data: str) -> None:
    (article,) = read(tmp_path, data, name)
    assert article.text == "a, b"
    assert article.metadata["outlet"] == "c"


def test_files_of_webanno_are_read_as_such(tmp_path: Path) -> None:
    path = next((GOLDEN / "webanno-tsv" / "expected").glob("*.tsv"))
    assert format_by_suffix(path) is table.FORMAT
    assert format_by_content(path, table.FORMAT) is formats()["webanno-tsv"]
    other = tmp_path / "a.tsv"
    other.write_bytes(b"text\ttitle\n")
    assert format_by_content(other, table.FORMAT) is table.FORMAT


def test_encodings(tmp_path: Path) -> None:
    data = "text,title\nقال الوزير إن الخطة جيدة,خبر\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read(tmp_path, data.encode(encoding))[0].title == "خبر"
    assert read(tmp_path, data.encode("cp1256"), encoding="cp1256")[0].title == "خبر"
    refuses(table.FORMAT, data.encode("cp1256"), tmp_path, r"Line 2, column 1: .* not utf-8.*--encoding.*cp1256")
    with pytest.raises(AnnotatorError, match="Unknown text encoding"):
        read(tmp_path, data, encoding="klingon")


# --- as spreadsheets write them

RIGHT = [("قال", "خبر"), ("She left; he stayed.", "")]
EXCEL = {
    "stated delimiter": 'sep=;\r\ntext;title\r\nقال;خبر\r\n"She left; he stayed.";\r\n',
    "stated delimiter in quotes": '"sep=|"\ntext|title\nقال|خبر\nShe left; he stayed.|\n',
    "stated delimiter in upper case": "SEP=\t\t\ntext\ttitle\nقال\tخبر\nShe left; he stayed.\t",
    "ghost rows": ",,\ntext,title,\n,,\nقال,خبر,\n , ,\nShe left; he stayed.,,\n,,\n,,\n",
    "ghost columns": "text,,title,,\nقال,,خبر,,\nShe left; he stayed., ,,,\n",
    "no empty cells at the end": "title,text,,outlet\nخبر,قال\n,She left; he stayed.,,\n",
    "more empty cells at the end": "text,title\nقال,خبر,,,\nShe left; he stayed.,,,\n",
    "end mark": "text,title\r\nقال,خبر\r\nShe left; he stayed.,\r\n\x1a",
    "end mark after a quote": 'text,title\r\nقال,خبر\r\nShe left; he stayed.,""\x1a\r\n',
    "Macintosh": 'text,title\rقال,"خبر"\rShe left; he stayed.,\r',
    "spaces around names": " text , title\nقال,خبر\nShe left; he stayed.,\n",
    "quotes around names": "'text',' \"title\" '\nقال,خبر\nShe left; he stayed.,\n",
    "marks around names": "\ufeff\u200ftext\u200f,Title\u00a0\nقال,خبر\nShe left; he stayed.,\n",
    "marks in quotes": '"\ufefftext";"TITLE"\nقال;خبر\n"She left; he stayed.";\n',
}


@pytest.mark.parametrize("case", EXCEL)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheets_leave_behind(tmp_path: Path, case: str, encoding: str) -> None:
    articles = read(tmp_path, EXCEL[case].encode(encoding))
    titles = [title or text for text, title in RIGHT]
    assert [(one.text, one.title) for one in articles] == [
        (text, title) for (text, _), title in zip(RIGHT, titles, strict=True)
    ]
    assert all(set(one.metadata) == {"sources"} for one in articles)
    if case != "no empty cells at the end":
        assert not any(one.remarks for one in articles)


def test_unicode_text_of_excel(tmp_path: Path) -> None:
    data = 'text\ttitle\tdate\r\n"قال: ""نعم"", ثم\nغادر"\tخبر\t03/04/2026\r\nTwo\t7\t0012\r\n'
    for name in ("news.csv", "news.tsv"):
        first, second = read(tmp_path, data.encode("utf-16"), name)
        assert first.text == 'قال: "نعم", ثم\nغادر'
        assert first.metadata["date"] == "03/04/2026"
        assert second.title == "7"
        assert second.metadata["date"] == "0012"


def test_rows_and_lines_count_from_the_names(tmp_path: Path) -> None:
    data = 'sep=,\n,\ntext,title\n"a\nb",c\n,\nd,e\n'
    assert [one.line for one in read(tmp_path, data)] == [4, 7]
    with pytest.raises(AnnotatorError, match="row 6: The text of the row is empty"):
        read(tmp_path, data + ",f\n")


def test_a_row_that_ends_with_its_text_may_be_cut_short(tmp_path: Path) -> None:
    articles = read(tmp_path, "id,text,title\n1,She left\n2,a,b\n3," + "x" * 300 + "\n4,c,\n")
    assert [[remark[:3] for remark in one.remarks] for one in articles] == [
        [("table cells", "row 2", "She left")],
        [],
        [("table cells", "row 4", "x" * 200)],
        [],
    ]


def test_columns_without_a_name_are_not_missed(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "id,text,,\n1,a\n")
    assert article.remarks == ()


def test_the_same_text_twice_is_two_articles(tmp_path: Path) -> None:
    first, second, _ = read(tmp_path, "text,outlet\na,A\na,B\nb,A\n")
    assert first.id == second.id
    assert (first.metadata["outlet"], second.metadata["outlet"]) == ("A", "B")


def workbook(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "" if name.endswith("/") else "<a/>")
    return held.getvalue()


@pytest.mark.parametrize("name", ["news.csv", "news.tsv"])
def test_workbooks_are_told(tmp_path: Path, name: str) -> None:
    for data in (
        workbook("[Content_Types].xml", "xl/", "xl/workbook.xml"),
        workbook("xl/workbook.bin"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    ):
        with pytest.raises(AnnotatorError, match=r"Excel workbook.*CSV UTF-8"):
            read(tmp_path, data, name)
    for data in (workbook("word/document.xml"), b"PK\x03\x04text,title\na,b\n"):
        with pytest.raises(AnnotatorError, match=r"NUL|no column named text|not utf-8"):
            read(tmp_path, data, name)


def test_the_id_of_a_document_says_nothing_new(tmp_path: Path) -> None:
    (article,) = read(tmp_path, f"id,text\n{document_id('a')},a\n")
    assert "id" not in article.metadata


def test_a_long_text_is_read(tmp_path: Path) -> None:
    assert len(read(tmp_path, "text\n" + "ab " * 100_000)[0].text) == 300_000


REFUSED = {
    "no text column": ("title,body\na,b\n", "row 1: There is no column named text.*title, body"),
    "nothing": ("", "row 1: There is no column named text"),
    "text in a tsv with commas": ("title,text\na,b\n", None),
    "nameless column": ("text,,b\na,,c\na,b,c\n", "row 3, column 2: A column has no name"),
    "nameless column at the end": ("text,b,\na,b,c\n", "row 2, column 3: A column has no name"),
    "repeated column": ("text,Text\na,b\n", "row 1: Two columns have the name text"),
    "too few cells": ("title,text\na,b\nc\n", "row 3: The text of the row is empty"),
    "too many cells": ('text,title\n"a\nb",b\nc, d,e\n', "row 3: The row has 3 cells"),
    "open quote": ('text,title\na,b\n"c,d\ne,f\n', "row 3: The row cannot be read: unexpected end of data"),
    "words after a quote": ('text,title\n"a"b,c\n', "row 2: The row cannot be read"),
    "NUL": ("text,title\na,b\nc\0,d\n", "row 3, text: Line 1, column 2: a NUL"),
    "NUL beside the text": ("text,title\na,b\0\n", "row 2, title: .* NUL"),
    "empty text": ("text,title\na,b\n ,c\n", "row 3: The text of the row is empty"),
    "half a character": (b"\xff\xfet\0e\0x\0t\0\n\0\x00\xd8a\0", "not utf-16-le"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_told_with_its_row(tmp_path: Path, case: str) -> None:
    data, match = REFUSED[case]
    if match is None:
        with pytest.raises(AnnotatorError, match="no column named text"):
            read(tmp_path, data, "news.tsv")
    else:
        refuses(table.FORMAT, data if isinstance(data, bytes) else data.encode(), tmp_path, match)


def test_texts_longer_than_any_are_refused(tmp_path: Path) -> None:
    refuses(
        table.FORMAT, b"text\n" + b"a" * (LONGEST_TEXT + 1), tmp_path, "row 2: The row cannot be read: field larger"
    )


def test_lines_longer_than_any_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LONGEST_LINE", 20)
    refuses(table.FORMAT, b"text\n" + b"a" * 21, tmp_path, "line 2: The line is longer than")


def test_articles_before_a_broken_row_come_first(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("text,title\na,b\n,c\n")
    articles = table.read(path)
    assert next(articles).text == "a"
    with pytest.raises(AnnotatorError):
        next(articles)


@given(st.lists(st.tuples(words.filter(str.strip), words), min_size=1, max_size=4, unique_by=lambda row: row[0]))
def test_what_a_spreadsheet_writes_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    held = io.StringIO()
    csv.writer(held).writerows([("text", "title"), *rows])
    articles = read(tmp_path_factory.mktemp("table"), held.getvalue())
    assert [one.text for one in articles] == [text for text, _ in rows]
    titles = [title for _, title in rows]
    assert [one.title for one, title in zip(articles, titles, strict=True) if title.strip()] == [
        title for title in titles if title.strip()
    ]


def test_broken_tables_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes(FULL.encode())
    survives_mutation(lambda broken: list(table.read(broken)), path, times=1000, pieces=(b'"', b",", b"\r"))
