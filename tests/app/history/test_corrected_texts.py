"""The history of an article whose text was corrected: one history, each step in the words it was made on."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.history.kinds import quote_of_span, summary_of
from annotator.app.history.steps import Step
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from tests.app.history.conftest import LEAD, SARA
from tests.app.history.corrections import as_, kinds
from tests.samples import ARABIC, FIRST, place

ONCE = ARABIC.replace("75.50", "76.50").replace("fully", "in full").replace("OPEC+ deal", "OPEC")
AGAIN = ONCE.replace("76.50", "77.00")
NEW, NEWEST = document_id(ONCE), document_id(AGAIN)


def steps(session: Session, document: str = NEW) -> list[Step]:
    return commands.article_history(session, document).steps


def quotes(session: Session, document: str = NEW) -> list[tuple[str, str]]:
    found = [summary_of(step) for step in steps(session, document)]
    return [(summary.kind, quote_of_span(summary.span)) for summary in found if summary.span]


@pytest.fixture
def corrected(team: Session) -> Session:
    """Return the project with three spans of Sara's on a text that the lead has corrected; Sara is at work."""
    commands.add_span(team, FIRST, "CLAIM", [place("بلغ 75.50")])
    commands.add_span(team, FIRST, "SPEAKER", [place("Maria Zakharova")])
    commands.add_span(team, FIRST, "TARGET", [place("deal")])
    commands.mark_done(team, FIRST)
    with as_(team, LEAD):
        commands.revise_document(team, FIRST, ONCE)
    return team


def test_each_step_has_the_words_of_the_text_that_it_was_made_on(corrected: Session) -> None:
    claim = next(span for span in corrected.annotations(NEW).spans.values() if span.label == "CLAIM")
    commands.set_note(corrected, NEW, claim.id, "x")
    assert kinds(corrected, NEW) == [
        "changed note", "corrected text", "done", "marked", "marked", "marked", "added article"
    ]  # fmt: skip
    assert quotes(corrected) == [
        ("changed note", "بلغ 76.50"),
        ("marked", "deal"),
        ("marked", "Maria Zakharova"),
        ("marked", "بلغ 75.50"),
    ]
    assert [step.is_on_present_text for step in steps(corrected)] == [True, True, *[False] * 5]
    claim_steps = commands.span_history(corrected, NEW, corrected.layer, claim.id)
    assert [summary_of(step).kind for step in claim_steps] == ["changed note", "marked"]


def test_the_correction_says_how_many_places_it_changed(corrected: Session) -> None:
    step = steps(corrected)[0]
    assert step.author == corrected.person(LEAD).id
    summary = summary_of(step)
    assert (summary.count, summary.before, summary.after) == (2, "deal", "")
    with as_(corrected, "Omar"):  # who sees none of Sara's places
        assert summary_of(steps(corrected)[0]).count == 0


def test_decisions_about_places_are_steps(corrected: Session) -> None:
    places = {place_.label: place_ for place_ in commands.revised_places(corrected, NEW)}
    commands.check_place(corrected, places["CLAIM"], "kept")
    commands.mark_place(corrected, places["TARGET"], [place("OPEC", ONCE)])
    assert quotes(corrected)[:2] == [("marked place again", "OPEC"), ("kept place", "بلغ 76.50")]
    commands.check_place(corrected, places["CLAIM"], "dropped")
    assert quotes(corrected)[0] == ("dropped place", "بلغ 76.50")
    commands.undo_step(corrected, steps(corrected)[0])
    assert quotes(corrected)[0] == ("restored", "بلغ 76.50")
    assert "CLAIM" in {span.label for span in corrected.annotations(NEW).spans.values()}


def test_a_lost_place_that_is_dropped_has_its_former_words(corrected: Session) -> None:
    lost = next(place_ for place_ in commands.revised_places(corrected, NEW) if place_.fate == "lost")
    commands.check_place(corrected, lost, "dropped")
    assert quotes(corrected)[0] == ("dropped place", "deal")
    commands.undo_step(corrected, steps(corrected)[0])
    assert quotes(corrected)[0] == ("reopened place", "deal")
    assert next(p for p in commands.revised_places(corrected, NEW) if p.fate == "lost").open


