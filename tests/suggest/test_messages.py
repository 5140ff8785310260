"""Messages between the window and the process that suggests: whole ones, in pieces, and what is none."""

import io
import itertools
import random

import msgspec
import pytest

from annotator.suggest.labelled import LabelledArticle, LabelledFrame, Suggestion
from annotator.suggest.messages import (
    HEAD,
    Answers,
    Check,
    Complete,
    Found,
    Learn,
    Learnt,
    Suggest,
    framed,
    packed,
    read_request,
)

ARTICLE = LabelledArticle("a", "قال: نعم", "ar", (LabelledFrame(((0, 3),), (), ((5, 8),)),))
FOUND = Found(3, (Suggestion(ARTICLE.frames[0], 0.5, "supports", 0.7, "learnt", "ab"),))
LEARNT = Learnt("ar", "x.model", 5, 0.25)


def test_requests_come_as_they_were_sent() -> None:
    lesson = ("ar", (packed(ARTICLE),), ("Hala",), "x")
    sent = [Suggest(1, ARTICLE, "x"), Complete(2, ARTICLE, ((0, 3),), "x"), Learn(*lesson), Check(*lesson)]
    stream = io.BytesIO(b"".join(map(framed, sent)))
    assert [read_request(stream) for _ in (*sent, None)] == [*sent, None]


def test_a_request_that_breaks_off_is_none() -> None:
    whole = framed(Suggest(1, ARTICLE, "x"))
    for end in range(len(whole)):
        assert read_request(io.BytesIO(whole[:end])) is None


def test_answers_come_whole_however_they_are_cut() -> None:
    chance, sent = random.Random(1), framed(FOUND) + framed(LEARNT)
    for _ in range(50):
        cuts = sorted({0, *(chance.randrange(len(sent)) for _ in range(4)), len(sent)})
        answers = Answers()
        pieces = (sent[start:end] for start, end in itertools.pairwise(cuts))
        assert [one for piece in pieces for one in answers.take(piece)] == [FOUND, LEARNT]


@pytest.mark.parametrize("bad", [b"\xff\xff\xff\xff", (3).to_bytes(HEAD, "big") + b"abc"])
def test_what_is_no_answer_is_refused(bad: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        Answers().take(bad)
