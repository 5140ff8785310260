"""Nothing moves under the pointer when a count changes."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.ui import language
from annotator.ui.lines import width_of
from annotator.ui.main_window import MainWindow
from annotator.ui.state_words import direction_words
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.theme import interface_font
from tests.gui.conftest import OpenOn

ARTICLES = {f"{number:02}.txt": f"Lina said the port is open, {number}.\n" for number in range(12)}


@pytest.fixture(params=["en", "ar"])
def window(request: pytest.FixtureRequest, open_on: OpenOn) -> MainWindow:
    save_settings(Settings(language=request.param))
    opened = open_on(ARTICLES)
    opened.resize(1440, 900)
    return opened


def places(window: MainWindow) -> dict[str, QPoint]:
    """Where the list and the buttons of toolbar and mode switch are."""
    toolbar = window.content.toolbar
    parts = {"list": window.desk.panel.list}
    for button in [*toolbar.findChildren(QToolButton), *window.findChildren(QToolButton)]:
        if button.isVisible() and (button.objectName().startswith("mode.") or button.parentWidget() is toolbar):
            name = button.objectName() or button.defaultAction().objectName()
            parts[name] = button
    return {name: part.mapTo(window, QPoint()) for name, part in parts.items()}


def test_a_first_flag_moves_nothing(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    chip = window.desk.panel.findChild(QToolButton, "filter.flagged")
    assert not chip.isEnabled()
    before = places(window)
    del before["document.flag"]  # its words change: its end stays
    commands.flag(window.session, window.desk.document, "Garbled")
    qtbot.wait(10)
    assert chip.isEnabled()
    assert language.number(1) in chip.text()
    now = places(window)
    assert {name: now[name] for name in before} == before


def test_stepping_through_the_articles_moves_nothing(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    before = places(window)
    for _ in range(11):
        window.actions_by_id["document.next"].trigger()
        qtbot.wait(1)
        assert places(window) == before


def test_another_direction_moves_nothing(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    before = places(window)
    for words in direction_words().values():
        window.actions_by_id.set_words("view.direction", words)
        qtbot.wait(1)
        assert places(window) == before


def test_items_in_the_inbox_move_no_tab(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    window.resize(1440, 900)
    before = {name: place for name, place in places(window).items() if name.startswith("mode.")}
    session, person = window.session, window.session.annotator
    session.set_annotator(session.join("Nadia"))
    commands.ask(session, "Is the port a speaker?", document=window.desk.document)
    session.set_annotator(person)
    window.desk.project.inbox.begin()
    button = window.findChild(QToolButton, "mode.project")
    qtbot.waitUntil(lambda: "1" in button.text())
    assert {name: place for name, place in places(window).items() if name.startswith("mode.")} == before


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("most", [0, 9, 10, 128])
def test_no_number_is_wider_than_the_widest(code: str, most: int, qapp) -> None:  # type: ignore[no-untyped-def]
    language.apply(qapp, code)
    font = interface_font()
    widest = width_of(widest_number(most), font)
    assert all(width_of(language.number(number), font) <= widest + 0.01 for number in range(most + 1))


def test_room_is_kept_for_the_widest_words(qtbot) -> None:  # type: ignore[no-untyped-def]
    button = QToolButton(text="Auto")
    qtbot.addWidget(button)
    keep_room(button, ["Auto", "Right-to-left"])
    assert button.text() == "Auto"
    wide = button.minimumWidth()
    button.setText("Right-to-left")
    assert button.sizeHint().width() == wide
    keep_room(button, [])
    assert button.minimumWidth() == 0
