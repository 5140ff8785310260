"""Adding up the counts of documents, and making the report."""

import itertools
from collections import Counter
from collections.abc import Callable, Collection, Mapping

import numpy as np

from annotator.agreement.alpha import cohen_kappa
from annotator.agreement.count_table import Sums
from annotator.agreement.counts import ALL, DocumentCounts, HeadCounts, Key, PairCounts, RelationCounts
from annotator.agreement.intervals import Progress, draws, interval
from annotator.agreement.report import AgreementReport, Answers, Measures, RelationAgreement, Scope, Slice
from annotator.agreement.scope_tally import ScopeTally

DIRECTIONS = ("rtl", "ltr", "mixed")
EVERYTHING = ""
Drawn = Mapping[tuple[Key, str], Sums]
"""Figures that were computed for each draw."""


class Tally:
    """The sums over the documents so far. Labels that are not `offered` are reported only if somebody used them."""

    def __init__(self, labels: list[str], offered: Collection[str]) -> None:
        self._labels = labels
        self._offered = offered
        self._documents = 0
        self._annotators: set[str] = set()
        self._everything = ScopeTally(labels, by_direction=True)
        self._pairs: dict[str, ScopeTally] = {}
        self._languages: dict[str, ScopeTally] = {}
        self._stance: Counter[tuple[str, str]] = Counter()
        self._heads = HeadCounts()
        self._attributes: dict[str, Counter[tuple[str, str]]] = {}
        self._relations: dict[str, RelationCounts] = {}
        self._frames = RelationCounts()

    def add(self, counts: DocumentCounts, language: str) -> None:
        """Add a document whose main language is this ("" if it is unknown)."""
        scopes = [self._everything, self._scope(self._languages, language)] if language else [self._everything]
        for scope in scopes:
            scope.add(self._documents, counts.length, counts.coincidences, counts.pairs.values())
        for (first, second), pair in counts.pairs.items():
            self._annotators |= {first, second}
            scope = self._scope(self._pairs, f"{first}|{second}")
            scope.add(self._documents, counts.length, pair.coincidences, [pair])
            self._add_answers(pair)
        self._documents += 1

    def _scope(self, scopes: dict[str, ScopeTally], name: str) -> ScopeTally:
        if name not in scopes:
            scopes[name] = ScopeTally(self._labels, by_direction=False)
        return scopes[name]

    def _add_answers(self, pair: PairCounts) -> None:
        self._stance.update(pair.stance)
        self._heads = self._heads.plus(pair.heads)
        self._frames = self._frames.plus(pair.frames)
        for name, values in pair.attributes.items():
            self._attributes.setdefault(name, Counter()).update(values)
        for label, counts in pair.relations.items():
            self._relations[label] = self._relations.get(label, RelationCounts()).plus(counts)

    # --- figures

    def report(self, seed: int, step: Progress) -> AgreementReport:
        """Return the report; the seed is for the bootstrap. An exception of `step` goes through."""
        scopes = [self._everything, *self._pairs.values(), *self._languages.values()]
        drawn = self._drawn(scopes, seed, step)
        used = self._everything.used_labels()
        labels = [label for label in self._labels if label in self._offered or label in used]
        places = len(scopes) * (1 + len(labels)) + len(DIRECTIONS) * len(labels)
        measured = itertools.count()

        def measures(scope: ScopeTally, label: str, direction: str = ALL) -> Measures:
            step(next(measured), places, "figures")
            return _measures(scope, Key(label, direction), drawn.get(scope, {}))

        def figures(scopes: Mapping[str, ScopeTally]) -> dict[str, Scope]:
            return {name: _scope_figures(measures, scope, labels) for name, scope in sorted(scopes.items())}

        return AgreementReport(
            documents=self._documents,
            annotators=sorted(self._annotators),
            overall=measures(self._everything, ALL),
            labels={label: measures(self._everything, label) for label in labels},
            pairs=figures(self._pairs),
            stance=_answers(self._stance, self._heads.aligned / 2),
            attributes={name: _answers(values, values.total()) for name, values in sorted(self._attributes.items())},
            relations={label: _relations(counts) for label, counts in sorted(self._relations.items())},
            frames=_relations(self._frames),
            slices={
                way: Slice({label: measures(self._everything, label, way) for label in labels}) for way in DIRECTIONS
            },
            languages=figures(self._languages),
        )

    def _drawn(self, scopes: Collection[ScopeTally], seed: int, step: Progress) -> dict[ScopeTally, Drawn]:
        """Return for each draw every figure that has an interval."""
        if self._documents < 2:
            return {}
        wanted = {scope: figures for scope in scopes if (figures := scope.resampled())}
        found: dict[ScopeTally, list[Sums]] = {scope: [] for scope in wanted}
        for times in draws(self._documents, seed, step):
            for scope, figures in wanted.items():
                sums = scope.table.sums(times)
                found[scope].append(np.array([figure(sums) for figure in figures.values()]))
        return {
            scope: dict(zip(figures, np.concatenate(found[scope], axis=1), strict=True))
            for scope, figures in wanted.items()
        }


