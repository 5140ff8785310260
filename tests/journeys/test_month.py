"""A lead's month, in the window from the welcome page: four weeks, with two annotators who send packages.

Each week ends the program; each act that a key and the mouse both have is done once by each.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTextEdit,
    QWidget,
)

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.annotate.label_bar import KeyButton, LabelBar
from annotator.ui.modes import ANNOTATE, EXPORT, REVIEW
from annotator.ui.project.scheme.section import SchemeSection
from annotator.ui.project.team.matrix_model import CELL
from annotator.ui.project.team.member_model import ASSIGNED, DONE, NOTHING, ROLE, SHARE, STARTED
from annotator.ui.project.team.section import TeamSection
from tests.journeys.conftest import HARBOUR
from tests.journeys.lead_hands import (
    add_label,
    choose_item,
    choose_label,
    choose_row,
    click_on_member,
    documents_of,
    go_to_member,
    inbox_of,
    loaded,
    member_names,
    member_place,
    merge,
    package_of,
    project_page,
    publish_scheme,
    rename_label,
    section_by_key,
    section_by_mouse,
    send,
    team_of,
    write,
)
from tests.journeys.person import ALT, CTRL, SHIFT, Person, plain, type_letters
from tests.journeys.test_annotator import make_project

ENTER, ESC, SPACE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete
CLAIM, SHORTER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "شركة Nordwall ستسلّم الرافعات"
SPEAKER, CUE, UNION = "مدير الميناء سالم البدري", "قال", "the channel stays open at night"
FERRY_CLAIM, FERRY_SPEAKER = "the ferry will not wait for the bridge", "Dana Weil"
SCHOOL_CLAIM = "בית הספר ייפתח ב-1 בספטמבר"
QUESTION, ANSWER = "Is the month a part of it?", "لا، الشهر ليس جزءًا من الادعاء."
CORRECTED = HARBOUR.replace("قبل نهاية مارس", "قبل نهاية أبريل").replace("سالم البدري", "سالم البدوي")
MOVED = CLAIM.replace("مارس", "أبريل")
OLD_RULE, NEW_RULE = "One human being, also without a name", "One human being, with or without a name"
HARBOUR_ROW, FERRY_ROW, SCHOOL_ROW = range(3)


class Places(NamedTuple):
    """Where things are in the home folder."""

    home: Path

    @property
    def project(self) -> Path:
        return self.home / "news.annot"

    def folder(self, week: str) -> Path:
        """The folder for the packages of a week."""
        folder = self.home / week
        folder.mkdir(exist_ok=True)
        return folder

    def sent(self, name: str) -> Path:
        return self.home / f"from {name}.annopack"


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


def sara_begins(person: Person, places: Places) -> None:
    """Sara opens her package by key, labels, asks, and sends; one article is done."""
    window = person.start()
    answer_package(person, package_of(places.folder("first"), "Sara"))
    person.key(Qt.Key.Key_O, CTRL | SHIFT)
    assert window.session.annotator.name == "Sara"
    assert {"Claim", "Speaker", "Cue"} <= set(label_names(person))
    turn_to(person, CLAIM)
    for words, keys in ((CLAIM, "1"), (SPEAKER, "2+"), (CUE, "3")):
        person.drag_over(words)
        person.type(keys)
    person.click_words(CLAIM)
    person.expect("questionDialog", write(QUESTION))
    person.type("w")
    person.key(ENTER, CTRL)
    assert "2 left" in window.project.words.left.text()
    send(person, places.sent("Sara"))


def omar_begins(person: Person, places: Places) -> None:
    """Omar opens his package from the menu, sends one article; another day, on the same text, he goes on."""
    window = person.start()
    answer_package(person, package_of(places.folder("first"), "Omar"))
    person.act("project.open_package")
    assert window.session.annotator.name == "Omar"
    turn_to(person, FERRY_CLAIM)
    for words, keys in ((FERRY_CLAIM, "1"), (FERRY_SPEAKER, "2-")):
        person.drag_over(words)
        person.type(keys)
    person.key(ENTER, CTRL)
    send(person, places.sent("Omar"))
    person.start()
    person.key(ENTER)
    turn_to(person, CLAIM)
    for words, keys in ((f"إن {CLAIM}", "1"), (SPEAKER, "2+"), (CUE, "3")):
        person.drag_over(words)
        person.type(keys)
    person.key(ENTER, CTRL)
    send(person, places.sent("Omar later"))


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


def change_scheme(person: Person) -> None:
    """A new label, renamed and recoloured, and a label that is no longer offered; published."""
    section = scheme_by_key(person)
    add_label(person, section, "Spot")
    rename_label(person, section, "", "Place")
    rename_label(person, section, "ar", "مكان")
    section.label.colors.pairs.menu().actions()[8].trigger()
    person.settle()
    choose_label(person, section, "CUE")
    person.click(section.title.retire)
    assert section.title.retire.text() == "Offer"
    person.key(SPACE)  # the button has the focus: back, and again
    assert section.title.retire.text() == "Retire"
    person.key(SPACE)
    assert scheme_chips(section)["CUE"] == "not offered"
    assert section.foot.count.text().endswith("changes not yet published")
    publish_scheme(person, section)
    section = project_page(person).part("scheme")
    assert section.foot._version.text() == "Version 2"
    person.key(Qt.Key.Key_1, CTRL)
    assert "Place" in label_names(person)
    assert "Cue" not in label_names(person)


def change_guideline(person: Person) -> None:
    """Another sentence, published: by the mouse."""
    section_by_mouse(person, "guideline")
    editor = person.window.findChild(QTextEdit, "guidelineEditor")
    person.click(editor)
    person.key(Qt.Key.Key_Home, CTRL)
    editor.setTextCursor(editor.document().find(OLD_RULE, QTextCursor(editor.document())))
    type_letters(NEW_RULE)
    person.settle()
    button = person.window.findChild(QPushButton, "guideline.publish")
    person.wait(button.isEnabled)
    person.expect_button("confirmGuideline", "Publish")
    person.click(button)
    assert told(person) == "Guideline 2 is published."


def replace_text(person: Person, places: Places) -> None:
    """The text of the first article from a corrected file: found by its words in the palette."""
    file = places.home / "corrected.txt"
    file.write_text(CORRECTED, "utf-8")
    person.key(Qt.Key.Key_1, CTRL)
    turn_to(person, CLAIM)

    def act(dialog: QDialog) -> None:
        person.expect_file(file)
        person.click(dialog.findChild(QPushButton, "chooseCorrected"))
        replace = dialog.findChild(QPushButton, "replaceButton")
        person.wait(replace.isVisible)
        dialog.activateWindow()  # offscreen there is no window manager to do it
        QTest.qWaitForWindowActive(dialog)
        person.key(ENTER, CTRL)

    person.expect("reviseDialog", act)
    person.key(Qt.Key.Key_K, CTRL)
    type_letters("correct the text")
    person.key(ENTER)
    person.wait(lambda: MOVED in person.view.article.text)
    assert told(person).startswith("The text was replaced.")


def remove_and_restore(person: Person) -> None:
    """The last article goes, and comes back."""
    section_by_key(person, "documents")
    shown = choose_row(person, SCHOOL_ROW)
    person.expect_button("removeArticlesQuestion", "Remove")
    person.click(shown.side.remove)
    assert titles(person) == 2
    assert told(person) == "1 article removed."
    assert shown._summary.text() == "2 of 2 articles"

    def restore(dialog: QDialog) -> None:
        person.click(dialog.findChild(QListWidget).viewport(), row_place(dialog.findChild(QListWidget)))
        person.click(dialog.findChild(QPushButton, "restoreArticles"))

    person.expect("removedDialog", restore)
    person.click(shown._removed)
    assert titles(person) == 3
    assert told(person) == "1 article restored."


def rename_sara(person: Person) -> None:
    """With F2, and with a double click."""
    team = loaded(person, section_by_mouse(person, "team"))
    go_to_member(team, "Sara")
    person.key(Qt.Key.Key_F2)
    person.type("Sara N")
    person.key(ENTER)
    assert member_names(team) == ["Nadia", "Omar", "Sara N"]
    click_on_member(person, team, "Sara N")
    table = team.members.table
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=member_place(team, "Sara N"))
    person.key(Qt.Key.Key_A, CTRL)
    person.type("Sara Nabil")
    person.key(ENTER)
    assert member_names(team) == ["Nadia", "Omar", "Sara Nabil"]


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
    """The answer with Ctrl+Enter; resolved by the mouse, opened again and resolved by key."""
    section = inbox_of(person)
    assert project_page(person).navigation.count_of("inbox") == 1
    choose_item(section, QUESTION)
    person.click(section.card.answer_field)
    type_letters(ANSWER)
    person.key(ENTER, CTRL)
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


def sara_goes_on(person: Person, places: Places) -> None:
    """Sara merges what came: answer, guideline, places, correction; she goes on under the new scheme."""
    window = person.start()
    person.key(ENTER)
    merge(person, package_of(places.folder("second"), "Sara Nabil"))
    assert "Sara Nabil" in window.windowTitle()
    assert "Sara Nabil" in window.project.words.person.text()
    turn_to(person, MOVED)
    assert person.quotes("CLAIM") == [SHORTER]
    read_news(person)
    look_at_places(person)
    assert "Place" in label_names(person)
    assert "Cue" not in label_names(person)
    person.drag_over("ميناء الريحان")
    person.type(window.session.scheme.label("SPOT").key)
    assert person.quotes("SPOT") == ["ميناء الريحان"]
    turn_to(person, FERRY_CLAIM)
    for words, keys in ((f"“{FERRY_CLAIM}”", "1"), (FERRY_SPEAKER, "2-")):
        person.drag_over(words)
        person.type(keys)
    while window.desk.listing.counts().done < window.desk.listing.counts().all:
        person.key(ENTER, CTRL)
    assert "No articles left" in window.desk.notices.words
    send(person, places.sent("Sara later"))


def read_news(person: Person) -> None:
    """The guideline's bar and difference, the new answer, who corrected the claim."""
    window = person.window
    bar = window.content.guideline_bar
    assert plain(bar.words) == "Guideline 2: Speaker › Kind › Person changed."
    told_difference: list[str] = []

    def read(dialog: QDialog) -> None:
        told_difference.append(dialog.findChild(QTextEdit, "textAfter").toPlainText())
        dialog.reject()

    person.expect("guidelineDifference", read)
    person.click(bar.findChild(QPushButton, "noticeAct"))
    assert NEW_RULE in told_difference[0]
    assert bar.isHidden()
    person.click_words(SHORTER)
    assert plain(window.desk.preview.findChild(QLabel, "correctedBy").text()) == "Corrected by Nadia"
    answers = window.project.words.answers
    assert "1 new answer" in answers.text()
    person.click(answers)
    section = project_page(person).part("inbox")
    assert ANSWER in words_in(section.card.posts)
    section.panel.list.setFocus()
    person.key(ENTER)
    assert window.modes.mode == ANNOTATE
    assert window.desk.annotating.current_span.quote == (SHORTER,)


