"""The inbox of an open project in the window: read between the events of the window, and kept up to date."""

import time
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.app.changes import Change
from annotator.app.inbox import Inbox
from annotator.app.session import Session
from annotator.ui.runner import Runner

SLICE_S = 0.01
"""The longest time without events of the window, while there are short steps."""


class InboxFeed(QObject):
    """An inbox, and who listens to it.

    `answers` are items of the person with messages that a merge brought. `open_count` is how many open items the person
    sees, `own_count` in how many of them somebody else had the last word.
    """

    changed = Signal()
    """Items may have changed, or all have been read."""

    def __init__(self, session: Session, runner: Runner) -> None:
        super().__init__(runner)
        self.session, self._runner = session, runner
        self.inbox = Inbox(session)
        self.complete = False
        self.answers: list[str] = []
        self.unread: set[str] = set()
        """Messages that came since then and were not read; an undone merge takes them away for as long."""
        self.open_count = self.own_count = 0
        self.reader = session.author
        self.known: set[str] | None = None
        """Messages that were there when they were last read; None before that."""
        self._remaining: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        self._is_reading = False
        runner.finished.connect(self._go_on_reading, Qt.ConnectionType.QueuedConnection)

    def go_on_from(self, before: "InboxFeed") -> None:
        """Take over which answers are new, from the feed of the same project before its pages were made again."""
        if before.reader == self.reader:
            self.known, self.answers, self.unread = before.known, before.answers, before.unread
            if self.complete:
                self._note_answers()
            self.changed.emit()

    def begin(self) -> None:
        """Begin to read everything."""
        self._go_through(self.inbox.read())

    def _go_through(self, steps: Iterator[None]) -> None:
        self.complete = False
        self._remaining = steps
        self._is_reading = True
        self._timer.start()

    def stop(self) -> None:
        """Stop reading: the project is about to be closed."""
        self._is_reading = False
        self._timer.stop()

    def _go_on_reading(self) -> None:
        if self._is_reading:
            self._timer.start()

    def _read_on(self) -> None:
        """Read for a moment; not during long work, for whose queries each step would wait."""
        if self._runner.is_running:
            self._timer.stop()
            return
        until = time.monotonic() + SLICE_S
        while time.monotonic() < until:
            if next(self._remaining, self) is self:
                self.stop()
                self.complete = True
                self._note_answers()
                self._report()
                return

    def follow(self, change: Change) -> None:
        """Follow a committed change."""
        if change.brought and not change.kinds & {"annotator", "document"}:
            again = self.inbox.read_again(change.touched)
            self._go_through(chain(self._remaining, again) if self._is_reading else again)
        elif change.everything or change.touched or "annotator" in change.kinds:
            self.begin()
        elif self.inbox.apply(change):
            if not self.complete:
                self.begin()
            self._report()

    def _report(self) -> None:
        self.open_count, self.own_count = self.inbox.counts()
        self.changed.emit()

    def _note_answers(self) -> None:
        """Note the messages of others about items of the person that were never there before, and are there now.

        An undone merge takes its messages away; redone, it brings those that were not read back.
        """
        own = self.session.author
        messages = {
            message.id: item.key
            for item in self.inbox.items()
            if own and own in (item.owner, item.author)
            for message in item.messages
            if message.author != own
        }
        if self.known is not None:
            self.unread.update(messages.keys() - self.known)
            self.answers = list(dict.fromkeys(key for id_, key in messages.items() if id_ in self.unread))
        self.known = messages.keys() | (self.known or set())

    def forget_answers(self) -> None:
        """The person has seen the new answers."""
        self.answers = []
        self.unread.clear()
        self.changed.emit()
