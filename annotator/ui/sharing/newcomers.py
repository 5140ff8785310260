"""Who joined the project by their own work, as leads are told."""

from annotator.app.session import Session
from annotator.app.sharing.sharing import SharingReport


def team_of(session: Session) -> frozenset[str]:
    """Return the members, by id."""
    return frozenset(person.id for person in session.people().members)


def joined_by(report: SharingReport, session: Session, before: frozenset[str]) -> list[str]:
    """Return the names of those who came with work that they signed, for a lead; `before` are the members until now."""
    if session.annotator is None or session.annotator.role != "lead":
        return []
    signed = {merged.signed_by for merged in report.merged}
    people = session.people()
    names = {person.id: people.layer_name(person.id) for person in people.members if person.id not in before}
    return [name for name in names.values() if name in signed]
