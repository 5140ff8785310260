"""Assignments as far as they say whether suggestions are shown."""

from collections.abc import Collection, Sequence

from annotator.app.session import Session
from annotator.domain.operation import Assignment
from annotator.storage import documents, states

COUNTED = 2
"""A document that is assigned to so many people of the team, or more, counts for agreement."""


def assignments_of(session: Session, ids: Collection[str]) -> list[Assignment]:
    """Return the assignments of documents (by id), in a steady order."""
    numbers = documents.numbers_of(session.file, dict.fromkeys(ids))
    found = states.records_of(session.file, Assignment, "", list(numbers.values()))
    return sorted((record for records in found.values() for record in records), key=lambda record: record.id)


def active(session: Session, records: Sequence[Assignment]) -> list[Assignment]:
    """Return the assignments to people who are on the team now."""
    members = {member.id for member in session.people().members}
    return [record for record in records if record.annotator in members]
