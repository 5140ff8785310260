"""Inspect packages before they are used: their project, people, and progress."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from annotator.app.people import People
from annotator.domain.annotation import Progress
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Assignment, LoggedOperation, Operation, decode_state
from annotator.exchange.package.archive import open_package, read_manifest
from annotator.storage.identity import identity_of


class PackageMember(msgspec.Struct, frozen=True):
    """A team member in a package: the numbers of documents in it assigned to them and finished by them."""

    name: str
    assigned: int = 0
    done: int = 0


class PackageSummary(msgspec.Struct, frozen=True):
    """The recipient of a package ("" for everyone), the names of its people, and its number of listed documents.

    `project` is the identity of its project, `name` what that is called ("" in packages for everyone); `members` are
    its people in the order of `people`.
    """

    recipient: str
    people: tuple[str, ...]
    documents: int
    project: str = ""
    members: tuple[PackageMember, ...] = ()
    name: str = ""


def inspect_package(package: Path) -> PackageSummary:
    """Return a summary of a package. Raises AnnotatorError when it cannot be read."""
    with open_package(package) as opened:
        latest = _latest(opened.project_operations(), {"annotator"})
        people = People(opened.manifest.project, _records(latest, str(package)))
        latest = _latest(opened.operations(), {"document", "assignment", "progress"})
        states = [_decode(operation, str(package)) for operation in latest.values() if operation.payload is not None]
        listed = _listed(states)
        recipient = people.with_id(opened.manifest.recipient)
        members = _members(people, states, listed)
        return PackageSummary(
            people.united_with(recipient).name if recipient else "",
            tuple(member.name for member in members),
            len(listed),
            opened.manifest.project,
            members,
            opened.manifest.name,
        )


def package_project(package: Path) -> str:
    """Return the identity of the project of a package. Raises AnnotatorError when the file is not a package."""
    return read_manifest(package).project


def projects_like(package: Path | str, paths: Iterable[Path]) -> list[Path]:
    """Return which of these project files are copies of the project of a package, or with an identity (a string).

    Files that are open or cannot be read are left out, since their identity cannot be read. Raises AnnotatorError when
    the package is not a package.
    """
    identity = package if isinstance(package, str) else package_project(package)
    return [path for path in paths if identity_of(path) == identity]


def _latest(operations: Iterable[LoggedOperation], types: set[str]) -> dict[tuple[str, str, str], Operation]:
    """Return the latest operation of each entity of some types, by type, layer and entity."""
    latest: dict[tuple[str, str, str], Operation] = {}
    for logged in operations:
        operation = logged.operation
        if operation.type in types:
            key = (operation.type, operation.layer, operation.entity)
            before = latest.get(key)
            if before is None or before.clock < operation.clock:
                latest[key] = operation
    return latest


def _records(latest: dict[tuple[str, str, str], Operation], where: str) -> Iterator[Annotator]:
    for operation in latest.values():
        if operation.payload is not None:
            record = _decode(operation, where)
            assert isinstance(record, Annotator)
            yield record


def _listed(states: Iterable[object]) -> set[str]:
    """Return the ids of the documents that a project made of these states lists."""
    facts = [state for state in states if isinstance(state, Facts)]
    return {one.id for one in facts}.difference(one.replaces for one in facts)


def _members(people: People, states: Iterable[object], listed: set[str]) -> tuple[PackageMember, ...]:
    assigned: dict[str, int] = {}
    done: dict[str, int] = {}
    for record in states:
        if isinstance(record, Assignment) and record.document in listed:
            assigned[record.annotator] = assigned.get(record.annotator, 0) + 1
        elif isinstance(record, Progress) and record.document in listed and record.status in ("done", "skipped"):
            done[record.layer] = done.get(record.layer, 0) + 1
    members = (
        PackageMember(person.name, assigned.get(person.id, 0), done.get(person.id, 0)) for person in people.members
    )
    return tuple(sorted(members, key=lambda member: member.name))


def _decode(operation: Operation, where: str) -> object:
    try:
        return decode_state(operation.type, operation.entity, operation.layer, bytes(operation.payload or b""))
    except msgspec.DecodeError as error:
        raise AnnotatorError(
            "The package tells of an annotator whom it does not name."
            if operation.type == "annotator"
            else "The package holds what cannot be read.",
            where=where,
            remedy="Ask for it to be sent again.",
        ) from error
