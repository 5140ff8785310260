"""Adding up the counts of documents, and making the report."""

import itertools
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import NamedTuple

import krippendorff
import numpy as np

from annotator.agreement.alpha import Coincidences, cohen_kappa, nominal_alpha
from annotator.agreement.counts import ALL, DocumentCounts, HeadCounts, Key, PairCounts, RelationCounts, SpanCounts
from annotator.agreement.intervals import Draws, Figures, Progress, Sums
from annotator.agreement.report import AgreementReport, Answers, Interval, Measures, RelationAgreement, Scope, Slice
from annotator.agreement.unitizing import Unit, unitizing_alpha

NO_SPANS = "nobody annotated any"
WHOLE_TEXTS = "computed over whole texts only"
DIRECTIONS = ("rtl", "ltr", "mixed")


class Place(NamedTuple):
    """The scope of figures: everything, two annotators ("a|b") or a language, with a label and a direction."""

    scope: str
    key: Key


EVERYTHING = ""


class Tally:
    """The sums over the documents so far. Labels that are not `offered` are reported only if somebody used them."""

    def __init__(self, labels: list[str], offered: Collection[str]) -> None:
        self._labels = labels
        self._offered = offered
        self._documents = 0
        self._annotators: set[str] = set()
        self._scopes: dict[str, None] = {EVERYTHING: None}
        self._spans: dict[Place, SpanCounts] = {}
        self._coincidences: dict[Place, Coincidences] = {}
        self._columns: dict[tuple[Place, object], dict[int, float]] = {}
        self._units: dict[tuple[str, str], tuple[list[Unit], list[Unit]]] = {}
        self._lengths: Counter[str] = Counter()
        self._stance: Counter[tuple[str, str]] = Counter()
        self._heads = HeadCounts()
        self._attributes: dict[str, Counter[tuple[str, str]]] = {}
        self._relations: dict[str, RelationCounts] = {}
        self._frames = RelationCounts()

    def add(self, counts: DocumentCounts, language: str) -> None:
        """Add a document whose main language is this ("" if it is unknown)."""
        scopes = [EVERYTHING, f"language {language}"] if language else [EVERYTHING]
        for key, coincidences in counts.coincidences.items():
            for scope in scopes:
                self._add_coincidences(Place(scope, key), coincidences)
        for (first, second), pair in counts.pairs.items():
            self._annotators |= {first, second}
            scope_of_pair = f"{first}|{second}"
            for key, coincidences in pair.coincidences.items():
                self._add_coincidences(Place(scope_of_pair, key), coincidences)
            for scope in (scope_of_pair, *scopes):
                self._scopes[scope] = None
                self._add_pair(scope, pair, counts.length)
            self._add_answers(pair)
        self._documents += 1

    def _add_coincidences(self, place: Place, found: Coincidences) -> None:
        self._coincidences.setdefault(place, Counter()).update(found)
        for (first, second), count in found.items():
            self._note(place, ("marginal", first), count)
            if first != second:
                self._note(place, "disagreement", count)

    def _add_pair(self, scope: str, pair: PairCounts, length: int) -> None:
        for key, counts in pair.spans.items():
            place = Place(scope, key)
            self._spans[place] = self._spans.get(place, SpanCounts()).plus(counts)
            for name, count in counts._asdict().items():
                self._note(place, name, count)
        begin = self._lengths[scope]
        for label, sides in pair.units.items():
            kept = self._units.setdefault((scope, label), ([], []))
            for mine, theirs in zip(kept, sides, strict=True):
                mine += [(begin + start, begin + end) for start, end in theirs]
        self._lengths[scope] += length

    def _add_answers(self, pair: PairCounts) -> None:
        self._stance.update(pair.stance)
        self._heads = self._heads.plus(pair.heads)
        self._frames = self._frames.plus(pair.frames)
        for name, values in pair.attributes.items():
            self._attributes.setdefault(name, Counter()).update(values)
        for label, counts in pair.relations.items():
            self._relations[label] = self._relations.get(label, RelationCounts()).plus(counts)

    def _note(self, place: Place, name: object, count: float) -> None:
        column = self._columns.setdefault((place, name), {})
        column[self._documents] = column.get(self._documents, 0) + count

    # --- figures

    def report(self, seed: int, step: Progress) -> AgreementReport:
        """Return the report; the seed is for the bootstrap. An exception of `step` goes through."""
        intervals = self._intervals(seed, step)
        labels = self._reported_labels()
        pairs = [scope for scope in self._scopes if "|" in scope]
        languages = [scope for scope in self._scopes if scope.startswith("language ")]
        places = (1 + len(pairs) + len(languages)) * (1 + len(labels)) + len(DIRECTIONS) * len(labels)
        measured = itertools.count()

        def measures(place: Place) -> Measures:
            step(next(measured), places, "figures")
            return self._measures(intervals, place)

        return AgreementReport(
            documents=self._documents,
            annotators=sorted(self._annotators),
            overall=measures(Place(EVERYTHING, Key(ALL))),
            labels={label: measures(Place(EVERYTHING, Key(label))) for label in labels},
            pairs={scope: self._scope(measures, scope) for scope in sorted(pairs)},
            stance=_answers(self._stance, self._heads.aligned / 2),
            attributes={name: _answers(values, values.total()) for name, values in sorted(self._attributes.items())},
            relations={label: _relations(counts) for label, counts in sorted(self._relations.items())},
            frames=_relations(self._frames),
            slices={
                way: Slice({label: measures(Place(EVERYTHING, Key(label, way))) for label in labels})
                for way in DIRECTIONS
            },
            languages={scope.removeprefix("language "): self._scope(measures, scope) for scope in sorted(languages)},
        )

    def _reported_labels(self) -> list[str]:
        used = {place.key.label for place in self._spans}
        return [label for label in self._labels if label in self._offered or label in used]

    def _scope(self, measures: Callable[[Place], Measures], scope: str) -> Scope:
        labels = {label: measures(Place(scope, Key(label))) for label in self._reported_labels()}
        return Scope(measures(Place(scope, Key(ALL))), labels)

    def _measures(self, intervals: Mapping[tuple[Place, str], Interval], place: Place) -> Measures:
        counts = self._spans.get(place, SpanCounts())
        measures = Measures(n=counts.n, intervals={}, undefined={})
        figures: dict[str, float | str] = {
            "exact_f1": counts.exact / counts.n if counts.n else NO_SPANS,
            "overlap_f1": counts.overlapping / counts.n if counts.n else NO_SPANS,
            "alpha": nominal_alpha(self._coincidences.get(place, {})),
            "alpha_u": self._alpha_u(place),
        }
        for name, figure in figures.items():
            if isinstance(figure, str):
                measures.undefined[name] = figure
            else:
                setattr(measures, name, figure)
            if (interval := intervals.get((place, name))) is not None and not isinstance(figure, str):
                measures.intervals[name] = interval
        return measures

    def _alpha_u(self, place: Place) -> float | str:
        if place.key.direction != ALL:
            return WHOLE_TEXTS
        labels = [place.key.label] if place.key.label != ALL else self._labels
        categories = [self._units.get((place.scope, label), ([], [])) for label in labels]
        return unitizing_alpha(categories, self._lengths[place.scope])

    def _intervals(self, seed: int, step: Progress) -> dict[tuple[Place, str], Interval]:
        """Return the bootstrap interval of every figure that has one."""
        if self._documents < 2:
            return {}
        number = {name: index for index, name in enumerate(self._columns)}
        table = np.zeros((self._documents, len(number)))
        for name, column in self._columns.items():
            table[list(column), number[name]] = list(column.values())
        wanted: dict[tuple[Place, str], Figures] = {}
        for place in {place for place, _ in self._columns}:
            names = {name: number[place, name] for there, name in self._columns if there == place}
            if "n" in names:
                wanted[place, "exact_f1"] = partial(_share, names["exact"], names["n"])
                wanted[place, "overlap_f1"] = partial(_share, names["overlapping"], names["n"])
            marginals = [index for name, index in names.items() if isinstance(name, tuple)]
            if marginals:
                wanted[place, "alpha"] = partial(_alpha, marginals, names.get("disagreement"))
        drawn = Draws(self._documents, seed).intervals(table, list(wanted.values()), step)
        return {name: interval for name, interval in zip(wanted, drawn, strict=True) if interval is not None}


def _share(part: int, whole: int, sums: Sums) -> Sums:
    with np.errstate(invalid="ignore", divide="ignore"):
        shares: Sums = sums[:, part] / sums[:, whole]
    return shares


def _alpha(marginals: list[int], disagreement: int | None, sums: Sums) -> Sums:
    """Return alpha of each draw, as `nominal_alpha` does."""
    frequencies = sums[:, marginals]
    n = frequencies.sum(axis=1)
    observed = sums[:, disagreement] if disagreement is not None else np.zeros(len(sums))
    with np.errstate(invalid="ignore", divide="ignore"):
        alphas: Sums = 1 - (n - 1) * observed / (n * n - (frequencies * frequencies).sum(axis=1))
    alphas[~np.isfinite(alphas)] = np.nan
    return alphas


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
    domain = sorted({value for pair in values for value in pair})
    if not values:
        return "nothing was annotated twice"
    if len(domain) < 2:
        return "only one value was used"
    units = [[(first == value) + (second == value) for value in domain] for first, second in values.elements()]
    return float(krippendorff.alpha(value_counts=units, level_of_measurement="nominal"))


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
