"""A session: one person at work on one open project. Every write goes through it.

A command of `annotator.app.commands` opens an act and puts and removes records in it. The act is one transaction, one
step of undo and one change. Listeners receive the change after COMMIT, never before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from annotator.app.acts import Act, LongAct
from annotator.app.changes import ActName, Change, Listener, Origin
from annotator.app.content import ProjectContent
from annotator.app.location_warnings import location_notices
from annotator.app.notices import Notice, Notices
from annotator.app.people import same_name
from annotator.app.recording import Recorder, Stamps
from annotator.app.tasks import Task
from annotator.disk.unfinished import sweep
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Record
from annotator.storage import steps
from annotator.storage.closing import back_up_at_close
from annotator.storage.database import ProjectFile
from annotator.storage.file_errors import project_path
from annotator.storage.operations import Write

SHORT = 1000
"""The operations that an act undone within a moment has at most."""

R = TypeVar("R", bound=Record)


class Session(ProjectContent):
    """One person at work on one project. Use it as a context manager, or close it."""

    def __init__(self, file: ProjectFile) -> None:
        super().__init__(file)
        self.notices = Notices()
        self.saved_at: datetime | None = None
        self._recorder = Recorder(file)
        self.opened_at = self._recorder.next_number()  # operations from this number on are of this session
        self._listeners: list[Listener] = []
        self._stamps = Stamps(file)

    @classmethod
    def open(cls, path: str | Path, annotator: str | None = None, task: Task | None = None) -> Self:
        """Open a project as the annotator of this name, who joins the project if the name is new.

        Without a name nobody is at work; the project can be read, and files imported. A project of an older format is
        migrated, which takes minutes for a large one and which `task` can stop. Raises AnnotatorError when the project
        cannot be opened.
        """
        task = task or Task()
        file = ProjectFile(project_path(Path(path)), watch=lambda: task.step(0, 0))
        try:
            session = cls(file)
            for notice in location_notices(file.path, file.identity, has_locks=file.is_guarded):
                session.notices.add(notice)
            sweep(file.path.parent)
            if annotator is not None:
                session.annotator = session.join(annotator)
        except BaseException:
            file.close()
            raise
        return session

    def close(self) -> None:
        """Close the project, with a backup if anything was changed; a failed backup is reported in a notice."""
        try:
            try:
                back_up_at_close(self.file)
            finally:
                self.file.close()
        except AnnotatorError as error:
            self.notices.add_error(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def beside(self) -> "Session":
        """Return a session of the same person on the same open file, for work on another thread. Do not close it.

        What it commits is to be handed to `take_in` of this session, on the thread that this session is used on.
        """
        other = Session(self.file)
        other.annotator = self.annotator
        return other

    def catch_up(self) -> None:
        """Forget what is cached, as another session on the same file may have changed it."""
        self._people.forget()
        self._register.forget()
        self._documents.clear()
        self._stamps.forget()
        self._recorder.reload_clock()
        self.annotator = self.people().with_id(self.author) or self.annotator

    def take_in(self, change: Change) -> None:
        """Report a change that a session beside this one committed; caches are cleared."""
        saved_at = self.saved_at
        self.report_committed(change)
        self.saved_at = saved_at

    # --- people

    def join(self, name: str, *, new_person: bool = False) -> Annotator:
        """Return the annotator of this name, who joins the project if the name is new.

        A former name is reported in a notice. With `new_person` it is always a new person. Raises AnnotatorError for an
        invalid name, or a new person with a name that somebody has.
        """
        people = self.people()
        annotator = people.new_person(name) if new_person else people.person(name)
        if not same_name(annotator.name, name):
            values: dict[str, object] = {"former": name.strip(), "name": annotator.name}
            self.notices.add(Notice("information", "{former} is now called {name}.", values))
        self.add_member(annotator)
        return annotator

    def add_member(self, annotator: Annotator) -> None:
        """Add a person to the team, unless they are on it already."""
        if annotator.id not in self.people():
            with self.act("Join the project", undoable=False) as act:
                act.put(annotator)

    def switch_annotator(self, name: str, *, new_person: bool = False) -> Annotator:
        """Make the annotator of this name, found as by `join`, the person at work; undo and redo are theirs then.

        Raises what `join` raises; then nothing has changed.
        """
        annotator = self.join(name, new_person=new_person)
        self.set_annotator(annotator)
        return annotator

    def set_annotator(self, annotator: Annotator | None) -> None:
        """Make a team member the person at work; with None nobody is at work, and the project can only be read."""
        self.annotator = annotator
        self.correcting = None
        self._documents.clear()

    # --- changes

    def add_listener(self, listener: Listener) -> None:
        """Call a listener with every change after it is committed."""
        self._listeners.append(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Stop calling a listener."""
        self._listeners.remove(listener)

    @contextmanager
    def act(self, name: ActName, *, undoable: bool = True) -> Iterator[Act]:
        """Collect changes and commit them at the end as one transaction. After an exception nothing has changed."""
        act = Act(name)
        yield act
        if not act.writes:
            return
        if not act.restores:
            act.writes = [Write(self.stamped(write.record), write.removes) for write in act.writes]
        with self.file.transaction():
            first, last = self._record(act)
            if undoable:
                steps.record_step(self.file, name, self.author, first, last)
        self._report(Change.of(name, "act", act.writes, self._reached(), author=self.author))

    @contextmanager
    def long_act(self, name: ActName) -> Iterator[LongAct]:
        """Like `act`, for changes too large for memory: they are written in parts, all inside one transaction."""
        cached = self._documents.annotated
        with self.file.transaction():
            act = LongAct(name, self._record, self.file.savepoint, cached)
            yield act
            act.flush()
            if act.run is not None:
                steps.record_step(self.file, name, self.author, *act.run)
        if act.run is not None:
            self._report(act.change(self.author, self._reached()))

    def stamped(self, record: R) -> R:
        """Return a span with the versions of scheme and guideline that it is made or changed under."""
        return self._stamps.of(record, self.scheme.version)

    def _record(self, act: Act) -> tuple[int, int]:
        return self._recorder.record(act, self.author)

    def _reached(self) -> tuple[str, ...]:
        """Return the ids of the documents that the present act was carried over to."""
        reached = self._recorder.take_reached()
        if reached:
            self._documents.clear()
        return reached

    def report_committed(self, change: Change) -> Change:
        """Report a change that was committed without an act, such as a merge; caches are cleared."""
        self._documents.clear()
        self._recorder.reload_clock()
        return self._report(change)

    def next_undo(self) -> str | None:
        """Return the name of the act that `undo` would undo, or None."""
        step = self._next("undo")
        return step.act if step else None

    def next_redo(self) -> str | None:
        """Return the name of the act that `redo` would redo, or None."""
        step = self._next("redo")
        return step.act if step else None

    @property
    def last_act(self) -> int:
        """The number of the act that `undo` would undo, 0 for none; no later act has a smaller one."""
        step = self._next("undo")
        return step.number if step else 0

    def is_next_long(self, origin: Origin) -> bool:
        """Whether what `undo` or `redo` would do is long work."""
        step = self._next(origin)
        return step is not None and steps.length(self.file, step) > SHORT

    def _next(self, origin: Origin) -> steps.Step | None:
        find = steps.last_done if origin == "undo" else steps.first_undone
        return find(self.file, self.author)

    def undo(self, task: Task | None = None) -> Change | None:
        """Undo the last act by recording its inverse; return the change, or None when there is nothing to undo.

        Raises Cancelled when the task is stopped, after which nothing has changed.
        """
        step = self._next("undo")
        return self._replay(step, "undo", task) if step else None

    def redo(self, task: Task | None = None) -> Change | None:
        """Redo the act that was undone last; return the change, or None when there is nothing to redo.

        Raises Cancelled when the task is stopped, after which nothing has changed.
        """
        step = self._next("redo")
        return self._replay(step, "redo", task) if step else None

    def _replay(self, step: steps.Step, origin: Origin, task: Task | None = None) -> Change:
        undone = origin == "undo"
        if step.merge is None:
            act = self._replay_act(step, origin, task or Task())
            return self._report(act.change(self.author, self._reached(), origin))
        touched = self._recorder.replay_merge(step, step.merge, undone=undone) | set(self._reached())
        change = Change(step.act, origin, touched=tuple(sorted(touched)), everything=True, author=self.author)
        return self.report_committed(change)

    def _replay_act(self, step: steps.Step, origin: Origin, task: Task) -> LongAct:
        """Undo or redo a step that is no merge, in parts, all inside one transaction."""
        total = steps.length(self.file, step)
        cached = self._documents.annotated if total > SHORT else None
        act = LongAct(step.act, self._record, self.file.savepoint, cached)
        batches = (steps.undoing_writes if origin == "undo" else steps.redoing_writes)(self.file, step)
        with self.file.transaction():
            for number, writes in enumerate(batches):
                task.step(number * steps.AT_A_TIME, total, "operations")
                act.restore(writes)
                act.flush()
            steps.mark_undone(self.file, step, undone=origin == "undo")
        return act

    def replay_merge(self, merge: int, *, undone: bool) -> Change:
        """Undo or redo a merge by its number, wherever it stands among the acts; return the change."""
        step = steps.of_merge(self.file, merge) or steps.Step(0, "Merge", None, None, merge)
        return self._replay(step, "undo" if undone else "redo")

    def _report(self, change: Change) -> Change:
        self.saved_at = datetime.now().astimezone()
        self._people.update(change)
        self._documents.update(change)
        self._register.update(change)
        if change.everything:  # a merge or a very long act, which list no records
            self._documents.clear()
            self.annotator = self.people().with_id(self.author) or self.annotator
        changed = (record for record in change.put if isinstance(record, Annotator))
        self.annotator = next((person for person in changed if person.id == self.author), self.annotator)
        if "redirect" in change.kinds:
            self._documents.clear()
        if "scheme" in change.kinds:
            self.scheme = self.stored_scheme()
            self._documents.clear()
        if "guideline" in change.kinds:
            self._stamps.forget()  # read when it is needed: this act is done, and nothing may fail any more
        for listener in self._listeners:
            listener(change)
        return change
