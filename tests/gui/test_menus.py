"""Menus: none is higher than a small screen, every act is in one of them, keys are written in one way."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from annotator.ui import language
from annotator.ui.application import application, restyle
from annotator.ui.main_window import MainWindow
from annotator.ui.menus import by_menu
from annotator.ui.window_frame import SMALLEST
from tests.gui.conftest import OpenOn

HIGHEST = 570
"""Pixels, on a screen of 800 x 600 with a title bar."""


@pytest.fixture(params=["en", "ar"])
def window(open_on: OpenOn, request: pytest.FixtureRequest) -> MainWindow:
    """A window in each language."""
    window = open_on({"a.txt": "Sara said so."}, "Sara")
    window.preferences.set(language=request.param)
    restyle(window)
    assert application() is not None
    assert language.current() == request.param
    return window


def _menus(window: MainWindow) -> list[QMenu]:
    """Return the menus of the bar with all their submenus."""
    top = [action.menu() for action in window.menuBar().actions()]
    return [menu for first in top for menu in (first, *first.findChildren(QMenu))]


def _acts(window: MainWindow) -> list[QAction]:
    return [act for menu in _menus(window) for act in menu.actions() if act.objectName() and act.menu() is None]


def test_no_menu_is_higher_than_a_small_screen(window: MainWindow) -> None:
    heights = {menu.title(): menu.sizeHint().height() for menu in _menus(window)}
    assert max(heights.values()) < HIGHEST, heights


def test_every_act_is_in_one_place(window: MainWindow) -> None:
    acts = [act.objectName() for act in _acts(window)]
    assert sorted(acts) == sorted(by_menu(window.actions_by_id))


def test_acts_of_the_mouse_stay_in_the_menu_itself(window: MainWindow) -> None:
    (menu,) = (menu for menu in _menus(window) if "label.CLAIM" in {act.objectName() for act in menu.actions()})
    assert {"label.SPEAKER", "span.note", "span.details"} <= {act.objectName() for act in menu.actions()}
    assert [part.objectName() for part in menu.findChildren(QMenu)] == [
        "Stance",
        "Speaker and links",
        "Suggestions",
        "Go to",
    ]


def test_keys_are_latin_and_left_to_right_in_every_language(window: MainWindow) -> None:
    keys = [act.text().partition("\t")[2] for act in _acts(window) if "\t" in act.text()]
    assert len(keys) > 40
    for key in keys:
        assert re.fullmatch(r"\u2066[\x21-\x7e←-↵]+\u2069", key), ascii(key)
    assert "\u2066Ctrl+↓\u2069" in keys


def test_menus_that_do_not_fit_are_behind_a_button_that_answers_all_over(window: MainWindow) -> None:
    window.resize(SMALLEST)
    QApplication.processEvents()
    bar = window.menuBar()
    button, corner = bar.findChild(QToolButton, "qt_menubar_ext_button"), bar.cornerWidget()
    assert button.isVisible()
    assert button.width() >= 24
    box = button.geometry()
    assert {bar.childAt(x, box.center().y()) for x in range(box.left(), box.right() + 1)} == {button}
    modes = [QRect(mode.mapTo(bar, QPoint()), mode.size()) for mode in corner.findChildren(QToolButton)]
    in_sight = [bar.actionGeometry(act) for act in bar.actions() if act not in button.menu().actions()]
    assert 0 < len(in_sight) < len(bar.actions())
    assert not [other for other in modes + in_sight if other.intersects(box)]


def test_what_can_be_on_or_off_has_a_tick_in_its_menu(window: MainWindow) -> None:
    (menu,) = (menu for menu in _menus(window) if window.actions_by_id["view.list"] in menu.actions())
    menu.popup(window.mapToGlobal(QPoint()))
    for name in ("view.list", "view.history", "view.suggestions", "view.guideline", "view.marks"):
        act = window.actions_by_id[name]
        was, pictures = act.isChecked(), []
        for on in (False, True):
            act.setChecked(on)
            pictures.append(menu.grab(menu.actionGeometry(act)).toImage())
        act.setChecked(was)
        ticks = sum(
            pictures[0].pixel(x, y) != pictures[1].pixel(x, y)
            for x in range(pictures[0].width())
            for y in range(pictures[0].height())
        )
        assert ticks > 60, name
    menu.close()


def test_the_ticks_are_in_step_with_what_is_shown(window: MainWindow) -> None:
    acts = window.actions_by_id
    shown = {
        "view.list": window.desk.panel.isVisible,
        "view.history": lambda: window.desk.history.is_shown,
        "view.guideline": window.desk.guideline.isVisible,
    }
    for name, is_shown in shown.items():
        for _ in range(2):
            acts[name].trigger()
            QApplication.processEvents()
            assert acts[name].isChecked() == is_shown(), name
