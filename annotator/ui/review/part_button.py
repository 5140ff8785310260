"""The button that files a decision under a part of the guideline."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.guideline_reading import read_guideline
from annotator.domain.guideline_text import Part
from annotator.ui import language
from annotator.ui.guideline.words import PATH, part_title
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme, icon

MOST_PARTS = 300


class PartButton(QToolButton):
    """Shows the guideline's parts in a menu, those of attributes and values below their label."""

    chosen = Signal(str)
    """The key of a part, "" for none."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("review.part")
        self._session = session
        self.part = ""
        self.setIcon(icon("guideline", theme.colors.text, theme.colors.border))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.show_part("")

    def show_part(self, key: str) -> None:
        """Show the part that the decision is filed under, "" for none."""
        self.part = key
        part = next((known for known in self._parts() if known.key == key), None) if key else None
        words = self.tr("File under a part of the guideline")
        if key:
            name = part_title(part) if part is not None else key
            words = self.tr("Filed under {part}").format(part=language.isolated(name))
        self.setToolTip(tooltip(words))
        self.setAccessibleName(words)
        self.setProperty("chip", bool(key))

    def _parts(self) -> tuple[Part, ...]:
        return read_guideline(commands.guideline(self._session, language.current())).parts[:MOST_PARTS]

    def _fill(self) -> None:
        self._menu.clear()
        self._add(self._menu, self.tr("No part"), "")
        below = self._menu
        titles: dict[str, str] = {}
        for part in self._parts():
            titles[part.anchor] = part_title(part)
            if "." not in part.anchor:
                below = self._menu.addMenu(_literal(part_title(part))) if part.anchor else self._menu
                self._add(below, part_title(part), part.key)
            else:
                steps = part.anchor.split(".")
                above = [titles.get(".".join(steps[:length]), "") for length in range(2, len(steps))]
                self._add(below, PATH.join((*filter(None, above), part_title(part))), part.key)

    def _add(self, menu: QMenu, words: str, key: str) -> None:
        action = menu.addAction(_literal(words))
        action.setCheckable(True)
        action.setChecked(key == self.part)
        action.triggered.connect(partial(self._choose, key))

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.show_part(key)
        self.chosen.emit(key)


def _literal(words: str) -> str:
    return words.replace("&", "&&")
