"""Every suggestion comes through one door: learnt, recalled, or of another package; and none lies on half a cluster."""

import importlib.metadata
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType

import pytest
import regex

from annotator.suggest.divided import divided
from annotator.suggest.labelled import LabelledArticle, LabelledFrame, LabelledStance, Suggestion
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.recalling import Memory
from annotator.suggest.stances import Stances
from annotator.suggest.suggesters import Suggesters, all_suggestions
from annotator.suggest.taggers import Models, Taggers
from tests.suggest.frames_in_text import article_of, frame_of

TEXT = "Hala said it rains. É́ma hummed."
KNOWN = article_of("Omar said that it snows.", frame_of("Omar said that it snows.", "Omar", "said", "it snows"))
UNTAUGHT = Taggers(Models(), Lexicon.of(()))
GUIDE = Path(__file__).parents[2] / "docs" / "suggesters.md"


class Fixed:
    """Suggests always the same."""

    def __init__(self, *found: object) -> None:
        self.found = list(found)

    def learn(self, articles: Sequence[LabelledArticle]) -> bytes:
        return str(len(articles)).encode()

    def suggest(self, article: LabelledArticle, model: bytes) -> list[object]:
        return self.found


def suggested(
    *others: Suggestion, article: LabelledArticle | None = None, known: Sequence[LabelledArticle] = ()
) -> list[Suggestion]:
    return all_suggestions(article or article_of(TEXT), UNTAUGHT, Memory(divided(known)), Stances(known), others)


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Suggesters]:
    """Install suggesters, by their names."""

    def make(**made: object) -> Suggesters:
        points = EntryPoints(EntryPoint(name, f"{__name__}:{name}", "annotator.suggesters") for name in made)
        for name, suggester in made.items():
            monkeypatch.setattr(sys.modules[__name__], name, lambda suggester=suggester: suggester, raising=False)
        monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points.select(group=group))
        return Suggesters()

    return make


def made_by(suggesters: Suggesters, text: str = TEXT) -> list[Suggestion]:
    return suggesters.suggest(article_of(text), suggesters.learn([KNOWN] * 3))


def troubles(suggesters: Suggesters) -> list[tuple[object, object]]:
    return [(one.values["suggester"], one.values.get("count", "fails")) for one in suggesters.take_troubles()]


def test_the_surest_of_several_about_the_same_words_is_kept() -> None:
    frame = frame_of(TEXT, "Hala", "said", "it rains")
    less = Suggestion(LabelledFrame(frame.cue, (), frame.claim), 0.4)
    other = Suggestion(frame_of(TEXT, "", "hummed", "."), 0.5)
    found = suggested(less, other, Suggestion(frame, 0.9))
    assert [(one.frame, one.confidence) for one in found] == [(frame, 0.9), (other.frame, 0.5)]


def test_what_an_article_has_is_not_suggested() -> None:
    frame = frame_of(TEXT, "Hala", "said", "it rains")
    assert suggested(Suggestion(frame, 0.9), article=article_of(TEXT, frame)) == []


@pytest.mark.parametrize(
    "claim",
    [
        ((20, 21),),
        ((21, 23),),
        ((0, 4), (2, 9)),
        ((9, 4),),
        ((4, 4),),
        ((5, 99),),
        ((-4, 2),),
        (("a", 3),),
        3,
    ],
)
def test_places_that_are_no_words_are_left_out_which_is_told_once(
    install: Callable[..., Suggesters], claim: object
) -> None:
    wrong, right = Suggestion(LabelledFrame(claim=claim), 0.5), Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5)
    suggesters = install(wild=Fixed(wrong, right, wrong))
    for told in ([("wild", 2)], []):
        assert [one.frame for one in made_by(suggesters)] == [right.frame]
        assert troubles(suggesters) == told


