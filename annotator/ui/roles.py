"""What the window offers to each role. It keeps what a person has no use for out of the way, and locks nothing."""

from annotator.app.session import Session
from annotator.domain.operation import Role
from annotator.ui.modes import AGREEMENT, ANALYSIS, ANNOTATE, EXPORT, MODES, PROJECT, REVIEW
from annotator.ui.project.sections import sections_for

LEAD_MODES = frozenset({EXPORT})
REVIEW_MODES = frozenset({REVIEW, AGREEMENT, ANALYSIS})


def role_of(session: Session) -> Role:
    """Return the role of the person at work.

    It is that of a lead in a team without one, and while nobody is at work, since what such a session cannot change it
    may still show. Somebody who left the team is an annotator.
    """
    has_lead = any(person.role == "lead" for person in session.people().members)
    if session.annotator is None or not has_lead:
        return "lead"
    return "annotator" if session.annotator.left else session.annotator.role


def modes_for(role: Role) -> tuple[str, ...]:
    """Return the modes that a role is offered, in the order of the switch."""
    offered = {ANNOTATE}
    if role != "annotator":
        offered |= REVIEW_MODES
    if role == "lead":
        offered |= LEAD_MODES
    if sections_for(role):
        offered.add(PROJECT)
    return tuple(mode for mode in MODES if mode in offered)
