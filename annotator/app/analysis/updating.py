"""Bringing the index of claims up to date, and asking it."""

from collections.abc import Collection

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.storage import claims_index, claims_tables
from annotator.storage.register_reading import mentions_by_entity, mentions_of

MOST_BEHIND = 1000
"""Operations that the index may be behind to be brought up to date in passing."""


def bring_up_to_date(session: Session, task: Task) -> list[int] | None:
    """Bring the index up to date; return the row numbers of changed documents, None where it was made anew.

    Raises Cancelled when the task is stopped, ProjectFileError when the project cannot be written.
    """
    return claims_index.update_index(session.file, lambda done, total: task.step(done, total, "index"))


def count_mentions(session: Session, entries: Collection[str]) -> int:
    """Return how many annotations of all layers point to one of some entries, by id, before redirects.

    The index is asked if it is there. Of an annotation with conflicting versions it knows the provisional winner alone.
    """
    if _is_indexed(session):
        return claims_tables.count_links(session.file, entries)
    return mentions_of(session.file, entries)


def entity_counts(session: Session) -> dict[str, int]:
    """Return how many annotations of all layers point to each entry (by id) or have each free text."""
    return claims_tables.link_counts(session.file) if _is_indexed(session) else mentions_by_entity(session.file)


def _is_indexed(session: Session) -> bool:
    """Bring the index up to date if that takes but a moment; return whether it is."""
    if session.file.in_transaction or not claims_index.is_ready(session.file, MOST_BEHIND):
        return False
    bring_up_to_date(session, Task())
    return True
