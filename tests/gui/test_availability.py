"""What can be done where: on the welcome page, on each page of a project, with and without somebody at work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.ui.availability import Where, needs
from annotator.ui.modes import ANNOTATE, EXPORT, REVIEW
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Lina said no.\n"}


@pytest.mark.parametrize(
    ("action", "where", "possible"),
    [
        ("project.open", Where(), True),
        ("project.import", Where(), False),
        ("project.import", Where(True, ANNOTATE, True), True),
        ("project.import", Where(True, ANNOTATE, False), False),
        ("label.CLAIM", Where(True, ANNOTATE, True), True),
        ("label.CLAIM", Where(True, ANNOTATE, False), False),
        ("label.CLAIM", Where(True, REVIEW, True), False),
        ("document.next", Where(True, ANNOTATE, False), True),
        ("document.next", Where(True, EXPORT, True), False),
        ("review.next", Where(True, REVIEW, True), True),
        ("review.next", Where(True, ANNOTATE, True), False),
        ("view.filter", Where(True, REVIEW, True), False),
        ("view.zoom_in", Where(True, REVIEW, True), True),
        ("view.marks", Where(True, REVIEW, True), True),
        ("view.marks", Where(True, EXPORT, True), False),
        ("edit.undo", Where(True, EXPORT, True), True),
        ("mode.review", Where(True, ANNOTATE, False), True),
    ],
)
def test_an_act_can_be_done_where_it_means_something(action: str, where: Where, possible: bool) -> None:
    assert (needs(action) <= where.fulfilled()) == possible


def enabled_shortcuts(actions: list[QAction]) -> list[str]:
    return [
        action.shortcut().toString() for action in actions if action.isEnabled() and not action.shortcut().isEmpty()
    ]


def test_no_two_acts_that_can_be_done_share_a_shortcut(open_on: OpenOn) -> None:
    """A shared one is ambiguous to Qt, and neither act is done."""
    window = open_on(ARTICLES)
    shown = []
    for mode in (ANNOTATE, REVIEW, EXPORT, ANNOTATE):
        window.modes.show_mode(mode)
        shortcuts = enabled_shortcuts(window.actions())
        assert len(shortcuts) == len(set(shortcuts)), shortcuts
        shown.append(shortcuts)
    window.show_welcome()
    shortcuts = enabled_shortcuts(window.actions())
    assert len(shortcuts) == len(set(shortcuts))
    assert "Ctrl+N" in shortcuts
    assert "Ctrl+I" not in shortcuts
    assert shown[0] == shown[-1]


def test_an_empty_history_and_the_ends_of_the_list_count_on_every_page(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    actions = window.actions_by_id
    assert not actions["document.previous"].isEnabled()
    assert actions["document.next"].isEnabled()
    assert not actions["edit.redo"].isEnabled()
    window.modes.show_mode(EXPORT)
    window.modes.show_mode(ANNOTATE)
    assert not actions["document.previous"].isEnabled()
    assert not actions["edit.redo"].isEnabled()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert window.desk.listing.index_of(window.desk.document) == 1


def test_acts_of_what_was_shown_before_are_gone(open_on: OpenOn, qapp) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    window.show_welcome()
    qapp.processEvents()
    by_name = [action.objectName() for action in window.actions()]
    assert len(by_name) == len(set(by_name))


def test_acts_say_what_they_would_do_now(open_on: OpenOn) -> None:
    """On buttons and in menus, beside their keys."""
    window = open_on(ARTICLES)
    actions = window.actions_by_id
    assert actions["view.direction"].iconText() == "Direction: Auto"
    window.desk.view.select(0, 3)
    window.desk.mark("CLAIM")
    assert actions["edit.undo"].iconText() == "Undo: Add claim"
    assert actions["edit.undo"].text().startswith("Undo: Add claim\t")
    assert "Ctrl+Z" in actions["edit.undo"].toolTip()
    commands.flag(window.session, window.desk.document, "odd")
    assert actions["document.flag"].iconText() == "Remove flag"
