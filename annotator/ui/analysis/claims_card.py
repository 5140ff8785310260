"""The card with the claims that are looked for: chips, groups, the table. Sizes are pixels."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app.analysis.filtering import rows_of
from annotator.app.analysis.rows import ClaimRow
from annotator.ui import language
from annotator.ui.analysis.chip_row import ChipRow
from annotator.ui.analysis.claims_model import ClaimsModel, ReadClaims
from annotator.ui.analysis.claims_table import GROUP, ClaimsTable
from annotator.ui.analysis.state import NOT_FILTERED, AnalysisState, Chip, looking_for
from annotator.ui.analysis.words import stance_name
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme

LEAST_HEIGHT, CHIPS_HEIGHT = 300, 26


class ClaimsCard(QFrame):
    """The claims, or that there are none with these filters."""

    opened = Signal(object)
    """The ClaimRow to be shown in its article."""
    counted = Signal()
    """Other claims are listed."""

    def __init__(self, state: AnalysisState, theme: Theme, read: ReadClaims) -> None:
        super().__init__()
        self.setObjectName("claimsCard")
        self.setMinimumHeight(LEAST_HEIGHT)
        self._state = state
        self.matching = 0
        self.model = ClaimsModel(state, read, self)
        self.table = ClaimsTable(self.model, theme, state.session.scheme)
        self.table.opened.connect(self._open)
        self.table.linked.connect(self._follow)
        self.chips = ChipRow(state, theme)
        self.chips.dropped.connect(self.table.setFocus)
        self._count = plain_label(role="secondary")
        self._hint = plain_label(self.tr("Enter opens the article at the claim"), role="caption")
        self.grouped = QCheckBox(self.tr("Group the same"))
        self.grouped.setObjectName("groupTheSame")
        self.grouped.toggled.connect(lambda _on: self.refresh())
        self._nothing = self._make_nothing()
        self._lay_out()

    def _make_nothing(self) -> QWidget:
        nothing = QWidget()
        self._none = plain_label()
        self._none.setObjectName("noClaims")
        self._clear_all = QPushButton(self.tr("Clear"))
        self._clear_all.setObjectName("clearAll")
        self._clear_all.clicked.connect(self._clear)
        column = QVBoxLayout(nothing, spacing=12)
        column.addStretch()
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._clear_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return nothing

    def _lay_out(self) -> None:
        head = QHBoxLayout(spacing=12)
        head.addStrut(CHIPS_HEIGHT)
        head.setContentsMargins(24, 10, 24, 6)
        head.addWidget(plain_label(self.tr("Claims"), role="heading"))
        head.addWidget(self._count)
        head.addWidget(self.chips, 1)
        head.addStretch()
        head.addWidget(self._hint)
        head.addWidget(self.grouped)
        column = QVBoxLayout(self, spacing=0)
        column.setContentsMargins(1, 0, 1, 8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing, 1)

    def refresh(self) -> None:
        """List the claims again; the one that was current stays so while it is listed."""
        current = self.model.claim(self.table.currentIndex().row())
        place = self.table.verticalScrollBar().value()
        rows = rows_of(self._state.archive, self._state.shown)
        self.matching = len(rows)
        self.model.show(rows, grouped=self.grouped.isChecked())
        self._count.setText(language.number(self.model.total, grouped=True))
        self.chips.refresh()
        self._order_chips()
        self._show_nothing()
        self.table.setVisible(self.model.total > 0)
        row = self.model.row_of(current.document, current.span) if current is not None else -1
        if row >= 0:
            self.table.choose(row)
            self.table.verticalScrollBar().setValue(place)
        elif self.model.rowCount() and self.table.hasFocus():
            self.table.choose(0)
        self.counted.emit()

    def _show_nothing(self) -> None:
        """Say that there are no claims, and clear the filters if it is they that leave none."""
        is_narrowed = bool(self._state.used or self._state.chips)
        self._none.setText(self.tr("No claims with these filters") if is_narrowed else self.tr("No claims yet"))
        self._clear_all.setVisible(is_narrowed)
        self._nothing.setVisible(not self.model.total)
        if not self.model.total and self.table.hasFocus():
            (self._clear_all if is_narrowed else self.grouped).setFocus()

    def _order_chips(self) -> None:
        """Have Tab come to the chips before the box beside them: Qt puts what is new at the end of the window."""
        before: QWidget = self.grouped
        for button in self.chips.buttons:
            QWidget.setTabOrder(before, button)
            before = button
        if before is not self.grouped:
            QWidget.setTabOrder(before, self.grouped)

    @property
    def last_stop(self) -> QWidget:
        """The last part that Tab comes to."""
        return self._clear_all

    def show_hint(self, *, shown: bool) -> None:
        """Show what Enter does, where there is room for it."""
        self._hint.setVisible(shown)

    def _clear(self) -> None:
        self.table.show()
        self.table.setFocus()
        if self._state.used:
            self._state.show_filter(NOT_FILTERED)
        else:
            self._state.look_for()

    def _open(self, row: int) -> None:
        if (claim := self.model.claim(row)) is not None:
            self.opened.emit(claim)

    def _follow(self, row: int, value: str) -> None:
        claim = self.model.claim(row)
        if claim is not None:
            self._state.look_for(*self._chips(row, claim, value))
            if value == GROUP:
                self.grouped.setChecked(False)

    def _chips(self, row: int, claim: ClaimRow, value: str) -> list[Chip]:
        """Return what the number of a stance, or of a group, looks for; that of a stance names who has it."""
        chips = [Chip(looking_for(group=claim.row), claim.words)]
        if value != GROUP:
            keys, names = zip(*self.model.holders(row, value), strict=True)
            words = f"{language.isolated_list(list(names))} {stance_name(self._state.session.scheme, value)}"
            chips.insert(0, Chip(looking_for(holders=keys, stances=(value,)), words, value))
        return chips
