"""Arrow keys in visual order: every cell of a line in its turn, whatever its direction; selections stay logical."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from annotator.app.settings import Settings, load_settings, save_settings
from annotator.text.boundaries import graphemes, is_word
from annotator.ui.application import restyle
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.line_cells import Cell
from annotator.ui.article.line_heights import Line
from annotator.ui.article.selection import Place
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import ALT, CTRL, NO, SHIFT, click, key
from tests.gui.mixed import paragraphs

TEXT = "\n".join(paragraphs()) + "\n"
RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left
OPPOSITE = {RIGHT: LEFT, LEFT: RIGHT}
BOTH = pytest.mark.parametrize("arrow", [RIGHT, LEFT], ids=["right", "left"])


@pytest.fixture
def visual(open_on: OpenOn) -> OpenOn:
    def open_it(articles: dict[str, str]) -> MainWindow:
        save_settings(Settings(language="en", arrows="visual"))
        return open_on(articles)

    return open_it


@pytest.fixture
def window(visual: OpenOn) -> MainWindow:
    return visual({"mixed.txt": TEXT})


def lines(view: ArticleView) -> Iterator[Line]:
    for number in range(len(view.article.paragraphs)):
        yield from view.geometry_of_spans.lines(number)


def drawn(line: Line, arrow: Qt.Key) -> list[Cell]:
    """The cells of a line in the order in which an arrow meets them."""
    return sorted((cell for cell in line.cells if cell.right > cell.left), key=left_of, reverse=arrow == LEFT)


def left_of(cell: Cell) -> float:
    return cell.left


def far(cell: Cell, arrow: Qt.Key) -> float:
    return cell.right if arrow == RIGHT else cell.left


def x_of(view: ArticleView) -> float:
    """Where the caret is painted."""
    return view.geometry_of_spans.caret_at(view.selection.place).x()


def line_of(view: ArticleView) -> Line:
    return view.geometry_of_spans.line_of(view.selection.place)


def stand_before(view: ArticleView, line: Line, arrow: Qt.Key) -> None:
    """Put the caret at the end of a line from which an arrow leads over it."""
    cell = drawn(line, arrow)[0]
    leading = (arrow == RIGHT) != cell.rtl
    view.selection.continue_at(*(Place(cell.start) if leading else Place(cell.end, trailing=True)))


@BOTH
def test_an_arrow_goes_over_every_cell_of_a_line_in_its_turn(window: MainWindow, arrow: Qt.Key) -> None:
    view = window.desk.view
    for line in lines(view):
        cells = drawn(line, arrow)
        if not cells:
            continue
        stand_before(view, line, arrow)
        for cell in cells:
            key(window, arrow, ALT)
            assert line_of(view) is line
            assert x_of(view) == far(cell, arrow)
            assert view.selection.caret in (cell.start, cell.end)
        places = [far(cell, arrow) for cell in cells]
        assert places == sorted(set(places), reverse=arrow == LEFT)


@BOTH
def test_by_words_an_arrow_meets_every_word_of_a_line(window: MainWindow, arrow: Qt.Key) -> None:
    view = window.desk.view
    for line in lines(view):
        words = {cell: view.article.boundaries.word_at(cell.start) for cell in drawn(line, arrow)}
        words = {cell: word for cell, word in words.items() if word[1] > cell.start}
        if not words:
            continue
        stand_before(view, line, arrow)
        met, before = set(), x_of(view)
        while before != far(list(words)[-1], arrow):
            key(window, arrow)
            assert line_of(view) is line
            assert (x_of(view) > before) if arrow == RIGHT else (x_of(view) < before)
            before = x_of(view)
            met.add(next(word for cell, word in words.items() if far(cell, arrow) == before))
        assert met == set(words.values())
        assert all(is_word(TEXT[start:end]) for start, end in met)


@BOTH
@pytest.mark.parametrize("modifiers", [NO, ALT], ids=["words", "clusters"])
def test_where_all_runs_one_way_both_orders_are_the_same(visual: OpenOn, arrow: Qt.Key, modifiers) -> None:  # type: ignore[no-untyped-def]
    window = visual({"a.txt": "The crane lifts grain.\nقال عمر نعم للجميع\n"})
    view = window.desk.view
    for start, end in view.article.paragraphs[:2]:
        for offset in (start + edge for edge in graphemes(view.article.text[start:end])):
            reached = []
            for view.visual_arrows in (True, False):
                view.selection.move_to(offset)
                key(window, arrow, modifiers)
                reached.append(view.selection.caret)
            # At the end of a line words in visual order stop; ligatures are not entered.
            if start < reached[0] < end and start < reached[1] < end and "لا" not in view.article.text[start:end]:
                assert reached[0] == reached[1], offset


def test_at_a_change_of_direction_the_caret_stands_on_the_edge_it_came_over(visual: OpenOn) -> None:
    text = "The ship قال عمر left\n"
    window = visual({"a.txt": text})
    view = window.desk.view
    space, first, last = text.index(" قال"), text.index("قال"), text.index("عمر") + 2
    cells = {cell.start: cell for cell in view.geometry_of_spans.line_at(0).cells}
    view.selection.move_to(space)
    key(window, RIGHT, ALT)
    assert (view.selection.place, x_of(view)) == (Place(first, trailing=True), cells[space].right)
    key(window, RIGHT, ALT)
    assert (view.selection.place, x_of(view)) == (Place(last), cells[last].right)
    key(window, LEFT, ALT)
    assert (view.selection.place, x_of(view)) == (Place(last + 1, trailing=True), cells[last].left)
    key(window, LEFT, ALT)
    assert (view.selection.place, x_of(view)) == (Place(space), cells[space].left)


def test_a_ligature_is_one_step(visual: OpenOn) -> None:
    text = "لا تلام\n"
    window = visual({"a.txt": text})
    view = window.desk.view
    view.selection.move_to(0)
    reached = []
    for _ in range(5):
        key(window, LEFT, ALT)
        reached.append(view.selection.caret)
    assert reached == [2, 3, 4, 6, 7]


def wrapped(view: ArticleView, direction: str) -> tuple[Line, Line]:
    """Two neighbouring lines of one paragraph of a direction."""
    number = next(
        number
        for number, runs in enumerate(view.article.directions)
        if runs == direction and len(view.geometry_of_spans.lines(number)) > 1
    )
    return view.geometry_of_spans.lines(number)[:2]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("modifiers", [NO, ALT], ids=["words", "clusters"])
def test_from_the_end_of_a_line_the_arrow_goes_on_at_the_other_side_of_the_next(
    window: MainWindow,
    direction: str,
    modifiers,  # type: ignore[no-untyped-def]
) -> None:
    view = window.desk.view
    along, against = (RIGHT, LEFT) if direction == "ltr" else (LEFT, RIGHT)
    upper, lower = wrapped(view, direction)
    for arrow, line, beside in ((along, upper, lower), (against, lower, upper)):
        stand_before(view, line, OPPOSITE[arrow])
        key(window, arrow, modifiers)
        assert line_of(view) is beside
        assert x_of(view) == far(drawn(beside, arrow)[0], OPPOSITE[arrow])


@pytest.mark.parametrize("modifiers", [NO, ALT], ids=["words", "clusters"])
def test_a_paragraph_of_the_other_direction_is_entered_at_the_other_side_too(visual: OpenOn, modifiers) -> None:  # type: ignore[no-untyped-def]
    text = "The ship left\nقال عمر نعم"
    window = visual({"a.txt": text})
    view = window.desk.view
    view.selection.move_to(text.index("\n"))
    key(window, RIGHT, modifiers)
    assert view.selection.place == Place(len(text), trailing=True)
    view.selection.move_to(0)
    key(window, LEFT, modifiers)
    assert view.selection.place == Place(0)  # nothing is above


@pytest.mark.parametrize("seed", range(3))
def test_holding_an_arrow_along_one_direction_meets_all_cells_of_the_article(visual: OpenOn, seed: int) -> None:
    """Paragraphs of one direction, whatever runs are in them, blank ones too: from end to end and back."""
    chance = random.Random(seed)
    direction = ("ltr", "rtl")[seed % 2]
    mixed = chance.sample(paragraphs(), 8)
    window = visual({"a.txt": "\n\n".join(mixed)})
    view = window.desk.view
    view.update_directions(dict.fromkeys(range(len(view.article.paragraphs)), direction))
    along, against = (RIGHT, LEFT) if direction == "ltr" else (LEFT, RIGHT)
    cells = {(line.start, far(cell, along)) for line in lines(view) for cell in drawn(line, along)}
    all_lines = list(lines(view))
    stand_before(view, all_lines[0], along)
    for arrow, last in ((along, all_lines[-1]), (against, all_lines[0])):
        met, before = set(), None
        while before != view.selection.place:
            before = view.selection.place
            met.add((line_of(view).start, x_of(view)))
            key(window, arrow, ALT)
        assert line_of(view) is last
        assert x_of(view) == far(drawn(last, arrow)[-1], arrow)
        if arrow == along:
            assert cells <= met


@BOTH
def test_shift_selects_the_logical_range_between_anchor_and_caret(window: MainWindow, arrow: Qt.Key) -> None:
    view, chance = window.desk.view, random.Random(7)
    for line in chance.sample([line for line in lines(view) if len(line.cells) > 20], 30):
        stand_before(view, line, arrow)
        for _ in range(chance.randrange(12)):
            key(window, arrow, ALT)
        anchor = view.selection.caret
        for _ in range(chance.randrange(1, 8)):
            key(window, arrow, ALT | SHIFT)
        start, end = sorted((anchor, view.selection.caret))
        selected = view.selected()
        words = TEXT[start:end]
        assert [TEXT[one:other] for one, other in selected] == ([words.strip()] if words.strip() else [])
        assert all(start <= one and other <= end for one, other in selected)


def test_shift_selects_whole_words_and_the_preview_says_them(visual: OpenOn) -> None:
    text = "The ship قال عمر left\n"
    window = visual({"a.txt": text})
    view = window.desk.view
    view.selection.move_to(text.index("ship"))
    said = []
    for _ in range(4):
        key(window, RIGHT, SHIFT)
        said.append(window.desk.preview._quote.accessibleName())
    # The name is passed over from its end to its start, and its start is where "ship" is followed by nothing more.
    assert said == ["ship", "ship قال", "ship", "ship قال عمر left"]


def test_sentences_stay_in_logical_order(visual: OpenOn) -> None:
    text = "One here. Two there.\n"
    window = visual({"a.txt": text})
    window.desk.view.selection.move_to(0)
    key(window, RIGHT, SHIFT | CTRL)
    assert window.desk.view.selected() == [(0, 9)]


def test_any_other_movement_or_click_forgets_the_edge(visual: OpenOn) -> None:
    text = "The ship قال عمر left\nSecond line here\n"
    window = visual({"a.txt": text})
    view = window.desk.view
    for move in (
        lambda: key(window, Qt.Key.Key_Home),
        lambda: key(window, Qt.Key.Key_Down),
        lambda: click(view, 2),
        lambda: view.select(0, 3),
    ):
        view.selection.move_to(text.index(" قال"))
        key(window, RIGHT, ALT)
        assert view.selection.place.trailing
        move()
        assert not view.selection.place.trailing


def test_down_and_up_start_from_where_the_caret_is_seen(visual: OpenOn) -> None:
    text = "Title\n\nThe ship قال عمر left\nThe ship had long left\n"
    window = visual({"a.txt": text})
    view = window.desk.view
    view.selection.move_to(text.index(" قال"))
    key(window, RIGHT, ALT)
    key(window, Qt.Key.Key_Down)
    assert view.selection.caret == text.index("had")


def test_letting_go_of_a_selection_leaves_the_caret_where_it_stands(visual: OpenOn) -> None:
    window = visual({"a.txt": "The ship قال عمر left\n"})
    view = window.desk.view
    view.selection.move_to(4)
    for _ in range(5):
        key(window, RIGHT, ALT | SHIFT)
    place = view.selection.place
    window.actions_by_id["edit.escape"].trigger()
    assert (view.selected(), view.selection.place) == ([], place)


def test_the_choice_is_kept_over_another_theme_and_over_the_end(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "one two\n"})
    action = window.actions_by_id["view.visual_arrows"]
    assert (action.isChecked(), window.desk.view.visual_arrows) == (False, False)
    action.trigger()
    assert window.desk.view.visual_arrows
    window.preferences.settings.theme = "dark"
    restyle(window)
    made = window
    assert made.actions_by_id["view.visual_arrows"].isChecked()
    assert made.desk.view.visual_arrows
    made.close()
    assert load_settings().arrows == "visual"
