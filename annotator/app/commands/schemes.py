"""Acts on the scheme: the draft of its next version, publishing it, versions, and what they do to annotations.

A draft belongs to the person at work and stays in this copy of the project. Labels are merged in the scheme alone: the
annotations keep what was recorded and read as the other label from then on, whenever they arrive.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from annotator.app.session import Session
from annotator.disk import durable
from annotator.domain.contrast import color_problems
from annotator.domain.errors import AnnotatorError, InvalidRecordsError, os_error
from annotator.domain.operation import SCHEME_ENTITY, SchemeText
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_comparison import SchemeChange, compare_schemes
from annotator.domain.scheme_editing import set_version
from annotator.storage import scheme_reading
from annotator.text.moments import moment_of


class SchemeVersion(msgspec.Struct, frozen=True):
    """A published version: its number, text, author's name ("" for nobody), and when it was published, if known."""

    number: int
    toml: str
    author: str
    published: datetime | None


def scheme_toml(session: Session, version: int | None = None) -> str:
    """Return the text of the scheme in force, or of an earlier version. Raises AnnotatorError when there is none."""
    if version is None:
        return _in_force(session)
    found = next((known for known in scheme_versions(session) if known.number == version), None)
    if found is None:
        raise AnnotatorError("The scheme has no version {number}.", number=version)
    return found.toml


def export_scheme(session: Session, path: Path, version: int | None = None) -> Path:
    """Write the scheme in force, or an earlier version, as a TOML file; return its path.

    Raises AnnotatorError when there is no such version, or the file cannot be written.
    """
    toml = scheme_toml(session, version)
    with os_error("The scheme could not be written: {reason}.", where=str(path), remedy="Choose another place."):
        durable.write(path, toml.encode())
    return path


def _in_force(session: Session) -> str:
    text = scheme_reading.scheme_text(session.file)
    assert text is not None, "an open project has a scheme"
    return text.toml


def scheme_draft(session: Session) -> str | None:
    """Return the text of the draft of the person at work; None when there is none."""
    if session.annotator is None:
        return None
    draft = scheme_reading.scheme_text(session.file, scheme_reading.draft_entity(session.author))
    return draft.toml if draft else None


def edit_scheme(session: Session, change: Callable[[str], str]) -> Scheme:
    """Change the draft, which is begun with the first change; return the scheme as it is then.

    A draft that is as the scheme in force is removed. Raises AnnotatorError when the result would be no valid scheme,
    or nobody is at work; then nothing has changed.
    """
    in_force, draft = _in_force(session), scheme_draft(session)
    before = in_force if draft is None else draft
    after = change(before)
    scheme = parse_scheme(after, where="scheme")
    if after == before:
        return scheme
    record = SchemeText(id=scheme_reading.draft_entity(session.own_layer), toml=after)
    with session.act("Change scheme draft") as act:
        if after != in_force:
            act.put(record)
        elif draft is not None:
            act.remove(record)
    return scheme


def import_scheme(session: Session, toml: str, where: str = "scheme") -> list[SchemeChange]:
    """Make the text of a file the draft; return how it differs from the scheme in force.

    Raises AnnotatorError, which names `where`, for what is no scheme.
    """
    parse_scheme(toml, where=where)
    edit_scheme(session, lambda _: set_version(toml, session.scheme.version))
    return draft_changes(session)


def draft_changes(session: Session) -> list[SchemeChange]:
    """Return how the draft differs from the scheme in force; nothing when there is no draft."""
    draft = scheme_draft(session)
    return compare_schemes(session.scheme, parse_scheme(draft)) if draft is not None else []


def discard_scheme_draft(session: Session) -> None:
    """Discard the draft of the person at work, if there is one."""
    if scheme_draft(session) is not None:
        with session.act("Discard scheme draft") as act:
            act.remove(SchemeText(id=scheme_reading.draft_entity(session.author)))


def publish_scheme(session: Session, *, replaces_newer: bool = False) -> int:
    """Put the draft in force as the next version, as one step of undo; return the number of the version.

    Raises AnnotatorError when there is nothing to publish, or the scheme changed after the draft was begun and
    `replaces_newer` is not set, and InvalidRecordsError for colours with too little contrast; then nothing has changed.
    """
    draft = scheme_draft(session)
    if draft is None:
        raise AnnotatorError("There is nothing to publish.", remedy="Change the scheme first.")
    scheme, before = parse_scheme(draft), session.scheme
    if scheme.version != before.version and not replaces_newer:
        raise AnnotatorError(
            "The scheme has changed since this draft was begun: version {newer} is in force.",
            remedy="Compare the two, then publish the draft over it, or discard the draft.",
            newer=before.version,
        )
    known = {label.id: (label.light, label.dark) for label in before.labels}
    changed = (label for label in scheme.offered if known.get(label.id) != (label.light, label.dark))
    if problems := [problem for label in changed for problem in color_problems(label)]:
        raise InvalidRecordsError("The scheme cannot be published: {problems}.", problems)
    with session.act("Publish scheme") as act:
        act.put(SchemeText(id=SCHEME_ENTITY, toml=set_version(draft, before.version + 1)))
        act.remove(SchemeText(id=scheme_reading.draft_entity(session.author)))
    return before.version + 1


def scheme_versions(session: Session) -> list[SchemeVersion]:
    """Return the published versions up to the one in force, by number; of one that was redone, the last form."""
    people = session.people()
    versions: dict[int, SchemeVersion] = {}
    for recorded in scheme_reading.recorded_schemes(session.file):
        number = parse_scheme(recorded.toml).version
        author = people.layer_name(recorded.author) if recorded.author else ""
        versions[number] = SchemeVersion(number, recorded.toml, author, moment_of(recorded.recorded))
    return [version for number, version in sorted(versions.items()) if number <= session.scheme.version]


def compare_scheme_versions(session: Session, before: int, after: int) -> list[SchemeChange]:
    """Return how two versions differ. Raises AnnotatorError when there is no such version."""
    return compare_schemes(parse_scheme(scheme_toml(session, before)), parse_scheme(scheme_toml(session, after)))


def scheme_versions_used(session: Session) -> dict[str, dict[int, int]]:
    """Return how many spans everybody made or last changed under each version, by name of the layer."""
    people = session.people()
    used: dict[str, dict[int, int]] = {}
    for layer, version, count in scheme_reading.versions_used(session.file):
        used.setdefault(people.layer_name(layer), {})[version] = count
    return used
