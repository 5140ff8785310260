"""The status bar of a project, on every page: who is at work, when was saved, what is left, how far the claims are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QWidget

from annotator.ui.state_words import StateWords

STATUS_HEIGHT = 24
"""Fixed, since Arabic fonts would make the bar higher than it is in other languages."""


def show_status(bar: QStatusBar, words: StateWords) -> None:
    """Show the words of a project in the bar, in the place of those of another."""
    for old in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        bar.removeWidget(old)
    bar.setSizeGripEnabled(False)
    for part in (words.person, words.saved, words.left):
        bar.addWidget(part)
        part.show()
    bar.addPermanentWidget(words.claims)
    words.claims.show()
    bar.setFixedHeight(STATUS_HEIGHT)
    bar.show()
