"""The panel beside the table: what is known of the selected articles, to edit, and whose annotations they have."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.document import Facts
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.project.documents.layers import LayerWords
from annotator.ui.theme import Theme, icon

WIDTH, FIELD_ROW = 336, 32


class SidePanel(QFrame):
    """Fields that are saved when they are left or Enter is pressed."""

    edited = Signal(dict)
    """Keywords for `change_facts`."""
    read_wanted = Signal(str)
    correct_wanted = Signal(str)
    remove_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("documentSide")
        self.setFixedWidth(WIDTH)
        self._facts: list[Facts] = []
        self._fields: dict[str, str] = {}
        self._heading = at_start(plain_label(role="heading"))
        self._close = QToolButton(icon=icon("close", theme.colors.text2, theme.colors.border), autoRaise=True)
        self._close.setObjectName("closeDetails")
        self._close.setToolTip(tooltip(self.tr("Close")))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.close_wanted)
        self.title = QLineEdit()
        self.title.setObjectName("documentTitle")
        self.title.editingFinished.connect(self._edit_title)
        self.languages = QLineEdit()
        self.languages.setObjectName("documentLanguages")
        self.languages.editingFinished.connect(self._edit_languages)
        self.direction = QComboBox()
        self.direction.setObjectName("documentDirection")
        for words, value in (
            (self.tr("Automatic"), ""),
            (self.tr("Right-to-left"), "rtl"),
            (self.tr("Left-to-right"), "ltr"),
        ):
            self.direction.addItem(words, value)
        self.direction.activated.connect(lambda _: self.edited.emit({"direction": self.direction.currentData()}))
        self.fields = self._make_fields()
        self.remove = QPushButton(self.tr("Remove…"))
        self.remove.setObjectName("removeArticles")
        self.remove.clicked.connect(self.remove_wanted)
        self._layers = QVBoxLayout(spacing=8)
        self._lay_out()

    def _make_fields(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setObjectName("documentFields")
        table.setAccessibleName(self.tr("Metadata"))
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Value")])
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(0, 104)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(FIELD_ROW)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.itemChanged.connect(self._edit_field)
        return table

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = column = QVBoxLayout(inside, spacing=8)
        column.setContentsMargins(16, 16, 16, 16)
        head = QHBoxLayout(spacing=8)
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        self._title_caption = self._add(column, self.tr("Title"), self.title)
        self._add(column, self.tr("Languages"), self.languages)
        self._add(column, self.tr("Direction of the text"), self.direction)
        self._add(column, self.tr("Metadata"), self.fields)
        self._layers_caption = plain_label(self.tr("Annotations"), role="caption")
        column.addWidget(self._layers_caption)
        column.addLayout(self._layers)
        column.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.remove)
        column.addLayout(row)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(area)

    def _add(self, column: QVBoxLayout, words: str, part: QWidget) -> QWidget:
        caption = plain_label(words, role="caption")
        part.setAccessibleName(words)
        column.addWidget(caption)
        column.addWidget(part)
        return caption

    # --- what is shown

    def show_close(self, *, shown: bool) -> None:
        """Show a button that closes the panel, or none."""
        self._close.setVisible(shown)

    def take_focus(self) -> None:
        """Give the focus to the first field that can be edited."""
        (self.title if self.title.isVisible() else self.languages).setFocus()

    def show_documents(self, facts: list[Facts], found: tuple[str, ...], layers: list[LayerWords]) -> None:
        """Show the selected articles; `found` are the languages of a single one, `layers` those on it."""
        if [one.document for one in facts] != [one.document for one in self._facts]:
            self.fields.setCurrentItem(None)  # a cell of another article, shaded
        self._facts = facts
        single = facts[0] if len(facts) == 1 else None
        count = len(facts)
        chosen = self.tr("%n article(s) selected", "", count)
        self._heading.setText(self.tr("Article") if single else chosen if facts else self.tr("Select an article"))
        for part in (self.title, self._title_caption, self._layers_caption):
            part.setVisible(single is not None)
        for widget in (self.languages, self.direction, self.fields, self.remove):
            widget.setEnabled(bool(facts))
        self.title.setText(single.title if single else "")
        self.title.setCursorPosition(0)
        stated = {one.languages for one in facts}
        self.languages.setText(" ".join(next(iter(stated))) if len(stated) == 1 else "")
        names = language.listed(language.language_name(code) for code in found)
        self.languages.setPlaceholderText(names or self.tr("Codes such as ar en"))
        directions = {one.direction for one in facts}
        self.direction.setCurrentIndex(self.direction.findData(directions.pop()) if len(directions) == 1 else -1)
        self._show_fields(facts)
        self._show_layers(layers)

    def _show_fields(self, facts: list[Facts]) -> None:
        first = facts[0].metadata if facts else {}
        words = {key: value for key, value in first.items() if isinstance(value, str)}
        shared = {
            key: value for key, value in words.items() if all(other.metadata.get(key) == value for other in facts)
        }
        self._fields = shared
        blocked = self.fields.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.fields.setRowCount(len(shared) + 1)
        for row, (key, value) in enumerate([*sorted(shared.items()), ("", "")]):
            for column, cell in enumerate((key, value)):
                self.fields.setItem(row, column, QTableWidgetItem(cell))
        self.fields.blockSignals(blocked)
        height = self.fields.horizontalHeader().sizeHint().height() + FIELD_ROW * min(len(shared) + 1, 6)
        self.fields.setFixedHeight(height + 4)

    def _show_layers(self, layers: list[LayerWords]) -> None:
        while (item := self._layers.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._layers_caption.setVisible(bool(layers))
        for shown in layers:
            self._layers.addWidget(self._layer_part(shown))

    def _layer_part(self, shown: LayerWords) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(at_start(plain_label(language.isolated(shown.name))), 0, 0)
        counts = self.tr("%n annotation(s)", "", shown.spans) + " · " + self.tr("%n claim(s)", "", shown.claims)
        grid.addWidget(at_start(plain_label(counts, role="caption")), 1, 0)
        grid.setColumnStretch(0, 1)
        for column, (name, words, signal) in enumerate(
            (("read", self.tr("Read"), self.read_wanted), ("correct", self.tr("Correct"), self.correct_wanted)), 1
        ):
            button = QPushButton(words)
            button.setObjectName(f"{name}.{shown.layer}")
            button.setAccessibleName(f"{words}: {shown.name}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(shown.layer))
            grid.addWidget(button, 0, column, 2, 1)
            button.setVisible(name == "read" or shown.can_correct)
        return part

    # --- editing

    def _edit_title(self) -> None:
        if len(self._facts) == 1 and self.title.text().strip() != self._facts[0].title:
            self.edited.emit({"title": self.title.text()})

    def _edit_languages(self) -> None:
        codes = tuple(self.languages.text().replace(",", " ").split())
        stated = {one.languages for one in self._facts}
        if stated and (stated != {codes} if codes or len(stated) == 1 else False):
            self.edited.emit({"languages": codes})

    def _edit_field(self, item: QTableWidgetItem) -> None:
        """Save a field; a row without a name or value removes its field."""
        key_item, value_item = self.fields.item(item.row(), 0), self.fields.item(item.row(), 1)
        key = key_item.text().strip() if key_item else ""
        value = value_item.text().strip() if value_item else ""
        before = sorted(self._fields)[item.row()] if item.row() < len(self._fields) else ""
        if not before and not (key and value):
            return  # a new field is not complete yet
        unset = [before] if before and (before != key or not value) else []
        self.edited.emit({"metadata": {key: value} if key and value else {}, "unset": unset})
