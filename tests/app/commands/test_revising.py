"""Replacing the text of a document: what comes with it, what is listed, undo, and the places to look at."""

import json
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.document import Facts, document_id
from annotator.domain.errors import AnnotatorError
from annotator.storage import document_order, documents
from tests.broken_texts import BROKEN, LF, MENDED, broken_project
from tests.samples import ARABIC, ENGLISH, FIRST, ME, OTHER, SECOND, place

CORRECTED = "Correction.\n" + ENGLISH.replace("fell 3%", "fell 4%").replace("Trump opposes", "Trump now opposes")
NEW = document_id(CORRECTED)


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, ME) as session:
        yield session


def work(session: Session) -> tuple[str, str, str]:
    """Mark a claim whose words change, a speaker whose words stay, and a claim whose words go; return their ids."""
    claim = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
    speaker = commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)], frame=claim.id)
    number = commands.add_span(session, SECOND, "TARGET", [place("3", ENGLISH)])
    commands.set_direction(session, SECOND, 1, "ltr")
    commands.mark_done(session, SECOND)
    return claim.id, speaker.id, number.id


def words(session: Session, document: str = NEW) -> dict[str, tuple[str, ...]]:
    return {span.id: span.quote for span in session.annotations(document).spans.values()}


def listed(session: Session) -> list[str]:
    return [overview.id for overview in commands.list_documents(session)]


def test_everything_comes_with_the_text(session: Session) -> None:
    claim, speaker, _ = work(session)
    commands.assign(session, commands.plan_assignments(session, [OTHER], 1))
    revision = commands.revise_document(session, SECOND, CORRECTED)
    assert (revision.before, revision.document) == (SECOND, NEW)
    assert [revision.count(fate) for fate in ("kept", "moved", "lost")] == [1, 1, 1]
    assert words(session) == {claim: ("prices fell 4%",), speaker: ("The ministry",)}
    assert [relation.label for relation in session.annotations(NEW).relations.values()] == ["SAID_BY"]
    assert session.annotations(NEW).status == "done"
    assert commands.directions(session, NEW) == {2: "ltr"}
    assert commands.assignments(session) == {session.person(OTHER).id: [FIRST, NEW]}
    assert commands.check(session).problems == []


def test_the_corrected_text_takes_its_place_in_lists_and_exports(session: Session, tmp_path: Path) -> None:
    work(session)
    commands.revise_document(session, FIRST, ARABIC + "!")
    assert listed(session) == [document_id(ARABIC + "!"), SECOND]
    commands.revise_document(session, SECOND, CORRECTED)
    assert [found.document for found in commands.find_in_project(session, "Trump")] == [NEW]
    commands.export(session, tmp_path / "out.jsonl", include_unfinished=True)
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert NEW in lines[1]
    assert commands.find_document(session, "2") == NEW
    facts = session.facts(NEW)
    assert msgspec.structs.replace(facts, based_on=()) == Facts(id=NEW, title="Correction.", replaces=SECOND)


def test_undo_and_redo(session: Session) -> None:
    claim, speaker, _ = work(session)
    commands.revise_document(session, SECOND, CORRECTED)
    commands.undo(session)
    assert listed(session) == [FIRST, SECOND]
    commands.set_note(session, SECOND, claim, "later")
    commands.undo(session)
    commands.redo(session)
    commands.revise_document(session, SECOND, CORRECTED)
    assert listed(session) == [FIRST, NEW]
    assert session.annotations(NEW).spans[claim].note == "later"
    commands.undo(session)
    commands.redo(session)
    assert words(session) == {claim: ("prices fell 4%",), speaker: ("The ministry",)}
    assert commands.check(session).problems == []


def test_a_chain_of_corrections(session: Session) -> None:
    claim, speaker, number = work(session)
    commands.revise_document(session, SECOND, CORRECTED)
    third = CORRECTED.replace("The ministry", "This ministry")
    commands.revise_document(session, NEW, third)
    last = document_id(third)
    assert listed(session) == [FIRST, last]
    assert words(session, last) == {claim: ("prices fell 4%",), speaker: ("This ministry",)}
    assert commands.carried_chain(session, last) == [last, NEW, SECOND]
    found = commands.revised_places(session, last)
    assert {(place.span, place.fate) for place in found if place.open} == {
        (speaker, "moved"),
        (claim, "moved"),
        (number, "lost"),
    }
    assert commands.revised_places(session, FIRST) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ENGLISH, "The text is the same as before."),
        (ARABIC, "Another article of the project has this text."),
        (" \n", "The corrected text is empty."),
        ("a\0b", "NUL"),
    ],
)
def test_refusals(session: Session, text: str, words: str) -> None:
    with pytest.raises(AnnotatorError, match=words.replace("(", "\\(")):
        commands.revise_document(session, SECOND, text)
    assert listed(session) == [FIRST, SECOND]


