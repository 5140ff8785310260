"""Acts on people: join, rename, change roles, and remember who works in this copy of the project."""

import msgspec

from annotator.app.people import check_person_name, same_name
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Role
from annotator.storage import local


def add_annotator(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Add a person to the team and return them; an existing member is found by name or former name.

    Somebody who left comes back. With `new_person` it is always a new person. Raises AnnotatorError for an invalid
    name, or a new person with a name that somebody has.
    """
    annotator = _join(session, name, new_person=new_person)
    if not annotator.left:
        return annotator
    back = msgspec.structs.replace(annotator, left=False)
    with session.act("Add member") as act:
        act.put(back)
    return back


def remembered_person(session: Session) -> Annotator | None:
    """Return who works in this copy of the project; None when nobody was remembered, or they are not in the project."""
    people = session.people()
    person = people.with_id(local.remembered_person(session.file) or "")
    return people.united_with(person) if person else None


def remember_person(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Make somebody the person at work, joining if the name is new, and remember them in this copy of the project.

    The remembered person is not an operation: it is in no package, merge or export. The first person in a new project
    becomes its lead. Raises AnnotatorError as `add_annotator` does.
    """
    is_founder = local.is_first_copy(session.file) and not session.people().all
    annotator = _join(session, name, new_person=new_person)
    with session.file.transaction():
        local.remember_person(session.file, annotator.id)
    session.set_annotator(annotator)
    return _make_lead(session, annotator) if is_founder else annotator


def _join(session: Session, name: str, *, new_person: bool) -> Annotator:
    if session.people().find(name.strip()) is None:
        check_person_name(name)
    return session.join(name, new_person=new_person)


def _make_lead(session: Session, annotator: Annotator) -> Annotator:
    lead = msgspec.structs.replace(annotator, role="lead")
    with session.act("Change role", undoable=False) as act:
        act.put(lead)
    return lead


def similar_people(session: Session, name: str) -> list[Annotator]:
    """Return people whose names look like a new name; nobody for a name that somebody has or had.

    The differences may be in case, width, accents, forms of letters such as yeh and kaf, digits, spaces and joiners.
    """
    people = session.people()
    return people.similar(name) if people.find(name) is None else []


def identify_person(session: Session, name: str, *, new_person: bool = False) -> Annotator:
    """Return the annotator with this name or former name, or a new person, who has not joined yet.

    With `new_person` it is always a new person. Raises SimilarNameError for a new name that looks like another one (not
    with `new_person`), and AnnotatorError for an invalid name, or a new person with a name that somebody has.
    """
    return session.people().identify(name, new_person=new_person)


def rename_annotator(session: Session, name: str, new_name: str) -> Annotator:
    """Rename a person, who keeps their layer and can still be found by the former name; return them.

    Raises AnnotatorError when nobody has the old name, or somebody else has or had the new one.
    """
    before = find_annotator(session, name)
    checked = check_person_name(new_name)
    if checked == before.name:
        return before
    namesake = session.people().find(checked)
    if namesake is not None and namesake.id != before.id:
        raise AnnotatorError(
            "Another person has this name, or had it before.",
            where=new_name,
            remedy="Choose another name, or unite the two if they are the same person.",
        )
    former = dict.fromkeys(old for old in (*before.former, before.name) if not same_name(old, checked))
    renamed = msgspec.structs.replace(before, name=checked, former=tuple(former))
    with session.act("Rename annotator") as act:
        act.put(renamed)
    return renamed


def set_role(session: Session, name: str, role: Role) -> Annotator:
    """Make somebody an annotator, a reviewer or a lead. Raises AnnotatorError when nobody has the name."""
    before = find_annotator(session, name)
    changed = msgspec.structs.replace(before, role=role)
    if changed != before:
        with session.act("Change role") as act:
            act.put(changed)
    return changed


def find_annotator(session: Session, name: str) -> Annotator:
    """Return the annotator with this name or former name. Raises AnnotatorError when nobody ever had it."""
    named = [annotator for annotator in session.annotators() if same_name(annotator.name, name)]
    exact = (annotator for annotator in named if annotator.name == name.strip())
    found = next(exact, next(iter(named), session.people().find(name)))
    if found is not None:
        return found
    if similar := session.people().similar(name):
        raise AnnotatorError(
            "Nobody in the project has this name.",
            where=name,
            remedy="Did you mean {known}?",
            known=[person.name for person in similar],
        )
    raise AnnotatorError(
        "Nobody in the project has this name.",
        where=name,
        remedy="Check the name, or add this person to the team first.",
    )
