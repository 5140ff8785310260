"""Gamma: which layers are drawn, what is said without the library, and with it the published disorders."""

import random
import subprocess
import sys
from types import ModuleType

import msgspec
import pytest

from annotator.agreement import gamma
from annotator.agreement.gamma import DRAWN, MOST_SPANS, NOT_INSTALLED, SAMPLES, GammaSample
from annotator.agreement.report import Gamma
from annotator.domain.annotation import Annotations, Span
from tests.compare.work import layer, span
from tests.processes import ROOT

Told = list[tuple[str, int, int]]


def work(told: Told) -> Annotations:
    return layer(*(span(str(number), label, (start, end)) for number, (label, start, end) in enumerate(told)))


def spans(told: Told) -> list[Span]:
    return list(work(told).spans.values())


def some(seed: int, shift: int = 0) -> Told:
    chance = random.Random(seed)
    return [("CLAIM", 40 * place + shift, 40 * place + shift + chance.randrange(10, 30)) for place in range(8)]


def nothing(done: int, total: int, what: str) -> None:
    """Progress that nobody looks at."""


def test_without_the_library_it_is_not_defined_and_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygamma_agreement", None)
    sample = GammaSample(0)
    sample.add({"a": work(some(1)), "b": work(some(2))})
    assert sample.figure(nothing) == Gamma(undefined={"gamma": NOT_INSTALLED})


def test_pairs_are_drawn_from_all_documents_alike_for_the_same_seed() -> None:
    def drawn(seed: int) -> list[str]:
        sample = GammaSample(seed)
        for number in range(10 * DRAWN):
            own = layer(span(f"{number}", "CLAIM", (0, 5)))
            sample.add({"a": own, "b": own})
        return [one[0].id for one, _ in sample.drawn]

    assert drawn(1) == drawn(1) != drawn(2)
    assert len(drawn(1)) == DRAWN
    assert any(int(number) >= 5 * DRAWN for number in drawn(1))


def test_layers_without_spans_and_very_long_ones_are_not_drawn() -> None:
    sample = GammaSample(0)
    long = work([("CUE", place, place + 1) for place in range(MOST_SPANS + 1)])
    sample.add({"a": work(some(1)), "b": work([]), "c": long})
    assert sample.drawn == []
    sample.add({"a": work(some(1)), "b": work([]), "c": long, "d": work(some(2)), "e": work(some(3))})
    assert len(sample.drawn) == 3


# --- with the library


@pytest.fixture
def library() -> ModuleType:
    found = gamma.load_library()
    if found is None:
        pytest.skip("the extra annotator[gamma] is not installed")
    return found


SHORT = [("CLAIM", start, start + 4) for start in (0, 10, 20)]
SHIFTED = [(label, start + 1, end + 1) for label, start, end in SHORT]


COMPILED = """
import pygamma_agreement
from annotator.agreement import gamma
from tests.agreement.test_gamma import GammaSample, nothing, some, work

gamma.load_library = lambda: pygamma_agreement
sample = GammaSample(0)
sample.add({"a": work(some(1)), "b": work(some(2, shift=12))})
print(sample.figure(nothing).gamma)
"""


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [(SHORT, SHIFTED, 0.0625), ([*SHORT[:2], ("CLAIM", 40, 44), ("CLAIM", 60, 64)], SHIFTED[:2], 0.708333)],
    ids=["three units, each later by one", "two of four units, each later by one"],
)
def test_the_disorder_of_the_best_alignment(library: ModuleType, one: Told, other: Told, published: float) -> None:
    with gamma._without_advice():
        found = gamma.continuum(library, (spans(one), spans(other))).get_best_alignment(gamma.dissimilarity(library))
    assert found.disorder == pytest.approx(published, abs=1e-6)


def test_the_compiled_library_says_what_the_interpreted_one_says(library: ModuleType) -> None:
    sample = GammaSample(0)
    sample.add({"a": work(some(1)), "b": work(some(2, shift=12))})
    command = [sys.executable, "-W", "error", "-c", COMPILED]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert float(told.stdout) == pytest.approx(sample.figure(nothing).gamma, abs=1e-6)


def test_layers_that_are_the_same_agree_wholly_and_others_less(library: ModuleType) -> None:
    same, apart = GammaSample(0), GammaSample(0)
    same.add({"a": work(some(1)), "b": work(some(1))})
    apart.add({"a": work(some(1)), "b": work(some(2, shift=12))})
    whole, less = same.figure(nothing), apart.figure(nothing)
    assert whole == Gamma(pytest.approx(1), pairs=1, samples=SAMPLES)
    assert less.gamma < 0.9
    assert msgspec.json.decode(msgspec.json.encode(less), type=Gamma) == less
    assert apart.figure(nothing) == less


def test_nothing_to_compare(library: ModuleType) -> None:
    assert GammaSample(0).figure(nothing) == Gamma(undefined={"gamma": "nothing was annotated by both"})


def test_it_can_be_stopped(library: ModuleType) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise InterruptedError(f"{done} of {total} {what}")

    sample = GammaSample(0)
    sample.add({"a": work(some(1)), "b": work(some(2))})
    with pytest.raises(InterruptedError, match="0 of 1 samples"):
        sample.figure(stop)


def test_the_solver_stays_silent_for_the_threads_that_end_last(library: ModuleType) -> None:
    options = pytest.importorskip("cvxopt.glpk", reason="another solver is used").options
    options.pop("msg_lev", None)
    gamma._measured(library, (spans(SHORT), spans(SHIFTED)))
    assert options["msg_lev"] == "GLP_MSG_OFF"
