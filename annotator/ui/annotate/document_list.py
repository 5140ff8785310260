"""The panel with the project's documents: progress, filter, and the list, whose rows are read only when shown."""

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.listing import ListedDocument, Listing
from annotator.ui import language
from annotator.ui.lines import paint_line, width_of
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, icon, icon_pixmap, interface_font

ROW_HEIGHT, ICON, INDENT, EDGE = 56, 14, 42, 3
FETCHED_AT_ONCE = 1000
Index = QModelIndex | QPersistentModelIndex


class DocumentModel(QAbstractListModel):
    """Adapts a listing to Qt, some rows at a time: Qt asks about every row that there is before it shows the first."""

    def __init__(self, listing: Listing, parent: QWidget) -> None:
        super().__init__(parent)
        self._listing = listing
        self._fetched = min(FETCHED_AT_ONCE, len(listing.numbers))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many documents the list knows of so far."""
        return 0 if parent is not None and parent.isValid() else self._fetched

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more documents."""
        return not parent.isValid() and self._fetched < len(self._listing.numbers)

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002
        """Make the list know of more; Qt asks for it as it is scrolled."""
        self.fetch_until(self._fetched)

    def fetch_until(self, index: int) -> None:
        """Make the list know of the document at `index`, and of some after it."""
        wanted = min(max(self._fetched, index + FETCHED_AT_ONCE), len(self._listing.numbers))
        if wanted > self._fetched:
            self.beginInsertRows(QModelIndex(), self._fetched, wanted - 1)
            self._fetched = wanted
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the delegate; words for screen readers and tooltips."""
        if not index.isValid() or index.row() >= len(self._listing.numbers):
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._listing.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._listing.row(index.row()).title
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self._listing.row(index.row())
            return tooltip("\n".join(filter(None, (row.title, row.flag))))
        return None

    def row_changed(self, index: int) -> None:
        """Have one row shown anew."""
        self.dataChanged.emit(self.index(index), self.index(index))

    def list_changed(self) -> None:
        """Have everything shown anew."""
        self.beginResetModel()
        self._fetched = min(FETCHED_AT_ONCE, len(self._listing.numbers))
        self.endResetModel()


class DocumentDelegate(QStyledItemDelegate):
    """Paints a row: status, title, languages, how far it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Every row is equally high."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row in the interface's direction; the title keeps its own."""
        document = index.data(Qt.ItemDataRole.UserRole)
        if document is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colors = self._theme.colors
        rect = option.rect
        if selected:
            painter.fillRect(rect, QColor(colors.ink_tint))
            edge = rect.right() - EDGE + 1 if mirrored else rect.left()
            painter.fillRect(QRect(edge, rect.top(), EDGE, rect.height()), QColor(colors.ink))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.hair))
        self._paint_status(painter, rect, document, mirrored=mirrored)
        inner = rect.adjusted(16, 8, -INDENT, -6) if mirrored else rect.adjusted(INDENT, 8, -16, -6)
        self._paint_title(painter, inner, document, bold=selected, mirrored=mirrored)
        self._paint_details(painter, inner, document, mirrored=mirrored)
        painter.restore()

    def _paint_status(self, painter: QPainter, rect: QRect, document: ListedDocument, *, mirrored: bool) -> None:
        colors = self._theme.colors
        name, color = {
            "todo": ("todo", colors.border),
            "started": ("started", colors.ink),
            "done": ("done", colors.good),
            "skipped": ("skip", colors.text3),
        }[document.status]
        if document.flag is not None:
            name, color = "flagged", colors.warn_line
        left = rect.right() - 16 - ICON if mirrored else rect.left() + 16
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, rect.top() + 11, icon_pixmap(name, color, ICON, ratio))

    def _paint_title(
        self, painter: QPainter, inner: QRect, document: ListedDocument, *, bold: bool, mirrored: bool
    ) -> None:
        colors = self._theme.colors
        color = colors.text2 if document.status == "done" and not bold else colors.text
        room = QRectF(inner.left(), inner.top(), inner.width(), 20)
        paint_line(painter, room, document.title or "—", interface_font(bold=bold), color, mirrored=mirrored)

    def _paint_details(self, painter: QPainter, inner: QRect, document: ListedDocument, *, mirrored: bool) -> None:
        font = interface_font(10, bold=True)
        colors = self._theme.colors
        painter.setFont(font)
        x = float(inner.right() if mirrored else inner.left())
        for code in document.languages[:3]:
            width = width_of(code.upper(), font) + 10
            chip = QRectF(x - width if mirrored else x, inner.top() + 23, width, 16)
            painter.setPen(QPen(QColor(colors.hair), 1))
            painter.setBrush(QColor(colors.raised))
            painter.drawRoundedRect(chip, 3, 3)
            painter.setPen(QColor(colors.text3))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, code.upper())
            x += -(width + 6) if mirrored else width + 6
        room = (
            QRectF(inner.left(), inner.top() + 21, x - inner.left(), 20)
            if mirrored
            else QRectF(x, inner.top() + 21, inner.right() - x, 20)
        )
        color = colors.text2 if document.status != "todo" else colors.text3
        paint_line(painter, room, self._details(document), interface_font(CAPTION_SIZE), color, mirrored=mirrored)

    def _details(self, document: ListedDocument) -> str:
        if document.flag is not None:
            return self.tr("flagged: {reason}").format(reason=document.flag) if document.flag else self.tr("flagged")
        if document.status == "skipped":
            return self.tr("skipped")
        if document.status == "todo":
            return self.tr("not started")
        told = self.tr("%n claim(s)", "", document.claims)
        if document.incomplete:
            told += " · " + self.tr("%n incomplete", "", document.incomplete)
        return told


