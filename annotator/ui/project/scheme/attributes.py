"""The attributes of a label or relation with their values; a menu on each value, a framed one is the default."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.scheme import Attribute, Choice, Kind, Label, RelationType
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.margins import set_margins
from annotator.ui.name_dialog import ask_name
from annotator.ui.plain import at_start, literal, plain_label, tooltip
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.fields import clear
from annotator.ui.project.scheme.focus import kept_focus, tab_through
from annotator.ui.theme import Theme, icon

NAME_WIDTH = 96


class ValueChip(QToolButton):
    """A value, with a menu of what can be done with it."""

    def __init__(self, words: str, choice: Choice, *, is_default: bool, state: str) -> None:
        super().__init__()
        self.setObjectName(f"value.{choice.id}")
        self.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        self.setCheckable(True)
        self.setChecked(is_default)
        self.setText(literal(f"{words} ({state})" if state else words))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tooltip(choice.id))


class AttributeTable(QFrame):
    """The attributes of what is shown."""

    places_wanted = Signal(str, str)
    """An attribute and a value whose annotations are to be shown."""

    def __init__(self, draft: SchemeDraft, theme: Theme, before: QWidget) -> None:
        """Tab comes from the widget `before` to the values."""
        super().__init__()
        self.setObjectName("figureCard")
        self._before = before
        self._draft, self._theme = draft, theme
        self._kind: Kind = "labels"
        self._owner = ""
        self._shown: tuple[object, ...] = ()
        self._rows = QVBoxLayout(self, spacing=0)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_owner(self, kind: Kind, owner: Label | RelationType) -> None:
        """Show the attributes of a label or relation; rows that are the same stay, with the focus in them."""
        ids = (id_ for attribute in owner.attributes for id_ in (attribute.id, *(one.id for one in attribute.choices)))
        shown = (kind, owner.id, owner.attributes, *map(self._draft.say, ids))
        if shown == self._shown:
            return
        self._shown = shown
        self._kind, self._owner = kind, owner.id
        with kept_focus(self):
            self._make_rows(owner)
            tab_through(self._before, self)

    def _make_rows(self, owner: Label | RelationType) -> None:
        clear(self._rows)
        for number, attribute in enumerate(owner.attributes):
            if number:
                line = QFrame()
                line.setObjectName("fieldLine")
                line.setFixedHeight(1)
                self._rows.addWidget(line)
            self._rows.addWidget(self._make_row(attribute))
        if not owner.attributes:
            empty = at_start(plain_label(self.tr("No attributes yet."), role="secondary"))
            empty.setContentsMargins(12, 10, 12, 10)
            self._rows.addWidget(empty)

    def _make_row(self, attribute: Attribute) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row, spacing=8)
        set_margins(across, 12, 8, 8, 8)
        name = at_start(plain_label(self._draft.say(attribute.id), role="heading"))
        name.setFixedWidth(NAME_WIDTH)
        name.setWordWrap(True)
        name.setToolTip(tooltip(attribute.id))
        across.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        chips = QWidget()
        flow = FlowLayout(spacing=6)
        chips.setLayout(flow)
        for position, choice in enumerate(attribute.choices):
            flow.addWidget(self._make_chip(attribute, choice, position))
        if not attribute.values:
            flow.addWidget(at_start(plain_label(self.tr("any text"), role="secondary")))
        across.addWidget(chips, 1)
        across.addWidget(self._make_more(attribute), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_chip(self, attribute: Attribute, choice: Choice, position: int) -> ValueChip:
        state = ""
        if choice.into:
            state = self.tr("merged into {value}").format(value=self._draft.say(choice.into))
        elif choice.retired:
            state = self.tr("not offered")
        default = attribute.implied or attribute.default
        chip = ValueChip(self._draft.say(choice.id), choice, is_default=choice.id == default, state=state)
        menu = QMenu(chip)
        menu.aboutToShow.connect(partial(self._fill, menu, attribute, choice, position))
        chip.setMenu(menu)
        return chip

    def _fill(self, menu: QMenu, attribute: Attribute, choice: Choice, position: int) -> None:
        """Offer what can be done with a value now."""
        menu.clear()
        at = (self._kind, self._owner, attribute.id, choice.id)
        uses = self._draft.uses.of(*at)
        self._add(menu, self.tr("Rename…"), partial(self._rename, choice.id))
        if choice.offered:
            is_default = choice.id == (attribute.implied or attribute.default)
            if not is_default:
                self._edit(menu, self.tr("Make default"), values.set_default, at)
            elif not attribute.implied:
                self._edit(menu, self.tr("No default"), values.set_default, (*at[:3], ""))
            if position:
                self._move(menu, self.tr("Move earlier"), at, position - 1)
            if position < len(attribute.choices) - 1:
                self._move(menu, self.tr("Move later"), at, position + 1)
            self._add_endings(menu, attribute, choice, at)
        else:
            self._edit(menu, self.tr("Offer"), values.restore_value, at)
        if uses:
            menu.addSeparator()
            words = self.tr("Show %n annotation(s)", "", uses)
            self._add(menu, words, lambda: self.places_wanted.emit(attribute.id, choice.id))

    def _add_endings(self, menu: QMenu, attribute: Attribute, choice: Choice, at: tuple[Kind, str, str, str]) -> None:
        menu.addSeparator()
        if not self._draft.uses.is_recorded(*at):
            self._edit(menu, self.tr("Delete"), values.delete_value, at)
        if choice.id == attribute.implied:
            return
        self._edit(menu, self.tr("Retire"), values.retire_value, at)
        if others := [other for other in attribute.offered if other.id != choice.id]:
            into = menu.addMenu(self.tr("Merge into"))
            for other in others:
                words = self._draft.say(other.id)
                change = partial(self._draft.edit, partial(_retired_into, at=at, into=other.id))
                into.addAction(literal(words)).triggered.connect(lambda _=False, change=change: change())

    def _edit(self, menu: QMenu, words: str, change, at: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
        self._add(menu, words, lambda: self._draft.edit(lambda toml: change(toml, *at)))

    def _move(self, menu: QMenu, words: str, at: tuple[Kind, str, str, str], position: int) -> None:
        self._add(menu, words, lambda: self._draft.edit(lambda toml: values.move_value(toml, *at, position)))

    def _add(self, menu: QMenu, words: str, act) -> QAction:  # type: ignore[no-untyped-def]
        action = menu.addAction(words)
        action.triggered.connect(lambda _=False: act())
        return action

    def _make_more(self, attribute: Attribute) -> QToolButton:
        more = QToolButton()
        more.setObjectName(f"attribute.{attribute.id}.more")
        more.setIcon(icon("plus", self._theme.colors.text, self._theme.colors.border))
        more.setAccessibleName(self.tr("Change attribute {name}").format(name=self._draft.say(attribute.id)))
        more.setToolTip(tooltip(self.tr("Change attribute {name}").format(name=self._draft.say(attribute.id))))
        more.setProperty("boxed", True)  # noqa: FBT003  Qt takes no keyword here
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        self._add(menu, self.tr("Add value…"), partial(self._add_value, attribute.id))
        self._add(menu, self.tr("Rename…"), partial(self._rename, attribute.id))
        if not self._draft.uses.is_recorded(self._kind, self._owner, attribute.id):
            at = (self._kind, self._owner, attribute.id)
            self._edit(menu, self.tr("Delete"), editing.delete_attribute, at)
        more.setMenu(menu)
        return more

    # --- asking

    def ask_attribute(self) -> None:
        """Ask for the name of a new attribute, and add it."""
        words = self.tr("Name in files, such as kind. With values: kind: person, group")
        text = ask_name(self, self.tr("Add attribute"), words)
        name, _, listed = text.partition(":")
        offered = [value.strip() for value in listed.replace("،", ",").split(",") if value.strip()]
        kind, owner = self._kind, self._owner
        if name.strip():
            self._draft.edit(lambda toml: editing.add_attribute(toml, kind, owner, name.strip(), offered))

    def _add_value(self, attribute: str) -> None:
        value = ask_name(self, self.tr("Add value"), self.tr("Name in files, such as group"))
        kind, owner = self._kind, self._owner
        if value:
            self._draft.edit(lambda toml: values.add_value(toml, kind, owner, attribute, value))

    def _rename(self, words: str) -> None:
        code = language.current()
        known = self._draft.scheme.translations.get(code, {}).get(words, "")
        asked = self.tr("Shown in {language}. In files it stays {name}.")
        asked = asked.format(language=language.language_name(code), name=language.isolated(words))
        name = ask_name(self, self.tr("Rename"), asked, known or self._draft.say(words))
        if name and name != self._draft.say(words):
            self._draft.edit(lambda toml: editing.translate(toml, words, name, code))


def _retired_into(toml: str, at: tuple[Kind, str, str, str], into: str) -> str:
    return values.retire_value(toml, *at, into=into)
