"""Another theme changes nothing that a person has set on the pages beside the desk."""

from pathlib import Path

from annotator.app.disagreements import DisagreementFilter
from annotator.app.document_filter import Filter
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.sections import DOCUMENTS, INBOX
from tests.gui.conftest import OpenOn
from tests.gui.restyling import restyle_window
from tests.gui.reviewing import disputed_project, page_of, review


def _change_theme(window: MainWindow) -> None:
    restyle_window(window, "theme")


def _set_review(window: MainWindow) -> tuple[object, ...]:
    page = page_of(window)
    page.panel.set_filter(DisagreementFilter(label="CLAIM"))
    page.panel.filter_field.setText(page.queue.unresolved[-1].quote[:4])
    window.actions_by_id["review.blind"].setChecked(False)
    page.show_disagreement(page.queue.unresolved[-1])
    return _review(window)


def _review(window: MainWindow) -> tuple[object, ...]:
    page = page_of(window)
    return page.queue.filter, page.panel.filter_field.text(), page.item.disagreement, page.blind, page.queue.unresolved


def test_the_queue_of_review_stays_filtered_at_its_disagreement(open_on: OpenOn, tmp_path: Path) -> None:
    window = review(open_on, disputed_project(tmp_path))
    before = _set_review(window)
    _change_theme(window)
    assert _review(window) == before


def test_so_it_does_while_another_page_is_in_front(open_on: OpenOn, tmp_path: Path) -> None:
    window = review(open_on, disputed_project(tmp_path))
    before = _set_review(window)
    window.modes.show_mode(ANNOTATE)
    _change_theme(window)
    _change_theme(window)
    window.modes.show_mode("review")
    assert _review(window) == before


def _section(window: MainWindow) -> DocumentsSection:
    found = window.modes._part(DOCUMENTS)
    assert isinstance(found, DocumentsSection)
    return found


def test_the_table_of_articles_stays_filtered_sorted_and_selected(open_on: OpenOn) -> None:
    window = open_on({f"{n}.txt": f"Article {n} in the north. " * (n + 1) for n in range(8)}, "Sara")
    window.modes.show_section(DOCUMENTS)
    section = _section(window)
    section.filter_row.show_filter(Filter(words="Article", status="todo"))
    section._sort(0)
    section._sort(0)
    section.view.select_only(2)
    before = (section.table.filter, section.table.descending, list(section.table.view), section.view.chosen())
    assert before[3]
    _change_theme(window)
    section = _section(window)
    assert (
        section.table.filter,
        section.table.descending,
        list(section.table.view),
        section.view.chosen(),
    ) == before
    assert section.filter_row.words.text() == "Article"


def test_a_section_that_is_not_in_front_keeps_its_filter_too(open_on: OpenOn) -> None:
    window = open_on({f"{n}.txt": f"Article {n} in the north. " for n in range(3)}, "Sara")
    window.modes.show_section(DOCUMENTS)
    _section(window).filter_row.show_filter(Filter(words="Article 1"))
    window.modes.show_mode(ANNOTATE)
    _change_theme(window)
    _change_theme(window)
    window.modes.show_section(DOCUMENTS)
    assert _section(window).table.shown == 1


def test_the_section_of_the_project_page_comes_to_the_front_again(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Rain in the north. "}, "Sara")
    window.modes.show_section(INBOX)
    window.modes.show_mode(ANNOTATE)
    _change_theme(window)
    _change_theme(window)
    window.modes.show_mode(PROJECT)
    assert window.modes.section == INBOX


def test_a_section_that_is_asked_for_comes_to_the_front_instead(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Rain in the north. "}, "Sara")
    window.modes.show_section(DOCUMENTS)
    window.modes.show_mode(ANNOTATE)
    _change_theme(window)
    window.modes.show_section(INBOX)
    assert window.modes.section == INBOX
