"""The versions of a scheme: what the draft changes, discarding it, and publishing it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator.app import commands
from annotator.ui import language
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.layer_names import in_words
from annotator.ui.open_project import OpenProject
from annotator.ui.project.scheme.dialogs import ChangesDialog
from annotator.ui.project.scheme.draft import SchemeDraft


class SchemeVersions(QObject):
    """These acts on the draft, with their dialogs over a window."""

    def __init__(self, draft: SchemeDraft, project: OpenProject, window: QWidget) -> None:
        super().__init__(window)
        self._draft, self._project, self._session = draft, project, project.session
        self._window = window

    def compare(self) -> None:
        """Show what the draft changes, or without one what the present version changed."""
        draft, session = self._draft, self._session
        version = session.scheme.version
        if draft.exists:
            title, changes = self.tr("Changes not yet published"), draft.changes
        else:
            words = self.tr("Changes of version {n}")
            title = words.format(n=language.number(version))
            compared = self._project.do(lambda: commands.compare_scheme_versions(session, version - 1, version))
            if compared is None:
                return
            changes = compared
        dialog = ChangesDialog(title, changes, draft.scheme, self._version_words(), "", self._window)
        dialog.exec()
        dialog.deleteLater()

    def _version_words(self) -> list[str]:
        """Return who made spans under which version, in words."""
        session, title = self._session, self.tr("Counting annotations")
        used = self._project.run(title, lambda _task: commands.scheme_versions_used(session)) or {}
        lines = [self.tr("Spans by the version that they were last changed under:")] if used else []
        for name, counts in used.items():
            parts = [
                self.tr("version {n}: {spans}").format(
                    n=language.number(version), spans=self.tr("%n span(s)", "", count)
                )
                for version, count in counts.items()
            ]
            lines.append(f"{language.isolated(in_words(name))}: {self.tr(', ').join(parts)}")
        return lines

    def discard(self) -> None:
        """Discard the draft, after asking."""
        words = self.tr("Discard %n change(s) that are not published? You can undo this.", "", len(self._draft.changes))
        if confirmed(self._window, "discardDraft", self.tr("Discard draft"), words, self.tr("Discard")):
            self._project.done(lambda: commands.discard_scheme_draft(self._session))

    def publish(self) -> None:
        """Publish the draft as the next version, after showing what it changes."""
        draft, session = self._draft, self._session
        number = session.scheme.version + 1
        title = self.tr("Publish version {n}").format(n=language.number(number))
        remarks = self._version_words()
        is_behind = draft.scheme.version != session.scheme.version
        if is_behind:
            remarks.insert(0, self.tr("The scheme has changed since this draft was begun. The draft replaces it."))
        dialog = ChangesDialog(title, draft.changes, draft.scheme, remarks, self.tr("Publish"), self._window)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if agreed and self._project.done(lambda: commands.publish_scheme(session, replaces_newer=is_behind)):
            words = self.tr("Version {n} of the scheme is published.")
            self._project.show_done(words.format(n=language.number(number)))
