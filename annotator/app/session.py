"""A session: one person at work on one open project. The only door for writes.

A command of `annotator.app.commands` opens an act, says what it puts and removes, and the act is one transaction, one
step of undo and one change set. Listeners receive it after COMMIT, never before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.app.acts import Act, LongAct
from annotator.app.changes import ActName, Change, Listener, Origin
from annotator.app.document_cache import DocumentCache
from annotator.app.location_warnings import location_notices
from annotator.app.notices import Notice, Notices
from annotator.app.people import People, same_name
from annotator.app.people_cache import PeopleCache
from annotator.disk.unfinished import sweep
from annotator.domain.annotation import Annotations
from annotator.domain.document import Document, Facts
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, SchemeText
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.storage import documents, merges, states, steps
from annotator.storage.database import ProjectFile
from annotator.storage.file_errors import project_path
from annotator.storage.operations import OperationLog, Write


class Session:
    """One person, one project. Use it as a context manager, or close it."""

    def __init__(self, file: ProjectFile) -> None:
        self.file = file
        self.notices = Notices()
        self.saved_at: datetime | None = None
        self._log = OperationLog(file)
        self._listeners: list[Listener] = []
        self._documents = DocumentCache(file)
        self._people = PeopleCache(file)
        self.scheme = self.stored_scheme()
        self.annotator: Annotator | None = None

    @classmethod
    def open(cls, path: str | Path, annotator: str | None = None) -> Self:
        """Open a project as the annotator of this name, who joins the project if it does not know the name.

        Without a name nobody annotates; reading and importing work all the same. Raises AnnotatorError when the
        project cannot be opened.
        """
        file = ProjectFile(project_path(Path(path)))
        try:
            session = cls(file)
            for notice in location_notices(file.path, has_locks=file.is_guarded):
                session.notices.add(notice)
            sweep(file.path.parent)
            if annotator is not None:
                session.annotator = session.join(annotator)
        except BaseException:
            file.close()
            raise
        return session

    def close(self) -> None:
        """Let the project go, with a backup of it if anything was changed; one that fails is told in a notice."""
        try:
            try:
                if self.file.changed:
                    self.file.back_up()
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

    # --- who

    @property
    def project_id(self) -> str:
        """The identity that every copy of the project shares."""
        return self.file.identity

    @property
    def layer(self) -> str:
        """The layer of the person at work. Raises AnnotatorError when nobody is named."""
        if self.annotator is None:
            raise AnnotatorError("No annotator is chosen.", remedy="Open the project as an annotator.")
        return self.annotator.id

    def people(self) -> People:
        """Return every member that the team ever had, and who was united with whom. They are cached."""
        return self._people.get()

    def annotators(self) -> list[Annotator]:
        """Everybody the project knows. Who was united with somebody else is one of them only while work is theirs.

        Such work came later, in a package that was made before.
        """
        people = self.people()
        return [one for one in people.all if people.united_with(one) is one or states.has_work(self.file, one.id)]

    def layer_name(self, layer: str) -> str:
        """The name that people know a layer by; two layers never have the same one."""
        return self.people().layer_name(layer)

    def person(self, name: str) -> Annotator:
        """Return the annotator of this name, or who had it before; somebody new, who has not joined, if nobody did.

        Raises AnnotatorError for what is no name.
        """
        return self.people().person(name)

    def join(self, name: str, *, new_person: bool = False) -> Annotator:
        """Return the annotator of this name, who joins the project if it does not know the name.

        A name from before is told of in a notice. With `new_person` somebody joins whom the project does not know.
        Raises AnnotatorError for what is no name, and for a new person with the name of somebody else.
        """
        people = self.people()
        annotator = people.new_person(name) if new_person else people.person(name)
        if not same_name(annotator.name, name):
            values: dict[str, object] = {"former": name.strip(), "name": annotator.name}
            self.notices.add(Notice("information", "{former} is now called {name}.", values))
        self.add_member(annotator)
        return annotator

    def add_member(self, annotator: Annotator) -> None:
        """Put somebody on the team whom the project does not know yet."""
        if annotator.id not in self.people():
            with self.act("Join the project", undoable=False) as act:
                act.put(annotator)

    def switch_annotator(self, name: str, *, new_person: bool = False) -> Annotator:
        """Let somebody be at work from now on, as `join` finds them; what is undone and redone then is theirs.

        Raises what `join` raises; then all is as it was.
        """
        annotator = self.join(name, new_person=new_person)
        self.set_annotator(annotator)
        return annotator

    def set_annotator(self, annotator: Annotator | None) -> None:
        """Let somebody who has joined be at work from now on; with None nobody is, and what there is can be read."""
        self.annotator = annotator
        self._documents.clear()

    # --- what there is

    def document(self, document: str) -> Document:
        """Return a document with its text. Raises AnnotatorError when the project has none of this id."""
        facts = self.facts(document)
        return Document(document, self.text(document), facts.title, facts.metadata)

    def text(self, document: str) -> str:
        """Return the text of a document. Raises AnnotatorError when it is not in the project, or not as it was."""
        return self._documents.text(document)

    def facts(self, document: str) -> Facts:
        """Return title and metadata of a document. Raises AnnotatorError when it is not in the project."""
        return self._documents.facts(document)

    def number_of(self, document: str) -> int:
        """Return the row number of a document. Raises AnnotatorError when the project has none of this id."""
        return self._documents.number_of(document)

    def annotations(self, document: str, layer: str | None = None) -> Annotations:
        """Return the annotations of a layer, by default of the person at work, on a document.

        They are kept up to date; do not alter them. While nobody is at work there are none of one's own.
        """
        if layer is None and self.annotator is None:
            self.number_of(document)  # of a document that is not there, there are no annotations either
            return Annotations()
        return self._documents.annotations(document, self.layer if layer is None else layer)

    def cached_annotations(self, document: str) -> Annotations | None:
        """Return the person's own annotations of a document if they are cached."""
        return self._documents.cached_annotations(document, self.annotator.id) if self.annotator else None

    def stored_scheme(self) -> Scheme:
        """Return the scheme as the file has it now. Raises AnnotatorError when there is none that can be used."""
        found = states.project_records(self.file, SchemeText)
        if not found:
            raise AnnotatorError(
                "The project has no label scheme.", where=str(self.file.path), remedy="Restore a backup."
            )
        return parse_scheme(found[0].toml, where=f"{self.file.path}: scheme")

    # --- changing it

    def add_listener(self, listener: Listener) -> None:
        """Report every change to a listener, after it is committed."""
        self._listeners.append(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Report changes to a listener no longer."""
        self._listeners.remove(listener)

    @contextmanager
    def act(self, name: ActName, *, undoable: bool = True) -> Iterator[Act]:
        """Gather what an act changes; commit it at the end as one transaction. An exception leaves all as it was."""
        act = Act(name)
        yield act
        if not act.writes:
            return
        with self.file.transaction():
            first, last = self._record(act)
            if undoable:
                steps.record_step(self.file, name, self.author, first, last)
        self._report(Change.of(name, "act", act.writes, author=self.author))

    @contextmanager
    def long_act(self, name: ActName) -> Iterator[LongAct]:
        """Like `act`, for more than memory holds: it may write piece by piece, all inside one transaction."""
        cached = self._documents.annotated
        with self.file.transaction():
            act = LongAct(name, self._record, self.file.savepoint, cached)
            yield act
            act.flush()
            if act.run is not None:
                steps.record_step(self.file, name, self.author, *act.run)
        if act.run is not None:
            self._report(act.change(self.author))

    def _record(self, act: Act) -> tuple[int, int]:
        numbers = documents.add_texts(self.file, act.texts) if act.texts else {}
        named = {write.record.document or write.record.id for write in act.writes} - numbers.keys()
        numbers |= documents.numbers_of(self.file, named)
        return self._log.append(act.writes, self.author, numbers)

    @property
    def author(self) -> str:
        """The id of the person at work; "" for nobody."""
        return self.annotator.id if self.annotator else ""

    def report_committed(self, change: Change) -> Change:
        """Report a change that was committed by other means than an act, such as a merge; caches are dropped."""
        self._documents.clear()
        self._log.reload_clock()
        return self._report(change)

    def next_undo(self) -> str | None:
        """The name of the act that undo would take back."""
        step = steps.last_done(self.file, self.author)
        return step.act if step else None

    def next_redo(self) -> str | None:
        """The name of the act that redo would do again."""
        step = steps.first_undone(self.file, self.author)
        return step.act if step else None

    def undo(self) -> Change | None:
        """Take the last act back by recording its inverse; return what changed, or None when there is nothing left."""
        step = steps.last_done(self.file, self.author)
        if step is not None and step.merge is not None:
            return self._replay_merge(step, step.merge, "undo")
        return self._replay(step, steps.undoing_writes(self.file, step), "undo") if step else None

    def redo(self) -> Change | None:
        """Do again what was taken back last; return what changed, or None when there is nothing."""
        step = steps.first_undone(self.file, self.author)
        if step is not None and step.merge is not None:
            return self._replay_merge(step, step.merge, "redo")
        return self._replay(step, steps.redoing_writes(self.file, step), "redo") if step else None

    def _replay(self, step: steps.Step, writes: list[Write], origin: Origin) -> Change:
        act = Act(step.act)
        act.writes = writes
        with self.file.transaction():
            self._record(act)
            steps.mark_undone(self.file, step, undone=origin == "undo")
        return self._report(Change.of(step.act, origin, writes, author=self.author))

    def _replay_merge(self, step: steps.Step, merge: int, origin: Origin) -> Change:
        with self.file.transaction():
            (merges.withdraw if origin == "undo" else merges.reapply)(self.file, merge)
            steps.mark_undone(self.file, step, undone=origin == "undo")
        touched = tuple(merges.documents_of(self.file, merge))
        return self.report_committed(Change(step.act, origin, touched=touched, everything=True, author=self.author))

    def _report(self, change: Change) -> Change:
        self.saved_at = datetime.now().astimezone()
        self._people.update(change)
        self._documents.update(change)
        renamed = (record for record in change.put if isinstance(record, Annotator))
        self.annotator = next((one for one in renamed if one.id == self.author), self.annotator)
        if "scheme" in change.kinds:
            self.scheme = self.stored_scheme()
        for listener in self._listeners:
            listener(change)
        return change
