"""The checklist for a new lead: it ticks itself, leads to places, and goes when it is done or hidden."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QToolButton

from annotator.app import commands
from annotator.app.lead_steps import STEPS, LeadStep, done_steps
from annotator.app.settings import load_settings
from annotator.app.sharing.sharing import Place
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.checklist import Checklist
from annotator.ui.project.team.section import TeamSection
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team, wait

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
    commands.set_sharing_place(session, Place("folder", str(tmp_path)))
    commands.share(session, Place("folder", str(tmp_path)))  # which signs, too
    assert "packages" not in done_steps(session)
    section = window.modes.page(PROJECT).part("team")
    assert isinstance(section, TeamSection)
    section.packing.pack_into(tmp_path)
    assert done_steps(session) == set(STEPS)
    wait(lambda: not checklist(window).isVisible())


def begin(window: MainWindow, step: LeadStep) -> None:
    """Click on a step."""
    QTest.mouseClick(checklist(window).findChild(QToolButton, f"step.{step}"), Qt.MouseButton.LeftButton)


def test_a_click_leads_to_the_field_of_a_step(window: MainWindow) -> None:
    page = window.modes.page(PROJECT)
    steps: tuple[tuple[LeadStep, str, str], ...] = (
        ("team", "team", "newMember"),
        ("guideline", "guideline", "guidelineEditor"),
    )
    for step, name, place in steps:
        begin(window, step)
        assert page.section == name
        assert window.focusWidget().objectName() == place
        assert window.focusWidget().isVisible()


@pytest.mark.parametrize(("step", "section"), [("articles", "documents"), ("packages", "team")])
def test_a_click_opens_the_dialog_of_a_step(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, step: LeadStep, section: str
) -> None:
    page = window.modes.page(PROJECT)
    page.show_section("guideline")
    asked = []

    def cancel(dialog: QFileDialog) -> int:
        asked.append((page.section, dialog.fileMode()))
        return QFileDialog.DialogCode.Rejected

    monkeypatch.setattr(QFileDialog, "exec", cancel)
    begin(window, step)
    modes = {"articles": QFileDialog.FileMode.ExistingFiles, "packages": QFileDialog.FileMode.Directory}
    assert asked == [(section, modes[step])]


def test_a_click_shows_the_preview_of_an_assignment_before_the_team_was_ever_shown(open_on: OpenOn) -> None:
    window = open_on(ARTICLES, "Nadia")
    window.modes.show_section("guideline")
    begin(window, "assignments")
    team = window.modes.page(PROJECT).part("team")
    assert team.preview.isVisible()
    assert window.focusWidget() is team.preview.agree
    assert commands.assignments(window.session) == {}
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


def test_the_field_of_a_step_is_pointed_out_until_the_focus_leaves(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = window.modes.page(PROJECT)
    page.show_section("guideline")
    begin(window, "team")
    field = page.findChild(QLineEdit, "newMember")
    QTest.qWait(50)
    assert window.focusWidget() is field
    assert field.property("pointed")
    window.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Slash)
    assert not window.help.is_open
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.property("pointed")
