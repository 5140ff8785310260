"""brat's files as other people's tools and hands leave them: read as they stand, and what is not read is told."""

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import brat
from annotator.exchange.reading.remark_list import MOST
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark
from tests.exchange.shared_cases import shared_case

TEXT = "Ann said: \nlaw and 😀 order, Bob denied."


def one(folder: Path, lines: str | bytes, text: str = TEXT) -> Article:
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(lines if isinstance(lines, bytes) else lines.encode())
    (article,) = brat.read(folder / "a.ann")
    return article


def quotes(article: Article) -> list[tuple[str, ...]]:
    return [span.quote for span in article.layers[""].spans]


def test_the_shared_case() -> None:
    (article,) = brat.read(shared_case("14-brat-blank-line") / "a.ann")
    assert [(span.label, *span.quote) for span in article.layers[""].spans] == [
        ("SPEAKER", "Sara Naji"),
        ("CLAIM", "the port would open"),
        ("SPEAKER", "Omar"),
    ]
    assert article.remarks == ()


@pytest.mark.parametrize(
    "lines",
    [
        "\n\nT1\tPER 0 3\tAnn\n\n \nT2\tPER 28 31\tBob\n\n",
        "T1\tPER 0 3\tAnn\r\n\r\nT2\tPER 28 31\tBob\r\n",
        "\ufeffT1\tPER 0 3\tAnn  \n\t\nT2\tPER 28 31\tBob \n",
        "T1\tPER 0 3 \tAnn\nT2\tPER 28 31\n\nA1\tsure T2 \n",
        "\nT1\tPER 0 3\t\n\nT2\tPER 28 31\tBob\n \n \n",
    ],
    ids=["blank", "CRLF", "BOM and spaces", "no words", "empty words"],
)
def test_white_space_around_lines_is_nothing(tmp_path: Path, lines: str) -> None:
    article = one(tmp_path, lines)
    assert quotes(article) == [("Ann",), ("Bob",)]
    assert article.remarks == ()


@pytest.mark.parametrize(
    "words", ["said: law", "said:  law", "said:\nlaw", "said: \nlaw\n", "said:\n\n\nlaw", "said:\u00a0law "]
)
def test_words_may_differ_in_white_space(tmp_path: Path, words: str) -> None:
    article = one(tmp_path, f"T1\tCUE 4 14\t{words}\nT2\tPER 0 3\tAnn\n")
    assert quotes(article) == [("said: \nlaw",), ("Ann",)]


def test_words_over_blank_lines(tmp_path: Path) -> None:
    article = one(tmp_path, "T1\tCLAIM 0 9\tone\n\n\ntwo\n\nT2\tX 0 3\tone\n", text="one\n\n\ntwo")
    assert quotes(article) == [("one\n\n\ntwo",), ("one",)]


def test_fragments_out_of_order_touching_or_overlapping(tmp_path: Path) -> None:
    lines = (
        "T1\tCLAIM 21 26;11 14\torder law\nT2\tCLAIM 0 3;3 8\tAnn  said\nT3\tCLAIM 4 8;6 9\tsaid id:\n"
        "T4\tCLAIM 0 3;11 14\tAnn law\nR1\tof A:T1 B:T2\n"
    )
    article = one(tmp_path, lines)
    assert [span.fragments for span in article.layers[""].spans] == [
        ((11, 14), (21, 26)),
        ((0, 8),),
        ((4, 9),),
        ((0, 3), (11, 14)),
    ]
    assert quotes(article)[0] == ("law", "order")
    assert article.remarks == (
        Remark("fragments joined", "a.ann, span T1", "law … order"),
        Remark("fragments joined", "a.ann, span T2", "Ann said"),
        Remark("fragments joined", "a.ann, span T3", "said:"),
    )
    assert article.layers[""].relations[0].roles == {"A": ("T1",), "B": ("T2",)}


def test_words_that_are_not_those_of_the_fragments_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=r"do not match the words.*line 1"):
        one(tmp_path, "T1\tCLAIM 21 26;11 14\tlaw order\n")


def test_empty_spans_take_their_relations_along(tmp_path: Path) -> None:
    article = one(tmp_path, "T1\tPER 5 5\t\nT2\tPER 0 3\tAnn\nT3\tPER 28 31\tBob\nR1\tx A:T1 B:T2\nR2\tx A:T3 B:T2\n")
    assert quotes(article) == [("Ann",), ("Bob",)]
    assert [relation.id for relation in article.layers[""].relations] == ["R2"]
    assert [remark[:2] for remark in article.remarks] == [
        ("empty spans", "a.ann, span T1"),
        ("relations", "a.ann, relation R1"),
    ]


