"""Looking through the history on the desk: what is read, chosen, shown in the article and undone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.history.kinds import summary_of
from annotator.app.history.steps import Step
from annotator.app.history.viewing import person_of
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.history.differences import difference_of
from annotator.ui.history.panel import HistoryPanel
from annotator.ui.history.step_words import StepWords
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.app.history.undoing import UndoPreview
    from annotator.ui.annotate.desk import Desk

REFRESH_MS = 60
"""The time after a change before the steps are read again, so that typing is not held up."""
SHOWN_NAMES = 3
NOBODY = "nobody"
"""Stands for the author of steps that are nobody's, such as an import, where "" stands for everybody."""
READ_AT_ONCE = 1_000
"""With more operations, reading them is long work."""
Thread = tuple[str, str]
"""Layer and id of the span whose steps are walked, "" for none."""


class KeptHistory(NamedTuple):
    """What an open panel shows: the tab, the id of the person whose steps are listed, and of the step chosen."""

    tab: int
    person: str
    step: str
    thread: Thread


class Browsing(QObject):
    """Shows the history of the article of a desk, or of the session, in a panel at the end."""

    def __init__(self, desk: "Desk", theme: Theme) -> None:
        super().__init__(desk)
        self._desk = desk
        self._project = desk.project
        self._action = desk.actions_by_id["view.history"]
        self.panel = HistoryPanel(StepWords(desk.session, self), desk.session.scheme, theme)
        self._steps: list[Step] = []
        self._chosen: Step | None = None
        self._thread: Thread = ("", "")
        self._busy = False
        self._is_reading = False
        self._timer = QTimer(self, interval=REFRESH_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        desk.list_column.put_at_end(self.panel)
        self._connect()

    def _connect(self) -> None:
        panel, desk = self.panel, self._desk
        panel.closed.connect(lambda: self.show_panel(shown=False))
        desk.list_column.side_in_the_way.connect(lambda: self.show_panel(shown=False))
        panel.chosen.connect(self.choose)
        panel.tab_changed.connect(self._begin_tab)
        panel.person_changed.connect(self.refresh)
        panel.undo_back_wanted.connect(self.undo_back)
        panel.undo_step_wanted.connect(self.undo_step)
        panel.walked.connect(self.walk)
        self._project.changed.connect(self._note)
        desk.document_shown.connect(self._show_document)
        desk.annotating.pointed.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is shown."""
        return not self.panel.isHidden()

    @property
    def chosen(self) -> Step | None:
        """The step that is shown in the article and below."""
        return self._chosen

    def show_panel(self, *, shown: bool) -> None:
        """Show the panel with the focus on the steps, or hide it."""
        desk = self._desk
        self._action.setChecked(shown)
        desk.article.fold_cards(wanted=shown)
        desk.list_column.show_side(shown=shown)
        self._forget()
        if shown:
            self.refresh()
            self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            desk.view.setFocus()

    def kept(self) -> KeptHistory | None:
        """Return what the panel shows, None where it is hidden."""
        if not self.is_shown:
            return None
        step = self._chosen.id if self._chosen is not None else ""
        return KeptHistory(self.panel.tabs.currentIndex(), self.panel.person, step, self._thread)

    def go_on_from(self, kept: KeptHistory) -> None:
        """Show the panel as it was."""
        self.panel.tabs.setCurrentIndex(kept.tab)
        self.panel.person = kept.person
        self.show_panel(shown=True)
        step = next((step for step in self._steps if step.id == kept.step), None)
        if step is not None:
            self._show(step, kept.thread)

    # --- reading

    def _note(self, _change: Change) -> None:
        if self.is_shown:
            self._timer.start()

    def _show_document(self) -> None:
        if self.is_shown and not self._busy:
            self._chosen = None
            self.refresh()

    def _begin_tab(self) -> None:
        self._forget()
        self.refresh()

    def refresh(self) -> None:
        """Read the steps again; the chosen one stays chosen, if it is still there."""
        self._timer.stop()
        if not self.is_shown:
            return
        if self._is_reading:
            self._timer.start()
            return
        before = {step.document: step.history for step in self._steps}
        self._is_reading = True
        self._steps = self._read() or []
        self._is_reading = False
        for history in before.values():
            history.let_go()
        authors = {step.author: step for step in self._steps}
        people = {self._person(step): self.panel.words.who(step) for step in authors.values()}
        if self.panel.person not in people:
            self.panel.person = ""
        chosen = {author for author, step in authors.items() if self.panel.person in ("", self._person(step))}
        listed = [step for step in self._steps if step.author in chosen]
        self.panel.show_people(sorted(people.items(), key=lambda person: person[1]))
        self.panel.show_steps(listed, len(people))
        again = next((step for step in listed if self._chosen and step.id == self._chosen.id), None)
        if again is not None:
            self._show(again, self._thread)
        else:
            self._forget()

    def _read(self) -> list[Step] | None:
        """Read the steps, a long history on a thread of its own."""
        session = self._project.session
        document = "" if self.panel.shows_session else self._desk.document

        def read() -> list[Step]:
            if self.panel.shows_session:
                return commands.my_session(session)
            return commands.article_history(session, document).steps if document else []

        length = self._project.do(lambda: commands.history_length(session, document))
        if length is None or length <= READ_AT_ONCE:
            return self._project.do(read)
        return self._project.run(self.tr("Reading the history"), lambda _task: read())

    def _person(self, step: Step) -> str:
        person = person_of(self._project.session, step.author)
        return person.id if person else step.author or NOBODY

    # --- choosing

    def choose(self, step: Step, thread: Thread | None = None) -> None:
        """Show a step in the article, which may be another one, and below: as one of a span, by default its own."""
        desk = self._desk
        if step.document != desk.document and desk.listing.contains(step.document):
            self._busy = True
            desk.shown_document.show(step.document)
            self._busy = False
        if step.document != desk.document:
            return
        self._show(step, _thread_of(step) if thread is None else thread)
        span = _span_here(step)
        removed, added = difference_of(step)
        if removed or added or span is not None:
            start = min([part[0] for part in (*removed, *added)] or [span.start if span else 0])
            desk.view.scroll_to(start)

    def _show(self, step: Step, thread: Thread) -> None:
        self._chosen, self._thread = step, thread
        self.panel.point_at(step)
        steps = self._steps_of_span(step)
        place = len(steps) - next((at for at, one in enumerate(steps) if one.id == step.id), len(steps))
        self.panel.show_step(step, place=place, count=len(steps))
        self._mark(step)
        self._project.do(lambda: self._show_effect(step))

    def _mark(self, step: Step | None) -> None:
        """Show in the article what a step took out and put in, or else its span; None for nothing."""
        removed, added = difference_of(step) if step is not None else ([], [])
        span = _span_here(step) if step is not None and not removed and not added else None
        self._desk.view.show_difference(removed, added)
        self._desk.view.stress([(span.label, part) for part in span.fragments] if span is not None else [])

    def _steps_of_span(self, step: Step) -> list[Step]:
        layer, span = self._thread
        return step.history.of_span(layer, span) if span else []

    def _show_effect(self, step: Step) -> None:
        preview = commands.preview_undo_back(step)
        try:
            commands.require_undoable(step)
            reason = ""
        except AnnotatorError as error:  # the reason is shown beside the button
            parts = (error.what, error.remedy)
            reason = " ".join(language.sentence(part, error.values) for part in parts if part)
        self.panel.show_effect(preview.undone, self._effect(preview), reason)

    def _effect(self, preview: "UndoPreview") -> str:
        words = [self.tr("%n later step(s) will be undone.", "", len(preview.undone))] if preview.undone else []
        if preview.kept:
            words.append(self.tr("%n step(s) stay, since others' changes build on them.", "", len(preview.kept)))
        if preview.others:
            names = self._names(preview.others)
            count = len(preview.others)
            words.append(self.tr("%n step(s) of {names} stay.", "", count).format(names=names))
        return " ".join(words)

    def _names(self, steps: Sequence[Step]) -> str:
        names = list(dict.fromkeys(language.isolated(self.panel.words.who(step)) for step in steps))
        return language.listed(names[:SHOWN_NAMES] + (["…"] if len(names) > SHOWN_NAMES else []))

    def walk(self, way: int) -> None:
        """Choose the next (1) or previous (-1) step of the span of the chosen one."""
        if self._chosen is None:
            return
        steps = self._steps_of_span(self._chosen)
        at = next((at for at, one in enumerate(steps) if self._chosen and one.id == self._chosen.id), None)
        if at is not None and 0 <= at - way < len(steps):
            self.choose(steps[at - way], self._thread)

    def _follow(self) -> None:
        """Choose the newest step of the span that was chosen in the article, without marking it there."""
        annotating = self._desk.annotating
        if not self.is_shown or self.panel.shows_session or self._busy:
            return
        self._mark(None)
        span = annotating.span
        if span and self._steps and not self._timer.isActive():
            thread = (self._project.session.layer, span)
            steps = self._steps[0].history.of_span(*thread)
            if steps and (self._chosen is None or all(step.id != self._chosen.id for step in steps)):
                self._show(steps[0], thread)
                self._mark(None)

    def _forget(self) -> None:
        self._chosen = None
        self.panel.show_nothing_chosen()
        self._mark(None)

    # --- undoing

    def undo_step(self) -> None:
        """Undo the chosen step by itself."""
        step = self._chosen
        if step is not None and self._project.done(lambda: commands.undo_step(self._project.session, step)):
            self._project.show_done(self.tr("Step undone."))
            self.refresh()

    def undo_back(self) -> None:
        """Undo the person's own steps after the chosen one."""
        step = self._chosen
        if step is None:
            return
        done = self._project.do(lambda: commands.undo_back_to(self._project.session, step))
        if done is not None:
            self._project.show_done(self.tr("%n step(s) undone.", "", len(done.undone)))
            self.refresh()


def _thread_of(step: Step) -> Thread:
    summary = summary_of(step)
    return summary.layer, summary.head or (summary.span.id if summary.span else "")


def _span_here(step: Step) -> Span | None:
    """Return the span that a step was about, where it is on the present text; None if it is not there."""
    summary = summary_of(step)
    if summary.span is None or step.is_on_present_text:
        return summary.span
    return step.history.span_here(summary.layer, summary.span.id)
