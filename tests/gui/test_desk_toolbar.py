"""The toolbar of the desk has room for the words of its acts at every width."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from tests.gui.conftest import OpenOn
from tests.samples import FIRST, ME


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_main_act_keeps_its_room_beside_a_flagged_article(project: Path, open_on: OpenOn, code: str) -> None:
    save_settings(Settings(language=code))
    window = open_on(project, ME, FIRST)
    assert window.isRightToLeft() == (code == "ar")
    commands.flag(window.session, FIRST, "odd")
    done = window.content.toolbar.findChild(QWidget, "doneButton")
    for width in (800, 1024, 1280, 1440):
        window.resize(width, 700)
        QApplication.processEvents()
        assert done.width() >= done.sizeHint().width()
        assert window.content.toolbar.rect().contains(done.geometry())


@pytest.mark.parametrize("width", [800, 900, 1024, 1440])
def test_a_separator_is_between_two_buttons(project: Path, open_on: OpenOn, width: int) -> None:
    window = open_on(project, ME, FIRST)
    window.setFixedSize(width, 700)
    QApplication.processEvents()
    bar = window.content.toolbar
    shown = [action for action in bar.actions() if action.isVisible()]
    for before, action, after in zip(shown, shown[1:], shown[2:], strict=False):
        if action.isSeparator():
            assert not any(type(bar.widgetForAction(beside)) is QWidget for beside in (before, after)), "it is a space"
            assert not after.isSeparator()
    assert not {shown[0], shown[-1]} & {action for action in shown if action.isSeparator()}
    assert sum(action.isSeparator() for action in shown) == (2 if width < 880 else 3)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_two_arrows_have_words_or_none_has(project: Path, open_on: OpenOn, code: str) -> None:
    save_settings(Settings(language=code))
    window = open_on(project, ME, FIRST)
    bar, actions = window.content.toolbar, window.actions_by_id
    arrows = [actions["document.previous"], actions["document.next"]]
    buttons = [button for button in bar.findChildren(QToolButton) if button.defaultAction() in arrows]
    styles = set()
    for width in range(1200, 1800, 20):
        window.resize(width, 700)
        QApplication.processEvents()
        before, after = (button.toolButtonStyle() for button in buttons)
        assert before == after, width
        styles.add(before)
    assert len(styles) == 2, "a wide bar has the words, a narrow one has not"
