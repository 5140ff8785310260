"""Acts on the register of speakers. Everybody adds to it; leads and reviewers change what others put there."""

from collections.abc import Mapping, Sequence

import msgspec

from annotator.app.acts import Act
from annotator.app.analysis.updating import count_mentions
from annotator.app.entry_ids import new_entry_id
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import TYPE_OF
from annotator.domain.register import (
    LONGEST_ENTRY_NAME,
    LONGEST_ENTRY_NOTE,
    Affiliation,
    Entry,
    Redirect,
    Register,
    RegisterRecord,
    Spelling,
    affiliation,
    is_virtual,
    spelling,
)
from annotator.domain.register_validation import LONGEST_KIND, is_date, is_external, is_kind, is_name, is_period
from annotator.storage.register_reading import authors_of
from annotator.text.legible import legible


def register(session: Session) -> Register:
    """Return the register of the project, which is updated with every change; do not modify it."""
    return session.register()


def add_entry(session: Session, name: str, *, names: Sequence[str] = (), kind: str = "", external: str = "") -> Entry:
    """Add an entry with further names, and return it. Raises AnnotatorError for a name or id that is not allowed."""
    entry = new_entry(name, kind=kind, external=external)
    with session.act("Add entry") as act:
        put_entry(act, entry, names)
    return entry


def new_entry(name: str, *, kind: str = "", external: str = "") -> Entry:
    """Return an entry with a new id.

    Raises AnnotatorError for a name, kind or external id that is not allowed.
    """
    checked = checked_name(name)
    return _checked(Entry(new_entry_id(checked), name=checked, kind=kind, external=external))


def put_entry(act: Act, entry: Entry, names: Sequence[str] = ()) -> None:
    """Put an entry with further names into an act. Raises AnnotatorError for a name that is not allowed."""
    act.put(entry)
    for name in dict.fromkeys(map(checked_name, names)):
        if name != entry.name:
            act.put(spelling(entry.id, name))


def change_entry(session: Session, entry: Entry) -> Entry:
    """Replace the entry of this id: its name, kind, external id and note. The name before stays as a further name.

    Raises AnnotatorError when there is no such entry, a value is not allowed, or the person may not change it.
    """
    before = entry_of_id(session, entry.id)
    after = _checked(entry)
    if after == before:
        return before
    _require_right(session, before)
    with session.act("Change entry") as act:
        act.put(after)
        if before.name != after.name:
            act.put(spelling(after.id, before.name))
            further = spelling(after.id, after.name)
            if further in session.register().spellings(after.id) and may_change(session, further):
                act.remove(further)
    return after


def save_entry(session: Session, entry: Entry, names: Sequence[str], affiliations: Sequence[Affiliation]) -> Entry:
    """Replace an entry, its own further names and its own affiliations as one step of undo, and return the entry.

    The entry of a speaker without text is stored by this if it is not yet. Raises AnnotatorError when there is no such
    entry, a value is not allowed, or the person may not change it.
    """
    before = Entry(entry.id) if is_new_virtual(session, entry.id) else entry_of_id(session, entry.id)
    after = _checked(entry)
    known = {one.id: one for one in session.register().spellings(entry.id)}
    wanted = {
        one.id: one for one in (spelling(entry.id, name) for name in map(checked_name, names)) if one.name != after.name
    }
    members = {one.id: one for one in session.register().own_affiliations(entry.id)}
    joined = {one.id: _checked_affiliation(session, one) for one in affiliations}
    if after != before:
        _require_right(session, before)
    with session.act("Change entry") as act:
        if after != before:
            act.put(after)
        _replace(session, act, known, wanted)
        _replace(session, act, members, joined)
    return after


def _replace(
    session: Session,
    act: Act,
    before: Mapping[str, RegisterRecord],
    after: Mapping[str, RegisterRecord],
) -> None:
    """Put into an act what turns some records, by id, into others. Raises AnnotatorError when the person may not."""
    for id_ in sorted(before.keys() - after.keys()):
        _require_right(session, before[id_])
        act.remove(before[id_])
    for id_, record in after.items():
        if before.get(id_) != record:
            _require_right(session, *([before[id_]] if id_ in before else ()))
            act.put(record)


def _checked_affiliation(session: Session, one: Affiliation) -> Affiliation:
    """Return an affiliation. Raises AnnotatorError where it cannot be."""
    if not is_new_virtual(session, one.entry):
        entry_of_id(session, one.entry)
    entry_of_id(session, one.to)
    if session.register().end(one.entry) == session.register().end(one.to):
        raise AnnotatorError("An entry cannot belong to itself.", where=entry_of_id(session, one.to).name)
    for date in (one.since, one.until):
        if not is_date(date):
            raise AnnotatorError(
                "This is not a date.", where=legible(date), remedy="Write it as 2026, 2026-03 or 2026-03-31."
            )
    if not is_period(one.since, one.until):
        raise AnnotatorError("The end is before the beginning.", where=f"{one.since}–{one.until}")
    return one


