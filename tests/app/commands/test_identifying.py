"""Pointing spans to entries of the register: one step of undo, and only labels that can."""

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.text.pronouns import is_pronoun
from tests.samples import FIRST, SECOND, place


def speaker(session: Session, words: str, **attributes: str) -> str:
    return commands.add_span(session, FIRST, "SPEAKER", [place(words)], attributes=attributes).id


def entities(session: Session) -> dict[str, object]:
    spans = session.annotations(FIRST).spans.values()
    return {" ".join(span.quote): span.attributes.get("entity") for span in spans}


@pytest.fixture
def session(annotating: Session) -> Session:
    """A session on a project with articles."""
    return annotating


def test_speakers_and_targets_point_to_entries(session: Session) -> None:
    labels = ("CLAIM", "SPEAKER", "CUE", "TARGET", "NONE")
    assert [label for label in labels if commands.can_identify(session, label)] == ["SPEAKER", "TARGET"]


def test_spans_are_pointed_to_an_entry_in_one_step(session: Session) -> None:
    ali = commands.add_entry(session, "Ali").id
    spans = [speaker(session, "موسكو"), speaker(session, "المتحدث", kind="person")]
    commands.identify(session, FIRST, spans, ali)
    assert entities(session) == {"موسكو": ali, "المتحدث": ali}
    assert session.annotations(FIRST).spans[spans[1]].attributes["kind"] == "person"
    commands.undo(session)
    assert entities(session) == {"موسكو": None, "المتحدث": None}
    commands.redo(session)
    commands.identify(session, FIRST, spans[:1], "")
    assert entities(session) == {"موسكو": None, "المتحدث": ali}


def test_what_points_there_already_is_no_step(session: Session) -> None:
    ali = commands.add_entry(session, "Ali").id
    span = speaker(session, "موسكو", entity=ali)
    commands.identify(session, FIRST, [span], ali)
    assert session.next_undo() == "Add speaker"


def test_a_merged_entry_stands_for_the_one_that_it_reads_as(session: Session) -> None:
    ali, aly = (commands.add_entry(session, name).id for name in ("Ali", "Aly"))
    commands.merge_entries(session, [aly], ali)
    span = speaker(session, "موسكو")
    commands.identify(session, FIRST, [span], aly)
    commands.split_entry(session, aly)
    assert entities(session) == {"موسكو": ali}


def test_a_new_entry_has_the_kind_of_the_first_speaker(session: Session) -> None:
    target = commands.add_span(session, FIRST, "TARGET", [place("السعر")], attributes={"kind": "event"}).id
    span = speaker(session, "موسكو", kind="government")
    entry = commands.identify_as_new(session, FIRST, [target, span], " Moscow ")
    assert (entry.name, entry.kind) == ("Moscow", "government")
    assert entities(session) == {"السعر": entry.id, "موسكو": entry.id}
    commands.undo(session)
    assert len(commands.register(session)) == 0
    assert entities(session) == {"السعر": None, "موسكو": None}
    assert commands.identify_as_new(session, FIRST, [target], "Moscow").kind == ""


def test_what_cannot_be_is_refused_and_changes_nothing(session: Session) -> None:
    ali = commands.add_entry(session, "Ali").id
    span = speaker(session, "موسكو")
    cue = commands.add_span(session, FIRST, "CUE", [place("السعر")]).id
    with pytest.raises(AnnotatorError, match="no entry of this id"):
        commands.identify(session, FIRST, [span], "Reuters")
    with pytest.raises(AnnotatorError, match="The label CUE has no attribute “entity”"):
        commands.identify(session, FIRST, [span, cue], ali)
    with pytest.raises(AnnotatorError, match="The label CUE has no attribute “entity”"):
        commands.identify_as_new(session, FIRST, [span, cue], "Aly")
    with pytest.raises(AnnotatorError, match="visible characters"):
        commands.identify_as_new(session, FIRST, [span], " ")
    assert entities(session) == {"موسكو": None, "السعر": None}
    assert [one.name for one in commands.register(session).listed()] == ["Ali"]


