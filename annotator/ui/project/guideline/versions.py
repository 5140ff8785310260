"""Versions of the guideline: comparing them, and publishing or discarding the draft of the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.app import commands
from annotator.ui import language
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.guideline.difference_dialog import show_differences
from annotator.ui.guideline.words import versions_heading
from annotator.ui.open_project import OpenProject
from annotator.ui.project.guideline.draft import GuidelineDraft
from annotator.ui.project.guideline.publish_dialog import PublishGuidelineDialog
from annotator.ui.theme import Theme


class GuidelineVersions(QObject):
    """The acts of the foot."""

    published = Signal()
    discarded = Signal()

    def __init__(self, project: OpenProject, draft: GuidelineDraft, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._project, self._session = project, project.session
        self._draft, self._theme, self._window = draft, theme, window

    def compare(self, code: str) -> None:
        """Show what the draft changes, in a language first."""
        heading = self.tr("Draft of version {n}").format(n=language.number(self._draft.version + 1))
        show_differences(heading, self._draft.changes(code), self._theme, self._window)

    def compare_with(self, version: int, code: str) -> None:
        """Show what has changed in a language since a version, or what the present one changed."""
        now = self._draft.version
        before, after = (version - 1, version) if version == now else (version, now)
        known = {0, *(found.number for found in commands.guideline_versions(self._session))}
        before = max(number for number in known if number <= before)
        changes = self._project.do(lambda: commands.guideline_difference(self._session, before, after, code))
        if changes is not None:
            show_differences(versions_heading(before, after), changes, self._theme, self._window)

    def discard(self) -> None:
        """Discard the draft, after asking."""
        words = self.tr("Discard what is not published?")
        if confirmed(self._window, "confirmGuideline", self.tr("Discard draft"), words, self.tr("Discard")):
            self._draft.discard()
            self.discarded.emit()

    def publish(self, codes: Sequence[str]) -> None:
        """Publish the draft, after showing what it changes in these languages and which of them it leaves as it is."""
        dialog = PublishGuidelineDialog(self._draft, codes, self._window)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if agreed and self._draft.publish():
            self.published.emit()
            words = self.tr("Guideline {n} is published.")
            self._project.show_done(words.format(n=language.number(self._draft.version)))
