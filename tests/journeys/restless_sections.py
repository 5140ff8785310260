"""What the restless user can do in the sections of the Project page, with the palette and the history."""

from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView

from annotator.ui.history.panel import HistoryPanel
from annotator.ui.project.navigation import Navigation
from annotator.ui.project.page import ProjectPage
from tests.journeys.scene import Plan, Scene, double_click, key, name_of, press, shown_part

CTRL = Qt.KeyboardModifier.ControlModifier
WITH_FILES = {
    "team.pack", "schemeImport", "schemeExport", "inbox.save", "importArticles", "step.articles", "step.packages",
}  # fmt: skip
"""Buttons that open a dialog for files. They are clicked seldom, with all others of the window."""
SOUGHT = ("team", "scheme", "inbox", "next", "undo", "guideline", "history", "#the", "@", "قال", "dark", "xyzzy", "")


def go_to_the_project(scene: Scene) -> Plan | None:
    if scene.window.session is None or scene.one_of(ProjectPage) is not None:
        return None
    return Plan("goes to the project with Ctrl+6", key(Qt.Key.Key_6, CTRL))


def choose_a_section(scene: Scene) -> Plan | None:
    if (names := scene.one_of(Navigation)) is None:
        return None
    item = names.item(scene.chance.randrange(names.count()))
    words = item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text()
    return Plan(f"chooses the section {words}", press(names.viewport(), names.visualItemRect(item).center()))


def choose_a_row_of_a_section(scene: Scene) -> Plan | None:
    return _choose_a_row(scene, [one for one in scene.widgets(QAbstractItemView) if _is_in_section(one)])


def choose_a_step_of_the_history(scene: Scene) -> Plan | None:
    if (panel := scene.one_of(HistoryPanel)) is None:
        return Plan("opens the history with Ctrl+H", key(Qt.Key.Key_H, CTRL)) if scene.window.session else None
    return _choose_a_row(scene, [one for one in scene.widgets(QAbstractItemView) if panel.isAncestorOf(one)])


def click_a_button_of_a_section(scene: Scene) -> Plan | None:
    buttons = [one for one in scene.widgets(QAbstractButton) if _is_in_section(one) or _is_in_history(one)]
    if (button := scene.any([one for one in buttons if one.objectName() not in WITH_FILES])) is None:
        return None
    place = (shown_part(button) or button.rect()).center()
    return Plan(f"clicks {name_of(button)} of the section", press(button, place))


def use_the_palette(scene: Scene) -> Plan | None:
    if scene.window.session is None:
        return None
    words, downs = scene.chance.choice(SOUGHT), scene.chance.randint(0, 3)
    end, told = scene.chance.choice(((Qt.Key.Key_Return, "Enter"), (Qt.Key.Key_Escape, "Esc")))
    moves = key(Qt.Key.Key_K, CTRL)
    for letter in words:
        moves += key(letter)
    moves += key(Qt.Key.Key_Down) * downs + key(end)
    return Plan(f"types {words!r} into the palette, goes down {downs} times and presses {told}", moves)


def _choose_a_row(scene: Scene, views: list[QAbstractItemView]) -> Plan | None:
    view = scene.any(views)
    model = view.model() if view else None
    if view is None or model is None or not model.rowCount():
        return None
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    index = model.index(scene.chance.randrange(model.rowCount()), scene.chance.randrange(columns))
    box = view.visualRect(index) & (shown_part(view.viewport()) or QRect())
    if box.isEmpty():
        return None
    way, told = scene.chance.choice(((press, "clicks"), (press, "clicks"), (double_click, "double-clicks")))
    words = f"{told} row {index.row()}, column {index.column()} of {name_of(view)} in the section"
    return Plan(words, way(view.viewport(), scene.point_in(box)))


def _is_in_section(widget: QAbstractButton | QAbstractItemView) -> bool:
    return _has_around(widget, ProjectPage) and not isinstance(widget, Navigation)


def _is_in_history(widget: QAbstractButton) -> bool:
    return _has_around(widget, HistoryPanel)


def _has_around(widget: QAbstractButton | QAbstractItemView, kind: type) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kind):
        parent = parent.parentWidget()
    return parent is not None
