"""Published figures, recomputed; where they were published stands with each."""

from collections import Counter
from collections.abc import Hashable, Sequence

import krippendorff
import numpy as np
import pytest
from hypothesis import given, strategies as st

from annotator.agreement.alpha import Coincidences, cohen_kappa, coincidences, fleiss_kappa, nominal_alpha

Counts = list[tuple[Counter[Hashable], float]]


def table(rows: list[list[int]]) -> dict[tuple[object, object], float]:
    return {(one, other): count for one, row in enumerate(rows) for other, count in enumerate(row)}


def columns(coders: Sequence[str]) -> Counts:
    """Units from a line for each coder; a dot is a value that is missing."""
    return [(Counter(value for value in unit if value != "."), 1) for unit in zip(*coders, strict=True)]


def alpha(coders: Sequence[str]) -> float | str:
    return nominal_alpha(coincidences(columns(coders)))


def test_cohen_1960() -> None:
    assert cohen_kappa(table([[88, 14, 18], [10, 40, 10], [2, 6, 12]])) == pytest.approx(0.492, abs=5e-4)


YES_NO = [[20, 20], [10, 50]]
ACTS = [[46, 6, 0], [0, 32, 0], [0, 6, 10]]  # statements, requests for information, checks


def scott_pi(rows: list[list[int]]) -> float | str:
    """Fleiss' kappa is that of Scott (1955) where there are two raters."""
    return fleiss_kappa([Counter([one, other]) for (one, other), count in table(rows).items() for _ in range(count)])


@pytest.mark.parametrize(("rows", "kappa", "pi"), [(YES_NO, 0.348, 0.341), (ACTS, 0.801, 0.799)])
def test_artstein_and_poesio_2008(rows: list[list[int]], kappa: float, pi: float) -> None:
    assert cohen_kappa(table(rows)) == pytest.approx(kappa, abs=5e-4)
    assert scott_pi(rows) == pytest.approx(pi, abs=6e-4)


def test_artstein_and_poesio_2008_weighted_alpha() -> None:
    def apart(one: np.ndarray, other: np.ndarray, **_: object) -> np.ndarray:
        half = (one == 2) | (other == 2)  # a check is half of either
        return np.where(one == other, 0, np.where(half, 0.5, 1))

    pairs = [pair for pair, count in table(ACTS).items() for _ in range(count)]
    weighted = krippendorff.alpha([list(side) for side in zip(*pairs, strict=True)], level_of_measurement=apart)
    assert weighted == pytest.approx(0.8156, abs=5e-5)


PSYCHIATRIC = (  # Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031"
    " 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
CELLS = "0000E 02642 00356 03920 22811 77000 32630 25322 65210 02237"  # ten items, fourteen raters, five categories


def units(told: str) -> list[Counter[Hashable]]:
    return [Counter({place: int(digit, 16) for place, digit in enumerate(unit)}) for unit in told.split()]


def test_fleiss_1971() -> None:
    assert fleiss_kappa(units(PSYCHIATRIC)) == pytest.approx(0.430, abs=5e-4)
    by_alpha = nominal_alpha(coincidences((unit, 1) for unit in units(PSYCHIATRIC)))
    assert by_alpha == pytest.approx(0.4334, abs=5e-5)


@pytest.mark.parametrize(("diagnosis", "published"), list(enumerate([0.248, 0.248, 0.517, 0.470, 0.565])))
def test_fleiss_1971_by_diagnosis(diagnosis: int, published: float) -> None:
    given_or_not = [Counter({True: unit[diagnosis], False: 6 - unit[diagnosis]}) for unit in units(PSYCHIATRIC)]
    assert fleiss_kappa(given_or_not) == pytest.approx(published, abs=4e-3)  # which was worked out from rounded shares


def test_the_textbook_table_of_fleiss_kappa() -> None:
    assert fleiss_kappa(units(CELLS)) == pytest.approx(0.2099, abs=5e-5)


FOUR = ["12332141 2...", "12332241 25.3", ".3332342 251.", "12332441 251."]
FOUR_CODERS = [line.replace(" ", "") for line in FOUR]  # Krippendorff 2011, example C
FIFTEEN = [".....34121133.3", "1.213343.......", "..21344.21133.4"]


FORTY = [  # Hayes and Krippendorff 2007, page 84
    "112.001122.01311211000201001111223222221",
    "1130000.21102311121000302102111122222221",
    "203000222100221123001.30.1012202.2232.21",
    ".13....0.10022...31.103021122..122...12.",
    "2..0001.2....3112..0.0..2.0..20.2.2222.1",
]


def by_level(coders: Sequence[str], level: str) -> float:
    nan = float("nan")
    data = [[nan if value == "." else float(value) for value in line] for line in coders]
    return krippendorff.alpha(data, level_of_measurement=level)


@pytest.mark.parametrize(
    ("coders", "level", "published"),
    [
        (FOUR_CODERS, "nominal", 0.743421),
        (FOUR_CODERS, "ordinal", 0.815388),
        (FOUR_CODERS, "interval", 0.849107),
        (FOUR_CODERS, "ratio", 0.797403),
        (FIFTEEN, "nominal", 0.6914),
        (FIFTEEN, "interval", 0.8108),
        (FORTY, "ordinal", 0.7598),
    ],
)
def test_krippendorff_2011(coders: list[str], level: str, published: float) -> None:
    assert by_level(coders, level) == pytest.approx(published, abs=5e-5)
    if level == "nominal":
        assert alpha(coders) == pytest.approx(published, abs=5e-5)


def test_krippendorff_2011_two_coders() -> None:
    assert alpha(["0100000010", "1110010000"]) == pytest.approx(0.095, abs=5e-4)


@given(st.lists(st.text("abc.", min_size=6, max_size=6), min_size=2, max_size=4))
def test_alpha_is_that_of_the_library(coders: list[str]) -> None:
    counts = [[unit[value] for value in "abc"] for unit, _ in columns(coders)]
    ours = alpha(coders)
    if isinstance(ours, str):
        return
    assert ours == pytest.approx(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


@given(st.lists(st.tuples(st.lists(st.sampled_from("abc"), max_size=4), st.integers(1, 5)), max_size=6))
def test_a_weight_is_so_many_units(judged: list[tuple[list[str], int]]) -> None:
    weighed = coincidences((Counter(values), weight) for values, weight in judged)
    one_by_one: Coincidences = Counter()
    for values, weight in judged:
        for _ in range(weight):
            one_by_one.update(coincidences([(Counter(values), 1)]))
    assert {pair: pytest.approx(count) for pair, count in weighed.items()} == dict(one_by_one)


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (nominal_alpha({}), "nothing was annotated twice"),
        (alpha(["aaa", "aaa"]), "only one value was used"),
        (alpha(["abc"]), "nothing was annotated twice"),
        (cohen_kappa({}), "nothing was annotated twice"),
        (cohen_kappa({("a", "a"): 9}), "only one value was used"),
        (fleiss_kappa([]), "nothing was annotated twice"),
        (fleiss_kappa([Counter("aa"), Counter("a")]), "not every unit has the same number of values"),
    ],
)
def test_what_is_not_defined_says_why(figure: float | str, reason: str) -> None:
    assert figure == reason
