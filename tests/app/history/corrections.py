"""What others do in a layer: a lead's corrections, as they arrive with a package."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from annotator.app import commands
from annotator.app.history.kinds import summary_of
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span
from tests.samples import FIRST


@contextmanager
def as_(session: Session, name: str) -> Iterator[None]:
    """Work as somebody else for a while."""
    before = session.annotator
    session.switch_annotator(name)
    try:
        yield
    finally:
        session.set_annotator(before)


def correct(session: Session, author: str, span: Span, **fields: object) -> Span:
    """Change a span in the layer of somebody else."""
    after = msgspec.structs.replace(span, **fields)
    with as_(session, author), session.act("Change attributes") as act:
        act.put(after)
    return after


def link_for(session: Session, author: str, claim: Span, speaker: Span) -> Relation:
    """Link a speaker to a claim in the layer of somebody else."""
    roles = {"claim": (claim.id,), "speaker": (speaker.id,)}
    relation = Relation(f"r{claim.id}", claim.layer, claim.document, "SAID_BY", roles)
    with as_(session, author), session.act("Link") as act:
        act.put(relation)
    return relation


def remove_for(session: Session, author: str, span: Span) -> None:
    """Remove a span with its links in the layer of somebody else."""
    relations = session.annotations(span.document, span.layer).relations_of(span.id)
    with as_(session, author), session.act("Delete span") as act:
        for record in (*relations, span):
            act.remove(record)


def kinds(session: Session, document: str = FIRST) -> list[str]:
    """Return what the steps did, the newest first."""
    return [summary_of(step).kind for step in commands.article_history(session, document).steps]
