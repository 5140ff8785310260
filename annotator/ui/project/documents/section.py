"""The section with all articles: a table, and beside it what is known of the selected ones."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.document_table import LABELS, DocumentTable
from annotator.app.lead_steps import LeadStep
from annotator.app.tasks import Task
from annotator.storage.document_rows import DocumentRow
from annotator.ui import language
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.open_fields import is_typing
from annotator.ui.plain import plain_label
from annotator.ui.project.documents.filter_row import FilterRow
from annotator.ui.project.documents.kept_table import KeptTable
from annotator.ui.project.documents.layers import layers_on
from annotator.ui.project.documents.model import DocumentTableModel
from annotator.ui.project.documents.panel_place import PanelPlace
from annotator.ui.project.documents.reading import ReadingDialog
from annotator.ui.project.documents.removal import ArticleRemoval
from annotator.ui.project.documents.row_menu import ArticleMenu
from annotator.ui.project.documents.side_panel import SidePanel
from annotator.ui.project.documents.table_view import DocumentTableView
from annotator.ui.project.section import Section, Surroundings

FIRST_FIELDS = ("outlet", "date")
"""The keys of the metadata that are columns at first."""
FIRST_ROWS = 100
"""The rows that are shown while all are read."""
ARRANGED_AT_ONCE = 5_000
"""With more rows, arranging them is long work."""


class DocumentsSection(Section):
    """Filter, table and panel."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self.setObjectName("documentsSection")
        self.setAcceptDrops(True)
        self._around, self._project, self._session = around, around.project, around.project.session
        self.table = DocumentTable(self._session)
        self.model = DocumentTableModel(self.table, self._session, self)
        self.view = DocumentTableView(self.model, around.theme)
        self.filter_row = FilterRow(self._project, self.table)
        self.side = SidePanel(around.theme)
        self.removal = ArticleRemoval(self._project, self)
        self.details = QPushButton(self.tr("Details"))
        self.details.setObjectName("articleDetails")
        self._summary = plain_label(role="secondary")
        self._removed = QPushButton(self.tr("Removed articles…"))
        self._removed.setObjectName("removedArticles")
        self._removed.clicked.connect(self.removal.show_removed)
        self._import = QPushButton(self.tr("Import articles…"))
        self._import.setObjectName("importArticles")
        self._import.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._import.clicked.connect(around.actions["project.import"].trigger)
        self._is_outdated = True
        self._is_loading = False
        self._has_columns = False
        self._corrected = ""
        """The article on which a correction began, to come back to."""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.filter_row.add(self.details)
        column = QVBoxLayout(spacing=8)
        column.addWidget(self.filter_row)
        column.addWidget(self.view, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PanelPlace(column, self.side, self.details))

    def _connect(self) -> None:
        self.filter_row.filtered.connect(self.arrange)
        self.filter_row.grouped.connect(self._group)
        self.filter_row.columns_chosen.connect(self._show_columns)
        self.view.horizontalHeader().sectionClicked.connect(self._sort)
        self.view.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self.view.opened.connect(self._open)
        self.view.removal_wanted.connect(self._remove)
        self.view.doubleClicked.connect(self._open)
        self.view.menu_wanted.connect(lambda place: self.menu().show_at(place))
        self.side.edited.connect(self._edit)
        self.side.read_wanted.connect(self.read)
        self.side.correct_wanted.connect(self.correct)
        self.side.remove_wanted.connect(self._remove)
        self._project.changed.connect(self._follow)
        self._project.finished.connect(self._load_if_shown, Qt.ConnectionType.QueuedConnection)

    def head(self) -> list[QWidget]:
        """Return how many articles are shown, and the buttons of the section."""
        return [self._summary, self._removed, self._import]

    def enter(self) -> None:
        """Read the table again where that is needed."""
        if self._is_outdated:
            self._load()
        if self._corrected:
            self.view.choose_only(self._corrected)
            self._corrected = ""
        self.view.setFocus()

    def kept(self) -> KeptTable:
        """Return filter, order, groups and the selected articles."""
        return KeptTable.of(self.table, self.view.chosen())

    def go_on_from(self, kept: object) -> None:
        """Show and select what was shown and selected before."""
        assert isinstance(kept, KeptTable), "it is what `kept` returned"
        kept.arrange(self.table)
        if kept.sorted_by in self.model.columns:
            self._show_order(self.model.columns.index(kept.sorted_by))
        self.filter_row.show_filter(kept.filter)
        self.view.choose(kept.chosen)

    def begin_step(self, step: LeadStep) -> None:
        """Ask which articles to import."""
        self._import.click()

    # --- the table

    def _load(self) -> None:
        self._is_loading = True
        words, is_first = self.tr("Reading the articles"), not len(self.table)
        if is_first and self._project.run(words, self._read_first):
            self._show_first_columns()
            self.model.show_view()
        loaded = self._project.run(words, self._read_all)
        self._is_loading = False
        if loaded:
            self._is_outdated = False
            self._show_first_columns()
            self._has_columns = bool(self.table.fields())
            self._show_view()
        elif is_first:  # stopped: a few rows would seem to be all
            self.table.view = []
            self.model.show_view()

    def _show_first_columns(self) -> None:
        """Show the usual keys of the metadata as columns, until the person chooses others."""
        fields = [field for field in FIRST_FIELDS if field in self.table.fields()]
        if not self._has_columns and fields != self.model.fields:
            self._show_columns(fields)

    def _read_first(self, _task: Task) -> bool:
        self.table.load_first(FIRST_ROWS)
        return True

    def _read_all(self, _task: Task) -> bool:
        self.table.load()
        return True

    def arrange(self) -> None:
        """Arrange the rows by the present filter, order and groups."""
        if len(self.table) > ARRANGED_AT_ONCE:
            self._project.run(self.tr("Arranging the articles"), lambda _task: self.table.arrange())
        else:
            self.table.arrange()
        self._show_view()

    def _show_view(self) -> None:
        chosen = self.view.chosen()
        if bool(self.table.labels_given()) != (LABELS in self.model.columns):
            self._show_columns(self.filter_row.fields)
        self.model.show_view()
        self.view.fit_columns()
        self.view.choose(chosen[:1] if len(chosen) == 1 else [])
        shown, listed = language.number(self.table.shown, grouped=True), language.number(len(self.table), grouped=True)
        self._summary.setText(self.tr("{shown} of {all} articles").format(shown=shown, all=listed))
        self._show_chosen()

    def _sort(self, section: int) -> None:
        column = self.model.columns[section]
        again = self.table.sorted_by == column
        self.table.sorted_by, self.table.descending = column, again and not self.table.descending
        self._show_order(section)
        self.arrange()

    def _show_order(self, section: int) -> None:
        order = Qt.SortOrder.DescendingOrder if self.table.descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(section, order)

    def _group(self, column: str) -> None:
        self.table.group_by = column
        self.arrange()

    def _show_columns(self, fields: list[str]) -> None:
        self.filter_row.fields = fields
        self.model.show_fields(fields, labels=bool(self.table.labels_given()))
        self.view.fit_columns()

    def _follow(self, change: Change) -> None:
        if not change.kinds & {"document", "span", "progress", "assignment", "annotator", "scheme"}:
            return
        if self._is_outdated or not self._project.do(lambda: self.table.apply(change)):
            self._is_outdated = True
            if not self._project.is_running:
                self._load_if_shown()
        elif self.isVisible():
            self.view.viewport().update()
            if not (change.brought and is_typing()):
                self._show_chosen()

    def _load_if_shown(self) -> None:
        if self._is_outdated and not self._is_loading and self.isVisible():
            self._load()

    # --- the selected articles

    def _show_chosen(self) -> None:
        chosen = self.view.chosen_rows()
        self._project.done(lambda: self._show_facts(chosen))

    def _show_facts(self, chosen: list[DocumentRow]) -> None:
        single = chosen[0] if len(chosen) == 1 else None
        layers = layers_on(self._session, single.id) if single is not None else []
        self.side.show_documents([row.facts for row in chosen], single.languages if single else (), layers)

    def _edit(self, changes: dict[str, object]) -> None:
        chosen = self.view.chosen()
        if not self._project.done(lambda: commands.change_facts(self._session, chosen, **changes)):  # type: ignore[arg-type]
            self._show_chosen()

    def _remove(self) -> None:
        self.removal.remove(self.view.chosen())

    # --- reading and correcting

    def menu(self) -> ArticleMenu:
        """Return the menu of the selected articles."""
        menu, chosen = ArticleMenu(self), self.view.chosen()
        if len(chosen) == 1:
            menu.add_single(self._open, self.correct_text if self._session.has_authority else None)
            menu.add_layers(
                self._project.do(lambda: layers_on(self._session, chosen[0])) or [], self.read, self.correct
            )
        menu.add_removal(self._remove)
        return menu

    def correct_text(self) -> None:
        """Let the person replace the text of the selected article by a corrected one."""
        document = self.view.chosen()[0]
        self._project.revision_wanted.emit(document)
        newest = self._project.do(lambda: commands.newest_text(self._session, document))
        self._load_if_shown()
        self.view.choose_only(newest or document)
        self.view.setFocus()

    def _open(self) -> None:
        chosen = self.view.chosen()
        if len(chosen) == 1:
            self.place_wanted.emit(DeskPlace(chosen[0], 0))

    def read(self, layer: str) -> None:
        """Show the annotations of a layer on the selected article."""
        document = self.view.chosen()[0]
        theme = self._around.theme
        dialog = self._project.do(lambda: ReadingDialog(self._session, document, layer, theme, self))
        if dialog is not None:
            dialog.exec()
            dialog.deleteLater()

    def correct(self, layer: str) -> None:
        """Show the selected article on the desk in the layer of somebody else."""
        document = self.view.chosen()[0]
        self.place_wanted.emit(DeskPlace(document, 0))
        if self._project.correct(layer):
            self._corrected = document

    # --- dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files and folders that were dropped."""
        paths = [str(Path(url.toLocalFile())) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self._project.import_wanted.emit(paths)
