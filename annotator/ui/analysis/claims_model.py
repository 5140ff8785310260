"""The Qt model of the claims: rows of the archive, of which those that are shown are read, some at a time."""

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.app.analysis.columns import Numbers
from annotator.app.analysis.rows import ClaimRow, Said, claim_rows
from annotator.ui import language
from annotator.ui.analysis.state import AnalysisState
from annotator.ui.analysis.words import date_words, speaker_name, stance_name
from annotator.ui.gradual_model import Index
from annotator.ui.plain import tooltip
from annotator.ui.stances import all_stance_choices

SUPPORTS = "supports"
"""The usual stance of who says a claim, which needs no sign."""

CLAIM, SAID_BY, STANCES, ARTICLE, DATE = range(5)
COLUMNS = 5
READ_FIRST, READ_AT_ONCE = 24, 60
"""Rows that are read before any is shown, and as the table is scrolled."""
NO_ROWS: Numbers = np.zeros(0, dtype=np.int32)

ReadClaims = Callable[[Callable[[], list[ClaimRow]]], list[ClaimRow] | None]
"""Runs what reads claims; returns None after an error, which it shows."""


class ClaimsModel(QAbstractTableModel):
    """The claims of a table: of those that `show` is given, the ones that have been read so far."""

    def __init__(self, state: AnalysisState, read: ReadClaims, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._read = state, read
        self._rows = NO_ROWS
        self._counts: Numbers | None = None
        self._next = 0
        self._claims: list[tuple[ClaimRow, int]] = []
        self._order = [choice.id for choice in all_stance_choices(state.session.scheme)]

    def show(self, rows: Numbers, *, grouped: bool) -> None:
        """Show rows of the archive; `grouped` shows the first of each group, with the number of its rows."""
        self.beginResetModel()
        self._rows, self._counts = rows, None
        if grouped:
            groups = self._state.archive.groups[rows]
            _names, first, counts = np.unique(groups, return_index=True, return_counts=True)
            order = np.argsort(first)
            self._rows, self._counts = rows[first[order]], counts[order].astype(np.int32)
        self._claims, self._next = [], 0
        self._claims = self._more()
        self.endResetModel()

    @property
    def total(self) -> int:
        """The number of rows, read or not."""
        return len(self._rows)

    def _more(self) -> list[tuple[ClaimRow, int]]:
        portion = READ_AT_ONCE if self._next else READ_FIRST
        wanted = self._rows[self._next : self._next + portion].tolist()
        found = self._read(lambda: claim_rows(self._state.archive, wanted))
        counts = self._counts
        by_row = dict(zip(wanted, counts[self._next :].tolist(), strict=False)) if counts is not None else {}
        self._next += len(wanted)
        return [(claim, by_row.get(claim.row, 1)) for claim in found or ()]

    def claim(self, row: int) -> ClaimRow | None:
        """Return the claim of a row."""
        return self._claims[row][0] if 0 <= row < len(self._claims) else None

    def count(self, row: int) -> int:
        """Return how many claims a row stands for."""
        return self._claims[row][1]

    def stances(self, row: int) -> list[tuple[str, int]]:
        """Return how many others stand where, in the order of the scheme."""
        held = self._claims[row][0].stances_of_others()
        known = [value for value in self._order if value in held]
        return [(value, held[value]) for value in (*known, *(own for own in held if own not in known))]

    def own_stances(self, row: int) -> list[str]:
        """Return where those who say it stand themselves, if they do not support it, in the order of the scheme."""
        held = set(self._claims[row][0].own_stances()) - {SUPPORTS}
        return [value for value in self._order if value in held]

    def said_by(self, row: int) -> str:
        """Return the names of who says it."""
        return language.isolated_list([self._name(said) for said in self._claims[row][0].speakers] or [""])

    def _name(self, said: Said) -> str:
        return said.name or said.words or speaker_name(self._state.archive, said.key)

    def row_of(self, document: str, span: str) -> int:
        """Return the row of a claim among those that are read, -1 where there is none."""
        claims = (claim for claim, _ in self._claims)
        return next((row for row, own in enumerate(claims) if (own.document, own.span) == (document, span)), -1)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of rows that are read."""
        return 0 if parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more rows."""
        return not parent.isValid() and self._next < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Read more rows; Qt asks for them as the table is scrolled."""
        more = self._more()
        if more:
            self.beginInsertRows(QModelIndex(), len(self._claims), len(self._claims) + len(more) - 1)
            self._claims += more
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section == DATE else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Claim"),
            self.tr("Said by"),
            self.tr("Stance of others"),
            self.tr("Article"),
            self.tr("Date"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; the tooltip of a claim says the rest."""
        claim = self.claim(index.row())
        if claim is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(claim, index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            about = self._stance_lines(claim, index.row()) if index.column() == STANCES else ()
            words = (self._words(claim, index.row(), column) for column in (index.column(), ARTICLE, DATE))
            parts = (*about, *words)
            return tooltip("\n".join(dict.fromkeys(filter(None, (*parts, claim.outlet)))))
        return None

    def _stance_lines(self, claim: ClaimRow, row: int) -> Iterator[str]:
        """Yield who else stands where, a line for each stance."""
        for value, _ in self.stances(row):
            names = language.listed(language.isolated(self._name(said)) for said in claim.others_with(value))
            yield f"{stance_name(self._state.session.scheme, value)}: {names}"

    def holders(self, row: int, value: str) -> list[tuple[str, str]]:
        """Return the keys and names of who else has a stance of a value towards a claim."""
        return [(said.key, self._name(said)) for said in self._claims[row][0].others_with(value)]

    def _words(self, claim: ClaimRow, row: int, column: int) -> str:
        if column == CLAIM:
            return claim.words
        if column == SAID_BY:
            own = [stance_name(self._state.session.scheme, value) for value in self.own_stances(row)]
            return f"{self.said_by(row)} ({language.listed(own)})" if own else self.said_by(row)
        if column == STANCES:
            named = ((stance_name(self._state.session.scheme, value), count) for value, count in self.stances(row))
            return language.listed(f"{name} {language.number(count)}" for name, count in named)
        return claim.title if column == ARTICLE else date_words(claim.date)