class DocumentPanel(QWidget):
    """Heading, progress, filter, list."""

    chosen = Signal(str)
    """The id of the document that the person wants to see."""

    def __init__(self, listing: Listing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._listing = listing
        self._theme = theme
        self._model = DocumentModel(listing, self)
        self._counted = plain_label(role="secondary")
        self._progress = QProgressBar(textVisible=False)
        self.filter_field = self._make_filter_field()
        self._chips = {status: self._make_chip(status) for status in ("", "todo", "flagged")}
        self.list = self._make_list()
        self._lay_out()
        self.refresh_counts()

    def _make_filter_field(self) -> QLineEdit:
        field = QLineEdit(placeholderText=self.tr("Filter titles"), clearButtonEnabled=False)
        field.setObjectName("documentFilter")
        field.textChanged.connect(lambda words: self._filter(words=words.strip()))
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
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        colors = self._theme.colors
        if status == "todo":
            chip.setIcon(icon("todo", colors.text2, colors.border))
        elif status == "flagged":
            chip.setIcon(icon("flagged", colors.warn_line, colors.border))
        chip.clicked.connect(lambda: self._filter(status=status))
        return chip

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("documentList")
        view.setModel(self._model)
        view.setItemDelegate(DocumentDelegate(self._theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Documents"))
        view.selectionModel().currentChanged.connect(self._current_changed)
        return view

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Documents"), role="heading"))
        heading.addStretch()
        heading.addWidget(self._counted)
        chips = QHBoxLayout(spacing=6)
        self._chip_group = QButtonGroup(self)
        for chip in self._chips.values():
            self._chip_group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch()
        top = QVBoxLayout(spacing=8)
        top.setContentsMargins(16, 12, 16, 8)
        for part in (heading, self._progress, self.filter_field, chips):
            top.addLayout(part) if isinstance(part, QHBoxLayout) else top.addWidget(part)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addLayout(top)
        whole.addWidget(self.list)

    # --- what is shown

    def refresh_counts(self) -> None:
        """Count anew."""
        counts = self._listing.counts()
        told = self.tr("{done} of {all} done")
        self._counted.setText(told.format(done=language.number(counts.done), all=language.number(counts.all)))
        self._progress.setMaximum(max(counts.all, 1))
        self._progress.setValue(counts.done)
        self._chips[""].setText(self.tr("All {n}").format(n=language.number(counts.all)))
        self._chips["todo"].setText(self.tr("To do {n}").format(n=language.number(counts.todo)))
        self._chips["flagged"].setText(language.number(counts.flagged))
        self._chips["flagged"].setAccessibleName(self.tr("Flagged"))
        self._chips["flagged"].setVisible(counts.flagged > 0)

    def rows_changed(self, changed: list[str] | None) -> None:
        """Show documents anew; None means all of them."""
        if changed is None:
            current = self.current()
            self._model.list_changed()
            self.show_current(current)
        for document in changed or ():
            index = self._listing.index_of(document)
            if index is not None:
                self._model.row_changed(index)
        self.refresh_counts()

    def current(self) -> str:
        """The id of the row that is chosen, or ""."""
        row = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row.id if row else ""

    def show_current(self, document: str) -> None:
        """Choose a row without saying so."""
        index = self._listing.index_of(document) if document else None
        if index is not None and index >= self._model.rowCount():
            self._model.fetch_until(index)
        blocked = self.list.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setCurrentIndex(self._model.index(index) if index is not None else QModelIndex())
        self.list.selectionModel().blockSignals(blocked)
        self.list.viewport().update()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(Qt.ItemDataRole.UserRole).id)

    def _filter(self, **changes: str) -> None:
        current = self.current()
        self._listing.filter_by(msgspec.structs.replace(self._listing.filter, **changes))
        self._model.list_changed()
        self.show_current(current)

    def _show_filter_menu(self) -> None:
        menu = QMenu(self)
        self._add_choices(
            menu,
            "status",
            {
                "": self.tr("Any status"),
                "todo": self.tr("To do"),
                "started": self.tr("Started"),
                "done": self.tr("Done"),
                "skipped": self.tr("Skipped"),
                "flagged": self.tr("Flagged"),
            },
        )
        menu.addSeparator()
        names = {code: language.language_name(code) for code in self._listing.languages()}
        self._add_choices(menu, "language", {"": self.tr("Any language")} | names)
        menu.exec(self.filter_field.mapToGlobal(self.filter_field.rect().bottomLeft()))
        menu.deleteLater()

    def _add_choices(self, menu: QMenu, field: str, choices: dict[str, str]) -> None:
        group = QActionGroup(menu)
        for value, words in choices.items():
            action = QAction(words, menu, checkable=True, checked=getattr(self._listing.filter, field) == value)
            action.triggered.connect(lambda _=False, value=value: self._choose(field, value))
            group.addAction(action)
            menu.addAction(action)

    def _choose(self, field: str, value: str) -> None:
        self._filter(**{field: value})
        if field == "status":
            for status, chip in self._chips.items():
                chip.setChecked(status == value)
