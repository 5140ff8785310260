"""The first line of an article stays its headline, whatever becomes of the title."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id
from tests.samples import ME, add_articles

TEXT = "Port stays open\n\nLina said so.\n"
ARTICLE = document_id(TEXT)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(new_project(tmp_path / "project.annot"), ME) as session:
        yield session


def add_as(session: Session, title: str) -> None:
    with session.act("Import") as act:
        act.keep_text(StoredText(ARTICLE, TEXT, ("en",)))
        act.put(Facts(id=ARTICLE, title=title))


def test_a_changed_title_leaves_the_headline(session: Session) -> None:
    add_articles(session, TEXT)
    assert session.document(ARTICLE).has_headline
    for title in ("Harbour", "Harbour, 3 May"):
        commands.change_facts(session, [ARTICLE], title=title)
        assert session.document(ARTICLE).has_headline


def test_a_first_line_that_was_never_the_title_is_none(session: Session) -> None:
    add_as(session, "From the agency")
    assert not session.document(ARTICLE).has_headline
    commands.change_facts(session, [ARTICLE], title="From another agency")
    assert not session.document(ARTICLE).has_headline


@pytest.mark.parametrize(("title", "expected"), [("Port stays open", True), ("From the agency", False)])
def test_a_corrected_text_begins_as_the_one_before(session: Session, title: str, *, expected: bool) -> None:
    add_as(session, title)
    commands.change_facts(session, [ARTICLE], title="Harbour")
    once = commands.revise_document(session, ARTICLE, "Port stays shut\n\nLina said so.\n")
    twice = commands.revise_document(session, once.document, "The port stays shut\n\nLina said so.\n")
    assert session.document(twice.document).title == "Harbour"
    assert session.document(twice.document).has_headline == expected
