"""The row of filters: a button each, those that do not fit under "More", a field for words. Sizes are pixels."""

from functools import cached_property, partial
from itertools import accumulate

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QWidget

from annotator.ui import language
from annotator.ui.analysis.dates_popup import DatesPopup
from annotator.ui.analysis.filter_values import DATES, LAYER, NAMES, FilterValues, filter_name
from annotator.ui.analysis.painted_button import PaintedButton
from annotator.ui.analysis.state import NOT_FILTERED, AnalysisState
from annotator.ui.analysis.value_list import ValueList
from annotator.ui.plain import literal, plain_label
from annotator.ui.theme import Theme, icon

BAR_HEIGHT, MARGIN, GAP, FIELD, LEAST_FIELD = 48, 16, 8, 190, 156
PARTS = 8
"""The field has this part of the row, between its limits."""
MOST_FILTERS = 10
"""A number of filters as wide as any."""
TYPING_MS = 150
"""The time without typing after which words are looked for."""


class FilterRow(QFrame):
    """Filters that combine, and at the end what saves what is shown."""

    layer_wanted = Signal(str)

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("analysisBar")
        self.setFixedHeight(BAR_HEIGHT)
        self._state, self._theme = state, theme
        self.values = FilterValues(state, theme)
        self._title = plain_label(self.tr("Analysis"), role="heading", parent=self)
        self.buttons = {name: self._make_button(name) for name in NAMES}
        self.more = PaintedButton(theme)
        self.more.setParent(self)
        self.more.setObjectName("analysis.more")
        self.more.clicked.connect(self._open_more)
        self.save = PaintedButton(theme)
        self.save.setParent(self)
        self.save.setObjectName("analysis.save")
        self.save.show_words(self.tr("Save…"))
        self.field = self._make_field()
        self.clear = QPushButton(self)
        self.clear.setObjectName("analysis.clear")
        self.clear.setProperty("link", True)  # noqa: FBT003  Qt takes no keyword here
        self.clear.clicked.connect(lambda: self._state.show_filter(NOT_FILTERED))
        self._open = ""
        self._list = ValueList(theme, self)
        self._list.changed.connect(self._choose)
        self._hidden: list[str] = []
        state.filtered.connect(self.refresh)
        self.refresh()

    @cached_property
    def _dates(self) -> DatesPopup:
        """The popup for dates, made when it is first opened: its calendars take a moment."""
        popup = DatesPopup(self)
        popup.chosen.connect(lambda since, until: self._state.narrow(since=since, until=until))
        return popup

    def _make_button(self, name: str) -> PaintedButton:
        button = PaintedButton(self._theme, filter_name(name))
        button.setParent(self)
        button.setObjectName(f"analysis.filter.{name}")
        button.clicked.connect(partial(self.open_filter, name))
        return button

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self, placeholderText=self.tr("Words of the claim"), clearButtonEnabled=True)
        field.setObjectName("analysisWords")
        field.setAccessibleName(field.placeholderText())
        colors = self._theme.colors
        field.addAction(icon("search", colors.text2, colors.border), QLineEdit.ActionPosition.LeadingPosition)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(lambda: self._state.narrow(words=field.text().strip()))
        field.textChanged.connect(lambda _words: self._typing.start())
        return field

    # --- what is in use

    def refresh(self) -> None:
        """Show what each filter says now."""
        for name, button in self.buttons.items():
            button.show_words(
                self.values.words(name), in_use=self.values.is_used(name), foreign=name in ("speakers", "outlets")
            )
        if self.field.text().strip() != self._state.filter.words and not self._typing.isActive():
            blocked = self.field.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
            self.field.setText(self._state.filter.words)
            self.field.blockSignals(blocked)
        count = len(self.in_use)
        self.clear.setText(self.tr("Clear {n}").format(n=language.number(count)))
        self.clear.setVisible(count > 0)
        self._arrange()

    @property
    def in_use(self) -> list[str]:
        """The names of the filters in use; the layer is none, as it says where claims are from."""
        used = [name for name in self.buttons if name != LAYER and self.values.is_used(name)]
        return [*used, "words"] if self._state.filter.words else used

    # --- choosing

    def open_filter(self, name: str) -> None:
        """Show the values of a filter below its button."""
        button = self.more if name in self._hidden else self.buttons[name]
        if name == DATES:
            self._dates.open_below(button, self._state.filter.since, self._state.filter.until)
            return
        self._open = name
        self._list.open_below(
            button, filter_name(name), self.values.find(name), self.values.chosen(name), several=name != LAYER
        )

    def _choose(self, ids: list[str]) -> None:
        if self._open == LAYER:
            self.layer_wanted.emit(ids[0])
        else:
            self.values.choose(self._open, ids)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for name in self._hidden:
            words = literal(f"{filter_name(name)}: {language.isolated(self.values.words(name))}")
            menu.addAction(words, partial(QTimer.singleShot, 0, partial(self.open_filter, name)))
        self.more.open_menu(menu)

    # --- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the filters that fit."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the parts once their fonts are known."""
        super().showEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The row can be as narrow as the window."""
        return QSize(200, BAR_HEIGHT)

    def _arrange(self) -> None:
        """Place the parts. The field and what clears have places of their own, whatever is filtered by."""
        save = self.save.sizeHint().width()
        room = self.width() - 2 * MARGIN - save - GAP
        title = self._title.sizeHint().width() + GAP if room > self._title.sizeHint().width() * 6 else 0
        self._title.setVisible(title > 0)
        field = min(max(LEAST_FIELD, self.width() // PARTS), FIELD)
        left = room - title - field - GAP - self._widest_clear() - GAP
        widths = {name: button.sizeHint().width() + GAP for name, button in self.buttons.items()}
        shown = self._fitting(widths, left)
        self._hidden = [name for name in widths if name not in shown]
        used = sum(name != LAYER and self.values.is_used(name) for name in self._hidden)
        words = self.tr("More ({n})").format(n=language.number(used)) if used else self.tr("More")
        self.more.show_words(words, in_use=used > 0)
        self.more.setVisible(bool(self._hidden))
        parts: list[tuple[QWidget, int]] = [(self._title, title - GAP)] if title else []
        parts += [(self.buttons[name], widths[name] - GAP) for name in shown]
        parts += [(self.more, self.more.sizeHint().width())] if self._hidden else []
        at_end = MARGIN + title + left
        after = at_end + field + GAP
        places = [*_in_a_row(parts), (self.field, at_end, field), (self.clear, after, self.clear.sizeHint().width())]
        self._place([*places, (self.save, self.width() - MARGIN - save, save)])
        for name, button in self.buttons.items():
            button.setVisible(name in shown)

    def _widest_clear(self) -> int:
        """Return the width of what clears with as many filters as there can be, so that it has room at any time."""
        words = self.tr("Clear {n}").format(n=language.number(MOST_FILTERS))
        metrics, flag = self.clear.fontMetrics(), Qt.TextFlag.TextShowMnemonic
        own, widest = (metrics.size(flag, text).width() for text in (self.clear.text(), words))
        return self.clear.sizeHint().width() - own + widest

    def _fitting(self, widths: dict[str, int], room: int) -> list[str]:
        if sum(widths.values()) <= room:
            return list(widths)
        room -= self.more.sizeHint().width() + 3 * GAP
        shown: list[str] = []
        for name, width in widths.items():
            if width > room:
                break
            shown.append(name)
            room -= width
        return shown

    def _place(self, parts: list[tuple[QWidget, int, int]]) -> None:
        """Place parts by where they begin and how wide they are, from the start of the interface."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before = None
        for part, start, width in parts:
            height = min(part.sizeHint().height(), BAR_HEIGHT - 8)
            left = self.width() - start - width if mirrored else start
            part.setGeometry(left, (BAR_HEIGHT - height) // 2, width, height)
            if before is not None:
                QWidget.setTabOrder(before, part)
            before = part


def _in_a_row(parts: list[tuple[QWidget, int]]) -> list[tuple[QWidget, int, int]]:
    """Return where each part begins, one after another, and its width."""
    starts = accumulate((width + GAP for _part, width in parts), initial=MARGIN)
    return [(part, start, width) for (part, width), start in zip(parts, starts, strict=False)]
