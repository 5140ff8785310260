"""The review page: settled by keyboard alone, blind until asked, and what is settled leaves the queue."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.reviewing import DEAL, MORE, NAMES, annotate, disputed_project, enter, page_of, press, review
from tests.samples import ARABIC, FIRST, SECOND, make_project, place


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path) -> MainWindow:
    """A window on the review of two disagreements: a claim that ends elsewhere, and a target that one missed."""
    return review(open_on, disputed_project(tmp_path))


def gold(window: MainWindow) -> dict[str, tuple[str, ...]]:
    return {span.label: span.quote for span in window.session.annotations(FIRST, GOLD).spans.values()}


def told(window: MainWindow) -> str:
    """Everything that the page says in any way."""
    page = page_of(window)
    parts = []
    for widget in [page, *page.findChildren(QWidget)]:
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.objectName()]
        parts.append(widget.text() if isinstance(widget, QLabel) else "")
        parts.append(widget.windowTitle())
    model = page.queue
    rows = [model.index(row) for row in range(model.rowCount())]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    parts += [str(index.data(role)) for index in rows for role in roles]
    shown = page.view._highlights.between(0, len(page.view.article.paragraphs) - 1)
    assert shown
    parts += [f"{span.layer} {span.id}" for span in shown]
    return "\n".join(parts)


def test_the_weightiest_reason_comes_first(window: MainWindow) -> None:
    waiting = page_of(window).queue.unresolved
    assert [one.reasons for one in waiting] == [("missing",), ("boundary", "stance")]
    assert page_of(window).panel.counted.text() == "0 of 2 resolved"


def test_nothing_shows_whose_a_variant_is_until_names_are_shown(window: MainWindow) -> None:
    press(window, "S")
    layers = [window.session.person(name).id for name in NAMES]
    assert not any(secret in told(window) for secret in (*NAMES, *layers))
    window.actions_by_id["review.blind"].trigger()
    assert all(name in told(window) for name in NAMES)
    window.actions_by_id["review.blind"].trigger()
    assert not any(secret in told(window) for secret in (*NAMES, *layers))


def test_ones_own_work_is_flagged(open_on: OpenOn, tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name, claim in zip(NAMES, (DEAL, MORE), strict=True):
        annotate(path, name, claim, "supports")
    window = open_on(path, NAMES[0])
    window.modes.show_mode("review")
    press(window, "S")
    assert "includes yours" in told(window)
    assert not any(name in told(window) for name in NAMES)


def test_keys_alone_resolve_everything(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "X")
    enter(window)
    assert page.panel.counted.text() == "1 of 2 resolved"
    wanted = next(
        number for number, reading in enumerate(page.item.variants, 1) if reading.quote == ARABIC[slice(*MORE)]
    )
    press(window, str(wanted))
    enter(window)
    assert page.panel.counted.text() == "2 of 2 resolved"
    assert gold(window) == {"CLAIM": ("«OPEC+ deal» سيبقى",), "SPEAKER": ("وزارة الخارجية",)}
    assert page._nothing.text() == "All disagreements are resolved."
    window.actions_by_id["edit.undo"].trigger()
    assert "CLAIM" not in gold(window)


def test_with_the_last_disagreement_articles_without_any_are_in_gold(open_on: OpenOn, tmp_path: Path) -> None:
    path = disputed_project(tmp_path)
    for name in NAMES:
        with Session.open(path, name) as session:
            commands.mark_done(session, SECOND)
    window = review(open_on, path)
    while page_of(window).queue.unresolved:
        press(window, "1")
        enter(window)
    assert "1 more article, on which all agree, is in the gold layer." in window.runner.notices.words
    assert window.session.annotations(SECOND, GOLD).progress.status == "done"
    window.actions_by_id["edit.undo"].trigger()
    assert window.session.annotations(SECOND, GOLD).progress.status == "todo"


def test_enter_without_a_choice_resolves_nothing(window: MainWindow) -> None:
    enter(window)
    press(window, "9")
    enter(window)
    assert gold(window) == {}
    assert len(page_of(window).queue.unresolved) == 2


def test_the_reviewers_own_words_can_stand(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "S")
    press(window, "E")
    assert "Select other words" in page.notices.words
    start, end = place("OPEC+ deal")
    page.view.select(start, end)
    press(window, "E")
    page.choices.reason.setPlainText("Without the marks.")
    enter(window)
    assert gold(window)["CLAIM"] == ("OPEC+ deal",)
    decision = next(one.decision for one in commands.disagreements(window.session) if one.state == "resolved")
    assert (decision.outcome, decision.reason) == ("edited", "Without the marks.")


def test_skipping_leaves_it_for_later(window: MainWindow) -> None:
    page = page_of(window)
    first = page.item.disagreement
    press(window, "S")
    assert page.item.disagreement != first
    press(window, "S")
    assert page.item.disagreement == first


def test_what_is_shown_is_what_each_says(window: MainWindow) -> None:
    page = page_of(window)
    press(window, "S")
    rows = [{(row.name, row.words): row.differs for row in reading.rows} for reading in page.item.variants]
    assert all(differs == (name in ("Code points", "Stance")) for one in rows for (name, _), differs in one.items())
    assert {reading.quote for reading in page.item.variants} == {ARABIC[slice(*DEAL)], ARABIC[slice(*MORE)]}


def test_the_place_in_sight_follows_what_is_changed_elsewhere(window: MainWindow) -> None:
    page = page_of(window)
    place = page.item.disagreement.place
    layer, id_ = place.members[0]
    span = window.session.annotations(page.item.disagreement.document, layer).spans[id_]
    with window.session.act("Resolve conflict") as act:
        act.put(msgspec.structs.replace(span, attributes={**span.attributes, "topic": "ferries"}))
    assert page.item.disagreement.place.members == place.members
    assert any(row.words == "ferries" for reading in page.item.variants for row in reading.rows)
    window.actions_by_id["edit.undo"].trigger()
    assert not any(row.words == "ferries" for reading in page.item.variants for row in reading.rows)


def test_words_filter_the_queue(window: MainWindow) -> None:
    page_of(window).panel.filter_field.setText("السعر")
    assert [one.reasons for one in page_of(window).queue.unresolved] == [("missing",)]


def test_without_anything_to_review_it_says_so(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "nothing\n"})
    window.modes.show_mode("review")
    assert page_of(window)._nothing.text().startswith("No disagreements yet.")
    window.modes.show_mode("annotate")
    assert window.desk.isVisible()


def test_work_that_others_send_leaves_the_choice_and_the_reason(window: MainWindow, tmp_path: Path) -> None:
    page = page_of(window)
    press(window, "1")
    page.choices.reason.setPlainText("because")
    shown = page.item.disagreement
    beside = window.session.beside()
    beside.set_annotator(window.session.person("Lena"))
    beside.add_listener(lambda change: window.session.take_in(msgspec.structs.replace(change, brought=change.kinds)))
    beside.join("Lena")
    commands.add_span(beside, SECOND, "CLAIM", [(0, 3)])
    assert page.item.disagreement == shown
    assert page.choice == "1"
    assert page.choices.reason.toPlainText() == "because"
