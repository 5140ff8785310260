"""The page Analysis before there are claims, and the places of the parts of its filter row."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.domain.annotation import AUTHOR
from annotator.domain.register import Entry
from annotator.ui.main_window import MainWindow
from tests.archives import make_archive
from tests.gui.analysing import settle, shown_board
from tests.gui.conftest import OpenOn


@pytest.fixture
def begun(open_on: OpenOn) -> MainWindow:
    """A project with a register and nothing annotated."""
    window = open_on({"1.txt": "Hala Deyri said so.\n"})
    commands.add_entry(window.session, "Hala Deyri")
    return window


def test_a_register_alone_is_shown_with_the_name_of_the_person_and_no_claims_yet(begun: MainWindow) -> None:
    board = shown_board(begun)
    assert board.filters.buttons["layer"].words == "sara"
    words, clear = board.claims.findChild(QLabel, "noClaims"), board.claims.findChild(QPushButton, "clearAll")
    assert words.text() == "No claims yet"
    assert not clear.isVisible()
    board.filters.open_filter("layer")
    assert [one.words for one in board.filters._list.model.offered] == ["sara"]
    board.filters._list.hide()
    board.state.narrow(words="tickets")
    settle(board)
    assert words.text() == "No claims with these filters"
    assert clear.isVisible()


def test_the_cards_say_whether_filters_leave_nothing(open_on: OpenOn, tmp_path: Path, begun: MainWindow) -> None:
    board = shown_board(begun)
    months, crossing = board.findChild(QLabel, "noMonths"), board.findChild(QLabel, "noCrossing")
    assert [months.text(), crossing.text()] == ["Nothing to count yet"] * 2
    board = shown_board(open_on(make_archive(tmp_path)))
    months, crossing = board.findChild(QLabel, "noMonths"), board.findChild(QLabel, "noCrossing")
    assert not months.isVisible()
    board.state.narrow(words="nowhere")
    settle(board)
    assert [months.text(), crossing.text()] == ["Nothing to count with these filters"] * 2
    assert months.isVisible()
    assert crossing.isVisible()


def test_claims_of_articles_without_a_date_have_no_months(begun: MainWindow) -> None:
    commands.add_span(begun.session, begun.desk.document, "CLAIM", [(0, 4)])
    board = shown_board(begun)
    assert board.findChild(QLabel, "noMonths").text() == "No article with a date"


@pytest.mark.parametrize("width", [800, 1440])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_field_and_clear_stay_where_they_are(open_on: OpenOn, tmp_path: Path, language: str, width: int) -> None:
    save_settings(Settings(language=language))
    window = open_on(make_archive(tmp_path))
    window.resize(width, 700)
    board = shown_board(window)
    filters = board.filters
    before = filters.field.geometry()
    places: set[QPoint] = set()
    for parts in ({"outlets": ("The Tide",)}, {"languages": ("en",)}, {"words": "channel"}, {"kinds": ("person",)}):
        board.state.narrow(**parts)
        settle(board)
        assert filters.field.geometry() == before
        assert filters.clear.isVisible()
        shown = [part.geometry() for part in (*filters.buttons.values(), filters.more) if part.isVisible()]
        taken = [*shown, before, filters.clear.geometry(), filters.save.geometry()]
        assert not any(one.intersects(other) for one in taken for other in taken if one is not other)
        places.add(_start(filters.clear.geometry(), language))
    assert len(places) == 1


def test_a_second_click_where_the_field_was_clears_nothing(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on(make_archive(tmp_path))
    window.resize(1440, 700)
    board = shown_board(window)
    field = board.filters.field.geometry()
    for point in (field.center(), QPoint(field.left() + 2, field.center().y()), QPoint(field.right() - 2, 24)):
        board.state.narrow(outlets=("The Tide",))
        settle(board)
        hit = board.filters.childAt(point)
        QTest.mouseClick(
            hit, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, hit.mapFrom(board.filters, point)
        )
        QApplication.processEvents()
        assert board.state.used == ["outlets"]


@pytest.mark.parametrize(
    ("language", "main", "further", "shown"),
    [
        ("ar", "The author", ["كاتب المقال"], ("كاتب المقال", "The author")),
        ("en", "The author", ["كاتب المقال"], ("The author", "كاتب المقال")),
        ("en", "الكاتب", ["The columnist"], ("The columnist", "الكاتب")),
        ("ar", "The author", [], ("الكاتب", "")),
        ("en", "الكاتب", ["כותב המאמר"], ("The author", "כותב המאמר")),
        ("ar", "The columnist", [], ("The columnist", "")),
    ],
)
def test_the_author_has_a_name_in_the_script_of_the_interface(
    open_on: OpenOn, tmp_path: Path, language: str, main: str, further: list[str], shown: tuple[str, str]
) -> None:
    save_settings(Settings(language=language))
    window = open_on(make_archive(tmp_path))
    commands.save_entry(window.session, Entry(AUTHOR, name=main), further, [])
    board = shown_board(window)
    model = board.register.model
    assert model.names(model.keys.index(AUTHOR)) == shown


def _start(box: QRect, language: str) -> QPoint:
    return box.topRight() if language == "ar" else box.topLeft()
