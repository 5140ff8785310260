"""Acts that write packages: for a member, for each of them, of one's own work, and for publication."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import msgspec

from annotator.app.commands.assigning import assignments
from annotator.app.commands.keys import signer
from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.disk.unfinished import mode_of
from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.archive import SUFFIX, write_package
from annotator.exchange.package.parts import LONGEST_NAME, Manifest, Sender
from annotator.exchange.reading.files import read_errors
from annotator.storage import devices, local, packing, publishing, segments
from annotator.text.file_names import file_name


class PackReport(msgspec.Struct, frozen=True):
    """A package that was written; `recipient` is the id of the person it was written for among several, or ""."""

    path: Path
    documents: int
    operations: int
    recipient: str = ""


def pack(session: Session, target: Path, recipient: str | None = None, task: Task | None = None) -> PackReport:
    """Write a package for an annotator, by name, or a package of everything for everyone.

    The package of an annotator contains the documents assigned to them (all documents if none are), those they have
    annotated, only their own layer, and only the threads of their own items and those addressed to everybody. That of a
    reviewer or lead also contains the gold layer, if they have worked on it, and the threads of everybody. It is also
    the package with which annotators return their annotations. The person at work signs it. Raises AnnotatorError when
    nobody has the name or the file cannot be written, Cancelled when the task is stopped.
    """
    person = find_annotator(session, recipient).id if recipient else ""
    return _pack(session, _with_suffix(target), person, task, everything=not person)


def send_work(session: Session, target: Path, task: Task | None = None, *, everything: bool = False) -> PackReport:
    """Write a package of the work of the person at work, to be merged by a lead or reviewer.

    It contains what those lack, as far as their last packages say it, or `everything`. Raises AnnotatorError when
    nobody is at work or the file cannot be written, Cancelled when the task is stopped.
    """
    if session.annotator is None:
        raise AnnotatorError("Nobody is at work, so there is no work to send.", remedy="Say who you are.")
    signer(session)
    since = 0 if everything else received_from_here(session)
    if not since:
        return _pack(session, _with_suffix(target), session.author, task, everything=False)
    file, target = session.file, _with_suffix(target)
    device = devices.own_number(file)
    content = segments.SegmentContent(file, device, since + 1, devices.last_number(file, device))
    manifest = write_package(
        target,
        session.project_id,
        session.author,
        content.project_operations(),
        content.documents(),
        content.operations(),
        (task or Task()).step,
        mode_of(file.path),
        signer(session),
        _project_name(session),
        _sender(session, since + 1),
    )
    return _report_of(target, manifest)


def received_from_here(session: Session) -> int:
    """Return up to which number every lead and reviewer has the work of this copy, as far as their packages say."""
    people = session.people()
    has = [
        number
        for person, number in local.receipts(session.file).values()
        if (known := people.with_id(person)) is not None and people.united_with(known).role != "annotator"
    ]
    return min(has, default=0)


def _sender(session: Session, first: int) -> Sender:
    """Return what a package says of this copy: the run of its numbers from `first` on, and what it has of others."""
    file = session.file
    last = devices.last_number(file, devices.own_number(file))
    has = segments.covered(file, segments.BY_HAND)
    run = (first, last) if 0 < first <= last else (0, 0)
    return Sender(devices.own_device(file), *run, has)


def pack_for_publication(session: Session, target: Path, task: Task | None = None) -> PackReport:
    """Write a package of the current state of the project, without its history.

    It opens as a new project with the same annotations in every layer, and cannot be merged into this one. Removed and
    replaced records and former names are not in it. Raises AnnotatorError when the file cannot be written, Cancelled
    when the task is stopped.
    """
    target, file = _with_suffix(target), session.file
    manifest = write_package(
        target,
        publishing.identity(file),
        "",
        publishing.project_operations(file),
        publishing.texts(file),
        publishing.document_operations(file),
        (task or Task()).step,
        mode_of(file.path),
    )
    return _report_of(target, manifest)


def _project_name(session: Session) -> str:
    """Return what the project is called here, "" where other computers could not read that."""
    name = session.file.path.stem
    return name[:LONGEST_NAME] if name.isprintable() else ""


def _pack(session: Session, target: Path, recipient: str, task: Task | None, *, everything: bool) -> PackReport:
    """Write a package for a person, by id, or for everyone (""); of everything, or of what concerns the person."""
    own_signer = signer(session)
    layer = "" if everything else recipient
    selected = _documents_for(session, layer) if layer else None
    layers = _layers_for(session, layer) if layer else None
    person = session.people().with_id(layer)
    all_threads = person is not None and person.role != "annotator"
    manifest = write_package(
        target,
        session.project_id,
        recipient,
        packing.project_operations(session.file, layers, all_threads=all_threads),
        packing.texts(session.file, selected),
        packing.document_operations(session.file, selected, layers, all_threads=all_threads),
        (task or Task()).step,
        mode_of(session.file.path),
        own_signer,
        _project_name(session) if recipient else "",
        _sender(session, 1 if everything or recipient == session.author else 0),
    )
    if recipient != session.author:
        with session.file.transaction():
            local.mark_packed(session.file)
    return _report_of(target, manifest)


def _with_suffix(target: Path) -> Path:
    return target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)


def _report_of(target: Path, manifest: Manifest) -> PackReport:
    parts = manifest.parts
    return PackReport(target, parts["documents.jsonl"].lines, parts["operations.jsonl"].lines)


def _layers_for(session: Session, layer: str) -> set[str]:
    """Return the layers of a person, including those of people united with them, and gold for a reviewer."""
    people = session.people()
    united = {person.id for person in people.all if people.united_with(person).id == layer}
    return {layer, *united, *(packing.layers_authored(session.file, layer) & {GOLD})}


def _documents_for(session: Session, layer: str) -> set[str] | None:
    # Removed documents too, and those that are somebody else's now: this has to reach who has the document.
    assigned = packing.documents_ever_assigned(session.file, layer)
    return {*assigned, *packing.documents_with_work(session.file, layer)} if assigned else None


PART = " – "
"""Between the parts of a package's name: the project, the person and the day."""


def package_name(session: Session, person: str, taken: Collection[str] = ()) -> str:
    """Return a name for a package that is made today, other than those `taken` by files there.

    `person` says whom it is for, or, in the words of the interface, whose work it brings back.
    """
    day = date.today().isoformat()  # noqa: DTZ011  the person's own day
    return file_name(PART.join(filter(None, (session.file.path.stem, person, day))), SUFFIX, taken)


def project_in(package: Path) -> str:
    """Return what the project of a package is called, as far as the package's name says it."""
    project, *person_and_day = package.stem.rsplit(PART, 2)
    return project if len(person_and_day) == 2 else package.stem


def pack_each(session: Session, folder: Path, task: Task | None = None) -> list[PackReport]:
    """Write a package for every team member with assigned documents, or for every member if nobody has any.

    Reviewers, and leads other than the person at work, get one of everything in any case, which also says whom it is
    for. Each has a name of its own, and replaces no file that is there. Raises what `pack` raises; packages written
    before that stay.
    """
    assigned = assignments(session)
    members = [person for person in session.annotators() if not person.left]
    seeing_all = {person.id for person in members if person.role != "annotator" and person.id != session.author}
    people = [person for person in members if not assigned or person.id in assigned or person.id in seeing_all]
    with read_errors(folder):
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    reports = []
    for person in people:
        names.append(package_name(session, person.name, names))
        report = _pack(session, folder / names[-1], person.id, task, everything=person.id in seeing_all)
        reports.append(msgspec.structs.replace(report, recipient=person.id))
    return reports
