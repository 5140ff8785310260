"""A merge in three steps: stage and validate the source, preview the result, apply it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.authority import Authority, PreviewNames, ProjectSnapshot
from annotator.app.merging.highlights import Surroundings, highlights
from annotator.app.merging.questions import Question, QuestionFinder
from annotator.app.merging.receiving import EXAMPLES, LONGEST_CONTENT, MergeSource, stage
from annotator.app.merging.report import LayerChange, LayerTally, MergeReport, QuarantinedItem, RemarkCount
from annotator.app.merging.signatures import PackageSigner, SignerError, find_signer
from annotator.app.merging.staged_changes import StagedChanges, snapshot
from annotator.app.revising.carrying_over import stage_carried
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.operation import FARTHEST_CLOCK, INBOX_TYPES
from annotator.storage import merges, steps
from annotator.storage.authority import quarantine_part
from annotator.storage.devices import own_device
from annotator.storage.local import keep_receipt
from annotator.storage.merge_changes import ChangeTally
from annotator.storage.operations import largest_clock
from annotator.storage.segments import BY_HAND, KnownSegment, note_run
from annotator.storage.staging import MergeEffect, Staging, Tally, staging
from annotator.storage.undone import people_undone

FARTHEST_AHEAD = 1_000_000
"""The most changes that others may have made since the latest one known here."""
KINDS = (
    "scheme", "guideline", "annotator", "key", "filter", "assignment", "document", "direction", "span", "relation",
    "decision", "progress", "sitting", "revision_check", "question", "message", "thread",
)  # fmt: skip
"""The types of records in the order of reports."""


class StagedCounts(NamedTuple):
    """The numbers of staged items, before the trial merge."""

    tallies: list[Tally]
    documents: int
    missing: int
    quarantined: int


class PreparedMerge:
    """A staged merge: `report` is a preview of its result, `questions` are the changes to confirm; `apply` merges.

    Until `confirm` is called, the report counts all changes as confirmed.
    """

    def __init__(
        self,
        session: Session,
        source: MergeSource,
        staged: Staging,
        examples: list[QuarantinedItem],
        signer: PackageSigner,
    ) -> None:
        self._session = session
        self._source = source
        self._staged = staged
        self._examples = examples
        self._signer = signer
        self._unconfirmed: tuple[str, ...] = ()
        self._before = snapshot(session)
        self.report, self.questions = self._preview()

    def _preview(self) -> tuple[MergeReport, list[Question]]:
        """Merge on trial, report, and roll back: the preview is exactly what `apply` will do."""
        staged = self._staged
        stage_carried(self._session.file, staged)
        # Counted before the trial merge: afterwards nothing is new.
        counted = StagedCounts(staged.tallies(), staged.new_texts(), staged.missing(), staged.new_quarantined())
        file = self._session.file
        staged_changes = StagedChanges.of(file)
        before = Surroundings.before(file, self._session.author, self._before.people), self._before
        with file.trial():
            effect = staged.merge(None)
            after = snapshot(self._session)
            self._require_known_signer(after)
            finder = QuestionFinder(Authority(self._before, self._signer), self._before, after)
            found = tuple(highlights(file, before, after, effect.changes))
            report = msgspec.structs.replace(self._report(effect, counted), highlights=found)
            return report, staged_changes.questions(finder, file)

    def _require_known_signer(self, after: ProjectSnapshot) -> None:
        if self._signer.person and self._signer.person not in after.people:
            raise SignerError(
                "The package is signed by someone who is not on the team.",
                where=self._source.file_name,
                remedy="Ask the sender.",
            )

    def confirm(self, keys: Collection[str]) -> None:
        """Confirm the questions with these keys, and quarantine the changes of all others. Call it once."""
        refused = [question for question in self.questions if question.key not in keys]
        for question in refused:
            reason = f"nobody confirmed it: {question.words}"
            for part in question.parts:
                for type_name, entity, id_ in quarantine_part(self._session.file, part, reason, LONGEST_CONTENT):
                    self._examples.append(QuarantinedItem(f"{type_name} {entity[:40]}", question.reasons[0], id_))
        self._unconfirmed = tuple(question.words for question in refused)
        if refused:
            self.report, _ = self._preview()
        self.questions = []

    def apply(self, *, allow_removals: bool = False, routine: bool = False) -> MergeReport:
        """Merge as one transaction and one step of undo, after a backup; return the report.

        A `routine` merge, as of a pass of sharing, is no step that the person undoes next, and has a backup before it
        only where nothing of this opening was backed up yet; it can be undone among the past merges. Changes that are
        not confirmed are quarantined. Without new changes nothing is done. Raises AnnotatorError when it would remove
        many annotations and that is not allowed, or the project or its backup cannot be written.
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
            self._note_sender()
            return report
        if routine:
            report = msgspec.structs.replace(report, routine=True)
        touched = tuple(self._staged.touched_documents())
        brought = self._staged.new_types() if routine else frozenset()
        if routine:
            session.file.back_up_once()
        else:
            session.file.back_up()
        with session.file.transaction():
            number = merges.add_merge(session.file, report.source, report.digest, session.author)
            self._staged.merge(number)
            merges.store_report(session.file, number, msgspec.json.encode(report).decode())
            if not routine:
                steps.record_merge_step(session.file, "Merge", session.author, number)
            self._write_sender()
        session.report_committed(
            Change("Merge", "act", touched=touched, everything=True, author=session.author, brought=brought)
        )
        return report

    def _note_sender(self) -> None:
        if self._source.sender is not None:
            with self._session.file.transaction():
                self._write_sender()

    def _write_sender(self) -> None:
        """Store what the package says of its run of numbers, and of what the sender has from here."""
        file, sender = self._session.file, self._source.sender
        if sender is None or self._unconfirmed:
            return
        if sender.first:
            run = KnownSegment(sender.device, sender.first, sender.last, self._source.digest, carried=True)
            note_run(file, BY_HAND, run)
        keep_receipt(file, sender.device, self._signer.person, sender.has.get(own_device(file), 0))

    def _report(self, effect: MergeEffect, counted: StagedCounts) -> MergeReport:
        names = PreviewNames(self._before.people, self._session.people())
        return MergeReport(
            source=self._source.file_name,
            digest=self._source.digest,
            documents=counted.documents,
            layers=tuple(LayerTally(names.of(tally.layer), tally.new, tally.known) for tally in counted.tallies),
            conflicts=effect.conflicting,
            missing=counted.missing,
            shown=effect.shown,
            hidden=effect.hidden,
            quarantined=counted.quarantined + len(effect.strays),
            examples=(*self._examples, *map(_stray, effect.strays))[:EXAMPLES],
            author=names.of(self._source.author) if self._source.author else "",
            changes=tuple(self._change(tally, names) for tally in sorted(effect.changes, key=_report_order)),
            signed_by=names.of(self._signer.person) if self._signer.person else "",
            first_signed=bool(self._signer.person) and not self._signer.known,
            unconfirmed=self._unconfirmed,
            remarks=tuple(RemarkCount(names.of(one.author), *one[1:]) for one in effect.remarks),
            left=tuple(names.of(tally.layer) for tally in counted.tallies if tally.new and self._has_left(tally.layer)),
        )

    def _has_left(self, layer: str) -> bool:
        person = self._before.people.with_id(layer)
        return person is not None and self._before.people.united_with(person).left

    def _change(self, tally: ChangeTally, names: PreviewNames) -> LayerChange:
        named = tally._replace(author=names.of(tally.author), layer=names.of(tally.layer))
        is_foreign = tally.layer not in ("", GOLD, tally.author)
        return LayerChange(*named, corrects=is_foreign and tally.type not in INBOX_TYPES)


