"""What the lead changes in the second week of a month: scheme, guideline, a text, the articles, a name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QPushButton,
    QTextEdit,
)

from tests.journeys.lead_hands import (
    add_label,
    choose_label,
    choose_row,
    click_on_member,
    go_to_member,
    loaded,
    member_names,
    member_place,
    pick_colors,
    project_page,
    publish_scheme,
    rename_label,
    scheme_by_key,
    section_by_key,
    section_by_mouse,
    turn_to,
)
from tests.journeys.lead_sights import (
    label_names,
    row_place,
    scheme_chips,
    titles,
    told,
)
from tests.journeys.month_of_annotators import (
    CLAIM,
    CORRECTED,
    ENTER,
    MOVED,
    NEW_RULE,
    OLD_RULE,
    SCHOOL_ROW,
    SPACE,
    Places,
)
from tests.journeys.person import CTRL, Person, type_letters


def change_scheme(person: Person) -> None:
    """A new label, renamed and recoloured, and a label that is no longer offered; published."""
    section = scheme_by_key(person)
    add_label(person, section, "Spot")
    rename_label(person, section, "", "Place")
    rename_label(person, section, "ar", "مكان")
    pick_colors(person, section, 8)
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
