"""Keys in menus and tooltips: said everywhere, and in their own order in every interface."""

from annotator.ui.plain import left_to_right
from tests.gui.conftest import OpenOn


def test_an_act_says_its_keys_in_menu_and_tooltip(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "one\n"})
    larger, find, note = (window.actions_by_id[one] for one in ("view.zoom_in", "edit.find", "span.note"))
    assert larger.text() == f"Larger\t{left_to_right('Ctrl++')}"
    assert larger.iconText() == "Larger"
    assert find.toolTip() == f"<qt>Find ({left_to_right('Ctrl+F')})</qt>"
    assert note.toolTip() == f"<qt>Note ({left_to_right('N')})</qt>"
    assert find.shortcut().toString() == "Ctrl+F"


def test_every_key_in_a_menu_is_isolated(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "one\n"})
    shown = [
        action.text().partition("\t")[2] for name in window.actions_by_id for action in [window.actions_by_id[name]]
    ]
    assert all(keys.startswith("\u2066") and keys.endswith("\u2069") for keys in shown if keys)
    assert sum(map(bool, shown)) > 30
