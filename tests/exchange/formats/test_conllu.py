"""CoNLL-U: the text of treebanks."""

from pathlib import Path

import pytest

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import conllu
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark
from tests.exchange.round_trips import survives_mutation
from tests.exchange.shared_cases import shared_case


def word(number: str, form: str, misc: str = "_") -> str:
    return "\t".join([number, form, *"_" * 7, misc])


def read(folder: Path, *lines: str) -> list[Article]:
    path = folder / "a.conllu"
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return list(conllu.read(path))


@pytest.mark.parametrize("comment", ["# newdoc id = n01", "#newdoc id=n01", "# newdoc = n01"])
def test_an_article_goes_on_where_its_id_is_repeated(tmp_path: Path, comment: str) -> None:
    one, two = (comment, word("1", "One"), ""), (comment, word("1", "Two"), "")
    first, second = read(tmp_path, *one, *two, "# newdoc id = n02", word("1", "Three"), "")
    assert (first.text, second.text) == ("One Two", "Three")
    assert [article.metadata["newdoc"] for article in (first, second)] == ["n01", "n02"]


def test_articles_without_ids_stay_apart(tmp_path: Path) -> None:
    lines = ("# newdoc", word("1", "One"), "", "# newdoc", word("1", "Two"))
    assert [article.text for article in read(tmp_path, *lines)] == ["One", "Two"]


TREEBANK = (
    "# newdoc id = n01",
    "# sent_id = n01-1",
    "# text = وقال: لا.",
    word("1-2", "وقال", "SpaceAfter=No"),
    word("1", "و"),
    word("2", "قال"),
    word("3", ":"),
    word("4", "لا", "SpaceAfter=No"),
    word("5", ".", "SpaceAfter=No|Gloss=stop"),
    "",
    "# sent_id = n01-2",
    word("1", "He", "SpacesAfter=\\s\\s"),
    word("1.1", "elided"),
    word("2-3", "didn't", "SpaceAfter=No"),
    word("2", "did"),
    word("3", "not"),
    word("4", "."),
    "",
    "# newpar",
    word("1", "End"),
    "",
    "# newdoc",
    "# text = 😀 two",
    word("1", "😀"),
    word("2", "two"),
)


def test_articles(tmp_path: Path) -> None:
    first, second = read(tmp_path, *TREEBANK)
    assert first.text == "وقال: لا.He  didn't.\nEnd"
    assert first.title == "وقال: لا.He  didn't."
    assert (first.metadata, first.layers, first.line) == ({"newdoc": "n01"}, {}, 1)
    assert second == Article(document_id("😀 two"), "😀 two", "😀 two", line=22)
    assert first.remarks == (Remark("linguistic analysis", "line 1, MISC Gloss", "1"),)


def test_file_without_documents_is_one_article(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, word("1", "a"), "", "", word("1", "b", "SpacesAfter=\\n"), "", "# newpar id = p2", word("1", "c")
    )
    assert article.text == "a b\nc"
    assert read(tmp_path, "# nothing", "") == []


def test_what_is_not_read_is_told_once_for_each_column(tmp_path: Path) -> None:
    lines = (
        "# sent_id = 1",
        "# newpar id = p",
        "# text_en = He said no.",
        "# speaker = Omar",
        "1\tقال\tقال\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|Entity=(a",
        "2\tلا\tلا\tINTJ\t_\t_\t1\tobj\t_\tEntity=a)|Gloss=no",
        "",
        "# newdoc",
        word("1", "b", "SpacesAfter=\\s"),
    )
    first, second = read(tmp_path, *lines)
    assert first.remarks == (
        Remark("notes and comments", "line 3", "# text_en = He said no."),
        Remark("notes and comments", "line 4", "# speaker = Omar"),
        *(Remark("linguistic analysis", f"line 1, {name}", "2") for name in ("LEMMA", "UPOS", "HEAD", "DEPREL")),
        Remark("linguistic analysis", "line 1, MISC Entity", "2"),
        Remark("linguistic analysis", "line 1, MISC Gloss", "1"),
    )
    assert second.remarks == ()


def test_cr_as_the_end_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_bytes("\r".join(TREEBANK).encode())
    found = list(conllu.read(path))
    assert [one.text for one in found] == ["وقال: لا.He  didn't.\nEnd", "😀 two"]
    path.write_bytes("\r\n".join(TREEBANK).encode())
    assert [one.text for one in conllu.read(path)] == [one.text for one in found]


def test_the_shared_case() -> None:
    reads = conllu.FORMAT.reads
    assert reads
    (article,) = reads(shared_case("01-cr-from-webanno-tsv") / "b.conllu", None)
    assert article.text == "Omar left.\nHe said no."


@pytest.mark.parametrize("line", ["1\ta", word("x", "a"), word("1-", "a"), "a b"])
def test_what_is_wrong_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(AnnotatorError, match="does not have the 10 columns") as refusal:
        read(tmp_path, "# c", line)
    assert refusal.value.where == f"{tmp_path / 'a.conllu'}, line 2"


def test_changed_files_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_bytes("\n".join(TREEBANK).encode())
    pieces = (b"# newdoc", b"# text =", b"1-2\t", b"SpacesAfter=\\", b"\t_")
    survives_mutation(lambda one: list(conllu.read(one)), path, pieces=pieces)
