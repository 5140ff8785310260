"""The lead says in the Team section where suggestions are shown: by menu, with the numbers first, and with Undo."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QMenu

from annotator.app import commands
from annotator.app.session import Session
from annotator.storage import states
from annotator.ui.main_window import MainWindow
from annotator.ui.project.team.section import TeamSection
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team

ARTICLES = {f"{number}.txt": f"Text {number} of the day.\n" for number in range(3)}
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    """Nadia leads Sara, who has two of three articles."""
    window = open_on(ARTICLES, "Nadia")
    session = window.session
    commands.set_role(session, "Nadia", "lead")
    sara = commands.add_annotator(session, "Sara").id
    documents = [listed.id for listed in commands.list_documents(session)]
    commands.assign_documents(session, [(sara, document) for document in documents[:2]])
    return window


@pytest.fixture
def team(window: MainWindow) -> TeamSection:
    section = open_team(window)
    view, matrix = section.documents.view, section.matrix
    column = [person.name for person in matrix.people].index("Sara")
    for row in range(3):
        view.selectionModel().select(matrix.index(row, column), SELECT)
    return section


@pytest.fixture
def menu(team: TeamSection) -> Callable[[], QMenu]:
    """Return what opens the menu of the button."""

    def opened() -> QMenu:
        found = team.documents.offers.menu()
        found.aboutToShow.emit()
        return found

    return opened


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def offers(session: Session) -> list[str]:
    return [record.suggestions for record in states.assignments(session.file)]


def test_the_menu_says_how_many_change(menu: Callable[[], QMenu]) -> None:
    words = [(action.text(), action.isEnabled()) for action in menu().actions() if not action.isSeparator()]
    assert words == [
        ("2 assignments selected", False),
        ("By the rule", False),
        ("Always shown (2 changes)", True),
        ("Never shown (2 changes)", True),
    ]


def test_what_is_chosen_is_done_for_the_selected_assignments(
    team: TeamSection, menu: Callable[[], QMenu], window: MainWindow
) -> None:
    choose(menu(), "Never shown")
    assert offers(window.session) == ["blind", "blind"]
    column = [person.name for person in team.matrix.people].index("Sara")
    spoken = team.matrix.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("assigned, suggestions never shown")
    assert "suggestions" not in team.matrix.index(2, column).data(Qt.ItemDataRole.AccessibleTextRole)
    choose(menu(), "By the rule (2")
    assert offers(window.session) == ["", ""]
    window.actions_by_id["edit.undo"].trigger()
    assert offers(window.session) == ["blind", "blind"]


def test_what_was_decided_has_a_sign_and_a_line_in_the_legend(
    team: TeamSection, menu: Callable[[], QMenu], window: MainWindow
) -> None:
    def legend() -> list[str]:
        labels = (label for label in team.documents.findChildren(QLabel) if "suggestions" in label.text())
        return [label.text() for label in labels if label.isVisible()]

    view, column = team.documents.view, [person.name for person in team.matrix.people].index("Sara")
    place = view.visualRect(team.matrix.index(0, column))
    by_rule = view.viewport().grab(place).toImage()
    assert legend() == []
    choose(menu(), "Never shown")
    blind = view.viewport().grab(place).toImage()
    assert legend() == ["suggestions never shown"]
    choose(menu(), "Always shown")
    shown = view.viewport().grab(place).toImage()
    assert legend() == ["suggestions always shown"]
    assert by_rule != blind != shown != by_rule
    window.actions_by_id["edit.undo"].trigger()
    window.actions_by_id["edit.undo"].trigger()
    assert legend() == []
    assert view.viewport().grab(place).toImage() == by_rule


def test_the_preview_says_where_no_suggestions_will_be_shown(team: TeamSection, window: MainWindow) -> None:
    commands.add_annotator(window.session, "Omar")
    team.documents.view.clearSelection()
    team.begin("assign")
    note = team.preview.findChild(QLabel, "previewNote")
    assert "No suggestions are shown in 3 articles that two or more people have" in note.text()
    assert note.text().endswith("To show them, select cells and choose “Suggestions”.")
    team.preview.drafted.emit(msgspec.structs.replace(team.preview.draft, per_document=1))
    assert "1 new assignment" in note.text()
    assert "suggestions" not in note.text()


def test_without_assignments_there_is_nothing_to_choose(team: TeamSection, menu: Callable[[], QMenu]) -> None:
    team.documents.view.clearSelection()
    team.documents.view.setCurrentIndex(team.matrix.index(2, 0))
    team.documents.view.clearSelection()
    words = [action.text() for action in menu().actions() if not action.isSeparator()]
    assert words == ["Select assignments first", "By the rule", "Always shown", "Never shown"]
    assert not any(action.isEnabled() for action in menu().actions() if not action.isSeparator())
