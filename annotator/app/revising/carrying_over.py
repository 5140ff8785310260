"""Carrying over what is on documents to those that replace them, in the project and in what is staged for a merge."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from annotator.app.revising.carried_facts import carried_facts
from annotator.app.revising.rewriting import rewritten
from annotator.compare.texts.carrying import Carrier
from annotator.domain.operation import LoggedOperation
from annotator.storage import carrying, documents, revisions
from annotator.storage.database import ProjectFile
from annotator.storage.operations import store_clock
from annotator.storage.staging import Staging

carrier_of = lru_cache(maxsize=4)(Carrier)
"""Return what carries ranges of one text over to another; the last few are kept, as aligning texts takes long."""


def carry_over(file: ProjectFile, changed: Collection[str], replacing: Collection[str]) -> set[str]:
    """Carry over what is new, inside the open transaction; return the ids of the documents that it came to.

    `changed` are documents on which operations were recorded, `replacing` those that now replace others.
    """
    reached: set[str] = set()
    for before, after in _concerned(revisions.revisions(file), changed, replacing):
        numbers = documents.numbers_of(file, [before, after])
        if len(numbers) < 2:
            continue
        found = carrying.operation_numbers(file, list(numbers.values()))
        operations = carrying.operations_at(file, found[numbers[before]])
        carrier = carrier_of(*(documents.text_of(file, numbers[id_]) for id_ in (before, after)))
        there = carrying.operations_at(file, found[numbers[after]])
        counting = {logged.id for logged in there}
        all_carried = (*rewritten(operations, carrier, after), *carried_facts(operations, there, after))
        new = [logged for logged in all_carried if logged.id not in counting]
        if new:
            carrying.add_operations(file, numbers[after], new)
            reached.add(after)
    if reached:
        store_clock(file)
    return reached


def stage_carried(file: ProjectFile, staged: Staging) -> None:
    """Stage what the merge of what is staged carries over: what arrives on replaced texts, and what is on those here.

    What was staged by this before is staged anew.
    """
    staged.drop_carried()
    arriving = revisions.staged_revisions(file)
    links = sorted({*revisions.revisions(file), *arriving})
    if not links:
        return
    replacing = {after for _, after in arriving}
    for before, after in _concerned(links, staged.touched_documents(), replacing):
        texts = [staged.text(id_) for id_ in (before, after)]
        if texts[0] is None or texts[1] is None:
            continue
        carrier, here = carrier_of(texts[0], texts[1]), _counting(file, before)
        operations = {logged.id: logged for logged in (*here, *staged.operations_on(before))}
        there = {logged.id: logged for logged in (*_counting(file, after), *staged.operations_on(after))}
        for own, take in ((operations.values(), staged.add_carried), (here, staged.note_known)):
            take([*rewritten(own, carrier, after), *carried_facts(own, there.values(), after)])


def _counting(file: ProjectFile, document: str) -> list[LoggedOperation]:
    numbers = documents.numbers_of(file, [document])
    if document not in numbers:
        return []
    return carrying.operations_at(file, carrying.operation_numbers(file, list(numbers.values()))[numbers[document]])


def _concerned(
    links: Iterable[tuple[str, str]], changed: Collection[str], replacing: Collection[str]
) -> list[tuple[str, str]]:
    """Return the links from changed documents on, and those to replacing ones, earlier texts first."""
    reached, left, found = set(changed), list(links), []
    while concerned := [link for link in left if link[0] in reached or link[1] in replacing]:
        # A text is carried from when nothing that is concerned leads to it any more.
        targets = {after for _, after in concerned}
        ready = [link for link in concerned if link[0] not in targets] or concerned
        found += ready
        reached |= {after for _, after in ready}
        left = [link for link in left if link not in ready]
    return found
