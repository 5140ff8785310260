"""Gamma (Mathet, Widlöcher and Métivier 2015): agreement of two annotators on spans in their best alignment.

An extra, because its library is large and slow: pairs of layers are drawn from all documents, and the disorder that is
expected by chance is sampled. Gamma is 1 minus the sum of observed disorder divided by the sum of expected disorder.
"""

import logging
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import combinations
from types import ModuleType
from typing import Any

import numpy as np

from annotator.agreement.intervals import Progress
from annotator.agreement.report import Gamma
from annotator.domain.annotation import Annotations, Span

DRAWN = 10
SAMPLES = 30
"""Samples of chance for each pair."""
MOST_SPANS = 100
"""Layers with more are not drawn: the time grows with the square."""
NOT_INSTALLED = "needs the extra annotator[gamma]"
Layers = tuple[list[Span], list[Span]]


class GammaSample:
    """A sample of pairs of layers, drawn as documents are added, each pair with the same chance."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._chance = random.Random(seed)
        self._seen = 0
        self.drawn: list[Layers] = []

    def add(self, layers: Mapping[str, Annotations]) -> None:
        """Add a document; layers without spans are left out."""
        fitting = [list(layers[name].spans.values()) for name in sorted(layers)]
        for pair in combinations([spans for spans in fitting if 0 < len(spans) <= MOST_SPANS], 2):
            self._seen += 1
            if len(self.drawn) < DRAWN:
                self.drawn.append(pair)
            elif (place := self._chance.randrange(self._seen)) < DRAWN:
                self.drawn[place] = pair

    def figure(self, step: Progress) -> Gamma:
        """Return gamma, or why it is not defined."""
        library = load_library()
        if library is None:
            return Gamma(undefined={"gamma": NOT_INSTALLED})
        if not self.drawn:
            return Gamma(undefined={"gamma": "nothing was annotated by both"})
        np.random.seed(self._seed)  # the library draws from there
        observed = expected = 0.0
        for done, pair in enumerate(self.drawn):
            step(done, len(self.drawn), "samples")
            result = _measured(library, pair)
            observed += float(result.observed_disorder)  # numbers of numpy are neither shown nor written to JSON
            expected += float(result.expected_disorder)
        return Gamma(1 - observed / expected, pairs=len(self.drawn), samples=SAMPLES)


def load_library() -> ModuleType | None:
    """Return the library of gamma, None where it is not installed.

    It compiles its functions each time it is loaded, which takes a quarter of a minute and some 200 MB. Interpreted it
    is as fast with the longest layers that are drawn, and several times as fast with usual ones.
    """
    try:
        import_module("numba").config.DISABLE_JIT = True
        return import_module("pygamma_agreement")
    except ImportError:
        return None


def _measured(library: Any, pair: Layers) -> Any:
    with _without_advice():
        return continuum(library, pair).compute_gamma(dissimilarity(library), n_samples=SAMPLES)


def dissimilarity(library: Any) -> Any:
    """Return the dissimilarity of units: place and label count equally, and a unit without partner counts 1."""
    return library.CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1)


def continuum(library: Any, pair: Layers) -> Any:
    """Return two layers in the form of the library; a span reaches from its first to its last code point."""
    segment = import_module("pyannote.core").Segment
    continuum_ = library.Continuum()
    for name, spans in zip(("one", "other"), pair, strict=True):
        for span in spans:
            continuum_.add(name, segment(span.start, span.end), span.label)
    return continuum_


@contextmanager
def _without_advice() -> Iterator[None]:
    """Silence the library's advice, at each alignment, that another solver could be installed, and the solver itself.

    The solver writes to standard output, past Python. It is silenced for each run, but the runs are threads that share
    the setting, and the first to end would restore it for the others.
    """
    root = logging.getLogger()
    with suppress(ImportError):  # with another solver it may be missing
        import_module("cvxopt.glpk").options["msg_lev"] = "GLP_MSG_OFF"

    def other_than_advice(record: logging.LogRecord) -> bool:
        return "solver not installed" not in record.getMessage()

    root.addFilter(other_than_advice)
    try:
        yield
    finally:
        root.removeFilter(other_than_advice)
