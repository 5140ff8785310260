"""What belongs to a member: reviewers and leads receive everything, annotators what concerns them.

An annotator receives what is on the project as a whole, the articles assigned to them (all while none are) with what
is known of these, the work in their own layer, and the answers to them. In a shared folder this is courtesy: the
segments lie there for all.
"""

from collections.abc import Iterable

from annotator.app.session import Session
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package.parts import Outline
from annotator.storage import devices, local, segments
from annotator.storage.packing import documents_ever_assigned, documents_with_work


class Belonging:
    """What belongs to one member (by id), or to a member who receives everything."""

    def __init__(self, layers: set[str] | None, documents: set[str] | None) -> None:
        """Take the ids of the member and of those united with them, and of the documents; None stands for all."""
        self._layers, self._documents = layers, documents

    @classmethod
    def of(cls, session: Session, outlines: Iterable[Outline]) -> "Belonging":
        """Return what belongs to the person at work, after what operations with these outlines assign to them."""
        person = session.annotator
        if person is None or person.role != "annotator":
            return cls(None, None)
        layers = set(scope_of(session).split())
        assigned = {one for layer in layers for one in documents_ever_assigned(session.file, layer)}
        worked_on = {one for layer in layers for one in documents_with_work(session.file, layer)}
        for outline in outlines:
            if _layer_of(outline) in layers:
                (assigned if outline.operation.type == "assignment" else worked_on).add(outline.document)
        return cls(layers, assigned | worked_on if assigned else None)

    def includes_document(self, document: str) -> bool:
        """Whether a document belongs to the member."""
        return self._documents is None or document in self._documents

    def includes(self, logged: LoggedOperation | Outline) -> bool:
        """Whether an operation belongs to the member."""
        if self._layers is None:
            return True
        layer = _layer_of(logged)
        if layer:
            return layer in self._layers
        return not logged.document or self.includes_document(logged.document)


def scope_of(session: Session) -> str:
    """Return as whom the person at work receives: "" for one who receives everything, else ids."""
    person = session.annotator
    if person is None or person.role != "annotator":
        return ""
    return " ".join(session.people().same_person(person))


def receive_as(session: Session, place: str, scope: str) -> bool:
    """Receive from a carrier as this one from now on; return whether that is another than before.

    Then what came before is received anew: what did not belong to the person was passed over.
    """
    file = session.file
    before = local.scope_received(file, place)
    if before == scope:
        return False
    with file.transaction():
        if before is not None:
            segments.forget_received(file, place, devices.own_device(file))
        local.keep_scope_received(file, place, scope)
    return before is not None


def _layer_of(logged: LoggedOperation | Outline) -> str:
    """Return the member whose an operation is, "" for one that is everybody's."""
    operation = logged.operation
    return operation.entity.partition("/")[0] if operation.type == "assignment" else operation.layer
