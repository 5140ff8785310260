"""The draft of the guideline in the window: what is written, what is published, and how they differ."""

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app import commands
from annotator.app.guidelines.differences import PartChange, part_changes
from annotator.ui.open_project import OpenProject

KEEP_MS = 700
"""The time without a key after which a draft is stored."""


class GuidelineDraft(QObject):
    """The texts by language that the person at work is writing."""

    changed = Signal()
    """The texts, what is published or the differences have changed."""

    def __init__(self, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._session = project, project.session
        self.published: dict[str, str] = {}
        self.version = 0
        self.texts: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.keep)
        project.leaving.connect(lambda: self.keep() if self._timer.isActive() else None)

    def read(self) -> None:
        """Read what is published and what was drafted before; what is being written stays."""
        session = self._session
        unwritten = not self.is_changed
        self.published = self._project.do(lambda: commands.guideline_texts(session)) or {}
        self.version = self._project.do(lambda: commands.guideline_version(session)) or 0
        if unwritten:
            drafted = self._project.do(lambda: commands.guideline_draft(session))
            self.texts = self.published | (drafted or {})
        self.changed.emit()

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not published."""
        return {language: text for language, text in self.texts.items() if text} != self.published

    def changes(self, language: str) -> list[PartChange]:
        """Return the parts that differ from what is published, those in one language first."""
        found: dict[str, PartChange] = {}
        for code in sorted({*self.texts, *self.published}, key=lambda code: (code != language, code)):
            for change in self.changes_in(code):
                found.setdefault(change.part.key, change)
        return list(found.values())

    def changes_in(self, language: str) -> list[PartChange]:
        """Return the parts that differ in one language."""
        return part_changes(self.published.get(language, ""), self.texts.get(language, ""))

    def differs_in(self, language: str) -> bool:
        """Return whether anything differs in a language, spacing too."""
        return self.published.get(language, "") != self.texts.get(language, "")

    def write(self, language: str, text: str) -> None:
        """Write the text in a language; it is stored a little later, and `changed` is not emitted at each key."""
        if text != self.texts.get(language, ""):
            self.texts[language] = text
            self._timer.start()

    def write_all(self, texts: dict[str, str]) -> None:
        """Write the texts in several languages."""
        self.texts |= texts
        self.keep()
        self.changed.emit()

    def keep(self) -> None:
        """Store the draft now, or remove it when nothing differs."""
        self._timer.stop()
        if self._session.annotator is not None:
            texts = self.texts if self.is_changed else None
            self._project.done(lambda: commands.keep_guideline_draft(self._session, texts))

    def discard(self) -> None:
        """Write what is published."""
        self.texts = dict(self.published)
        self.keep()
        self.changed.emit()

    def publish(self) -> bool:
        """Publish what is written; return whether it was published."""
        self._timer.stop()
        texts = {code: self.texts.get(code, "") for code in {*self.texts, *self.published}}
        if not self._project.done(lambda: commands.publish_guideline(self._session, texts)):
            return False
        self.read()
        return True
