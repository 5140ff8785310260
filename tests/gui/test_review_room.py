"""Every choice of a review is in sight without scrolling, and the total stays while the share grows."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.ui.main_window import MainWindow
from annotator.ui.review.marked_quote import MarkedQuote
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.theme import interface_font
from tests.gui.conftest import OpenOn
from tests.gui.reviewing import DEAL, MORE, NAMES, annotate, disputed_project, enter, page_of, press, review
from tests.samples import add_articles, make_project, place

CHOICES = ("choice.1", "choice.2", "choice.both", "choice.reject", "review.resolveButton")


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path) -> MainWindow:
    return review(open_on, disputed_project(tmp_path))


def in_sight(widget: QWidget) -> bool:
    """Whether all of a widget is seen: nothing that it lies in cuts it."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_choices_need_no_scrolling(window: MainWindow, size: tuple[int, int], qtbot: object) -> None:
    window.resize(*size)
    page = page_of(window)
    for _ in page.queue.unresolved:
        press(window, "S")
        qtbot.wait(20)
        for name in CHOICES:
            if name != "choice.reject" or all(variant.spans for variant in page.item.variants):
                assert in_sight(page.choices.findChild(QWidget, name)), (name, page.item.disagreement.reasons)


def test_the_way_on_is_in_sight_in_the_smallest_window(window: MainWindow, qtbot: object) -> None:
    window.resize(800, 600)
    press(window, "S")
    qtbot.wait(20)
    choices = page_of(window).choices
    area = choices.findChild(QScrollArea)
    assert all(variant.spans for variant in page_of(window).item.variants)
    for name in ("choice.both", "choice.reject", "choice.edit", "review.resolveButton"):
        assert in_sight(choices.findChild(QWidget, name))
    for name in ("choice.1", "choice.2"):
        card = choices.findChild(QWidget, name)
        area.ensureWidgetVisible(card)
        assert card.visibleRegion().boundingRect().height() > 0


def test_the_total_stays_while_one_works(window: MainWindow) -> None:
    page = page_of(window)
    position = page.toolbar._position
    assert (page.queue.resolved_count, page.queue.all, position.text()) == (0, 2, "1 of 2")
    press(window, "1")
    enter(window)
    assert (page.queue.resolved_count, page.queue.all, position.text()) == (1, 2, "2 of 2")
    press(window, "1")
    enter(window)
    assert (page.queue.resolved_count, page.queue.all) == (2, 2)


def test_enter_without_a_choice_says_what_to_do(window: MainWindow) -> None:
    enter(window)
    assert page_of(window).notices.words == "Choose an annotation first."


def test_disagreements_and_agreed_places_are_counted_apart(window: MainWindow) -> None:
    dialog = RuleDialog(window.runner, window.theme, window)
    dialog._preview("agreed")
    found = commands.adjudicate(window.session, "agreed", dry_run=True)
    assert (found.resolved, found.agreed) == (0, found.count)
    assert dialog._summary.text() == f"{found.agreed} agreed place accepted, 2 still open."
    dialog._preview("longest")
    assert dialog._summary.text() == "0 disagreements resolved, 2 still open."


def test_a_disagreement_that_a_rule_resolves_is_called_one(open_on: OpenOn, tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name, claim in zip(NAMES, (DEAL, MORE), strict=True):
        annotate(path, name, claim, "supports")
    window = review(open_on, path)
    dialog = RuleDialog(window.runner, window.theme, window)
    dialog._preview("longest")
    assert dialog._summary.text() == "1 disagreement resolved, 1 still open."
    dialog._resolve()
    assert dialog.done_words == "1 disagreement resolved"


@pytest.mark.parametrize("words", ["one two three four five six seven eight", "واحد اثنان ثلاثة أربعة خمسة ستة سبعة"])
def test_a_cut_quote_shows_the_part_in_question(words: str, qtbot: object) -> None:
    last = (words.rindex(" ") + 1, len(words))
    quote = MarkedQuote(words, [last], interface_font(16), "#000000", "#ffff00")
    quote.resize(120, 30)
    quote.set_most_lines(1)
    whole = quote.heightForWidth(120)
    assert quote.is_cut
    shown = quote._layout.text()
    assert shown.startswith("…")
    assert shown.endswith(words[slice(*last)])
    quote.set_most_lines(9)
    assert quote.heightForWidth(120) > whole
    assert quote._layout.text() == words


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_no_word_is_clipped(window: MainWindow, size: tuple[int, int], qtbot: object) -> None:
    window.resize(*size)
    press(window, "S")
    qtbot.wait(20)
    labels = [one for one in page_of(window).choices.findChildren(QLabel) if one.isVisible() and not one.wordWrap()]
    assert labels
    assert [one.text() for one in labels if one.width() < one.sizeHint().width()] == []


def test_claims_that_wait_for_their_stance_are_shown(open_on: OpenOn, tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name, stance in zip(NAMES, ("supports", "opposes"), strict=True):
        annotate(path, name, DEAL, stance)
    window = review(open_on, path)
    dialog = RuleDialog(window.runner, window.theme, window)
    dialog._preview("longest")
    assert dialog._summary.text() == "0 disagreements resolved, 2 still open. 1 claim still needs a stance."


def test_the_last_decision_leaves_the_way_back_its_room(window: MainWindow, qtbot: object) -> None:
    window.resize(800, 600)
    press(window, "S")
    press(window, "1")
    enter(window)
    page_of(window).foot.last.setText("Last: a very long quote. " * 20)
    qtbot.wait(20)
    undo = page_of(window).foot.findChild(QWidget, "review.undoButton")
    assert undo.width() >= undo.sizeHint().width()


def test_zooming_keeps_the_passage_where_it_is(open_on: OpenOn, tmp_path: Path) -> None:
    text = "\n".join(f"{number} The harbour of Nordvik stays open, said the ministry." for number in range(90))
    document, (start, end) = document_id(text), place("50 The harbour", text)
    path = new_project(tmp_path / "long.annot")
    with Session.open(path) as session:
        add_articles(session, text)
    for name, further in zip(NAMES, (0, len(" of Nordvik")), strict=True):
        with Session.open(path, name) as session:
            commands.add_span(session, document, "CLAIM", [(start, end + further)])
            commands.mark_done(session, document)
    window = review(open_on, path)
    window.resize(1440, 900)
    view = page_of(window).view
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 90)
    before = view.boxes([(start, end)])[0].top()
    assert 0 < before < view.viewport().height()
    for _ in range(3):
        window.actions_by_id["view.zoom_in"].trigger()
        assert view.boxes([(start, end)])[0].top() == pytest.approx(before, abs=3 * view.zoom)
