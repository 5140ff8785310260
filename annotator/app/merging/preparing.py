"""A merge in three steps: stage and validate the source, preview the result, apply it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.staged_merge import StagedMerge, staged_merge
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.storage import merges, steps
from annotator.storage.merging import merge_staged


class PreparedMerge:
    """A staged merge: `report` is a preview of its result, `questions` are the changes to confirm; `apply` merges.

    Until `confirm` is called, the report counts all changes as confirmed.
    """

    def __init__(self, session: Session, content: StagedMerge) -> None:
        self._session, self._content = session, content
        self._unconfirmed: tuple[str, ...] = ()
        self.report, self.questions = self._preview()

    def _preview(self) -> tuple[MergeReport, list[Question]]:
        """Merge on trial, report, and roll back: the preview is exactly what `apply` will do."""
        counted = self._content.count()
        with self._session.file.trial():
            return self._content.merge(counted, None, self._unconfirmed)

    def confirm(self, keys: Collection[str]) -> None:
        """Confirm the questions with these keys, and quarantine the changes of all others. Call it once."""
        refused = [question for question in self.questions if question.key not in keys]
        self._content.refuse(refused)
        self._unconfirmed = tuple(question.words for question in refused)
        if refused:
            self.report, _ = self._preview()
        self.questions = []

    def apply(self, *, allow_removals: bool = False) -> MergeReport:
        """Merge as one transaction and one step of undo, after a backup; return the report.

        Changes that are not confirmed are quarantined. Without new changes nothing is done. Raises AnnotatorError when
        it would remove many annotations and that is not allowed, or the project or its backup cannot be written.
        """
        if self.questions:
            self.confirm(())
        session, report, staged = self._session, self.report, self._content.staged
        if report.overrides_many and not allow_removals:
            raise AnnotatorError(
                "Nothing was merged: the merge would remove {hidden} of {shown} annotations and change {corrected} of"
                " other people.",
                where=report.source,
                remedy="If this is intended, allow removals and merge again.",
                hidden=report.hidden,
                corrected=report.corrected,
                shown=report.shown,
            )
        if not report.new and not report.quarantined:
            if self._content.source.sender is not None:
                with session.file.transaction():
                    self._write_sender()
            return report
        touched = tuple(staged.touched_documents())
        session.file.back_up()
        with session.file.transaction():
            number = merges.add_merge(session.file, report.source, report.digest, session.author)
            merge_staged(session.file, number)
            merges.store_report(session.file, number, msgspec.json.encode(report).decode())
            steps.record_merge_step(session.file, "Merge", session.author, number)
            self._write_sender()
        session.report_committed(Change("Merge", "act", touched=touched, everything=True, author=session.author))
        return report

    def _write_sender(self) -> None:
        if not self._unconfirmed:
            self._content.write_sender()


@contextmanager
def stage_merge(session: Session, source: MergeSource, task: Task, *, new_key: bool = False) -> Iterator[PreparedMerge]:
    """Stage and validate a merge source, and preview its merge. One that is not applied by the end changes nothing.

    With `new_key` the merge accepts a new key of the sender. Raises UnknownKeyError for such a key otherwise,
    AnnotatorError when the source belongs to another project, Cancelled when the task is stopped.
    """
    with staged_merge(session, source, task, new_key=new_key) as content:
        yield PreparedMerge(session, content)
