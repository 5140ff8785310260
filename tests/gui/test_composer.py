"""A reviewer composes a claim: words, speaker, cue, stance and attributes from whoever had them right."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.frames import Frame, frames
from annotator.ui.main_window import MainWindow
from annotator.ui.review.draft_options import Row
from tests.gui.composing import MINISTRY, SAID, claim_to_compose, composer, go_to, key, show
from tests.gui.conftest import OpenOn
from tests.gui.reviewing import DEAL, MORE, NAMES, enter, page_of, press, review
from tests.gui.test_review_room import in_sight
from tests.samples import ARABIC, FIRST, SECOND, place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return claim_to_compose(tmp_path)


@pytest.fixture
def window(open_on: OpenOn, path: Path) -> MainWindow:
    """A window on the review of the claim, with the annotation of the first annotator chosen and the editor open."""
    window = review(open_on, path)
    show(window, "CLAIM")
    press(window, number_of(window, ARABIC[slice(*DEAL)]))
    press(window, "E")
    return window


def number_of(window: MainWindow, quote: str) -> str:
    readings = page_of(window).item.variants
    return next(str(number) for number, one in enumerate(readings, 1) if one.quote == quote)


def row(window: MainWindow) -> Row:
    return composer(window).rows.row(composer(window).current)


def digit_of(window: MainWindow, words: str) -> str:
    """The key of an answer of the current row."""
    return next(one.key for one in row(window).options if one.words.strip("\u2068\u2069") == words)


def stands(window: MainWindow) -> Frame:
    return next(one for one in frames(window.session.annotations(FIRST, GOLD)) if one.head.label == "CLAIM")


def words(window: MainWindow, ids: tuple[str, ...]) -> list[str]:
    spans = window.session.annotations(FIRST, GOLD).spans
    return [" ".join(spans[one].quote) if one in spans else one for one in ids]


def test_words_of_one_speaker_of_another_and_a_stance_of_ones_own(window: MainWindow) -> None:
    go_to(window, "speaker")
    key(window, digit_of(window, "وزارة الخارجية"))
    key(window, "*")
    assert composer(window).current == "stance"
    key(window, Qt.Key.Key_Return)
    frame = stands(window)
    assert frame.head.quote == ("«OPEC+ deal»",)
    assert frame.head.attributes == {"act": "belief"}
    assert words(window, frame.speakers) == ["وزارة الخارجية"]
    assert [(one.value, words(window, one.holders)) for one in frame.stances] == [("mixed", ["وزارة الخارجية"])]
    (decision,) = (one.decision for one in commands.disagreements(window.session) if "CLAIM" in one.labels)
    assert decision.outcome == "edited"
    window.actions_by_id["edit.undo"].trigger()
    assert window.session.annotations(FIRST, GOLD).spans == {}


def test_words_that_nobody_marked_can_be_the_speaker_and_the_cue(window: MainWindow) -> None:
    view = page_of(window).view
    go_to(window, "speaker")
    view.select(*place("الخارجية"))
    assert row(window).option.words == "الخارجية"
    view.select(*MINISTRY)
    assert [one.words.strip("\u2068\u2069") for one in row(window).options].count("وزارة الخارجية") == 1
    view.select(*place("وزارة"))
    go_to(window, "cue")
    assert view.selected() == []
    view.select(*SAID)
    key(window, Qt.Key.Key_Return)
    frame = stands(window)
    assert (words(window, frame.speakers), words(window, frame.cues)) == (["وزارة"], ["قالت"])
    assert frame.head.quote == ("«OPEC+ deal»",)


def test_a_stance_can_be_taken_away_or_be_another_ones(window: MainWindow) -> None:
    go_to(window, "stance")
    key(window, digit_of(window, "none"))
    assert "holder" not in [one.id for one in composer(window).rows.rows()]
    key(window, "~")
    go_to(window, "holder")
    page_of(window).view.select(*MINISTRY)
    assert composer(window).rows.words(composer(window).rows.row("stance")).endswith("supports")
    key(window, Qt.Key.Key_Return)
    assert [(one.value, words(window, one.holders)) for one in stands(window).stances] == [
        ("supports", ["AUTHOR"]),
        ("unclear", ["وزارة الخارجية"]),
    ]


def test_no_stance(window: MainWindow) -> None:
    go_to(window, "stance")
    key(window, digit_of(window, "none"))
    key(window, Qt.Key.Key_Return)
    assert (stands(window).speakers, stands(window).stances) == (("AUTHOR",), ())


def test_attributes_are_chosen_with_arrows(window: MainWindow) -> None:
    go_to(window, "attribute.CLAIM.act")
    assert row(window).option.words == "belief"
    key(window, Qt.Key.Key_Left)
    key(window, Qt.Key.Key_Return)
    assert stands(window).head.attributes == {}


def test_a_row_and_an_answer_are_taken_with_the_mouse(window: MainWindow) -> None:
    made = composer(window)
    QTest.mouseClick(made.findChild(QWidget, "compose.speaker"), Qt.MouseButton.LeftButton)
    assert made.current == "speaker"
    number = int(digit_of(window, "unspecified")) - 1
    QTest.mouseClick(made.findChild(QWidget, f"compose.speaker.{number}"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page_of(window).choices._resolve, Qt.MouseButton.LeftButton)
    assert stands(window).speakers == ("UNSPECIFIED",)


def test_escape_leaves_with_nothing_done(window: MainWindow) -> None:
    page = page_of(window)
    before = number_of(window, ARABIC[slice(*DEAL)])
    go_to(window, "speaker")
    key(window, Qt.Key.Key_Escape)
    assert (composer(window).rows, page.choice, page.view.selected()) == (None, before, [])
    assert page.choices.findChild(QWidget, "choice.1").isVisible()
    assert window.session.annotations(FIRST, GOLD).spans == {}
    press(window, "E")
    assert not any(one.is_changed for one in composer(window).rows.rows())


def test_another_choice_leaves_too(window: MainWindow) -> None:
    press(window, "X")
    assert (composer(window).rows, page_of(window).choice) == (None, "reject")
    enter(window)
    assert window.session.annotations(FIRST, GOLD).spans == {}


def test_digits_on_the_queue_are_answers_while_the_editor_is_open(window: MainWindow) -> None:
    press(window, digit_of(window, ARABIC[slice(*MORE)]))
    press(window, "9")
    enter(window)
    assert stands(window).head.quote == (ARABIC[slice(*MORE)],)


def test_what_was_composed_is_what_the_next_edit_begins_with(window: MainWindow) -> None:
    go_to(window, "speaker")
    page_of(window).view.select(*place("وزارة"))
    key(window, "*")
    key(window, Qt.Key.Key_Return)
    (resolved,) = (one for one in page_of(window).queue.resolved if "CLAIM" in one.labels)
    page_of(window).show_disagreement(resolved)
    assert page_of(window).choice == "edit"
    press(window, "E")
    go_to(window, "cue")
    page_of(window).view.select(*SAID)
    key(window, Qt.Key.Key_Return)
    frame = stands(window)
    assert (words(window, frame.speakers), words(window, frame.cues)) == (["وزارة"], ["قالت"])
    assert [one.value for one in frame.stances] == ["mixed"]


def test_what_is_no_claim_has_words_label_and_attributes(window: MainWindow) -> None:
    press(window, "X")
    show(window, "SPEAKER")
    press(window, "E")
    assert [one.id for one in composer(window).rows.rows()] == [
        "words",
        "label",
        *(f"attribute.SPEAKER.{name}" for name in ("kind", "mention", "entity")),
    ]
    go_to(window, "label")
    key(window, digit_of(window, "Target"))
    assert composer(window).rows.rows()[-1].id == "attribute.TARGET.entity"
    key(window, Qt.Key.Key_Return)
    assert [one.label for one in window.session.annotations(FIRST, GOLD).spans.values()] == ["TARGET"]


def test_the_editor_is_reached_with_tab_and_follows_the_selection(window: MainWindow) -> None:
    page = page_of(window)
    assert window.focusWidget() is page.view
    assert page.view.selected() == [DEAL]
    QTest.keyClick(page.view, Qt.Key.Key_Tab)
    assert window.focusWidget() is composer(window)
    go_to(window, "speaker")
    key(window, "E")
    assert window.focusWidget() is page.view


def test_the_editor_shows_no_names(window: MainWindow) -> None:
    told = [
        part
        for widget in composer(window).findChildren(QWidget)
        for part in (widget.accessibleName(), widget.toolTip(), widget.text() if isinstance(widget, QLabel) else "")
    ]
    assert any("Annotation" in one for one in told)
    secrets = (*NAMES, *(window.session.person(name).id for name in NAMES))
    assert not any(secret in one for secret in secrets for one in told)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_the_answer_and_the_way_on_are_in_sight(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*size)
    for id_ in ("speaker", "stance", "attribute.CLAIM.act"):
        go_to(window, id_)
        qtbot.waitUntil(lambda id_=id_: in_sight(composer(window)._frames[id_].chosen_line()))
        assert in_sight(page_of(window).choices._resolve)


def test_no_disagreement_is_passed_over_when_one_before_is_resolved_too(open_on: OpenOn, path: Path) -> None:
    for name, longer in ((NAMES[0], 0), (NAMES[1], 4)):
        with Session.open(path, name) as session:
            for start in (0, 30):
                commands.add_span(session, SECOND, "CLAIM", [(start, start + 12 + longer)])
            commands.mark_done(session, SECOND)
    window = review(open_on, path)
    show(window, "CLAIM")
    page = page_of(window)
    waiting = [one.place.members for one in page.queue.unresolved]
    current = waiting.index(page.item.disagreement.place.members)
    press(window, number_of(window, ARABIC[slice(*DEAL)]))
    press(window, "E")
    go_to(window, "speaker")
    key(window, digit_of(window, "وزارة الخارجية"))
    key(window, Qt.Key.Key_Return)
    assert len(page.queue.unresolved) == len(waiting) - 2
    assert page.item.disagreement.place.members == waiting[current + 1]
