"""WebAnno TSV: exact bytes, the way round, the shapes of WebAnno and INCEpTION, and what is refused."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import webanno
from annotator.exchange.formats.webanno.values import Stated, escape_value, numbered, parts, unescape
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from annotator.exchange.remarks import Remark
from tests.exchange.round_trips import (
    GOLDEN,
    corpus_goes_round,
    goes_round_somewhere,
    is_read_without_remarks,
    survives_mutation,
    writes_golden,
)
from tests.exchange.strategies import articles

HEAD = "#FORMAT=WebAnno TSV 3.3\n"


def read(folder: Path, content: str) -> Article:
    path = folder / "a.tsv"
    path.write_bytes(content.encode())
    (article,) = webanno.read(path)
    return article


def marked(article: Article) -> list[tuple[str, str]]:
    return [(span.label, *span.quote) for span in article.layers[""].spans]  # type: ignore[misc]


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(webanno.FORMAT, tmp_path)


def test_sample_corpus_goes_round(tmp_path: Path) -> None:
    corpus_goes_round(webanno.FORMAT, tmp_path)


def test_exports_are_read_without_remarks(tmp_path: Path) -> None:
    is_read_without_remarks(webanno.FORMAT, tmp_path)


@given(articles())
@settings(deadline=None)
def test_anything_goes_round(some: list[Article]) -> None:
    goes_round_somewhere(webanno.FORMAT, some)


def test_offsets_are_utf16_units_of_the_words_of_their_rows() -> None:
    for path in (GOLDEN / "webanno-tsv" / "expected").glob("*.tsv"):
        article = next(webanno.read(path))
        units = article.text.encode("utf-16-le")
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
        for _, place, words, *_ in rows:
            start, end = map(int, place.split("-"))
            assert units[2 * start : 2 * end].decode("utf-16-le") == words


STACKED = (
    HEAD + "#T_SP=webanno.custom.Part|\n#T_SP=x.NamedEntity|identifier|value\n"
    "#T_RL=webanno.custom.Tie|kind|BT_x.NamedEntity\n\n\n"
    "#Text=😀 Bob met Ann\n"
    "1-1\t0-2\t😀\t*\t_\t_\t_\t_\t\n"
    "1-2\t3-6\tBob\t_\tQ1|*[2]\tPER|GRP[2]\t_\t_\t\n"
    "1-3\t7-10\tmet\t_\t*[2]\tGRP[2]\t_\t_\t\n"
    "1-4\t11-14\tAnn\t_\t*[2]\tGRP[2]\tloves|\\*\t1-2[0_2]|1-2[2_2]\t\n"
    "1-4.1\t11-12\tA\t_\t*\tI\\_x\t*\t1-2\t\n"
)


def test_stacked_and_parted_annotations_and_relations(tmp_path: Path) -> None:
    article = read(tmp_path, STACKED)
    assert article.text == "😀 Bob met Ann"
    assert marked(article) == [("Part", "😀"), ("PER", "Bob"), ("GRP", "Bob met Ann"), ("I_x", "A")]
    part, person, group, inner = article.layers[""].spans
    assert (person.attributes, group.attributes) == ({"identifier": "Q1"}, {})
    assert [(one.label, one.roles) for one in article.layers[""].relations] == [
        ("loves", {"source": (person.id,), "target": (group.id,)}),
        ("*", {"source": (group.id,), "target": (group.id,)}),
        ("Tie", {"source": (person.id,), "target": (inner.id,)}),
    ]
    assert part.fragments == ((0, 1),)


def test_offsets_may_count_code_points(tmp_path: Path) -> None:
    content = (
        HEAD + "#T_SP=a.B|value\n\n\n#Text=😀 x\n1-1\t0-1\t😀\t_\t\n1-2\t2-3\tx\tA\t\n\n#Text=y\n2-1\t4-5\ty\t_\t\n"
    )
    article = read(tmp_path, content)
    assert (article.text, marked(article)) == ("😀 x\ny", [("A", "x")])
    assert article.remarks == (Remark("offsets in another unit", "", "code points"),)


def test_sentences_may_follow_at_once_or_after_blanks(tmp_path: Path) -> None:
    content = (
        HEAD + "\n\n#Sentence.id=s1\n#Text=a\\tb\n#Text=c\n1-1\t0-1\ta\t\n1-2\t2-3\tb\t\n1-3\t4-5\tc\t\n\n"
        "#Text=d\n2-1\t5-6\td\t\n\n#Text=e\n3-1\t9-10\te\t\n"
    )
    article = read(tmp_path, content)
    assert (article.text, article.layers) == ("a\tb\ncd\n  e", {})


def test_roles_of_relations_and_names_with_a_meaning_go_round() -> None:
    spans = (
        SpanData("a", "_", ((0, 3),), ("x y",)),
        SpanData("b", "a|b[1]->;*\\\t", ((2, 3),), ("y",)),
        SpanData("c", "*", ((3, 5),), (" \n",)),
    )
    relations = (
        RelationData("r", "*", {"to": ("b",), "from": ("a",)}),
        RelationData("s", "S", {"x": ("c",), "y": ("c",)}),
    )
    layers = {"": LayerWork("done", spans=spans, relations=relations)}
    text = "x y \n\nz\\n\u2028\x0b\x01 \n"
    goes_round_somewhere(webanno.FORMAT, [Article("x", "x y", text, layers=layers)])


@pytest.mark.parametrize("value", ["", "_", "*", "a|b", "x[3]", "\\", "\\[2]", "a->b", "t\tn\nr\r;"])
def test_values(value: str) -> None:
    stated = parts(f"{escape_value(value)}[7]|{escape_value(value)}|c[1_2]", "|")
    assert [numbered(part or "") for part in stated] == [
        Stated(escape_value(value), 7),
        Stated(escape_value(value)),
        Stated("c", 1, 2),
    ]
    assert unescape(escape_value(value)) == value


REFUSED = {
    "a": "does not begin with #FORMAT",
    "": "does not begin with #FORMAT",
    "#id=1\n#text=A tale\n1-1\tA\t_\n": "does not begin with #FORMAT",
    HEAD
    + "#T_CH=a.Link|referenceRelation|referenceType\n#Text=a\n1-1\t0-1\ta\tx\t*[1]\t\n": "line 4: This is not a row",
    HEAD + "#T_SP=a.B|ROLE_a.B:x_a.L|a.B\n#Text=a\n1-1\t0-1\ta\tr\t1-1[\t\n": "line 4: This is not a row",
    HEAD + "#T_SP=a.B|ROLE_a.B:x_a.L|a.B\n#Text=a\n1-1\t0-1\ta\tr\t1-7\t\n": "There is no 1-7",
    HEAD + "1-1\t0-1\ta\t\n": "line 2: This is not a row",
    HEAD + "#Text=a\nx\t0-1\ta\t\n": "line 3: This is not a row",
    HEAD + "#T_SP=a.B|x|y\n\n\n#Text=a\n1-1\t0-1\ta\t_\n": "line 6: This is not a row",
    HEAD + "#T_SP=a.B|x\n\n\n#Text=a\n1-1\t0-1\ta\tx[\t\n": "line 6: This is not a row",
    HEAD + "#Text=ab\n1-1\t1-2\tb\t\n": "do not match the words .* line 3",
    HEAD + "#Text=ab\n1-1\t0-9\ta\t\n": "do not match the words .* line 3",
    HEAD + "#Text=ab\n1-1\t999999999-999999999\ta\t\n": "line 3: This is not a row",
    HEAD + "#T_SP=a.B|x\n#T_RL=a.R|BT_a.B\n\n\n#Text=a\n1-1\t0-1\ta\tx\t1-7\t\n": "There is no 1-7",
}


@pytest.mark.parametrize("content", REFUSED, ids=range(len(REFUSED)))
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, content: str) -> None:
    with pytest.raises(AnnotatorError, match=REFUSED[content]) as refusal:
        read(tmp_path, content)
    assert refusal.value.where.startswith(str(tmp_path))


def test_changed_files_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    pieces = (b"#Text=", b"#T_SP=a|b", b"1-1", b"[1]", b"|", b"\\", b"_", b"*", b"0-0")
    for content in ((GOLDEN / "webanno-tsv" / "expected" / "000001.tsv").read_bytes(), STACKED.encode()):
        path.write_bytes(content)
        survives_mutation(lambda one: list(webanno.read(one)), path, pieces=pieces)


def test_a_small_file_cannot_ask_for_much_text(tmp_path: Path) -> None:
    """Each gap is one that a sentence may follow after; all of them together are not."""
    rows = "".join(f"#Text=a\n{n + 1}-1\t{n * 99_000}-{n * 99_000 + 1}\ta\t_\n\n" for n in range(30))
    path = tmp_path / "gaps.tsv"
    path.write_text(f"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n{rows}", "utf-8")
    with pytest.raises(AnnotatorError, match="not a row"):
        list(webanno.read(path))


def test_a_layer_that_is_declared_late_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "late.tsv"
    row = "#Text=ab\n1-1\t0-2\tab\tX\n"
    path.write_text(f"#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n{row}#T_SP=late.Layer|x\n\n", "utf-8")
    with pytest.raises(AnnotatorError, match="after the first sentence"):
        list(webanno.read(path))
