r"""WebAnno TSV: texts and values that are escaped by its own rules, as Java does (\u0642), or not at all."""

from pathlib import Path

import pytest

from annotator.exchange.formats import webanno
from annotator.exchange.records import Article
from tests.exchange.formats.test_webanno_links import CASES


def read(folder: Path, text: str, rows: list[tuple[int, int, str, str]], version: str = "3.2") -> Article:
    lines = [
        f"1-{number}\t{start}-{end}\t{word}\t{value}\t" for number, (start, end, word, value) in enumerate(rows, 1)
    ]
    path = folder / "a.tsv"
    head = f"#FORMAT=WebAnno TSV {version}\n#T_SP=a.B|value\n\n\n"
    path.write_text("\n".join([f"{head}#Text={text}", *lines, ""]), encoding="utf-8")
    assert webanno.FORMAT.reads
    (article,) = webanno.FORMAT.reads(path, None)
    assert article.remarks == ()
    return article


@pytest.mark.parametrize("version", ["3", "3.0", "3.1", "3.2", "3.3"])
@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        (r"\u0642\u0627\u0644 x", [(0, 3, "قال", "A"), (4, 5, "x", "_")], "قال x"),
        (r"\u0642\u0627\u0644 x", [(0, 3, r"\u0642\u0627\u0644", "A"), (4, 5, "x", "_")], "قال x"),
        (r"\uD83D\uDE00 x", [(0, 2, "😀", "A"), (3, 4, "x", "_")], "😀 x"),
        (r"\uuu0041\u0042 x", [(0, 2, "AB", "A"), (3, 4, "x", "_")], "AB x"),
        (r"\"no\" \\ \/", [(0, 4, '"no"', "A"), (5, 6, "\\", "_"), (7, 8, "/", "_")], '"no" \\ /'),
        (r"\101\0 x", [(0, 1, "A", "A"), (3, 4, "x", "_")], None),
        (r"C:\dir\new", [(0, 10, r"C:\dir\new", "A")], r"C:\dir\new"),
        (r"C:\\dir x", [(0, 6, r"C:\dir", "A"), (7, 8, "x", "_")], r"C:\dir x"),
        (r"C:\\dir x", [(0, 7, r"C:\\dir", "A"), (8, 9, "x", "_")], r"C:\\dir x"),
        (r"\u0041 x", [(0, 6, r"\u0041", "A"), (7, 8, "x", "_")], r"\u0041 x"),
        (r"\\u0041 x", [(0, 6, r"\u0041", "A"), (7, 8, "x", "_")], r"\u0041 x"),
        (r"a\tb \n c", [(0, 1, "a", "A"), (2, 3, "b", "_"), (6, 7, "c", "_")], "a\tb \n c"),
        (r"a\tb", [(0, 1, "a", "A"), (3, 4, "b", "_")], r"a\tb"),
        ("a\\", [(0, 2, "a\\", "A")], "a\\"),
    ],
)
def test_the_words_of_the_rows_tell(
    tmp_path: Path, text: str, rows: list[tuple[int, int, str, str]], expected: str | None, version: str
) -> None:
    if expected is None:  # the door for texts refuses NUL
        with pytest.raises(Exception, match="NUL"):
            read(tmp_path, text, rows, version)
        return
    article = read(tmp_path, text, rows, version)
    assert article.text == expected
    (span,) = article.layers[""].spans
    start = span.fragments[0][0]
    assert span.quote == (expected[start : span.fragments[0][1]],)


def test_where_no_row_tells_the_version_does(tmp_path: Path) -> None:
    rows = [(0, 1, "a", "A")]
    assert read(tmp_path, r"a \u0041\/", rows, "3.1").text == "a A/"
    assert read(tmp_path, r"a \u0041\/", rows, "3.2").text == r"a \u0041\/"


def test_each_sentence_tells_for_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(
        "#FORMAT=WebAnno TSV 3.2\n\n\n#Text=\\u0642\n1-1\t0-1\tق\t\n\n#Text=x\\\\y\n2-1\t2-5\tx\\y\t\n\n"
        "#Text=z\\r\n3-1\t6-7\tz\t\n\n#Text=w\n4-1\t9-10\tw\t\n",
        encoding="utf-8",
    )
    assert webanno.FORMAT.reads
    (article,) = webanno.FORMAT.reads(path, None)
    assert article.text == "ق\nx\\y\nz\nw"


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (r"\u0645\u0624", "مؤ"),
        (r"a\_b\|c\[1\]", "a_b|c[1]"),
        (r"x\->y\;z\*", "x->y;z*"),
        (r"C:\\new", r"C:\new"),
        (r"C:\dir", r"C:\dir"),
        (r"\\u0041", r"\u0041"),
        (r"\ud800", "\ufffd"),
        (r"a\tb", "a\tb"),
    ],
)
def test_values(tmp_path: Path, value: str, label: str) -> None:
    (span,) = read(tmp_path, "a", [(0, 1, "a", value)]).layers[""].spans
    assert span.label == label


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not here")
def test_the_shared_cases() -> None:
    assert webanno.FORMAT.reads
    (java,) = webanno.FORMAT.reads(CASES / "04-webanno-java-escapes" / "a.tsv", None)
    assert java.text == "قال المدير نعم"
    (span,) = java.layers[""].spans
    assert (span.label, span.fragments, span.quote) == ("SPEAKER", ((4, 10),), ("المدير",))
    (returns,) = webanno.FORMAT.reads(CASES / "01-cr-from-webanno-tsv" / "a.tsv", None)
    assert returns.text == "Omar said no.\nHe left."
    (speaker,) = returns.layers[""].spans
    assert (speaker.label, speaker.fragments) == ("SPEAKER", ((0, 4),))
