"""Alpha for unitizing against what was published, and where it is not defined."""

import pytest
from hypothesis import given, strategies as st

from annotator.agreement.unitizing import Category, Unit, united, unitizing_alpha


def at(*places: tuple[int, int]) -> list[tuple[int, int]]:
    """Units from their starts and lengths in a continuum that begins at 150, as they were published."""
    return [(start - 150, start - 150 + size) for start, size in places]


def judged(*coders: list[Unit]) -> Category:
    category = Category(len(coders))
    category.add(coders)
    return category


C = judged(at((225, 70), (370, 30)), at((220, 80), (355, 20), (400, 20)))
K = judged(at((180, 60), (300, 50)), at((180, 60), (300, 50)))


def test_krippendorff_2004_unitizing() -> None:
    assert C.observed(300) == pytest.approx(0.01444, abs=5e-6)
    assert C.expected(300) == pytest.approx(0.05322, abs=5e-6)
    assert unitizing_alpha([C], 300) == pytest.approx(0.7286, abs=5e-5)
    assert unitizing_alpha([K], 300) == 1
    assert unitizing_alpha([C, K], 300) == pytest.approx(0.8587, abs=5e-5)


def test_one_unit_against_three_inside_it() -> None:
    category = judged([(1, 9)], [(2, 3), (4, 5), (6, 7)])
    assert category.observed(10) == pytest.approx(0.9100)
    assert category.expected(10) == pytest.approx(0.5352, abs=5e-5)
    assert unitizing_alpha([category], 10) == pytest.approx(-0.7003, abs=5e-5)


def test_units_of_one_coder_that_overlap_are_one() -> None:
    assert united([(4, 9), (0, 3), (2, 5), (9, 12)]) == [(0, 9), (9, 12)]


unit = st.tuples(st.integers(0, 15), st.integers(1, 5)).map(lambda one: (one[0], sum(one)))
coder = st.lists(unit, max_size=4).map(united)


def lasting(*places: tuple[int, int]) -> list[Unit]:
    """Units from their starts and lengths."""
    return [(start, start + size) for start, size in places]


FIGURE = {  # Krippendorff 1995, page 57: a continuum of 24, two observers, four categories
    "A": (lasting((2, 8), (14, 6)), lasting((4, 4), (15, 2))),
    "B": (lasting((0, 18)), lasting((0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1))),
    "C": (lasting((2, 6), (10, 2), (14, 4), (20, 2)), lasting((0, 2), (4, 4), (10, 4), (16, 2), (20, 2))),
    "D": (
        lasting((0, 2), (2, 8), (10, 4), (14, 6), (20, 4)),
        lasting((0, 4), (4, 4), (8, 7), (15, 2), (17, 7)),
    ),
}


@pytest.mark.parametrize(
    ("category", "disagreement", "alpha"),
    [("A", 0.03125, 0.515), ("B", 2.26736, -1.081), ("C", 0.02778, 0.603), ("D", 0.38716, -0.207)],
)
def test_krippendorff_1995(category: str, disagreement: float, alpha: float) -> None:
    found = judged(*FIGURE[category])
    assert found.observed(24) == pytest.approx(disagreement, abs=1e-5)
    assert unitizing_alpha([found], 24) == pytest.approx(alpha, abs=5e-4)


@pytest.mark.parametrize(("category", "published"), [("A", 0.553), ("B", -0.926), ("C", 0.679), ("D", 0.066)])
def test_krippendorff_1995_as_published(category: str, published: float) -> None:
    """He cut the continuum ever finer; what is expected by chance was told a little otherwise than in 2004."""
    fine = [[(50_000 * start, 50_000 * end) for start, end in coder] for coder in FIGURE[category]]
    assert unitizing_alpha([judged(*fine)], 24 * 50_000) == pytest.approx(published, abs=0.02)


def test_a_single_short_unit_agrees_as_chance_does() -> None:
    assert unitizing_alpha([judged(lasting((0, 1)), [], [])], 20) == pytest.approx(0)


@pytest.mark.parametrize("categories", [[], [([], [])], [([], []), ([], [])]])
def test_no_unit_at_all(categories: list) -> None:
    assert unitizing_alpha([judged(*coders) for coders in categories], 100) == "nobody annotated anything"


def test_a_text_too_short_for_two_places() -> None:
    assert unitizing_alpha([judged([(0, 1)], [(0, 1)])], 1) == "nobody annotated anything"


@given(st.lists(st.tuples(coder, coder), min_size=1, max_size=5))
def test_documents_one_after_another_are_one_continuum(documents: list[tuple[list[Unit], list[Unit]]]) -> None:
    """Each has 20 code points; in the one, documents are added apart, in the other their units are put together."""
    apart = Category(2)
    whole: tuple[list[Unit], list[Unit]] = [], []
    for number, coders in enumerate(documents):
        apart.add(coders, 20 * number)
        for units, of_all in zip(coders, whole, strict=True):
            of_all += [(20 * number + start, 20 * number + end) for start, end in units]
    length = 20 * len(documents)
    assert unitizing_alpha([apart], length) == unitizing_alpha([judged(*whole)], length)
