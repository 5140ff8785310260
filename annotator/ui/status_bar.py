"""The status bar of a project, on every page: who is at work, when was saved, what is left, how far the claims are."""

from PySide6.QtWidgets import QStatusBar

from annotator.ui.state_words import StateWords

STATUS_HEIGHT = 24
"""Fixed, since Arabic fonts would make the bar higher than it is in other languages."""


def show_status(bar: QStatusBar, words: StateWords) -> None:
    """Show the words of a project in the bar, in the place of those of another."""
    for old in bar.findChildren(object):
        if old.property("status"):
            bar.removeWidget(old)
    bar.setSizeGripEnabled(False)
    for part in (words.person, words.saved, words.left):
        part.setProperty("status", True)  # noqa: FBT003  Qt takes no keyword here
        bar.addWidget(part)
        part.show()
    words.claims.setProperty("status", True)  # noqa: FBT003  Qt takes no keyword here
    bar.addPermanentWidget(words.claims)
    words.claims.show()
    bar.setFixedHeight(STATUS_HEIGHT)
    bar.show()
