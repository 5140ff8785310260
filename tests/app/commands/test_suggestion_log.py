"""What was shown and dismissed of suggestions: kept once for each frame, per person and document, and only here."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.shown import ShownSuggestion, read_log
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.storage import local
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.samples import FIRST, ME, OTHER, SECOND, place

WHO, SAID = (place("Maria Zakharova"),), (place("said"),)
CLAIM_WORDS = (place("“We deny it,”"), place("“fully.”"))
WHOLE = Suggestion(LabelledFrame(SAID, WHO, CLAIM_WORDS), 0.7812, "opposes", 0.9, "learnt", "ab" * 32)
SPEAKER_ONLY = Suggestion(LabelledFrame((), WHO, ()), 0.5, source="register")
FIRST_DAY, LATER = datetime(2026, 11, 30, 23, 30, tzinfo=UTC), datetime(2026, 12, 5, tzinfo=UTC)


def log(session: Session, document: str = FIRST) -> list[ShownSuggestion]:
    return list(read_log(session, document).values())


def test_a_frame_is_noted_once_as_it_was_first_shown(annotating: Session) -> None:
    commands.note_shown(annotating, FIRST, [WHOLE, WHOLE], FIRST_DAY)
    surer = msgspec.structs.replace(WHOLE, confidence=0.9, model="cd" * 32)
    commands.note_shown(annotating, FIRST, [surer, SPEAKER_ONLY], LATER)
    first, second = log(annotating)
    expected = ShownSuggestion(WHOLE.frame, "learnt", 0.78, "ab" * 32, "ar", stance=True, shown="2026-11-30")
    assert first == expected
    assert (second.source, second.stance, second.shown) == ("register", False, "2026-12-05")
    assert list(first.parts()) == ["CUE", "SPEAKER", "CLAIM", "STANCE"]
    assert list(second.parts()) == ["SPEAKER"]


def test_the_date_is_that_of_the_world(annotating: Session) -> None:
    commands.note_shown(annotating, FIRST, [WHOLE], datetime.fromisoformat("2026-12-01T01:00:00+03:00"))
    assert log(annotating)[0].shown == "2026-11-30"


def test_what_is_shown_again_is_not_written_again(annotating: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    commands.note_shown(annotating, FIRST, [WHOLE])
    monkeypatch.setattr(local, "keep_suggestion_log", lambda *_: pytest.fail("written again"))
    commands.note_shown(annotating, FIRST, [WHOLE])


def test_it_is_kept_by_person_and_document(annotating: Session) -> None:
    commands.note_shown(annotating, FIRST, [WHOLE])
    commands.dismiss_suggestion(annotating, FIRST, WHOLE)
    assert not log(annotating, SECOND)
    annotating.switch_annotator(OTHER)
    assert not log(annotating)
    assert not commands.dismissed(annotating, FIRST)
    annotating.switch_annotator(ME)
    assert commands.dismissed(annotating, FIRST) == {WHOLE.frame}


def test_a_dismissed_one_stays_dismissed(project: Path) -> None:
    with Session.open(project, ME) as session:
        commands.dismiss_suggestion(session, FIRST, WHOLE, FIRST_DAY)
    with Session.open(project, ME) as session:
        newer = msgspec.structs.replace(WHOLE, model="cd" * 32)
        another_speaker = msgspec.structs.replace(WHOLE, frame=msgspec.structs.replace(WHOLE.frame, speaker=()))
        another_claim = msgspec.structs.replace(
            WHOLE, frame=msgspec.structs.replace(WHOLE.frame, claim=CLAIM_WORDS[:1])
        )
        offered = [newer, another_speaker, another_claim, SPEAKER_ONLY]
        assert commands.without_dismissed(session, FIRST, offered) == [another_claim, SPEAKER_ONLY]
        assert (log(session)[0].shown, log(session)[0].dismissed) == ("2026-11-30", "2026-11-30")


def test_one_speaker_dismissed_is_not_every_speaker(annotating: Session) -> None:
    commands.dismiss_suggestion(annotating, FIRST, SPEAKER_ONLY)
    other = Suggestion(LabelledFrame((), (place("موسكو"),), ()), 0.5)
    assert commands.without_dismissed(annotating, FIRST, [SPEAKER_ONLY, other]) == [other]


def test_a_dismissal_is_taken_back(annotating: Session) -> None:
    commands.note_shown(annotating, FIRST, [WHOLE], FIRST_DAY)
    commands.dismiss_suggestion(annotating, FIRST, WHOLE, LATER)
    assert (log(annotating)[0].shown, log(annotating)[0].dismissed) == ("2026-11-30", "2026-12-05")
    commands.restore_suggestion(annotating, FIRST, WHOLE)
    assert not commands.dismissed(annotating, FIRST)
    assert [shown.shown for shown in log(annotating)] == ["2026-11-30"]


def test_nothing_of_it_is_a_step_of_undo_or_an_operation(annotating: Session) -> None:
    before = annotating.file.rows("SELECT count(*) FROM operation")
    commands.note_shown(annotating, FIRST, [WHOLE])
    commands.dismiss_suggestion(annotating, FIRST, WHOLE)
    assert annotating.next_undo() is None
    assert annotating.file.rows("SELECT count(*) FROM operation") == before


def test_a_corrected_text_begins_anew(annotating: Session) -> None:
    commands.dismiss_suggestion(annotating, FIRST, WHOLE)
    text = annotating.text(FIRST).replace("75.50", "76.50")
    commands.revise_document(annotating, FIRST, text)
    assert not commands.dismissed(annotating, document_id(text))


def test_nobody_at_work_is_shown_nothing_and_dismisses_nothing(project: Path) -> None:
    with Session.open(project) as session:
        commands.note_shown(session, FIRST, [WHOLE])
        assert not local.suggestion_logs(session.file)
        with pytest.raises(AnnotatorError, match="annotator"):
            commands.dismiss_suggestion(session, FIRST, WHOLE)


def test_a_damaged_log_is_empty(annotating: Session) -> None:
    with annotating.file.transaction():
        local.keep_suggestion_log(annotating.file, annotating.author, FIRST, "[1")
    assert not commands.dismissed(annotating, FIRST)
    commands.note_shown(annotating, FIRST, [WHOLE])
    assert len(log(annotating)) == 1
