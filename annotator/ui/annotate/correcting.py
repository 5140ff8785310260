"""Correcting the annotations of somebody else on the desk, and seeing corrections of one's own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.commands.correcting import Correction
from annotator.ui import language
from annotator.ui.layer_names import layer_name
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme, icon_pixmap

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

HEIGHT = 40


class CorrectingBar(QFrame):
    """Says whose annotations are corrected, with a button to finish; hidden otherwise."""

    finished = Signal()
    """The person has finished, and goes back to where the correction began."""

    def __init__(self, project: OpenProject, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("correctingBar")
        self.setFixedHeight(HEIGHT)
        self._project = project
        sign = QLabel()
        sign.setPixmap(icon_pixmap("warning", theme.colors.warn_text, 16, self.devicePixelRatioF()))
        self.words = at_start(plain_label())
        self.finish = QPushButton(self.tr("Finish"))
        self.finish.setObjectName("finishCorrecting")
        self.finish.clicked.connect(self._finish)
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.finish)
        project.layer_changed.connect(self.refresh)
        self.refresh()

    def _finish(self) -> None:
        self._project.correct(None)
        self.finished.emit()

    def refresh(self) -> None:
        """Show whose annotations are corrected now."""
        session = self._project.session
        layer = session.correcting
        if layer is not None:
            name = language.isolated(layer_name(session, layer))
            self.words.setText(self.tr("You are correcting the annotations of {name}").format(name=name))
        self.setVisible(layer is not None)


class Corrections(QObject):
    """Shows who corrected the current span, and lets its owner take the correction back."""

    loaded = Signal()
    """The corrections of the article shown were read anew."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk, self._project = desk, desk.project
        self.known: dict[str, Correction] = {}
        """The corrections of the article shown, by id of the span or relation."""
        desk.project.layer_changed.connect(self._change_layer)
        desk.document_shown.connect(self._read)
        desk.project.changed.connect(self._follow)
        desk.annotating.pointed.connect(self._show)
        desk.preview.take_back_wanted.connect(self.take_back)

    def _change_layer(self) -> None:
        self._desk.listing.reload()
        self._desk.panel.rows_changed(None)
        if self._desk.document:
            self._desk.shown_document.show(self._desk.document)
        self._desk.view.setFocus()

    def _follow(self, change: Change) -> None:
        if change.may_concern(self._desk.document) and (self.known or self._may_correct(change)):
            self._load()

    def _may_correct(self, change: Change) -> bool:
        """Whether a change can make corrections: one's own acts on one's own annotations make none."""
        session = self._project.session
        is_own = session.correcting is None and change.author == session.author
        return not is_own or change.everything or bool(change.touched)

    def _read(self) -> None:
        """Read the corrections of the document shown, and tell of deletions, which no span shows."""
        self._load()
        deleted = [correction for correction in self.known.values() if correction.after is None]
        if not deleted or self._project.session.correcting is not None:
            return
        names = language.listed(sorted({language.isolated(correction.name) for correction in deleted}))
        words = self.tr("%n annotation(s) deleted by {name}.", "", len(deleted)).format(name=names)
        ids = [correction.id for correction in deleted]
        self._desk.notices.show_words(words, act=(self.tr("Take back"), lambda: self.take_back_all(ids)))

    def _load(self) -> None:
        session, document = self._project.session, self._desk.document
        wanted = bool(document) and session.annotator is not None
        self.known = (self._project.do(lambda: commands.corrections(session, document)) or {}) if wanted else {}
        self._show()
        self.loaded.emit()

    def _show(self) -> None:
        correction = self._current()
        mine = self._project.session.correcting is None
        self._desk.preview.show_correction(correction.name if correction else "", can_take_back=mine)

    def _current(self) -> Correction | None:
        """Return the correction of the current span, or of a relation that it is a part of."""
        annotating = self._desk.annotating
        span = annotating.current_span
        if span is None or not self.known:
            return None
        linked = [relation.id for relation in annotating.work.relations_of(span.id)]
        return next((self.known[id_] for id_ in (span.id, *linked) if id_ in self.known), None)

    def take_back(self) -> None:
        """Take back the correction of the current span."""
        if (correction := self._current()) is not None:
            self.take_back_all([correction.id])

    def take_back_all(self, ids: list[str]) -> None:
        """Take back corrections by their ids."""
        session, document = self._project.session, self._desk.document
        if self._project.done(lambda: commands.take_back_corrections(session, document, ids)):
            self._project.show_done(self.tr("The correction was taken back."))
