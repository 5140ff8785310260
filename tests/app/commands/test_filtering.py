"""Saved filters: who writes them, what they list, and that they travel."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from tests.samples import FIRST, ME, OTHER, SECOND


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, ME) as session:
        commands.change_facts(session, [SECOND], metadata={'the "outlet"': "Dawn"})
        yield session


def listed(session: Session, filter_: Filter) -> list[str]:
    listing = Listing(session)
    listing.filter_by(filter_)
    return [listing.row(index).id for index in range(len(listing.numbers))]


def test_conditions_combine(session: Session) -> None:
    of_dawn = (('the "outlet"', "Dawn"),)
    assert listed(session, Filter(metadata=of_dawn)) == [SECOND]
    assert listed(session, Filter(metadata=of_dawn, language="ar")) == []
    assert listed(session, Filter(metadata=of_dawn, flagged=True)) == []
    commands.flag(session, SECOND, "odd")
    commands.mark_done(session, SECOND)
    assert listed(session, Filter(metadata=of_dawn, flagged=True, status="done")) == [SECOND]
    assert listed(session, Filter(metadata=of_dawn, flagged=True, status="todo")) == []
    assert listed(session, Filter(metadata=(("outlet", "Dawn"),))) == []


def test_a_filter_is_saved_renamed_and_deleted(session: Session) -> None:
    wanted = Filter("w", "done", "en", flagged=True, metadata=(("a", "b"),))
    saved = commands.save_filter(session, " Dawn ", wanted)
    assert (saved.name, Filter.of(saved)) == ("Dawn", wanted)
    assert commands.save_filter(session, "Dawn", Filter("other")).id == saved.id
    renamed = commands.rename_filter(session, commands.find_filter(session, "Dawn"), "Morning")
    assert [found.name for found in commands.saved_filters(session)] == ["Morning"]
    commands.delete_filter(session, renamed)
    assert commands.saved_filters(session) == []
    commands.undo(session)
    assert [Filter.of(found) for found in commands.saved_filters(session)] == [Filter("other")]
    for name in ("", "x" * 201, "a\nb"):
        with pytest.raises(AnnotatorError, match="name of a filter"):
            commands.save_filter(session, name, wanted)


def test_annotators_use_the_filters_of_the_lead_and_write_none(session: Session, tmp_path: Path) -> None:
    commands.add_annotator(session, OTHER)
    commands.set_role(session, ME, "lead")
    commands.save_filter(session, "Dawn", Filter(words="w"))
    commands.pack(session, tmp_path / "out.annopack", OTHER)
    copy = commands.new_project_from(tmp_path / "out.annopack", tmp_path / "copy.annot")
    with Session.open(copy, OTHER) as theirs:
        (saved,) = commands.saved_filters(theirs)
        assert (saved.name, saved.words) == ("Dawn", "w")
        for act in (
            lambda: commands.save_filter(theirs, "Mine", Filter()),
            lambda: commands.rename_filter(theirs, saved, "Mine"),
            lambda: commands.delete_filter(theirs, saved),
        ):
            with pytest.raises(AnnotatorError, match="Only leads and reviewers"):
                act()
    assert [found.id for found in commands.saved_filters(session)] == [saved.id]
    assert listed(session, Filter()) == [FIRST, SECOND]
