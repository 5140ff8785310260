"""Every suggestion comes through one door: learnt, recalled, or of another package; and none lies on half a cluster."""

import importlib.metadata
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType

import pytest
import regex

from annotator.domain.errors import AnnotatorError
from annotator.suggest.divided import divided
from annotator.suggest.labelled import LabelledArticle, LabelledFrame, LabelledStance, Suggestion
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.recalling import Memory
from annotator.suggest.stances import Stances
from annotator.suggest.suggesters import Found, Plugged, all_suggestions, installed
from annotator.suggest.taggers import Models, Taggers
from tests.suggest.frames_in_text import article_of, frame_of

TEXT = "Hala said it rains. É́ma hummed."
KNOWN = article_of("Omar said that it snows.", frame_of("Omar said that it snows.", "Omar", "said", "it snows"))
UNTAUGHT = Taggers(Models(), Lexicon.of(()))
GUIDE = Path(__file__).parents[2] / "docs" / "suggesters.md"


class Fixed:
    """Suggests always the same."""

    def __init__(self, *found: Suggestion) -> None:
        self.found = list(found)

    def learn(self, articles: Sequence[LabelledArticle]) -> bytes:
        return str(len(articles)).encode()

    def suggest(self, article: LabelledArticle, model: bytes) -> list[Suggestion]:
        return self.found


def suggested(
    *plugged: Plugged, article: LabelledArticle | None = None, known: Sequence[LabelledArticle] = ()
) -> Found:
    return all_suggestions(article or article_of(TEXT), UNTAUGHT, Memory(divided(known)), Stances(known), plugged)


def entry_points(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    points = EntryPoints(EntryPoint(name, value, "annotator.suggesters") for name, value in values.items())
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points.select(group=group))


def test_the_surest_of_several_about_the_same_words_is_kept() -> None:
    frame = frame_of(TEXT, "Hala", "said", "it rains")
    less = Suggestion(LabelledFrame(frame.cue, (), frame.claim), 0.4)
    other = Suggestion(frame_of(TEXT, "", "hummed", "."), 0.5)
    found = suggested(Plugged("a", Fixed(less, other)), Plugged("b", Fixed(Suggestion(frame, 0.9))))
    assert [(one.frame, one.source) for one in found.suggestions] == [(frame, "b"), (other.frame, "a")]


def test_what_an_article_has_is_not_suggested() -> None:
    frame = frame_of(TEXT, "Hala", "said", "it rains")
    assert suggested(Plugged("a", Fixed(Suggestion(frame, 0.9))), article=article_of(TEXT, frame)) == Found([], {})


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
def test_places_that_are_no_words_are_dropped_and_counted(claim: object) -> None:
    wrong, right = Suggestion(LabelledFrame(claim=claim), 0.5), Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5)
    found = suggested(Plugged("wild", Fixed(wrong, right, wrong)))
    assert [one.frame for one in found.suggestions] == [right.frame]
    assert found.dropped == {"wild": 2}


def test_confidence_is_a_share_and_a_frame_has_words() -> None:
    frame = frame_of(TEXT, "", "", "hummed")
    wrong = [Suggestion(frame, 1.5), Suggestion(frame, float("nan")), Suggestion(LabelledFrame(), 0.5), "hummed"]
    assert suggested(Plugged("wild", Fixed(*wrong))) == Found([], {"wild": 4})


def test_what_was_learnt_is_named() -> None:
    plugged = Plugged("a", Fixed(Suggestion(frame_of(TEXT, "", "", "hummed"), 0.5))).taught([KNOWN] * 3)
    assert plugged.model == b"3"
    assert [len(one.model) for one in suggested(plugged).suggestions] == [64]


def test_memory_and_stances_come_through_the_same_door() -> None:
    frame = KNOWN.frames[0]
    taught = [article_of(KNOWN.text, frame, stances=(LabelledStance(frame, "neutral"),))] * 2
    found = suggested(article=article_of(f"{KNOWN.text} Omar said no."), known=taught).suggestions
    assert [(bool(one.frame.claim), one.source, one.stance) for one in found] == [
        (True, "memory", "neutral"),
        (False, "memory", ""),
    ]


def test_a_name_beside_a_cue_gives_way_to_a_whole_frame() -> None:
    text = "Omar said no."
    whole = Suggestion(frame_of(text, "Omar", "said", "no"), 0.1)
    found = suggested(Plugged("a", Fixed(whole)), article=article_of(text), known=[KNOWN] * 2).suggestions
    assert [one.frame for one in found] == [whole.frame]


def test_installed_suggesters_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_points(monkeypatch, b=f"{__name__}:Fixed", a=f"{__name__}:Fixed")
    assert [one.name for one in installed()] == ["a", "b"]


@pytest.mark.parametrize("value", ["nowhere.at.all:Thing", f"{__name__}:Nothing", "builtins:len"])
def test_a_broken_suggester_is_named(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    entry_points(monkeypatch, broken=value)
    with pytest.raises(AnnotatorError, match="broken"):
        installed()


@pytest.mark.parametrize("act", [lambda one: one.taught([KNOWN]), suggested])
def test_a_suggester_that_fails_is_named(act: Callable[[Plugged], object]) -> None:
    with pytest.raises(AnnotatorError, match=r"flawed.*AttributeError"):
        act(Plugged("flawed", object()))


def test_the_example_of_the_documentation_works(monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = regex.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), regex.DOTALL)
    example = ModuleType("example")
    exec(compile(source, str(GUIDE), "exec"), vars(example))
    monkeypatch.setitem(sys.modules, "example", example)
    entry_points(monkeypatch, headlines="example:Headlines")
    (plugged,) = installed()
    found = suggested(
        plugged.taught([KNOWN]), article=article_of("Omar: it will snow\n\nOmar: rain, they say.\nIt did.")
    )
    assert [one.source for one in found.suggestions] == ["headlines", "headlines"]
    assert found.dropped == {}
    assert found.suggestions[0].frame == frame_of("Omar: it will snow", "Omar", ":", "it will snow")
