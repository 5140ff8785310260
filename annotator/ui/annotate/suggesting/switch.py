"""The switch of suggestions in toolbar and menu, and which acts on them are available."""

from PySide6.QtCore import QObject

from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.suggesting.suggesting import Suggesting
from annotator.ui.availability import Availability
from annotator.ui.plain import tooltip

ON_THE_CURRENT = ("suggestion.accept", "suggestion.dismiss", "suggestion.edit")


class SuggestionSwitch(QObject):
    """Says how many suggestions are left in the article, and whether they are switched on."""

    def __init__(self, suggesting: Suggesting, actions: Actions, availability: Availability) -> None:
        super().__init__(suggesting)
        self._suggesting, self._actions, self._availability = suggesting, actions, availability
        suggesting.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Update words, check mark and availability."""
        left, name = len(self._suggesting.left), self.tr("Suggestions")
        self._actions["view.suggestions"].setChecked(self._suggesting.choices.shown)
        self._actions.set_words("view.suggestions", f"{name} {language.number(left)}" if left else name)
        if self._suggesting.is_on and (words := self._suggesting.allowance.words()):
            self._actions["view.suggestions"].setToolTip(tooltip(words))
        has_current = self._suggesting.current is not None
        self._availability.state({"suggestion.next": bool(left), **dict.fromkeys(ON_THE_CURRENT, has_current)})
