"""The Project page: its sections, the counts beside them, and who is offered what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from annotator.app import commands
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import AGREEMENT, ANALYSIS, ANNOTATE, EXPORT, MODES, PROJECT, REVIEW
from annotator.ui.project import sections
from annotator.ui.project.page import ProjectPage
from annotator.ui.project.section import Section
from annotator.ui.project.sections import EVERYBODY, LEADS, Declared
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Lina said no.\n"}


class Plain(Section):
    """A section with a button, which counts how often it was entered."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.entered = 0
        self.button = QPushButton(name)
        self._head = QPushButton(f"head of {name}")
        QVBoxLayout(self).addWidget(self.button)

    def head(self) -> list[QPushButton]:  # type: ignore[override]  # every one of them is a widget
        return [self._head]

    def enter(self) -> None:
        self.entered += 1
        self.button.setFocus()


def declared(name: str, roles: frozenset[str]) -> Declared:
    return Declared(name, name.title(), "document", roles, lambda _: Plain(name))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def plain_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "SECTIONS", (declared("first", LEADS), declared("second", EVERYBODY)))


def page_of(window: MainWindow) -> ProjectPage:
    page = window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    return page


def test_a_section_is_made_when_it_is_first_shown(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    assert page.section == "first"
    assert page.part("second") is None
    first = page.part("first")
    assert isinstance(first, Plain)
    assert window.focusWidget() is first.button
    row = page.navigation.visualItemRect(page.navigation.item(1))
    QTest.mouseClick(page.navigation.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    second = page.part("second")
    assert isinstance(second, Plain)
    assert second.entered == 1
    assert window.focusWidget() is page.navigation
    assert second.head()[0].isVisible()
    assert not first.head()[0].isVisible()


def test_the_section_that_was_left_comes_back(open_on: OpenOn) -> None:
    window = open_on(ARTICLES, "Nadia")
    path = window.session.file.path
    window.modes.show_section("second")
    window.close()
    again = open_on(path, "Nadia")
    assert again.modes.mode == PROJECT
    assert page_of(again).section == "second"


def test_arrow_keys_move_between_sections(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    page.navigation.setFocus()
    for key, name in ((Qt.Key.Key_Down, "second"), (Qt.Key.Key_Up, "first")):
        QTest.keyClick(page.navigation, key)
        assert page.section == name
        assert window.focusWidget() is page.navigation


def test_the_count_of_a_section_is_beside_its_name_and_on_the_page(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    totals: list[int] = []
    page.count_changed.connect(totals.append)
    section = page.part("first")
    assert section is not None
    for count in (3, 0):
        section.count = count
        section.count_changed.emit()
        assert page.navigation.count_of("first") == count
    assert totals == [3, 0]


def test_in_a_narrow_window_icons_stand_for_the_sections(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    section = page.part("first")
    assert section is not None
    section.count = 2
    section.count_changed.emit()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    for width, name in ((1200, "First"), (790, "")):
        page.setFixedWidth(width)
        page.show_section("first")
        QTest.qWait(1)
        assert page.navigation.item(0).text() == name
        assert page.navigation.item(0).data(spoken) == "First, 2 waiting for you"
        assert page.navigation.item(1).data(spoken) == "Second"


def test_a_section_shows_a_place_of_an_article(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    other = next(listed.id for listed in commands.list_documents(window.session) if listed.id != window.desk.document)
    window.modes.show_mode(PROJECT)
    section = page_of(window).part("first")
    assert section is not None
    section.place_wanted.emit(DeskPlace(other, 0))
    assert window.modes.mode == ANNOTATE
    assert window.desk.document == other


def shown_modes(window: MainWindow) -> list[str]:
    switch = window.menuBar().cornerWidget()
    return [mode for mode in MODES if switch.findChild(object, f"mode.{mode}") is not None]


@pytest.mark.parametrize(
    ("role", "modes", "offered"),
    [
        ("annotator", [ANNOTATE, PROJECT], ["second"]),
        ("reviewer", [ANNOTATE, REVIEW, AGREEMENT, ANALYSIS, PROJECT], ["second"]),
        ("lead", [ANNOTATE, REVIEW, AGREEMENT, ANALYSIS, EXPORT, PROJECT], ["first", "second"]),
    ],
)
def test_a_role_is_offered_what_it_has_use_for(open_on: OpenOn, role, modes, offered) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    commands.add_annotator(window.session, "Nadia")
    commands.set_role(window.session, "Nadia", "lead")
    commands.set_role(window.session, "sara", role)
    QTest.qWait(10)  # the view is rebuilt once the act is over
    assert shown_modes(window) == modes
    for mode in MODES:
        assert window.actions_by_id[f"mode.{mode}"].isEnabled() == (mode in modes)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    listed = [page.navigation.item(row).text() for row in range(page.navigation.count())]
    assert listed == [name.title() for name in offered]


def test_a_team_without_a_lead_is_offered_everything(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    assert shown_modes(window) == list(MODES)


def test_without_sections_there_is_no_project_page(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "SECTIONS", ())
    window = open_on(ARTICLES)
    assert PROJECT not in shown_modes(window)
    assert not window.actions_by_id["mode.project"].isEnabled()


def test_other_sections_are_made_ahead_without_being_entered(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on(ARTICLES)
    window.modes.show_mode(PROJECT)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.part("second") is not None)
    second = page.part("second")
    assert isinstance(second, Plain)
    assert (second.entered, page.section) == (0, "first")
    assert not second.isVisible()
    assert not second.head()[0].isVisible()


def test_a_section_asked_for_is_the_only_one_entered(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_section("second")
    page = page_of(window)
    assert page.section == "second"
    assert page.part("first") is None
    window.modes.show_section("first")
    first, second = page.part("first"), page.part("second")
    assert isinstance(first, Plain)
    assert isinstance(second, Plain)
    assert (first.entered, second.entered) == (1, 1)
    assert first.head()[0].isVisible()
    assert not second.head()[0].isVisible()


def test_modules_are_imported_ahead(open_on: OpenOn, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    imported: list[str] = []
    monkeypatch.setattr("annotator.ui.importing_ahead.import_module", imported.append)
    monkeypatch.setattr("annotator.ui.importing_ahead.AFTER_MS", 10)
    ahead = open_on(ARTICLES).modes.importing_ahead
    qtbot.waitUntil(lambda: ahead.done)
    assert {"annotator.ui.project.team.section", "annotator.ui.project.scheme.section"} <= set(imported)


def test_modules_are_imported_after_a_pause(open_on: OpenOn, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("annotator.ui.importing_ahead.import_module", lambda _name: None)
    monkeypatch.setattr("annotator.ui.importing_ahead.AFTER_MS", 600_000)
    window = open_on(ARTICLES)
    monkeypatch.setattr("annotator.ui.importing_ahead.AFTER_MS", 10)
    qtbot.wait(50)
    assert not window.modes.importing_ahead.done
    window.desk.view.select(0, 4)  # the pause begins again
    qtbot.waitUntil(lambda: window.modes.importing_ahead.done)
