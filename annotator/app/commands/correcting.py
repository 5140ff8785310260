"""Corrections by others in a layer: which there are, and taking them back.

Somebody corrects by `Session.correct`, after which all acts on annotations are on that layer.
"""

from collections.abc import Collection, Iterable

import msgspec

from annotator.app.changes import ActName
from annotator.app.commands.linking import Draft, remove_member
from annotator.app.session import Session
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Relation, Span
from annotator.domain.errors import AnnotatorError
from annotator.storage import corrections as stored

_TAKE_BACK: ActName = "Take back correction"


class Correction(msgspec.Struct, frozen=True):
    """What somebody else, `author` (by id) with a name, made of a span or relation of a layer.

    `before` is its last state by the owner of the layer, `after` its present one; None is no annotation.
    """

    id: str
    author: str
    name: str
    recorded: str
    before: Span | Relation | None
    after: Span | Relation | None


def corrected_layers(session: Session) -> list[tuple[str, str]]:
    """Return which layers (by id) somebody else may have corrected, after the ids of their listed documents."""
    return stored.corrected_layers(session.file)


def corrections(session: Session, document: str, layer: str | None = None) -> dict[str, Correction]:
    """Return the corrections of a layer (by id), by default the one worked in, by id of the span or relation."""
    layer = session.layer if layer is None else layer
    people = session.people()
    owner = people.with_id(layer)
    owners = {layer} | {person.id for person in people.all if owner and people.united_with(person).id == owner.id}
    found: dict[str, Correction] = {}
    for author, recorded, before, after in stored.corrections(session.file, session.number_of(document), layer, owners):
        record = after or before
        if record is not None:
            name = people.layer_name(author)
            found[record.id] = Correction(record.id, author, name, recorded, before, after)
    return found


def take_back_corrections(session: Session, document: str, ids: Collection[str]) -> int:
    """Restore spans and relations of one's own layer as they were before their corrections, as one step of undo.

    What hangs together is restored together: the corrected relations of a span, and the deleted spans of a relation.
    Returns how many annotations were restored. Raises AnnotatorError when there is no such correction.
    """
    known = corrections(session, document, session.own_layer)
    if missing := [id_ for id_ in ids if id_ not in known]:
        raise AnnotatorError("This annotation has no correction to take back.", where=missing[0])
    chosen = _with_related(known, ids)
    work = session.annotations(document, session.own_layer)
    draft = Draft(_TAKE_BACK, work)
    for correction in sorted(chosen, key=lambda correction: isinstance(correction.before, Relation)):
        if correction.before is not None:
            draft.put(correction.before)
    for correction in chosen:
        if correction.before is None and correction.after is not None:
            if isinstance(correction.after, Span):
                for relation in draft.work.relations_of(correction.id):
                    remove_member(draft, draft.work, relation, correction.id)
            draft.remove(correction.after)
    with session.act(_TAKE_BACK) as act:
        draft.apply_to(act)
    return len(chosen)


def _with_related(known: dict[str, Correction], ids: Iterable[str]) -> list[Correction]:
    """Return corrections with those of the relations of a span, and of the spans that a restored relation needs."""
    chosen: dict[str, Correction] = {}
    waiting = list(ids)
    while waiting:
        id_ = waiting.pop()
        if id_ in chosen:
            continue
        chosen[id_] = correction = known[id_]
        if isinstance(correction.before, Relation):
            waiting += [member for member in _members(correction.before) if member in known]
        if isinstance(correction.before or correction.after, Span):
            waiting += [other.id for other in known.values() if id_ in _members(other.before) | _members(other.after)]
    return list(chosen.values())


def _members(record: Span | Relation | None) -> set[str]:
    if not isinstance(record, Relation):
        return set()
    return {member for members in record.roles.values() for member in members} - set(VIRTUAL_SPEAKERS)
