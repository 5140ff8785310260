"""Beside one disagreement: the others, which of them are sought, what was settled, and rules for many at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QToolButton

from annotator.app import commands
from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.scheme import parse_scheme
from annotator.ui.main_window import MainWindow
from annotator.ui.review.cards import ChoiceLine
from annotator.ui.review.filter_menu import FilterMenu
from annotator.ui.review.page import ReviewPage
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.words import part_names, reason_name
from tests.gui.conftest import OpenOn
from tests.gui.reviewing import NAMES, disputed_project, enter, page_of, press, review
from tests.samples import FIRST, place


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path) -> MainWindow:
    return review(open_on, disputed_project(tmp_path))


def row_with(page: ReviewPage, state: str) -> QModelIndex:
    """Return the row of the first disagreement in a state."""
    rows = (page.queue.index(row) for row in range(page.queue.rowCount()))
    shown = ((row, row.data(Qt.ItemDataRole.UserRole)) for row in rows)
    return next(row for row, one in shown if isinstance(one, Disagreement) and one.state == state)


def menu_of(page: ReviewPage) -> FilterMenu:
    return FilterMenu(page.panel._session, page.queue, page.item.disagreement.document, page.panel.set_filter, page)


def ask(page: ReviewPage, title: str, value: str) -> None:
    menu = menu_of(page)
    action = next(one for one in menu.actions() if one.text() == title)
    chosen = next(one for one in action.menu().actions() if one.text() == value)
    chosen.trigger()
    menu.deleteLater()


def test_undo_brings_back_what_was_resolved_last(window: MainWindow) -> None:
    page = page_of(window)
    first = page.item.disagreement.place
    press(window, "X")
    enter(window)
    assert page.foot.last.text().startswith("Last: neither")
    assert page.item.disagreement.place != first
    window.actions_by_id["edit.undo"].trigger()
    assert page.item.disagreement.place == first
    assert page.foot.last.text() == ""
    assert window.modes.mode == "review"


def test_one_card_says_that_there_is_nothing(window: MainWindow) -> None:
    page = page_of(window)
    empty = next(number for number, variant in enumerate(page.item.variants, 1) if not variant.spans)
    neither = page.choices.findChild(ChoiceLine, "choice.reject")
    assert neither.isHidden()
    press(window, "X")
    assert page.choices._cards[str(empty)].property("chosen")
    enter(window)
    assert all(variant.spans for variant in page.item.variants)
    assert not neither.isHidden()


def test_the_speaker_of_an_open_claim_comes_after_it(open_on: OpenOn, tmp_path: Path) -> None:
    path = disputed_project(tmp_path)
    with Session.open(path, NAMES[0]) as session:
        claim = next(one for one in session.annotations(FIRST).spans.values() if one.label == "CLAIM")
        commands.add_span(session, FIRST, "SPEAKER", [place("said Maria Zakharova in")], frame=claim.id)
    page = page_of(review(open_on, path))
    labels = ["/".join(sorted(one.labels)) for one in page.queue.unresolved]
    assert labels == ["TARGET", "CLAIM", "SPEAKER"]
    assert "missing" in page.queue.unresolved[2].reasons, "which comes first otherwise"


def test_what_is_resolved_can_be_looked_at_and_resolved_otherwise(window: MainWindow) -> None:
    page = page_of(window)
    settled = page.item.disagreement.place
    press(window, "X")
    page.choices.reason.setPlainText("Nothing is aimed at.")
    enter(window)
    page.queue.toggle("resolved")
    page.panel.list.setCurrentIndex(row_with(page, "resolved"))
    assert page.item.disagreement.place == settled
    assert page.choices.reason.toPlainText() == "Nothing is aimed at."
    assert page.choice == "reject"
    press(window, "B")
    enter(window)
    assert [span.label for span in window.session.annotations(FIRST, GOLD).spans.values()] == ["TARGET"]
    assert page.panel.counted.text() == "1 of 2 resolved"


def test_work_that_changes_after_it_was_judged_waits_again_and_says_what_was_decided(
    open_on: OpenOn, tmp_path: Path
) -> None:
    path = disputed_project(tmp_path)
    window = review(open_on, path)
    press(window, "X")
    enter(window)
    window.close()
    with Session.open(path, NAMES[1]) as session:
        target = next(one for one in session.annotations(FIRST).spans.values() if one.label == "TARGET")
        commands.resize_span(session, FIRST, target.id, [(target.start - 2, target.end)])
    again = page_of(review(open_on, path))
    assert again.item.disagreement.state == "stale"
    assert again.choices.earlier.text() == "Resolved before: neither"
    assert again.choice == ""


def test_the_whole_article_shows_its_other_disagreements(window: MainWindow) -> None:
    page = page_of(window)
    alone = {one.span.quote for one in page.view.laned_spans}
    press(window, "A")
    assert {one.span.quote for one in page.view.laned_spans} > alone
    press(window, "A")
    assert {one.span.quote for one in page.view.laned_spans} == alone


def test_labels_filter_the_queue_until_the_chip_is_clicked(window: MainWindow) -> None:
    page = page_of(window)
    ask(page, "Label", "Claim")
    assert [one.reasons for one in page.queue.unresolved] == [("boundary", "stance")]
    chip = window.findChild(QToolButton, "filterChip")
    assert (chip.isVisible(), chip.text()) == (True, "Claim")
    chip.click()
    assert len(page.queue.unresolved) == 2
    assert not chip.isVisible()


def test_whose_work_is_filtered_is_shown_only_when_names_are_shown(window: MainWindow) -> None:
    page = page_of(window)
    ask(page, "Annotator", NAMES[1])
    assert len(page.queue.unresolved) == 2
    chip = window.findChild(QToolButton, "filterChip")
    assert chip.text() == "1 annotator"
    press(window, "U")
    assert chip.text() == NAMES[1]


def test_the_menu_offers_what_there_is(window: MainWindow) -> None:
    offered = {
        action.text(): [one.text() for one in action.menu().actions()] if action.menu() else None
        for action in menu_of(page_of(window)).actions()
    }
    assert offered["Label"] == ["Any", "Claim", "Target"]
    assert offered["Direction of text"] == ["Any", "Both directions", "Right-to-left"]
    assert set(offered) >= {"Annotator", "Language", "Only this article", "Show all"}


def test_a_figure_can_lead_to_its_disagreements(window: MainWindow) -> None:
    page = page_of(window)
    page.show_filtered(DisagreementFilter(reason="stance"))
    assert page.item.disagreement.reasons == ("boundary", "stance")
    page.show_filtered(DisagreementFilter(reason="label"))
    assert page.queue.unresolved == []
    assert page._nothing.text() == "No open disagreement matches the filter."


def test_an_edit_is_made_by_keys_alone(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "S")
    wide = max((reading.quote for reading in page.item.variants), key=len)
    press(window, "E")
    before = page.view.selected()
    assert QApplication.focusWidget() is page.view
    QTest.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)  # right is back in Arabic
    assert page.view.selected() != before
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    claim = next(one for one in window.session.annotations(FIRST, GOLD).spans.values() if one.label == "CLAIM")
    assert claim.quote[0] != wide
    assert wide.startswith(claim.quote[0])


def test_groups_open_and_close_by_keys(window: MainWindow) -> None:
    page = page_of(window)
    count = page.queue.rowCount()
    page.panel.list.setCurrentIndex(page.queue.index(0))
    QTest.keyClick(page.panel.list, Qt.Key.Key_Left)
    assert page.queue.rowCount() == count - 1
    QTest.keyClick(page.panel.list, Qt.Key.Key_Right)
    assert page.queue.rowCount() == count


def with_dialog(window: MainWindow, act: str, rule: str) -> list[str]:
    """Choose a rule in the dialog and settle; return what the preview listed."""
    listed: list[str] = []

    def choose() -> None:
        dialog = next(one for one in window.findChildren(RuleDialog) if one.isVisible())
        try:
            dialog.findChild(QAbstractButton, f"rule.{rule}").click()
            model = dialog.findChild(QListView, "ruledList").model()
            listed.extend(str(model.index(row).data()) for row in range(model.rowCount()))
            dialog.findChild(QAbstractButton, "resolveButton").click()
        finally:
            if dialog.isVisible():  # nothing was settled, or something failed
                dialog.reject()

    QTimer.singleShot(0, choose)
    window.actions_by_id[act].trigger()
    return listed


def test_a_rule_shows_what_it_resolves_and_is_undone_as_one(window: MainWindow) -> None:
    page = page_of(window)
    listed = with_dialog(window, "review.rule", "longest")
    assert listed == []  # the claim differs in its stance too
    listed = with_dialog(window, "review.rule", "agreed")
    assert len(listed) == 1  # the speaker
    assert page.foot.last.text() == "Last, by a rule: 1 agreed place accepted"
    assert len(window.session.annotations(FIRST, GOLD).spans) == 1
    window.actions_by_id["edit.undo"].trigger()
    assert not window.session.annotations(FIRST, GOLD).spans


def test_escape_leaves_a_field_and_keeps_what_was_typed(window: MainWindow) -> None:
    page = page_of(window)
    for key, modifiers, field in (
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, page.choices.reason),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, page.panel.filter_field),
    ):
        QTest.keyClick(window.windowHandle(), key, modifiers)
        assert QApplication.focusWidget() is field
        QTest.keyClicks(field, "OPEC")
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is page.panel.list
    assert (page.choices.reason.toPlainText(), page.panel.filter_field.text()) == ("OPEC", "OPEC")


def test_escape_in_the_reason_of_a_composition_leaves_the_field_first(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "SE")
    page.choices.reason.setFocus()
    QTest.keyClicks(page.choices.reason, "Nobody")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.choices.composer
    assert page.composing.rows is not None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert page.composing.rows is None
    assert page.choices.reason.toPlainText() == "Nobody"


def test_a_reason_is_typed_and_entered(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "XN")
    assert QApplication.focusWidget() is page.choices.reason
    QTest.keyClicks(page.choices.reason, "Nobody aims at it")
    QTest.keyClick(page.choices.reason, Qt.Key.Key_Return)
    decision = next(one.decision for one in commands.disagreements(window.session) if one.state == "resolved")
    assert decision.reason == "Nobody aims at it"


def test_modes_have_keys(window: MainWindow) -> None:
    for key, mode in ((Qt.Key.Key_1, "annotate"), (Qt.Key.Key_3, "agreement"), (Qt.Key.Key_2, "review")):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.modes.mode == mode


def test_the_agreement_page_leads_to_the_places_behind_a_figure(window: MainWindow) -> None:
    window.modes.show_mode("agreement")
    window.modes.page("agreement").disagreements_wanted.emit(DisagreementFilter(label="CLAIM"))
    assert window.modes.mode == "review"
    assert [one.reasons for one in page_of(window).queue.unresolved] == [("boundary", "stance")]


def test_the_legend_names_the_variants_that_have_a_lane(window: MainWindow) -> None:
    page = page_of(window)  # the target that one of them missed
    marking = [number for number, one in enumerate(page.item.variants, 1) if one.spans]
    named = [name.text() for name, sample in page.toolbar._samples if not sample.isHidden()]
    assert named == [f"Annotation {number}" for number in marking]
    assert len(named) == 1
    press(window, "S")
    assert [name.text() for name, _ in page.toolbar._samples] == ["Annotation 1", "Annotation 2"]


def test_a_figure_leads_to_what_is_resolved_where_nothing_waits(window: MainWindow) -> None:
    page = page_of(window)
    page.show_filtered(DisagreementFilter(reason="stance"))
    while page.queue.unresolved:
        page.choose("1")
        page.resolve()
    page.show_filtered(DisagreementFilter(reason="stance"))
    assert page.item is not None
    assert page.item.disagreement.state == "resolved"
    assert page.queue.row_of(page.item.disagreement) >= 0


def test_parts_of_a_claim_have_the_present_names_of_their_labels(window: MainWindow) -> None:
    toml = commands.scheme_toml(window.session).replace('name = "Cue"', 'name = "Signal"')
    scheme = parse_scheme(toml, where="scheme")
    assert [reason_name(reason, scheme) for reason in ("speaker", "cue", "stance")] == ["Speaker", "Signal", "Stance"]
    names = part_names(scheme)
    assert [names[part] for part in ("speaker", "cue", "stance")] == ["Speaker", "Signal", "Stance"]
