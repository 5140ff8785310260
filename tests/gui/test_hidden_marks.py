"""Hidden characters are shown without moving a letter, listed with their places, warned of when they mislead."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication

from annotator.ui.article.hidden_panel import grouped
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn, ShowPage
from tests.gui.oracles import changed_columns

SPELLING = "می\u200cشود گفت Zone\u00a0B \u200fتمام\u200f. \u2067مرحبا\u2069 end.\n"
SPOOFED = "Pay to \u202eXYZ\u202c now.\nقال \u202b«نعم» ثم Line 25 لا.\nThird.\n"


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": SPELLING, "2.txt": SPOOFED})


def test_spelling_is_no_warning_and_is_listed(window: MainWindow) -> None:
    assert window.desk.notices.isHidden()
    groups = grouped(window.desk.view.article.hidden)
    assert {group.what.name: len(group.offsets) for group in groups} == {
        "NBSP": 1,
        "PDI": 1,
        "RLI": 1,
        "RLM": 2,
        "ZWNJ": 1,
    }


def test_showing_marks_moves_no_letter_and_paints_something(window: MainWindow) -> None:
    view = window.desk.view
    view.clearFocus()
    QApplication.processEvents()
    before, boxes = view.viewport().grab().toImage(), view.boxes([(0, len(SPELLING) - 1)])
    window.actions_by_id["view.marks"].trigger()
    QApplication.processEvents()
    assert view.boxes([(0, len(SPELLING) - 1)]) == boxes
    assert view.viewport().grab().toImage() != before
    assert window.desk.article.hidden_panel.isVisibleTo(window)
    window.actions_by_id["view.marks"].trigger()
    QApplication.processEvents()
    assert view.viewport().grab().toImage() == before


def test_a_spoofed_order_is_reported_with_its_place_and_shown(window: MainWindow) -> None:
    window.desk.shown_document.go(1)
    assert "RLO (U+202E)" in window.desk.notices.words
    assert "code point 7" in window.desk.notices.words
    window.desk.notices._act.click()
    assert window.desk.article.hidden_panel.isVisibleTo(window)
    assert window.desk.view.selection.caret == 7


def test_the_reach_of_an_unclosed_control_is_dotted(window: MainWindow) -> None:
    window.desk.shown_document.go(1)
    window.actions_by_id["view.marks"].trigger()
    QApplication.processEvents()
    view = window.desk.view
    start, end = SPOOFED.index("\u202b"), SPOOFED.index("\nThird")
    box = view.boxes([(start, end)])[0]
    image = view.viewport().grab().toImage()
    columns = range(round(box.left()), round(box.right()))
    dotted = [x for x in columns if any(is_amber(image.pixelColor(x, round(box.bottom()) + dy)) for dy in (-1, 0, 1))]
    assert len(columns) / 6 < len(dotted) < len(columns)


def is_amber(color: QColor) -> bool:
    return color.alpha() > 60 and color.red() > color.blue() + 60


def test_a_click_in_the_list_leads_from_one_to_the_next(window: MainWindow) -> None:
    window.actions_by_id["view.marks"].trigger()
    (row,) = [
        one for one in window.desk.article.hidden_panel.findChildren(QAbstractButton) if "RLM" in one.accessibleName()
    ]
    places = [offset for offset, character in enumerate(SPELLING) if character == "\u200f"]
    for place in (*places, places[0]):
        row.click()
        assert window.desk.view.selection.caret == place


@pytest.mark.parametrize(
    "text", ["بلغ الطول 75\u00a0مترًا كاملة.", "It stood at Zone\u00a0B all day.", "قال עם\u00a0חבר نعم"]
)
def test_the_sign_of_a_space_stands_in_the_room_of_the_space(show_page: ShowPage, text: str) -> None:
    view = show_page(text)
    QApplication.processEvents()
    view.clearFocus()
    before = view.viewport().grab().toImage()
    view.show_marks(shown=True)
    after = view.viewport().grab().toImage()
    (space,) = view.boxes([(text.index("\u00a0"), text.index("\u00a0") + 1)])
    ((left, right),) = changed_columns(before, after)
    assert space.left() - 1 <= left
    assert right <= space.right() + 1
