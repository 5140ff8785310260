"""All figures of the page, measured at once."""

from typing import NamedTuple

from annotator.agreement.report import AgreementReport
from annotator.app import commands
from annotator.app.commands.assigning import Member
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.scheme import Scheme


class Measured(NamedTuple):
    """The figures, with the number of unresolved disagreements. Without a report, `error` is the reason.

    `layers` has the ids of layers by the names of their annotators.
    """

    scheme: Scheme
    team: list[Member]
    layers: dict[str, str]
    report: AgreementReport | None
    unresolved: int = 0
    error: AnnotatorError | None = None


def measure(session: Session, task: Task) -> Measured:
    """Measure a project. Raises Cancelled when stopped, ProjectFileError when the file cannot be read."""
    team = commands.team(session, former=True)
    layers = {annotator.name: annotator.id for annotator in session.annotators()}
    try:
        report = commands.agreement(session, task=task)
    except ProjectFileError:
        raise
    except AnnotatorError as error:
        return Measured(session.scheme, team, layers, None, error=error)
    unresolved = sum(disagreement.state != "resolved" for disagreement in commands.disagreements(session, task))
    return Measured(session.scheme, team, layers, report, unresolved)
