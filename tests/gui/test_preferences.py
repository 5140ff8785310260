"""Settings are on the disk when they change; another window's stay; one that cannot be saved is told once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from annotator.app.settings import Settings, load_settings, save_settings
from annotator.domain.errors import AnnotatorError
from annotator.ui import preferences as module
from annotator.ui.preferences import Preferences
from tests.gui.conftest import Articles, OpenOn


def test_a_change_is_on_the_disk_at_once(qapp) -> None:  # type: ignore[no-untyped-def]
    preferences = Preferences(load_settings())
    preferences.set(zoom=1.5)
    assert load_settings().zoom == preferences.settings.zoom == 1.5


def test_what_another_window_has_set_meanwhile_stays(qapp) -> None:  # type: ignore[no-untyped-def]
    preferences = Preferences(load_settings())
    save_settings(Settings(language="ar", annotator="Sara"))
    preferences.set(zoom=1.5)
    assert load_settings() == Settings(language="ar", annotator="Sara", zoom=1.5)


def test_settings_that_cannot_be_saved_are_shown_once_and_hold(qapp, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(_settings: Settings) -> None:
        raise AnnotatorError("The settings could not be saved: {reason}.", reason="no space")

    monkeypatch.setattr(module, "save_settings", refuse)
    preferences = Preferences(Settings())
    told: list[AnnotatorError] = []
    preferences.failed.connect(told.append)
    preferences.set(zoom=1.5)
    preferences.set(zoom=2.0)
    assert len(told) == 1
    assert preferences.settings.zoom == 2.0


def test_the_zoom_is_saved_after_its_last_step(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "Lina said the port is open.\n"})
    for _ in range(2):
        window.actions_by_id["view.zoom_in"].trigger()
    qtbot.waitUntil(lambda: load_settings().zoom == window.desk.zoom.factor == 1.25)
    window.actions_by_id["view.zoom_in"].trigger()
    window.close()  # before it is saved by itself
    assert load_settings().zoom == 1.5


def test_selection_and_caret_survive_another_theme(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "قالت Lina إن الجسر آمن.\n"})
    window.desk.view.select(5, 9)
    for theme in ("dark", "light"):
        before = window.desk
        window.actions_by_id[f"view.{theme}"].trigger()
        qtbot.waitUntil(lambda before=before: window.desk is not before)
        assert window.desk.view.selected() == [(5, 9)]
    window.desk.view.selection.move_to(12)
    window.desk.view.clear_selection()
    before = window.desk
    window.actions_by_id["view.dark"].trigger()
    qtbot.waitUntil(lambda: window.desk is not before)
    assert (window.desk.view.selected(), window.desk.view.selection.caret) == ([], 12)


def test_dialogs_for_packages_begin_where_the_last_one_was(tmp_path: Path, qapp) -> None:  # type: ignore[no-untyped-def]
    preferences = Preferences(Settings())
    assert preferences.folder_for_packages("/usual") == "/usual"
    folder = tmp_path / "packages"
    folder.mkdir()
    preferences.change(lambda settings: settings.remember_package(str(folder / "sara.annopack")))
    assert preferences.folder_for_packages("/usual") == str(folder)
    folder.rmdir()
    assert preferences.folder_for_packages("/usual") == "/usual"


@pytest.mark.parametrize("width", [290, 400])
def test_the_list_of_articles_has_its_width_again_after_a_restart(
    open_on: OpenOn, project_with: Callable[[Articles], Path], width: int
) -> None:
    project = project_with({"a.txt": "Sara said so."})
    window = open_on(project)
    window.resize(1024, 700)
    QTest.qWait(50)
    column = window.desk.list_column
    column.moveSplitter(width, 1)
    assert column.list_width == width
    window.close()
    QTest.qWait(50)
    column = open_on(project).desk.list_column
    QTest.qWait(50)
    assert column.width() == 1024
    assert column.list_width == width
