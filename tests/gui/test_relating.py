"""Relating claims: the picker of the other claim and of the value, clicks, cards, removing; nothing while it is off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.session import Session
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.scheme_editing import restore
from annotator.ui.annotate.frame_text import text_of
from annotator.ui.article.card_painting import height_of
from annotator.ui.main_window import MainWindow
from annotator.ui.review.variants import shown_variants
from tests.gui.conftest import OpenOn
from tests.gui.hands import click, key, press
from tests.gui.labelling import CLAIM, OTHER_CLAIM, TEXT, frame, mark, other_claim, whole_claim
from tests.gui.test_speaker_picker import enter, type_in

FEE = "the fee stays"


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    """The desk of a project whose scheme offers relations of claims; three claims, the last one current."""
    toml = restore(restore(scheme_toml("claims"), "relations", CLAIM_REL), "labels", "ADDRESSEE")
    (tmp_path / "scheme.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    project = commands.new_project(tmp_path / "project.annot", scheme=str(tmp_path / "scheme.toml"))
    with Session.open(project) as session:
        commands.import_files(session, [tmp_path / "article.txt"])
    opened = open_on(project)
    qtbot.waitUntil(opened.isActiveWindow)
    whole_claim(opened)
    other_claim(opened)
    mark(opened, FEE, "1")
    return opened


def plain(words: str) -> str:
    """Words without isolates."""
    return words.replace("\u2068", "").replace("\u2069", "")


def related(window: MainWindow, index: int) -> list[tuple[str, str]]:
    """The relations on a card, by the number of its claim."""
    return [(row.words, row.quote) for row in window.desk.article.cards.cards()[index].related]


def click_related(window: MainWindow, index: int) -> None:
    """Click on the first relation of a card."""
    cards = window.desk.article.cards
    card = cards.cards()[index]
    box = cards.box_of(card.head)
    assert box is not None
    rows = len(card.rows)
    place = QPointF(box.center().x(), box.top() + 9 + 24 + 22 * rows + 11)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        where = QPointF(cards.mapToGlobal(place.toPoint()))
        QApplication.sendEvent(cards, QMouseEvent(kind, place, where, button, button, Qt.KeyboardModifier.NoModifier))


def hint(window: MainWindow) -> str:
    return window.desk.notices.words


def test_two_keys_and_a_digit_relate_two_claims(window: MainWindow) -> None:
    desk = window.desk
    press(window, "C")
    assert desk.picker.words() == [OTHER_CLAIM, CLAIM]
    assert window.focusWidget() is desk.picker.field
    assert desk.picker.list.currentRow() == 0
    boxes = desk.view.boxes(desk.annotating.current_frame.head.fragments)  # type: ignore[union-attr]
    bottom = desk.view.viewport().mapTo(desk, boxes[-1].bottomLeft().toPoint()).y()
    assert 0 < desk.picker.y() - bottom < 40
    rows = [desk.picker.list.item(row).text() for row in range(desk.picker.list.count())]
    assert ["عمر" in rows[0], "Sara Nadim" in rows[1]] == [True, True]
    type_in(desk.picker, "2")
    assert desk.picker.words() == ["same", "supports", "contradicts"]
    assert CLAIM in hint(window)
    type_in(desk.picker, "3")
    assert desk.picker.isHidden()
    assert window.focusWidget() is desk.view
    assert related(window, 2) == [("contradicts", CLAIM)]
    assert related(window, 0) == [("contradicted by", FEE)]
    assert related(window, 1) == []
    assert desk.annotating.head == frame(window, 2).head.id
    window.actions_by_id["edit.undo"].trigger()
    assert related(window, 2) == []
    assert "Relate claims" in hint(window)


def test_typing_finds_the_claim_and_enter_takes_the_first_value(window: MainWindow) -> None:
    press(window, "C")
    type_in(window.desk.picker, "harb")
    enter(window.desk.picker)
    enter(window.desk.picker)
    assert related(window, 2) == [("same as", CLAIM)]
    assert related(window, 0) == [("same as", FEE)]


def test_the_other_claim_is_clicked_in_the_text(window: MainWindow) -> None:
    desk = window.desk
    press(window, "C")
    click(desk.view, TEXT.index("Lina") + 1)
    assert desk.annotating.mode == ""  # a click beside spans cancels
    press(window, "C")
    click(desk.view, TEXT.index("Sara") + 1)
    assert hint(window) == "This is not a claim."
    click(desk.view, TEXT.index("harbour"))
    assert desk.annotating.mode == "value"
    type_in(desk.picker, "2")
    assert related(window, 2) == [("supports", CLAIM)]
    assert related(window, 0) == [("supported by", FEE)]


def test_esc_leaves_both_steps_and_changes_nothing(window: MainWindow) -> None:
    desk = window.desk
    for digits in ("", "1"):
        press(window, "C")
        type_in(desk.picker, digits)
        QTest.keyClick(desk.picker.field, Qt.Key.Key_Escape)
        assert desk.picker.isHidden()
        assert desk.annotating.mode == ""
    assert not [one for one in desk.annotating.work.relations.values() if one.label == CLAIM_REL]
    assert desk.annotating.head == frame(window, 2).head.id


def relate(window: MainWindow, digits: str) -> None:
    press(window, "C")
    for digit in digits:
        type_in(window.desk.picker, digit)


def test_the_same_value_again_removes_it_and_another_one_changes_it(window: MainWindow) -> None:
    relate(window, "21")
    window.desk.annotating.point_at(frame(window, 2).head.id)
    relate(window, "22")
    assert related(window, 2) == [("supports", CLAIM)]
    window.desk.annotating.point_at(frame(window, 2).head.id)
    relate(window, "22")
    assert related(window, 2) == []
    assert "Relation removed: supports." in hint(window)


@pytest.mark.parametrize("way", ["X", "Del"])
def test_a_relation_chosen_on_its_card_is_changed_and_removed(window: MainWindow, way: str) -> None:
    relate(window, "22")
    desk = window.desk
    click_related(window, 0)
    assert desk.annotating.relation
    assert desk.annotating.head == frame(window, 0).head.id
    relate(window, "3")  # its own direction stays
    assert related(window, 0) == [("contradicted by", FEE)]
    assert related(window, 2) == [("contradicts", CLAIM)]
    press(window, "X") if way == "X" else key(window, Qt.Key.Key_Delete)
    assert related(window, 2) == []
    assert len(desk.article.frames) == 3
    assert frame(window, 0).own_value == "supports"


def test_unlink_offers_the_other_claim_too(window: MainWindow) -> None:
    relate(window, "22")
    window.desk.annotating.point_at(frame(window, 0).head.id)
    press(window, "X")
    assert window.desk.picker.words() == ["Sara Nadim", "said", FEE]
    type_in(window.desk.picker, "3")
    assert related(window, 0) == []


def test_a_stance_key_never_changes_a_chosen_relation(window: MainWindow) -> None:
    relate(window, "22")
    click_related(window, 0)
    press(window, "-")
    assert frame(window, 0).own_value == "opposes"
    assert related(window, 0) == [("supported by", FEE)]


def test_a_relation_is_in_the_height_the_words_and_the_copied_text(window: MainWindow) -> None:
    cards = window.desk.article.cards
    before = height_of(cards.cards()[2])
    relate(window, "23")
    card = cards.cards()[2]
    assert height_of(card) == before + 22
    cards.select(card.head)
    assert f"contradicts {CLAIM}" in cards.accessibleDescription()
    work = window.desk.annotating.work
    copied = text_of(frame(window, 2), list(window.desk.article.frames), work, window.session.scheme)
    assert f"- contradicts \u2068“{CLAIM}”\u2069" in copied


def test_the_menu_of_a_claim_offers_it(window: MainWindow) -> None:
    window.desk.menu.open_for_card(frame(window, 0).head.id, QPoint(50, 50))
    menu = window.desk.menu.menu
    assert menu is not None
    assert "claim.relate" in [action.objectName() for action in menu.actions()]
    menu.close()


def test_without_another_claim_it_says_so(window: MainWindow) -> None:
    for index in (2, 1):
        window.desk.annotating.point_at(frame(window, index).head.id)
        key(window, Qt.Key.Key_Delete)
    window.desk.annotating.point_at(frame(window, 0).head.id)
    press(window, "C")
    assert hint(window) == "There is no other claim to relate to. Mark one first."
    window.desk.annotating.release()
    press(window, "C")
    assert hint(window) == "Select a claim first."


def test_nothing_of_it_is_there_while_it_is_off(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT})
    assert "claim.relate" not in window.actions_by_id
    assert "label.ADDRESSEE" not in window.actions_by_id
    whole_claim(window)
    press(window, "C")
    assert window.desk.picker.isHidden()


def test_the_history_says_which_claim_was_related_and_how(window: MainWindow) -> None:
    relate(window, "23")
    window.actions_by_id["view.history"].trigger()
    window.desk.history.refresh()
    model = window.desk.history.panel.model
    assert any(
        "related claim 3 to another claim: contradicts" in plain(model.index(row).data())
        for row in range(model.rowCount())
    )


def test_the_review_page_shows_how_annotators_related_a_claim(window: MainWindow) -> None:
    session, document = window.session, window.desk.document
    relate(window, "23")
    window.desk.annotating.enter("")
    claims = [one.head for one in window.desk.article.frames]
    commands.mark_done(session, document)
    window.close()
    with Session.open(session.file.path, "omar") as other:
        ids = [commands.add_span(other, document, "CLAIM", one.fragments).id for one in claims]
        commands.relate_claims(other, document, ids[2], ids[0], "supports")
        commands.mark_done(other, document)
        found = [one for one in commands.disagreements(other) if "relation" in one.reasons]
        told = {row.words for one in found for variant in shown_variants(other, one) for row in variant.rows}
    assert {plain(words) for words in told} >= {f"contradicts {CLAIM}", f"supports {CLAIM}"}
