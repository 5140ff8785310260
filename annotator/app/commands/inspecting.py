"""A look at packages and projects before anything is made of them: of which project, whose, how much is done."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from annotator.app.people import People
from annotator.domain.annotation import Progress
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Assignment, LoggedOperation, Operation, decode_state
from annotator.exchange.package.package import open_package, read_manifest
from annotator.storage.identity import identity_of


class PackageMember(msgspec.Struct, frozen=True):
    """Somebody whom a package tells of: how many documents in it are assigned to them, and how many they finished."""

    name: str
    assigned: int = 0
    done: int = 0


class PackageSummary(msgspec.Struct, frozen=True):
    """What somebody who opens a package wants to know: whom it is for ("" for everybody), who is who, how much.

    `project` is the identity of the project that it comes from; `people` are the names of the `members`.
    """

    recipient: str
    people: tuple[str, ...]
    documents: int
    project: str = ""
    members: tuple[PackageMember, ...] = ()


def inspect_package(package: Path) -> PackageSummary:
    """Return what a package holds. Raises AnnotatorError when it cannot be read."""
    with open_package(package) as opened:
        latest = _latest(opened.project_operations(), {"annotator"})
        people = People(opened.manifest.project, _records(latest, str(package)))
        work = _latest(opened.operations(), {"assignment", "progress"})
        recipient = people.with_id(opened.manifest.recipient)
        members = _members(people, work, str(package))
        return PackageSummary(
            people.united_with(recipient).name if recipient else "",
            tuple(one.name for one in members),
            opened.manifest.parts["documents.jsonl"].lines,
            opened.manifest.project,
            members,
        )


def package_project(package: Path) -> str:
    """Return the identity of the project that a package comes from. Raises AnnotatorError for what is no package."""
    return read_manifest(package).project


def projects_like(package: Path | str, paths: Iterable[Path]) -> list[Path]:
    """Return which of these project files are copies of the project that a package comes from, or that has an identity.

    Nothing is opened for work. A file that somebody has open, or that cannot be read, is left out, since that cannot be
    told of it. Raises AnnotatorError when the package is none.
    """
    wanted = package if isinstance(package, str) else package_project(package)
    return [path for path in paths if identity_of(path) == wanted]


def _latest(operations: Iterable[LoggedOperation], types: set[str]) -> dict[tuple[str, str, str], Operation]:
    """Return the latest operation on each entity of some types, by type, layer and entity."""
    found: dict[tuple[str, str, str], Operation] = {}
    for one in operations:
        operation = one.operation
        if operation.type in types:
            key = (operation.type, operation.layer, operation.entity)
            before = found.get(key)
            if before is None or before.clock < operation.clock:
                found[key] = operation
    return found


def _records(latest: dict[tuple[str, str, str], Operation], where: str) -> Iterator[Annotator]:
    for operation in latest.values():
        if operation.payload is not None:
            record = _decoded(operation, where)
            assert isinstance(record, Annotator)
            yield record


def _members(people: People, work: dict[tuple[str, str, str], Operation], where: str) -> tuple[PackageMember, ...]:
    assigned: dict[str, int] = {}
    done: dict[str, int] = {}
    for operation in work.values():
        record = _decoded(operation, where) if operation.payload is not None else None
        if isinstance(record, Assignment):
            assigned[record.annotator] = assigned.get(record.annotator, 0) + 1
        elif isinstance(record, Progress) and record.status in ("done", "skipped"):
            done[record.layer] = done.get(record.layer, 0) + 1
    members = (PackageMember(one.name, assigned.get(one.id, 0), done.get(one.id, 0)) for one in people.active)
    return tuple(sorted(members, key=lambda one: one.name))


def _decoded(operation: Operation, where: str) -> object:
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
