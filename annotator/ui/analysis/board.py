"""The parts of the page, laid out for the width. Sizes are pixels."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QScrollArea, QTableView, QVBoxLayout, QWidget

from annotator.app.analysis.filtering import NO_FILTER, ClaimFilter, matching
from annotator.ui.analysis.claims_card import ClaimsCard
from annotator.ui.analysis.claims_model import ReadClaims
from annotator.ui.analysis.cross_card import HEIGHT, CrossCard
from annotator.ui.analysis.filter_row import FilterRow
from annotator.ui.analysis.months_card import MonthsCard
from annotator.ui.analysis.register_panel import RegisterPanel
from annotator.ui.analysis.state import AnalysisState
from annotator.ui.theme import Theme

WIDE = 860
"""The width at which two cards have room side by side."""
REGISTER, NARROW_REGISTER, ROOMY = 288, 216, 1000
WIDE_PLACES = ((0, 0, 1), (0, 1, 1), (1, 0, 2))
NARROW_PLACES = ((0, 0, 2), (2, 0, 2), (1, 0, 2))
"""Row, column and number of columns of the table of two sides, the months and the claims, which are second where all do
not fit."""
HIGH, LOW_CARD = 640, 232
"""A lower page has a lower table of two sides, so that claims are in sight."""
GAP = 16
ROOM_FOR_HINT = 820


class Board(QWidget):
    """Filters over the register and the cards. What changes is refreshed a part at a time, so that nothing stalls."""

    layer_wanted = Signal(str)
    claim_wanted = Signal(object)
    """A ClaimRow."""
    entry_wanted = Signal(str)
    pairs_wanted = Signal()
    counted = Signal()
    """Other numbers of claims are shown."""

    def __init__(self, state: AnalysisState, theme: Theme, read: ReadClaims) -> None:
        super().__init__()
        self.state = state
        self.filters = FilterRow(state, theme)
        self.register = RegisterPanel(state, theme)
        self.crossing = CrossCard(state, theme)
        self.months = MonthsCard(state, theme)
        self.claims = ClaimsCard(state, theme, read)
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._refresh_next)
        self._is_wide: bool | None = None
        self._stops = (self.claims.table, self.register.list, self.crossing.table, self.months.chart)
        self._last: QWidget = self.claims.table
        self._may_scroll = False
        """Whether what has the focus is scrolled into sight: not before all is shown, which is from its top."""
        self._lay_out()
        self._connect()
        self._refresh(*self._all)

    def _connect(self) -> None:
        state = self.state
        state.filtered.connect(lambda: self._refresh(*self._all))
        state.directed.connect(lambda: self._refresh(self.crossing.refresh, self.months.refresh, self.claims.refresh))
        state.narrowed.connect(lambda: self._refresh(self.claims.refresh))
        state.narrowed.connect(self.crossing.show_chosen)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._note_focus)
        tables: tuple[QTableView, ...] = (self.claims.table, self.crossing.table)
        for table in tables:
            bring = partial(self._bring_row_into_sight, table)
            table.selectionModel().currentChanged.connect(lambda *_, bring=bring: QTimer.singleShot(0, self, bring))
        self.filters.layer_wanted.connect(self.layer_wanted)
        self.register.entry_wanted.connect(self.entry_wanted)
        self.register.pairs_wanted.connect(self.pairs_wanted)
        self.claims.opened.connect(self.claim_wanted)
        self.claims.counted.connect(self.counted)
        for followed in (self.crossing.followed, self.months.followed):
            followed.connect(lambda: self._scroll.ensureWidgetVisible(self.claims))

    @property
    def _all(self) -> tuple[Callable[[], None], ...]:
        return self.claims.refresh, self.register.refresh, self.crossing.refresh, self.months.refresh

    def _lay_out(self) -> None:
        self._grid = QGridLayout(spacing=GAP)
        self._grid.setContentsMargins(GAP, GAP, GAP, GAP)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(self._grid)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("analysisScroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        below = QHBoxLayout(spacing=0)
        below.addWidget(self.register)
        below.addWidget(self._scroll, 1)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.filters)
        whole.addLayout(below, 1)
        self._arrange(wide=True)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._is_wide:
            return
        self._is_wide = wide
        cards: tuple[QWidget, ...] = (self.crossing, self.months, self.claims)
        for card in cards:
            self._grid.removeWidget(card)
        for row in range(3):
            self._grid.setRowStretch(row, 0)
        for card, (row, column, columns) in zip(cards, WIDE_PLACES if wide else NARROW_PLACES, strict=True):
            self._grid.addWidget(card, row, column, 1, columns)
        self._grid.setColumnStretch(0, 61)
        self._grid.setColumnStretch(1, 39)
        self._grid.setRowStretch(1, 1)
        QWidget.setTabOrder(self.crossing.table if wide else self.claims.last_stop, self.months.chart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the width."""
        super().resizeEvent(event)
        register = REGISTER if self.width() >= ROOMY else NARROW_REGISTER
        self.register.setFixedWidth(register)
        self.crossing.setFixedHeight(HEIGHT if self.height() >= HIGH else LOW_CARD)
        room = self.width() - register
        self._arrange(wide=room >= WIDE)
        self.claims.show_hint(shown=room >= ROOM_FOR_HINT)

    # --- refreshing

    def _refresh(self, *parts: Callable[[], None]) -> None:
        self._waiting = [*(own for own in self._waiting if own not in parts), *parts]
        self._timer.start()

    def _refresh_next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
            self._timer.start()
        else:
            self._may_scroll = True

    @property
    def is_settled(self) -> bool:
        """Whether everything is shown as it is now."""
        return not self._waiting

    @property
    def counts(self) -> tuple[int, int]:
        """How many claims the layer has, of the labels that are filtered by, and how many are listed."""
        everything = ClaimFilter(labels=self.state.filter.labels) if self.state.filter.labels else NO_FILTER
        return int(matching(self.state.archive, everything).sum()), self.claims.matching

    # --- focus and going back

    def take_focus(self) -> None:
        """Take the focus where it was last."""
        self._last.setFocus()

    def _note_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now in self._stops:
            self._last = now
        inner = self._scroll.widget()
        if (
            self._may_scroll
            and now is not None
            and inner is not None
            and inner.isAncestorOf(now)
            and not _is_by_mouse()
        ):
            self._scroll.ensureWidgetVisible(now)
            if isinstance(now, QTableView):
                self._bring_row_into_sight(now)

    def _bring_row_into_sight(self, table: QTableView) -> None:
        """Scroll to the current row of a table, which may be higher than the page."""
        inner, row = self._scroll.widget(), table.visualRect(table.currentIndex())
        if self._may_scroll and inner is not None and table.hasFocus() and row.isValid() and not _is_by_mouse():
            place = table.viewport().mapTo(inner, row.center())
            self._scroll.ensureVisible(place.x(), place.y(), 0, row.height())

    def go_back(self) -> None:
        """Look no longer for the last part of what a link looks for."""
        if self.state.chips:
            self.state.drop(self.state.chips[-1])


def _is_by_mouse() -> bool:
    """Whether something happens by a click, which would hit another place if the page were scrolled."""
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton
