"""What became of suggestions: what counts as accepted, edited and dismissed, where, and whom it is told of."""

from datetime import UTC, datetime, tzinfo

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.figures import SuggestionCounts
from annotator.app.tasks import Cancelled, Task
from annotator.domain.annotation import Span
from annotator.storage import operations
from annotator.suggest.labelled import Fragments, LabelledFrame, Suggestion
from tests.samples import ARABIC, ENGLISH, FIRST, ME, OTHER, SECOND, place

SAID, WHO, QUOTE = (place("said"),), (place("Maria Zakharova"),), (place("“We deny it,”"), place("“fully.”"))
WHOLE = Suggestion(LabelledFrame(SAID, WHO, QUOTE), 0.78, "opposes", 0.9, "learnt", "ab" * 32)
PRICE = Suggestion(LabelledFrame((place("وأضاف"),), (place("المتحدث"),), (place("السعر بلغ 75.50 دولارًا"),)), 0.4)
DEAL = Suggestion(
    LabelledFrame((place("stated", ENGLISH),), (place("The ministry", ENGLISH),), (place("prices fell 3%", ENGLISH),)),
    0.6,
)
OCTOBER, NOVEMBER = datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 11, 5, tzinfo=UTC)


class _October(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        assert tz is UTC
        return OCTOBER


@pytest.fixture
def session(annotating: Session) -> Session:
    """Return a session that was shown two suggestions in the Arabic article and one in the English one."""
    commands.note_shown(annotating, FIRST, [WHOLE, PRICE], OCTOBER)
    commands.note_shown(annotating, SECOND, [DEAL], NOVEMBER)
    return annotating


def overall(session: Session) -> SuggestionCounts:
    return commands.suggestion_figures(session).overall


def this_month() -> str:
    return datetime.now(UTC).date().isoformat()[:7]


def test_nothing_is_decided_yet(session: Session) -> None:
    assert overall(session) == SuggestionCounts(shown=3)


def test_claims_are_counted_and_each_part_by_its_label(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    commands.dismiss_suggestion(session, FIRST, PRICE, NOVEMBER)
    figures = commands.suggestion_figures(session)
    assert figures.overall == SuggestionCounts(3, accepted=1, dismissed=1, precision=0.5, saved=9 - 1 - 1)
    assert list(figures.labels) == ["CLAIM", "SPEAKER", "CUE", "STANCE"]
    assert figures.labels["SPEAKER"] == SuggestionCounts(3, accepted=1, dismissed=1, precision=0.5)
    assert figures.labels["STANCE"] == SuggestionCounts(1, accepted=1, precision=1.0)


def test_they_are_counted_by_language_and_month(session: Session) -> None:
    commands.accept_suggestion(session, SECOND, DEAL)
    commands.dismiss_suggestion(session, FIRST, WHOLE, NOVEMBER)
    figures = commands.suggestion_figures(session)
    assert figures.languages == {
        "ar": SuggestionCounts(2, dismissed=1, precision=0.0, saved=-1),
        "en": SuggestionCounts(1, accepted=1, precision=1.0, saved=8),
    }
    assert (figures.months["2026-10"].shown, figures.months["2026-11"].shown) == (2, 1)
    assert figures.months["2026-11"].dismissed == 1
    assert figures.months[this_month()].accepted == 1


def test_an_edited_claim_is_accepted_and_saves_less(session: Session) -> None:
    corrected = msgspec.structs.replace(WHOLE.frame, speaker=(place("Maria"),))
    commands.accept_suggestion(session, FIRST, WHOLE, corrected)
    figures = commands.suggestion_figures(session)
    assert figures.overall == SuggestionCounts(3, accepted=1, edited=1, precision=1.0, saved=9 - 2)
    edited = {label: counts.edited for label, counts in figures.labels.items()}
    assert edited == {"CLAIM": 0, "SPEAKER": 1, "CUE": 0, "STANCE": 0}


def test_what_is_made_by_hand_is_not_counted(session: Session) -> None:
    commands.add_span(session, FIRST, "CLAIM", list(QUOTE))
    assert overall(session).accepted == 0


def test_what_is_deleted_later_counts_as_dismissed(session: Session) -> None:
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    commands.delete_span(session, FIRST, claim.id)
    figures = commands.suggestion_figures(session)
    assert figures.overall == SuggestionCounts(3, dismissed=1, precision=0.0, saved=-1)
    assert (figures.labels["SPEAKER"].accepted, figures.labels["SPEAKER"].dismissed) == (1, 0)
    assert figures.labels["STANCE"].dismissed == 1


def test_what_is_deleted_and_then_dismissed_counts_once(session: Session) -> None:
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    commands.delete_span(session, FIRST, claim.id)
    commands.dismiss_suggestion(session, FIRST, WHOLE)
    assert overall(session).dismissed == 1


def test_what_is_undone_was_never_decided(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    session.undo()
    assert overall(session) == SuggestionCounts(3)
    session.redo()
    assert overall(session).accepted == 1


def test_what_is_changed_months_later_was_accepted_then(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(operations, "datetime", _October)
        claim = commands.accept_suggestion(session, FIRST, WHOLE)
    commands.resize_span(session, FIRST, claim.id, list(QUOTE[:1]))
    figures = commands.suggestion_figures(session)
    assert figures.overall == SuggestionCounts(3, accepted=1, edited=1, precision=1.0, saved=7)
    assert (figures.months["2026-10"].accepted, figures.months["2026-10"].edited) == (1, 1)


def test_what_others_accepted_elsewhere_says_nothing_of_precision(session: Session) -> None:
    """This copy does not know what they dismissed."""
    commands.dismiss_suggestion(session, FIRST, PRICE)
    session.switch_annotator(OTHER)
    commands.accept_suggestion(session, FIRST, WHOLE)
    assert overall(session) == SuggestionCounts(3, accepted=1, dismissed=1, precision=0.0, saved=-1)


def test_annotators_see_their_own(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    commands.set_role(session, ME, "lead")
    session.switch_annotator(OTHER)
    commands.accept_suggestion(session, SECOND, DEAL)
    assert overall(session) == SuggestionCounts(accepted=1)
    session.switch_annotator(ME)
    assert (overall(session).shown, overall(session).accepted) == (3, 2)


def test_a_corrected_text_keeps_them(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    commands.dismiss_suggestion(session, FIRST, PRICE)
    commands.revise_document(session, FIRST, ARABIC.replace("75.50", "76.50"))
    assert overall(session) == SuggestionCounts(3, accepted=1, dismissed=1, precision=0.5, saved=7)


def test_removed_articles_are_left_out(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    commands.remove_documents(session, [FIRST])
    assert overall(session) == SuggestionCounts(shown=1)


def test_gold_is_left_out(session: Session) -> None:
    for name in (ME, OTHER):
        session.switch_annotator(name)
        commands.accept_suggestion(session, FIRST, WHOLE)
        commands.mark_done(session, FIRST)
    commands.adjudicate(session, "agreed")
    gold = session.annotations(FIRST, "gold").spans.values()
    assert any(isinstance(span, Span) and span.label == "CLAIM" for span in gold)
    assert overall(session).accepted == 2


def variant(suggestion: Suggestion, **parts: Fragments) -> Suggestion:
    return msgspec.structs.replace(suggestion, frame=msgspec.structs.replace(suggestion.frame, **parts))


@pytest.mark.parametrize(
    "parts",
    [{"cue": (place("fully"),)}, {"speaker": ()}, {"claim": QUOTE[:1]}],
    ids=["another cue for its claim", "no speaker", "another claim for its cue"],
)
def test_the_same_suggestion_with_other_words_for_a_part_counts_once(
    session: Session, parts: dict[str, Fragments]
) -> None:
    again = variant(WHOLE, **parts)
    commands.note_shown(session, FIRST, [again], NOVEMBER)
    figures = commands.suggestion_figures(session)
    assert figures.overall.shown == 3
    assert {label: counts.shown for label, counts in figures.labels.items()} == {
        "CLAIM": 3,
        "SPEAKER": 3,
        "CUE": 3,
        "STANCE": 1,
    }
    commands.dismiss_suggestion(session, FIRST, WHOLE)
    commands.dismiss_suggestion(session, FIRST, again)
    assert (overall(session).shown, overall(session).dismissed) == (3, 1)


def test_a_claim_without_a_cue_that_ends_elsewhere_counts_once(annotating: Session) -> None:
    bare = Suggestion(LabelledFrame(speaker=WHO, claim=QUOTE), 0.5)
    shorter = variant(bare, claim=QUOTE[:1])
    commands.note_shown(annotating, FIRST, [bare])
    commands.note_shown(annotating, FIRST, [shorter])
    assert overall(annotating).shown == 1


def test_a_stance_that_is_suggested_later_counts_once(session: Session) -> None:
    for value in ("supports", "opposes", ""):
        commands.note_shown(session, SECOND, [msgspec.structs.replace(DEAL, stance=value)])
    figures = commands.suggestion_figures(session)
    assert (figures.overall.shown, figures.labels["STANCE"].shown) == (3, 2)


def test_it_can_be_stopped(session: Session) -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        commands.suggestion_figures(session, task)
