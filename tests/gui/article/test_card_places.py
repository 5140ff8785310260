"""The places of cards: near their lines, never over one another, and in sight with these as far as there is room."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Annotations, Span
from annotator.domain.document import Document, document_id
from annotator.domain.frames import frame_of
from annotator.domain.scheme import parse_scheme
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.card_places import GAP, INSET, give_way, place
from annotator.ui.article.suggested import Suggested, SuggestedPart
from tests.gui.article.conftest import ShowDesk

ROOM = 700.0
SENTENCES = [f"Minister {name} said that the harbour opens soon.\n" for name in "ABCDEF"]
TEXT = "".join(SENTENCES) + "Nobody else said a word about it on the day. " * 300
COLUMNS = st.lists(st.tuples(st.integers(-900, 1600), st.integers(40, 260)), min_size=1, max_size=9)


@given(COLUMNS, st.data())
def test_cards_in_sight_stay_in_the_column_while_there_is_room(
    column: list[tuple[int, int]], data: st.DataObject
) -> None:
    desired, heights = sorted(float(top) for top, _ in column), [float(height) for _, height in column]
    fixed = data.draw(st.integers(0, len(column) - 1))
    lowest = ROOM - heights[fixed] - INSET
    if lowest < desired[fixed] < ROOM:
        desired[fixed] = lowest  # as the column wants it
        desired[:fixed] = [min(wish, lowest) for wish in desired[:fixed]]
    top = give_way(desired, heights, fixed, ROOM)
    wish = desired[fixed]
    tops = place([*desired[:fixed], top, *desired[fixed + 1 :]], heights, fixed)
    assert tops[fixed] == top >= wish
    ends = zip(tops, heights, strict=True)
    assert all(start + height + GAP <= following for (start, height), following in zip(ends, tops[1:], strict=False))
    assert top <= max(wish, lowest) or wish > lowest, "it stays in the column"
    before = [index for index in range(fixed) if desired[index] >= 0]
    needed = INSET + sum(heights[index] + GAP for index in before)
    if needed <= lowest or wish > lowest:
        assert all(tops[index] >= 0 for index in before)
        assert top == (max(wish, needed) if before else wish), "no farther from its line than it must be"
    else:
        left = max(index for index in before if tops[index] < 0)
        assert INSET + sum(heights[index] + GAP for index in range(left, fixed)) > lowest, "there is no room for it"


def show_claims(desk: ArticleDesk, count: int, *, selected: int | None) -> list[QRectF]:
    """Show an article with claims near its start, one of them selected, and return the boxes of their cards."""
    scheme = parse_scheme(scheme_toml("claims"))
    work = Annotations()
    for number in range(count):
        start = sum(map(len, SENTENCES[:number])) + SENTENCES[number].index("that")
        quote = "that the harbour opens soon"
        fragments = ((start, start + len(quote)),)
        work.spans[f"claim{number}"] = Span(f"claim{number}", "sara", "document", "CLAIM", fragments, (quote,))
    article = ArticleText(Document(document_id(TEXT), TEXT, "", {}), {})
    desk.view.show_article(article, scheme, work.spans.values())
    desk.show_work(work, scheme)
    desk.point_at(None if selected is None else frame_of(work, f"claim{selected}"), "", "")
    for _ in range(3):
        QApplication.processEvents()
    return boxes(desk, count)


def boxes(desk: ArticleDesk, count: int) -> list[QRectF]:
    found = [desk.cards.box_of(f"claim{number}") for number in range(count)]
    return [box for box in found if box is not None]


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("count", [4, 5, 6])
def test_working_on_the_last_of_several_claims_keeps_all_cards_in_sight(
    show_desk: ShowDesk, count: int, spoken: str
) -> None:
    desk = show_desk(None, height=900, spoken=spoken)
    found = show_claims(desk, count, selected=count - 1)
    assert len(found) == count
    column = QRectF(desk.cards.rect())
    assert all(column.contains(box) for box in found)
    assert all(upper.bottom() + GAP <= lower.top() for upper, lower in pairwise(found))


def test_the_cards_of_lines_that_are_scrolled_out_make_room(show_desk: ShowDesk) -> None:
    desk = show_desk(None, height=900)
    show_claims(desk, 6, selected=5)
    bar = desk.view.verticalScrollBar()
    assert bar.maximum() > 300
    line = desk.view.geometry_of_spans.line_at(sum(map(len, SENTENCES[:5])) + 20)
    bar.setValue(round(line.top) - 10)
    QApplication.processEvents()
    assert boxes(desk, 6)[5].top() == pytest.approx(10, abs=2)
    bar.setValue(0)
    QApplication.processEvents()
    assert all(QRectF(desk.cards.rect()).contains(box) for box in boxes(desk, 6))


def test_in_little_room_the_selected_card_is_whole_and_the_first_ones_leave(show_desk: ShowDesk) -> None:
    desk = show_desk(None, height=300)
    found = show_claims(desk, 6, selected=5)
    column = QRectF(desk.cards.rect())
    assert column.contains(found[5])
    assert not column.contains(found[0])


@pytest.mark.parametrize("selected", [None, 1, 4])
def test_the_card_of_a_suggestion_pushes_none_out_either(show_desk: ShowDesk, selected: int | None) -> None:
    desk = show_desk(None, height=900)
    show_claims(desk, 5, selected=selected)
    start = TEXT.index("Minister E")
    suggested = Suggested("late", (SuggestedPart("SPEAKER", ((start, start + 10),), "Minister E"),), 0.7)
    desk.cards.show_suggestion(suggested, 1, 1)
    QApplication.processEvents()
    column, card = QRectF(desk.cards.rect()), QRectF(desk.cards.suggestion_card.geometry())
    found = boxes(desk, 5)
    assert column.contains(card)
    assert not any(card.intersects(box) for box in found)
    upper = [box for box in found if box.top() < card.top()]
    assert all(column.contains(box) for box in upper)
