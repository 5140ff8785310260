"""The process that suggests asks the taggers, the memory of the project, its stances, and other packages."""

import importlib.metadata
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import msgspec
import pytest

from annotator.suggest.child import Worker
from annotator.suggest.labelled import LabelledArticle, LabelledFrame, LabelledStance, Suggestion
from annotator.suggest.messages import Complete, Found, Learn, Learnt, Suggest, packed
from tests.suggest.corpus import corpus
from tests.suggest.frames_in_text import frame_of

pytest.importorskip("pycrfsuite")
EXTRA = "Tove hums at night."
ARTICLES = tuple(
    msgspec.structs.replace(one, stances=tuple(LabelledStance(frame, "neutral") for frame in one.frames))
    for one in corpus(8, "en")
)


class Night:
    """Suggests one frame where there are the words for it."""

    def learn(self, articles: object) -> bytes:
        return b"learnt"

    def suggest(self, article: LabelledArticle, model: bytes) -> list[Suggestion]:
        return (
            [Suggestion(frame_of(article.text, "Tove", "hums", "at night"), 0.4)]
            if model and EXTRA in article.text
            else []
        )


class Wild:
    """Suggests what is not there."""

    def learn(self, articles: object) -> bytes:
        return b""

    def suggest(self, article: LabelledArticle, model: bytes) -> list[Suggestion]:
        return [Suggestion(LabelledFrame(claim=((0, 10_000),)), 0.5)] * 2


def install(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    points = EntryPoints([EntryPoint("night", value, "annotator.suggesters")])
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points.select(group=group))


def test_all_sources_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, f"{__name__}:Night")
    worker = Worker()
    learnt = worker.answer(Learn("en", tuple(map(packed, ARTICLES)), (), str(tmp_path)))
    assert isinstance(learnt, Learnt)
    (other,) = corpus(1, "en", seed=2)
    bare = LabelledArticle("a", f"{ARTICLES[0].text}\n{other.text}\n{EXTRA}", "en")
    found = worker.answer(Suggest(1, bare, learnt.path))
    assert isinstance(found, Found)
    assert {one.source for one in found.suggestions} == {"learnt", "memory", "night"}
    assert all(one.model for one in found.suggestions)
    assert "neutral" in {one.stance for one in found.suggestions}
    completed = worker.answer(Complete(2, bare, ARTICLES[0].frames[0].cue, learnt.path))
    assert isinstance(completed, Found)
    assert [one.frame.cue for one in completed.suggestions] == [ARTICLES[0].frames[0].cue]


def test_a_broken_suggester_is_told_and_the_rest_suggests(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, "nowhere.at.all:Night")
    worker = Worker()
    learnt = worker.answer(Learn("en", tuple(map(packed, ARTICLES)), (), str(tmp_path)))
    assert isinstance(learnt, Learnt)
    assert [one.values["suggester"] for one in learnt.troubles] == ["night"]
    found = worker.answer(Suggest(1, LabelledArticle("a", ARTICLES[0].text, "en"), learnt.path))
    assert isinstance(found, Found)
    assert found.suggestions
    assert not found.troubles


def test_what_a_suggester_did_wrong_comes_with_the_suggestions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, f"{__name__}:Wild")
    worker = Worker()
    learnt = worker.answer(Learn("en", tuple(map(packed, ARTICLES)), (), str(tmp_path)))
    assert isinstance(learnt, Learnt)
    found = worker.answer(Suggest(1, LabelledArticle("a", ARTICLES[0].text, "en"), learnt.path))
    assert isinstance(found, Found)
    assert found.suggestions
    assert [one.values for one in found.troubles] == [{"suggester": "night", "count": 2}]
