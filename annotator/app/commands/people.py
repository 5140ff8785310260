"""Acts on who is who: join, rename, and who works in this copy of the project."""

import msgspec

from annotator.app.people import check_name, same_name
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Role
from annotator.storage import local


def add_annotator(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Put somebody on the team; somebody who is on it is found again, under a former name too.

    With `new_person` it is somebody whom the project does not know. Raises AnnotatorError for what is no name, and for
    a new person with the name of somebody else.
    """
    return session.join(name, new_person=new_person)


def remembered_person(session: Session) -> Annotator | None:
    """Return who works in this copy of the project, None when that was never said or they are no longer known."""
    people = session.people()
    found = people.with_id(local.remembered_person(session.file) or "")
    return people.united_with(found) if found else None


def remember_person(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Let somebody be at work, who joins if the project does not know the name, and keep that in this copy.

    Who is kept is no operation: no package, merge or export has it. Who makes a project, and is the first on its team,
    is its lead. Raises
    AnnotatorError as `add_annotator` does.
    """
    makes_it = local.is_first_copy(session.file) and not session.people().all
    annotator = session.join(name, new_person=new_person)
    with session.file.transaction():
        local.remember_person(session.file, annotator.id)
    session.set_annotator(annotator)
    return _made_lead(session, annotator) if makes_it else annotator


def _made_lead(session: Session, annotator: Annotator) -> Annotator:
    lead = msgspec.structs.replace(annotator, role="lead")
    with session.act("Change role", undoable=False) as act:
        act.put(lead)
    return lead


def similar_people(session: Session, name: str) -> list[Annotator]:
    """Return who may be meant by a name that nobody has: theirs differs only in what the eye passes over.

    That is case, width, accents, forms of letters such as yeh and kaf, digits, spaces and joiners. Nobody for a name
    that somebody has, or had before.
    """
    people = session.people()
    return people.similar(name) if people.find(name) is None else []


def identify_person(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Return the annotator of this name, or who had it before; or somebody new, who has not joined yet.

    Raises SimilarNameError for a new name that looks like that of somebody known, unless a `new_person` is wanted, and
    AnnotatorError for what is no name and for a new person with the name of somebody else.
    """
    return session.people().identify(name, new_person=new_person)


def rename_annotator(session: Session, name: str, new_name: str) -> Annotator:
    """Give somebody another name; the work stays theirs, and the former name still leads to them.

    Raises AnnotatorError when nobody has the old name, or somebody else has or had the new one.
    """
    known = find_annotator(session, name)
    wanted = check_name(new_name)
    if wanted == known.name:
        return known
    other = session.people().find(wanted)
    if other is not None and other.id != known.id:
        raise AnnotatorError(
            "Another person has this name, or had it before.",
            where=new_name,
            remedy="Choose another name, or unite the two if they are the same person.",
        )
    former = dict.fromkeys(one for one in (*known.former, known.name) if not same_name(one, wanted))
    renamed = msgspec.structs.replace(known, name=wanted, former=tuple(former))
    with session.act("Rename annotator") as act:
        act.put(renamed)
    return renamed


def set_role(session: Session, name: str, role: Role) -> Annotator:
    """Say whether somebody is an annotator, a reviewer or a lead. Raises AnnotatorError when nobody has the name."""
    known = find_annotator(session, name)
    changed = msgspec.structs.replace(known, role=role)
    if changed != known:
        with session.act("Change role") as act:
            act.put(changed)
    return changed


def find_annotator(session: Session, name: str) -> Annotator:
    """Return the annotator of this name, or who had it before. Raises AnnotatorError when nobody did."""
    listed = [one for one in session.annotators() if same_name(one.name, name)]
    found = next((one for one in listed if one.name == name.strip()), next(iter(listed), session.people().find(name)))
    if found is None:
        raise AnnotatorError(
            "Nobody in the project has this name.",
            where=name,
            remedy="Check the name, or add this person to the team first.",
        )
    return found
