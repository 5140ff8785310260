"""The dismissals of suggestions that undo and redo come to: each lies between two acts, in the order of both kinds.

A dismissal is no act: the history has none. So each knows the act after which it was made, and its turn comes when
that is the last act again.
"""

from typing import NamedTuple

from annotator.app.session import Session
from annotator.suggest.labelled import Suggestion


class Dismissal(NamedTuple):
    """A suggestion that was dismissed in a document (by id), after an act (by number)."""

    document: str
    suggestion: Suggestion
    after: int


class Dismissals:
    """The dismissals of a session that can be undone, and those that can be redone."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._done: list[Dismissal] = []
        self._undone: list[Dismissal] = []

    def add(self, document: str, suggestion: Suggestion) -> None:
        """Note a dismissal; what was undone before it can no longer be redone."""
        self._done.append(Dismissal(document, suggestion, self._session.last_act))
        self._undone.clear()

    def note_act(self) -> None:
        """Note an act: what was undone before it can no longer be redone."""
        self._undone.clear()

    def forget(self, document: str) -> None:
        """Forget the dismissals in a document: all of them were taken back."""
        self._done = [one for one in self._done if one.document != document]

    @property
    def next_undo(self) -> Dismissal | None:
        """The dismissal that was the last thing done; None where that was an act."""
        return self._due(self._done)

    @property
    def next_redo(self) -> Dismissal | None:
        """The dismissal that comes before the next act to be redone, None for none."""
        return self._due(self._undone)

    def _due(self, some: list[Dismissal]) -> Dismissal | None:
        return some[-1] if some and some[-1].after == self._session.last_act else None

    def note_undone(self) -> None:
        """Note that the last dismissal was taken back."""
        self._undone.append(self._done.pop())

    def note_redone(self) -> None:
        """Note that the dismissal that was taken back last was made again."""
        self._done.append(self._undone.pop())