def test_entries_of_an_article_are_in_the_order_of_the_text_with_their_number(session: Session) -> None:
    ali, aly, third = (commands.add_entry(session, name).id for name in ("Ali", "Aly", "Third"))
    speaker(session, "المتحدث", entity=third)
    speaker(session, "Maria Zakharova", entity=aly)
    speaker(session, "موسكو", entity="Reuters")
    speaker(session, "السعر", entity=ali)
    commands.merge_entries(session, [aly], third)
    assert [(entry.name, count) for entry, count in commands.entries_here(session, FIRST)] == [("Third", 2), ("Ali", 1)]
    assert commands.entries_here(session, SECOND) == []


# --- proposals


def proposed(session: Session, span: str) -> list[tuple[str, str]]:
    found = commands.propose_entries(session, FIRST, session.annotations(FIRST).spans[span])
    return [(one.entry.name, one.evidence) for one in found]


def test_the_same_words_of_the_article_come_first(session: Session) -> None:
    first, second = speaker(session, "موسكو"), speaker(session, "Maria Zakharova")
    other = commands.add_entry(session, "Maria Zakharova")
    made = commands.identify_as_new(session, FIRST, [second], "The spokeswoman")
    commands.identify(session, FIRST, [first], other.id)
    again = commands.add_span(session, FIRST, "TARGET", [place("Maria Zakharova")]).id
    assert proposed(session, again)[:2] == [(made.name, "linked here"), ("Maria Zakharova", "same name")]


def test_a_name_is_found_in_another_script(session: Session) -> None:
    commands.add_entry(session, "ماريا زاخاروفا")
    assert proposed(session, speaker(session, "Maria Zakharova")) == [("ماريا زاخاروفا", "same name in another script")]


def test_what_words_point_to_elsewhere_is_proposed_once_the_index_knows(session: Session) -> None:
    commands.identify_as_new(session, FIRST, [speaker(session, "المتحدث")], "Zed Quill")
    session.switch_annotator("omar")  # who has not linked these words
    span = speaker(session, "المتحدث")
    assert proposed(session, span) == []
    list(commands.learn_links(session))
    assert proposed(session, span) == [("Zed Quill", "linked before")]


def test_a_pronoun_is_who_was_mentioned_before_it(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = speaker(session, "موسكو"), speaker(session, "Maria Zakharova")
    commands.identify_as_new(session, FIRST, [first], "Moscow")
    commands.identify_as_new(session, FIRST, [second], "Maria Zakharova")
    last = session.annotations(FIRST).spans
    nearest = sorted((last[first], last[second]), key=lambda span: -span.start)
    monkeypatch.setattr("annotator.app.commands.identifying.is_pronoun", lambda _words: True)
    after = commands.add_span(session, FIRST, "SPEAKER", [place("السعر")]).id
    before = [span for span in nearest if span.start < session.annotations(FIRST).spans[after].start]
    names = {first: "Moscow", second: "Maria Zakharova"}
    assert [name for name, _ in proposed(session, after)][: len(before)] == [names[span.id] for span in before]


@pytest.mark.parametrize("word", ["he", "She", "هو", "وهو", "فهي", "הוא", "והוא", "او", "وہ"])
def test_pronouns(word: str) -> None:
    assert is_pronoun(word)
    assert not is_pronoun(f"{word} x")


def test_names_of_entries_are_found_as_they_change(session: Session) -> None:
    entry = commands.add_entry(session, "Hala Deyri")
    assert [one.entry for one in commands.find_entries(session, "hal")] == [entry.id]
    commands.add_name(session, entry.id, "هالة الديري")
    assert [one.entry for one in commands.find_entries(session, "هال")] == [entry.id]
    other = commands.add_entry(session, "Hala D.")
    commands.merge_entries(session, [other.id], entry.id)
    assert [one.entry for one in commands.find_entries(session, "hala d")] == [entry.id]
    commands.undo(session)
    assert {one.entry for one in commands.find_entries(session, "hala d")} == {entry.id, other.id}
    commands.undo(session)
    assert [one.entry for one in commands.find_entries(session, "hala")] == [entry.id]