def test_a_text_with_wrong_line_breaks_is_repaired_first(tmp_path: Path) -> None:
    with Session.open(broken_project(tmp_path / "broken.annot"), ME) as session:
        with pytest.raises(AnnotatorError, match="wrong line breaks"):
            commands.revise_document(session, BROKEN, LF + "!")
        commands.repair_texts(session)
        commands.revise_document(session, MENDED, LF + "!")
        assert commands.check(session).problems == []


def test_a_text_cannot_come_back_and_a_replaced_one_is_not_replaced_again(session: Session) -> None:
    commands.revise_document(session, SECOND, CORRECTED)
    with pytest.raises(AnnotatorError, match="had this text before"):
        commands.revise_document(session, NEW, ENGLISH)
    with pytest.raises(AnnotatorError, match="has been replaced already"):
        commands.revise_document(session, SECOND, ENGLISH + "!")


def test_work_on_the_text_before_is_carried_over(session: Session, tmp_path: Path) -> None:
    commands.revise_document(session, SECOND, CORRECTED)
    file = tmp_path / "old.jsonl"
    spans = [{"start": 0, "end": 12, "label": "SPEAKER"}]
    file.write_text(json.dumps({"text": ENGLISH, "spans": spans}) + "\n", "utf-8")
    commands.import_files(session, [file], layer_name=ME)
    assert list(words(session).values()) == [("The ministry",)]


def test_places_to_look_at(session: Session) -> None:
    claim, speaker, number = work(session)
    commands.revise_document(session, SECOND, CORRECTED)
    found = {place.span: place for place in commands.revised_places(session, NEW)}
    assert [(found[id_].fate, found[id_].open) for id_ in (claim, speaker, number)] == [
        ("moved", True),
        ("kept", False),
        ("lost", True),
    ]
    assert (found[claim].words, found[claim].new_words) == (("prices fell 3%",), ("prices fell 4%",))
    assert (found[number].words, found[number].new_words) == (("3",), ())
    commands.check_place(session, found[claim], "kept")
    commands.check_place(session, found[number], "dropped")
    assert not any(place.open for place in commands.revised_places(session, NEW))
    commands.undo(session)
    assert [place.span for place in commands.revised_places(session, NEW) if place.open] == [number]
    commands.mark_place(session, found[number], [place("4%", CORRECTED)])
    assert not any(place.open for place in commands.revised_places(session, NEW))
    assert session.annotations(NEW).spans[number].quote == ("4%",)
    commands.check_place(session, found[claim], "dropped")
    assert words(session) == {speaker: ("The ministry",), number: ("4%",)}
    assert session.annotations(NEW).relations == {}
    assert commands.check(session).problems == []


def test_a_lost_span_comes_back_with_its_links(session: Session) -> None:
    claim, _, _ = work(session)
    cue = commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)], frame=claim).id
    commands.revise_document(session, SECOND, CORRECTED)
    assert session.annotations(NEW).relations_of(cue) == []
    lost = next(found for found in commands.revised_places(session, NEW) if found.span == cue)
    commands.mark_place(session, lost, [place("4%", CORRECTED)])
    (link,) = session.annotations(NEW).relations_of(cue)
    assert (link.label, link.roles["claim"]) == ("CUED_BY", (claim,))
    commands.undo(session)
    assert session.annotations(NEW).relations_of(cue) == []
    commands.redo(session)
    assert session.annotations(NEW).relations_of(cue) == [link]
    assert commands.check(session).problems == []


def test_a_span_that_is_changed_needs_no_other_look(session: Session) -> None:
    claim, _, _ = work(session)
    commands.revise_document(session, SECOND, CORRECTED)
    commands.resize_span(session, NEW, claim, [place("fell 4%", CORRECTED)])
    assert not next(place for place in commands.revised_places(session, NEW) if place.span == claim).open


