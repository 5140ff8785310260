"""The claims of the whole archive: who said what, and who stands where."""

from annotator.app.analysis.archive import Archive
from annotator.app.exporting.selection import layers_called
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError
from annotator.storage import states


def open_archive(session: Session, layer: str | None = None, task: Task | None = None) -> Archive:
    """Return the claims of a layer (by id), by default of `usual_layer`, read from an index that is updated first.

    Raises AnnotatorError when there is nothing to analyse yet, Cancelled when the task is stopped.
    """
    archive = Archive(session, layer or usual_layer(session))
    archive.load(task)
    return archive


def usual_layer(session: Session) -> str:
    """Return the layer (by id) that is analysed by default: gold, else the own one, else the first there is.

    A register that is made before any annotation is shown beside one's own layer. Raises AnnotatorError when nobody has
    annotated anything and the register is empty.
    """
    found = states.layers(session.file)
    if not found and session.register().listed():
        return session.author
    if not found:
        raise AnnotatorError("There are no annotations yet.", remedy="Label some articles, or import annotations.")
    return next((layer for layer in (GOLD, session.author) if layer in found), found[0])


def has_annotations(session: Session) -> bool:
    """Whether anybody has annotated anything."""
    return bool(states.layers(session.file))


def find_layer(session: Session, name: str) -> str:
    """Return the layer (by id) of somebody by name, or gold. Raises AnnotatorError when it has no annotations."""
    found = list(layers_called(session, name).values())
    if len(found) != 1:  # "all" is the name of no layer
        raise AnnotatorError("Choose the annotations of one person.", where=name)
    return found[0]
