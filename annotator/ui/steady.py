"""Room that is kept for words that change, so that nothing beside them moves. Widths are pixels."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QLabel

from annotator.ui import language
from annotator.ui.lines import width_of
from annotator.ui.theme import interface_font


def widest_number(most: int) -> str:
    """Return a number as wide as any from 0 to `most`: not all scripts have figures of one width."""
    figures = [language.number(figure) for figure in range(1, 10)]
    widest = max(range(len(figures)), key=lambda place: width_of(figures[place], interface_font())) + 1
    return language.number(int(str(widest) * len(str(max(most, 0)))))


def keep_room(part: QAbstractButton | QLabel, words: Iterable[str]) -> None:
    """Make a button or label wide enough for any of these words."""
    part.setMinimumWidth(0)
    shown, widest = part.text(), 0
    for one in words:
        part.setText(one)
        widest = max(widest, part.sizeHint().width())
    part.setText(shown)
    part.setMinimumWidth(widest)