def test_decisions_stay_decided(session: Session) -> None:
    for name in (ME, OTHER):
        session.switch_annotator(name)
        commands.add_span(session, SECOND, "CLAIM", [place("Trump", ENGLISH)])
        if name == ME:
            commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)])
        commands.mark_done(session, SECOND)
    (found,) = commands.disagreements(session)
    commands.resolve_disagreement(session, SECOND, found.place, found.variants[0].layers[0])
    commands.revise_document(session, SECOND, CORRECTED)
    assert [(one.document, one.state) for one in commands.disagreements(session)] == [(NEW, "resolved")]
    assert session.annotations(NEW, GOLD).status == "done"
    assert len(session.annotations(NEW, GOLD).spans) == len(session.annotations(SECOND, GOLD).spans)


def test_decisions_are_stale_where_the_words_were_changed(session: Session) -> None:
    """Links of claims whose words stay are no reason; those decided again are resolved, also on the next text."""
    for name in (ME, OTHER):
        session.switch_annotator(name)
        for words in ("prices fell 3%", "opposes the deal"):
            claim = commands.add_span(session, SECOND, "CLAIM", [place(words, ENGLISH)])
            commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)], frame=claim.id)
            if name == ME:
                commands.add_span(session, SECOND, "CUE", [place("stated", ENGLISH)], frame=claim.id)
        commands.mark_done(session, SECOND)
    for found in list(commands.disagreements(session)):
        commands.resolve_disagreement(session, SECOND, found.place, session.author)
    assert states_of(session) == {"prices fell 3%": "resolved", "opposes the deal": "resolved"}
    commands.revise_document(session, SECOND, ENGLISH.replace("fell 3%", "fell 4%"))
    assert states_of(session) == {"prices fell 4%": "stale", "opposes the deal": "resolved"}
    (found,) = (one for one in commands.disagreements(session) if one.state == "stale")
    commands.resolve_disagreement(session, found.document, found.place, session.author)
    assert set(states_of(session).values()) == {"resolved"}
    commands.revise_document(session, found.document, session.text(found.document).replace("Trump", "President Trump"))
    assert set(states_of(session).values()) == {"resolved"}


def states_of(session: Session) -> dict[str, str]:
    """Return the states of the disagreements on claims, by their words."""
    found = commands.disagreements(session)
    return {one.quote: one.state for one in found if "CLAIM" in one.labels}


def test_corrections_that_lead_back_to_themselves(session: Session) -> None:
    with session.act("Import") as act:
        for own, other in ((FIRST, SECOND), (SECOND, FIRST)):
            act.put(msgspec.structs.replace(session.facts(own), replaces=other))
    assert len([problem for problem in commands.check(session).problems if "replaces it" in problem]) == 2
    assert commands.newest_text(session, FIRST) in (FIRST, SECOND)
    assert commands.carried_chain(session, FIRST) == [FIRST, SECOND]
    with session.act("Import") as act:
        act.put(msgspec.structs.replace(session.facts(FIRST), replaces=FIRST))
        act.put(msgspec.structs.replace(session.facts(SECOND), replaces=""))
    assert listed(session) == [FIRST, SECOND]
    assert len([problem for problem in commands.check(session).problems if "replaces it" in problem]) == 0


def test_a_listed_document_per_correction(session: Session) -> None:
    number = session.number_of(SECOND)
    commands.revise_document(session, SECOND, CORRECTED)
    assert number not in documents.listed_numbers(session.file)
    assert [id_ for _, id_ in document_order.export_order(session.file)] == [FIRST, NEW]


def test_spans_are_counted_once_by_the_versions_that_they_were_changed_under(session: Session) -> None:
    work(session)
    commands.publish_guideline(session, {"en": "# Claims\n\n## Claim {#CLAIM}\n\nOne.\n"})
    commands.publish_guideline(session, {"en": "# Claims\n\n## Claim {#CLAIM}\n\nTwo.\n"})
    assert commands.spans_to_check(session) == {"CLAIM": 1}
    commands.revise_document(session, SECOND, CORRECTED)
    assert commands.scheme_versions_used(session) == {ME: {1: 2}}
    commands.remove_documents(session, [NEW])
    assert commands.scheme_versions_used(session) == {}
    assert commands.spans_to_check(session) == {}
