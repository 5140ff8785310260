"""A team whose members have roles, keys and work, and packages that claim to be theirs."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.signing_keys import own_signer
from annotator.domain.annotation import GOLD, Span
from annotator.domain.operation import TYPE_OF, Annotator, Guideline, Key, LoggedOperation, Record, SchemeText
from annotator.exchange.package.signing import Signer
from annotator.storage.states import project_records
from tests.app.merging.parcels import parcel, sent
from tests.samples import FIRST, place

Forged = Callable[[Session], Path]
SPANS = 30
"""What Sara has marked: more than a merge may remove without being asked about."""


def make_team(project: Path) -> None:
    """Lea leads, Rana reviews, Sara and Omar annotate; all but Sara have sent a package from this computer."""
    with Session.open(project) as session:
        commands.remember_person(session, "Lea")
        commands.merge_file(session, parcel(session))
        for name in ("Sara", "Omar", "Rana"):
            commands.add_annotator(session, name)
        commands.set_role(session, "Rana", "reviewer")
        session.switch_annotator("Sara")
        for start in range(SPANS):
            commands.add_span(session, FIRST, "CLAIM", [(start, start + 4)])
        for name in ("Omar", "Rana", "Lea"):
            session.switch_annotator(name)
            commands.pack(session, project.with_name(name))
        session.switch_annotator("Rana")
        with session.act("Resolve disagreement") as act:
            act.put(gold_span(session))
        session.switch_annotator("Lea")
        commands.assign(session, commands.plan_assignments(session, ["Sara"], 1))


def gold_span(session: Session, **changes: object) -> Span:
    """Return a claim in the gold layer."""
    text = session.text(FIRST)
    start, end = place("75.50")
    span = Span("g", GOLD, FIRST, "CLAIM", ((start, end),), (text[start:end],))
    return msgspec.structs.replace(span, **changes)


def person(session: Session, name: str) -> str:
    """Return the id of somebody."""
    return session.person(name).id


def signer(session: Session, name: str) -> Signer:
    """Return who signs for somebody on this computer."""
    found = own_signer(session.project_id, person(session, name))
    assert found is not None
    return found


def heads(session: Session, record: Record) -> tuple[str, ...]:
    """Return what somebody must name to change a record."""
    rows = session.file.rows(
        "SELECT id FROM operation WHERE head = 1 AND type = ? AND entity = ? AND layer = ?",
        (TYPE_OF[type(record)], record.id, record.layer),
    )
    return tuple(row[0] for row in rows)


def change(session: Session, record: Record, *, author: str = "far", **changes: object) -> LoggedOperation:
    """Return an operation that changes what the project has, by somebody (by id)."""
    return sent(record, clock=10_000, parents=heads(session, record), author=author, **changes)


def protected(session: Session) -> list[object]:
    """Return what nobody may change without being entitled or confirmed, and everybody's work."""
    kinds: tuple[type[Record], ...] = (Annotator, Key, SchemeText, Guideline)
    records = [one for kind in kinds for one in project_records(session.file, kind) if one.id != "far"]
    rows = session.file.rows(
        "SELECT type, entity, layer, payload FROM operation WHERE head = 1 AND (layer != 'far')"
        " AND type IN ('span', 'relation', 'decision', 'progress', 'assignment', 'message', 'question', 'thread')"
        " ORDER BY type, entity, layer"
    )
    return [*records, *rows]
