"""Another theme or language changes nothing that a person has set on the desk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.ui.annotate.desk import Desk
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.restyling import LAID_OUT_MS, both, restyle_window
from tests.gui.suggesting import key, press, suggesting, wait_for

__all__ = ["suggesting"]
GUIDELINE = "# Guideline\n" + "".join(f"\n## Part {n}\n\n" + "Words about it. " * 40 + "\n" for n in range(8))


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    """A window on many articles, of which every second one is Arabic."""
    texts = {f"{n:02}.txt": ("قالت سارة إن المطر يهطل. " if n % 2 else "Sara said it rains. ") * 90 for n in range(30)}
    found = open_on({name: f"{name}\n{text}" for name, text in texts.items()}, "Sara")
    found.resize(1280, 720)
    QTest.qWait(LAID_OUT_MS)
    return found


def change(window: MainWindow, what: str) -> Desk:
    """Choose another theme or language, and return the desk that there is then."""
    restyle_window(window, what)
    assert window.desk is not None
    return window.desk


@both
def test_the_list_stays_filtered_and_scrolled(window: MainWindow, what: str) -> None:
    desk = window.desk
    desk.panel.filter_field.setText("0")
    desk.panel.show_status("open")
    bar = desk.panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = (desk.listing.filter, list(desk.listing.numbers), bar.value(), desk.document)
    assert bar.value()
    desk = change(window, what)
    after = (desk.listing.filter, list(desk.listing.numbers), desk.panel.list.verticalScrollBar().value())
    assert (*after, desk.document) == before
    assert desk.panel.filter_field.text() == "0"
    assert desk.panel._chips["open"].isChecked()


@both
def test_the_article_stays_where_it_is(window: MainWindow, what: str) -> None:
    bar = window.desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 7)
    before = bar.value()
    assert change(window, what).view.verticalScrollBar().value() == before


@both
@pytest.mark.parametrize("detached", [False, True])
def test_the_guideline_stays_open_at_its_place(window: MainWindow, what: str, detached: bool) -> None:
    desk = window.desk
    commands.publish_guideline(desk.session, {"": GUIDELINE})
    desk.actions_by_id["view.guideline"].trigger()
    if detached:
        desk.guideline.detach.click()
    desk.guideline.view.scroll_to_part(desk.guideline.view.guideline.parts[4].anchor)
    QTest.qWait(LAID_OUT_MS)
    before = desk.guideline.view.part_in_sight()
    desk = change(window, what)
    assert desk.actions_by_id["view.guideline"].isChecked()
    assert desk.guideline.isVisible()
    assert desk.opening_guideline.is_docked != detached
    assert desk.guideline.view.part_in_sight() == before


@both
def test_the_search_in_the_guideline_stays_at_its_hit(window: MainWindow, what: str) -> None:
    desk = window.desk
    commands.publish_guideline(desk.session, {"": GUIDELINE})
    desk.actions_by_id["view.guideline"].trigger()
    desk.guideline.search.click()
    QTest.keyClicks(desk.guideline.field, "Part")
    for _ in range(5):
        QTest.keyClick(desk.guideline.field, Qt.Key.Key_Return)
    QTest.qWait(LAID_OUT_MS)
    before = (desk.guideline._hits, desk.guideline._hit, desk.guideline.view.part_in_sight())
    assert before[1] == 5
    desk = change(window, what)
    assert (desk.guideline._hits, desk.guideline._hit, desk.guideline.view.part_in_sight()) == before
    assert desk.guideline.field.isVisible()
    assert desk.guideline.field.text() == "Part"


@both
def test_a_collapsed_guideline_stays_collapsed(window: MainWindow, what: str) -> None:
    desk = window.desk
    commands.publish_guideline(desk.session, {"": GUIDELINE})
    desk.actions_by_id["view.guideline"].trigger()
    desk.guideline.collapse.setChecked(True)
    assert change(window, what).guideline.is_collapsed


@both
def test_the_search_goes_on_at_its_hit(window: MainWindow, what: str) -> None:
    desk = window.desk
    desk.find_everywhere()
    desk.find_bar.field.setText("rains")
    wait_for(lambda: len(desk.listing.numbers) == 15)
    desk.finding.step(1)
    before = desk.view.selected()
    desk = change(window, what)
    assert desk.finding.is_open
    assert desk.find_bar.query == "rains"
    assert desk.find_bar.everywhere
    wait_for(lambda: len(desk.listing.numbers) == 15)
    assert desk.view.selected() == before


@both
def test_marks_and_the_step_of_the_history_stay_shown(window: MainWindow, what: str) -> None:
    desk = window.desk
    for start in (10, 30):
        desk.view.select(start, start + 4)
        desk.mark("SPEAKER")
    desk.actions_by_id["view.marks"].trigger()
    desk.actions_by_id["view.history"].trigger()
    desk.history.panel.tabs.setCurrentIndex(1)
    desk.history.choose(desk.history._steps[1])
    before = desk.history.chosen
    desk = change(window, what)
    assert desk.actions_by_id["view.marks"].isChecked()
    assert desk.article.hidden_panel.isVisible()
    assert desk.history.panel.shows_session
    assert desk.history.chosen is not None
    assert desk.history.chosen.id == before.id


@both
def test_a_list_that_was_hidden_stays_hidden(window: MainWindow, what: str) -> None:
    window.desk.actions_by_id["view.list"].trigger()
    assert not window.desk.panel.isVisible()
    assert not change(window, what).panel.isVisible()


@both
def test_the_same_suggestion_stays_current(suggesting: Callable[..., Desk], what: str) -> None:
    desk = suggesting()
    wait_for(lambda: len(desk.suggesting.left) > 2)
    window = desk.window()
    QTest.keyClick(desk.view, Qt.Key.Key_Backspace)
    desk.deciding.go_on()
    before = desk.suggesting.current
    left = desk.suggesting.left
    desk = change(window, what)
    assert (desk.suggesting.current, desk.suggesting.left) == (before, left)
    QTest.qWait(1500)  # until they were asked for again
    assert (desk.suggesting.current, desk.suggesting.left) == (before, left)
    desk.actions_by_id["edit.undo"].trigger()
    assert len(desk.suggesting.left) == len(left) + 1


@both
def test_none_is_made_current_where_none_was(suggesting: Callable[..., Desk], what: str) -> None:
    desk = suggesting()
    wait_for(lambda: desk.suggesting.left)
    desk.escape()
    assert desk.suggesting.current is None
    desk = change(desk.window(), what)
    QTest.qWait(1500)
    assert desk.suggesting.left
    assert desk.suggesting.current is None


def corrected(desk: Desk) -> tuple[object, ...]:
    """How far the current suggestion is corrected, as it is seen in the text and on the card."""
    card = desk.article.cards.suggestion_card.suggested
    assert card is not None
    return desk.annotating.mode, desk.view.selected(), desk.view.painter.held_edge, card.parts


@both
def test_the_correction_of_a_suggestion_goes_on(suggesting: Callable[..., Desk], what: str) -> None:
    desk = suggesting()
    wait_for(lambda: desk.suggesting.left)
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)
    key(desk, Qt.Key.Key_Up)
    key(desk, Qt.Key.Key_Right)
    before, hint = corrected(desk), desk.notices.words
    ((start, end),) = desk.view.selected()
    desk = change(desk.window(), what)
    assert corrected(desk) == before
    assert desk.notices.isVisible()
    assert (desk.notices.words == hint) == (what == "theme"), "in the language of the window"
    QTest.qWait(1500)  # until they were asked for again
    assert corrected(desk) == before
    key(desk, Qt.Key.Key_Left)
    assert desk.view.selected()[0] < (start, end)
    assert desk.view.selected()[0][1] == end
    fragments = tuple(desk.view.selected())
    key(desk, Qt.Key.Key_Return)
    assert fragments in [span.fragments for span in desk.annotating.work.spans.values()]
    assert not desk.annotating.mode
    assert not desk.view.selected()


@both
def test_a_correction_given_up_after_it_shows_the_suggestion_as_it_was(
    suggesting: Callable[..., Desk], what: str
) -> None:
    desk = suggesting()
    wait_for(lambda: desk.suggesting.left)
    before = corrected(desk)
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)
    desk = change(desk.window(), what)
    key(desk, Qt.Key.Key_Escape)
    assert corrected(desk) == before
    assert not desk.notices.isVisible()


def test_a_correction_ends_where_its_suggestion_is_not_offered_any_more(suggesting: Callable[..., Desk]) -> None:
    desk = suggesting()
    wait_for(lambda: desk.suggesting.left)
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)
    kept = desk.correcting_suggestion.kept()
    assert kept is not None
    selected = desk.view.selected()
    window = desk.window()
    desk.suggesting._take([])
    desk = change(window, "theme")
    desk.view.select_fragments(tuple(selected))
    desk.correcting_suggestion.go_on_from(kept)
    assert (desk.annotating.mode, desk.view.selected(), desk.notices.isVisible()) == ("", [], False)


@both
def test_the_hint_of_a_mode_does_not_outlive_it(window: MainWindow, what: str) -> None:
    desk = window.desk
    desk.view.select(10, 14)
    desk.mark("SPEAKER")
    press(desk, "e")
    assert desk.annotating.mode
    assert desk.notices.kind == "hint"
    desk = change(window, what)
    assert bool(desk.annotating.mode) == desk.notices.isVisible()
