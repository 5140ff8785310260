"""What is staged for a merge, and what its merge does: counted, compared and reported inside an open transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

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
from annotator.storage.authority import quarantine_part
from annotator.storage.devices import own_device
from annotator.storage.local import keep_receipt
from annotator.storage.merge_changes import ChangeTally
from annotator.storage.merging import MergeEffect, merge_staged
from annotator.storage.operations import largest_clock
from annotator.storage.segments import BY_HAND, KnownSegment, note_run
from annotator.storage.staging import Staging, Tally, staging
from annotator.storage.undone import people_undone

FARTHEST_AHEAD = 1_000_000
"""The most changes that others may have made since the latest one known here."""
KINDS = (
    "scheme", "guideline", "annotator", "key", "filter", "assignment", "document", "direction", "span", "relation",
    "decision", "progress", "sitting", "revision_check", "question", "message", "thread", "entry", "spelling",
    "affiliation", "redirect",
)  # fmt: skip
"""The types of records in the order of reports."""


class StagedCounts(NamedTuple):
    """The numbers of staged items, before the merge."""

    tallies: list[Tally]
    documents: int
    missing: int
    quarantined: int

    @property
    def has_news(self) -> bool:
        """Whether anything is staged that the project does not have."""
        return self.quarantined > 0 or any(tally.new for tally in self.tallies)


class StagedMerge:
    """The staged content of a source, before it is merged. `examples` are some of its quarantined items."""

    def __init__(
        self,
        session: Session,
        source: MergeSource,
        staged: Staging,
        examples: list[QuarantinedItem],
        signer: PackageSigner,
    ) -> None:
        self._session = session
        self.source = source
        self.staged = staged
        self.examples = examples
        self._signer = signer
        self._before = snapshot(session)

    def count(self) -> StagedCounts:
        """Stage what has to be carried over to corrected texts, and count: after the merge nothing is new."""
        staged = self.staged
        stage_carried(self._session.file, staged)
        return StagedCounts(staged.tallies(), staged.new_texts(), staged.missing(), staged.new_quarantined())

    def merge(
        self, counted: StagedCounts, number: int | None, unconfirmed: Sequence[str] = ()
    ) -> tuple[MergeReport, list[Question]]:
        """Merge inside the open transaction, on trial or by number; return the report, and what needs confirmation.

        `unconfirmed` are the sentences of questions that were refused before.
        """
        file = self._session.file
        changes = StagedChanges.of(file)
        types = self.staged.new_types()
        surroundings = Surroundings.before(file, self._session.author, self._before.people, types), self._before
        effect = merge_staged(file, number)
        after = snapshot(self._session)
        self._require_known_signer(after)
        finder = QuestionFinder(Authority(self._before, self._signer), self._before, after)
        report = self._report(effect, counted, tuple(unconfirmed))
        found = tuple(highlights(file, surroundings, after, effect.changes))
        return msgspec.structs.replace(report, highlights=found), changes.questions(finder, file)

    def refuse(self, questions: Iterable[Question]) -> None:
        """Quarantine the changes that these questions are about."""
        for question in questions:
            reason = f"nobody confirmed it: {question.words}"
            for part in question.parts:
                for type_name, entity, id_ in quarantine_part(self._session.file, part, reason, LONGEST_CONTENT):
                    item = QuarantinedItem(f"{type_name} {entity[:40]}", question.reasons[0], id_)
                    self.examples.append(item)

    def write_sender(self) -> None:
        """Store what the package says of its run of numbers, and of what the sender has from here."""
        file, sender = self._session.file, self.source.sender
        if sender is None:
            return
        if sender.first:
            run = KnownSegment(sender.device, sender.first, sender.last, self.source.digest, carried=True)
            note_run(file, BY_HAND, run)
        keep_receipt(file, sender.device, self._signer.person, sender.has.get(own_device(file), 0))

    def _require_known_signer(self, after: ProjectSnapshot) -> None:
        if self._signer.person and self._signer.person not in after.people:
            raise SignerError(
                "The package is signed by someone who is not on the team.",
                where=self.source.file_name,
                remedy="Ask the sender.",
            )

    def _report(self, effect: MergeEffect, counted: StagedCounts, unconfirmed: tuple[str, ...]) -> MergeReport:
        names = PreviewNames(self._before.people, self._session.people())
        return MergeReport(
            source=self.source.file_name,
            digest=self.source.digest,
            documents=counted.documents,
            layers=tuple(LayerTally(names.of(tally.layer), tally.new, tally.known) for tally in counted.tallies),
            conflicts=effect.conflicting,
            missing=counted.missing,
            shown=effect.shown,
            hidden=effect.hidden,
            quarantined=counted.quarantined + len(effect.strays),
            examples=(*self.examples, *map(_stray, effect.strays))[:EXAMPLES],
            author=names.of(self.source.author) if self.source.author else "",
            changes=tuple(self._change(tally, names) for tally in sorted(effect.changes, key=_report_order)),
            signed_by=names.of(self._signer.person) if self._signer.person else "",
            first_signed=bool(self._signer.person) and not self._signer.known,
            unconfirmed=unconfirmed,
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
def staged_merge(
    session: Session,
    source: MergeSource,
    task: Task,
    *,
    new_key: bool = False,
    signer: PackageSigner | None = None,
    keeps_undone: bool = False,
) -> Iterator[StagedMerge]:
    """Stage and validate a merge source; when the block ends, what was not merged is gone.

    With `new_key` the merge accepts a new key of the sender; a `signer` is known by an account instead. With
    `keeps_undone` what undone merges brought stays undone, unless new work needs it. Raises UnknownKeyError for such a
    key otherwise, AnnotatorError when the source belongs to another project, Cancelled when the task is stopped.
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
        yield StagedMerge(session, source, staged, examples, signer)


def _report_order(tally: ChangeTally) -> tuple[str, bool, str, int]:
    """Sort key: changes of the whole project first, then by layer, the person's own changes before corrections."""
    return tally.layer, tally.author != tally.layer, tally.author, KINDS.index(tally.type)


def _stray(found: tuple[str, str, str]) -> QuarantinedItem:
    type_name, entity, id_ = found
    return QuarantinedItem(f"{type_name} {entity[:40]}", Problem("", "depends on a change of another annotation"), id_)
