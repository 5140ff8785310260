"""A drag goes from the word pressed to the word under the mouse, wherever on them the mouse is.

Every pair of words on every line is dragged over, both ways, from near their edges and from their middle. Words are
those of `boundaries.words`; where a word is on the page is taken from the cells, which other tests hold against Qt.
"""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.text.boundaries import is_word, words
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.edge_handles import handles_of
from annotator.ui.article.line_cells import Cell
from annotator.ui.article.line_heights import Line
from annotator.ui.article.pointer import AUTOSCROLL_MS
from annotator.ui.main_window import MainWindow
from tests.gui import mixed
from tests.gui.conftest import OpenOn, ShowPage
from tests.gui.hands import ALT, CTRL, NO, SHIFT, edge_point, key, mouse, press
from tests.samples import place

PARAGRAPHS = {
    "Arabic with Latin names": (
        "قال مدير شركة Nordvik Cranes في مدينة Oslo إن الرافعات ستعود، ثم سأل «هل وصل Anders؟» ولم يجب Lars."
    ),
    "Hebrew with Latin names": (
        "ראש העיר אמר לעיתון Rihan Post ש-Nordvik תגיע ב-2027, אבל Lars Berg הכחיש (אתמול) את שָׁלוֹם הדברים."
    ),
    "English with Arabic quotations": (
        "The mayor’s office said «لن نفتح الميناء قبل العيد» and added that “العمال غادروا” was a waffle, i.e. a fjord."
    ),
    "numbers and signs": (
        "بلغ الدين 3.5% في 2024/05/01 و12-15% بعده، والثمن $42 أو €1,250.75 أو ٢٠٠ ريال، هاتف +962-6-555-0199 (مكتب 7)."
    ),
    "ligatures and marks": "لا سلام الله للآن، مُعَلِّمٌ كَتَبَ office ثم waffle ثم fjord، می‌شود گفت کشتی‌ها لا تلام Ali.",
    "tabs and emoji": "الاسم\tNordvik 👩‍👩‍👧 قال 12%\tنعم 🇦🇶 she left",
}
NARROW = 430
"""A page on which each paragraph takes several lines."""
Placed = tuple[tuple[int, int], list[Cell]]


def words_on(view: ArticleView, line: Line) -> list[Placed]:
    """The words of a line, with the cells that show them."""
    found, text = [], view.article.text
    number = view.article.paragraph_at(line.start)
    start, end = view.article.paragraphs[number]
    for first, last in words(text[start:end]):
        word = start + first, start + last
        cells = [cell for cell in line.cells if word[0] <= cell.start < word[1] and cell.right - cell.left > 2]
        if is_word(text[word[0] : word[1]]) and line.start <= word[0] and word[1] <= line.end and cells:
            found.append((word, cells))
    return found


def points_on(view: ArticleView, line: Line, cells: list[Cell]) -> list[QPointF]:
    """Points near the left edge of a word, near its middle and near its right edge."""
    y = (line.top + line.bottom) / 2 - view.verticalScrollBar().value()
    left, right = min(cells, key=lambda cell: cell.left), max(cells, key=lambda cell: cell.right)
    middle = min(cells, key=lambda cell: abs(cell.left + cell.right - left.left - right.right))
    return [QPointF(x, y) for x in (left.left + 0.9, (middle.left + middle.right) / 2, right.right - 0.9)]


def lines_of(view: ArticleView) -> Iterator[Line]:
    for number in range(len(view.article.paragraphs)):
        yield from view.geometry_of_spans.lines(number)


