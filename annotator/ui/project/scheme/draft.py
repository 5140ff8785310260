"""The draft of the scheme in the window: what is shown, changed and counted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.commands.scheme_counting import SchemeUses, StaleAnnotations
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Kind, Label, Scheme, parse_scheme
from annotator.domain.scheme_comparison import SchemeChange
from annotator.ui import language
from annotator.ui.open_project import OpenProject

NO_USES = SchemeUses({}, {})


class SchemeDraft(QObject):
    """The scheme as it will be: that of the draft, or the one in force while there is no draft."""

    changed = Signal()
    counted = Signal()
    """The uses were counted."""
    outdated = Signal()
    """Annotations changed: the counts are those of before."""

    def __init__(self, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self.session = project.session
        self.scheme: Scheme = project.session.scheme
        self.exists = False
        self.changes: list[SchemeChange] = []
        self.uses = NO_USES
        self.stale: list[StaleAnnotations] = []
        self._counted = False
        self.refresh()
        project.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        if change.kinds & {"span", "relation", "progress"}:
            self._counted = False
            self.outdated.emit()
        if "scheme" in change.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Read the draft."""
        toml = commands.scheme_draft(self.session)
        self.exists = toml is not None
        self.scheme = parse_scheme(toml) if toml is not None else self.session.scheme
        self.changes = commands.draft_changes(self.session)
        self.changed.emit()

    def count(self) -> None:
        """Count the uses, unless nothing has changed since; long counts show their progress."""
        if self._counted:
            return
        session = self.session
        uses = self._project.run(self.tr("Counting annotations"), lambda _task: commands.scheme_uses(session))
        if uses is not None:
            self.uses, self._counted = uses, True
            self.stale = commands.stale_annotations(session, uses)
            self.counted.emit()

    def edit(self, change: Callable[[str], str]) -> bool:
        """Change the draft; return whether that was done. An error is shown, and nothing has changed then."""
        return self._project.done(lambda: commands.edit_scheme(self.session, change))

    def try_edit(self, change: Callable[[str], str]) -> str:
        """Change the draft; return "", or why that cannot be, for the field that it was entered in."""
        try:
            commands.edit_scheme(self.session, change)
        except AnnotatorError as error:
            return language.error_sentence(error)
        return ""

    @property
    def stale_count(self) -> int:
        """How many annotations have a label, attribute or value that the scheme in force does not have any more."""
        return sum(group.count for group in self.stale if group.reason == "gone")

    def is_changed(self, owner: str) -> bool:
        """Whether the draft changes a label or relation that the scheme in force has."""
        return any(change.owner == owner for change in self.changes)

    def is_new(self, kind: Kind, owner: str) -> bool:
        """Whether the scheme in force does not have a label, relation or label of articles."""
        return self.session.scheme.owner(kind, owner) is None

    def label(self, label: str) -> Label:
        """Return a label of the draft."""
        found = self.scheme.label(label)
        assert found is not None, "only labels of the draft are shown"
        return found

    def say(self, words: str) -> str:
        """Return a name of the scheme in the language of the interface."""
        return self.scheme.say(words, language.current())
