"""How many suggestions articles have, in the list: of the one at work at once, of others in sight a little later."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting import ahead
from tests.gui.suggesting import FINISHED, suggesting, wait_for

__all__ = ["suggesting"]


@pytest.fixture
def desk(suggesting: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(ahead, "WAIT_MS", 0)
    monkeypatch.setattr(ahead, "BETWEEN_MS", 0)
    found = suggesting()
    wait_for(lambda: found.suggesting.left)
    return found


def counts(desk: Desk) -> dict[str, int]:
    return dict(desk.panel._delegate.suggested)


def open_articles(desk: Desk) -> list[str]:
    rows = map(desk.listing.row, range(len(desk.listing.numbers)))
    return [row.id for row in rows if row.status in ("todo", "started")]


def show_open_ones(desk: Desk) -> None:
    desk.panel.list.scrollToBottom()
    wait_for(lambda: counts(desk).keys() >= set(open_articles(desk)[-2:]))


def test_articles_in_sight_that_are_to_be_done_are_counted(desk: Desk) -> None:
    assert counts(desk)[desk.document] == len(desk.suggesting.left)
    show_open_ones(desk)
    found = counts(desk)
    assert found.keys() <= set(open_articles(desk))
    assert all(found[document] > 0 for document in open_articles(desk)[-2:])
    assert len(desk.listing.numbers) - len(found) >= FINISHED


def test_the_number_is_what_is_found_there_when_it_is_opened(desk: Desk) -> None:
    show_open_ones(desk)
    other = next(document for document in reversed(open_articles(desk)) if document != desk.document)
    expected = counts(desk)[other]
    desk.shown_document.show(other)
    wait_for(lambda: len(desk.suggesting.left) == expected)


def test_the_row_says_it(desk: Desk) -> None:
    row = desk.listing.row(desk.listing.index_of(desk.document) or 0)
    left = len(desk.suggesting.left)
    assert desk.panel._delegate._details(row) == f"{left} suggested"
    QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    wait_for(lambda: len(desk.suggesting.left) == left - 1)
    row = desk.listing.row(desk.listing.index_of(desk.document) or 0)
    assert desk.panel._delegate._details(row) == f"1 claim · 1 incomplete · {left - 1} suggested"


def test_with_another_threshold_all_are_counted_anew_and_switched_off_none(desk: Desk) -> None:
    show_open_ones(desk)
    sure = msgspec.structs.replace(desk.suggesting.choices, threshold=0.75)
    before = counts(desk)
    desk.suggesting.choose(sure)
    wait_for(lambda: counts(desk).keys() >= set(open_articles(desk)[-2:]))
    assert sum(counts(desk).values()) <= sum(before.values())
    desk.suggesting.choose(msgspec.structs.replace(sure, shown=False))
    QTest.qWait(100)
    assert not any(counts(desk).values())


def test_blind_assignments_are_not_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    show_open_ones(desk)
    wait_for(lambda: not desk.suggesting._requests.is_looking)
    asked: list[str] = []
    monkeypatch.setattr(commands, "suggestions_allowed", lambda _session, one: bool(asked.append(one)), raising=False)
    desk.suggesting.ahead.forget()
    wait_for(lambda: len(asked) >= 2)
    QTest.qWait(200)
    assert not any(number for document, number in counts(desk).items() if document != desk.document)


def test_an_article_left_before_its_number_was_known_is_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Going down the list with the arrow keys, one leaves articles before anything is found there."""
    show_open_ones(desk)
    first, second = open_articles(desk)[-2:]
    expected = counts(desk)
    monkeypatch.setattr(desk.suggesting._requests._waiting, "start", lambda *_: None)  # no answer for the desk
    desk.suggesting.ahead.forget()
    for document in (first, second):
        desk.shown_document.show(document)
        QTest.qWait(20)
    wait_for(lambda: counts(desk).get(first) == expected[first])
    assert expected[first] > 0
    assert second not in counts(desk)


def test_articles_are_counted_that_come_into_sight_with_the_list(desk: Desk) -> None:
    show_open_ones(desk)
    actions = desk.actions_by_id
    actions["view.list"].trigger()
    QTest.qWait(50)
    assert not desk.panel.isVisible()
    desk.suggesting.ahead.forget()
    QTest.qWait(100)
    assert counts(desk).keys() <= {desk.document}
    actions["view.list"].trigger()
    wait_for(lambda: counts(desk).keys() >= set(open_articles(desk)[-2:]))


def test_articles_are_counted_that_a_filter_brings_into_sight(desk: Desk) -> None:
    desk.panel.list.scrollToTop()
    QTest.qWait(100)
    wanted = set(open_articles(desk)[-2:])
    assert not counts(desk).keys() >= wanted
    desk.panel.show_status("open")
    wait_for(lambda: counts(desk).keys() >= wanted)
