"""Agreement on labels of whole articles: for each label, whether two people who finished an article both gave it."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from annotator.agreement.alpha import Coincidences, cohen_kappa, coincidences, nominal_alpha
from annotator.agreement.report import ArticleAnswers
from annotator.domain.annotation import Annotations
from annotator.domain.scheme import Scheme


class ArticleLabelTally:
    """The answers so far: a label that somebody did not give is a "no"."""

    def __init__(self, scheme: Scheme) -> None:
        self._labels = scheme.document_labels
        self._pairs: dict[str, Counter[tuple[bool, bool]]] = {label.id: Counter() for label in self._labels}
        self._coincidences: dict[str, Coincidences] = {label.id: Counter() for label in self._labels}

    def add(self, layers: Mapping[str, Annotations]) -> None:
        """Add a document that at least two annotators, by name, finished."""
        for label in self._labels:
            answers = [label.id in layers[name].progress.labels for name in sorted(layers)]
            self._pairs[label.id].update(combinations(answers, 2))
            self._coincidences[label.id].update(coincidences([(Counter(answers), 1)]))

    def figures(self) -> dict[str, ArticleAnswers]:
        """Return the figures by label, of labels that are offered or were given; none when nobody gave any."""
        given = {label for label, pairs in self._pairs.items() if any(map(any, pairs))}
        return {
            label.id: _figures(self._pairs[label.id], self._coincidences[label.id])
            for label in self._labels
            if given and (label.offered or label.id in given)
        }


def _figures(pairs: Counter[tuple[bool, bool]], found: Coincidences) -> ArticleAnswers:
    n = pairs.total()
    answers = ArticleAnswers(n=n, both=pairs[True, True], one=pairs[True, False] + pairs[False, True])
    answers.observed = (n - answers.one) / n
    answers.undefined = {}
    for name, figure in (("alpha", nominal_alpha(found)), ("kappa", cohen_kappa(pairs))):
        if isinstance(figure, str):
            answers.undefined[name] = figure
        else:
            setattr(answers, name, figure)
    return answers
