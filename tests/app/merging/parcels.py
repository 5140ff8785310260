"""Packages as another machine would have packed them, with whatever one wants in them."""

from pathlib import Path

import msgspec

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.operation import (
    TYPE_OF,
    Annotator,
    LoggedOperation,
    Operation,
    Record,
    encode_state,
    operation_id,
)
from annotator.exchange.package.archive import write_package
from annotator.exchange.package.signing import Signer

TEXT = "قال الوزير 🇮🇱: “the plan is good”.\nSara denied it."
DOCUMENT = document_id(TEXT)
FAR = Annotator(id="far", name="فرح")
STORED = StoredText(DOCUMENT, TEXT, ("ar", "en"))


def sent(
    record: Record, *, clock: int = 1, parents: tuple[str, ...] = (), removes: bool = False, **changes: object
) -> LoggedOperation:
    """Return the operation that another machine made of a record; `changes` are other fields than a sound one has."""
    payload = None if removes else msgspec.Raw(encode_state(record))
    operation = Operation(record.id, TYPE_OF[type(record)], parents, "far", record.layer, clock, "2026-01-01", payload)
    operation = msgspec.structs.replace(operation, **changes)
    document = record.id if isinstance(record, Facts) else record.document
    return LoggedOperation(operation_id(operation), document, operation)


def far_span(id_: str = "good", start: int = 0, end: int = 3, label: str = "CLAIM", **changes: object) -> Span:
    """Return a span that far made."""
    span = Span(id_, "far", DOCUMENT, label, ((start, end),), (TEXT[start:end],))
    return msgspec.structs.replace(span, **changes)


def parcel(
    session: Session,
    *operations: LoggedOperation,
    project: tuple[LoggedOperation, ...] = (sent(FAR),),
    texts: tuple[StoredText, ...] = (STORED,),
    name: str = "work.annopack",
    signer: Signer | None = None,
) -> Path:
    """Write a package for the project of a session: one document, and these operations."""
    target = session.file.path.with_name(name)
    facts = [sent(Facts(id=text.id, title="t")) for text in texts]
    write_package(target, session.project_id, "", project, texts, [*facts, *operations], signer=signer)
    return target


def contents(session: Session) -> list[str]:
    """Return everything that the project holds, as SQL."""
    return list(session.file._db.conn.iterdump())


def sound(session: Session) -> bool:
    """Whether a check finds nothing wrong, and no merge left anything behind it."""
    left = session.file.rows("SELECT name FROM sqlite_temp_master")
    return not commands.check(session).problems and not left