def look_at_places(person: Person) -> None:
    """The places of the corrected text are kept, by key and by button."""
    desk = person.window.desk
    person.act("document.revised")
    assert desk.revised.isVisible()
    assert desk.revised.list.model().rowCount() == 1
    person.click(person.window.findChild(QPushButton, "revised.keep"))
    assert not desk.revised.isVisible()


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


# --- hands and eyes


def answer_package(person: Person, package: Path) -> None:
    person.expect_file(package)
    person.expect("packageDialog", lambda dialog: QTest.keyClick(dialog.focusWidget(), ENTER))


def merge_by_menu(person: Person, package: Path) -> None:
    person.expect_file(package)
    person.expect_button("mergeDialog", "Merge")
    person.act("project.merge")
    person.wait(lambda: person.window.desk.project.inbox.complete)


def turn_to(person: Person, words: str) -> None:
    """Turn to the article that has these words."""
    for key in [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp] * 3:
        if words in person.view.article.text:
            return
        person.key(key, ALT)
    raise AssertionError(f"no article has {words}")


def select_by_arrows(person: Person, team: TeamSection, name: str) -> None:
    team.members.table.setFocus()
    person.key(Qt.Key.Key_Home, CTRL)
    for _ in range(member_names(team).index(name)):
        person.key(Qt.Key.Key_Down)
    assert len(team.members.table.selected_ids()) == 1