@contextmanager
def stage_merge(
    session: Session,
    source: MergeSource,
    task: Task,
    *,
    new_key: bool = False,
    signer: PackageSigner | None = None,
    keeps_undone: bool = False,
) -> Iterator[PreparedMerge]:
    """Stage and validate a merge source. A merge that is not applied when the block ends changes nothing.

    With `new_key` the merge accepts a new key of the sender; a `signer` is known by an account instead. With
    `keeps_undone` what undone merges brought stays undone, unless new work needs it. Raises UnknownKeyError for
    such a key otherwise, AnnotatorError when the source belongs to another project, Cancelled when the task is stopped.
    """
    if source.project != session.project_id:
        raise AnnotatorError(
            "This is work on another project.", where=source.file_name, remedy="Open the project that it belongs to."
        )
    signer = signer or find_signer(session, source.signature, source.file_name, new_key=new_key)
    with staging(session.file) as staged:
        known = {person.id for person in session.people().all}
        if keeps_undone:
            known |= people_undone(session.file)
        farthest = min(largest_clock(session.file) + FARTHEST_AHEAD, FARTHEST_CLOCK)
        examples = stage(source, staged, known, task, farthest)
        if keeps_undone:
            staged.leave_out_undone()
        yield PreparedMerge(session, source, staged, examples, signer)


def _report_order(tally: ChangeTally) -> tuple[str, bool, str, int]:
    """Sort key: changes of the whole project first, then by layer, the person's own changes before corrections."""
    return tally.layer, tally.author != tally.layer, tally.author, KINDS.index(tally.type)


def _stray(found: tuple[str, str, str]) -> QuarantinedItem:
    type_name, entity, id_ = found
    return QuarantinedItem(f"{type_name} {entity[:40]}", Problem("", "depends on a change of another annotation"), id_)
