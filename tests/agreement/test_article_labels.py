"""Agreement on labels of whole articles: against another library, and by hand."""

from itertools import combinations

import krippendorff
import pytest
from hypothesis import given, strategies as st

from annotator.agreement.article_labels import ArticleLabelTally
from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Annotations, Progress
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import retire

CLAIMS = scheme_toml("claims")


def tally(documents: list[list[bool]], toml: str = CLAIMS) -> ArticleLabelTally:
    found = ArticleLabelTally(parse_scheme(toml))
    for answers in documents:
        found.add({
            f"p{number}": Annotations(progress=Progress(labels=("garbled",) if said else ()))
            for number, said in enumerate(answers)
        })  # fmt: skip
    return found


def test_two_people_are_counted_by_hand() -> None:
    figures = tally([[True, True], [True, False], [False, False], [False, False]]).figures()["garbled"]
    assert (figures.n, figures.both, figures.one, figures.observed) == (4, 1, 1, 0.75)
    assert figures.kappa == pytest.approx((0.75 - 0.5) / (1 - 0.5))


@given(st.lists(st.lists(st.booleans(), min_size=2, max_size=4), min_size=1, max_size=8))
def test_alpha_is_that_over_articles(documents: list[list[bool]]) -> None:
    figures = tally(documents).figures()
    if not any(map(any, documents)):
        assert figures == {}
        return
    found = figures["garbled"]
    assert found.n == sum(len(list(combinations(answers, 2))) for answers in documents)
    if all(map(all, documents)):
        assert found.undefined["alpha"] == "only one value was used"
        return
    counts = [[answers.count(True), answers.count(False)] for answers in documents]
    assert found.alpha == pytest.approx(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def test_labels_are_those_offered_or_given() -> None:
    toml = retire(retire(CLAIMS, "document_labels", "garbled"), "document_labels", "boilerplate")
    assert list(tally([[True, False]], toml).figures()) == [
        "agrees", "disagrees", "discusses", "unrelated", "no_claims_confirmed", "garbled",
    ]  # fmt: skip
    assert tally([[False, False]]).figures() == {}
