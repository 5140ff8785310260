"""The inbox: flags, notes and questions, what is written about them, who sees it, and how it travels."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.inbox import Inbox
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.inbox import LONGEST_TEXT, note_on
from annotator.domain.inbox_items import InboxFilter, Item
from tests.samples import FIRST, SECOND, place

Copies = tuple[Path, Path]


@pytest.fixture
def lead(project: Path) -> Path:
    """Lea leads, Rana reviews, Sara and Omar annotate."""
    with Session.open(project, "Lea") as session:
        for name in ("Sara", "Omar", "Rana"):
            commands.add_annotator(session, name)
        commands.set_role(session, "Lea", "lead")
        commands.set_role(session, "Rana", "reviewer")
    return project


@pytest.fixture
def session(lead: Path) -> Iterator[Session]:
    with Session.open(lead, "Sara") as opened:
        yield opened


def packed(path: Path, by: str, recipient: str | None, name: str) -> Path:
    with Session.open(path, by) as session:
        return commands.pack(session, path.with_name(name), recipient).path


def copy_for(lead: Path, name: str) -> Path:
    """Return the project that somebody made of the package for them."""
    return commands.new_project_from(packed(lead, "Lea", name, f"to {name}"), lead.with_name(f"{name}.annot"))


def merged(path: Path, by: str, package: Path) -> None:
    with Session.open(path, by) as session:
        report = commands.merge_file(session, package)
        assert (report.quarantined, report.unconfirmed) == (0, ())


def seen_by(path: Path, name: str) -> list[Item]:
    with Session.open(path, name) as session:
        return commands.inbox(session)


def texts(items: list[Item]) -> set[str]:
    return {item.text for item in items}


def the_item(session: Session, **wanted: str) -> Item:
    (item,) = commands.inbox(session, InboxFilter(**wanted))
    return item


def said(item: Item) -> list[str]:
    return [message.text for message in item.messages]


# --- items


def test_flags_notes_and_questions_are_items(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    commands.set_note(session, FIRST, claim.id, "ملاحظة على الادعاء")
    commands.flag(session, SECOND, "Garbled")
    commands.set_document_note(session, SECOND, "Same story as 31")
    commands.ask(session, "Is a title part of the speaker?", span=claim)
    commands.ask(session, "What of headlines?", anchor="speakers")
    items = commands.inbox(session)
    assert {(item.kind, item.state, item.document, item.anchor, item.label, item.quote) for item in items} == {
        ("question", "open", "", "speakers", "", ()),
        ("question", "open", FIRST, "", "CLAIM", ("OPEC+ deal",)),
        ("note", "note", SECOND, "", "", ()),
        ("flag", "open", SECOND, "", "", ()),
        ("note", "note", FIRST, "", "CLAIM", ("OPEC+ deal",)),
    }
    assert {item.author for item in items} == {session.layer}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"kind": "open"}, {"Why?", "Garbled"}),
        ({"kind": "note"}, {"Look"}),
        ({"label": "CLAIM"}, {"Look"}),
        ({"document": SECOND}, {"Garbled"}),
        ({"words": "garb"}, {"Garbled"}),
        ({"words": "opec"}, {"Look"}),
        ({"kind": "question", "document": SECOND}, set()),
    ],
)
def test_a_filter_combines_conditions(session: Session, wanted: dict[str, str], expected: set[str]) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    commands.set_note(session, FIRST, claim.id, "Look")
    commands.flag(session, SECOND, "Garbled")
    commands.ask(session, "Why?", document=FIRST)
    assert texts(commands.inbox(session, InboxFilter(**wanted))) == expected


def test_a_note_has_the_time_when_it_was_written(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    commands.set_note(session, FIRST, claim.id, "Look")
    before = the_item(session).recorded
    commands.change_label(session, FIRST, claim.id, "TARGET")
    assert (the_item(session).recorded, the_item(session).label) == (before, "TARGET")


def test_a_question_outlives_its_span(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    commands.ask(session, "Is it one?", span=claim)
    commands.delete_span(session, FIRST, claim.id)
    item = the_item(session)
    assert (item.span, item.fragments, item.quote) == (claim.id, claim.fragments, claim.quote)


@pytest.mark.parametrize("text", ["", " \n", "x" * (LONGEST_TEXT + 1)])
def test_a_question_needs_words_and_not_too_many(session: Session, text: str) -> None:
    with pytest.raises(AnnotatorError, match="must have 1 to 10000 characters"):
        commands.ask(session, text, document=FIRST)
    assert commands.inbox(session) == []


def test_nobody_cannot_ask(lead: Path) -> None:
    with Session.open(lead) as session, pytest.raises(AnnotatorError, match="No annotator is chosen"):
        commands.ask(session, "Why?", document=FIRST, everybody=True)


# --- threads


def test_the_answer_is_marked_and_the_item_resolved(session: Session) -> None:
    key = commands.ask(session, "Why?", document=FIRST)
    commands.answer(session, commands.find_item(session, key[:8]), "Perhaps.")
    final = commands.answer(session, commands.find_item(session, key), "So.")
    assert (said(the_item(session)), the_item(session).state) == (["Perhaps.", "So."], "open")
    commands.mark_answer(session, the_item(session), final)
    assert (the_item(session).state, the_item(session).answer) == ("answered", final)
    commands.resolve_item(session, the_item(session))
    item = the_item(session)
    assert (item.state, item.answer, item.decided_by) == ("resolved", final, session.layer)
    commands.reopen_item(session, the_item(session))
    assert (the_item(session).state, the_item(session).answer) == ("open", "")


def test_answering_can_resolve(session: Session) -> None:
    commands.flag(session, FIRST, "Garbled")
    commands.answer(session, the_item(session), "Skip it.", resolve=True)
    assert the_item(session).state == "resolved"
    commands.undo(session)
    assert (the_item(session).state, said(the_item(session))) == ("open", [])
    commands.redo(session)
    assert (the_item(session).state, said(the_item(session))) == ("resolved", ["Skip it."])


def test_a_message_after_the_resolving_reopens(session: Session) -> None:
    commands.ask(session, "Why?", document=FIRST)
    commands.resolve_item(session, the_item(session))
    commands.answer(session, the_item(session), "And if not?")
    assert the_item(session).state == "open"


def test_another_reason_opens_a_flag_again(session: Session) -> None:
    commands.flag(session, FIRST, "Garbled")
    commands.resolve_item(session, the_item(session))
    commands.flag(session, FIRST, "No claims")
    assert the_item(session).state == "open"
    commands.flag(session, FIRST, "Garbled")
    assert the_item(session).state == "resolved"


def test_a_note_with_messages_is_open(session: Session) -> None:
    commands.set_document_note(session, FIRST, "Irony")
    commands.answer(session, the_item(session), "Where?")
    assert the_item(session).state == "open"
    commands.resolve_item(session, the_item(session))
    assert the_item(session).state == "resolved"


def test_each_act_is_one_step_of_undo(session: Session) -> None:
    commands.ask(session, "Why?", document=FIRST)
    commands.answer(session, the_item(session), "So.")
    commands.mark_answer(session, the_item(session), the_item(session).messages[0].id)
    assert [commands.undo(session).act for _ in range(3)] == ["Mark answer", "Answer", "Ask"]
    assert commands.inbox(session) == []
    for _ in range(3):
        commands.redo(session)
    assert the_item(session).state == "answered"


def test_an_item_is_found_by_the_first_digits_of_its_key(session: Session) -> None:
    key = commands.ask(session, "Why?", document=FIRST)
    for wrong in (key[:3], "zzzz"):
        with pytest.raises(AnnotatorError, match="No item has this id"):
            commands.find_item(session, wrong)
    assert commands.find_item(session, key[:4].upper()).key == key


# --- who sees what


def test_an_annotator_sees_own_items_and_those_for_everybody(lead: Path) -> None:
    for name in ("Sara", "Omar", "Rana"):
        with Session.open(lead, name) as session:
            commands.ask(session, f"{name} asks", document=FIRST)
    with Session.open(lead, "Lea") as session:
        commands.ask(session, "All of you?", document=FIRST, everybody=True)
        commands.ask(session, "Sara, why?", document=FIRST, person="Sara")
    assert texts(seen_by(lead, "Sara")) == {"Sara asks", "All of you?", "Sara, why?"}
    assert texts(seen_by(lead, "Omar")) == {"Omar asks", "All of you?"}
    assert len(seen_by(lead, "Rana")) == len(seen_by(lead, "Lea")) == 5


def test_everybody_sees_all_in_a_team_without_a_lead(project: Path) -> None:
    with Session.open(project, "Sara") as session:
        commands.ask(session, "Why?", document=FIRST)
    assert texts(seen_by(project, "Omar")) == {"Why?"}


# --- packages


def test_an_answer_comes_back_in_a_package(lead: Path) -> None:
    hers = copy_for(lead, "Sara")
    with Session.open(hers, "Sara") as session:
        claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        commands.set_note(session, FIRST, claim.id, "Look")
        commands.flag(session, FIRST, "Garbled")
        commands.ask(session, "Why?", span=claim)
        commands.ask(session, "What of headlines?", anchor="speakers")
    merged(lead, "Lea", packed(hers, "Sara", "Sara", "back"))
    with Session.open(lead, "Lea") as session:
        items = commands.inbox(session)
        assert len(items) == 4
        for item in items:
            commands.answer(session, item, f"About {item.text}", resolve=item.kind == "flag")
        question = the_item(session, words="why")
        commands.mark_answer(session, question, question.messages[0].id)
    merged(hers, "Sara", packed(lead, "Lea", "Sara", "again"))
    states = {item.text: (item.state, said(item)) for item in seen_by(hers, "Sara")}
    assert states == {
        "Look": ("open", ["About Look"]),
        "Garbled": ("resolved", ["About Garbled"]),
        "Why?": ("answered", ["About Why?"]),
        "What of headlines?": ("open", ["About What of headlines?"]),
    }


def test_a_package_for_one_has_nothing_of_the_threads_of_others(lead: Path) -> None:
    with Session.open(lead, "Omar") as session:
        commands.flag(session, FIRST, "kestrelgate")
        commands.ask(session, "kestrelgate?", document=FIRST)
        commands.ask(session, "kestrelgate, everywhere?")
    with Session.open(lead, "Lea") as session:
        for item in commands.inbox(session):
            commands.answer(session, item, "kestrelgate!", resolve=True)
    with Session.open(copy_for(lead, "Sara")) as session:
        rows = session.file.rows("SELECT payload FROM operation WHERE instr(payload, 'kestrelgate')")
        kinds = session.file.rows("SELECT type FROM operation WHERE type IN ('question', 'message', 'thread')")
        assert (rows, kinds) == ([], [])
    assert len(seen_by(copy_for(lead, "Omar"), "Omar")) == 3
    assert texts(seen_by(copy_for(lead, "Rana"), "Rana")) == {"kestrelgate?", "kestrelgate, everywhere?"}


def test_a_reviewer_sends_answers_back(lead: Path) -> None:
    with Session.open(lead, "Sara") as session:
        commands.ask(session, "Why?", document=FIRST)
    ranas = copy_for(lead, "Rana")
    with Session.open(ranas, "Rana") as session:
        commands.answer(session, the_item(session), "So.")
    merged(lead, "Lea", packed(ranas, "Rana", "Rana", "back"))
    (item,) = seen_by(lead, "Lea")
    with Session.open(lead) as session:
        assert session.layer_name(item.messages[0].author) == "Rana"


def two_copies(lead: Path) -> Copies:
    with Session.open(lead, "Sara") as session:
        commands.ask(session, "Why?", document=FIRST)
    other = commands.new_project_from(packed(lead, "Lea", None, "all"), lead.with_name("other.annot"))
    return lead, other


def both_ways(copies: Copies) -> None:
    first, second = copies
    package = packed(second, "Rana", None, "second")
    merged(second, "Rana", packed(first, "Lea", None, "first"))
    merged(first, "Lea", package)
    assert seen_by(first, "Lea") == seen_by(second, "Lea")


def test_two_people_answer_apart(lead: Path) -> None:
    copies = two_copies(lead)
    for path, name in zip(copies, ("Lea", "Rana"), strict=True):
        with Session.open(path, name) as session:
            commands.answer(session, the_item(session), f"{name} says")
    both_ways(copies)
    assert set(said(seen_by(lead, "Lea")[0])) == {"Lea says", "Rana says"}


def test_resolved_on_one_copy_and_answered_on_another_it_is_open(lead: Path) -> None:
    copies = two_copies(lead)
    with Session.open(copies[0], "Lea") as session:
        commands.answer(session, the_item(session), "So.")
        commands.resolve_item(session, the_item(session))
    with Session.open(copies[1], "Rana") as session:
        commands.answer(session, the_item(session), "But why?")
    both_ways(copies)
    (item,) = seen_by(lead, "Lea")
    assert item.state == "open"


def test_resolved_on_two_copies_it_is_resolved_and_no_conflict(lead: Path) -> None:
    copies = two_copies(lead)
    with Session.open(copies[0], "Lea") as session:
        commands.resolve_item(session, the_item(session))
    with Session.open(copies[1], "Rana") as session:
        commands.reopen_item(session, the_item(session))
        commands.resolve_item(session, the_item(session))
    both_ways(copies)
    (item,) = seen_by(lead, "Lea")
    assert item.state == "resolved"
    with Session.open(lead) as session:
        assert commands.conflicts(session) == []


def test_a_package_for_publication_has_no_threads(lead: Path) -> None:
    with Session.open(lead, "Sara") as session:
        commands.flag(session, FIRST, "Garbled")
        commands.answer(session, the_item(session), "kestrelgate")
        commands.ask(session, "kestrelgate?", document=FIRST)
        commands.ask(session, "kestrelgate, everywhere?")
        package = commands.pack_for_publication(session, lead.with_name("public")).path
    public = commands.new_project_from(package, lead.with_name("public.annot"))
    assert texts(seen_by(public, "Sara")) == {"Garbled"}


def test_threads_go_along_when_two_people_are_united(lead: Path) -> None:
    with Session.open(lead, "Omar") as session:
        claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        commands.set_note(session, FIRST, claim.id, "Look")
        commands.flag(session, FIRST, "Garbled")
        commands.ask(session, "Why?", document=FIRST)
        for item in commands.inbox(session):
            commands.answer(session, item, f"About {item.text}", resolve=True)
    with Session.open(lead, "Lea") as session:
        commands.unite_annotators(session, "Omar", "Sara")
    items = seen_by(lead, "Sara")
    assert {item.text: (item.state, said(item)) for item in items} == {
        text: ("resolved", [f"About {text}"]) for text in ("Look", "Garbled", "Why?")
    }


def test_questions_and_threads_are_carried_to_a_corrected_text(lead: Path) -> None:
    with Session.open(lead, "Sara") as session:
        claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        commands.set_note(session, FIRST, claim.id, "Look")
        commands.ask(session, "Why?", span=claim)
        commands.ask(session, "And this?", document=FIRST, fragments=(place("75.50"),))
        for item in commands.inbox(session):
            commands.answer(session, item, f"About {item.text}", resolve=True)
    with Session.open(lead, "Lea") as session:
        text = session.text(FIRST).replace("75.50", "").replace("We deny", "We still deny")
        revised = commands.revise_document(session, FIRST, text).document
    items = {item.text: item for item in seen_by(lead, "Sara")}
    assert {item.document for item in items.values()} == {revised}
    assert {text: (item.state, item.quote, said(item)) for text, item in items.items()} == {
        "Look": ("resolved", ("OPEC+ deal",), ["About Look"]),
        "Why?": ("resolved", ("OPEC+ deal",), ["About Why?"]),
        "And this?": ("resolved", (), ["About And this?"]),
    }


# --- following changes


def test_an_inbox_follows_every_change(session: Session) -> None:
    inbox = Inbox(session).read_all()
    session.add_listener(inbox.apply)
    claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    acts = (
        lambda: commands.set_note(session, FIRST, claim.id, "Look"),
        lambda: commands.ask(session, "Why?", span=claim),
        lambda: commands.ask(session, "And?", anchor="x"),
        lambda: commands.answer(session, the_item(session, words="why"), "So."),
        lambda: commands.resolve_item(session, the_item(session, words="why")),
        lambda: commands.flag(session, SECOND, "Garbled"),
        lambda: commands.flag(session, SECOND, None),
        lambda: commands.delete_span(session, FIRST, claim.id),
        lambda: commands.undo(session),
        lambda: commands.undo(session),
    )
    for act in acts:
        before = inbox.items()
        act()
        assert inbox.items() != before
        assert inbox.items() == Inbox(session).read_all().items()


def test_marking_a_span_reads_nothing(session: Session) -> None:
    inbox = Inbox(session).read_all()
    told: list[bool] = []
    session.add_listener(lambda change: told.append(inbox.apply(change)))
    commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    commands.mark_done(session, FIRST)
    assert told == [False, False]


def test_the_name_of_a_note_on_a_span_with_a_long_id_is_short() -> None:
    assert note_on("s") == "note/s"
    assert len(note_on("x" * 300)) < 80
