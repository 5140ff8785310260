"""What the person at work has typed and not sent: kept in this copy of the project alone, in no package or merge."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from annotator.app.session import Session
from annotator.storage import local

DraftKind = Literal["answer", "reason"]
"""Answers in the inbox by the key of the item; reasons in Review by document and place."""


def drafts(session: Session, kind: DraftKind) -> dict[str, str]:
    """Return the drafts of a kind that the person at work has, by what they are about."""
    stored = local.drafts(session.file, session.author, kind)
    try:
        return {} if stored is None else msgspec.json.decode(stored, type=dict[str, str])
    except msgspec.DecodeError:
        return {}  # damaged drafts are no reason to keep the page shut


def keep_drafts(session: Session, kind: DraftKind, texts: Mapping[str, str]) -> None:
    """Keep these drafts of the person at work in place of those before. Raises AnnotatorError of the file."""
    stored = msgspec.json.encode(dict(texts)).decode() if texts else ""
    with session.file.transaction():
        local.keep_drafts(session.file, session.author, kind, stored)
