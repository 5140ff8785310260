"""CoNLL columns of other people: their newlines, columns and comments."""

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import conll
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark
from tests.exchange.shared_cases import shared_case

LINES = "Ann B-PER\nsaid O\n\nno I-CLAIM\nlaw I-CLAIM\n"
TEXT, SPANS = "Ann said\nno law", [("PER", "Ann"), ("CLAIM", "no law")]


def read(folder: Path, content: str) -> list[Article]:
    path = folder / "a.conll"
    path.write_bytes(content.encode())
    return list(conll.read(path))


def marked(article: Article) -> list[tuple[str, ...]]:
    return [(span.label, *span.quote) for span in article.layers[""].spans]


def test_the_shared_case() -> None:
    reads = conll.FORMAT.reads
    assert reads
    (article,) = reads(shared_case("01-cr-from-webanno-tsv") / "c.conll", None)
    assert article.text == "Omar left.\nHe said no."
    assert [(span.label, span.fragments) for span in article.layers[""].spans] == [("SPEAKER", ((0, 4),))]


@pytest.mark.parametrize(
    "content",
    [
        LINES.replace("\n", "\r"),
        LINES.replace("\n", "\r\n"),
        LINES.replace("\n", "\r\r\n"),
        LINES.replace("\nno", "\rno").replace("said O\n", "said O\r"),
        "\ufeff" + LINES.replace("\n", "\r"),
        LINES.replace("\n\n", "\n\n \n\t\n\n"),
        LINES.replace(" ", "\t"),
        LINES.replace(" ", " \t ").replace("\n", " \n"),
        LINES.replace(" ", "   ").rstrip("\n"),
        LINES.replace("\n", "\t\n").replace(" ", "\t"),
    ],
    ids=["CR", "CRLF", "CRCRLF", "mixed", "BOM", "blanks", "tabs", "padded", "spaces", "tab at the end"],
)
def test_newlines_and_white_space(tmp_path: Path, content: str) -> None:
    (article,) = read(tmp_path, content)
    assert (article.text, marked(article), article.remarks) == (TEXT, SPANS, ())


@pytest.mark.parametrize("between", [" ", "\t"])
@pytest.mark.parametrize("token", ["10\u00a0000", "\u3000", "a\u2009b"])
def test_white_space_that_is_of_a_token(tmp_path: Path, token: str, between: str) -> None:
    (article,) = read(tmp_path, f"In B-PLACE\n{token} I-PLACE\nhe O\n".replace(" ", between))
    assert (article.text, marked(article)) == (f"In {token} he", [("PLACE", f"In {token}")])
    assert not article.remarks


@pytest.mark.parametrize("first", [0, 1])
def test_numbers_in_the_first_column_are_not_the_words(tmp_path: Path, first: int) -> None:
    rows = f"{first}\tAnn\tB-PER\n{first + 1}\tsaid\tO\n\n{first}\tno\tB-CLAIM\n{first + 1}\tlaw\tI-CLAIM\n"
    (article,) = read(tmp_path, rows)
    assert (article.text, marked(article), article.remarks) == (TEXT, SPANS, ())


@pytest.mark.parametrize(
    "rows", ["1 CD O\n3 CD O\n", "1 CD O\n\n2 CD O\n", "1 O\n2 O\n", "1 CD O\nx NN O\n", "5 CD O\n6 CD O\n"]
)
def test_words_that_are_numbers_stay_words(tmp_path: Path, rows: str) -> None:
    (article,) = read(tmp_path, rows)
    assert article.text.split() == [row.split()[0] for row in rows.split("\n") if row]


def test_columns_that_are_not_read_are_told(tmp_path: Path) -> None:
    rows = "-DOCSTART- -X- -X- O\n\nAnn NNP B-NP B-PER\nsaid VBD O O\n\n-DOCSTART-\n\n"
    first, second = read(tmp_path, rows + "1\tno\tDT\t_\tO\n2\tlaw\tNN\t_\tO\n")
    assert first.remarks == (
        Remark("linguistic analysis", "line 1, column 2", "2"),
        Remark("linguistic analysis", "line 1, column 3", "1"),
    )
    assert (second.text, second.remarks) == ("no law", (Remark("linguistic analysis", "line 6, column 3", "2"),))


def test_columns_by_their_names(tmp_path: Path) -> None:
    header = "# global.columns = ID FORM NER UPOS\n"
    (article,) = read(tmp_path, header + "1\tAnn\tB-PER\tPROPN\n2\tsaid\tO\t_\n")
    assert (article.text, marked(article)) == ("Ann said", [("PER", "Ann")])
    assert article.remarks == (Remark("linguistic analysis", "line 2, column 2", "1"),)


def test_comments_are_told_but_not_those_about_the_file(tmp_path: Path) -> None:
    rows = "# newdoc id = a\n# source\tAP\t1999\nAnn\tB-PER\n#url\n# note = vitamin O\n# O\n# text = x\n#\tB-CLAIM\n"
    (article,) = read(tmp_path, rows)
    assert marked(article) == [("PER", "Ann"), ("CLAIM", "#")]
    assert article.remarks == (
        Remark("notes and comments", "line 2", "# source AP 1999"),
        Remark("notes and comments", "line 4", "#url"),
        Remark("notes and comments", "line 5", "# note = vitamin O"),
    )


@pytest.mark.parametrize("rows", ["O Ann\nO said\n", "token tag\nAnn O\n", "Ann B\n", "Ann PER\n"])
def test_columns_in_another_order_are_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(AnnotatorError, match="line 1: The line does not begin with a token and end with a tag"):
        read(tmp_path, rows)


@pytest.mark.parametrize("name", ["1", "1-2"])
def test_the_columns_of_treebanks_are_refused_by_their_name(tmp_path: Path, name: str) -> None:
    rows = "\t".join([name, "Ann", "Ann", "PROPN", *["_"] * 6])
    with pytest.raises(AnnotatorError, match=r"line 2: The line has the columns of CoNLL-U.*ends in \.conllu"):
        read(tmp_path, f"# sent_id = a\n{rows}\n")
