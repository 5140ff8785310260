"""Fields, symbols, equations and ruby in Word documents."""

from pathlib import Path

import pytest

from tests.exchange.formats.test_docx import read
from tests.exchange.word_documents import document, paragraph, parts, run, strict, zipped


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


BEGIN, SEPARATE, ENDED = map(mark, ("begin", "separate", "end"))
LINK = BEGIN + instruction(" HYPERLINK x ") + SEPARATE + run("a link") + ENDED
QUESTION = BEGIN + instruction(" IF ") + LINK + run("instructed") + SEPARATE + run("result") + ENDED


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (run("see ") + LINK + run("."), "see a link."),
        (QUESTION + run(" after"), "result after"),
        (BEGIN + instruction(' XE "index" ') + run("entry") + ENDED + run("word"), "word"),
        (BEGIN + instruction(" PAGE ") + run("1") + SEPARATE + f"</w:p><w:p>{run('2')}{ENDED}{run('3')}", "\n23"),
        (BEGIN + run("words without an end"), "words without an end"),
        (BEGIN + run("kept ") + QUESTION, "kept result"),
        (run("words") + SEPARATE + ENDED + ENDED + run(" more"), "words more"),
    ],
)
def test_of_fields_the_result_is_text(tmp_path: Path, inside: str, text: str) -> None:
    article = read(tmp_path, document(paragraph("first") + f"<w:p>{inside}</w:p>"))
    assert article.text == f"first\n{text}"
    assert article.remarks == ()


def test_fields_without_a_result_are_drawn(tmp_path: Path) -> None:
    inside = BEGIN + instruction(" EQ \\f(1,") + instruction("2)") + ENDED + BEGIN + instruction(" TC x ") + ENDED
    article = read(tmp_path, document(paragraph("first") + f"<w:p>{inside}</w:p>"))
    assert [remark[:3] for remark in article.remarks] == [("equations and symbols", "paragraph 2", "EQ \\f(1,2)")]


@pytest.mark.parametrize(
    ("choice", "entry"),
    [('<w:result w:val="1"/>', "نعم"), ('<w:default w:val="1"/>', "نعم"), ("", "no"), ('<w:result w:val="7"/>', "")],
)
def test_of_a_list_the_chosen_entry_is_text(tmp_path: Path, choice: str, entry: str) -> None:
    entries = '<w:listEntry w:val="no"/><w:listEntry w:val="نعم"/>'
    held = f"<w:ffData><w:name/><w:ddList>{choice}{entries}</w:ddList></w:ffData>"
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{held}</w:fldChar></w:r>'
    inside = run("a ") + begin + instruction(" FORMDROPDOWN ") + ENDED + run(".")
    assert read(tmp_path, document(f"<w:p>{inside}</w:p>")).text == f"a {entry}."


@pytest.mark.parametrize(
    ("font", "code", "character"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "61", "α"),
        ("Symbol", "F0FE", "⎭"),
        ("Wingdings", "F0FC", "✓"),
        ("wingdings", "F0E0", "→"),
        ("MS Gothic", "2612", "☒"),
        ("Segoe UI Emoji", "1F642", "🙂"),
        ("Symbol", "2022", "•"),
    ],
)
def test_symbols_are_the_characters_that_they_look_like(tmp_path: Path, font: str, code: str, character: str) -> None:
    body = f'<w:p>{run("a ")}<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r></w:p>'
    article = read(tmp_path, document(body))
    assert article.text == f"a {character}"
    assert article.remarks == ()


@pytest.mark.parametrize(
    ("font", "code"), [("Webdings", "F061"), ("Wingdings", "F0FF"), ("Symbol", "F0FF"), ("x", "zz"), ("x", "D800"),
                       ("x", "FFFFFFFFFF"), ("x", "0")],
)  # fmt: skip
def test_symbols_that_are_not_known_become_remarks(tmp_path: Path, font: str, code: str) -> None:
    body = f'<w:p>{run("a")}<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>{run("b")}</w:p>'
    article = read(tmp_path, document(body))
    assert article.text == "ab"
    assert [remark[:3] for remark in article.remarks] == [("equations and symbols", "paragraph 1", f"{font} {code}")]


def test_words_in_a_symbol_font(tmp_path: Path) -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    known, other, plain = run("\uf061", fonts), run("\uf0ff", fonts), run("\uf061")
    article = read(tmp_path, document(f"<w:p>{known}{other}{plain}</w:p>"))
    assert article.text == "α\uf0ff\uf061"


def equation(content: str) -> str:
    return f"<m:oMath>{content}</m:oMath>"


def letters(words: str) -> str:
    return f"<m:r><w:rPr/><m:t>{words}</m:t></m:r>"


HALF = f"<m:f><m:num>{letters('1')}</m:num><m:den>{letters('2')}</m:den></m:f>"


def test_equations_stand_in_their_place(tmp_path: Path) -> None:
    body = (
        f"<w:p>{run('Let ')}{equation(letters('x=') + letters('y'))}{run(' be.')}</w:p>"
        f"<w:p>{run('So')}<m:oMathPara>{equation(letters('z=') + HALF)}</m:oMathPara>{run('holds.')}</w:p>"
        f"<m:oMathPara>{equation(letters('a+b'))}</m:oMathPara>{paragraph('End.')}"
    )
    for content in (parts(body), strict(parts(body))):
        article = read(tmp_path, zipped(content))
        assert article.text == "Let x=y be.\nSo\nz=12\nholds.\na+b\nEnd."
        assert [remark[:3] for remark in article.remarks] == [("equations and symbols", "paragraph 2", "z=12")]


def test_ruby_is_read_on_its_base(tmp_path: Path) -> None:
    ruby = f"<w:ruby><w:rubyPr/><w:rt>{run('とう')}</w:rt><w:rubyBase>{run('東')}</w:rubyBase></w:ruby>"
    article = read(tmp_path, document(f"<w:p>{run('a')}<w:r>{ruby}</w:r>{run('b')}</w:p>"))
    assert article.text == "a東b"
    assert [remark[:3] for remark in article.remarks] == [("notes and comments", "paragraph 1", "とう")]