def drag(view: ArticleView, points: tuple[QPointF, ...], modifiers: Qt.KeyboardModifier = NO) -> list[str]:
    """Press at the first of some points, go over the others and release at the last; return what is selected."""
    mouse(view, QEvent.Type.MouseButtonPress, points[0], modifiers)
    for point in points[1:]:
        mouse(view, QEvent.Type.MouseMove, point, modifiers)
    mouse(view, QEvent.Type.MouseButtonRelease, points[-1], modifiers)
    return [view.article.text[start:end] for start, end in view.selected()]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_drag_between_any_two_words_selects_from_the_one_to_the_other(show_page: ShowPage, paragraph: str) -> None:
    view = show_page(PARAGRAPHS[paragraph], width=NARROW)
    text, dragged = view.article.text, 0
    for line in lines_of(view):
        for (one, its), (other, others) in product(words_on(view, line), repeat=2):
            expected = text[min(one[0], other[0]) : max(one[1], other[1])]
            for first, last in product(points_on(view, line, its), points_on(view, line, others)):
                if (last - first).manhattanLength() < 4:
                    continue
                assert drag(view, (first, last)) == [expected], (text[slice(*one)], text[slice(*other)], first, last)
                dragged += 1
    assert dragged > 200


def test_it_does_on_sixty_mixed_paragraphs(show_page: ShowPage) -> None:
    view = show_page("\n".join(mixed.paragraphs()), width=NARROW + 200, height=8000)
    text = view.article.text
    for line in lines_of(view):
        placed = [(word, points_on(view, line, cells)) for word, cells in words_on(view, line)]
        for (one, its), (other, others) in product(placed, repeat=2):
            for first, last in ((its[0], others[0]), (its[2], others[2]), (its[0], others[2])):
                if one != other:
                    assert drag(view, (first, last)) == [text[min(one[0], other[0]) : max(one[1], other[1])]]


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_with_alt_it_goes_from_the_cluster_pressed_to_the_cluster_under_the_mouse(
    show_page: ShowPage, paragraph: str
) -> None:
    view = show_page(PARAGRAPHS[paragraph], width=NARROW)
    text = view.article.text
    for line in lines_of(view):
        seen = [cell for cell in line.cells if cell.right - cell.left > 2 and not text[cell.start].isspace()]
        for one, other in product(seen[::2], seen[::3]):
            expected = text[min(one.start, other.start) : max(one.end, other.end)]
            y = (line.top + line.bottom) / 2
            for first, last in ((one.left + 0.9, other.left + 0.9), (one.right - 0.9, other.left + 0.9)):
                if first != last:
                    points = QPointF(first, y), QPointF(last, y)
                    assert drag(view, points, ALT) == [expected], (text[one.start], text[other.start])


def test_from_line_to_line_it_goes_from_word_to_word(show_page: ShowPage) -> None:
    view = show_page("\n".join(PARAGRAPHS.values()), width=NARROW, height=1400)
    text = view.article.text
    for above, below in pairwise(lines_of(view)):
        for (one, its), (other, others) in product(words_on(view, above)[::3], words_on(view, below)[::3]):
            for first in points_on(view, above, its):
                for last in points_on(view, below, others):
                    assert drag(view, (first, last)) == [text[one[0] : other[1]]]
                    assert drag(view, (last, first)) == [text[one[0] : other[1]]]


TEXT = "Title\n\nقال عمر Anders Berg نعم، ثم (غادر) المدينة.\n\nThe ship قال عمر left, so they say.\n"


@pytest.fixture
def view(show_page: ShowPage) -> ArticleView:
    return show_page(TEXT)


def spot(view: ArticleView, words_there: str, part: float = 0.5) -> QPointF:
    """A point on some words that stand in one box, by how far from their left edge."""
    (box,) = view.boxes([place(words_there, TEXT)])
    return QPointF(box.left() + part * box.width(), box.center().y())


@pytest.mark.parametrize("pair", [("Anders", "نعم"), ("عمر", "Berg"), ("The", "left")])
def test_two_clicks_go_from_word_to_word(view: ArticleView, pair: tuple[str, str]) -> None:
    view.pointer.use_two_clicks(wanted=True)
    expected = TEXT[TEXT.index(pair[0]) : TEXT.index(pair[1]) + len(pair[1])]
    for one, other in (pair, pair[::-1]):
        for first, last in product((0.02, 0.5, 0.98), repeat=2):
            view.clear_selection()
            drag(view, (spot(view, one, first),))
            assert drag(view, (spot(view, other, last),)) == [expected]


