"""The report: what was counted in all documents, as figures with what they rest on.

A figure that is not defined is None, and `undefined` says why; it is never shown as 0 or 1.
"""

import msgspec

Interval = tuple[float, float]


class Measures(msgspec.Struct):
    """How alike spans are: `n` spans of two people together (of all pairs, where there are more).

    `alpha` is Krippendorff's over code points, `alpha_u` his alpha for unitizing. `intervals` hold 95 of a hundred
    draws of whole documents.
    """

    n: int = 0
    exact_f1: float | None = None
    overlap_f1: float | None = None
    alpha: float | None = None
    alpha_u: float | None = None
    intervals: dict[str, Interval] = {}
    undefined: dict[str, str] = {}


class Answers(msgspec.Struct):
    """How alike answers are on what both people marked: `n` answers of both, by the share of what both could answer.

    `confusion` counts pairs of values, as "one|other"; who is first is the order of names. Where several stances were
    taken towards one head a value is all of them, as "opposes+supports".
    """

    n: int = 0
    coverage: float | None = None
    alpha: float | None = None
    kappa: float | None = None
    confusion: dict[str, int] = {}
    undefined: dict[str, str] = {}


class RelationAgreement(msgspec.Struct):
    """How alike ties are: `strict_f1` over all of them, `conditional_f1` over those whose ends both people have."""

    n: int = 0
    strict_f1: float | None = None
    conditional_f1: float | None = None
    undefined: dict[str, str] = {}


class Scope(msgspec.Struct):
    """The figures of two people, or of a language."""

    overall: Measures
    labels: dict[str, Measures]


class Slice(msgspec.Struct):
    """The figures of text that runs one way, or both."""

    labels: dict[str, Measures]


class Gamma(msgspec.Struct, frozen=True):
    """How alike spans of `pairs` of layers are that were drawn, chance being sampled so many times for each."""

    gamma: float | None = None
    pairs: int = 0
    samples: int = 0
    undefined: dict[str, str] = {}


class AgreementReport(msgspec.Struct):
    """Everything. `documents` are those that at least two people finished."""

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
