"""How positions of other programs are read: by the words, by habit where there are none, and told."""

from itertools import product
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.qdpx.offsets import AS_IN_FILE, AS_ONE, AS_TWO, READINGS, UTF16, Reading
from tests.exchange.formats.qdpx.projects import Selected, quotes, read_one, remarks

WORDS = "the Port denied it"
CRLF = f"😀 one\r\ntwo 😀\r\n{WORDS}, said Ann.\r\n"
LF = CRLF.replace("\r\n", "\n")


def position(reading: Reading, text: str, bom: bool) -> tuple[int, int]:
    """Return where a program that counts like this says that the words are; the oracle counts letter by letter."""
    before = {
        AS_IN_FILE: text,
        AS_ONE: text.replace("\r\n", "\n"),
        AS_TWO: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    }[reading.newlines].partition(WORDS)[0]
    start = len(before.encode("utf-16-le")) // 2 if reading.unit == UTF16 else len(before)
    start += bom and reading.counts_bom
    return start, start + len(WORDS) - reading.is_inclusive


@pytest.mark.parametrize(("reading", "text", "bom"), list(product(READINGS, (CRLF, LF), (False, True))))
def test_words_find_every_way_to_count(reading: Reading, text: str, bom: bool, tmp_path: Path) -> None:
    start, end = position(reading, text, bom)
    article = read_one(tmp_path, ("\ufeff" if bom else "") + text, Selected(start, end, WORDS))
    assert article.text == LF
    assert quotes(article) == [WORDS]
    kinds = {kind for kind, _, _ in remarks(article)}
    assert kinds == (set() if (start, end) == position(READINGS[0], text, bom) else {"offsets in another unit"})


def test_the_unit_is_said_in_words(tmp_path: Path) -> None:
    text = f"😀😀😀😀😀\r\n\r\n{WORDS}"
    start, end = position(Reading(UTF16, AS_ONE, False, True), text, False)
    article = read_one(tmp_path, text, Selected(start, end, WORDS))
    assert remarks(article) == [("offsets in another unit", "", "UTF-16 units, newlines as one, the end included")]


def test_a_selection_may_have_white_space_that_its_name_has_not(tmp_path: Path) -> None:
    article = read_one(tmp_path, "Ann  left. Bob came.", Selected(4, 9, "left"), Selected(11, 15, "Bob"))
    assert quotes(article) == [" left", "Bob "]
    assert article.remarks == ()


def test_a_paragraph_selected_with_its_newline_does_not_change_the_reading(tmp_path: Path) -> None:
    article = read_one(tmp_path, "Ann left.\nBob came.\n", Selected(0, 10, "Ann left."), Selected(10, 13, "Bob"))
    assert quotes(article) == ["Ann left.\n", "Bob"]
    assert article.remarks == ()


@pytest.mark.parametrize("name", ["the Port…", "the Port...", "the  Port\ndenied it", "the Port denied it"])
def test_a_name_is_the_words_perhaps_cut(name: str, tmp_path: Path) -> None:
    start, end = position(Reading(UTF16, AS_IN_FILE, False, False), CRLF, False)
    assert quotes(read_one(tmp_path, CRLF, Selected(start, end, name))) == [WORDS]


def test_one_reading_must_put_all_selections_on_their_words(tmp_path: Path) -> None:
    text = "😀 Ann left. 😀 Bob came."
    points = text.index("Ann"), text.index("Bob")
    with pytest.raises(AnnotatorError, match=r"do not match the words in the file: source a, selection 2\."):
        read_one(
            tmp_path,
            text,
            Selected(points[0], points[0] + 3, "Ann"),
            Selected(points[1] + 2, points[1] + 5, "Bob"),
            Selected(points[0], points[0] + 8, "Ann left"),
        )


def test_words_that_are_nowhere_near_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=r"do not match the words in the file: source a, selection 1\."):
        read_one(tmp_path, "Ann left. Bob came.", Selected(0, 3, "Bob came"))


def test_a_selection_on_other_words_is_left_out_and_told_where_others_prove_the_reading(tmp_path: Path) -> None:
    article = read_one(tmp_path, "Ann left. Bob came.", Selected(0, 3, "Ann"), Selected(4, 8, "Bob came"))
    assert quotes(article) == ["Ann"]
    assert remarks(article) == [("misplaced spans", "source a, selection 2", "Bob came")]


def test_a_title_is_no_words_and_is_told(tmp_path: Path) -> None:
    article = read_one(tmp_path, "Ann left. Bob came.", Selected(0, 8, "departure"), Selected(0, 9, "left"))
    assert quotes(article) == ["Ann left", "Ann left."]
    assert remarks(article) == [
        ("offsets without words", "", "code points"),
        ("attributes", "source a, selection 1", "name: departure"),
        ("attributes", "source a, selection 2", "name: left"),
    ]


@pytest.mark.parametrize(
    ("origin", "reading"),
    [
        ("QualCoder-3.6", READINGS[0]),
        ("NVivo for Windows 12.6", Reading(UTF16, AS_IN_FILE, False, False)),
        ("ATLAS.ti Win 23.4.0", READINGS[0]._replace(newlines=AS_ONE)),
    ],
)
def test_without_words_it_is_the_habit_of_the_program_and_said_so(
    origin: str, reading: Reading, tmp_path: Path
) -> None:
    article = read_one(tmp_path, CRLF, Selected(*position(reading, CRLF, False)), origin=origin)
    assert quotes(article) == [WORDS]
    assert ("offsets without words", "", str(reading)) in remarks(article)


def test_without_words_no_position_is_outside_if_that_can_be(tmp_path: Path) -> None:
    text = "😀😀 Ann"
    article = read_one(tmp_path, text, Selected(5, 8))
    assert quotes(article) == ["Ann"]
    assert [kind for kind, _, _ in remarks(article)] == ["offsets in another unit", "offsets without words"]


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        (3, 3, "empty spans"),
        (7, 4, "misplaced spans"),
        (4, 99, "misplaced spans"),
        (-4, 3, "misplaced spans"),
        ("x", 3, "misplaced spans"),
        ("", "", "misplaced spans"),
        ("9" * 30, 3, "misplaced spans"),
    ],
)
def test_positions_that_are_none_are_told(start: object, end: object, kind: str, tmp_path: Path) -> None:
    article = read_one(tmp_path, "Ann left.", Selected(0, 3, "Ann"), Selected(start, end))
    assert quotes(article) == ["Ann"]
    assert [(found, place) for found, place, _ in remarks(article)] == [(kind, "source a, selection 2")]
