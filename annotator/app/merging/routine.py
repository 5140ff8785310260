"""A merge as part of a routine, such as a pass of sharing: done at once, unless its result needs a person's word."""

from collections.abc import Callable, Sequence

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.signatures import PackageSigner
from annotator.app.merging.staged_merge import staged_merge
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.storage import merges

Agrees = Callable[[MergeReport, Sequence[Question]], bool]
"""Says whether a merge with this result and these questions may be done."""


class _NotAgreedError(Exception):
    """The merge needs a person's word; its transaction is rolled back."""


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

    Returns None when it has no news, or is not agreed to, and then changes nothing. It is no step that the person
    undoes next, and has a backup before it only where nothing of this opening was backed up yet; it can be undone among
    the past merges. Raises what `staged_merge` raises, and AnnotatorError when the project or its backup cannot be
    written.
    """
    file = session.file
    with staged_merge(session, source, task, new_key=new_key, signer=signer) as content:
        counted, touched = content.count(), tuple(content.staged.touched_documents())
        if not counted.has_news:
            return None
        brought = content.staged.new_types()
        file.back_up_once()
        try:
            with file.transaction():
                number = merges.add_merge(file, source.file_name, source.digest, session.author)
                report, questions = content.merge(counted, number)
                report = msgspec.structs.replace(report, routine=True)
                _require(agreed=agrees(report, questions))
                merges.store_report(file, number, msgspec.json.encode(report).decode())
                content.write_sender()
        except _NotAgreedError:
            return None
    session.report_committed(
        Change("Merge", "act", touched=touched, everything=True, author=session.author, brought=brought)
    )
    return report


def _require(*, agreed: bool) -> None:
    if not agreed:
        raise _NotAgreedError
