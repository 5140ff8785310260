"""A merge in three steps: stage and validate the source, preview the result, apply it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.staged_merge import StagedCounts, StagedMerge, staged_merge
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.storage import merges, steps
from annotator.storage.merging import merge_staged


class _UnconfirmedError(Exception):
    """There are questions that nobody has confirmed; the merge is rolled back."""


class PreparedMerge:
    """A staged merge: `report` is a preview of its result, `questions` are the changes to confirm; `apply` merges.

    Until `confirm` is called, the report counts all changes as confirmed.
    """

    def __init__(self, session: Session, content: StagedMerge) -> None:
        self._session, self._content = session, content
        self._unconfirmed: tuple[str, ...] = ()
        self._previewed: tuple[MergeReport, list[Question]] | None = None

    @property
    def report(self) -> MergeReport:
        """The result of the merge, as far as it is confirmed."""
        return self.preview()[0]

    @property
    def questions(self) -> list[Question]:
        """The changes that are still to be confirmed."""
        return self.preview()[1]

    def preview(self) -> tuple[MergeReport, list[Question]]:
        """Merge on trial, report, and roll back, at first: the preview is exactly what `apply` will do."""
        if self._previewed is None:
            counted = self._content.count()
            with self._session.file.trial():
                self._previewed = self._content.merge(counted, None, self._unconfirmed)
        return self._previewed

    def confirm(self, keys: Collection[str]) -> None:
        """Confirm the questions with these keys, and quarantine the changes of all others. Call it once."""
        report, questions = self.preview()
        refused = [question for question in questions if question.key not in keys]
        self._content.refuse(refused)
        self._unconfirmed = tuple(question.words for question in refused)
        if refused:
            self._previewed = None
            report = self.report
        self._previewed = report, []

    def apply(self, *, allow_removals: bool = False) -> MergeReport:
        """Merge as one transaction and one step of undo, after a backup; return the report.

        Changes that are not confirmed are quarantined. Without new changes nothing is done. Raises AnnotatorError when
        it would remove many annotations and that is not allowed, or the project or its backup cannot be written.
        """
        if self.questions:
            self.confirm(())
        session, report = self._session, self.report
        _require_allowed(report, allow_removals=allow_removals)
        if not report.new and not report.quarantined:
            if self._content.source.sender is not None:
                with session.file.transaction():
                    self._write_sender()
            return report
        touched = tuple(self._content.staged.touched_documents())
        session.file.back_up()
        with session.file.transaction():
            number = self._add_merge()
            merge_staged(session.file, number)
            self._record(number, report)
        self._report_committed(touched)
        return report

    def merge_at_once(self, *, confirms_all: bool, allow_removals: bool = False) -> MergeReport:
        """Do what `confirm`, with all questions or none, and `apply` do, without a preview where none is needed."""
        counted = self._content.count()
        if counted.has_news:
            try:
                return self._merge(counted, confirms_all=confirms_all, allow_removals=allow_removals)
            except _UnconfirmedError:
                pass
        self.confirm([question.key for question in self.questions] if confirms_all else ())
        return self.apply(allow_removals=allow_removals)

    def _merge(self, counted: StagedCounts, *, confirms_all: bool, allow_removals: bool) -> MergeReport:
        """Merge in one transaction, whose result is looked at before it is kept."""
        touched = tuple(self._content.staged.touched_documents())
        self._session.file.back_up()
        with self._session.file.transaction():
            number = self._add_merge()
            report, questions = self._content.merge(counted, number)
            if questions and not confirms_all:
                raise _UnconfirmedError
            _require_allowed(report, allow_removals=allow_removals)
            self._record(number, report)
        self._report_committed(touched)
        return report

    def _add_merge(self) -> int:
        source = self._content.source
        return merges.add_merge(self._session.file, source.file_name, source.digest, self._session.author)

    def _record(self, number: int, report: MergeReport) -> None:
        """Record what a merge did, inside its transaction."""
        file = self._session.file
        merges.store_report(file, number, msgspec.json.encode(report).decode())
        steps.record_merge_step(file, "Merge", self._session.author, number)
        self._write_sender()

    def _report_committed(self, touched: tuple[str, ...]) -> None:
        change = Change("Merge", "act", touched=touched, everything=True, author=self._session.author)
        self._session.report_committed(change)

    def _write_sender(self) -> None:
        if not self._unconfirmed:
            self._content.write_sender()


def _require_allowed(report: MergeReport, *, allow_removals: bool) -> None:
    if report.overrides_many and not allow_removals:
        raise AnnotatorError(
            "Nothing was merged: the merge would remove {hidden} of {shown} annotations and change {corrected} of other"
            " people.",
            where=report.source,
            remedy="If this is intended, allow removals and merge again.",
            hidden=report.hidden,
            corrected=report.corrected,
            shown=report.shown,
        )


@contextmanager
def stage_merge(
    session: Session, source: MergeSource, task: Task, *, new_key: bool = False, previewed: bool = True
) -> Iterator[PreparedMerge]:
    """Stage and validate a merge source, and preview its merge. One that is not applied by the end changes nothing.

    What is not `previewed` yet is previewed when it is asked for.

    With `new_key` the merge accepts a new key of the sender. Raises UnknownKeyError for such a key otherwise,
    AnnotatorError when the source belongs to another project, Cancelled when the task is stopped.
    """
    with staged_merge(session, source, task, new_key=new_key) as content:
        merge = PreparedMerge(session, content)
        if previewed:
            merge.preview()
        yield merge
