"""Gamma (Mathet, Widlöcher and Métivier 2015): how alike two people's spans are when they are aligned at best.

An extra, because it takes much to install and much time: pairs of layers are drawn from all documents, and what would
be expected by chance is sampled. Gamma of all of them is one less the share of observed in expected disorder, both
added up.
"""

import logging
import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from itertools import combinations
from typing import Any

import numpy as np

from annotator.agreement.intervals import Progress
from annotator.agreement.report import Gamma
from annotator.domain.annotation import Annotations, Span

DRAWN = 10
SAMPLES = 30
"""Of chance, for each pair."""
MOST_SPANS = 100
"""A layer with more is not drawn: the time grows with the square."""
NOT_INSTALLED = "needs the extra annotator[gamma]"
Layers = tuple[list[Span], list[Span]]


class GammaSample:
    """Draws pairs of layers while documents go by, each pair with the same chance."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._chance = random.Random(seed)
        self._seen = 0
        self.drawn: list[Layers] = []

    def add(self, layers: Mapping[str, Annotations]) -> None:
        """Take in a document; layers without a span say nothing about how spans lie."""
        fitting = [list(layers[name].spans.values()) for name in sorted(layers)]
        for pair in combinations([spans for spans in fitting if 0 < len(spans) <= MOST_SPANS], 2):
            self._seen += 1
            if len(self.drawn) < DRAWN:
                self.drawn.append(pair)
            elif (place := self._chance.randrange(self._seen)) < DRAWN:
                self.drawn[place] = pair

    def figure(self, step: Progress) -> Gamma:
        """Return gamma, or why there is none."""
        try:
            library = import_module("pygamma_agreement")
        except ImportError:
            return Gamma(undefined={"gamma": NOT_INSTALLED})
        if not self.drawn:
            return Gamma(undefined={"gamma": "nothing was marked by both"})
        np.random.seed(self._seed)  # the library draws from there
        observed = expected = 0.0
        for done, pair in enumerate(self.drawn):
            step(done, len(self.drawn), "samples")
            one = _measured(library, pair)
            observed += float(one.observed_disorder)  # numbers of numpy are neither shown nor written to JSON
            expected += float(one.expected_disorder)
        return Gamma(1 - observed / expected, pairs=len(self.drawn), samples=SAMPLES)


def _measured(library: Any, pair: Layers) -> Any:
    with _without_advice():
        return continuum(library, pair).compute_gamma(dissimilarity(library), n_samples=SAMPLES)


def dissimilarity(library: Any) -> Any:
    """Return how units differ: by place and by label alike, and 1 from nothing."""
    return library.CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1)


def continuum(library: Any, pair: Layers) -> Any:
    """Return two layers as the library takes them; a span is as long as from its first to its last code point."""
    segment = import_module("pyannote.core").Segment
    made = library.Continuum()
    for name, spans in zip(("one", "other"), pair, strict=True):
        for span in spans:
            made.add(name, segment(span.start, span.end), span.label)
    return made


@contextmanager
def _without_advice() -> Iterator[None]:
    """Keep the library from logging, for each alignment, that another solver could be installed."""
    root = logging.getLogger()

    def other_than_advice(record: logging.LogRecord) -> bool:
        return "solver not installed" not in record.getMessage()

    root.addFilter(other_than_advice)
    try:
        yield
    finally:
        root.removeFilter(other_than_advice)
