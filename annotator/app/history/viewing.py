"""Who may see which steps of an article."""

from annotator.app.session import Session
from annotator.domain.operation import Annotator
from annotator.storage.past import PastOperation


class Viewer:
    """What the person at work may see: leads, reviewers and nobody in particular see everything.

    An annotator sees own steps, those in the own layer, and what leads and reviewers did to the article itself.
    """

    def __init__(self, session: Session) -> None:
        people = session.people()
        person = session.annotator
        self.own = {other.id for other in people.all if person and people.united_with(other).id == person.id}
        self.everything = person is None or person.role != "annotator"
        self._leading = {other.id for other in people.all if other.role != "annotator"}

    def sees(self, operation: PastOperation) -> bool:
        """Whether the person may see an operation."""
        return self.sees_layer(operation.layer) or operation.author in self.own or self._is_of_lead(operation)

    def sees_layer(self, layer: str) -> bool:
        """Whether the person may see everything in a layer."""
        return self.everything or layer in self.own

    def _is_of_lead(self, operation: PastOperation) -> bool:
        return not operation.layer and (not operation.author or operation.author in self._leading)


def person_of(session: Session, author: str) -> Annotator | None:
    """Return the person who an author is now, None for an unknown one."""
    people = session.people()
    known = people.with_id(author)
    return people.united_with(known) if known else None
