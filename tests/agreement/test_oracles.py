"""Published figures, recomputed; where they were published stands with each."""

from collections import Counter
from collections.abc import Hashable, Sequence

import krippendorff
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.alpha import Coincidences, cohen_kappa, coincidences, fleiss_kappa, nominal_alpha
from annotator.agreement.unitizing import expected, observed, united, unitizing_alpha

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


def test_artstein_and_poesio_2008() -> None:
    assert cohen_kappa(table([[20, 20], [10, 50]])) == pytest.approx(0.348, abs=5e-4)


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


def test_the_textbook_table_of_fleiss_kappa() -> None:
    assert fleiss_kappa(units(CELLS)) == pytest.approx(0.2099, abs=5e-5)


FOUR = ["12332141 2...", "12332241 25.3", ".3332342 251.", "12332441 251."]
FOUR_CODERS = [line.replace(" ", "") for line in FOUR]  # Krippendorff 2011, example C
FIFTEEN = [".....34121133.3", "1.213343.......", "..21344.21133.4"]


@pytest.mark.parametrize(
    ("level", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_krippendorff_2011(level: str, published: float) -> None:
    nan = float("nan")
    data = [[nan if value == "." else float(value) for value in line] for line in FOUR_CODERS]
    assert krippendorff.alpha(data, level_of_measurement=level) == pytest.approx(published, abs=5e-4)
    if level == "nominal":
        assert alpha(FOUR_CODERS) == pytest.approx(published, abs=5e-4)


def test_krippendorff_2011_two_coders() -> None:
    assert alpha(["0100000010", "1110010000"]) == pytest.approx(0.095, abs=5e-4)


def test_three_coders_with_much_missing() -> None:
    assert alpha(FIFTEEN) == pytest.approx(0.691, abs=5e-4)


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


def at(*places: tuple[int, int]) -> list[tuple[int, int]]:
    """Units from their starts and lengths in a continuum that begins at 150, as they were published."""
    return [(start - 150, start - 150 + size) for start, size in places]


C = (at((225, 70), (370, 30)), at((220, 80), (355, 20), (400, 20)))
K = (at((180, 60), (300, 50)), at((180, 60), (300, 50)))


def test_krippendorff_2004_unitizing() -> None:
    assert observed(C, 300) == pytest.approx(0.01444, abs=5e-6)
    assert expected(C, 300) == pytest.approx(0.05322, abs=5e-6)
    assert unitizing_alpha([C], 300) == pytest.approx(0.7286, abs=5e-5)
    assert unitizing_alpha([K], 300) == 1
    assert unitizing_alpha([C, K], 300) == pytest.approx(0.8587, abs=5e-5)


def test_one_unit_against_three_inside_it() -> None:
    coders = ([(1, 9)], [(2, 3), (4, 5), (6, 7)])
    assert observed(coders, 10) == pytest.approx(0.9100)
    assert expected(coders, 10) == pytest.approx(0.5352, abs=5e-5)
    assert unitizing_alpha([coders], 10) == pytest.approx(-0.7003, abs=5e-5)


def test_units_of_one_coder_that_overlap_are_one() -> None:
    assert united([(4, 9), (0, 3), (2, 5), (9, 12)]) == [(0, 9), (9, 12)]


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (nominal_alpha({}), "nothing was judged twice"),
        (alpha(["aaa", "aaa"]), "only one value was ever given"),
        (alpha(["abc"]), "nothing was judged twice"),
        (cohen_kappa({}), "nothing was judged twice"),
        (cohen_kappa({("a", "a"): 9}), "only one value was ever given"),
        (fleiss_kappa([]), "nothing was judged twice"),
        (fleiss_kappa([Counter("aa"), Counter("a")]), "not every unit has the same number of values"),
        (unitizing_alpha([], 100), "nobody marked anything"),
        (unitizing_alpha([([], [])], 100), "nobody marked anything"),
    ],
)
def test_what_is_not_defined_says_why(figure: float | str, reason: str) -> None:
    assert figure == reason
