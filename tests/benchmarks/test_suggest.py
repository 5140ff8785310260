"""Suggestions: how long learning and an article take, and what is saved, on made articles in several languages.

The articles are made by rules, so they are easier than those of newspapers: the shares that are saved say whether
learning works, not what a newsroom saves.
"""

import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.suggest.evaluation import evaluate
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.suggesting import suggest
from annotator.suggest.taggers import Taggers, learn
from tests.benchmarks.figures import Figure, tell, tell_times
from tests.suggest.articles import SPEAKERS, articles

pytest.importorskip("pycrfsuite")
LEARNT, TRIED = 100, 20
PROMISED_MS = 70


def test_an_article(benchmark: BenchmarkFixture) -> None:
    known = list(articles(LEARNT, "en"))
    lexicon = Lexicon.of(known)
    taggers = Taggers(learn(known, lexicon), lexicon)
    long = "\n".join(article.text for article in articles(20, "en", seed=3))  # as long as an ordinary article
    assert benchmark.pedantic(lambda: suggest(long, taggers), rounds=20, warmup_rounds=1)
    tell_times(benchmark, "suggestions for an article", f"{len(long):,} characters, learnt from {LEARNT}", PROMISED_MS)


@pytest.mark.parametrize("language", SPEAKERS)
def test_learning(benchmark: BenchmarkFixture, language: str) -> None:
    known, other = list(articles(LEARNT, language)), list(articles(TRIED, language, seed=2))
    began = time.perf_counter()
    point = benchmark.pedantic(lambda: evaluate(known, other), rounds=1)
    seconds = time.perf_counter() - began
    tell(
        benchmark,
        f"suggestions learnt in {language}",
        Figure(f"{LEARNT} articles, learnt and tried", seconds, "s"),
        Figure("share of actions saved", 100 * point.saved, "%"),
        Figure("the same with completion", 100 * point.saved_with_completion, "%"),
    )