def test_the_history_goes_on_over_several_corrections(corrected: Session) -> None:
    claim = next(span for span in corrected.annotations(NEW).spans.values() if span.label == "CLAIM")
    commands.set_stance(corrected, NEW, claim.id, "supports")
    with as_(corrected, LEAD):
        commands.revise_document(corrected, NEW, AGAIN)
        assert len(steps(corrected, NEWEST)) == 8
    assert kinds(corrected, NEWEST).count("corrected text") == 2
    assert [quote for kind, quote in quotes(corrected, NEWEST) if kind == "set stance"] == ["بلغ 76.50"]
    summary = summary_of(steps(corrected, NEWEST)[0])
    assert (summary.count, summary.before, summary.after) == (1, "بلغ 76.50", "بلغ 77.00")


def test_a_step_on_the_text_before_is_undone_on_the_present_one(corrected: Session) -> None:
    by_kind = {quote: step for step, (_, quote) in zip(steps(corrected)[2:5], quotes(corrected), strict=True)}
    commands.undo_step(corrected, by_kind["Maria Zakharova"])
    assert [span.label for span in corrected.annotations(NEW).spans.values()] == ["CLAIM"]
    commands.undo(corrected)
    assert len(corrected.annotations(NEW).spans) == 2
    with pytest.raises(AnnotatorError, match="corrected text has nothing of this step"):
        commands.undo_step(corrected, next(s for s in steps(corrected) if summary_of(s).span and
                                           quote_of_span(summary_of(s).span) == "deal"))  # fmt: skip


def test_own_later_steps_are_undone_over_a_correction(corrected: Session) -> None:
    claim = next(span for span in corrected.annotations(NEW).spans.values() if span.label == "CLAIM")
    commands.set_note(corrected, NEW, claim.id, "x")
    first = steps(corrected)[-2]
    preview = commands.undo_back_to(corrected, first)
    assert len(preview.others) == 1
    work = corrected.annotations(NEW)
    assert [(span.label, span.note) for span in work.spans.values()] == [("CLAIM", "")]
    assert work.status != "done"
    assert "corrected text" in kinds(corrected, NEW)


def test_the_correction_itself_is_no_step_to_undo(corrected: Session) -> None:
    with as_(corrected, LEAD), pytest.raises(AnnotatorError, match="corrected the text"):
        commands.undo_step(corrected, steps(corrected)[0])


def test_own_steps_come_from_no_package_when_a_correction_brings_them_back(project: Path, tmp_path: Path) -> None:
    with Session.open(project, LEAD) as lead:
        commands.add_annotator(lead, SARA)
        commands.set_role(lead, LEAD, "lead")
        commands.pack(lead, tmp_path / "to-sara", SARA)
    copy = commands.new_project_from(tmp_path / "to-sara.annopack", tmp_path / "sara")
    with Session.open(copy, SARA) as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("بلغ 75.50")])
        commands.pack(sara, tmp_path / "from-sara", SARA)
    with Session.open(project, LEAD) as lead:
        commands.merge_file(lead, tmp_path / "from-sara.annopack")
        commands.revise_document(lead, FIRST, ONCE)
        marked = next(step for step in steps(lead) if summary_of(step).kind == "marked")
        assert marked.merge is not None
        assert marked.merge[0] == "from-sara.annopack"
        commands.pack(lead, tmp_path / "back", SARA)
    with Session.open(copy, SARA) as sara:
        commands.merge_file(sara, tmp_path / "back.annopack", confirmed=True)
        found = {summary_of(step).kind: step for step in steps(sara)}
        assert found["marked"].merge is None
        assert found["corrected text"].merge is not None
        assert quotes(sara) == [("marked", "بلغ 75.50")]


def test_my_session_has_a_corrected_article_once(corrected: Session) -> None:
    found = commands.my_session(corrected)
    assert [summary_of(step).kind for step in found] == ["done", "marked", "marked", "marked"]
    assert {step.document for step in found} == {NEW}


def test_undo_and_redo_of_a_correction_are_no_removal(corrected: Session) -> None:
    with as_(corrected, LEAD):
        commands.undo(corrected)
        commands.redo(corrected)
        assert kinds(corrected, NEW)[:3] == ["corrected text again", "took back corrected text", "corrected text"]
        commands.remove_documents(corrected, [NEW])
        commands.restore_documents(corrected, [NEW])
        assert kinds(corrected, NEW)[:2] == ["restored article", "removed article"]