def test_the_hand_may_go_back_to_where_it_began(view: ArticleView) -> None:
    middle = spot(view, "Anders")
    assert drag(view, (middle, spot(view, "Berg"), spot(view, "نعم"), middle)) == ["Anders"]
    assert drag(view, (middle, spot(view, "نعم"), spot(view, "عمر"))) == ["عمر Anders"]


def test_white_space_and_punctuation_count_to_their_nearer_edge(view: ArticleView) -> None:
    blank = edge_point(view, TEXT.index(" ship"), inside_before=False)
    assert drag(view, (blank, spot(view, "ship"))) == ["ship"]
    near, far = (spot(view, "(", part) for part in (0.9, 0.1))  # right to left: the bracket opens at the right
    assert drag(view, (near, spot(view, "المدينة"))) == ["(غادر) المدينة"]
    assert drag(view, (far, spot(view, "المدينة"))) == ["غادر) المدينة"]
    assert drag(view, (spot(view, "left"), spot(view, ",", 0.9))) == ["left,"]
    assert drag(view, (spot(view, "left"), spot(view, ",", 0.1))) == ["left"]


def test_a_drag_in_white_space_alone_selects_nothing(view: ArticleView) -> None:
    line = view.geometry_of_spans.line_at(TEXT.index("Title"))
    blank = QPointF(300, line.room_bottom + 4)
    assert drag(view, (blank, blank + QPointF(40, 0))) == []


@pytest.mark.parametrize(("words_there", "before", "after"), [("left", 0, 700), ("Anders", 700, 0)])
def test_beside_the_line_its_start_and_its_end_count(
    view: ArticleView, words_there: str, before: int, after: int
) -> None:
    start, end = place(words_there, TEXT)
    line = view.geometry_of_spans.line_at(start)
    middle = spot(view, words_there)
    assert drag(view, (middle, QPointF(after, middle.y()))) == [TEXT[start : line.end].strip()]
    assert drag(view, (middle, QPointF(before, middle.y()))) == [TEXT[line.start : end].strip()]
    assert drag(view, (QPointF(before, middle.y()), middle)) == [TEXT[line.start : end].strip()]
    assert drag(view, (QPointF(before, middle.y()), QPointF(after, middle.y()))) == [
        TEXT[line.start : line.end].strip()
    ]


def test_a_hand_that_trembles_clicks(view: ArticleView) -> None:
    clicked: list[list[str]] = []
    view.span_clicked.connect(clicked.append)
    at = edge_point(view, place("Berg", TEXT)[0] + 1, inside_before=True)
    assert drag(view, (at, at + QPointF(1, 0), at + QPointF(1, 1), at + QPointF(-1, 0))) == []
    assert clicked == [[]]


def test_the_second_click_of_two_that_opened_the_article_selects_nothing(view: ArticleView) -> None:
    at = edge_point(view, place("Berg", TEXT)[0] + 1, inside_before=True)
    mouse(view, QEvent.Type.MouseButtonDblClick, at)
    mouse(view, QEvent.Type.MouseButtonRelease, at)
    assert view.selected() == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    mouse(view, QEvent.Type.MouseButtonDblClick, at)
    assert view.selected() == [place("Berg", TEXT)]


def test_a_double_click_that_goes_on_as_a_drag_extends_by_words(view: ArticleView) -> None:
    def double_click_and_drag(*points: QPointF) -> list[str]:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0].toPoint())
        mouse(view, QEvent.Type.MouseButtonDblClick, points[0])
        for point in points[1:]:
            mouse(view, QEvent.Type.MouseMove, point)
        mouse(view, QEvent.Type.MouseButtonRelease, points[-1])
        QTest.qWait(1)
        return [TEXT[start:end] for start, end in view.selected()]

    for part in (0.05, 0.5, 0.95):
        assert double_click_and_drag(spot(view, "Berg", part)) == ["Berg"]
        assert double_click_and_drag(spot(view, "Berg", part), spot(view, "عمر", 0.1)) == ["عمر Anders Berg"]
        assert double_click_and_drag(spot(view, "Berg", part), spot(view, "عمر"), spot(view, "نعم")) == ["Berg نعم"]


