"""A toolbar of acts: words beside the icons where there is room, icons alone or with a number in a narrow window."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from annotator.ui.actions import Actions
from annotator.ui.steady import keep_room
from annotator.ui.theme import ICON_WITH_GAP

# Fixed, since the bar would be higher with Arabic fonts.
HEIGHT = 48
ICON_ALONE = QSize(16, 16)


class ActToolBar(QToolBar):
    """Buttons for acts; `worded_width` is the width in pixels with room for the words in every language."""

    def __init__(self, actions: Actions, worded_width: int) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(ICON_ALONE)
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._worded_width = worded_width
        self._spaces: list[QAction] = []
        self._worded: list[tuple[list[QToolButton], int]] = []
        """Buttons that have their words together, and the width of the bar from which on."""
        self._changing: dict[QToolButton, list[str]] = {}
        self._numbers: dict[QToolButton, tuple[Callable[[], str], str]] = {}
        self._without_words: set[QToolButton] = set()

    def add_act(
        self,
        action: str,
        *,
        worded: bool = False,
        icon_last: bool = False,
        follows: bool = False,
        worded_width: int | None = None,
        any_of: Iterable[str] = (),
        number: tuple[Callable[[], str], str] | None = None,
    ) -> QAction:
        """Add the button of an act; a `worded` one has its words from the width of the bar or its own on.

        `any_of` are the words that it has in turn, for which it keeps room; `number` gives what stands beside its icon
        without them, "" for nothing, and the widest of these. One that `follows` has words only together with the one
        before it, as arrows that belong together. Returns what shows and hides the button.
        """
        button = QToolButton()
        button.setDefaultAction(self._actions[action])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            if follows:
                self._worded[-1][0].append(button)
            else:
                self._worded.append(([button], worded_width or self._worded_width))
            self._changing[button] = list(any_of)
            if number is not None:
                self._numbers[button] = number
            self._actions[action].changed.connect(lambda: self._fit_words(button))
        if icon_last:
            # The arrow of "next" is on the side that it points to.
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft)
        return self.addWidget(button)

    def add_space(self) -> None:
        """Move the following buttons to the end of the bar."""
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._spaces.append(self.addWidget(spacer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words where there is room for them."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        for buttons, least in self._worded:
            for button in buttons:
                self._show_words(button, shown=self.width() >= least)
        self._fit_separators()
        self._make_room()

    def _fit_separators(self) -> None:
        """Show a separator only between two groups side by side of which something is shown."""
        needed: set[QAction] = set()
        follows, before = False, None
        for action in self.actions():
            if action.isSeparator():
                before = action if follows else None
            elif action in self._spaces:
                follows, before = False, None
            elif action.isVisible():
                needed |= {before} if before is not None else set()
                follows, before = True, None
        for action in self.actions():
            if action.isSeparator():
                action.setVisible(action in needed)

    def _fit_words(self, button: QToolButton) -> None:
        """Make room again once the words of a button are longer than what it has room for."""
        if button in self._without_words:
            self._show_words(button, shown=False)  # Qt has given it its words again
        if button.sizeHint().width() > button.width() and self.isVisible():
            self._fit()

    def _show_words(self, button: QToolButton, *, shown: bool) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(beside if shown else alone)
        button.setIconSize(ICON_WITH_GAP if shown else ICON_ALONE)
        keep_room(button, self._changing[button] if shown else ())
        if button in self._numbers:
            self._show_number(button, shown=not shown)

    def _show_number(self, button: QToolButton, *, shown: bool) -> None:
        """Show a number beside an icon, for which there is room also while there is none; or the words again."""
        words = button.defaultAction().iconText()
        button.setAccessibleName(words)
        button.setText(words)
        self._without_words.discard(button)
        if not shown:
            return
        self._without_words.add(button)
        number, widest = self._numbers[button]
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(ICON_WITH_GAP)
        keep_room(button, [widest])
        if text := number():
            button.setText(text)
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setIconSize(ICON_ALONE)

    def _make_room(self) -> None:
        """Leave out more words where they need more room than there is: first those that need the widest bar."""
        for buttons, _ in sorted(self._worded, key=lambda worded: worded[1], reverse=True):
            if self.needed_width() <= self.width():
                return
            for button in buttons:
                self._show_words(button, shown=False)

    def needed_width(self) -> int:
        """Return the width that everything in the bar needs side by side."""
        inside, shown = self.layout(), [action for action in self.actions() if action.isVisible()]
        assert inside is not None, "a toolbar has a layout"
        parts = [part for action in shown if (part := self.widgetForAction(action)) is not None]
        margins = inside.contentsMargins()
        gaps = inside.spacing() * max(len(parts) - 1, 0)
        return sum(_least(part) for part in parts) + gaps + margins.left() + margins.right()


def _least(part: QWidget) -> int:
    """Return the width that a part must have."""
    return max(part.sizeHint().width(), part.minimumWidth())
