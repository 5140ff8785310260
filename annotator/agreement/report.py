"""The agreement report: figures over all documents, each with the number of items that it is based on.

A figure that is not defined is None, and `undefined` says why; it is never shown as 0 or 1.
"""

import msgspec

Interval = tuple[float, float]


class Measures(msgspec.Struct):
    """Agreement on spans: `n` spans of two annotators together, or of all pairs.

    `alpha` is Krippendorff's over code points, `alpha_u` his alpha for unitizing. `intervals` are 95 % bootstrap
    intervals over whole documents.
    """

    n: int = 0
    exact_f1: float | None = None
    overlap_f1: float | None = None
    alpha: float | None = None
    alpha_u: float | None = None
    intervals: dict[str, Interval] = {}
    undefined: dict[str, str] = {}


class Answers(msgspec.Struct):
    """Agreement on values where both annotators marked the same: `n` values of both, and their `coverage`.

    `confusion` counts pairs of values, as "one|other", in the order of the annotators' names. If a head has several own
    stances, its value is all of them, as "opposes+supports".
    """

    n: int = 0
    coverage: float | None = None
    alpha: float | None = None
    kappa: float | None = None
    confusion: dict[str, int] = {}
    undefined: dict[str, str] = {}


class ArticleAnswers(msgspec.Struct):
    """Agreement on a label of whole articles, over `n` pairs of people who finished the same one.

    `both` of them gave it, or only `one` did; `observed` is the share of pairs with the same answer.
    """

    n: int = 0
    both: int = 0
    one: int = 0
    observed: float | None = None
    alpha: float | None = None
    kappa: float | None = None
    undefined: dict[str, str] = {}


class RelationAgreement(msgspec.Struct):
    """Agreement on relations: `strict_f1` over all, `conditional_f1` over those whose members both marked."""

    n: int = 0
    strict_f1: float | None = None
    conditional_f1: float | None = None
    undefined: dict[str, str] = {}


class Scope(msgspec.Struct):
    """The figures of two annotators, or of a language."""

    overall: Measures
    labels: dict[str, Measures]


class Slice(msgspec.Struct):
    """The figures of text in one direction: right-to-left, left-to-right or mixed."""

    labels: dict[str, Measures]


class Gamma(msgspec.Struct, frozen=True):
    """Gamma over `pairs` of layers that were drawn; for each, chance was sampled so many times."""

    gamma: float | None = None
    pairs: int = 0
    samples: int = 0
    undefined: dict[str, str] = {}


class AgreementReport(msgspec.Struct):
    """All figures. `documents` are those that at least two annotators finished."""

    documents: int
    annotators: list[str]
    overall: Measures
    labels: dict[str, Measures]
    pairs: dict[str, Scope]
    stance: Answers
    attributes: dict[str, Answers]
    relations: dict[str, RelationAgreement]
    frames: RelationAgreement
    slices: dict[str, Slice]
    languages: dict[str, Scope]
    gamma: Gamma = Gamma()
    articles: dict[str, ArticleAnswers] = {}
    """By label of articles; empty when nobody gave any."""
