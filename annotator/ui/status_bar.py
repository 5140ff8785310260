"""The status bar of a project: person at work, time saved, articles left, completeness of claims."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QWidget

from annotator.ui.state_words import StateWords

STATUS_HEIGHT = 24
"""Fixed, since the bar would be higher with Arabic fonts."""


def show_status(bar: QStatusBar, words: StateWords, sync: QWidget) -> None:
    """Show the words of a project in the bar, instead of those of another one."""
    for old in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        bar.removeWidget(old)
    bar.setSizeGripEnabled(False)
    for part in (words.person, words.saved, words.left, sync):
        bar.addWidget(part)
        part.show()
    bar.addWidget(words.answers)
    words.answers.setVisible(bool(words.answers.text()))
    bar.addPermanentWidget(words.page)
    bar.addPermanentWidget(words.claims)
    words.claims.show()
    bar.setFixedHeight(STATUS_HEIGHT)
    bar.show()
