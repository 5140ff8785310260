"""The process that learns and suggests, apart from the window: training holds the lock of the interpreter.

It reads requests from standard input and answers on standard output until the window is gone. Learning and suggesting
are done by a process each, so that suggestions do not wait.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec

from annotator.domain.errors import AnnotatorError, os_error
from annotator.domain.indexed_work import words_key
from annotator.suggest import model_file
from annotator.suggest.labelled import Suggestion
from annotator.suggest.lexicon import Lexicon
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
    framed,
    read_request,
)
from annotator.suggest.recalling import Memory
from annotator.suggest.stances import Stances
from annotator.suggest.suggesters import Plugged, all_suggestions, installed, with_stance
from annotator.suggest.suggesting import complete
from annotator.suggest.taggers import Models, Taggers, learn
from annotator.suggest.trying import tried

NICENESS = 10
"""Below the window and everything else that somebody waits for."""


class Worker:
    """Answers requests. The file that was read last stays open."""

    def __init__(self) -> None:
        self._path = ""
        self._digest = ""
        self._taggers = Taggers(Models(), Lexicon.of(()))
        self._memory, self._stances = Memory(()), Stances(())
        self._plugged: list[Plugged] = []

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request; what the world prevents is an answer too."""
        try:
            if isinstance(request, Learn | Check):
                return _learn(request) if isinstance(request, Learn) else _check(request)
            self._open(request.path)
            return Found(request.number, tuple(self._found(request)))
        except AnnotatorError as error:
            number = 0 if isinstance(request, Learn | Check) else request.number
            values = {name: str(value) for name, value in error.values.items()}
            return Failed(number, error.what, values, error.where, error.remedy)

    def _open(self, path: str) -> None:
        if path != self._path:
            learnt = model_file.read(Path(path)) or model_file.Kept("", (), (), Models())
            self._taggers = Taggers(learnt.models, Lexicon.of(learnt.articles, _words(learnt.names)))
            self._memory, self._stances = Memory(learnt.articles, learnt.names), Stances(learnt.articles)
            taught = (one._replace(model=learnt.plugged.get(one.name, b"")) for one in installed())
            self._plugged = [one for one in taught if one.model]
            self._path, self._digest = path, learnt.digest

    def _found(self, request: Suggest | Complete) -> list[Suggestion]:
        article = request.article
        if isinstance(request, Complete):
            one = complete(article.text, request.cue, self._taggers, article.frames)
            found = [with_stance(article.text, one, self._stances)] if one is not None else []
        else:
            found = all_suggestions(article, self._taggers, self._memory, self._stances, self._plugged).suggestions
        return [one if one.model else msgspec.structs.replace(one, model=self._digest) for one in found]


def _learn(request: Learn) -> Learnt:
    began = time.monotonic()
    lexicon = Lexicon.of(request.articles, _words(request.names))
    digest = model_file.digest_of(request.language, request.articles)
    plugged = {one.name: one.taught(request.articles).model for one in installed()}
    kept = model_file.Kept(digest, request.articles, request.names, learn(request.articles, lexicon), plugged)
    with os_error("What was learnt cannot be written: {reason}.", where=request.folder):
        path = model_file.write(Path(request.folder), request.language, kept)
    return Learnt(request.language, str(path), len(request.articles), time.monotonic() - began)


def _check(request: Check) -> Checked:
    found = tried(request.articles, _words(request.names))
    digest = model_file.digest_of(request.language, request.articles)
    with os_error("What was tried cannot be written: {reason}.", where=request.folder):
        path = model_file.write_tried(Path(request.folder), request.language, digest, found)
    return Checked(request.language, str(path))


def _words(names: Iterable[str]) -> tuple[str, ...]:
    """Return the folded words of names."""
    return tuple(sorted({word for name in names for word in words_key(name).split()}))


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