def test_confidence_is_a_share_and_a_frame_has_words(install: Callable[..., Suggesters]) -> None:
    frame = frame_of(TEXT, "", "", "hummed")
    wrong = [Suggestion(frame, 1.5), Suggestion(frame, float("nan")), Suggestion(LabelledFrame(), 0.5), "hummed"]
    suggesters = install(wild=Fixed(*wrong))
    assert made_by(suggesters) == []
    assert troubles(suggesters) == [("wild", 4)]


def test_what_suggests_and_what_it_learnt_is_named(install: Callable[..., Suggesters]) -> None:
    suggesters = install(a=Fixed(Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5)))
    assert suggesters.learn([KNOWN] * 3) == {"a": b"3"}
    assert [(one.source, len(one.model)) for one in made_by(suggesters)] == [("a", 64)]


def test_memory_and_stances_come_through_the_same_door() -> None:
    frame = KNOWN.frames[0]
    taught = [article_of(KNOWN.text, frame, stances=(LabelledStance(frame, "neutral"),))] * 2
    found = suggested(article=article_of(f"{KNOWN.text} Omar said no."), known=taught)
    assert [(bool(one.frame.claim), one.source, one.stance) for one in found] == [
        (True, "memory", "neutral"),
        (False, "memory", ""),
    ]


def test_a_name_beside_a_cue_gives_way_to_a_whole_frame() -> None:
    text = "Omar said no."
    whole = Suggestion(frame_of(text, "Omar", "said", "no"), 0.1)
    found = suggested(whole, article=article_of(text), known=[KNOWN] * 2)
    assert [one.frame for one in found] == [whole.frame]


def test_only_those_suggest_that_have_learnt(install: Callable[..., Suggesters]) -> None:
    fixed = Fixed(Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5))
    suggesters = install(b=fixed, a=fixed)
    assert [one.source for one in suggesters.suggest(article_of(TEXT), {"a": b"", "gone": b""})] == ["a"]


@pytest.mark.parametrize("value", ["nowhere.at.all:Thing", f"{__name__}:Nothing", "builtins:len"])
def test_a_broken_suggester_is_told_and_others_go_on(
    install: Callable[..., Suggesters], monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    install(good=Fixed(Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5)))
    good = importlib.metadata.entry_points(group="annotator.suggesters")
    both = EntryPoints([EntryPoint("broken", value, "annotator.suggesters"), *good])
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: both.select(group=group))
    suggesters = Suggesters()
    assert [one.source for one in made_by(suggesters)] == ["good"]
    assert troubles(suggesters) == [("broken", "fails")]


class Failing(Fixed):
    """Learns, and then fails at each article."""

    tried = 0

    def suggest(self, article: LabelledArticle, model: bytes) -> list[object]:
        self.tried += 1
        raise KeyError(article.id)


@pytest.mark.parametrize("flawed", [object(), Failing()])
def test_one_that_fails_is_told_and_tried_no_more(install: Callable[..., Suggesters], flawed: object) -> None:
    suggesters = install(flawed=flawed, good=Fixed(Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5)))
    models = suggesters.learn([KNOWN])
    for _ in range(2):
        assert [one.source for one in suggesters.suggest(article_of(TEXT), models)] == ["good"]
    (told,) = suggesters.take_troubles()
    assert "flawed" in str(told)
    assert getattr(flawed, "tried", 1) == 1
    assert "good" in suggesters.learn([KNOWN])
    assert "flawed" not in suggesters.learn([KNOWN])


def test_the_example_of_the_documentation_works(
    install: Callable[..., Suggesters], monkeypatch: pytest.MonkeyPatch
) -> None:
    (source,) = regex.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), regex.DOTALL)
    example = ModuleType("example")
    exec(compile(source, str(GUIDE), "exec"), vars(example))
    monkeypatch.setitem(sys.modules, "example", example)
    suggesters = install(headlines=example.Headlines())
    found = made_by(suggesters, "Omar: it will snow\n\nOmar: rain, they say.\nIt did.")
    assert [one.source for one in found] == ["headlines", "headlines"]
    assert troubles(suggesters) == []
    assert found[0].frame == frame_of("Omar: it will snow", "Omar", ":", "it will snow")
