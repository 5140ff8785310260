"""What the restless user can do: one function an act, which plans it on what is there or finds that it cannot be done.

Tables say what is done where, and how often beside the others.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QWidget,
)

from annotator.ui.appearance import THEMES
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.claim_cards import ClaimCards
from annotator.ui.language import LANGUAGES
from tests.journeys.restless_sections import (
    choose_a_row_of_a_section,
    choose_a_section,
    choose_a_step_of_the_history,
    click_a_button_of_a_section,
    go_to_the_project,
    use_the_palette,
)
from tests.journeys.scene import ALT, NO, RIGHT, Plan, Scene, double_click, drag, key, name_of, press, shown_part, wheel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WAYS = {press: "clicks", double_click: "double-clicks"}
Act = Callable[[Scene], Plan | None]
Table = Sequence[tuple[int, Act]]
SINGLE_KEYS = "1234567890+-=?!~*AULXONDEMFBSabsاشلم"
ARROWS = {
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "PageDown": Qt.Key.Key_PageDown,
    "PageUp": Qt.Key.Key_PageUp,
}
OTHER_KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Delete": Qt.Key.Key_Delete,
    "Backspace": Qt.Key.Key_Backspace,
}
DECISIONS = {
    "Tab": (Qt.Key.Key_Tab, NO),
    "Shift+Tab": (Qt.Key.Key_Backtab, SHIFT),
    "Backspace": (Qt.Key.Key_Backspace, NO),
    "e": ("e", NO),
}
WRITTEN = (
    "said",
    "قال",
    "the",
    "ميناء 3",
    "ראש",
    "",
    "  ",
    "a\u200fb",
    "2026",
    "<b>x</b>",
    "سارة",
    "Nordvik",
    "%n {x}",
)
SIZES = ((1440, 900), (1024, 700), (0, 0), (1280, 768), (1366, 640))
"""Of the window; it is never smaller than it may be."""


# --- on the article


def _word(scene: Scene, view: ArticleView) -> QPoint:
    """A place on any cell that is in sight, or anywhere on the page where none is."""
    shown = view.viewport().rect()
    geometry, top = view.geometry_of_spans, view.verticalScrollBar().value()
    lines = [
        line
        for number in range(len(view.article.paragraphs))
        for line in geometry.lines(number)
        if line.cells and top < (line.top + line.bottom) / 2 < top + shown.height()
    ]
    if not lines:
        return scene.point_in(shown)
    line = scene.chance.choice(lines)
    cell = scene.chance.choice(line.cells)
    place = QPointF((cell.left + cell.right) / 2, (line.top + line.bottom) / 2 - top).toPoint()
    return place if shown.contains(place) else scene.point_in(shown)


def _told(view: ArticleView, point: QPoint) -> str:
    offset = view.offset_at(QPointF(point))
    return f"code point {offset} {view.article.text[offset : offset + 12]!r}"


def drag_over_words(scene: Scene) -> Plan | None:
    if (view := scene.one_of(ArticleView)) is None:
        return None
    first, last = _word(scene, view), _word(scene, view)
    modifiers = scene.chance.choice((NO, NO, NO, CTRL, ALT, SHIFT))
    words = f"drags from {_told(view, first)} to {_told(view, last)} with {modifiers.name or 'no key'}"
    return Plan(words, drag(view.viewport(), first, last, modifiers))


def click_a_word(scene: Scene) -> Plan | None:
    if (view := scene.one_of(ArticleView)) is None:
        return None
    point = _word(scene, view)
    return Plan(f"clicks on {_told(view, point)}", press(view.viewport(), point))


def double_click_a_word(scene: Scene) -> Plan | None:
    if (view := scene.one_of(ArticleView)) is None:
        return None
    point = _word(scene, view)
    return Plan(f"double-clicks {_told(view, point)}", double_click(view.viewport(), point))


def click_a_card(scene: Scene) -> Plan | None:
    if (cards := scene.one_of(ClaimCards)) is None:
        return None
    point = scene.point_in(cards.rect())
    way = scene.chance.choice((press, press, double_click))
    return Plan(f"{WAYS[way]} the cards at {point.x()}, {point.y()}", way(cards, point))


# --- anywhere


def click_a_button(scene: Scene) -> Plan | None:
    if (button := scene.one_of(QAbstractButton)) is None:
        return None
    return Plan(f"clicks {name_of(button)}", press(button, _middle(button)))


def _middle(widget: QWidget) -> QPoint:
    return (shown_part(widget) or widget.rect()).center()


def click_anywhere(scene: Scene) -> Plan | None:
    target, way = scene.one_of(QWidget), scene.chance.choice(("clicks", "double-clicks", "right-clicks"))
    if target is None:
        return None
    point = scene.point_in(shown_part(target) or target.rect())
    moves = double_click(target, point) if way == "double-clicks" else press(target, point, _button(way))
    return Plan(f"{way} {name_of(target)} at {point.x()}, {point.y()}", moves)


def _button(way: str) -> Qt.MouseButton:
    return RIGHT if way == "right-clicks" else Qt.MouseButton.LeftButton


def right_click_a_word(scene: Scene) -> Plan | None:
    if (view := scene.one_of(ArticleView)) is None:
        return None
    point = _word(scene, view)
    return Plan(f"right-clicks {_told(view, point)}", press(view.viewport(), point, RIGHT))


def turn_the_wheel(scene: Scene) -> Plan | None:
    if (target := scene.one_of(QWidget)) is None:
        return None
    steps, modifiers = scene.chance.choice((-5, -1, 1, 5)), scene.chance.choice((NO, NO, NO, CTRL))
    point = scene.point_in(shown_part(target) or target.rect())
    with_key = " with Ctrl" if modifiers == CTRL else ""
    return Plan(f"turns the wheel by {steps}{with_key} over {name_of(target)}", wheel(target, point, steps, modifiers))


def choose_in_a_list(scene: Scene) -> Plan | None:
    view = scene.one_of(QAbstractItemView)
    model = view.model() if view else None
    if view is None or model is None or not model.rowCount(view.rootIndex()):
        return None
    rows = model.rowCount(view.rootIndex())
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    index = model.index(scene.chance.randrange(rows), scene.chance.randrange(columns), view.rootIndex())
    box = view.visualRect(index) & (shown_part(view.viewport()) or QRect())
    if box.isEmpty():
        return None
    way = scene.chance.choice((press, press, press, double_click))
    told = f"{WAYS[way]} row {index.row()}, column {index.column()} of {name_of(view)}"
    return Plan(told, way(view.viewport(), scene.point_in(box)))


def type_into_a_field(scene: Scene) -> Plan | None:
    fields = [*scene.widgets(QLineEdit), *scene.widgets(QPlainTextEdit), *scene.widgets(QAbstractSpinBox)]
    if (field := scene.any(fields)) is None:
        return None
    words = scene.chance.choice(WRITTEN)
    end = scene.chance.choice(("", "", "Enter"))
    moves = press(field, _middle(field))
    if scene.chance.random() < 0.5:
        moves += key(Qt.Key.Key_A, CTRL)
    for letter in words:
        moves += key(letter)
    moves += key(OTHER_KEYS[end]) if end else []
    return Plan(f"types {words!r}{' and Enter' * bool(end)} into {name_of(field)}", moves)


def open_a_choice(scene: Scene) -> Plan | None:
    if (target := scene.any([*scene.widgets(QComboBox), *scene.widgets(QTabBar), *scene.widgets(QSlider)])) is None:
        return None
    point = scene.point_in(shown_part(target) or target.rect())
    return Plan(f"clicks {name_of(target)} at {point.x()}, {point.y()}", press(target, point))


def press_a_letter(scene: Scene) -> Plan | None:
    letter = scene.chance.choice(SINGLE_KEYS)
    return Plan(f"presses {letter}", key(letter))


def press_an_arrow(scene: Scene) -> Plan | None:
    name = scene.chance.choice(list(ARROWS))
    modifiers = scene.chance.choice((NO, SHIFT, SHIFT, CTRL, SHIFT | CTRL, SHIFT | ALT))
    times = scene.chance.randint(1, 5)
    told = f"presses {name} with {modifiers.name or 'no key'}, {times} times"
    return Plan(told, key(ARROWS[name], modifiers) * times)


def press_another_key(scene: Scene) -> Plan | None:
    name = scene.chance.choice(list(OTHER_KEYS))
    return Plan(f"presses {name}", key(OTHER_KEYS[name]))


def decide_on_a_suggestion(scene: Scene) -> Plan | None:
    desk = scene.window.desk
    if desk is None or not desk.isVisible() or not desk.suggesting.left:
        return None
    name = scene.chance.choice(list(DECISIONS))
    return Plan(f"presses {name} where something is suggested", [desk.view.setFocus, *key(*DECISIONS[name])])


# --- on the window


def _acts_of(scene: Scene) -> list[QAction]:
    return [action for action in scene.window.actions() if action.isEnabled() and action.objectName()]


def press_a_shortcut(scene: Scene) -> Plan | None:
    if (action := scene.any([one for one in _acts_of(scene) if not one.shortcut().isEmpty()])) is None:
        return None
    shortcut = action.shortcut()
    stroke = shortcut[0]
    told = shortcut.toString(QKeySequence.SequenceFormat.PortableText)
    return Plan(f"presses {told} ({action.objectName()})", key(stroke.key(), stroke.keyboardModifiers()))


def undo_some(scene: Scene) -> Plan | None:
    if scene.window.session is None:
        return None
    back, again = scene.chance.randint(1, 4), scene.chance.randint(0, 4)
    moves = key(Qt.Key.Key_Z, CTRL) * back + key(Qt.Key.Key_Z, CTRL | SHIFT) * again
    return Plan(f"undoes {back} times and redoes {again} times", moves)


def open_a_menu(scene: Scene) -> Plan | None:
    if (bar := scene.one_of(QMenuBar)) is None:
        return None
    shown = [one for one in bar.actions() if one.isVisible() and one.isEnabled() and bar.actionGeometry(one).isValid()]
    action = scene.any(shown)
    if action is None:
        return None
    return Plan(f"opens the menu {action.text()}", press(bar, bar.actionGeometry(action).center()))


def resize_the_window(scene: Scene) -> Plan | None:
    width, height = scene.chance.choice(SIZES)
    return Plan(f"makes the window {width} by {height}", [lambda: scene.window.resize(width, height)])


def change_the_dress(scene: Scene) -> Plan | None:
    """Another theme, or another language, as the menus offer them."""
    offered = [action for menu in scene.window.findChildren(QMenu) for action in menu.actions()]
    by_name = {action.text(): action for action in offered if action.text() in LANGUAGES.values()}
    themes = [scene.window.actions_by_id[f"view.{theme}"] for theme in THEMES]
    wanted = scene.chance.choice([*themes, *by_name.values()])
    return Plan(f"chooses {wanted.text()}", [wanted.trigger])


def start_again(scene: Scene) -> Plan | None:
    on_project = scene.chance.random() < 0.8
    told = "on the project" if on_project else "on the welcome page"
    return Plan(f"closes the window and starts again {told}", [lambda: scene.restart(on_project)])


def go_back_to_work(scene: Scene) -> Plan | None:
    """Nothing much can be done on the welcome page."""
    if scene.window.session is not None:
        return None
    return Plan("starts again on the project", [lambda: scene.restart(True)])


def back_to_the_desk(scene: Scene) -> Plan | None:
    desk = scene.window.desk
    if desk is None or desk.isVisible():
        return None
    return Plan("goes back to the desk with Ctrl+1", key(Qt.Key.Key_1, CTRL))


# --- in menus and lists that hang over the rest


def choose_in_the_menu(scene: Scene) -> Plan | None:
    menu = scene.surface
    if not isinstance(menu, QMenu):
        return None
    action = scene.any([one for one in menu.actions() if one.isEnabled() and one.isVisible() and not one.isSeparator()])
    if action is None:
        return None
    return Plan(f"chooses {action.text().partition(chr(9))[0]}", press(menu, menu.actionGeometry(action).center()))


def leave(scene: Scene) -> Plan | None:
    return Plan("presses Esc", key(Qt.Key.Key_Escape))


ON_THE_WINDOW: Table = (
    (8, drag_over_words),
    (5, click_a_word),
    (3, double_click_a_word),
    (3, right_click_a_word),
    (3, click_a_card),
    (10, press_a_letter),
    (5, press_an_arrow),
    (4, press_another_key),
    (5, press_a_shortcut),
    (5, decide_on_a_suggestion),
    (3, undo_some),
    (5, click_a_button),
    (4, click_anywhere),
    (4, turn_the_wheel),
    (4, choose_in_a_list),
    (3, type_into_a_field),
    (2, open_a_choice),
    (4, open_a_menu),
    (1, resize_the_window),
    (1, change_the_dress),
    (1, start_again),
    (6, go_back_to_work),
    (3, back_to_the_desk),
    (3, go_to_the_project),
    (5, choose_a_section),
    (6, choose_a_row_of_a_section),
    (6, click_a_button_of_a_section),
    (2, choose_a_step_of_the_history),
    (3, use_the_palette),
)
IN_A_DIALOG: Table = (
    (5, click_a_button),
    (3, type_into_a_field),
    (3, choose_in_a_list),
    (2, open_a_choice),
    (2, click_anywhere),
    (1, turn_the_wheel),
    (1, press_an_arrow),
    (2, press_another_key),
    (2, leave),
)
IN_A_MENU: Table = ((6, choose_in_the_menu), (1, press_an_arrow), (1, press_another_key), (2, leave))
IN_A_POPUP: Table = ((5, choose_in_a_list), (1, click_anywhere), (2, leave))


def plan(scene: Scene) -> Plan:
    """Choose something that can be done."""
    table = list(_table_for(scene))
    while table:
        entry = scene.chance.choices(table, weights=[weight for weight, _ in table])[0]
        if made := entry[1](scene):
            return made
        table.remove(entry)
    return Plan("presses Esc, as nothing else can be done", key(Qt.Key.Key_Escape))


def _table_for(scene: Scene) -> Table:
    if scene.surface is scene.window:
        return ON_THE_WINDOW
    if isinstance(scene.surface, QMenu):
        return IN_A_MENU
    return IN_A_POPUP if QApplication.activePopupWidget() is scene.surface else IN_A_DIALOG
