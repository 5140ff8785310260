"""The demonstration has something to show on every page: three people's work, and where they differ."""

from pathlib import Path

from annotator.app import commands
from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project
from annotator.app.session import Session
from annotator.compare.differences import REASONS


def test_it_has_three_annotators_who_differ_in_every_way(tmp_path: Path) -> None:
    with Session.open(make_demo_project(tmp_path), DEMO_ANNOTATOR) as session:
        assert commands.check(session).problems == []
        assert {one.name for one in session.annotators()} == {"lena", "omar", "sara"}
        found = {reason for one in commands.disagreements(session) for reason in one.reasons}
        assert found == set(REASONS) - {"relation"}  # the scheme does not offer relations of claims at first
