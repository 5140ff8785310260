"""The checklist for a new lead: it ticks itself, leads to places, and goes when it is done or hidden."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from annotator.app import commands
from annotator.app.lead_steps import STEPS, done_steps
from annotator.app.settings import load_settings
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.checklist import Checklist
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team

ARTICLES = {"1.txt": "Lina said no.\n", "2.txt": "قال عمر لا.\n"}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    window = open_on(ARTICLES, "Nadia")
    open_team(window)
    return window


def checklist(window: MainWindow) -> Checklist:
    found = window.modes.page(PROJECT).findChild(Checklist)
    assert found is not None
    return found


def ticked(window: MainWindow) -> list[str]:
    steps = {step: checklist(window).findChild(QToolButton, f"step.{step}") for step in STEPS}
    return [step for step, button in steps.items() if button.property("done")]


def test_steps_are_ticked_as_they_are_done(window: MainWindow, tmp_path: Path) -> None:
    session = window.session
    assert ticked(window) == ["articles"]
    commands.add_annotator(session, "Sara")
    assert ticked(window) == ["articles", "team"]
    commands.assign(session, commands.plan_assignments(session, ["Sara"], 1))
    commands.set_guideline(session, "Mark claims.")
    assert ticked(window) == ["articles", "team", "guideline", "assignments"]
    commands.undo(session)
    assert ticked(window) == ["articles", "team", "assignments"]
    commands.redo(session)
    assert checklist(window).isVisible()
    commands.pack_each(session, tmp_path)
    assert done_steps(session) == set(STEPS)
    assert not checklist(window).isVisible()


def test_a_line_leads_to_its_place(window: MainWindow) -> None:
    page = window.modes.page(PROJECT)
    for step, name, place in (
        ("packages", "team", "team.pack"),
        ("team", "team", "newMember"),
        ("guideline", "guideline", "guidelineEditor"),
        ("assignments", "team", "team.assign"),
    ):
        QTest.mouseClick(checklist(window).findChild(QToolButton, f"step.{step}"), Qt.MouseButton.LeftButton)
        assert page.section == name
        assert window.focusWidget().objectName() == place
        assert window.focusWidget().isVisible()


def test_enter_presses_the_button_that_a_line_leads_to(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    QTest.mouseClick(checklist(window).findChild(QToolButton, "step.assignments"), Qt.MouseButton.LeftButton)
    team = window.modes.page(PROJECT).part("team")
    qtbot.waitUntil(lambda: team.board is not None)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert team.preview.isVisible()
    team.preview.cancel.setFocus()
    QTest.keyClick(team.preview.cancel, Qt.Key.Key_Return)
    assert not team.preview.isVisible()
    assert commands.assignments(window.session) == {}


def test_it_stays_hidden_for_the_project(window: MainWindow, open_on: OpenOn) -> None:
    session = window.session
    QTest.mouseClick(checklist(window).findChild(QToolButton, "hideChecklist"), Qt.MouseButton.LeftButton)
    assert not checklist(window).isVisible()
    assert load_settings().lead_views[session.project_id].checklist_hidden
    commands.add_annotator(session, "Sara")
    assert not checklist(window).isVisible()
    path = session.file.path
    window.close()
    again = open_on(path, "Nadia")
    open_team(again)
    assert not checklist(again).isVisible()


def test_it_makes_room_in_a_low_window(window: MainWindow) -> None:
    for height, shown in ((600, False), (900, True)):
        window.resize(1024, height)
        QTest.qWait(10)
        assert window.height() == height
        assert checklist(window).isVisible() == shown


def test_the_guideline_of_the_scheme_is_ticked_once_it_was_opened(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on(commands.new_project(tmp_path / "p.annot", with_guideline=True), "Nadia")
    open_team(window)
    assert "guideline" not in ticked(window)
    QTest.mouseClick(checklist(window).findChild(QToolButton, "step.guideline"), Qt.MouseButton.LeftButton)
    assert "guideline" in ticked(window)


def test_an_empty_guideline_is_not_ticked_by_looking(window: MainWindow) -> None:
    QTest.mouseClick(checklist(window).findChild(QToolButton, "step.guideline"), Qt.MouseButton.LeftButton)
    assert "guideline" not in ticked(window)


def test_the_button_of_a_step_is_pointed_out_until_the_focus_leaves(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = window.modes.page(PROJECT)
    page.show_section("guideline")
    QTest.mouseClick(checklist(window).findChild(QToolButton, "step.packages"), Qt.MouseButton.LeftButton)
    button = page.findChild(QPushButton, "team.pack")
    QTest.qWait(50)
    assert window.focusWidget() is button
    assert button.property("pointed")
    window.activateWindow()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Slash)
    assert not window.help.is_open
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert not button.property("pointed")
