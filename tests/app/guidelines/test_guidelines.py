"""Publishing the guideline, its versions and drafts, and what is new in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Decision, Guideline, guideline_entity

ENGLISH = "# Claims\n\nMark them.\n\n## Speaker {#SPEAKER}\n\nThe name.\n\n## Cue {#CUE}\n\nThe verb.\n"
ARABIC = "# الادّعاءات\n\nوسّمها.\n\n## المتحدّث {#SPEAKER}\n\nالاسم.\n"
CHANGED = ENGLISH.replace("The name.", "The name and its title.")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(commands.new_project(tmp_path / "lead"), "lead") as opened:
        yield opened


def test_each_language_has_its_text_and_all_have_one_version(session: Session) -> None:
    assert commands.guideline_version(session) == 0
    assert commands.publish_guideline(session, {"en": ENGLISH, "ar": ARABIC}) == 1
    assert commands.publish_guideline(session, {"en": CHANGED, "ar": ARABIC}) == 2
    assert commands.guideline(session, "en") == CHANGED
    assert commands.guideline(session, "ar") == ARABIC
    assert commands.guideline(session, "he") == ARABIC  # the first one there is
    assert commands.publish_guideline(session, {"en": CHANGED}) == 2
    assert [version.changed for version in commands.guideline_versions(session)] == [{"en"}, {"en", "ar"}]
    assert commands.guideline_at(session, 1) == {"en": ENGLISH, "ar": ARABIC}
    commands.undo(session)
    assert commands.guideline_version(session) == 1
    assert [version.number for version in commands.guideline_versions(session)] == [1]
    commands.redo(session)
    assert commands.guideline_at(session, 2) == {"en": CHANGED, "ar": ARABIC}


def test_a_guideline_of_an_older_version_of_the_program_is_version_one(session: Session) -> None:
    with session.act("Change guideline") as act:
        act.put(Guideline(id=guideline_entity(""), text=ENGLISH))
    assert commands.guideline_version(session) == 1
    assert commands.guideline_at(session, 1) == {"": ENGLISH}
    assert commands.publish_guideline(session, {"": "", "en": CHANGED}) == 2
    assert commands.guideline_texts(session) == {"en": CHANGED}
    (change,) = commands.guideline_difference(session, 1, 2, "en")
    assert (change.kind, change.part.title) == ("changed", "Speaker")


def test_differences_are_by_part(session: Session) -> None:
    commands.publish_guideline(session, {"en": ENGLISH})
    moved = "## Cue {#CUE}\n\nThe  verb.\n\n## Speaker {#SPEAKER}\n\nThe name only.\n\n## Target {#TARGET}\n"
    commands.publish_guideline(session, {"en": moved})
    found = [(change.kind, change.part.title) for change in commands.guideline_difference(session, 1, 2, "en")]
    assert found == [("changed", "Speaker"), ("added", "Target"), ("removed", "Claims")]
    first = commands.guideline_difference(session, 1, 2)[0]
    assert (first.words_before, first.words_after) == ("Speaker\n\nThe name.\n", "Speaker\n\nThe name only.\n")
    assert commands.guideline_difference(session, 0, 1, "en")[0].kind == "added"
    with pytest.raises(AnnotatorError, match="no version 7"):
        commands.guideline_difference(session, 7, 1)


def test_news_since_a_version_seen(session: Session) -> None:
    assert commands.guideline_news(session, 0) is None
    commands.publish_guideline(session, {"en": ENGLISH, "ar": ARABIC})
    commands.publish_guideline(session, {"en": CHANGED})
    news = commands.guideline_news(session, 1, "ar")
    assert news is not None
    assert (news.version, news.seen) == (2, 1)
    assert [change.part.title for change in news.changes] == ["Speaker"]
    assert commands.guideline_news(session, 2, "ar") is None
    commands.publish_guideline(session, {"en": ENGLISH})  # as it was
    assert commands.guideline_news(session, 1, "en") is None
    assert commands.guideline_news(session, 2, "en") is not None


def test_a_draft_is_of_one_person_and_in_no_package(session: Session, tmp_path: Path) -> None:
    commands.publish_guideline(session, {"en": ENGLISH})
    commands.keep_guideline_draft(session, {"en": "secret draft"})
    assert commands.guideline_draft(session) == {"en": "secret draft"}
    assert commands.guideline(session, "en") == ENGLISH
    commands.add_annotator(session, "sara")
    commands.pack(session, tmp_path / "sara.annopack", "sara")
    path = commands.new_project_from(tmp_path / "sara.annopack", tmp_path / "sara.annot")
    with Session.open(path, "sara") as hers:
        assert commands.guideline_draft(hers) is None
        assert commands.guideline_texts(hers) == {"en": ENGLISH}
        assert commands.guideline_version(hers) == 1
    session.switch_annotator("sara")
    assert commands.guideline_draft(session) is None
    session.switch_annotator("lead")
    commands.publish_guideline(session, commands.guideline_draft(session) or {})
    assert commands.guideline_draft(session) is None
    commands.keep_guideline_draft(session, {"en": "x"})
    commands.keep_guideline_draft(session, None)
    assert commands.guideline_draft(session) is None


def test_bad_texts_are_refused(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="1,000,001 characters"):
        commands.publish_guideline(session, {"en": "a" * 1_000_001})
    with pytest.raises(AnnotatorError, match="not the code of a language"):
        commands.publish_guideline(session, {"../en": "a"})
    assert commands.guideline_version(session) == 0


def test_a_decision_is_filed_under_a_part(session: Session) -> None:
    assert commands.filed_disagreements(session) == {}
    decision = Decision(id="d", layer="gold", document="", reason="As in the guideline.")
    commands.file_disagreement(session, decision, "")
    assert session.next_undo() != "File disagreement"


def test_the_default_guideline_is_that_of_the_scheme(session: Session) -> None:
    assert set(commands.default_guideline(session)) == {"ar", "en"}
