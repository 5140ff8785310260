"""Undo and redo."""

from annotator.app.changes import Change
from annotator.app.session import Session


def undo(session: Session) -> Change | None:
    """Undo the last act of the person at work; return the change, or None when there is nothing to undo."""
    return session.undo()


def redo(session: Session) -> Change | None:
    """Redo the act that was undone last; return the change, or None when there is nothing to redo."""
    return session.redo()
