"""The process that learns and suggests, as a real process: what it answers, and that it ends with the window."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.suggest import model_file
from annotator.suggest.messages import (
    Answer,
    Answers,
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
    packed,
)
from tests.suggest.articles import articles

pytest.importorskip("pycrfsuite")
Child = subprocess.Popen[bytes]
ARTICLES = tuple(articles(12, "en"))
PACKED = tuple(map(packed, ARTICLES))
DIGEST = Learn("en", PACKED, (), "").digest
OTHER = next(articles(1, "en", seed=9))


@pytest.fixture
def child() -> Iterator[Child]:
    command = [sys.executable, "-P", "-m", "annotator.suggest.child"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        yield process
        process.kill()


def ask(child: Child, request: Request) -> Answer:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(framed(request))
    child.stdin.flush()
    answers = Answers()
    while True:
        piece = child.stdout.read1(1 << 16)  # type: ignore[attr-defined]
        assert piece, "the process has ended"
        for answer in answers.take(piece):
            return answer


def learn(child: Child, folder: Path) -> Learnt:
    answer = ask(child, Learn("en", PACKED, ("Hala Deyri",), str(folder)))
    assert isinstance(answer, Learnt)
    assert child.wait(30) == 0  # learning gives its memory back
    return answer


def test_it_learns_into_a_file_and_ends(child: Child, tmp_path: Path) -> None:
    answer = learn(child, tmp_path)
    assert (answer.language, answer.articles) == ("en", len(ARTICLES))
    kept = model_file.read(Path(answer.path))
    assert kept is not None
    assert (kept.articles, bool(kept.models.cues), bool(kept.models.frames)) == (ARTICLES, True, True)


def test_it_suggests_by_what_was_learnt_and_says_by_which(child: Child, tmp_path: Path) -> None:
    path = str(model_file.path_of(tmp_path, "en", DIGEST))
    nothing = ask(child, Suggest(1, OTHER, path))
    assert nothing == Found(1, ())
    with subprocess.Popen(child.args, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        learn(other, tmp_path)
    found = ask(child, Suggest(2, OTHER, str(tmp_path / "another")))
    assert found == Found(2, ())
    bare = type(OTHER)(OTHER.id, OTHER.text, OTHER.language)
    found = ask(child, Suggest(3, bare, path))
    assert isinstance(found, Found)
    assert {one.model for one in found.suggestions} == {DIGEST}
    right = {one.frame for one in found.suggestions} & {*OTHER.frames}
    assert len(right) >= len(OTHER.frames) / 2
    completed = ask(child, Complete(4, bare, OTHER.frames[0].cue, path))
    assert isinstance(completed, Found)
    assert [one.frame.cue for one in completed.suggestions] == [OTHER.frames[0].cue]


def test_it_tries_suggestions_out(child: Child, tmp_path: Path) -> None:
    answer = ask(child, Check("en", PACKED, (), str(tmp_path)))
    assert isinstance(answer, Checked)
    tried = model_file.read_tried(Path(answer.path))
    assert tried is not None
    assert tried.articles == len(ARTICLES)
    assert tried.outcomes


def test_a_folder_that_cannot_be_written_is_an_answer(child: Child, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    answer = ask(child, Learn("en", PACKED[:1], (), str(blocked)))
    assert isinstance(answer, Failed)
    assert "cannot be written" in answer.words
    assert answer.where == str(blocked)


def test_it_ends_with_the_window(child: Child) -> None:
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(10) == 0


def test_it_ends_with_the_window_in_the_middle_of_learning(child: Child, tmp_path: Path) -> None:
    assert child.stdin is not None
    child.stdin.write(framed(Learn("en", tuple(map(packed, articles(2000, "en"))), (), str(tmp_path))))
    child.stdin.flush()
    time.sleep(1)
    child.stdin.close()
    assert child.wait(20) == 1
    assert list(tmp_path.iterdir()) == []


def test_killed_while_learning_it_leaves_what_was_learnt_before(child: Child, tmp_path: Path) -> None:
    older = model_file.write(tmp_path, "en", model_file.Kept("0" * 64, (), (), model_file.Models()))
    assert child.stdin is not None
    child.stdin.write(framed(Learn("en", tuple(map(packed, articles(2000, "en"))), (), str(tmp_path))))
    child.stdin.flush()
    time.sleep(1)
    child.send_signal(signal.SIGKILL)
    child.wait(10)
    assert list(tmp_path.iterdir()) == [older]
