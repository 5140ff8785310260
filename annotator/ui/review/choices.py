"""The choices at a place: a card for each annotation, and the other choices, one key each.

Cards are shortened until all of them are in sight. The other choices, the reason and the buttons stay in sight even
where the cards must be scrolled. Sizes are pixels.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.ui.actions import Actions
from annotator.ui.field_direction import TextField
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.key_map.words import cap
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.cards import DETAILS, ChoiceLine, OtherChoices, VariantCard
from annotator.ui.review.composer import Composer
from annotator.ui.review.item import BOTH, EDIT, REJECT
from annotator.ui.review.part_button import PartButton
from annotator.ui.review.variants import ShownVariant
from annotator.ui.theme import Theme

REASON_HEIGHT, LOW_REASON_HEIGHT, BUTTON_HEIGHT = 56, 40, 40
LOW = 620
"""In a lower panel the parts beside the cards take less room."""


class ReasonField(TextField):
    """A field for the reason. Enter resolves, as everywhere on the page; with Shift it begins another line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CardArea(QScrollArea):
    """The scrolled cards; `resized` is emitted with every new size."""

    resized = Signal()

    def __init__(self, cards: QVBoxLayout) -> None:
        super().__init__(widgetResizable=True)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emit `resized`."""
        super().resizeEvent(event)
        self.resized.emit()


class Choices(QWidget):
    """The cards, the other choices, the reason, and the buttons to skip and to resolve."""

    chosen = Signal(str)
    """The number of a variant, counted from 1, or BOTH, REJECT, EDIT."""
    resolved = Signal()
    skipped = Signal()

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewChoices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scheme = session.scheme
        self._scheme, self._actions, self._theme = scheme, actions, theme
        self._is_low = False
        self._cards: dict[str, VariantCard] = {}
        self._lines: dict[str, ChoiceLine] = {}
        self._nothing = ""
        self._heading = plain_label(role="heading")
        self._reasons = FlowLayout(spacing=6)
        self.earlier = at_start(plain_label(role="warning"))
        self.earlier.setWordWrap(True)
        self._list = QVBoxLayout(spacing=8)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._area = CardArea(self._list)
        self._area.resized.connect(self._fit)
        self._others = self._make_others()
        self.composer = Composer(scheme, theme)
        self.composer.hide()
        self._keys = at_start(
            plain_label(self.tr("Tab: to the parts · ↑ ↓: part · ← → or digit: choose · Esc: cancel"), role="caption")
        )
        self._keys.setWordWrap(True)
        self._keys.hide()
        self.reason = ReasonField()
        self.reason.setObjectName("reviewReason")
        self.reason.setAccessibleName(self.tr("Reason (kept with the decision)"))
        self.part = PartButton(session, theme)
        self._reason_caption = at_start(plain_label(self.reason.accessibleName(), role="caption"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(REASON_HEIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(spacing=8)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self._heading)
        column.addLayout(self._reasons)
        column.addWidget(self.earlier)
        column.addWidget(self._area, 1)
        column.addWidget(self._others)
        column.addWidget(self.composer, 1)
        column.addWidget(self._keys)
        column.addWidget(self._reason_caption)
        column.addWidget(self.reason)
        self._whole = QVBoxLayout(self, spacing=0)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(column, 1)
        self._whole.addWidget(self._make_foot())

    def _make_foot(self) -> QFrame:
        skip = KeycapButton(self.tr("Skip"), "", self._theme)
        skip.follow(self._actions["review.skip"])
        skip.setObjectName("review.skipButton")
        skip.clicked.connect(self.skipped)
        self._resolve = KeycapButton(self.tr("Resolve and go on"), "↵", self._theme, filled=True)
        self._resolve.setObjectName("review.resolveButton")
        self._resolve.clicked.connect(self.resolved)
        foot = QFrame()
        foot.setObjectName("choicesFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(skip)
        row.addWidget(self.part)
        row.addStretch()
        row.addWidget(self._resolve)
        for button in (skip, self.part, self._resolve):
            button.setFixedHeight(BUTTON_HEIGHT)
        self.part.setFixedWidth(BUTTON_HEIGHT)
        return foot

    def show_variants(
        self, variants: list[ShownVariant], names: list[str], reasons: list[str], earlier: str = ""
    ) -> None:
        """Show the variants at a place with their names, why they differ, and an earlier decision in words."""
        self.earlier.setText(earlier)
        self.earlier.setVisible(bool(earlier))
        for layout in (self._list, self._reasons):
            while (item := layout.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.setParent(None)
                    old.deleteLater()
        self._cards = {}
        for reason in reasons:
            self._reasons.addWidget(plain_label(reason, role="chip"))
        for number, (variant, name) in enumerate(zip(variants, names, strict=True), 1):
            action = f"review.choose.{number}"
            key = cap(self._actions.key_of(action)) if action in self._actions else ""
            self._add_card(str(number), VariantCard(variant, name, key, self._scheme, self._theme), name)
        self._list.addStretch()
        # One card says already that there is nothing here: to reject all of them says the same.
        empty = (str(number) for number, variant in enumerate(variants, 1) if not variant.spans)
        self._nothing = next(empty, "")
        self._others.show_line(self._lines[REJECT], shown=not self._nothing)
        self.show_composer(shown=False)
        self._set_low(low=self.height() < LOW)
        self._whole.activate()
        self._fit()
        self.show_chosen("")

    def show_composer(self, *, shown: bool) -> None:
        """Show the editor in the place of the cards, or the cards again."""
        self._heading.setText(self.tr("Your own annotation") if shown else self.tr("Which annotation is correct?"))
        self._area.setHidden(shown)
        self._others.setVisible(bool(self._cards) and not shown)
        self.composer.setVisible(shown)
        self._keys.setVisible(shown)
        if not shown:
            self.composer.end()

    def _fit(self) -> None:
        """Shorten the cards until all are in sight; where that fails, shrink the parts beside them."""
        if not self._fits() and not self._is_low:
            self._set_low(low=True)
            self._whole.activate()
            self._fits()
        self._list.activate()

    def _fits(self) -> bool:
        width, height = self._area.viewport().width(), self._area.viewport().height()
        for detail in DETAILS:
            for card in self._cards.values():
                card.set_detail(detail)
            self._list.invalidate()
            if self._list.totalHeightForWidth(width) <= height:
                return True
        return False

    def _show_heading(self) -> None:
        self._heading.setVisible(bool(self._cards) and not self._is_low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the other parts in a low panel."""
        self._set_low(low=event.size().height() < LOW)
        super().resizeEvent(event)

    def _set_low(self, *, low: bool) -> None:
        """Shrink the parts beside the cards, or give them their usual size."""
        self._is_low = low
        blocked = self._area.blockSignals(True)  # noqa: FBT003  fitting waits until all parts have their size
        self._others.set_in_one_row(in_one_row=low)
        self._reason_caption.setHidden(low)
        self._show_heading()
        self.reason.setPlaceholderText(self.reason.accessibleName() if low else "")
        self.reason.setFixedHeight(LOW_REASON_HEIGHT if low else REASON_HEIGHT)
        self._area.blockSignals(blocked)

    def _add_card(self, choice: str, card: VariantCard, name: str) -> None:
        card.setObjectName(f"choice.{choice}")
        card.setAccessibleName(name)
        card.clicked.connect(lambda: self.chosen.emit(choice))
        self._cards[choice] = card
        self._list.addWidget(card)

    def _make_others(self) -> OtherChoices:
        for choice, words, short, action in (
            (BOTH, self.tr("Both acceptable"), self.tr("Both"), "review.both"),
            (REJECT, self.tr("Neither: nothing to annotate here"), self.tr("Neither"), "review.reject"),
            (EDIT, self.tr("My own version"), self.tr("Edit"), "review.edit"),
        ):
            line = ChoiceLine(words, "", short=short)
            line.follow(self._actions[action])
            line.setObjectName(f"choice.{choice}")
            line.clicked.connect(lambda choice=choice: self.chosen.emit(choice))
            self._lines[choice] = line
        return OtherChoices(list(self._lines.values()))

    def write_reason(self) -> None:
        """Go to the field for the reason, unless there is no passage to give one for."""
        if self.isVisible():
            self.reason.setFocus()

    def show_chosen(self, choice: str) -> None:
        """Show a choice; "" for none yet. To reject all is to choose the card without spans, if there is one."""
        if choice == REJECT and self._nothing:
            choice = self._nothing
        for name, card in self._cards.items():
            card.set_chosen(chosen=name == choice)
        for name, line in self._lines.items():
            line.button.setChecked(name == choice)
        if (chosen := self._cards.get(choice)) is not None:
            self._area.ensureWidgetVisible(chosen, 0, 8)
        self._resolve.setEnabled(bool(choice))
