"""The card of a suggestion lies at the line where it starts, among the other cards, and can be used in little room."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.card_places import GAP, WIDTH
from annotator.ui.article.desk_widths import LEAST_PAGE, MARGIN, NARROW, NARROW_MARGIN
from annotator.ui.article.edge_handles import handles_of
from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_card import SuggestionCard
from annotator.ui.article.suggestion_content import SuggestionContent
from tests.gui.article.conftest import ShowDesk, make_current
from tests.gui.article.suggestions import CLAIM, ENGINEERS, FARMERS, KARIM, LEAK, TEXT, part, place
from tests.gui.hands import drag


def box_of(card: SuggestionCard, desk: ArticleDesk) -> QRect:
    """The box of a card on the desk."""
    return QRect(card.mapTo(desk, QPoint(0, 0)), card.size())


def line_top(desk: ArticleDesk, offset: int) -> float:
    line = desk.view.geometry_of_spans.line_at(offset)
    top = line.top - desk.view.verticalScrollBar().value()
    return top + desk.view.viewport().mapTo(desk, QPoint(0, 0)).y()


def claim_box(desk: ArticleDesk) -> QRectF:
    box = desk.cards.box_of(CLAIM.id)
    assert box is not None
    return box.translated(desk.cards.mapTo(desk, QPoint(0, 0)))


@pytest.mark.parametrize("suggestion", [FARMERS, KARIM], ids=lambda suggestion: suggestion.id)
@pytest.mark.parametrize("spoken", ["en", "ar"])
def test_the_card_is_at_the_line_where_the_suggestion_starts(show_desk: ShowDesk, suggestion, spoken: str) -> None:  # type: ignore[no-untyped-def]
    desk = show_desk(suggestion, spoken=spoken)
    card = desk.cards.suggestion_card
    assert card.isVisible()
    assert box_of(card, desk).top() == pytest.approx(line_top(desk, suggestion.start), abs=1)
    page = desk.sheet.geometry()
    assert box_of(card, desk).left() > page.right() or box_of(card, desk).right() < page.left()


def test_it_follows_the_article(show_desk: ShowDesk) -> None:
    desk = show_desk(LEAK, height=300)
    bar = desk.view.verticalScrollBar()
    assert bar.maximum() > 0
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        card = desk.cards.suggestion_card
        wanted = line_top(desk, LEAK.start)
        room = desk.height() - card.height()
        assert box_of(card, desk).top() == pytest.approx(min(wanted, room), abs=3) or wanted > desk.height()


def test_it_keeps_its_place_while_nothing_is_selected(show_desk: ShowDesk) -> None:
    desk = show_desk(ENGINEERS)
    card = box_of(desk.cards.suggestion_card, desk)
    assert card.top() == pytest.approx(line_top(desk, ENGINEERS.start), abs=1)
    assert claim_box(desk).bottom() + GAP <= card.top() + 1


def test_a_selected_card_keeps_its_place_and_moves_the_suggestion(show_desk: ShowDesk) -> None:
    desk = show_desk(ENGINEERS, selected=True)
    claim, card = claim_box(desk), box_of(desk.cards.suggestion_card, desk)
    assert claim.top() == pytest.approx(line_top(desk, CLAIM.start), abs=1)
    assert card.top() >= claim.bottom() + GAP - 1


def test_a_selected_card_never_moves_the_suggestion_out_of_sight(show_desk: ShowDesk) -> None:
    """It starts before the selected claim, on the first line, and there is no room above."""
    desk = show_desk(KARIM, selected=True)
    first = KARIM._replace(parts=(KARIM.parts[1]._replace(label="CLAIM", fragments=((0, 3),)),))
    desk.cards.show_suggestion(first, 1, 1)
    claim, card = claim_box(desk), box_of(desk.cards.suggestion_card, desk)
    assert claim.top() == pytest.approx(line_top(desk, CLAIM.start), abs=1)
    assert card.top() >= claim.bottom() + GAP - 1


def test_no_suggestion_leaves_the_cards_where_they_were(show_desk: ShowDesk) -> None:
    desk = show_desk(None)
    before = claim_box(desk)
    make_current(desk, ENGINEERS)
    make_current(desk, None)
    assert desk.cards.suggestion_card.isHidden()
    assert claim_box(desk) == before


def test_a_suggestion_far_out_of_sight_has_no_card(show_desk: ShowDesk) -> None:
    desk = show_desk(None)
    far = KARIM._replace(parts=(KARIM.parts[0]._replace(fragments=((len(TEXT) + 5, len(TEXT) + 9),)),))
    desk.cards.show_suggestion(far, 1, 1)
    assert not desk.cards.suggestion_card.isVisible()


SIZES = {"1440": (1102, 700), "1024": (736, 560), "800": (512, 392)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("spoken", ["en", "ar"])
def test_all_of_the_card_is_in_sight(show_desk: ShowDesk, size: tuple[int, int], spoken: str) -> None:
    desk = show_desk(KARIM, width=size[0], height=size[1], spoken=spoken)
    assert_usable(desk)
    assert desk.cards.suggestion_card.findChild(SuggestionContent).height() >= 24 + 3 * 24


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_panel_under_the_cards_leaves_it_in_sight(show_desk: ShowDesk, size: tuple[int, int]) -> None:
    desk = show_desk(KARIM, width=size[0], height=size[1])
    panel = QPlainTextEdit()
    desk.put_under(panel, 300)
    desk.show_under(panel, shown=True)
    make_current(desk, KARIM)
    assert_usable(desk)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_panel_under_the_cards_leaves_it_in_sight_beside_a_selected_claim(
    show_desk: ShowDesk, size: tuple[int, int]
) -> None:
    desk = show_desk(KARIM, width=size[0], height=size[1], selected=True)
    panel = QPlainTextEdit()
    desk.put_under(panel, 300)
    desk.show_under(panel, shown=True)
    for suggestion in (KARIM, LEAK):
        make_current(desk, suggestion)
        desk.view.scroll_to(suggestion.start)
        assert_usable(desk)


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("width", [746, 1040])
def test_over_a_guideline_both_the_selected_claim_and_the_suggestion_are_whole(
    show_desk: ShowDesk, width: int, spoken: str
) -> None:
    """As beside the history in a window of 1440 by 900 pixels, with and without the list of articles."""
    desk = show_desk(KARIM, width=width, height=660, spoken=spoken, selected=True)
    guideline = QPlainTextEdit()
    guideline.sizeHint = lambda: QSize(352, 460)  # type: ignore[method-assign]
    desk.put_under(guideline, 352)
    desk.show_under(guideline, shown=True)
    desk.cards.suggestion_card.show_keys("Tab", "E", "Backspace")
    for suggestion in (ENGINEERS, FARMERS, KARIM):
        make_current(desk, suggestion)
        desk.view.scroll_to(0, at_top=True)
        QApplication.processEvents()
        claim, cards = desk.cards.box_of(CLAIM.id), QRectF(desk.cards.rect())
        assert claim is not None
        assert cards.contains(claim)
        assert cards.contains(QRectF(desk.cards.suggestion_card.geometry()))
        assert not claim.intersects(QRectF(desk.cards.suggestion_card.geometry()))
    assert desk.cards.width() >= WIDTH
    assert desk.sheet.width() >= LEAST_PAGE
    assert not box_in(desk, guideline).intersects(box_in(desk, desk.cards))
    assert not box_in(desk, guideline).intersects(box_in(desk, desk.sheet))


def box_in(desk: ArticleDesk, part: QWidget) -> QRect:
    """The box of a part on the desk."""
    return QRect(part.mapTo(desk, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("width", [620, 1102, 1440, 1900])
def test_the_scroll_bar_is_at_the_edge_and_the_cards_beside_the_page(
    show_desk: ShowDesk, width: int, spoken: str
) -> None:
    desk = show_desk(KARIM, width=width, spoken=spoken)
    page, cards, bar = box_in(desk, desk.sheet), box_in(desk, desk.cards), box_in(desk, desk.bar)
    if spoken == "ar":  # mirrored
        page, cards, bar = (QRect(width - one.right() - 1, one.y(), one.width(), 9) for one in (page, cards, bar))
    assert bar.right() == width - 1
    margin = MARGIN if width >= NARROW else NARROW_MARGIN
    assert cards.left() - page.right() - 1 == margin
    assert page.left() >= margin
    assert page.left() - margin == pytest.approx(bar.left() - cards.right() - 1 - margin, abs=margin + 1)


def test_in_less_room_the_card_is_never_higher(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    card = desk.cards.suggestion_card
    content = card.findChild(SuggestionContent)
    whole = card.height_within(230, 1000)
    picture = content.grab().toImage()
    heights = [card.height_within(230, room) for room in range(int(whole), 60, -1)]
    assert all(height <= room for height, room in zip(heights, range(int(whole), 60, -1), strict=True) if room > 120)
    assert sorted(set(heights), reverse=True) == list(dict.fromkeys(heights)), "never higher in less room"
    card.height_within(230, whole)
    assert content.grab().toImage() == picture


def assert_usable(desk: ArticleDesk) -> None:
    """The card is whole inside what shows it, and so are the buttons inside the card."""
    card = desk.cards.suggestion_card
    parent = card.parentWidget()
    assert card.isVisible()
    assert parent.rect().contains(card.geometry())
    assert desk.rect().contains(box_of(card, desk))
    buttons = [card.accept, card.edit, card.dismiss]
    for button in buttons:
        assert card.rect().contains(button.parentWidget().mapTo(card, button.geometry().topLeft()))
        assert card.rect().contains(button.parentWidget().mapTo(card, button.geometry().bottomRight()))
        assert button.width() >= button.sizeHint().width()
    clicked: list[str] = []
    card.accept_wanted.connect(lambda: clicked.append("accept"))
    QTest.mouseClick(card.accept, Qt.MouseButton.LeftButton)
    assert clicked == ["accept"]


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("suggestion", [FARMERS, KARIM, LEAK], ids=lambda suggestion: suggestion.id)
def test_folded_it_lies_over_the_article_beside_its_words(show_desk: ShowDesk, suggestion, spoken: str) -> None:  # type: ignore[no-untyped-def]
    desk = show_desk(suggestion, width=620, height=392, spoken=spoken, folded=True)
    assert desk.cards.folded
    assert_usable(desk)
    card = QRectF(box_of(desk.cards.suggestion_card, desk))
    shift = desk.view.viewport().mapTo(desk, QPoint(0, 0))
    words = [box.translated(shift) for box in desk.view.boxes(suggestion.fragments)]
    assert not any(box.intersects(card) for box in words)


def words_of(desk: ArticleDesk, suggestion: Suggested) -> list[QRectF]:
    """The boxes of the words in sight, on the desk."""
    viewport = desk.view.viewport()
    seen = [box for box in desk.view.boxes(suggestion.fragments) if box.intersects(QRectF(viewport.rect()))]
    return [box.translated(viewport.mapTo(desk, QPoint(0, 0))) for box in seen]


@pytest.mark.parametrize("spoken", ["en", "ar"])
def test_with_no_room_above_or_below_it_lies_between_its_words(show_desk: ShowDesk, spoken: str) -> None:
    """The speaker is on one of the first lines in sight, the claim on one of the last, as on a small screen."""
    desk = show_desk(KARIM, width=400, height=330, spoken=spoken, folded=True)
    far = KARIM._replace(parts=(KARIM.parts[1], part("CLAIM", "شركة Nordvik")))
    desk.cards.show_suggestion(far, 1, 1)
    desk.view.scroll_to(far.start, at_top=True)
    QApplication.processEvents()
    card = QRectF(box_of(desk.cards.suggestion_card, desk))
    words = [box.adjusted(0, -8, 0, 16) for box in words_of(desk, far)]  # with frames and underlines
    assert min(box.top() for box in words) - card.height() < 8, "no room above"
    assert max(box.bottom() for box in words) + card.height() > desk.height() - 8, "no room below"
    assert_usable(desk)
    assert not any(box.intersects(card) for box in words)


def test_folded_it_is_there_while_the_article_or_the_card_has_the_focus(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM, width=620, height=392, folded=True)
    card = desk.cards.suggestion_card
    assert card.isVisible()
    card.dismiss.setFocus()
    assert card.isVisible()
    desk.cards.setFocus()
    assert not card.isVisible()
    desk.view.setFocus()
    assert card.isVisible()
    make_current(desk, None)
    assert not card.isVisible()


@pytest.mark.parametrize("spoken", ["en", "ar"])
def test_folded_its_sign_is_at_its_line_among_those_of_claims(show_desk: ShowDesk, spoken: str) -> None:
    desk = show_desk(KARIM, width=620, height=392, spoken=spoken, folded=True)
    desk.cards.setFocus()
    card, sign = desk.cards.suggestion_card, desk.cards.suggestion_sign
    assert (card.isVisible(), sign.isVisible()) == (False, True)
    assert sign.mapTo(desk, QPoint(0, 0)).y() == pytest.approx(line_top(desk, KARIM.start), abs=1)
    assert desk.cards.rect().contains(sign.geometry())
    assert sign.accessibleName() == card.accessibleName()
    for kind, shown in ((QEvent.Type.Enter, True), (QEvent.Type.Leave, False)):
        QApplication.sendEvent(sign, QEvent(kind))
        assert card.isVisible() == shown
    desk.fold_cards(wanted=False)
    make_current(desk, KARIM)
    assert (card.isVisible(), sign.isVisible()) == (True, False)


def test_behind_a_panel_it_lies_over_the_article_and_then_is_among_the_cards_again(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM, width=1102, height=700)
    panel = QPlainTextEdit()
    desk.put_beside(panel)
    desk.view.setFocus()
    desk.show_panel(panel, shown=True)
    assert not desk.cards.isVisible()
    assert desk.cards.suggestion_card.parentWidget() is desk
    assert_usable(desk)
    desk.show_panel(panel, shown=False)
    assert desk.cards.suggestion_card.parentWidget() is desk.cards
    assert_usable(desk)


def test_unfolded_it_is_among_the_cards_again(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM, width=620, height=392, folded=True)
    desk.fold_cards(wanted=False)
    make_current(desk, KARIM)  # the page is narrower now
    assert desk.cards.suggestion_card.parentWidget() is desk.cards
    assert_usable(desk)
    desk.fold_cards(wanted=True)
    make_current(desk, KARIM)
    assert_usable(desk)


def test_the_handles_of_a_suggested_part_give_its_new_fragments(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    claim, resized = KARIM.parts[0], []
    desk.view.span_resized.connect(resized.append)
    desk.view.show_handles(claim.fragments)
    end = next(one for one in handles_of(desk.view.handles, desk.view.geometry_of_spans) if one.side == "end")
    assert end.stem.top() == desk.view.geometry_of_spans.line_at(claim.fragments[0][1] - 1).top
    knob = end.knob - desk.view.scrolled()
    target = desk.view.geometry_of_spans.trailing_edge(place("من الآبار")[1]).center() - desk.view.scrolled()
    viewport = desk.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=knob.toPoint())
    QTest.mouseMove(viewport, target.toPoint() + QPoint(4, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target.toPoint() + QPoint(4, 0))
    assert resized == [[(claim.start, place("من الآبار")[1])]]


def test_a_selection_beside_it_is_as_before(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    drag(desk.view, *place("who farms"))
    assert desk.view.selected() == [place("who farms")]


@pytest.mark.parametrize("folded", [False, True])
def test_the_wheel_over_it_scrolls_the_article(show_desk: ShowDesk, *, folded: bool) -> None:
    desk = show_desk(KARIM, width=620, height=392, folded=folded)
    card, bar, before = desk.cards.suggestion_card, desk.bar, desk.bar.value()
    turn = QPoint(0, -120 if before < bar.maximum() else 120)
    QTest.wheelEvent(desk.windowHandle(), QPointF(box_of(card, desk).center()), turn)
    assert bar.value() != before
