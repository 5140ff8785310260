"""Rules are offered in Review only where they may resolve something, whatever the filter."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.reviewing import disputed_project, enter, page_of, press, review


def _offered(window: MainWindow) -> tuple[bool, bool, str]:
    button = window.findChild(QAbstractButton, "review.ruleButton")
    return window.actions_by_id["review.rule"].isEnabled(), button.isEnabled(), button.toolTip()


def test_rules_are_offered_until_all_is_resolved(open_on: OpenOn, tmp_path: Path) -> None:
    window = review(open_on, disputed_project(tmp_path))
    page, offered = page_of(window), (True, True, "")
    assert _offered(window) == offered
    page.panel.filter_field.setText("no words of any article")
    assert _offered(window) == offered
    page.panel.filter_field.clear()
    while page.queue.unresolved:
        assert _offered(window) == offered
        press(window, "X")
        enter(window)
    *enabled, told = _offered(window)
    assert enabled == [False, False]
    assert "nothing to resolve" in told
    assert window.availability.reason("review.rule") == "nothing to resolve"
    window.actions_by_id["edit.undo"].trigger()
    window.actions_by_id["edit.undo"].trigger()
    assert _offered(window) == offered


def test_rules_are_not_offered_where_nobody_finished_anything(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Sara said so."}, "rana")
    window.modes.show_mode("review")
    *enabled, told = _offered(window)
    assert enabled == [False, False]
    assert "nothing to resolve" in told
