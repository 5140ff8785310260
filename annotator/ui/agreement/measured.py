"""Everything that the page shows, measured in one go."""

from typing import NamedTuple

from annotator.agreement.report import AgreementReport
from annotator.app import commands
from annotator.app.commands.assigning import Member
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.scheme import Scheme


class Measured(NamedTuple):
    """The figures. Without a report `nothing` says why there is none. `waiting` disagreements are yet to be settled.

    `layers` has the ids of layers by the names that people know them by.
    """

    scheme: Scheme
    team: list[Member]
    layers: dict[str, str]
    report: AgreementReport | None
    waiting: int = 0
    nothing: AnnotatorError | None = None


def measure(session: Session, task: Task) -> Measured:
    """Measure. Raises Cancelled when the task was stopped, ProjectFileError when the file cannot be read."""
    team = commands.team(session)
    layers = {one.name: one.id for one in session.annotators()}
    try:
        report = commands.agreement(session, task=task)
    except ProjectFileError:
        raise
    except AnnotatorError as error:
        return Measured(session.scheme, team, layers, None, nothing=error)
    waiting = sum(one.state != "resolved" for one in commands.disputes(session, task))
    return Measured(session.scheme, team, layers, report, waiting)
