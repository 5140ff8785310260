"""The Qt model of the table of articles. Words of a cell are found when it is first shown."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.app.document_table import (
    CLAIMS,
    FIELD,
    FLAGGED,
    LABELS,
    LANGUAGES,
    PEOPLE,
    TITLE,
    WORDS,
    DocumentTable,
    Group,
)
from annotator.app.session import Session
from annotator.storage.document_rows import DocumentRow
from annotator.ui import language
from annotator.ui.layer_names import layer_name
from annotator.ui.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
GROUP = Qt.ItemDataRole.UserRole
"""Whether a row is the heading of a group."""
SECOND = Qt.ItemDataRole.UserRole + 1
"""What the columns say of an article that there is no room for; "" for other cells than the title."""


class DocumentTableModel(QAbstractTableModel):
    """Rows of a table; `columns` are names of its columns in order."""

    def __init__(self, table: DocumentTable, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._session = table, session
        self.columns: list[str] = [TITLE, LANGUAGES, WORDS, PEOPLE, CLAIMS, FLAGGED]
        self._view: list[int | Group] = []
        self._left_out: list[str] = []

    def show_view(self) -> None:
        """Show the rows as they are arranged now."""
        self.beginResetModel()
        self._view = self._table.view
        self.endResetModel()

    def show_fields(self, fields: list[str], *, labels: bool) -> None:
        """Show keys of the metadata as columns, and the labels of articles if somebody has given any."""
        self.beginResetModel()
        own, given = [FIELD + field for field in fields], [LABELS] if labels else []
        self.columns = [TITLE, LANGUAGES, *own, WORDS, PEOPLE, CLAIMS, *given, FLAGGED]
        self.endResetModel()

    def leave_out(self, columns: list[str]) -> None:
        """Say under the title what these columns have."""
        self._left_out = columns

    @property
    def fields(self) -> list[str]:
        """The keys of the metadata that are columns."""
        return [column.removeprefix(FIELD) for column in self.columns if column.startswith(FIELD)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of rows, headings included."""
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self.column_words(self.columns[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def column_words(self, column: str) -> str:
        """Return the name of a column for people."""
        names = {
            TITLE: self.tr("Title"),
            LANGUAGES: self.tr("Languages"),
            WORDS: self.tr("Words"),
            PEOPLE: self.tr("People"),
            CLAIMS: self.tr("Claims"),
            FLAGGED: self.tr("Flagged"),
            LABELS: self.tr("Labels"),
        }
        return names.get(column) or column.removeprefix(FIELD)

    def document(self, row: int) -> DocumentRow | None:
        """Return the document of a row, None for a heading."""
        item = self._view[row] if 0 <= row < len(self._view) else None
        return self._table.row(item) if isinstance(item, int) else None

    def documents(self, rows: Iterable[int]) -> list[DocumentRow]:
        """Return the documents of rows, without headings."""
        return self._table.rows([item for item in map(self._view.__getitem__, rows) if isinstance(item, int)])

    def row_of(self, document: str) -> int:
        """Return the row of a document by id, -1 when it is not shown."""
        number = self._session.number_of(document)
        return next((row for row, item in enumerate(self._view) if item == number), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only documents be selected."""
        flags = Qt.ItemFlag.ItemIsEnabled
        return flags if index.data(GROUP) else flags | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid() or index.row() >= len(self._view):
            return None
        item = self._view[index.row()]
        if role == GROUP:
            return isinstance(item, Group)
        if role == SECOND:
            return self._second_line(item) if self.columns[index.column()] == TITLE else ""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        column = self.columns[index.column()]
        words = self._cell(item, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return tooltip(self._explained(item, words) if column == PEOPLE else words)

    def _cell(self, item: int | Group, column: str) -> str:
        if isinstance(item, Group):
            return self._group_words(item) if column == TITLE else ""
        row = self._table.row(item)
        if column.startswith(FIELD):
            return row.metadata.get(column.removeprefix(FIELD), "")
        if column == CLAIMS:
            names = sorted((layer_name(self._session, layer), count) for layer, count in row.claims.items())
            # Each pair is isolated as a whole: a number would join the next name in the other direction.
            return " · ".join(language.isolated(f"{name} {language.number(count)}") for name, count in names)
        if column == LABELS:
            return self._label_words(row)
        if column == PEOPLE:
            return self._people_words(row)
        words = {
            TITLE: row.title or "—",
            LANGUAGES: " ".join(code.upper() for code in row.languages),
            FLAGGED: language.number(row.flagged) if row.flagged else "",
        }
        return words[column] if column in words else language.number(self._table.words(item))

    def _second_line(self, item: int | Group) -> str:
        if isinstance(item, Group):
            return ""
        return " · ".join(filter(None, (self._said(item, column) for column in self._left_out)))

    def _said(self, item: int, column: str) -> str:
        words = self._cell(item, column)
        if column == WORDS:
            return self.tr("%n word(s)", "", self._table.words(item))
        if not words:
            return ""
        named = column in (CLAIMS, FLAGGED)
        return f"{self.column_words(column)} {words}" if named else language.isolated(words)

    def _people_words(self, row: DocumentRow) -> str:
        """Return how many people are how far with an article."""
        counts = (
            (row.done, self.tr("{n} done")),
            (row.started, self.tr("{n} started")),
            (row.skipped, self.tr("{n} skipped")),
            (row.waiting, self.tr("{n} not started")),
        )
        return " · ".join(words.format(n=language.number(count)) for count, words in counts if count)

    def _explained(self, item: int | Group, words: str) -> str:
        """Return the words about the people of an article, and how many of them nobody has asked to do it."""
        extra = 0 if isinstance(item, Group) else self._table.row(item).unassigned
        return f"{words}\n{self.tr('%n of them without an assignment', '', extra)}" if extra else words

    def _label_words(self, row: DocumentRow) -> str:
        """Return the labels of an article, with the number of people where several have given one."""
        scheme, code = self._session.scheme, language.current()
        given = [(scheme.say(known.name, code), row.labels.get(known.id, 0)) for known in scheme.document_labels]
        words = [f"{name} {language.number(count)}" if count > 1 else name for name, count in given if count]
        return " · ".join(map(language.isolated, words))

    def _group_words(self, group: Group) -> str:
        value = group.value
        if self._table.group_by == LANGUAGES and value:
            value = language.language_name(value)
        named = language.isolated(value) if value else self.tr("No value")
        return self.tr("{value} ({count})").format(value=named, count=language.number(group.documents))
