"""Acts that merge entries of the register of speakers, and split them again; no annotation is rewritten."""

from collections.abc import Sequence
from typing import NamedTuple

from annotator.app.analysis.updating import count_mentions
from annotator.app.commands.entries import entry_of_id
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Entry, Redirect, is_virtual
from annotator.text.legible import legible


class EntryMerge(NamedTuple):
    """What a merge of entries does: those that go, the one that stays, the names it has then, annotations that move."""

    going: tuple[Entry, ...]
    into: Entry
    names: tuple[str, ...]
    mentions: int


def plan_entry_merge(session: Session, entries: Sequence[str], into: str) -> EntryMerge:
    """Return what merging entries into one would do. Raises what `merge_entries` raises."""
    register_now = session.register()
    chosen = {register_now.end(entry) for entry in entries}
    # Who asks for one that was merged before means what it reads as, unless that is to be merged into it instead.
    stays = entry_of_id(session, into if register_now.end(into) in chosen else register_now.end(into))
    going = [
        entry_of_id(session, entry) for entry in dict.fromkeys(map(register_now.end, entries)) if entry != stays.id
    ]
    if not going:
        raise AnnotatorError("Choose at least two entries.")
    if virtual := next((entry for entry in going if is_virtual(entry.id)), None):
        raise AnnotatorError(
            "A speaker without words in the text cannot be merged into another entry.",
            where=virtual.name,
            remedy="Merge the other entry into this one.",
        )
    require_authority(session)
    names = dict.fromkeys(name for entry in (stays, *going) for name in register_now.names(entry.id))
    members = [member for entry in going for member in (entry.id, *register_now.merged(entry.id))]
    return EntryMerge(tuple(going), stays, tuple(names), count_mentions(session, members))


def merge_entries(session: Session, entries: Sequence[str], into: str) -> EntryMerge:
    """Have entries read as another from now on; annotations keep what they point to, so that it can be taken back.

    Raises AnnotatorError for fewer than two entries, and unless the person is a lead or reviewer.
    """
    plan = plan_entry_merge(session, entries, into)
    with session.act("Merge entries") as act:
        if plan.into.id in session.register().redirects:
            act.remove(Redirect(plan.into.id))
        for entry in plan.going:
            act.put(Redirect(entry.id, into=plan.into.id))
    return plan


def split_entry(session: Session, merged: str) -> None:
    """Have an entry that was merged into another be one of its own again, with those that were merged into it.

    Raises AnnotatorError when it was not merged, and unless the person is a lead or reviewer.
    """
    register_now = session.register()
    end = register_now.end(merged)
    if end == merged:
        raise AnnotatorError("This entry was not merged into another.", where=legible(merged))
    require_authority(session)
    with session.act("Split entry") as act:
        act.remove(Redirect(merged))
        if end in register_now.redirects:  # they were merged both ways
            act.remove(Redirect(end))


def require_authority(session: Session) -> None:
    """Raise AnnotatorError unless the person is a lead or reviewer."""
    if not session.has_authority:
        raise AnnotatorError("Only leads and reviewers merge and split entries.")
