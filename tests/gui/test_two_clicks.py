"""A selection made with two clicks, for hands that drag badly; everything else that a mouse does goes on as it did."""

import random

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from annotator.app.settings import Settings, load_settings, save_settings
from annotator.ui.application import restyle
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.edge_handles import handles_of
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import ALT, CTRL, NO, SHIFT, click, drag, edge_point, key, mouse, press, select
from tests.gui.mixed import paragraphs

TEXT = (
    "Harbour fees\n\n"
    "Sara Nadim said that the harbour opens on Monday.\n\n"
    "قال عمر إن شركة Nordvik Cranes سترفع الرسوم، لا تلام الشركة.\n\n"
    "Lina denied it and the fee stays.\n"
)
HINT = "Click where the selection ends. Esc cancels."


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    save_settings(Settings(language="en", two_clicks=True))
    return open_on({"a.txt": TEXT, "b.txt": "Second article. Nothing here.\n"})


@pytest.fixture
def view(window: MainWindow) -> ArticleView:
    return window.desk.view


def range_of(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def selected(view: ArticleView) -> list[str]:
    return [TEXT[start:end] for start, end in view.selected()]


def hinted(window: MainWindow) -> bool:
    """Whether the hint is shown, once it is clear that no double click comes."""
    for _ in range(60):
        if window.desk.notices.isVisible() and window.desk.notices.words == HINT:
            return True
        QTest.qWait(50)
    return False


PHRASES = ["Sara Nadim said", "harbour opens on Monday", "عمر إن شركة Nordvik", "Nordvik Cranes سترفع", "لا تلام"]


@pytest.mark.parametrize("words", PHRASES)
@pytest.mark.parametrize("backwards", [False, True])
def test_two_clicks_select_the_words_between_them(view: ArticleView, words: str, backwards: bool) -> None:
    start, end = range_of(words)
    first, last = (end - 2, start + 1) if backwards else (start + 1, end - 2)
    click(view, first)
    assert view.selected() == []
    click(view, last)
    assert selected(view) == [words]


def test_with_alt_the_second_click_selects_clusters(view: ArticleView) -> None:
    start, end = range_of("dim sai")
    click(view, start)
    click(view, end, ALT)
    assert selected(view) == ["dim sai"]


def test_what_is_selected_becomes_a_span_and_the_next_click_begins_again(window: MainWindow, view: ArticleView) -> None:
    for words, label in (("that the harbour opens", "1"), ("Sara Nadim", "2"), ("said", "3")):
        start, end = range_of(words)
        click(view, start)
        click(view, end - 1)
        assert selected(view) == [words]
        press(window, label)
    assert sorted(span.quote[0] for span in window.desk.annotating.work.spans.values()) == [
        "Sara Nadim",
        "said",
        "that the harbour opens",
    ]


def test_a_click_after_a_selection_begins_another(view: ArticleView) -> None:
    for words in ("Sara Nadim", "the harbour", "Lina denied"):
        start, end = range_of(words)
        click(view, start)
        assert view.selected() == []
        click(view, end - 1)
        assert selected(view) == [words]


def test_anywhere_in_a_mixed_article(open_on: OpenOn) -> None:
    save_settings(Settings(language="en", two_clicks=True))
    view = open_on({"mixed.txt": "\n\n".join(paragraphs())}).desk.view
    text, chance = view.article.text, random.Random(3)
    lines = [line for number in range(40) for line in view.geometry_of_spans.lines(number) if len(line.cells) > 12]
    for line in chance.sample(lines, 25):
        cells = [cell for cell in line.cells if cell.right - cell.left > 1.5]
        first, last = (cell.start for cell in chance.sample(cells, 2))
        view.clear_selection()
        click(view, first)
        click(view, last, ALT)
        words = text[min(first, last) : max(first, last)].strip()
        assert [text[start:end] for start, end in view.selected()] == ([words] if words else [])


def test_the_hint_stands_between_the_clicks(window: MainWindow, view: ArticleView) -> None:
    click(view, 2)
    assert hinted(window)
    click(view, 10)
    assert view.selected()
    assert not window.desk.notices.isVisible()


def test_escape_lets_go_of_the_start_and_of_nothing_else(window: MainWindow, view: ArticleView) -> None:
    view.select(*range_of("the harbour"))
    press(window, "1")
    start, end = range_of("the harbour")
    click(view, start + 1)
    chosen = window.desk.annotating.span
    assert chosen
    assert hinted(window)
    window.actions_by_id["edit.escape"].trigger()
    assert window.desk.annotating.span == chosen
    assert not window.desk.notices.isVisible()
    click(view, end + 4)
    assert view.selected() == []


def test_the_second_click_at_the_same_place_lets_go(view: ArticleView) -> None:
    start, end = range_of("Sara Nadim")
    click(view, start)
    click(view, start)
    assert (view.selected(), view.selection.awaits_end) == ([], False)
    click(view, end - 1)
    assert view.selected() == []
    click(view, start)
    assert selected(view) == ["Sara Nadim"]


def test_a_first_click_beside_the_text_begins_nothing(view: ArticleView) -> None:
    line = view.geometry_of_spans.line_at(TEXT.index("Lina"))
    beside = QPointF(max(cell.right for cell in line.cells) + 60, (line.top + line.bottom) / 2)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        mouse(view, kind, beside)
    assert not view.selection.awaits_end
    click(view, 2)
    assert view.selected() == []


def test_the_first_click_still_points_at_the_span_under_it(window: MainWindow, view: ArticleView) -> None:
    view.select(*range_of("Sara Nadim"))
    press(window, "2")
    made = window.desk.annotating.span
    window.desk.annotating.release()
    click(view, TEXT.index("Nadim"))
    assert window.desk.annotating.span == made
    click(view, TEXT.index(" that") - 1)
    assert selected(view) == ["Nadim said"]


def test_what_is_done_to_the_span_that_was_clicked_lets_go_of_the_start(window: MainWindow, view: ArticleView) -> None:
    for words in ("Sara Nadim", "Lina"):
        view.select(*range_of(words))
        press(window, "2")
    click(view, TEXT.index("Sara"))
    press(window, "4")
    click(view, TEXT.index("Lina"))
    assert view.selected() == []
    assert window.desk.annotating.current_span.quote == ("Lina",)


def test_a_drag_selects_as_ever_before_and_after_a_first_click(view: ArticleView) -> None:
    drag(view, *range_of("Sara Nadim"))
    assert selected(view) == ["Sara Nadim"]
    click(view, TEXT.index("Lina"))
    drag(view, *range_of("the harbour"))
    assert selected(view) == ["the harbour"]
    drag(view, *range_of("on Monday"), CTRL)
    assert selected(view) == ["the harbour", "on Monday"]


def test_a_hand_that_is_not_quite_still_clicks_all_the_same(view: ArticleView) -> None:
    start, end = range_of("Sara Nadim")
    for offset in (start, end - 1):
        point = edge_point(view, offset, inside_before=False)
        mouse(view, QEvent.Type.MouseButtonPress, point)
        mouse(view, QEvent.Type.MouseMove, point + QPointF(6, 2))
        mouse(view, QEvent.Type.MouseButtonRelease, point + QPointF(6, 2))
    assert selected(view) == ["Sara Nadim"]


def test_double_and_triple_clicks_take_word_and_sentence(view: ArticleView) -> None:
    point = edge_point(view, TEXT.index("Nadim") + 1, inside_before=False).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert (selected(view), view.selection.awaits_end) == (["Nadim"], False)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert selected(view) == ["Sara Nadim said that the harbour opens on Monday."]


def test_shift_and_ctrl_keep_their_meaning(view: ArticleView) -> None:
    first, second = range_of("Sara Nadim"), range_of("the harbour")
    click(view, first[0])
    click(view, first[1] - 1, SHIFT)
    assert selected(view) == ["Sara Nadim"]
    click(view, second[0], CTRL)
    click(view, second[1] - 1, SHIFT)
    assert selected(view) == ["Sara Nadim", "the harbour"]


def test_an_edge_of_the_current_span_can_be_dragged(window: MainWindow, view: ArticleView) -> None:
    view.select(*range_of("Sara"))
    press(window, "2")
    click(view, TEXT.index("ara"))  # the next click would end a selection, a drag of the handle does not
    handle = next(one for one in handles_of(view.handles, view.geometry_of_spans) if one.side == "end")
    knob = handle.knob - view.scrolled()
    target = edge_point(view, TEXT.index(" said"), inside_before=True)
    mouse(view, QEvent.Type.MouseButtonPress, knob)
    mouse(view, QEvent.Type.MouseMove, target)
    mouse(view, QEvent.Type.MouseButtonRelease, target)
    assert window.desk.annotating.current_span.quote == ("Sara Nadim",)
    assert view.selected() == []


def test_an_arrow_lets_go_of_the_start(window: MainWindow, view: ArticleView) -> None:
    click(view, TEXT.index("Sara"))
    key(window, Qt.Key.Key_Right, NO)
    click(view, TEXT.index("opens"))
    assert view.selected() == []


@pytest.mark.parametrize("mode", ["L", "O"])
def test_where_a_click_picks_a_span_it_picks_a_span(window: MainWindow, view: ArticleView, mode: str) -> None:
    view.select(*range_of("Lina"))
    press(window, "2")
    speaker = window.desk.annotating.span
    window.desk.annotating.release()
    view.select(*range_of("that the harbour opens"))
    press(window, "1")
    click(view, TEXT.index("opens"))
    assert view.selection.awaits_end
    press(window, mode)
    assert not view.selection.awaits_end
    assert window.desk.notices.words != HINT
    click(view, TEXT.index("Lina"))
    assert not view.selection.awaits_end
    (frame,) = window.desk.article.frames
    assert speaker in (frame.speakers if mode == "L" else frame.stances[0].holders)


def test_the_words_of_a_span_can_be_chosen_with_two_clicks(window: MainWindow, view: ArticleView) -> None:
    view.select(*range_of("Lina denied it"))
    press(window, "1")
    view.select(*range_of("Sara Nadim"))
    press(window, "1")
    press(window, "E")
    start, end = range_of("Lina denied")
    click(view, start)
    click(view, end - 1)
    key(window, Qt.Key.Key_Return)
    quotes = sorted(span.quote[0] for span in window.desk.annotating.work.spans.values())
    assert quotes == ["Lina denied", "Lina denied it"]


def test_another_article_begins_with_nothing(window: MainWindow, view: ArticleView) -> None:
    click(view, 2)
    assert hinted(window)
    window.desk.shown_document.go(1)
    assert not view.selection.awaits_end
    assert not window.desk.notices.isVisible()


def test_turned_off_a_click_is_a_click(window: MainWindow, view: ArticleView) -> None:
    click(view, 2)
    window.actions_by_id["selection.two_clicks"].trigger()
    click(view, 10)
    click(view, 2)
    assert (view.selected(), view.selection.awaits_end) == ([], False)
    select(window, *range_of("Sara"))


def test_the_choice_is_kept_over_another_language_and_over_the_end(open_on: OpenOn) -> None:
    window = open_on({"a.txt": TEXT})
    assert not window.actions_by_id["selection.two_clicks"].isChecked()
    window.actions_by_id["selection.two_clicks"].trigger()
    window.preferences.settings.language = "ar"
    restyle(window)
    made = window
    assert made.actions_by_id["selection.two_clicks"].isChecked()
    click(made.desk.view, 2)
    assert made.desk.view.selection.awaits_end
    made.close()
    assert load_settings().two_clicks
