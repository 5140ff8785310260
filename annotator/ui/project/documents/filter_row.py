"""The row above the table of articles: filters, saved ones too, groups and columns."""

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.document_filter import OPEN, Filter
from annotator.app.document_table import FIELD, LANGUAGES, DocumentTable
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.name_dialog import ask_name
from annotator.ui.open_project import OpenProject

MOST_VALUES = 40
"""The most values of a key of the metadata in a menu."""


class FilterRow(QWidget):
    """Words of the title, and menus for the rest."""

    filtered = Signal()
    """`filter` of the table has changed."""
    grouped = Signal(str)
    columns_chosen = Signal(list)

    def __init__(self, project: OpenProject, table: DocumentTable) -> None:
        super().__init__()
        self._project, self._table = project, table
        self.fields: list[str] = []
        """The keys of the metadata that are columns."""
        self.words = QLineEdit(placeholderText=self.tr("Filter titles"), clearButtonEnabled=True)
        self.words.setObjectName("documentTableFilter")
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.textChanged.connect(lambda words: self._filter(words=words.strip()))
        whole = QVBoxLayout(self, spacing=8)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.words)
        self._menus = FlowLayout(spacing=8)
        menus = QWidget()
        menus.setLayout(self._menus)
        whole.addWidget(menus)
        self.conditions = self._add_menu("tableConditions", self.tr("Filter"), self._fill_conditions)
        self.saved = self._add_menu("savedFilters", self.tr("Saved filters"), self._fill_saved)
        self.groups = self._add_menu("tableGroups", self.tr("Group"), self._fill_groups)
        self.columns = self._add_menu("tableColumns", self.tr("Columns"), self._fill_columns)

    def _add_menu(self, name: str, words: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        menu = QMenu(button)

        def fill_again() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(fill_again)
        button.setMenu(menu)
        self._menus.addWidget(button)
        return button

    def add(self, button: QPushButton) -> None:
        """Add a button after the menus."""
        self._menus.addWidget(button)

    # --- conditions

    def _filter(self, **changes: object) -> None:
        self.show_filter(msgspec.structs.replace(self._table.filter, **changes))

    def show_filter(self, filter_: Filter) -> None:
        """Filter the table."""
        self._table.filter = filter_
        if self.words.text().strip() != filter_.words:
            blocked = self.words.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
            self.words.setText(filter_.words)
            self.words.blockSignals(blocked)
        count = sum(map(bool, (filter_.status, filter_.language, filter_.flagged, filter_.label))) + len(
            filter_.metadata
        )
        words = self.tr("Filter ({count})").format(count=language.number(count)) if count else self.tr("Filter")
        self.conditions.setText(words)
        self.filtered.emit()

    def _fill_conditions(self, menu: QMenu) -> None:
        wanted = self._table.filter
        statuses = {
            "": self.tr("Any status"),
            OPEN: self.tr("Not done by all"),
            "todo": self.tr("Not started"),
            "started": self.tr("Started"),
            "done": self.tr("Done"),
            "skipped": self.tr("Skipped"),
        }
        self._add_choices(menu.addMenu(self.tr("Status")), statuses, wanted.status, lambda v: self._filter(status=v))
        names = {"": self.tr("Any language")} | {c: language.language_name(c) for c in self._table.languages()}
        submenu = menu.addMenu(self.tr("Language"))
        self._add_choices(submenu, names, wanted.language, lambda value: self._filter(language=value))
        if labels := self._table.labels():
            scheme, code = self._project.session.scheme, language.current()
            said = {"": self.tr("Any label")} | {label.id: _plain(scheme.say(label.name, code)) for label in labels}
            submenu = menu.addMenu(self.tr("Label of the article"))
            self._add_choices(submenu, said, wanted.label, lambda value: self._filter(label=value))
        flagged = menu.addAction(self.tr("Flagged"))
        flagged.setCheckable(True)
        flagged.setChecked(wanted.flagged)
        flagged.triggered.connect(lambda checked: self._filter(flagged=checked))
        menu.addSeparator()
        chosen = dict(wanted.metadata)
        for field in self._table.fields():
            self._add_field(menu, field, chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Clear"), lambda: self.show_filter(Filter()))

    def _add_field(self, menu: QMenu, field: str, chosen: dict[str, str]) -> None:
        values = self._table.values_of(field, MOST_VALUES)
        if not values:
            return
        names = {"": self.tr("Any value")} | {value: _plain(value) for value in values if value}

        def choose(value: str) -> None:
            others = {key: known for key, known in self._table.filter.metadata if key != field}
            own = {field: value} if value else {}
            self._filter(metadata=tuple(sorted((others | own).items())))

        self._add_choices(menu.addMenu(_plain(field)), names, chosen.get(field, ""), choose)

    def _add_choices(self, menu: QMenu, choices: dict[str, str], current: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(menu)
        for value, words in choices.items():
            action = QAction(words, menu, checkable=True, checked=value == current)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            group.addAction(action)
            menu.addAction(action)

    # --- saved filters

    def _fill_saved(self, menu: QMenu) -> None:
        session = self._project.session
        saved = commands.saved_filters(session)
        for filter_ in saved:
            menu.addAction(_plain(filter_.name), partial(self.show_filter, Filter.of(filter_)))
        menu.addSeparator()
        menu.addAction(self.tr("Save filter…"), self.save)
        rename, delete = menu.addMenu(self.tr("Rename")), menu.addMenu(self.tr("Delete"))
        for submenu in (rename, delete):
            submenu.setEnabled(bool(saved))
        for filter_ in saved:
            rename.addAction(_plain(filter_.name), partial(self._rename, filter_.name))
            delete.addAction(_plain(filter_.name), partial(self._delete, filter_.name))

    def save(self) -> None:
        """Save the present filter under a name that the person gives."""
        name = self._ask_name(self.tr("Save filter"), "")
        if name and self._project.done(lambda: commands.save_filter(self._project.session, name, self._table.filter)):
            self._project.show_done(self.tr("Filter saved: {name}").format(name=language.isolated(name)))

    def _rename(self, before: str) -> None:
        session = self._project.session
        if name := self._ask_name(self.tr("Rename filter"), before):
            self._project.done(lambda: commands.rename_filter(session, commands.find_filter(session, before), name))

    def _delete(self, name: str) -> None:
        session = self._project.session
        if self._project.done(lambda: commands.delete_filter(session, commands.find_filter(session, name))):
            self._project.show_done(self.tr("Filter deleted: {name}").format(name=language.isolated(name)))

    def _ask_name(self, title: str, before: str) -> str:
        asked = self.tr("Name; everybody in the team is offered the filter")
        return ask_name(self, title, asked, before, self.tr("Save"))

    # --- groups and columns

    def _fill_groups(self, menu: QMenu) -> None:
        fields = {FIELD + field: _plain(field) for field in self._table.fields()}
        names = {"": self.tr("No groups"), LANGUAGES: self.tr("Language")} | fields
        self._add_choices(menu, names, self._table.group_by, self.grouped.emit)

    def _fill_columns(self, menu: QMenu) -> None:
        for field in self._table.fields():
            action = menu.addAction(_plain(field))
            action.setCheckable(True)
            action.setChecked(field in self.fields)
            action.triggered.connect(lambda checked, field=field: self._choose_column(field, shown=checked))
        if menu.isEmpty():
            menu.addAction(self.tr("The articles have no metadata.")).setEnabled(False)

    def _choose_column(self, field: str, *, shown: bool) -> None:
        self.columns_chosen.emit([*self.fields, field] if shown else [own for own in self.fields if own != field])


def _plain(words: str) -> str:
    """Return words of people for a menu, where & would underline a letter."""
    return words.replace("&", "&&")
