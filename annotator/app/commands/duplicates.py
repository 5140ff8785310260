"""Acts on entries of the register that may be one speaker: find such pairs, and say that a pair is two."""

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.register.duplicates import Pair
from annotator.storage import local

MOST_PAIRS = 500


def possible_duplicates(session: Session, task: Task | None = None) -> list[Pair]:
    """Return the pairs of entries that may be one speaker, with the evidence, the likeliest first.

    Those that somebody said to be two in this copy are left out. Raises Cancelled when the task is stopped.
    """
    task = task or Task()
    known = set(local.different_entries(session.file))
    found = session.entry_names().likely_duplicates(
        MOST_PAIRS + len(known), lambda done, total: task.step(done, total, "index")
    )
    return [pair for pair in found if tuple(sorted((pair.first, pair.second))) not in known][:MOST_PAIRS]


def tell_apart(session: Session, first: str, second: str) -> None:
    """Remember in this copy that two entries, by id, are two speakers, so that they are not offered again."""
    with session.file.transaction():
        local.keep_different_entries(session.file, first, second)
