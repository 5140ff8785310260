"""What somebody wants to see of all that is disputed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.app.session import Session
from tests.samples import FIRST, SECOND, make_project, place

STANCES = {"sara": "supports", "omar": "opposes", "lena": "opposes", "nora": "opposes"}
MINISTRY = "وزارة الخارجية"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Four people mark one claim, of which Sara says another stance and Lena another end."""
    path = make_project(tmp_path)
    for name, stance in STANCES.items():
        with Session.open(path, name) as own:
            words = "«OPEC+ deal» سيبقى" if name == "lena" else "«OPEC+ deal»"
            claim = commands.add_span(own, FIRST, "CLAIM", [place(words)])
            commands.add_span(own, FIRST, "SPEAKER", [place(MINISTRY)], frame=claim.id)
            commands.set_stance(own, FIRST, claim.id, stance)
            commands.mark_done(own, FIRST)
    with Session.open(path, "rana") as opened:
        yield opened


@pytest.fixture
def claim(session: Session) -> Disagreement:
    (one,) = commands.disagreements(session)
    return one


def test_what_is_empty_asks_for_nothing(claim: Disagreement) -> None:
    assert DisagreementFilter().fits(claim)


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({"reason": "stance"}, True),
        ({"reason": "speaker"}, False),
        ({"label": "CLAIM"}, True),
        ({"label": "CUE"}, False),
        ({"document": FIRST}, True),
        ({"document": SECOND}, False),
        ({"language": "ar"}, True),
        ({"language": "en"}, False),
        ({"direction": "mixed"}, True),
        ({"direction": "rtl"}, False),
        ({"stances": ("supports", "opposes")}, True),
        ({"stances": ("opposes", "supports")}, True),
        ({"stances": ("opposes", "opposes")}, True),
        ({"stances": ("supports", "supports")}, False),
        ({"stances": ("opposes", "neutral")}, False),
        ({"reason": "stance", "direction": "rtl"}, False),
    ],
)
def test_all_that_is_asked_for_must_be_so(claim: Disagreement, asked: dict, fits: bool) -> None:
    assert DisagreementFilter(**asked).fits(claim) == fits


@pytest.mark.parametrize(
    ("names", "fits"),
    [("omar", True), ("omar sara", True), ("omar lena", True), ("omar nora", False), ("rana", False)],
)
def test_people_must_have_finished_and_not_say_the_same(
    session: Session, claim: Disagreement, names: str, fits: bool
) -> None:
    layers = frozenset(session.person(name).id for name in names.split())
    assert DisagreementFilter(layers=layers).fits(claim) == fits
