"""A merge as part of a routine, such as a pass of sharing: done at once, unless its result needs a person's word."""

from collections.abc import Callable, Collection, Sequence

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.signatures import PackageSigner
from annotator.app.merging.staged_merge import StagedMerge, staged_merge
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.storage import merges

Agrees = Callable[[MergeReport, Sequence[Question]], Collection[str] | None]
"""Returns the keys of the questions that are confirmed; None when a merge with this result may not be done."""


class _RefusedError(Exception):
    """The merge may not be done with the answers to these questions, or not at all; it is rolled back."""

    def __init__(self, questions: list[Question] | None) -> None:
        super().__init__()
        self.questions = questions


def merge_if_agreed(
    session: Session,
    source: MergeSource,
    task: Task,
    agrees: Agrees,
    *,
    new_key: bool = False,
    signer: PackageSigner | None = None,
) -> MergeReport | None:
    """Merge a source in one transaction, whose result is looked at before it is kept; return its report.

    Changes that are not confirmed are quarantined. Returns None when it has no news, or is not agreed to, and then
    changes nothing. What was undone stays undone, unless new work needs it. The merge is no step that the person undoes
    next, and has a backup before it only where nothing of this opening was backed up yet; it can be undone among the
    past merges. Raises what `staged_merge` raises, and AnnotatorError when the project or its backup cannot be written.
    """
    with staged_merge(session, source, task, new_key=new_key, signer=signer, keeps_undone=True) as content:
        touched, brought = tuple(content.staged.touched_documents()), content.staged.new_types()
        try:
            report = _merge(session, content, agrees)
        except _RefusedError as refused:
            if refused.questions is None:
                return None
            content.refuse(refused.questions)
            words = [question.words for question in refused.questions]
            report = _merge(session, content, _agree_to_all, words)
    if report is not None:
        change = Change("Merge", "act", touched=touched, everything=True, author=session.author, brought=brought)
        session.report_committed(change)
    return report


def _merge(
    session: Session, content: StagedMerge, agrees: Agrees, unconfirmed: Sequence[str] = ()
) -> MergeReport | None:
    counted, file = content.count(), session.file
    if not counted.has_news:
        return None
    file.back_up_once()
    with file.transaction():
        number = merges.add_merge(file, content.source.file_name, content.source.digest, session.author)
        report, questions = content.merge(counted, number, unconfirmed)
        _require_agreement(agrees(report, questions), questions)
        report = msgspec.structs.replace(report, routine=True)
        merges.store_report(file, number, msgspec.json.encode(report).decode())
    return report


def _agree_to_all(_report: MergeReport, questions: Sequence[Question]) -> Collection[str]:
    return [question.key for question in questions]


def _require_agreement(confirmed: Collection[str] | None, questions: list[Question]) -> None:
    if confirmed is None:
        raise _RefusedError(None)
    if refused := [question for question in questions if question.key not in confirmed]:
        raise _RefusedError(refused)
