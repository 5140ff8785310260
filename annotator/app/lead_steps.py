"""What a lead does to set up a project, step by step, and which steps are done. All is read from the project."""

from typing import Literal, get_args

from annotator.app.session import Session
from annotator.domain.operation import Key
from annotator.storage import local, states

LeadStep = Literal["articles", "team", "guideline", "assignments", "packages"]
STEPS: tuple[LeadStep, ...] = get_args(LeadStep)
"""In their order."""
SMALLEST_TEAM = 2


def done_steps(session: Session, *, guideline_read: bool = False) -> frozenset[LeadStep]:
    """Return the steps that are done.

    The guideline that comes with the scheme counts once the person has read it (`guideline_read`), or somebody has
    published another version. Packages are created when this copy has created one, or somebody else has a key, which
    they made in a copy of their own.
    """
    file = session.file
    done = {
        "articles": states.has_any(file, "document"),
        "team": len(session.people().members) >= SMALLEST_TEAM,
        "guideline": guideline_read or states.has_any(file, "guideline", by_somebody=True),
        "assignments": states.has_any(file, "assignment"),
        "packages": local.has_packed(file)
        or any(key.person != session.author for key in states.project_records(file, Key)),
    }
    return frozenset(step for step in STEPS if done[step])
