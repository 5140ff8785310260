"""What a person chose about suggestions: theirs, in this copy, over a restart."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.choices import SuggestionChoices, source_of
from annotator.storage import local
from tests.suggest.articles import articles
from tests.suggest.projects import make_project

CHOSEN = SuggestionChoices(shown=False, threshold=0.5, source="all")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path, list(articles(1, "en")), 0)


def test_it_is_kept_for_whoever_chose_it(project: Path) -> None:
    with Session.open(project, "sara") as session:
        assert commands.suggestion_choices(session) == SuggestionChoices()
        commands.keep_suggestion_choices(session, CHOSEN)
        session.switch_annotator("omar")
        assert commands.suggestion_choices(session) == SuggestionChoices()
    with Session.open(project, "sara") as session:
        assert commands.suggestion_choices(session) == CHOSEN
        assert session.next_undo() == "Import"


@pytest.mark.parametrize("kept", ["", "{", '{"source": "elsewhere"}'])
def test_what_another_version_kept_is_the_usual(project: Path, kept: str) -> None:
    with Session.open(project, "sara") as session:
        with session.file.transaction():
            local.keep_suggestion_choices(session.file, session.author, kept)
        assert commands.suggestion_choices(session) == SuggestionChoices()


def test_the_usual_source_is_ones_own_work(project: Path) -> None:
    with Session.open(project, "sara") as session:
        assert source_of(session, SuggestionChoices()) == "own"
        assert source_of(session, CHOSEN) == "all"
