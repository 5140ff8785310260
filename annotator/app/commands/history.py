"""Acts on acts: take one back, do it again."""

from annotator.app.changes import Change
from annotator.app.session import Session


def undo(session: Session) -> Change | None:
    """Take one's last act back; return what changed, or None when there is nothing left."""
    return session.undo()


def redo(session: Session) -> Change | None:
    """Do again what was taken back last; return what changed, or None when there is nothing."""
    return session.redo()