def test_notes_and_comments(tmp_path: Path) -> None:
    lines = (
        "# by hand\n#\tanother\nT1\tPER 0 3\tAnn\n#1\tAnnotatorNotes T1\tsure\n#2\tUMLS T1\tC01\nR1\tx A:T1 B:T1\n"
        "#3\tAnnotatorNotes R1\twhy\nA1\tkind T1 a\n#4\tAnnotatorNotes A1\ton that\n#5\tAnnotatorNotes T9\tgone\n"
    )
    article = one(tmp_path, lines)
    (span,) = article.layers[""].spans
    assert (span.note, span.attributes) == ("sure\nUMLS: C01", {"kind": "a"})
    assert article.layers[""].relations[0].attributes == {"note": "why"}
    assert article.remarks == (
        Remark("notes and comments", "a.ann, line 1", "# by hand"),
        Remark("notes and comments", "a.ann, line 2", "# another"),
        Remark("notes and comments", "a.ann, line 9", "on that"),
        Remark("notes and comments", "a.ann, line 10", "gone"),
    )


def test_normalisations_go_into_the_metadata(tmp_path: Path) -> None:
    article = one(tmp_path, "T1\tPER 0 3\tAnn\nN1\tReference T1 Wiki:1\tAnn\n\nN2\tReference T1 GN:2\tAnn\n")
    assert len(article.metadata["normalizations"]) == 2
    assert article.remarks == ()


def test_attributes_of_events_and_links_to_relations(tmp_path: Path) -> None:
    lines = (
        "T1\tSay 4 8\tsaid\nT2\tPER 0 3\tAnn\nE1\tSay:T1 Who:T2 Of:R1\nA1\tNeg E1\nA2\tNeg E1\nR1\tx A:T2 B:T1\n"
        "A3\tsure R1 no\nA4\todd A3\nR2\ty\n*\tEquiv T1 T2\n"
    )
    article = one(tmp_path, lines)
    first, second, third = article.layers[""].relations
    assert (first.roles, first.attributes) == ({"trigger": ("T1",), "Who": ("T2",)}, {"Neg": True})
    assert (second.attributes, third.roles) == ({"sure": "no"}, {"member": ("T1", "T2")})
    assert article.remarks == (
        Remark("attributes", "a.ann, line 8", "odd True"),
        Remark("links and chains", "a.ann, relation E1", "Of R1"),
        Remark("relations", "a.ann, relation R2", "y"),
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("hello", "line 3: This is not a line of brat: “hello”"),
        ("A1\tsure T9", "line 3: There is no T9 in the file"),
        ("E1\tSay:T9", "line 3: There is no T9"),
        ("R1\tx A:T1 B:E4", "line 3: There is no E4"),
    ],
)
def test_a_wrong_line_is_refused_for_its_own_reason(tmp_path: Path, line: str, words: str) -> None:
    with pytest.raises(AnnotatorError, match=words):
        one(tmp_path, f"T1\tPER 0 3\tAnn\n\n{line}\n")


def test_missing_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann")
    with pytest.raises(AnnotatorError, match=r"a\.ann: The file cannot be read"):
        list(brat.read(tmp_path / "a.ann"))
    with pytest.raises(AnnotatorError, match=r"b\.txt: The file cannot be read"):
        list(brat.read(tmp_path / "b.txt"))
    assert [article.layers for article in brat.read(tmp_path)] == [{}]
    (tmp_path / "c.md").write_text("Ann")
    with pytest.raises(AnnotatorError, match=r"c\.txt: The text of these annotations is missing"):
        list(brat.read(tmp_path / "c.md"))


def test_annotations_in_two_parts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.a1").write_text("# given\nT1\tPER 0 3\tAnn\n\nT2\tPER 28 31\tBob\n", encoding="utf-8")
    (tmp_path / "a.a2").write_text("# found\nT3\tSay 4 8\tsaid\nE1\tSay:T3 Who:T1\n", encoding="utf-8")
    (article,) = brat.read(tmp_path)
    assert quotes(article) == [("Ann",), ("Bob",), ("said",)]
    assert article.layers[""].relations[0].roles == {"trigger": ("T3",), "Who": ("T1",)}
    assert [remark.place for remark in article.remarks] == ["a.a1, line 1", "a.a2, line 1"]
    (tmp_path / "a.a2").write_text("T2\tSay 4 8\tsaid\n", encoding="utf-8")
    with pytest.raises(AnnotatorError, match=r"a\.a2, line 1: The id “T2” is used twice"):
        list(brat.read(tmp_path))


def test_remarks_name_the_file_in_its_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        one(tmp_path / name, "# x\n")
    found = [remark.place for article in brat.read(tmp_path) for remark in article.remarks]
    assert found == ["one/a.ann, line 1", "two/a.ann, line 1"]


def test_other_units_are_told_and_remarks_have_an_end(tmp_path: Path) -> None:
    article = one(tmp_path, "T1\tPER 29 32\tBob\nT2\tCLAIM 11 14\tlaw\n" + "# x\n" * (MOST + 5))
    assert article.remarks[-1] == Remark("offsets in another unit", "a.ann", "UTF-16 units")
    assert len(article.remarks) == MOST + 1
