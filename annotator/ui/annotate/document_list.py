"""The panel with the documents of a project: progress, filter, and the list, whose rows are read when shown."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.document_filter import OPEN, Filter
from annotator.app.listing import Listing
from annotator.app.status_counts import Counts
from annotator.ui import language
from annotator.ui.annotate.article_list import ArticleList
from annotator.ui.annotate.document_rows import DocumentDelegate, DocumentModel
from annotator.ui.annotate.filter_choices import FilterMenu
from annotator.ui.annotate.filter_field import FilterField
from annotator.ui.annotate.no_articles import NoArticles
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import plain_label
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.theme import Theme, icon

FILTER_HEIGHT, CHIP_HEIGHT = 32, 24
FOUND_ONE_BY_ONE = 10
"""As many rows are looked for in the list; when more change, all in sight are painted again."""
CHIP_ICONS = {"started": "started", "flagged": "flagged"}
"""The icons of chips without words, so that all chips fit into one row."""


class DocumentPanel(QWidget):
    """Heading, progress, filter, list."""

    chosen = Signal(str)
    """The id of the document to show."""
    entered = Signal()
    """A document was clicked, Enter pressed or the filter left, to work on it; arrow keys only show it."""
    menu_wanted = Signal(QPoint)
    """The place on the screen for the menu of the current row."""
    filtered = Signal()
    listed = Signal()
    """Other articles are listed, by the filter or otherwise."""

    def __init__(self, listing: Listing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._listing = listing
        self._theme = theme
        self._model = DocumentModel(listing, self)
        self._only_hits = False
        self._current = ""
        self._roomy_for = -1
        self._heading = plain_label(self.tr("Articles"), role="heading")
        self._counted = plain_label(role="secondary")
        self._progress = QProgressBar(textVisible=False)
        self.filter_field = self._make_filter_field()
        self._chips = {status: self._make_chip(status) for status in ("", "mine", OPEN, "started", "flagged")}
        self.list = self._make_list()
        self._nothing = NoArticles()
        self._nothing.all_wanted.connect(self._show_all_again)
        self._lay_out()
        self.refresh_counts()

    def _make_filter_field(self) -> FilterField:
        field = FilterField(placeholderText=self.tr("Filter titles"), clearButtonEnabled=True)
        field.setObjectName("documentFilter")
        field.setFixedHeight(FILTER_HEIGHT)
        field.textChanged.connect(lambda words: self._filter(words=words.strip()))
        field.left.connect(self.entered)
        colors = self._theme.colors
        search = icon("search", colors.text2, colors.border)
        field.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        more = field.addAction(icon("filter", colors.text2, colors.border), QLineEdit.ActionPosition.TrailingPosition)
        more.setToolTip(self.tr("Status and language"))
        more.triggered.connect(self._show_filter_menu)
        return field

    def _make_chip(self, status: str) -> QToolButton:
        chip = QToolButton(checkable=True, checked=status == "", autoRaise=True)
        chip.setObjectName(f"filter.{status or 'all'}")
        chip.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
        chip.setFixedHeight(CHIP_HEIGHT)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        colors = self._theme.colors
        if status in CHIP_ICONS:
            color = colors.warn_line if status == "flagged" else colors.text2
            chip.setIcon(icon(CHIP_ICONS[status], color, colors.border))
            chip.setProperty("signed", True)  # noqa: FBT003  Qt takes no keyword here
        chip.clicked.connect(lambda: self._filter(status=status))
        return chip

    def _make_list(self) -> QListView:
        view = ArticleList()
        view.setObjectName("documentList")
        view.setModel(self._model)
        self._delegate = DocumentDelegate(self._listing, self._theme, view)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Articles"))
        view.selectionModel().currentChanged.connect(self._current_changed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_for_menu)
        view.clicked.connect(self.entered)
        view.activated.connect(self.entered)
        return view

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._heading)
        heading.addStretch()
        heading.addWidget(self._counted)
        chips = FlowLayout(spacing=4)
        self._chip_group = QButtonGroup(self)
        for chip in self._chips.values():
            self._chip_group.addButton(chip)
            chips.addWidget(chip)
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(16, 12, 16, 8)
        for part in (heading, self._progress, self.filter_field, chips):
            top.addLayout(part) if isinstance(part, QLayout) else top.addWidget(part)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addLayout(top)
        whole.addWidget(self._nothing)
        whole.addWidget(self.list, 1)

    # --- what is shown

    @property
    def shown_statuses(self) -> set[str]:
        """The statuses that a chip shows as chosen."""
        return {status for status, chip in self._chips.items() if not chip.isHidden()}

    def refresh_counts(self) -> None:
        """Show the present counts."""
        counts = self._listing.counts()
        if self._only_hits:
            listed, template = len(self._listing.numbers), self.tr("{n} of {all}")
            self._counted.setText(template.format(n=language.number(listed), all=language.number(counts.listed)))
        else:
            template = self.tr("{done} of {all} done")
            self._counted.setText(template.format(done=language.number(counts.done), all=language.number(counts.all)))
        self._progress.setMaximum(max(counts.all, 1))
        self._progress.setValue(counts.done)
        self._show_chips(counts)

    def _show_chips(self, counts: Counts) -> None:
        """Show counts on the chips, which all keep their places: a first flag does not move the list."""
        self._chips["mine"].setVisible(self._listing.assigned)
        most = max(counts.listed, counts.all)
        for status, words, count in (
            ("", self.tr("All {n}"), counts.listed),
            ("mine", self.tr("Mine {n}"), counts.all),
            (OPEN, self.tr("To do {n}"), counts.todo + counts.started),
            ("started", "{n}", counts.started),
            ("flagged", "{n}", counts.flagged),
        ):
            self._chips[status].setText(words.format(n=language.number(count)))
            if most != self._roomy_for:
                keep_room(self._chips[status], [words.format(n=widest_number(most))])
        self._roomy_for = most
        for status, count, words in (
            ("started", counts.started, self.tr("Started")),
            ("flagged", counts.flagged, self.tr("Flagged")),
        ):
            self._chips[status].setAccessibleName(words)
            self._chips[status].setToolTip(words)
            self._chips[status].setEnabled(count > 0 or self._chips[status].isChecked())

    def show_hits(self, hits: Mapping[str, int] | None) -> None:
        """List only documents with hits, given as counts by id; None lists all again."""
        self._listing.show_hits(hits)
        self._only_hits = hits is not None
        self._heading.setText(self.tr("Articles with hits") if self._only_hits else self.tr("Articles"))
        self.rows_changed(None)

    def show_suggested(self, counts: Mapping[str, int]) -> None:
        """Show how many suggestions articles have, by id."""
        self._delegate.suggested = counts
        self.list.viewport().update()

    def rows_changed(self, changed: list[str] | None) -> None:
        """Refresh documents, by id; None refreshes the whole list."""
        if changed is None:
            place = self.list.verticalScrollBar().value()
            self._list_again()
            self.list.verticalScrollBar().setValue(place)
        if changed is not None and len(changed) > FOUND_ONE_BY_ONE:
            self._model.rows_changed()
            changed = []
        for document in changed or ():
            index = self._listing.index_of(document)
            if index is not None:
                self._model.row_changed(index)
        self.refresh_counts()

    def show_current(self, document: str) -> None:
        """Make a row current without emitting `chosen`; it stays current when the list changes."""
        self._current = document
        index = self._listing.index_of(document) if document else None
        if index is not None and index >= self._model.rowCount():
            self._model.fetch_until(index)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(self._model.index(index) if index is not None else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        self.list.scrollTo(self.list.currentIndex())  # which the list does itself by one of these signals
        self.list.viewport().update()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self._current = current.data(Qt.ItemDataRole.UserRole).id
            self.chosen.emit(self._current)

    def _ask_for_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.menu_wanted.emit(self.list.viewport().mapToGlobal(place))

    def _filter(self, **changes: object) -> None:
        self._listing.filter_by(msgspec.structs.replace(self._listing.filter, **changes))
        self._chip_group.setExclusive(False)  # some statuses have no chip
        for status, chip in self._chips.items():
            chip.setChecked(status == self._listing.filter.status)
        self._chip_group.setExclusive(True)
        self._list_again()
        self.filtered.emit()

    def _list_again(self) -> None:
        """Show the list as it is now; where the filter leaves none of its articles, say so."""
        self._model.list_changed()
        self.show_current(self._current)
        self._nothing.setVisible(not self._listing.numbers and self._listing.filter != Filter())
        self.listed.emit()

    def _show_filter_menu(self) -> None:
        menu = self.filter_menu()
        menu.exec(self.filter_field.mapToGlobal(self.filter_field.rect().bottomLeft()))
        menu.deleteLater()

    def filter_menu(self) -> QMenu:
        """Return the menu of statuses, languages and saved filters."""
        return FilterMenu(self._listing, self._filter, self.show_filter, self)

    def show_filter(self, filter_: Filter) -> None:
        """List what a filter lets through."""
        blocked = self.filter_field.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.filter_field.setText(filter_.words)
        self.filter_field.blockSignals(blocked)
        self._filter(**msgspec.structs.asdict(filter_))

    def show_status(self, status: str) -> None:
        """List only documents with a status."""
        self._filter(status=status)

    def show_all(self) -> None:
        """List every article again."""
        self.show_filter(Filter())

    def _show_all_again(self) -> None:
        """List every article, and go back to them: the button that asked for it is gone."""
        self.show_all()
        self.list.setFocus()
