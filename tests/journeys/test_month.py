"""A lead's month, in the window from the welcome page: four weeks, with two annotators who send packages.

Each week ends the program; each act that a key and the mouse both have is done once by each.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QPushButton,
)

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.modes import EXPORT, REVIEW
from annotator.ui.project.team.member_model import ASSIGNED, DONE, NOTHING, ROLE, SHARE, STARTED
from annotator.ui.project.team.section import TeamSection
from tests.journeys.lead_hands import (
    choose_item,
    choose_row,
    click_on_member,
    inbox_of,
    loaded,
    member_names,
    merge,
    merge_by_menu,
    project_page,
    scheme_by_key,
    section_by_key,
    section_by_mouse,
    select_by_arrows,
    team_of,
)
from tests.journeys.lead_sights import (
    member_row,
    progress_of,
    scheme_uses,
    told,
    words_in,
)
from tests.journeys.month_of_annotators import (
    ANSWER,
    DELETE,
    ENTER,
    ESC,
    HARBOUR_ROW,
    MOVED,
    QUESTION,
    SHORTER,
    SPACE,
    Places,
    omar_begins,
    sara_begins,
    sara_goes_on,
)
from tests.journeys.month_of_changes import (
    change_guideline,
    change_scheme,
    remove_and_restore,
    rename_sara,
    replace_text,
)
from tests.journeys.person import CTRL, Person, plain, type_letters
from tests.journeys.test_annotator import make_project


def test_a_lead_has_a_month(person: Person, articles: Path, home: Path, move_to: Callable[[str], None]) -> None:
    places = Places(home)
    move_to("lead")
    begin(person, articles, places)
    move_to("Sara")
    sara_begins(person, places)
    move_to("Omar")
    omar_begins(person, places)
    move_to("lead")
    change_everything(person, places)
    look_at_first_work(person, places)
    let_omar_go(person, places)
    move_to("Sara")
    sara_goes_on(person, places)
    move_to("lead")
    finish(person, places)
    same_again(home)


# --- the first week: the project, the team, the packages, the first work


def begin(person: Person, articles: Path, places: Places) -> None:
    """The lead makes the project, adds two annotators, assigns everything to both, and creates their packages."""
    person.start()
    make_project(person, articles, places.project, "Nadia")
    team = team_of(person)
    person.click(team.members.first)
    person.type("Sara")
    person.key(ENTER)
    person.key(ESC)
    person.click(team.members.add)
    type_letters("Omar")
    person.click(team.members.confirm)
    assert member_names(team) == ["Nadia", "Omar", "Sara"]
    person.key(ESC)
    if member_row(team, "Nadia", ROLE) != ["lead"]:
        person.expect_menu("lead")
        click_on_member(person, team, "Nadia", ROLE)
    assert [member_row(team, name, ROLE) for name in member_names(team)] == [["lead"], ["annotator"], ["annotator"]]
    assign(person, team)
    person.expect_file(places.folder("first"))
    person.click(team.packages)
    assert told(person).startswith("2 packages created in ")
    person.quit()


def assign(person: Person, team: TeamSection) -> None:
    """Everything to both, by the mouse, taken back, and again by keys."""
    person.click(team.members.assign)
    assert team.preview.agree.text() == "Assign 6"
    person.click(team.preview.agree)
    assert member_row(team, "Sara", ASSIGNED, DONE) == ["3", "0"]
    assert told(person) == "6 assignments made."
    person.key(Qt.Key.Key_Z, CTRL)
    assert member_row(team, "Sara", ASSIGNED) == [NOTHING]
    team.members.assign.setFocus()
    person.key(SPACE)
    person.key(ENTER)
    assert member_row(team, "Omar", ASSIGNED, DONE) == ["3", "0"]
    assert progress_of(team, "Sara") == ["assigned"] * 3


# --- the second week: scheme, guideline, text and articles change, before anything has come back


def change_everything(person: Person, places: Places) -> None:
    person.start()
    person.key(ENTER)
    change_scheme(person)
    change_guideline(person)
    replace_text(person, places)
    remove_and_restore(person)
    rename_sara(person)
    person.quit()


# --- the third week: the work that was made before comes; progress, answer, correction, a leaver


def look_at_first_work(person: Person, places: Places) -> None:
    person.start()
    person.key(ENTER)
    merge(person, places.sent("Sara"))
    assert "Sara" in told(person)
    merge_by_menu(person, places.sent("Omar"))
    assert "Omar" in told(person)
    see_progress(person)
    answer_question(person)
    correct_sara(person)
    person.quit()


def see_progress(person: Person) -> None:
    """By person and by article."""
    team = team_of(person)
    assert member_row(team, "Sara Nabil", ASSIGNED, STARTED, DONE) == ["3", "0", "1"]
    assert member_row(team, "Omar", ASSIGNED, STARTED, DONE) == ["3", "0", "1"]
    assert progress_of(team, "Sara Nabil") == ["done", "assigned", "assigned"]
    assert progress_of(team, "Omar") == ["assigned", "done", "assigned"]
    click_on_member(person, team, "Omar", DONE)
    assert team.documents._count.text() == "1 of 3 shown"
    person.click(team.documents.person)
    assert team.documents._count.text() == "3 of 3 shown"


def answer_question(person: Person) -> None:
    """The answer by the mouse; resolved so too, opened again and resolved by key."""
    section = inbox_of(person)
    assert project_page(person).navigation.count_of("inbox") == 1
    choose_item(section, QUESTION)
    person.click(section.card.answer_field)
    type_letters(ANSWER)
    person.click(section.card.findChild(QPushButton, "inbox.send"))
    assert ANSWER in words_in(section.card.posts)
    person.click(section.card.resolve_button)
    choose_item(section, QUESTION)
    assert section.card._decided.text().startswith("Resolved by")
    section.panel.list.setFocus()
    person.type("r")
    assert section.card.resolve_button.text() == "Resolve"
    person.type("r")
    assert project_page(person).navigation.count_of("inbox") == 0


def correct_sara(person: Person) -> None:
    """The claim is made shorter: drawn anew with the mouse, agreed to with Enter."""
    section_by_mouse(person, "documents")
    shown = choose_row(person, HARBOUR_ROW)
    sara = person.window.session.person("Sara Nabil").id
    assert {"Sara Nabil", "3 annotations · 1 claim"} <= words_in(shown.side)
    person.click(shown.side.findChild(QPushButton, f"correct.{sara}"))
    desk = person.window.desk
    assert plain(desk.correcting.words.text()) == "You are correcting the annotations of Sara Nabil"
    assert person.quotes("CLAIM") == [MOVED]
    person.click_words(MOVED)
    person.act("span.extent")
    person.drag_over(SHORTER)
    person.key(ENTER)
    assert person.quotes("CLAIM") == [SHORTER]
    person.click(desk.correcting.finish)
    assert not desk.correcting.isVisible()
    assert person.quotes("CLAIM") == []


def let_omar_go(person: Person, places: Places) -> None:
    """Lea comes; Omar leaves, and she takes over what he has not finished: by key, undone, and by the mouse."""
    person.start()
    person.key(ENTER)
    team = loaded(person, section_by_key(person, "team"))
    person.click(team.members.add)
    person.type("Lea")
    person.key(ENTER)
    person.key(ESC)
    select_by_arrows(person, team, "Omar")
    person.key(DELETE)
    person.click(team.preview.option)
    assert "2 articles are handed over" in team.preview._note.text()
    person.key(ENTER)
    assert member_names(team) == ["Lea", "Nadia", "Sara Nabil"]
    assert told(person) == "Omar is no longer on the team. All annotations are kept."
    person.key(Qt.Key.Key_Z, CTRL)
    assert "Omar" in member_names(team)
    click_on_member(person, team, "Omar")
    person.click(team.members.remove)
    person.click(team.preview.option)
    person.click(team.preview.agree)
    assert member_names(team) == ["Lea", "Nadia", "Sara Nabil"]
    assert member_row(team, "Lea", ASSIGNED, DONE) == ["2", "0"]
    assert progress_of(team, "Lea") == ["assigned", "", "assigned"]
    person.expect_file(places.folder("second"))
    person.click(team.packages)
    assert told(person).startswith("2 packages created in ")
    person.quit()


# --- the fourth week: the last packages, gold, export


def finish(person: Person, places: Places) -> None:
    person.start()
    person.key(ENTER)
    merge(person, places.sent("Omar later"))
    assert "Omar" in told(person)
    merge_by_menu(person, places.sent("Sara later"))
    team = team_of(person)
    assert member_names(team) == ["Lea", "Nadia", "Sara Nabil"]
    assert member_row(team, "Sara Nabil", ASSIGNED, DONE, SHARE)[:2] == ["3", "3"]
    section = scheme_by_key(person)
    person.wait(lambda: section.draft.uses.of("labels", "CUE") == 2)
    assert scheme_uses(section)["SPOT"] == 1
    assert scheme_uses(section)["CUE"] == 2
    make_gold(person)
    export(person, places.home / "exports")
    person.quit()
    with Session.open(places.project) as session:
        assert not commands.check(session).problems


def make_gold(person: Person) -> None:
    """Each disagreement by its first choice: one with the mouse, the others with keys."""
    person.key(Qt.Key.Key_2, CTRL)
    review = person.window.modes.page(REVIEW)
    person.wait(lambda: review.queue.complete and review.item is not None)
    while review.item is not None:
        person.type("1")
        person.key(ENTER)
    assert review.queue.resolved_count == review.queue.all


def export(person: Person, folder: Path) -> None:
    person.key(Qt.Key.Key_5, CTRL)
    page = person.window.modes.page(EXPORT)
    person.wait(lambda: page.export_preview is not None)
    person.expect_file(folder.parent / folder.name) if folder.mkdir() is None else None
    person.click(person.window.findChild(QPushButton, "exportFolder"))
    person.click(page.export_button)
    person.wait(lambda: any(folder.glob("*.jsonl")))


def same_again(home: Path) -> None:
    """What was exported, imported into a new project and exported again, is the same byte for byte."""
    (written,) = (home / "exports").glob("*.jsonl")
    again = [written]
    for number in (1, 2):
        project = commands.new_project(home / f"again {number}.annot")
        with Session.open(project, "Nadia") as session:
            commands.import_files(session, [again[-1]], extend_scheme=True)
            target = home / f"again {number}.jsonl"
            commands.export(session, target)
            assert not commands.check(session).problems
        again.append(target)
    assert again[2].read_bytes() == again[1].read_bytes()
    assert b"gold" in again[1].read_bytes()
