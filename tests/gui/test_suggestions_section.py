"""The Suggestions section: whom it shows what, its tables, and a study begun after its numbers were seen."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.app import commands
from annotator.app.session import Session
from annotator.storage import states
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui.agreement.tables import Card, FigureTable
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.suggestions.section import SuggestionsSection
from tests.gui.conftest import Articles, OpenOn
from tests.gui.leading import wait

TEXT = "The mayor said on day {} that the bridge is safe.\n"
Opener = Callable[[MainWindow], SuggestionsSection]
ARTICLES = {f"{number}.txt": TEXT.format(number) for number in range(8)}


def suggestion(number: int) -> Suggestion:
    text = TEXT.format(number)

    def at(words: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(words), text.index(words) + len(words)),)

    return Suggestion(LabelledFrame(at("said"), at("The mayor"), at("the bridge is safe")), 0.8)


def documents(session: Session) -> list[str]:
    return [listed.id for listed in sorted(commands.list_documents(session), key=lambda one: one.title)]


def prepare(session: Session) -> None:
    """Nadia leads Sara and Omar; Sara was shown three suggestions, accepted two and dismissed one."""
    commands.set_role(session, "Nadia", "lead")
    for name in ("Sara", "Omar"):
        commands.add_annotator(session, name)
    session.switch_annotator("Sara")
    for number, document in enumerate(documents(session)[:3]):
        commands.note_shown(session, document, [suggestion(number)])
        if number < 2:
            commands.accept_suggestion(session, document, suggestion(number))
        else:
            commands.dismiss_suggestion(session, document, suggestion(number))
    session.switch_annotator("Nadia")


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    window = open_on(ARTICLES, "Nadia")
    prepare(window.session)
    QTest.qWait(10)  # the view is rebuilt for the role
    return window


@pytest.fixture
def section_of() -> Opener:
    """Return what opens the section and waits until it is read."""

    def opened(window: MainWindow) -> SuggestionsSection:
        window.modes.show_section("suggestions")
        section = window.modes.page(PROJECT).part("suggestions")
        assert isinstance(section, SuggestionsSection)
        wait(lambda: bool(section.findChildren(Card)))
        return section

    return opened


@pytest.fixture
def section(window: MainWindow, section_of: Opener) -> SuggestionsSection:
    return section_of(window)


def rows(section: SuggestionsSection, name: str) -> list[list[str]]:
    table = section.findChild(FigureTable, f"{name}Table")
    assert isinstance(table, FigureTable)
    shown = range(1, table.rowCount())
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in shown]


def test_what_became_of_suggestions_is_shown_by_label_and_language(section: SuggestionsSection) -> None:
    assert rows(section, "suggestionLabels")[0] == ["Claim", "3", "2", "0", "1", "67%"]
    assert rows(section, "suggestionLanguages") == [
        ["English", "3", "2", "0", "1", "67%", "15"],
        ["All claims", "3", "2", "0", "1", "67%", "15"],
    ]
    assert len(rows(section, "suggestionMonths")) == 1
    assert rows(section, "suggestionSources") == [["Learning", "3", "2", "0", "1", "67%", "15"]]
    assert section.findChild(FigureTable, "suggestionStudyTable") is None


def test_changed_ones_are_counted_among_the_accepted_and_called_so(window: MainWindow, section_of: Opener) -> None:
    session = window.session
    session.switch_annotator("Sara")
    document, found = documents(session)[3], suggestion(3)
    shorter = msgspec.structs.replace(found.frame, claim=((found.frame.claim[0][0] + 4, found.frame.claim[0][1]),))
    commands.accept_suggestion(session, document, found, shorter)
    session.switch_annotator("Nadia")
    QTest.qWait(10)
    section = section_of(window)
    table = section.findChild(FigureTable, "suggestionLabelsTable")
    headings = [table.item(0, column).text() for column in range(table.columnCount())]
    assert headings[2:4] == ["Accepted", "Of them changed"]
    assert rows(section, "suggestionLabels")[0][2:4] == ["3", "1"]


def test_the_explanation_begins_at_the_edge_of_the_cards(section: SuggestionsSection) -> None:
    explained = next(label for label in section.findChildren(QLabel) if label.text().startswith("Accepted suggestions"))
    card = section.findChild(Card)
    words, cards = explained.contentsRect().topLeft(), card.rect().topLeft()
    assert explained.mapTo(section, words).x() == card.mapTo(section, cards).x()


def test_tables_and_fields_have_names_for_screen_readers(section: SuggestionsSection) -> None:
    names = {table.accessibleName() for table in section.findChildren(FigureTable)}
    assert names == {"By label", "By language", "By month", "By source"}
    assert section.form.percent.accessibleName() == "Percentage of articles without suggestions"
    assert section.form.seed.accessibleName() == "Shuffle number"


def test_it_is_counted_again_when_it_comes_to_the_front(section: SuggestionsSection, window: MainWindow) -> None:
    """What is shown on the desk is reported by no change."""
    session = window.session
    window.modes.show_section("guideline")
    commands.note_shown(session, documents(session)[4], [suggestion(4)])
    window.modes.show_section("suggestions")
    wait(lambda: rows(section, "suggestionLabels")[0][1] == "4")


def test_a_change_is_counted_at_once(section: SuggestionsSection, window: MainWindow) -> None:
    commands.accept_suggestion(window.session, documents(window.session)[5], suggestion(5))
    wait(lambda: rows(section, "suggestionLabels")[0][2] == "3")


def test_a_study_that_cannot_begin_says_why(section: SuggestionsSection) -> None:
    assert not section.form.begin.isEnabled()
    assert "Too few articles" in section.form.words.text()


def test_a_study_is_previewed_begun_and_undone(section: SuggestionsSection, window: MainWindow) -> None:
    session = window.session
    commands.assign(session, commands.plan_assignments(session, ["Sara", "Omar"], 2))
    wait(section.form.begin.isEnabled)
    expected = "3 articles with suggestions, 3 articles without, 12 assignments change, 2 started already"
    assert section.form.words.text() == expected
    section.form.percent.setValue(20)
    assert section.form.words.text().startswith("5 articles with suggestions, 1 article without, 12 assignments change")
    assert (
        section.form.warning.text() == "With fewer than 10 articles of a kind, the difference is hardly ever certain."
    )
    assert section.form.warning.isVisible()
    section.form.begin.click()
    values = [record.suggestions for record in states.assignments(session.file)]
    assert sorted(values) == [""] * 4 + ["blind"] * 2 + ["shown"] * 10
    wait(lambda: section.findChild(FigureTable, "suggestionStudyTable") is not None)
    assert rows(section, "suggestionStudy")[0][:3] == ["Articles assigned", "5", "1"]
    assert rows(section, "suggestionStudy")[2] == ["Claims, exact F1", "–", "–", "–", "–"]
    expected = "All articles that could be in a study are in it: 5 articles with suggestions, 1 article without."
    assert section.form.words.text() == expected
    assert not section.form.warning.isVisible()
    words = [label.text() for label in section.findChildren(QLabel)]
    assert "– fewer than two finished articles" in words
    window.actions_by_id["edit.undo"].trigger()
    assert {record.suggestions for record in states.assignments(session.file)} == {""}


def test_annotators_see_their_own_figures_and_no_study(
    project_with: Callable[[Articles], Path], open_on: OpenOn, section_of: Opener
) -> None:
    path = project_with(ARTICLES)
    with Session.open(path, "Nadia") as session:
        prepare(session)
        session.switch_annotator("Omar")
        commands.accept_suggestion(session, documents(session)[3], suggestion(3))
    section = section_of(open_on(path, "Omar"))
    assert rows(section, "suggestionLabels")[0] == ["Claim", "0", "1", "0", "0", "–"]
    assert not section.form.begin.isVisible()


def test_a_project_without_any_says_so(open_on: OpenOn, section_of: Opener) -> None:
    section = section_of(open_on(ARTICLES, "Nadia"))
    heading = next(label for label in section.findChildren(QLabel) if label.text().startswith("No suggestion was"))
    wait(heading.isVisible)
    assert not section.findChildren(FigureTable)


def test_no_table_is_cut_when_it_is_first_shown(section: SuggestionsSection, window: MainWindow) -> None:
    window.resize(1440, 900)
    QTest.qWait(50)
    section.load()
    tables = [table for table in section.findChildren(FigureTable) if table.isVisible()]
    assert len(tables) == 4
    assert all(table.geometry().bottom() < table.parentWidget().height() - 8 for table in tables)


@pytest.mark.parametrize("width", [800, 1440])
def test_no_table_is_cut(section: SuggestionsSection, window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QTest.qWait(50)
    for card in section.findChildren(Card):
        for table in card.findChildren(FigureTable):
            assert table.geometry().bottom() < card.height() - 8
