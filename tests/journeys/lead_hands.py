"""What the hands of a lead do in several journeys: the sections of the Project page, packages, merging, sending."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QToolButton

from annotator.ui.modes import PROJECT
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.inbox.section import InboxSection
from annotator.ui.project.navigation import Navigation
from annotator.ui.project.page import INBOX, ProjectPage
from annotator.ui.project.scheme.section import SchemeSection
from annotator.ui.project.section import Section
from annotator.ui.project.team.member_model import NAME
from annotator.ui.project.team.section import TeamSection
from tests.journeys.person import ALT, CTRL, SHIFT, Person, type_letters


def project_page(person: Person) -> ProjectPage:
    page = person.window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    return page


def section_by_key(person: Person, name: str) -> Section:
    """Go to a section with Ctrl+6 and the arrow keys in the names of the sections."""
    person.key(Qt.Key.Key_6, CTRL)
    page = project_page(person)
    names = page.navigation
    names.setFocus()
    while page.section != name:
        row = names.currentRow()
        person.key(Qt.Key.Key_Down if row < list(names._items).index(name) else Qt.Key.Key_Up)
        assert names.currentRow() != row
    return page.part(name)


def section_by_mouse(person: Person, name: str) -> Section:
    """Go to a section by the menu and its name."""
    person.act(f"mode.{PROJECT}")
    page = project_page(person)
    names: Navigation = page.navigation
    person.click(names.viewport(), names.visualItemRect(names._items[name]).center())
    assert page.section == name
    return page.part(name)


# --- team


def team_of(person: Person) -> TeamSection:
    """Go to the team by its menu."""
    person.act("project.team")
    return loaded(person, project_page(person).part("team"))


def loaded(person: Person, team: Section | None) -> TeamSection:
    """Wait for the team to be read."""
    assert isinstance(team, TeamSection)
    person.wait(lambda: team.board is not None)
    return team


def member_names(team: TeamSection) -> list[str]:
    return [team.members.model.figures(row).name for row in range(team.members.model.rowCount())]


def go_to_member(team: TeamSection, name: str, column: int = NAME) -> None:
    """Move to the row of a member, as arrow keys do, without selecting it."""
    index = team.members.model.index(member_names(team).index(name), column)
    team.members.table.setFocus()
    team.members.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)


def member_place(team: TeamSection, name: str, column: int = NAME, *, at: int = 80) -> QPoint:
    """Where a cell of a member is in the table."""
    box = team.members.table.visualRect(team.members.model.index(member_names(team).index(name), column))
    return box.topLeft() + QPoint(min(at, box.width() - 8), box.height() // 2)


def click_on_member(person: Person, team: TeamSection, name: str, column: int = NAME, *, at: int = 80) -> None:
    person.click(team.members.table.viewport(), member_place(team, name, column, at=at))


def select_by_arrows(person: Person, team: TeamSection, name: str) -> None:
    team.members.table.setFocus()
    person.key(Qt.Key.Key_Home, CTRL)
    for _ in range(member_names(team).index(name)):
        person.key(Qt.Key.Key_Down)
    assert len(team.members.table.selected_ids()) == 1


# --- articles


def turn_to(person: Person, words: str) -> None:
    """Turn to the article that has these words."""
    for key in [Qt.Key.Key_PageDown] * 3 + [Qt.Key.Key_PageUp] * 3:
        if words in person.view.article.text:
            return
        person.key(key, ALT)
    raise AssertionError(f"no article has {words}")


def documents_of(person: Person) -> DocumentsSection:
    """The section with the articles, which was shown before."""
    found = project_page(person).part("documents")
    assert isinstance(found, DocumentsSection)
    return found


def choose_row(person: Person, row: int) -> DocumentsSection:
    """Click on a row of the articles."""
    shown = documents_of(person)
    index = shown.model.index(row, 0)
    person.click(shown.view.viewport(), shown.view.visualRect(index).center())
    assert len(shown.view.chosen()) == 1
    return shown


# --- scheme


def scheme_by_key(person: Person) -> SchemeSection:
    section = section_by_key(person, "scheme")
    assert isinstance(section, SchemeSection)
    return section


def scheme_of(person: Person) -> SchemeSection:
    """Go to the Scheme section by the mouse."""
    if person.window.modes.mode != PROJECT:
        person.act(f"mode.{PROJECT}")
    page = project_page(person)
    if page.section != "scheme":
        page.show_section("scheme")
    section = page.part("scheme")
    assert isinstance(section, SchemeSection)
    person.settle()
    return section


def choose_label(person: Person, section: SchemeSection, label: str) -> None:
    """Click on a label in the list."""
    index = next(number for number in range(section.list.count()) if section.list.row(number).id == label)
    person.click(section.list.viewport(), section.list.visualItemRect(section.list.item(index)).center())


def rename_label(person: Person, section: SchemeSection, code: str, name: str) -> None:
    """Give the current label another name in a language."""
    field = section.label.names.fields[code]
    person.type_into(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.settle()


def pick_colors(person: Person, section: SchemeSection, number: int) -> None:
    """Click on one of the checked pairs of colours."""
    person.click(section.label.colors.pairs)
    person.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[number]).center())
    person.settle()


def add_label(person: Person, section: SchemeSection, name: str) -> None:
    def act(dialog: QDialog) -> None:
        QTest.keyClicks(dialog.findChild(QLineEdit), name)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    person.expect("nameDialog", act)
    person.click(section.add)


def publish_scheme(person: Person, section: SchemeSection) -> None:
    version = person.window.session.scheme.version
    person.expect("schemeChangesDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "publishButton")))
    person.click(section.foot.publish)
    person.wait(lambda: person.window.session.scheme.version == version + 1)
    person.wait(lambda: scheme_of(person) is not section)


# --- inbox


def inbox_of(person: Person) -> InboxSection:
    person.key(Qt.Key.Key_6, CTRL)
    page = project_page(person)
    page.show_section(INBOX)
    person.wait(lambda: person.window.desk.project.inbox.complete)
    section = page.part(INBOX)
    assert isinstance(section, InboxSection)
    return section


def choose_item(section: InboxSection, words: str) -> None:
    section.show_item(next(item.key for item in section.panel.model.items if words in item.text))


def chip(section: InboxSection, words: str) -> str:
    """What a chip that begins with these words says."""
    chips = section.panel.findChildren(QToolButton)
    return next(one.text() for one in chips if one.text().startswith(words) and not one.isHidden())


def write(words: str) -> Callable[[QDialog], None]:
    """Type into the dialog that comes, and save."""

    def act(dialog: QDialog) -> None:
        type_letters(words)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, CTRL)

    return act


# --- packages


def package_of(packages: Path, name: str) -> Path:
    """Return the package of a person."""
    (found,) = packages.glob(f"* – {name} – *.annopack")
    return found


def merge(person: Person, package: Path) -> None:
    """Merge a package by key."""
    person.expect_file(package)
    person.expect("mergeDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "mergeButton")))
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    person.wait(lambda: person.window.desk.project.inbox.complete)


def send(person: Person, target: Path) -> None:
    """Send one's work by key, and end the day."""
    person.expect_file(target)
    person.key(Qt.Key.Key_E, CTRL | SHIFT)
    assert target.exists()
    person.quit()


def answer_package(person: Person, package: Path) -> None:
    person.expect_file(package)
    person.expect("packageDialog", lambda dialog: QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))


def merge_by_menu(person: Person, package: Path) -> None:
    person.expect_file(package)
    person.expect_button("mergeDialog", "Merge")
    person.act("project.merge")
    person.wait(lambda: person.window.desk.project.inbox.complete)
