"""What is dragged over is what is stored, and what is painted is the glyphs of what is stored."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from annotator.text.boundaries import graphemes
from annotator.ui.article.article_page import TOP_PADDING
from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn, ShowPage
from tests.gui.hands import ALT, CTRL, SHIFT, click, drag, edge_point, key, press

FAMILY = "👩‍👩‍👧"
MIXED = (
    "\ufeffميناء Rihan يفتح أبوابه\r\n"
    "\r\n"
    f'قال مدير شركة Nordvik Cranes {FAMILY} إن الأسعار ارتفعت 15% في 2026، "لا تلام" الشركة.\r\n'
    "The mayor’s office “office flight” said «كلام جميل» on Monday 😀🇦🇶 at noon.\r"
    "می‌شود گفت که ۱۲ کشتی رسید.\n"
    "ראש העיר אמר ש-Nordvik תגיע ב-2027.\n"
)
STORED = MIXED.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"mixed.txt": MIXED})


def view_of(window: MainWindow) -> ArticleView:
    return window.desk.view


def span_of(words: str) -> tuple[int, int]:
    start = STORED.index(words)
    return start, start + len(words)


PHRASES = [
    "Rihan",
    "وزير",
    "مدير شركة Nordvik Cranes",
    f"Cranes {FAMILY} إن الأسعار",
    "15% في 2026",
    "لا تلام",
    "office flight",
    "said «كلام جميل» on",
    "Monday 😀🇦🇶 at",
    "می‌شود",
    "۱۲ کشتی",
    "אמר ש-Nordvik תגיע",
]


@pytest.mark.parametrize("words", [words for words in PHRASES if words in STORED])
@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_stores_the_code_points_dragged_over(window: MainWindow, words: str, backwards: bool) -> None:
    start, end = span_of(words)
    drag(view_of(window), *((end, start) if backwards else (start, end)), ALT)
    assert view_of(window).selected() == [(start, end)]
    press(window, "1")
    (span,) = window.desk.annotating.work.spans.values()
    assert (span.fragments, span.quote) == (((start, end),), (words,))


def test_the_text_shown_is_the_text_stored(window: MainWindow) -> None:
    assert view_of(window).article.text == STORED
    assert view_of(window).document().characterCount() - 1 == len(STORED.encode("utf-16-le")) // 2


@pytest.mark.parametrize("words", [words for words in PHRASES if words in STORED])
def test_boxes_are_the_glyphs_of_the_words(window: MainWindow, words: str) -> None:
    """Every glyph of the range lies in a box, and no glyph of its neighbours does."""
    view = view_of(window)
    start, end = span_of(words)
    boxes = view.boxes([(start, end)])
    middles = {cell.start: (cell.left + cell.right) / 2 for cell in cells_of(view, start)}
    top = view.geometry_of_spans.line_at(start).top - view.verticalScrollBar().value()
    on_line = [box for box in boxes if abs(box.top() - top) < 1]
    for offset, x in middles.items():
        inside = any(box.left() < x < box.right() for box in on_line)
        assert inside == (start <= offset < end), STORED[offset]


def cells_of(view: ArticleView, offset: int) -> list:  # type: ignore[type-arg]
    return [cell for cell in view.geometry_of_spans.line_at(offset).cells if cell.right > cell.left]


def test_a_range_split_by_direction_is_several_boxes(window: MainWindow) -> None:
    assert len(view_of(window).boxes([span_of("شركة Nordvik")])) == 2
    assert len(view_of(window).boxes([span_of("Nordvik Cranes")])) == 1


def test_half_a_ligature_is_painted_as_the_whole(window: MainWindow) -> None:
    start, _ = span_of("لا تلام")
    whole = view_of(window).boxes([(start, start + 2)])
    assert view_of(window).boxes([(start, start + 1)]) == whole
    assert view_of(window).boxes([(start + 1, start + 2)]) == whole


def test_the_middle_of_each_half_of_a_cluster_is_its_nearer_edge(window: MainWindow) -> None:
    view = view_of(window)
    for number in range(len(view.article.paragraphs)):
        for line in view.geometry_of_spans.lines(number):
            for cell in line.cells:
                if cell.right > cell.left:
                    assert_halves(view, line, cell)


def assert_halves(view: ArticleView, line, cell) -> None:  # type: ignore[no-untyped-def]
    y = (line.top + line.bottom) / 2 - view.verticalScrollBar().value()
    quarter = (cell.right - cell.left) / 4
    left, right = QPointF(cell.left + quarter, y), QPointF(cell.right - quarter, y)
    first, last = (right, left) if cell.rtl else (left, right)
    assert view.offset_at(first) == cell.start
    assert view.offset_at(last) == cell.end


def test_the_highlight_is_painted_under_the_boxes_and_nowhere_else(window: MainWindow) -> None:
    view = view_of(window)
    start, end = span_of("شركة Nordvik")
    view.select(start, end)
    press(window, "4")
    window.desk.annotating.release()
    image = view.viewport().grab().toImage()
    tint = QColor("#D3EDE4")
    boxes = view.boxes([(start, end)])
    line = view.geometry_of_spans.line_at(start)
    top = round(line.top - view.verticalScrollBar().value()) + 2
    for x in range(4, image.width() - 4):
        painted = image.pixelColor(x, top) == tint
        assert painted == any(box.left() + 1 <= x < box.right() - 1 for box in boxes) or near_edge(x, boxes)


def near_edge(x: float, boxes: list) -> bool:  # type: ignore[type-arg]
    return any(abs(x - edge) <= 2 for box in boxes for edge in (box.left(), box.right()))


def test_dragging_takes_whole_words(window: MainWindow) -> None:
    start, end = span_of("office flight")
    drag(view_of(window), start + 2, end - 3)
    assert view_of(window).selected() == [(start, end)]


def test_dragging_with_alt_takes_clusters_never_halves(window: MainWindow) -> None:
    view = view_of(window)
    start, end = span_of(FAMILY)
    drag(view, start, end, ALT)
    assert view.selected() == [(start, end)]
    view.select(start + 1, start + 2)
    assert view.selected() == [(start, end)]


def test_ctrl_adds_a_fragment(window: MainWindow) -> None:
    first, second = span_of("office"), span_of("Monday")
    drag(view_of(window), *first)
    drag(view_of(window), *second, CTRL)
    assert view_of(window).selected() == [first, second]
    press(window, "1")
    (span,) = window.desk.annotating.work.spans.values()
    assert span.quote == ("office", "Monday")


def test_fragments_by_keyboard(window: MainWindow) -> None:
    first, second = span_of("office"), span_of("Monday")
    view_of(window).select(*first)
    press(window, "F")
    drag(view_of(window), *second, CTRL)
    press(window, "1")
    (span,) = window.desk.annotating.work.spans.values()
    assert span.fragments == (first, second)


def test_a_double_click_selects_the_word(window: MainWindow) -> None:
    view = view_of(window)
    start, end = span_of("می‌شود")
    point = edge_point(view, start + 1, inside_before=False).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.selected() == [(start, end)]


def test_a_third_click_selects_the_sentence(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("تلام")
    point = edge_point(view, start + 1, inside_before=False).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    ((first, last),) = view.selected()
    assert STORED[first:last].startswith("قال مدير")
    assert STORED[first:last].endswith("الشركة.")


def test_ctrl_and_shift_extend_by_sentences(open_on: OpenOn) -> None:
    text = "One here. Two “there.” Three.\nقال عمر نعم. ثم غادر؟ لا.\n"
    window = open_on({"a.txt": text})
    view = view_of(window)
    view.selection.move_to(0)
    picked = []
    for _ in range(3):
        key(window, Qt.Key.Key_Right, SHIFT | CTRL)
        picked.append(text[slice(*view.selected()[0])])
    assert picked == ["One here.", "One here. Two “there.”", "One here. Two “there.” Three."]
    view.selection.move_to(text.index("قال"))
    key(window, Qt.Key.Key_Left, SHIFT | CTRL)
    assert text[slice(*view.selected()[0])] == "قال عمر نعم."


def test_ctrl_shift_down_extends_to_the_end_of_the_paragraph(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("office")
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Down, SHIFT | CTRL)
    assert STORED[slice(*view.selected()[0])].endswith("at noon.")
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Up, SHIFT | CTRL)
    assert STORED[slice(*view.selected()[0])].startswith("The mayor")


def test_shift_click_extends(window: MainWindow) -> None:
    start, _ = span_of("office")
    _, end = span_of("flight")
    drag(view_of(window), start, start + 6)
    click(view_of(window), end - 1, SHIFT)
    assert view_of(window).selected() == [(start, end)]


def test_the_arrow_that_points_along_the_text_goes_forward(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("قال مدير")
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Left, SHIFT)
    key(window, Qt.Key.Key_Left, SHIFT)
    assert view.selected() == [span_of("قال مدير")]
    start, _ = span_of("The mayor")
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Right, SHIFT)
    assert view.selected() == [span_of("The")]


def test_alt_and_shift_extend_by_clusters(window: MainWindow) -> None:
    view = view_of(window)
    start, end = span_of(FAMILY)
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Left, SHIFT | ALT)
    assert view.selected() == [(start, end)]


def test_every_place_can_be_reached_by_clusters(window: MainWindow) -> None:
    view = view_of(window)
    view.selection.move_to(0)
    reached = [0]
    for _ in range(len(STORED) + 5):
        rtl = view.article.directions[view.article.paragraph_at(view.selection.caret)] == "rtl"
        key(window, Qt.Key.Key_Left if rtl else Qt.Key.Key_Right, ALT)
        reached.append(view.selection.caret)
    assert sorted(set(reached)) == graphemes(STORED)


def test_up_and_down_lead_back(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("Monday")
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Down)
    assert view.selection.caret > start
    key(window, Qt.Key.Key_Up)
    assert abs(view.selection.caret - start) <= 1


def test_down_meets_every_line_however_high_its_letters_are(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Title\nThe ship قال left\nlong ago\nقال\n\nThe end"})
    view = window.desk.view
    view.selection.move_to(0)
    met = []
    for way in [Qt.Key.Key_Down] * 6 + [Qt.Key.Key_Up] * 6:
        key(window, way)
        met.append(view.article.paragraph_at(view.selection.caret))
    assert met == [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 0, 0]


def test_every_height_belongs_to_the_line_in_whose_room_it_is(open_on: OpenOn) -> None:
    """Also under a title and over a line whose letters are higher than the room of a line."""
    geometry = open_on({"a.txt": "Title\nThe ship قال left\nlong ago\nقال\n\nThe end"}).desk.view.geometry_of_spans
    for number in range(6):
        (line,) = geometry.lines(number)
        for y in (line.room_top + 0.5, (line.room_top + line.room_bottom) / 2, line.room_bottom - 0.5):
            assert geometry.line_near(QPointF(200, y)) == line


def test_home_and_end_stay_on_the_line(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("office")
    line = view.geometry_of_spans.line_at(start)
    view.selection.move_to(start)
    key(window, Qt.Key.Key_Home)
    assert view.selection.caret == line.start
    key(window, Qt.Key.Key_End)
    assert view.geometry_of_spans.line_at(view.selection.caret).start == line.start
    key(window, Qt.Key.Key_Home, CTRL)
    assert view.selection.caret == 0
    key(window, Qt.Key.Key_End, CTRL)
    assert view.selection.caret == len(STORED)


def test_zoom_keeps_the_text_and_moves_the_boxes(window: MainWindow) -> None:
    view = view_of(window)
    before = view.boxes([span_of("Nordvik Cranes")])[0].width()
    window.actions_by_id["view.zoom_in"].trigger()
    after = view.boxes([span_of("Nordvik Cranes")])[0].width()
    assert after > before
    drag(view, *span_of("Nordvik Cranes"))
    assert view.selected() == [span_of("Nordvik Cranes")]


def test_the_direction_of_a_paragraph_can_be_fixed_and_taken_back(window: MainWindow) -> None:
    view = view_of(window)
    start, _ = span_of("The mayor")
    paragraph = view.article.paragraph_at(start)
    view.selection.move_to(start)
    window.actions_by_id["view.direction"].trigger()
    assert view.article.directions[paragraph] == "rtl"
    drag(view, *span_of("office"))
    assert view.selected() == [span_of("office")]
    window.actions_by_id["edit.undo"].trigger()
    assert view.article.directions[paragraph] == "ltr"


def test_a_text_that_begins_with_a_byte_order_mark_of_its_own_keeps_its_offsets(open_on: OpenOn) -> None:
    text = "\ufeffabc قال\n"
    window = open_on({"a.txt": "\ufeff" + text})
    assert view_of(window).article.text == text
    drag(view_of(window), text.index("قال"), text.index("قال") + 3)
    press(window, "1")
    (span,) = window.desk.annotating.work.spans.values()
    assert span.quote == ("قال",)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\u00a0", "\ufdd0", "\ufffc"])
def test_separators_and_noncharacters_shift_nothing(open_on: OpenOn, separator: str) -> None:
    text = f"eins{separator}zwei{separator}😀drei\n"
    window = open_on({"a.txt": text})
    start = text.index("drei")
    view_of(window).select(start, start + 4)
    drag(view_of(window), start, start + 4)
    press(window, "2")
    (span,) = window.desk.annotating.work.spans.values()
    assert span.quote == ("drei",)


def test_a_close_call_has_a_sign_until_a_person_decides(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Title\n\none two قال عمر\n\nplain words\n"})
    view = view_of(window)
    view.viewport().grab()
    assert len(view.painter.signs) == 1
    view.selection.move_to(view.article.text.index("one"))
    window.actions_by_id["view.direction"].trigger()
    view.viewport().grab()
    assert view.painter.signs == []


def test_the_paragraph_at_a_height_is_right_while_qt_still_lays_out(open_on: OpenOn) -> None:
    """Qt lays a long article out between events; until it is done, its own hit test names paragraphs far away."""
    window = open_on({"1.txt": "the ferry left before the tide\n\n" * 20_000})
    view = window.desk.view
    geometry = view.geometry_of_spans
    window.actions_by_id["edit.find"].trigger()
    window.desk.find_bar.field.setText("the")
    for _ in range(20):
        window.desk.finding.step(1)
        top = view.scrolled().y()
        for y in (top, top + view.viewport().height()):
            lines = geometry.lines(geometry.piece_near(y))
            assert lines[0].room_top - TOP_PADDING <= y < lines[-1].room_bottom
        view.viewport().repaint()


@pytest.mark.parametrize(
    ("text", "at", "back", "words"),
    [
        ("وأضافت: «لن نغلق الباب»، ثم خرجت.\n", "لن", Qt.Key.Key_Right, "وأضافت"),
        ("He said, “no”, and left.\n", "and", Qt.Key.Key_Left, "no"),
        ("He said, “no”, and left.\n", ", “no”", Qt.Key.Key_Right, "no"),
    ],
)
def test_a_word_selected_by_key_from_beside_it_is_that_word_alone(
    open_on: OpenOn, text: str, at: str, back: Qt.Key, words: str
) -> None:
    window = open_on({"1.txt": text})
    view_of(window).selection.move_to(text.index(at))
    key(window, back, SHIFT)
    assert [text[slice(*place)] for place in view_of(window).selected()] == [words]


@pytest.mark.parametrize("end", ["\n", "\n\n", "\n \n"])
def test_the_caret_in_a_blank_line_is_as_high_as_in_running_text(show_page: ShowPage, end: str) -> None:
    words = "Sara said so."
    geometry = show_page(words + end).geometry_of_spans
    high = geometry.caret(len(words)).height()
    assert high > 20
    for offset in range(len(words) + 1, len(words + end) + 1):
        assert geometry.caret(offset).height() == pytest.approx(high)
        assert geometry.caret(offset).top() >= geometry.caret(len(words)).bottom()
