"""The foot of the Guideline section: what the draft changes, versions, compare, discard, publish."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from annotator.app.guidelines.versions import GuidelineVersion
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.plain import at_start, plain_label

MOST_LISTED = 40
"""Versions in the menu."""


class GuidelineFoot(QFrame):
    """The strip."""

    version_wanted = Signal(int)
    """A version to compare with the one published now."""
    compare_wanted = Signal()
    discard_wanted = Signal()
    publish_wanted = Signal()

    def __init__(self, session: Session, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("guidelineFoot")
        self._session = session
        self.words = at_start(plain_label(role="secondary"))
        self.words.setObjectName("guidelineDraftWords")
        self.words.setWordWrap(True)
        self.versions = QPushButton(self.tr("Versions"))
        self.versions.setObjectName("guideline.versions")
        self._menu = QMenu(self)
        self.versions.setMenu(self._menu)
        self.compare = self._make_button(self.tr("Compare"), "guideline.compare", self.compare_wanted)
        self.discard = self._make_button(self.tr("Discard…"), "guideline.discard", self.discard_wanted)
        self.publish = self._make_button("", "guideline.publish", self.publish_wanted)
        self.publish.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        for button in (self.compare, self.discard, self.publish):
            if not editable:
                button.hide()
        row = QHBoxLayout(self, spacing=8)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.words, 1)
        for widget in (self.versions, self.compare, self.discard, self.publish):
            row.addWidget(widget)

    def _make_button(self, words: str, name: str, signal: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def show_draft(self, words: str, version: int, *, changed: bool) -> None:
        """Show what the draft changes, and the number that it would be published with."""
        self.words.setText(words)
        self.publish.setText(self.tr("Publish version {n}…").format(n=language.number(version + 1)))
        for button in (self.compare, self.discard, self.publish):
            button.setEnabled(changed)

    def show_versions(self, versions: Sequence[GuidelineVersion]) -> None:
        """Show the versions in the menu, the newest first."""
        self._menu.clear()
        self.versions.setEnabled(bool(versions))
        for version in versions[:MOST_LISTED]:
            parts = [self.tr("Version {n}").format(n=language.number(version.number))]
            if version.author:
                parts.append(self._session.layer_name(version.author))
            if version.recorded is not None:
                parts.append(moment_words(version.recorded))
            action = self._menu.addAction(language.isolated_list(parts).replace("&", "&&"))
            action.triggered.connect(partial(self.version_wanted.emit, version.number))
