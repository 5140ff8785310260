"""Which edge is moved while a suggestion is corrected, in the text, on the card and in the hint, and where to."""

import msgspec
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage

from annotator.domain.annotation import Fragment
from annotator.ui.annotate.desk import Desk
from annotator.ui.article.suggestion_content import ROW, SuggestionContent
from tests.gui.suggesting import desk, key, press, suggesting

__all__ = ["desk", "suggesting"]


def put_in_fragments(desk: Desk) -> tuple[Fragment, Fragment]:
    """Make the claim of the current suggestion one of two fragments."""
    ((start, end),) = desk.suggesting.left[0].frame.claim
    fragments = ((start, start + 4), (end - 5, end))
    put_claim(desk, *fragments)
    return fragments


def put_claim(desk: Desk, *fragments: Fragment) -> None:
    """Give the current suggestion another claim."""
    suggested = desk.suggesting.left[0]
    frame = msgspec.structs.replace(suggested.frame, claim=fragments)
    desk.suggesting._take([msgspec.structs.replace(suggested, frame=frame)])
    desk.suggesting.point_at(frame)


def on_card(desk: Desk) -> str:
    """What the card says of the claim."""
    card = desk.article.cards.suggestion_card
    return card.accessibleDescription().splitlines()[1].translate({0x2068: None, 0x2069: None})


def has_knob(desk: Desk, stem_end: QPointF) -> bool:
    """Whether a filled knob is painted at the end of a stem, given in coordinates of the page."""
    image = desk.view.viewport().grab().toImage()
    point = (stem_end - desk.view.scrolled()) * image.devicePixelRatio()
    return image.pixelColor(point.toPoint()) == QColor(desk.view.painter._theme.colors.ink)


def test_the_edge_that_moves_is_seen_in_the_text(desk: Desk) -> None:
    geometry = desk.view.geometry_of_spans
    ((start, end),) = desk.suggesting.left[0].frame.claim
    press(desk, "e")
    over_start, under_end = geometry.caret(start).topLeft(), geometry.trailing_edge(end).bottomLeft()
    assert (has_knob(desk, over_start), has_knob(desk, under_end)) == (False, True)
    key(desk, Qt.Key.Key_Up)
    assert (has_knob(desk, over_start), has_knob(desk, under_end)) == (True, False)
    key(desk, Qt.Key.Key_Right)
    moved = desk.view.selected()[0][0]
    assert moved > start
    assert has_knob(desk, geometry.caret(moved).topLeft())
    key(desk, Qt.Key.Key_Escape)
    assert desk.view.painter.held_edge is None


def test_the_edge_of_each_fragment_is_seen_in_turn(desk: Desk) -> None:
    fragments = put_in_fragments(desk)
    geometry = desk.view.geometry_of_spans
    press(desk, "e")
    for _start, end in reversed(fragments):
        assert has_knob(desk, geometry.trailing_edge(end).bottomLeft())
        key(desk, Qt.Key.Key_Up)
        key(desk, Qt.Key.Key_Up)


def test_the_hint_says_which_fragment_has_the_edge(desk: Desk) -> None:
    press(desk, "e")
    assert desk.notices.words.startswith("\u2068Claim\u2069, end: ")
    key(desk, Qt.Key.Key_Escape)
    put_in_fragments(desk)
    press(desk, "e")
    for edge in ("end of fragment 2", "start of fragment 2", "end of fragment 1", "start of fragment 1"):
        assert desk.notices.words.startswith(f"\u2068Claim\u2069, {edge} of 2: ")
        key(desk, Qt.Key.Key_Up)


def test_an_edge_goes_over_a_quotation_mark_and_back(desk: Desk) -> None:
    text = desk.view.article.text
    opening, closing = text.index("“"), text.index("”")
    put_claim(desk, (opening, closing + 1))
    press(desk, "e")
    for arrow, end in ((Qt.Key.Key_Left, closing), (Qt.Key.Key_Right, closing + 1)):
        key(desk, arrow)
        assert desk.view.selected() == [(opening, end)]
    key(desk, Qt.Key.Key_Up)
    for arrow, start in ((Qt.Key.Key_Right, opening + 1), (Qt.Key.Key_Left, opening)):
        key(desk, arrow)
        assert desk.view.selected() == [(start, closing + 1)]
    assert desk.annotating.mode == "suggestion"


def test_the_card_shows_the_end_of_a_long_claim_at_which_the_edge_moves(desk: Desk) -> None:
    text = desk.view.article.text
    start, end = desk.view.article.paragraphs[0].start, text.rindex(".")
    put_claim(desk, (start, end))
    assert on_card(desk).startswith(f"Claim: {text[start : start + 20]}")
    press(desk, "e")
    for arrow in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        key(desk, arrow)
        words = " ".join(text[start : desk.view.selected()[0][1]].split())
        assert on_card(desk) == f"Claim: …{words[-59:]}"
    key(desk, Qt.Key.Key_Up)
    assert on_card(desk).startswith(f"Claim: {text[start : start + 20]}")
    key(desk, Qt.Key.Key_Escape)
    assert on_card(desk).startswith(f"Claim: {text[start : start + 20]}")


def claim_row(desk: Desk) -> QImage:
    """The picture of the words of the claim on the card."""
    content = desk.article.cards.suggestion_card.findChild(SuggestionContent)
    assert content.isVisible()
    top = round(content.height() - ROW * content.row_count)
    return content.grab(QRect(0, top, content.width(), round(ROW))).toImage()


def test_the_card_shows_all_fragments_while_an_edge_moves(desk: Desk) -> None:
    first, last = (desk.view.article.text[slice(*fragment)] for fragment in put_in_fragments(desk))
    words, before = " ".join(f"{first} … {last}".split()), claim_row(desk)
    assert on_card(desk) == f"Claim: {words}"
    press(desk, "e")
    for _ in range(4):
        assert on_card(desk) == f"Claim: {words}"
        assert claim_row(desk) == before
        key(desk, Qt.Key.Key_Up)


def test_where_not_all_fragments_fit_the_card_shows_the_one_whose_edge_moves(desk: Desk) -> None:
    text = desk.view.article.text
    fragments = ((0, 40), (60, 100))
    put_claim(desk, *fragments)
    first, last = (" ".join(text[slice(*fragment)].split()) for fragment in fragments)
    press(desk, "e")
    seen = []
    for _ in range(4):
        seen.append(on_card(desk))
        key(desk, Qt.Key.Key_Up)
    assert seen[0] == f"Claim: …{f'{first} … {last}'[-59:]}"
    assert seen[1:3] == [f"Claim: … {last}", f"Claim: {first} …"]
    assert seen[3] == f"Claim: {f'{first} … {last}'[:59]}…"