def delete_entry(session: Session, entry: str) -> None:
    """Delete an entry that no annotation points to. Raises AnnotatorError when one does, or the person may not.

    Entries that were merged into it are ones of their own again.
    """
    found, register_now = entry_of_id(session, entry), session.register()
    redirects = [Redirect(one, into=into) for one, into in register_now.redirects.items() if entry in (one, into)]
    gone: list[RegisterRecord] = [
        *redirects,
        *register_now.spellings(entry),
        *register_now.own_affiliations(entry),
        found,
    ]
    _require_right(session, *gone)
    if count := count_mentions(session, [entry, *register_now.merged(entry)]):
        raise AnnotatorError(
            "The entry is in use: {count} annotations point to it.",
            where=found.name,
            remedy="Merge it with another entry instead.",
            count=count,
        )
    with session.act("Delete entry") as act:
        for record in gone:
            act.remove(record)


def add_name(session: Session, entry: str, name: str) -> None:
    """Add a further name to an entry. Raises AnnotatorError for one that is not allowed."""
    entry_of_id(session, entry)
    checked = checked_name(name)
    if checked not in session.register().names(entry):
        with session.act("Add name") as act:
            act.put(spelling(entry, checked))


def remove_name(session: Session, removed: Spelling) -> None:
    """Remove a further name. Raises AnnotatorError when the person may not."""
    _require_right(session, removed)
    with session.act("Remove name") as act:
        act.remove(removed)


def set_affiliation(session: Session, entry: str, to: str, *, since: str = "", until: str = "") -> Affiliation:
    """Record what an entry belongs to, from a date to a date (ISO 8601, "" for open), and return it.

    Raises AnnotatorError for an entry that is not there or belongs to itself, for an invalid date, and when others set
    another end of the same time and the person may not change that.
    """
    new = _checked_affiliation(session, affiliation(entry, to, since, until))
    if new not in session.register().own_affiliations(entry):
        _require_right(session, new)
        with session.act("Set affiliation") as act:
            act.put(new)
    return new


def remove_affiliation(session: Session, removed: Affiliation) -> None:
    """Remove an affiliation. Raises AnnotatorError when the person may not."""
    _require_right(session, removed)
    with session.act("Remove affiliation") as act:
        act.remove(removed)


def checked_name(name: str) -> str:
    """Return a name without spaces at its ends. Raises AnnotatorError if an entry cannot have it."""
    checked = " ".join(name.split())
    if not is_name(checked):
        raise AnnotatorError(
            "The name of an entry must have 1 to {most} visible characters.",
            where=legible(name[:LONGEST_ENTRY_NAME]),
            most=LONGEST_ENTRY_NAME,
        )
    return checked


def _checked(entry: Entry) -> Entry:
    """Return an entry with a checked name. Raises AnnotatorError for anything in it that is not allowed."""
    if not is_external(entry.external):
        raise AnnotatorError("This is not an id of Wikidata.", where=legible(entry.external), remedy="Write it as Q42.")
    if not is_kind(entry.kind):
        raise AnnotatorError("This is not a kind of speaker.", where=legible(entry.kind[:LONGEST_KIND]))
    if len(entry.note) > LONGEST_ENTRY_NOTE:
        raise AnnotatorError("The note has more than {most} characters.", where=entry.name, most=LONGEST_ENTRY_NOTE)
    return msgspec.structs.replace(entry, name=checked_name(entry.name))


def is_new_virtual(session: Session, entry: str) -> bool:
    """Whether an id is that of a speaker without text about which nothing is stored yet."""
    return is_virtual(entry) and entry not in session.register()


def entry_of_id(session: Session, entry: str) -> Entry:
    """Return the entry of an id. Raises AnnotatorError when the register has none."""
    found = session.register().entries.get(entry)
    if found is None:
        raise AnnotatorError("The register has no entry of this id.", where=legible(entry))
    return found


def _require_right(session: Session, *records: RegisterRecord) -> None:
    if not all(may_change(session, record) for record in records):
        raise AnnotatorError("Only leads and reviewers change what others put into the register.")


def may_change(session: Session, record: RegisterRecord) -> bool:
    """Whether the person may change or remove a record: a lead or reviewer, or else nobody else made or changed it."""
    return session.has_authority or not authors_of(session.file, TYPE_OF[type(record)], record.id) - {session.author}
