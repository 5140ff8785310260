"""A long article is set while one reads, a very long line in pieces: places and words are as in any other article."""

from PySide6.QtCore import QPointF

from annotator.text.pieces import LONGEST
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn

LINE = "The ferry of Nordvik left غادرت العبّارة الميناء at dawn, «لن نعود» (said Lee). "
MANY = {"1.txt": f"{LINE}\n" * 1_500}
ONE = {"1.txt": LINE * 600}


def shown_text(window: MainWindow) -> str:
    return window.desk.view.document().toRawText().replace("\u2029", "\n")


def test_a_long_text_is_set_after_what_is_seen(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(MANY)
    view = window.desk.view
    assert not view.is_whole
    qtbot.waitUntil(lambda: view.is_whole, timeout=60_000)
    assert shown_text(window) == view.article.text


def test_a_place_beyond_what_is_set_is_set_when_it_is_shown(open_on: OpenOn) -> None:
    window = open_on(MANY)
    view = window.desk.view
    last = view.article.text.rindex("Nordvik")
    view.select(last, last + len("Nordvik"))
    (box,) = view.boxes(view.selected())
    assert view.viewport().rect().contains(box.center().toPoint())
    assert last <= view.offset_at(box.center()) <= last + len("Nordvik")
    assert view.is_whole


def test_a_long_line_is_shown_in_pieces_with_the_offsets_of_the_text(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ONE)
    view = window.desk.view
    text = view.article.text
    assert len(text) > 2 * LONGEST
    assert len(view.article.pieces) > len(view.article.paragraphs)
    qtbot.waitUntil(lambda: view.is_whole, timeout=60_000)
    assert shown_text(window).replace("\n", "") == text.replace("\n", "")
    for start in (0, text.index("Nordvik", 20_000), text.rindex("العبّارة")):
        end = text.index(" ", start + 1)
        view.select(start, end)
        assert view.selected() == [(start, end)]
        assert view.document().toRawText()[view.article.shown_position(start) :].startswith(text[start:end])
        (box,) = view.boxes([(start, end)])
        for x in (box.left() + 1, box.center().x(), box.right() - 1):
            assert start <= view.offset_at(QPointF(x, box.center().y())) <= end


def test_the_whole_long_line_has_one_direction(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "قال الوزير إن العبّارة غادرت at dawn on Monday. " * 500})
    view = window.desk.view
    assert {view.article.direction_of(number) for number in range(len(view.article.pieces))} == {"rtl"}
    view.update_directions({0: "ltr"})
    view.set_whole()
    block, directions = view.document().begin(), set()
    while block.isValid():
        directions.add(block.blockFormat().layoutDirection().name)
        block = block.next()
    assert directions == {"LeftToRight"}
