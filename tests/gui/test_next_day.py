"""What a person has set for a project is there again when it is opened the next time."""

import pytest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import DeskView, ExportView, load_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import EXPORT
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({f"{number}.txt": f"Title {number}\n\nSara said it rains.\n" for number in range(5)}, "Sara")


def next_day(window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    """Close the window, and open its project in another one."""
    project = window.session.file.path
    window.close()
    again = open_window(project, "Sara")
    qtbot.addWidget(again)
    QApplication.processEvents()
    return again


def test_the_list_is_filtered_and_shows_it(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.desk.panel.filter_field.setText("Title 3")
    window.desk.panel.show_status("open")
    desk = next_day(window, qtbot).desk
    assert desk.panel.filter_field.text() == "Title 3"
    assert desk.panel._chips["open"].isChecked()
    assert len(desk.listing.numbers) == 1
    desk.panel.show_all()
    assert next_day(desk.window(), qtbot).desk.panel.filter_field.text() == ""


def test_what_no_chip_shows_hides_no_article(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    panel = window.desk.panel
    panel.show_status("done")
    assert not any(chip.isChecked() for chip in panel._chips.values())
    panel._filter(language="ar")
    desk = next_day(window, qtbot).desk
    assert desk.panel._chips[""].isChecked()
    assert len(desk.listing.numbers) == 5


@pytest.mark.parametrize("tab", [0, 1])
def test_the_history_is_open_without_the_focus(window: MainWindow, qtbot, tab: int) -> None:  # type: ignore[no-untyped-def]
    window.actions_by_id["view.history"].trigger()
    window.desk.history.panel.tabs.setCurrentIndex(tab)
    again = next_day(window, qtbot)
    history = again.desk.history
    assert history.is_shown
    assert history.panel.tabs.currentIndex() == tab
    assert again.actions_by_id["view.history"].isChecked()
    assert again.focusWidget() is again.desk.view
    again.actions_by_id["view.history"].trigger()
    assert not next_day(again, qtbot).desk.history.is_shown


def test_unfinished_articles_and_the_split_of_an_export(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.modes.show_mode(EXPORT)
    page = window.modes.page(EXPORT)
    qtbot.waitUntil(lambda: page.export_preview is not None)
    page.unfinished.click()
    page.split_panel._ticked.setChecked(True)
    page.split_panel._slider.set_edges(60, 80)
    page.split_panel._seed.setValue(17)
    before = page.split_panel.split
    again = next_day(window, qtbot)
    again.modes.show_mode(EXPORT)
    page = again.modes.page(EXPORT)
    assert page.unfinished.isChecked()
    assert page.split_panel.split == before
    qtbot.waitUntil(lambda: page.export_preview is not None)
    assert page.export_preview.documents == 5


def test_settings_that_were_edited_are_brought_into_bounds(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    view = ExportView(is_split=True, edges=(-5, 10**12), seed=10**12, key="outlet")
    window.preferences.keep_export_view(window.session.project_id, view)
    again = next_day(window, qtbot)
    again.modes.show_mode(EXPORT)
    split = again.modes.page(EXPORT).split_panel.kept()
    assert (split.edges, split.seed) == ((0, 100), 9999)


def test_nothing_is_kept_of_a_sample(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.annotate.last_desk.is_sample_copy", lambda _path: True)
    window.desk.panel.filter_field.setText("Title 3")
    window.close()
    assert load_settings().desk_views == {}


def test_each_project_has_its_own(window: MainWindow) -> None:
    window.desk.panel.filter_field.setText("Title 3")
    window.close()
    assert list(load_settings().desk_views.values()) == [DeskView(words="Title 3")]
