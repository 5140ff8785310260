"""Suggestions: how long an article takes, what is saved after how many articles, and what learning takes.

The articles are made by rules, so they are easier than those of newspapers: the shares that are saved say whether
learning works, not what a newsroom saves.
"""

import gc
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.commands.suggestions import HoldOut
from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project
from annotator.app.session import Session
from annotator.suggest.divided import divided
from annotator.suggest.evaluation import evaluate
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.suggesting import suggest
from annotator.suggest.taggers import Taggers, learn
from tests.benchmarks.figures import PYTHON, Figure, run, tell, tell_times
from tests.suggest.corpus import corpus
from tests.suggest.vocabulary import LANGUAGES

pytest.importorskip("pycrfsuite")
SIZES, TRIED = (10, 25, 50, 100), 10
CHARACTERS = 5_300
"""The length of an ordinary article."""
PROMISED_MS, PROMISED_MB = 70, 1_000
MANY = 500
FLOORS = "tests.benchmarks.floors"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_article(benchmark: BenchmarkFixture, language: str) -> None:
    known = divided(corpus(SIZES[-2], language))
    lexicon = Lexicon.of(known)
    taggers = Taggers(learn(known, lexicon), lexicon)
    texts = "".join(article.text for article in corpus(200, language, seed=3))
    articles = iter([texts[start : start + CHARACTERS] for start in range(0, len(texts) - CHARACTERS, CHARACTERS)])
    gc.collect()
    gc.freeze()  # the process that suggests has no tests in its memory
    assert benchmark.pedantic(lambda: suggest(next(articles), taggers), rounds=20, warmup_rounds=1)
    gc.unfreeze()
    what = f"{CHARACTERS:,} characters, learnt from {len(known)}"
    tell_times(benchmark, f"suggestions for an article in {language}", what, PROMISED_MS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_learning(benchmark: BenchmarkFixture, language: str) -> None:
    known, other = list(corpus(SIZES[-1], language)), list(corpus(TRIED, language, seed=2))
    points = benchmark.pedantic(lambda: [evaluate(known[:size], other) for size in SIZES], rounds=1)
    figures = [Figure(f"{points[-1].articles} articles, to learn", points[-1].train_s, "s")]
    for point in points:
        figures.append(Figure(f"{point.articles} articles, actions saved", 100 * point.saved, "%"))
        figures.append(Figure("with completion", 100 * point.saved_with_completion, "%"))
    tell(benchmark, f"suggestions learnt in {language}", *figures)


def test_the_sample_corpus(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    with Session.open(make_demo_project(tmp_path), DEMO_ANNOTATOR) as session:
        points = benchmark.pedantic(lambda: commands.check_suggestions(session, HoldOut(0.3), layer="all"), rounds=1)
    saved = [Figure(f"{point.articles} articles, actions saved", 100 * point.saved, "%") for point in points]
    tell(benchmark, "suggestions in the sample corpus", *saved)


def test_memory(benchmark: BenchmarkFixture) -> None:
    floor = run(PYTHON, "-m", f"{FLOORS}.labelled_articles", MANY)
    whole = benchmark.pedantic(lambda: run(PYTHON, "-m", f"{FLOORS}.learning", MANY), rounds=1)
    what = f"{MANY} articles, most memory"
    tell(benchmark, "learning suggestions", Figure(what, whole.megabytes, "MB", PROMISED_MB, floor.megabytes))
