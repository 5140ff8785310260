"""The claim frame in one pass of the keyboard, and everything that can be done to it afterwards."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from annotator.app import session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.frames import Frame
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, click, drag, edge_point, key, mouse, press

TEXT = "Sara Nadim said that the harbour opens. قال عمر إن الميناء مغلق. Lina denied it and the fee stays.\n"
CLAIM, SPEAKER, CUE = "that the harbour opens", "Sara Nadim", "said"
OTHER_CLAIM, OTHER_SPEAKER, OTHER_CUE = "إن الميناء مغلق", "عمر", "قال"


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": TEXT, "2.txt": "Second article. Nothing here.\n"})


def choose(window: MainWindow, words: str) -> None:
    start = TEXT.index(words)
    window.desk.view.select(start, start + len(words))


def mark(window: MainWindow, words: str, label: str) -> str:
    choose(window, words)
    press(window, label)
    return window.desk.annotating.span


def frame(window: MainWindow, index: int = 0) -> Frame:
    return window.desk.article.frames[index]


def words_of(window: MainWindow, ids: tuple[str, ...]) -> list[str]:
    return [window.desk.annotating.work.spans[one].quote[0] for one in ids]


def whole_frame(window: MainWindow) -> Frame:
    mark(window, CLAIM, "1")
    mark(window, SPEAKER, "2")
    mark(window, CUE, "3")
    press(window, "+")
    return frame(window)


def test_one_pass_makes_one_frame(window: MainWindow) -> None:
    made = whole_frame(window)
    assert words_of(window, made.speakers) == [SPEAKER]
    assert words_of(window, made.cues) == [CUE]
    assert made.own_stance.value == "supports"
    assert made.own_stance.holders == made.speakers
    assert made.complete


def test_a_stance_waits_for_its_speaker(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    press(window, "-")
    assert frame(window).needs_speaker
    mark(window, SPEAKER, "2")
    assert frame(window).own_stance.holders == frame(window).speakers != ()


@pytest.mark.parametrize(
    ("keys", "value"),
    [("+", "supports"), ("-", "opposes"), ("0", "neutral"), ("?", "questions"), ("*", "mixed"), ("~", "unclear")],
)
def test_every_stance_has_its_key(window: MainWindow, keys: str, value: str) -> None:
    mark(window, CLAIM, "1")
    press(window, keys)
    assert frame(window).own_stance.value == value


def test_the_author_and_the_unspecified_speaker_need_no_text(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    press(window, "U")
    assert frame(window).speakers == (UNSPECIFIED,)
    press(window, "A")
    assert frame(window).speakers == (AUTHOR,)


def test_a_target_inside_the_claim_leaves_the_claim_current(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    mark(window, "the harbour", "4")
    mark(window, SPEAKER, "2")
    assert words_of(window, frame(window).speakers) == [SPEAKER]


def test_a_target_elsewhere_becomes_the_frame(window: MainWindow) -> None:
    whole_frame(window)
    target = mark(window, "the fee", "4")
    mark(window, "Lina", "2")
    press(window, "-")
    made = next(one for one in window.desk.article.frames if one.head.id == target)
    assert (words_of(window, made.speakers), made.own_stance.value) == (["Lina"], "opposes")


def test_another_speaker_stands_otherwise(window: MainWindow) -> None:
    whole_frame(window)
    press(window, "O")
    mark(window, "Lina", "2")
    press(window, "-")
    mark(window, "denied it", "3")
    stances = {words_of(window, one.holders)[0]: one for one in frame(window).stances}
    assert {name: one.value for name, one in stances.items()} == {SPEAKER: "supports", "Lina": "opposes"}
    assert words_of(window, stances["Lina"].evidence) == ["denied it"]
    assert words_of(window, frame(window).speakers) == [SPEAKER]


def test_link_ties_what_is_clicked(window: MainWindow) -> None:
    whole_frame(window)
    mark(window, OTHER_CLAIM, "1")
    press(window, "L")
    click(window.desk.view, TEXT.index(SPEAKER))
    assert words_of(window, frame(window, 1).speakers) == [SPEAKER]


def test_link_by_keyboard_alone(window: MainWindow) -> None:
    whole_frame(window)
    mark(window, OTHER_CLAIM, "1")
    press(window, "L")
    key(window, Qt.Key.Key_Home, CTRL)
    window.desk.annotating.span = ""
    window.actions_by_id["span.next"].trigger()
    key(window, Qt.Key.Key_Return)
    assert words_of(window, frame(window, 1).speakers) == [SPEAKER]


def test_a_speaker_can_be_untied_and_tied_to_another_claim(window: MainWindow) -> None:
    made = whole_frame(window)
    click(window.desk.view, TEXT.index(SPEAKER))
    press(window, "X")
    assert frame(window).needs_speaker
    assert made.speakers[0] in window.desk.annotating.work.spans
    window.actions_by_id["edit.undo"].trigger()
    assert frame(window) == made


def test_the_author_can_be_untied(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    press(window, "AX")
    assert frame(window).needs_speaker


def test_a_cue_may_be_split(window: MainWindow) -> None:
    choose(window, CUE)
    press(window, "F")
    click_and_extend(window, OTHER_CUE)
    press(window, "3")
    (cue,) = window.desk.annotating.work.spans.values()
    assert len(cue.fragments) == 2


def test_after_f_a_plain_drag_adds_a_fragment(window: MainWindow) -> None:
    choose(window, CUE)
    press(window, "F")
    start = TEXT.index(OTHER_CUE)
    drag(window.desk.view, start, start + len(OTHER_CUE))
    first = TEXT.index(CUE)
    assert window.desk.view.selected() == sorted([(first, first + len(CUE)), (start, start + len(OTHER_CUE))])
    drag(window.desk.view, start, start + len(OTHER_CUE))
    assert window.desk.view.selected() == [(start, start + len(OTHER_CUE))]


def click_and_extend(window: MainWindow, words: str) -> None:
    start = TEXT.index(words)
    drag(window.desk.view, start, start + len(words), CTRL)


def test_escape_lets_go_of_a_link(window: MainWindow) -> None:
    whole_frame(window)
    press(window, "L")
    window.actions_by_id["edit.escape"].trigger()
    click(window.desk.view, TEXT.index(CUE))
    assert window.desk.annotating.mode == ""
    assert window.desk.annotating.current_span.quote == (CUE,)


def test_delete_takes_the_ties_along_and_undo_brings_them_back(window: MainWindow) -> None:
    made = whole_frame(window)
    window.desk.annotating.point_at(made.speakers[0])
    window.actions_by_id["edit.delete"].trigger()
    assert frame(window).needs_speaker
    assert frame(window).own_stance.value == "supports"
    window.actions_by_id["edit.undo"].trigger()
    assert frame(window) == made


def test_a_large_act_is_undone_and_redone_as_long_work(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "SHORT", 0)
    mark(window, CLAIM, "1")
    finished: list[None] = []
    window.desk.project.finished.connect(lambda: finished.append(None))
    for act, words, labels in (("edit.undo", "Undone: Add claim", []), ("edit.redo", "Redone: Add claim", ["CLAIM"])):
        window.actions_by_id[act].trigger()
        assert window.desk.notices.words == words
        assert [span.label for span in window.desk.annotating.work.spans.values()] == labels
    assert len(finished) == 2


def test_a_frame_is_one_step_of_undo_for_each_key(window: MainWindow) -> None:
    whole_frame(window)
    for _ in range(4):
        window.actions_by_id["edit.undo"].trigger()
    assert not window.desk.annotating.work.spans
    assert not window.desk.annotating.work.relations
    for _ in range(4):
        window.actions_by_id["edit.redo"].trigger()
    assert frame(window).complete


def test_undo_survives_a_restart(window: MainWindow, open_on: OpenOn) -> None:
    project = window.session.file.path
    whole_frame(window)
    window.close()
    again = open_on(project)
    assert "Set stance" in again.actions_by_id["edit.undo"].text()
    again.actions_by_id["edit.undo"].trigger()
    assert frame(again).needs_stance


def test_a_key_without_a_selection_changes_the_label_of_the_current_span(window: MainWindow) -> None:
    span = mark(window, SPEAKER, "2")
    press(window, "4")
    assert window.desk.annotating.work.spans[span].label == "TARGET"


def test_the_words_of_a_span_can_be_changed(window: MainWindow) -> None:
    span = mark(window, "Sara", "2")
    press(window, "E")
    choose(window, SPEAKER)
    key(window, Qt.Key.Key_Return)
    assert window.desk.annotating.work.spans[span].quote == (SPEAKER,)
    assert window.desk.annotating.mode == ""


def test_an_edge_can_be_dragged(window: MainWindow) -> None:
    span = mark(window, "Nadim said", "2")
    view = window.desk.view
    start, end = TEXT.index("Nadim said"), TEXT.index("Nadim said") + len("Nadim said")
    pull(window, view.geometry_of_spans.trailing_edge(end).bottomLeft(), start + 3)
    assert window.desk.annotating.work.spans[span].quote == ("Nadim",)
    pull(window, view.geometry_of_spans.caret(start).topLeft(), TEXT.index("Sara") + 1)
    assert window.desk.annotating.work.spans[span].quote == ("Sara Nadim",)
    assert not view.selected()
    window.actions_by_id["edit.undo"].trigger()
    assert window.desk.annotating.work.spans[span].quote == ("Nadim",)


def test_an_edge_of_one_fragment_leaves_the_others(window: MainWindow) -> None:
    first, second = TEXT.index("opens"), TEXT.index("Lina denied")
    window.desk.view.select_fragments(((first, first + 5), (second, second + 11)))
    press(window, "1")
    span = window.desk.annotating.span
    edge = window.desk.view.geometry_of_spans.trailing_edge(second + 11)
    pull(window, edge.bottomLeft(), second + 2)
    assert window.desk.annotating.work.spans[span].quote == ("opens", "Lina")


def pull(window: MainWindow, knob: QPointF, offset: int) -> None:
    """Drag a handle to the middle of the cluster at `offset`."""
    view = window.desk.view
    from_here = knob - QPointF(0, view.verticalScrollBar().value())
    to_there = edge_point(view, offset, inside_before=False)
    mouse(view, QEvent.Type.MouseButtonPress, from_here)
    mouse(view, QEvent.Type.MouseMove, to_there)
    mouse(view, QEvent.Type.MouseButtonRelease, to_there)


def test_clicking_again_reaches_the_span_around(window: MainWindow) -> None:
    outer = mark(window, CLAIM, "1")
    inner = mark(window, "the harbour", "4")
    click(window.desk.view, TEXT.index("harbour"))
    first = window.desk.annotating.span
    click(window.desk.view, TEXT.index("harbour"))
    assert {first, window.desk.annotating.span} == {outer, inner}


def test_done_asks_once_while_a_claim_is_incomplete_and_goes_on(window: MainWindow) -> None:
    first = window.desk.document
    mark(window, CLAIM, "1")
    window.actions_by_id["document.done"].trigger()
    assert window.desk.document == first
    assert "Ctrl+Enter" in window.desk.notices.words
    window.actions_by_id["document.done"].trigger()
    assert window.desk.document != first
    assert window.session.annotations(first).status == "done"


def test_a_document_can_be_done_with_nothing_in_it(window: MainWindow) -> None:
    first = window.desk.document
    window.actions_by_id["document.done"].trigger()
    assert window.session.annotations(first).status == "done"


def test_skipping_and_taking_up_again(window: MainWindow) -> None:
    window.actions_by_id["document.skip"].trigger()
    assert window.desk.annotating.work.status == "skipped"
    window.actions_by_id["document.reopen"].trigger()
    assert window.desk.annotating.work.status == "todo"


def test_what_is_incomplete_is_said(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    card = window.desk.article.cards.cards()[0]
    assert card.needs_speaker
    assert window.project.words.claims.text() == "1 claim: 0 complete, 1 needs a speaker, 1 needs a stance"
    mark(window, SPEAKER, "2")
    assert window.project.words.claims.text() == "1 claim: 0 complete, 1 needs a stance"
    press(window, "+")
    assert window.project.words.claims.text() == "1 claim: 1 complete"


def test_saved_is_said_only_after_commit(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    commit = window.session.file._db.commit

    def watched() -> None:
        said.append(window.project.words.saved.text())
        commit()
        said.append(window.project.words.saved.text())

    monkeypatch.setattr(window.session.file._db, "commit", watched)
    window.project.words.saved.setText("before")
    mark(window, CLAIM, "1")
    assert said == ["before", "before"]
    assert window.project.words.saved.text().startswith("Saved ")


def test_a_full_disk_is_reported_and_nothing_is_shown_as_made(window: MainWindow) -> None:
    file = window.session.file
    pages = file.rows("PRAGMA page_count")[0][0]
    file.rows(f"PRAGMA max_page_count = {pages}")
    for number in range(200):
        start = number % 30
        window.desk.view.select(start, start + 40)
        press(window, "1")
        if "disk is full" in window.desk.notices.words:
            break
    assert "disk is full" in window.desk.notices.words
    shown = dict(window.desk.annotating.work.spans)
    assert window.session.next_undo() == "Add claim"
    file.rows(f"PRAGMA max_page_count = {pages + 1000}")
    window.desk.view.select(0, 4)
    press(window, "2")
    assert len(window.desk.annotating.work.spans) == len(shown) + 1


def test_copying_keeps_logical_order(window: MainWindow) -> None:
    choose(window, "opens. قال عمر")
    window.actions_by_id["edit.copy"].trigger()
    assert QGuiApplication.clipboard().text() == "opens. قال عمر"


def test_copying_a_claim_gives_readable_text_that_keeps_each_order(window: MainWindow) -> None:
    mark(window, OTHER_CLAIM, "1")
    mark(window, OTHER_SPEAKER, "2")
    mark(window, OTHER_CUE, "3")
    press(window, "-")
    window.actions_by_id["edit.copy_frame"].trigger()
    assert QGuiApplication.clipboard().text() == (
        f"\u2068{OTHER_SPEAKER}\u2069: \u2068“{OTHER_CLAIM}”\u2069\n- \u2068opposes\u2069 · \u2068{OTHER_CUE}\u2069\n"
    )


def test_the_preview_says_exactly_what_is_selected(window: MainWindow) -> None:
    choose(window, OTHER_CLAIM)
    start = TEXT.index(OTHER_CLAIM)
    told = window.desk.preview._facts.text()
    assert f"{start}–{start + len(OTHER_CLAIM)}" in told
    assert "1 box" in told
    assert window.desk.preview._quote.accessibleName() == OTHER_CLAIM


def test_selecting_nothing_and_pressing_a_key_says_what_to_do(window: MainWindow) -> None:
    press(window, "1")
    assert window.desk.notices.words == "Select some words first."
    press(window, "+")
    assert "claim" in window.desk.notices.words


def test_walking_the_spans_by_keyboard(window: MainWindow) -> None:
    whole_frame(window)
    window.desk.annotating.release()
    seen = []
    for _ in range(3):
        window.actions_by_id["span.next"].trigger()
        seen.append(window.desk.annotating.current_span.quote[0])
    assert seen == [SPEAKER, CUE, CLAIM]


def test_cards_can_be_chosen_by_keyboard(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    whole_frame(window)
    mark(window, OTHER_CLAIM, "1")
    window.desk.annotating.release()
    qtbot.keyClick(window.desk.article.cards, Qt.Key.Key_Down)
    assert window.desk.annotating.head == frame(window).head.id
    qtbot.keyClick(window.desk.article.cards, Qt.Key.Key_Down)
    assert window.desk.annotating.head == frame(window, 1).head.id
