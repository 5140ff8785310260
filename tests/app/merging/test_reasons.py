"""A reason names who changes something, and says when they did not sign it."""

from string import Formatter

import pytest

from annotator.app.merging import reasons
from annotator.app.merging.authority import Authority, PreviewNames, ProjectSnapshot
from annotator.app.merging.reasons import Reasons
from annotator.app.merging.signatures import Keyring, PackageSigner
from annotator.app.people import People
from annotator.domain.operation import Annotator, Key
from annotator.domain.scheme import Scheme

OMAR, SARA = Annotator(id="omar-1", name="Omar"), Annotator(id="sara-1", name="Sara")


def reasons_of(signer: PackageSigner = PackageSigner()) -> Reasons:  # noqa: B008  it is frozen
    """Of a team in which Omar alone has a key."""
    people = People("project", [OMAR, SARA])
    keys = Keyring(people, [Key(id="0" * 64, person=OMAR.id)])
    before = ProjectSnapshot(people, keys, Scheme("annotator-scheme/1", "none", 1, "None", ()))
    return Reasons(Authority(before, signer), PreviewNames(people, people))


@pytest.mark.parametrize(
    ("author", "signer", "words"),
    [
        (OMAR, PackageSigner(), ["Omar changes the gold layer (3).", "Omar did not sign it."]),
        (OMAR, PackageSigner(OMAR.id, "0" * 64, known=True), ["Omar changes the gold layer (3)."]),
        (SARA, PackageSigner(), ["Sara changes the gold layer (3)."]),  # who has no key need not sign
    ],
)
def test_who_changes_something_and_whether_they_signed_it(
    author: Annotator, signer: PackageSigner, words: list[str]
) -> None:
    assert [str(one) for one in reasons_of(signer).by(author.id, reasons.CHANGES_GOLD, count=3)] == words


def test_who_has_no_name_is_unnamed() -> None:
    assert [str(one) for one in reasons_of().by("", reasons.CHANGES_SCHEME)] == [
        "An unnamed person changes the label scheme."
    ]


def test_a_pair_says_the_same_of_somebody_with_a_name_and_without() -> None:
    pairs = [pair for pair in vars(reasons).values() if isinstance(pair, tuple) and len(pair) == 2]
    assert len(pairs) > 10
    for named, unnamed in pairs:
        assert _fields(named) == _fields(unnamed) | {"author"}
        assert {named, unnamed} <= set(reasons.SENTENCES)


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
