"""What toolbar and status bar say of a session: position, zoom, undo, saved time, how complete the claims are."""

from PySide6.QtCore import QLocale, QObject, QTime

from annotator.app.session import Session
from annotator.domain.frames import CLAIM
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.plain import plain_label


class StateWords(QObject):
    """Keeps labels and actions true to the desk."""

    def __init__(self, session: Session, desk: Desk, actions: Actions) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._actions = actions
        self.saved = plain_label()
        self.who = plain_label()
        self.claims = plain_label()
        self.position = plain_label(role="secondary")
        desk.changed.connect(self.refresh)
        desk.view.selection_changed.connect(self._show_direction)

    def refresh(self) -> None:
        """Say everything anew."""
        self._show_position()
        self._show_undo()
        self._show_saved()
        self._show_claims()
        self._show_direction()

    def _show_position(self) -> None:
        desk = self._desk
        index = desk.listing.index_of(desk.document) if desk.document else None
        count = len(desk.listing.numbers)
        told = self.tr("{n} of {all}").format(n=language.number((index or 0) + 1), all=language.number(count))
        self.position.setText(told if index is not None else "")
        progress = desk.annotating.work.progress if desk.document else None
        finished = progress is not None and progress.status in ("done", "skipped")
        flagged = progress is not None and progress.flag is not None
        self._actions["document.previous"].setEnabled(bool(index))
        self._actions["document.next"].setEnabled(index is not None and index + 1 < count)
        self._actions["document.reopen"].setEnabled(finished)
        self._actions["document.flag"].setText(self.tr("Remove flag") if flagged else self.tr("Flag"))

    def _show_undo(self) -> None:
        for action, words, act in (
            ("edit.undo", self.tr("Undo"), self._session.next_undo()),
            ("edit.redo", self.tr("Redo"), self._session.next_redo()),
        ):
            named = self.tr("{undo}: {act}").format(undo=words, act=language.sentence(act, {})) if act else words
            self._actions[action].setText(named)
            self._actions[action].setEnabled(act is not None)

    def _show_saved(self) -> None:
        saved_at = self._session.saved_at
        if saved_at is not None:
            time = QLocale().toString(QTime(saved_at.hour, saved_at.minute), "HH:mm")
            self.saved.setText(self.tr("Saved {time}").format(time=time))
        else:
            self.saved.setText(self.tr("Every act is saved at once"))
        self.who.setText(language.isolated(self._session.annotator.name if self._session.annotator else ""))

    def _show_claims(self) -> None:
        claims = [frame for frame in self._desk.article.frames if frame.head.label == CLAIM]
        speakerless = sum(frame.needs_speaker for frame in claims)
        stanceless = sum(not frame.needs_speaker and frame.needs_stance for frame in claims)
        parts = [self.tr("%n complete", "", sum(frame.complete for frame in claims))] if claims else []
        parts += [self.tr("%n need(s) a speaker", "", speakerless)] if speakerless else []
        parts += [self.tr("%n need(s) a stance", "", stanceless)] if stanceless else []
        told = self.tr("%n claim(s)", "", len(claims))
        if parts:
            told = self.tr("{claims}: {parts}").format(claims=told, parts=self.tr(", ").join(parts))
        self.claims.setText(told if self._desk.document else "")

    def _show_direction(self) -> None:
        article = self._desk.view.article
        fixed = article.overrides.get(article.paragraph_at(self._desk.view.selection.caret))
        told = {None: self.tr("Auto"), "rtl": self.tr("Right-to-left"), "ltr": self.tr("Left-to-right")}[fixed]
        self._actions["view.direction"].setText(self.tr("Direction: {direction}").format(direction=told))
