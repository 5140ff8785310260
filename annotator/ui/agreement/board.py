"""The board of cards with figures, laid out for the width."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app.disagreements import DisagreementFilter
from annotator.ui import language
from annotator.ui.agreement.content import Section
from annotator.ui.agreement.head_row import HeadRow
from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import Sections
from annotator.ui.agreement.tables import Card, FigureTable
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

WIDE = 1240
"""Pixels; the width at which three cards have room side by side."""
COLUMNS = 12
Place = tuple[int, int, int]
"""Row, first column, number of columns."""
WIDE_PLACES: dict[str, Place] = {
    "progress": (1, 0, 4), "pairwise": (1, 4, 4), "directions": (1, 8, 4),
    "agreement": (2, 0, 5), "stances": (2, 5, 7),
    "relations": (3, 0, 5), "answers": (3, 5, 7),
    "articles": (4, 0, 12), "languages": (5, 0, 12),
}  # fmt: skip
NARROW_PLACES: dict[str, Place] = {
    "progress": (1, 0, 6), "pairwise": (1, 6, 6),
    "directions": (2, 0, 6), "relations": (2, 6, 6),
    "agreement": (3, 0, 12), "stances": (4, 0, 12), "answers": (5, 0, 12),
    "articles": (6, 0, 12), "languages": (7, 0, 12),
}  # fmt: skip


class Board(QWidget):
    """The cards of all sections."""

    disagreements_wanted = Signal(object)
    """The filter of the disagreements behind a figure."""

    def __init__(self, measured: Measured, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._grid = QGridLayout(self, spacing=16)
        self._grid.setContentsMargins(24, 16, 24, 24)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(max(row for row, _, _ in NARROW_PLACES.values()) + 1, 1)
        self._wide: bool | None = None
        self._cards: dict[str, QWidget] = {}
        tables = {section.name: section for section in Sections(measured, theme.name).all if section.rows}
        self._head = self._add_head(measured, theme)
        for name in WIDE_PLACES:
            if name in tables:
                self._cards[name] = self._card(tables, tables[name], theme)
        self._lay_out(wide=True)

    def _add_head(self, measured: Measured, theme: Theme) -> HeadRow | None:
        head = None if measured.report is None else HeadRow(measured, measured.report, theme)
        if head is not None:
            head.disagreements_wanted.connect(self.disagreements_wanted)
        self._grid.addWidget(head or self._nothing(measured), 0, 0, 1, COLUMNS)
        return head

    def _nothing(self, measured: Measured) -> QWidget:
        words = language.error_sentence(measured.error) if measured.error else ""
        label = at_start(plain_label(words, role="secondary"))
        label.setObjectName("agreementNothing")
        label.setWordWrap(True)
        label.setContentsMargins(8, 0, 8, 8)
        return Card(self.tr("Nothing to compare yet"), "", label)

    def _card(self, tables: dict[str, Section], section: Section, theme: Theme) -> QWidget:
        table = self._table(section, theme)
        if section.name != "stances" or "confusions" not in tables:
            return Card(section.heading, section.remark, table)
        return Card(section.heading, section.remark, self._beside(table, tables["confusions"], theme))

    def _table(self, section: Section, theme: Theme) -> FigureTable:
        table = FigureTable(section, theme)
        table.disagreements_wanted.connect(self.disagreements_wanted)
        return table

    def _beside(self, matrix: FigureTable, confusions: Section, theme: Theme) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both, spacing=16)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(matrix, 5, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(spacing=4)
        heading = at_start(plain_label(confusions.heading, role="caption"))
        heading.setContentsMargins(8, 0, 8, 0)
        column.addWidget(heading)
        column.addWidget(self._table(confusions, theme))
        column.addSpacing(8)
        open_review = QPushButton(self.tr("Open in review"))
        open_review.setObjectName("agreement.review")
        open_review.clicked.connect(lambda: self.disagreements_wanted.emit(DisagreementFilter(reason="stance")))
        column.addWidget(open_review)
        column.addStretch()
        row.addLayout(column, 3)
        return both

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width."""
        super().resizeEvent(event)
        self._lay_out(wide=self.width() >= WIDE)

    def _lay_out(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        if self._head is not None:
            self._head.fit(wide=wide)
        for name, (row, column, span) in (WIDE_PLACES if wide else NARROW_PLACES).items():
            if name in self._cards:
                self._grid.addWidget(self._cards[name], row, column, 1, span)