@pytest.mark.parametrize("part", [0.05, 0.5, 0.95])
def test_shift_extends_from_the_word_that_was_pressed(view: ArticleView, part: float) -> None:
    drag(view, (spot(view, "Anders", part),))
    assert drag(view, (spot(view, "نعم", 1 - part),), SHIFT) == ["Anders Berg نعم"]
    assert drag(view, (spot(view, "عمر", part),), SHIFT) == ["عمر Anders"]
    assert drag(view, (spot(view, "عمر", part), spot(view, "Berg", part)), SHIFT) == ["Anders Berg"]


def test_ctrl_drags_a_further_fragment_from_word_to_word(view: ArticleView) -> None:
    drag(view, (spot(view, "Anders", 0.05), spot(view, "Berg", 0.95)))
    both = drag(view, (spot(view, "غادر", 0.95), spot(view, "المدينة", 0.05)), CTRL)
    assert both == ["Anders Berg", "غادر) المدينة"]


def test_after_a_drag_the_arrows_go_on_from_the_edges(open_on: OpenOn) -> None:
    window: MainWindow = open_on({"a.txt": TEXT})
    view = window.desk.view
    for part in (0.1, 0.9):
        drag(view, (spot(view, "Anders", part), spot(view, "Berg", part)))
        key(window, Qt.Key.Key_Left, SHIFT)
        assert [TEXT[start:end] for start, end in view.selected()] == ["Anders Berg نعم"]
    drag(view, (spot(view, "Anders", 0.98),))
    key(window, Qt.Key.Key_Left, SHIFT)  # a click by itself is at an edge: the name ends there
    assert [TEXT[start:end] for start, end in view.selected()] == ["Berg"]


def test_a_handle_takes_the_word_under_the_mouse(open_on: OpenOn) -> None:
    window: MainWindow = open_on({"a.txt": TEXT})
    view = window.desk.view
    for part in (0.05, 0.5, 0.95):
        view.select(*place("عمر", TEXT))
        press(window, "2")
        handle = next(one for one in handles_of(view.handles, view.geometry_of_spans) if one.side == "end")
        drag(view, (handle.knob - view.scrolled(), spot(view, "Anders", part)))
        assert window.desk.annotating.current_span.quote == ("عمر Anders",)
        handle = next(one for one in handles_of(view.handles, view.geometry_of_spans) if one.side == "start")
        drag(view, (handle.knob - view.scrolled(), spot(view, "Anders", part)))
        assert window.desk.annotating.current_span.quote == ("Anders",)
        window.actions_by_id["edit.delete"].trigger()


def test_a_drag_out_of_the_page_scrolls_and_goes_on_by_words(show_page: ShowPage) -> None:
    view = show_page("\n".join([TEXT] * 30), height=300)
    QApplication.processEvents()
    start = TEXT.index("Anders")
    first = edge_point(view, start + 2, inside_before=False)
    mouse(view, QEvent.Type.MouseButtonPress, first)
    mouse(view, QEvent.Type.MouseMove, QPointF(first.x(), 330))
    QTest.qWait(AUTOSCROLL_MS * 6)
    assert view.verticalScrollBar().value() > 0
    ((begun, reached),) = view.selected()
    assert begun == start
    assert reached > len(TEXT)
    mouse(view, QEvent.Type.MouseButtonRelease, QPointF(first.x(), 330))


def test_a_drag_out_at_the_side_does_not_scroll(show_page: ShowPage) -> None:
    view = show_page("\n".join([TEXT] * 30), height=300)
    QApplication.processEvents()
    first = edge_point(view, TEXT.index("Anders"), inside_before=False)
    mouse(view, QEvent.Type.MouseButtonPress, first)
    mouse(view, QEvent.Type.MouseMove, QPointF(-20, first.y()))
    QTest.qWait(AUTOSCROLL_MS * 4)
    assert view.verticalScrollBar().value() == 0
    mouse(view, QEvent.Type.MouseButtonRelease, QPointF(-20, first.y()))
