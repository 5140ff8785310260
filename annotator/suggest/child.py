"""The process that learns and suggests, apart from the window: training holds the lock of the interpreter.

It reads requests from standard input and answers on standard output until the window is gone. Learning and suggesting
are done by a process each, so that suggestions do not wait.
"""

import os
import sys
import threading
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from annotator.domain.errors import AnnotatorError, os_error
from annotator.suggest import model_file
from annotator.suggest.knowledge import Knowledge, taught
from annotator.suggest.labelled import Suggestion
from annotator.suggest.messages import (
    Answer,
    Check,
    Checked,
    Complete,
    Failed,
    Found,
    Learn,
    Learnt,
    Request,
    Suggest,
    failed_of,
    framed,
    read_request,
    unpacked,
)
from annotator.suggest.model_file import Kept
from annotator.suggest.names import words_of_names
from annotator.suggest.suggesters import Suggesters
from annotator.suggest.trying import tried

NICENESS = 10
"""Below the window and everything else that somebody waits for."""


class Worker:
    """Answers requests. What was learnt of a language stays open until something newer takes the place of its file."""

    def __init__(self) -> None:
        self._knowledge: dict[str, Knowledge] = {}

    @cached_property
    def _others(self) -> Suggesters:
        return Suggesters()

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request; what the world prevents is an answer too."""
        try:
            if isinstance(request, Learn | Check):
                return self._learn(request) if isinstance(request, Learn) else _check(request)
            return Found(request.number, tuple(self._found(request)), self._troubles())
        except AnnotatorError as error:
            return failed_of(error, 0 if isinstance(request, Learn | Check) else request.number)

    def _troubles(self) -> tuple[Failed, ...]:
        return tuple(map(failed_of, self._others.take_troubles()))

    def _found(self, request: Suggest | Complete) -> list[Suggestion]:
        knowledge = self._opened(request.path)
        if isinstance(request, Complete):
            return knowledge.complete(request.article, request.cue)
        return knowledge.suggest(request.article)

    def _opened(self, path: str) -> Knowledge:
        if path not in self._knowledge:
            self._knowledge = {known: one for known, one in self._knowledge.items() if Path(known).exists()}
            kept = model_file.read(Path(path))
            if kept is None:
                return Knowledge(Kept(""), self._others)
            self._knowledge[path] = Knowledge(kept, self._others)
        return self._knowledge[path]

    def _learn(self, request: Learn) -> Learnt:
        began = time.monotonic()
        kept = taught(request.digest, unpacked(request.articles), request.names, self._others)
        with os_error("What was learnt cannot be written: {reason}.", where=request.folder):
            path = model_file.write(Path(request.folder), request.language, kept)
        seconds = time.monotonic() - began
        return Learnt(request.language, str(path), len(request.articles), seconds, self._troubles())


def _check(request: Check) -> Checked:
    found = tried(unpacked(request.articles), words_of_names(request.names))
    with os_error("What was tried cannot be written: {reason}.", where=request.folder):
        path = model_file.write_tried(Path(request.folder), request.language, request.digest, found)
    return Checked(request.language, str(path))


def serve(requests: BinaryIO, answers: BinaryIO, before_learning: Callable[[], object] = lambda: None) -> None:
    """Answer requests until there are no more, or something was learnt.

    Raises msgspec.DecodeError for what is no request.
    """
    worker = Worker()
    while (request := read_request(requests)) is not None:
        if isinstance(request, Learn | Check):
            before_learning()
        answers.write(framed(worker.answer(request)))
        answers.flush()
        if isinstance(request, Learn | Check):
            return


def _leave_with_window() -> None:
    """End the process once the window has gone, in the middle of the training too; nothing is written then."""
    threading.Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


def main() -> None:
    """Serve the process that has started this one. What others print is not an answer: it goes to standard error."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers, _leave_with_window)


if __name__ == "__main__":
    main()