def scheme_by_key(person: Person) -> SchemeSection:
    section = section_by_key(person, "scheme")
    assert isinstance(section, SchemeSection)
    return section


def row_place(listed: QListWidget):  # type: ignore[no-untyped-def]
    """The middle of the first row."""
    return listed.visualItemRect(listed.item(0)).center()


def titles(person: Person) -> int:
    return documents_of(person).model.rowCount()


def member_row(team: TeamSection, name: str, *columns: int) -> list[str]:
    model, row = team.members.model, member_names(team).index(name)
    return [plain(str(model.index(row, column).data())) for column in columns]


def progress_of(team: TeamSection, name: str) -> list[str]:
    """The signs of a member, article by article."""
    column = [one.name for one in team.matrix.people].index(name)
    return [team.matrix.index(row, column).data(CELL) for row in range(team.matrix.rowCount())]


def scheme_chips(section: SchemeSection) -> dict[str, str]:
    rows = [section.list.row(number) for number in range(section.list.count())]
    return {row.id: row.chip for row in rows}


def scheme_uses(section: SchemeSection) -> dict[str, int]:
    rows = [section.list.row(number) for number in range(section.list.count())]
    return {row.id: row.uses for row in rows}


def label_names(person: Person) -> list[str]:
    """The labels that the bar on the desk offers."""
    bar = person.window.findChild(LabelBar)
    return [one.text() for one in bar.findChildren(KeyButton) if one.objectName().startswith("button.label.")]


def words_in(part: QWidget) -> set[str]:
    """The words of the labels that can be seen in a part."""
    return {plain(one.text()) for one in part.findChildren(QLabel) if not one.isHidden()}


def told(person: Person) -> str:
    """What the bar of notices says, on the page in front."""
    return plain(person.window.desk.project.notices.words)
