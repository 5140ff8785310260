"""What belongs to a member: reviewers and leads receive everything, annotators what concerns them.

An annotator receives what is on the project as a whole, the articles assigned to them (all while none are) with what
is known of these, the work in their own layer, and the answers to them. In a shared folder this is courtesy: the
segments lie there for all.
"""

from collections.abc import Iterable

from annotator.app.session import Session
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package.archive import Package
from annotator.storage.packing import documents_ever_assigned, documents_with_work


class Belonging:
    """What belongs to one member (by id), or to a member who receives everything."""

    def __init__(self, layers: set[str] | None, documents: set[str] | None) -> None:
        """Take the ids of the member and of those united with them, and of the documents; None stands for all."""
        self._layers, self._documents = layers, documents

    @classmethod
    def of(cls, session: Session, packages: Iterable[Package]) -> "Belonging":
        """Return what belongs to the person at work, after what these packages assign to them."""
        person = session.annotator
        if person is None or person.role != "annotator":
            return cls(None, None)
        people = session.people()
        layers = {person.id, *(one.id for one in people.all if people.united_with(one).id == person.id)}
        assigned = {one for layer in layers for one in documents_ever_assigned(session.file, layer)}
        worked_on = {one for layer in layers for one in documents_with_work(session.file, layer)}
        for package in packages:
            for logged in package.operations():
                if _layer_of(logged) in layers:
                    (assigned if logged.operation.type == "assignment" else worked_on).add(logged.document)
        return cls(layers, assigned | worked_on if assigned else None)

    def includes_document(self, document: str) -> bool:
        """Whether a document belongs to the member."""
        return self._documents is None or document in self._documents

    def includes(self, logged: LoggedOperation) -> bool:
        """Whether an operation belongs to the member."""
        if self._layers is None:
            return True
        layer = _layer_of(logged)
        if layer:
            return layer in self._layers
        return not logged.document or self.includes_document(logged.document)


def _layer_of(logged: LoggedOperation) -> str:
    """Return the member whose an operation is, "" for one that is everybody's."""
    operation = logged.operation
    return operation.entity.partition("/")[0] if operation.type == "assignment" else operation.layer
