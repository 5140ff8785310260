"""A merge in three steps: stage and judge what came, say what it would do, do it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.authority import Authority, PreviewNames, ProjectSnapshot
from annotator.app.merging.questions import Question, QuestionFinder
from annotator.app.merging.receiving import EXAMPLES, LONGEST_CONTENT, MergeSource, stage
from annotator.app.merging.report import LayerChange, LayerTally, MergeReport, QuarantinedItem
from annotator.app.merging.signatures import PackageSigner, find_signer
from annotator.app.merging.staged_changes import StagedChanges, snapshot
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.operation import FARTHEST_CLOCK
from annotator.storage import merges, steps
from annotator.storage.authority import quarantine_part
from annotator.storage.merge_changes import ChangeTally
from annotator.storage.operations import largest_clock
from annotator.storage.staging import MergeEffect, Staging, Tally, staging

FARTHEST_AHEAD = 1_000_000
"""Changes that others may have made beyond all that is known here."""
KINDS = (
    "scheme", "guideline", "annotator", "key", "assignment", "document", "direction", "span", "relation", "decision",
    "progress", "sitting",
)  # fmt: skip
"""The types of records in the order in which they are told."""


class StagedCounts(NamedTuple):
    """How much is staged, before it is united."""

    tallies: list[Tally]
    documents: int
    missing: int
    quarantined: int


class PreparedMerge:
    """A merge that is staged. `report` says what it would do, `questions` what of it to confirm; `apply` does it.

    The report tells of all that came until `confirm` says what of the questions is confirmed.
    """

    def __init__(
        self,
        session: Session,
        source: MergeSource,
        staged: Staging,
        examples: list[QuarantinedItem],
        signed: PackageSigner,
    ) -> None:
        self._session = session
        self._source = source
        self._staged = staged
        self._examples = examples
        self._signed = signed
        self._unconfirmed: tuple[str, ...] = ()
        self._before = snapshot(session)
        self.report, self.questions = self._try()

    def _try(self) -> tuple[MergeReport, list[Question]]:
        """Unite, look, and take it back: what is foretold is what will be."""
        staged = self._staged
        # Asked before anything is united: afterwards nothing is new any more.
        counted = StagedCounts(staged.tallies(), staged.new_texts(), staged.missing(), staged.new_quarantined())
        staged_changes = StagedChanges.of(self._session.file)
        with self._session.file.trial():
            united = staged.merge(None)
            after = snapshot(self._session)
            self._require_known_signer(after)
            finder = QuestionFinder(Authority(self._before, self._signed), self._before, after)
            return self._report(united, counted), staged_changes.questions(finder, self._session.file)

    def _require_known_signer(self, after: ProjectSnapshot) -> None:
        if self._signed.person and self._signed.person not in after.people:
            raise AnnotatorError(
                "The package is signed by someone who is not on the team.",
                where=self._source.file_name,
                remedy="Ask the sender.",
            )

    def confirm(self, keys: Collection[str]) -> None:
        """Take in what these questions (by key) ask about, and quarantine what the others do. Call it once."""
        refused = [one for one in self.questions if one.key not in keys]
        for question in refused:
            why = f"nobody confirmed it: {question.words}"
            for part in question.parts:
                for type_name, entity, id_ in quarantine_part(self._session.file, part, why, LONGEST_CONTENT):
                    self._examples.append(QuarantinedItem(f"{type_name} {entity[:40]}", question.reasons[0], id_))
        self._unconfirmed = tuple(question.words for question in refused)
        if refused:
            self.report, _ = self._try()
        self.questions = []

    def apply(self, *, allow_removals: bool = False) -> MergeReport:
        """Merge, as one transaction and one step of undo, with a backup before; return what came of it.

        What is not confirmed by then is quarantined. With nothing new nothing is done. Raises AnnotatorError when it
        would remove much and that is not allowed, or when the project or its backup cannot be written.
        """
        if self.questions:
            self.confirm(())
        session, report = self._session, self.report
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
            return report
        touched = tuple(self._staged.touched_documents())
        session.file.back_up()
        with session.file.transaction():
            number = merges.add_merge(session.file, report.source, report.digest, session.author)
            self._staged.merge(number)
            merges.store_report(session.file, number, msgspec.json.encode(report).decode())
            steps.record_merge_step(session.file, "Merge", session.author, number)
        session.report_committed(Change("Merge", "act", touched=touched, everything=True, author=session.author))
        return report

    def _report(self, united: MergeEffect, counted: StagedCounts) -> MergeReport:
        names = PreviewNames(self._before.people, self._session.people())
        return MergeReport(
            source=self._source.file_name,
            digest=self._source.digest,
            documents=counted.documents,
            layers=tuple(LayerTally(names.of(one.layer), one.new, one.known) for one in counted.tallies),
            conflicts=united.conflicting,
            missing=counted.missing,
            shown=united.shown,
            hidden=united.hidden,
            quarantined=counted.quarantined + len(united.strays),
            examples=(*self._examples, *map(_stray, united.strays))[:EXAMPLES],
            author=names.of(self._source.author) if self._source.author else "",
            changes=tuple(self._change(one, names) for one in sorted(united.changes, key=_reading_order)),
            signed_by=names.of(self._signed.person) if self._signed.person else "",
            first_signed=bool(self._signed.person) and not self._signed.known,
            unconfirmed=self._unconfirmed,
        )

    def _change(self, one: ChangeTally, names: PreviewNames) -> LayerChange:
        told = one._replace(author=names.of(one.author), layer=names.of(one.layer))
        return LayerChange(*told, corrects=one.layer not in ("", GOLD, one.author))


@contextmanager
def stage_merge(session: Session, source: MergeSource, task: Task, *, new_key: bool = False) -> Iterator[PreparedMerge]:
    """Stage what came and judge it. What was not applied when the block ends leaves no trace.

    With `new_key` a key that the sender has not had before is taken in with the merge. Raises UnknownKeyError for such
    a key otherwise, AnnotatorError when it is of another project, Cancelled when the task was stopped.
    """
    if source.project != session.project_id:
        raise AnnotatorError(
            "This is work on another project.", where=source.file_name, remedy="Open the project that it belongs to."
        )
    signed = find_signer(session, source.signature, source.file_name, new_key=new_key)
    with staging(session.file) as staged:
        known = {one.id for one in session.people().all}
        farthest = min(largest_clock(session.file) + FARTHEST_AHEAD, FARTHEST_CLOCK)
        yield PreparedMerge(session, source, staged, stage(source, staged, known, task, farthest), signed)


def _reading_order(one: ChangeTally) -> tuple[str, bool, str, int]:
    """What is everybody's first, then layer by layer, each person's own work before corrections of it."""
    return one.layer, one.author != one.layer, one.author, KINDS.index(one.type)


def _stray(found: tuple[str, str, str]) -> QuarantinedItem:
    type_name, entity, id_ = found
    return QuarantinedItem(f"{type_name} {entity[:40]}", Problem("", "depends on a change of another annotation"), id_)