def _scope_figures(measures: Callable[[ScopeTally, str], Measures], scope: ScopeTally, labels: list[str]) -> Scope:
    by_label = {label: measures(scope, label) for label in labels}
    return Scope(measures(scope, ALL), by_label)


def _measures(scope: ScopeTally, key: Key, drawn: Drawn) -> Measures:
    counts = scope.span_counts(key)
    measures = Measures(n=counts.n, intervals={}, undefined={})
    for name, figure in scope.figures(key, counts).items():
        if isinstance(figure, str):
            measures.undefined[name] = figure
            continue
        setattr(measures, name, figure)
        if (key, name) in drawn and (found := interval(drawn[key, name])) is not None:
            measures.intervals[name] = found
    return measures


def _answers(values: Counter[tuple[str, str]], answerable: float) -> Answers:
    n = values.total()
    answers = Answers(n=n, confusion={f"{first}|{second}": count for (first, second), count in sorted(values.items())})
    figures: dict[str, float | str] = {
        "coverage": n / answerable if answerable else "nothing was annotated by both",
        "kappa": cohen_kappa(values),
        "alpha": _alpha_of(values),
    }
    answers.undefined = {name: figure for name, figure in figures.items() if isinstance(figure, str)}
    for name, figure in figures.items():
        if not isinstance(figure, str):
            setattr(answers, name, figure)
    return answers


def _alpha_of(values: Counter[tuple[str, str]]) -> float | str:
    """Return Krippendorff's alpha from a table of values; the library of that name wants a row for each answer."""
    domain = sorted({value for pair in values for value in pair})
    if not values:
        return "nothing was annotated twice"
    if len(domain) < 2:
        return "only one value was used"
    place = {value: number for number, value in enumerate(domain)}
    coincident = np.zeros((len(domain), len(domain)))
    for (first, second), count in values.items():
        coincident[place[first], place[second]] += count
        coincident[place[second], place[first]] += count
    given = coincident.sum(axis=0)
    by_chance = (np.outer(given, given) - np.diagflat(given)) / (given.sum() - 1)
    differ = 1 - np.eye(len(domain))
    return float(1 - (coincident * differ).sum() / (by_chance * differ).sum())


def _relations(counts: RelationCounts) -> RelationAgreement:
    agreement = RelationAgreement(n=counts.n)
    agreement.undefined = {}
    if counts.n:
        agreement.strict_f1 = counts.same / counts.n
    else:
        agreement.undefined["strict_f1"] = "nobody created any"
    if counts.matched:
        agreement.conditional_f1 = counts.same_matched / counts.matched
    else:
        agreement.undefined["conditional_f1"] = "no relation has members that both marked"
    return agreement
