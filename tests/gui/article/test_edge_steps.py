"""Left and Right on the edge of a span: over both sides of quotation marks, and back to where it was."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import graphemes
from annotator.ui.article.article_view import ArticleView
from tests.gui.conftest import ShowPage
from tests.gui.hands import ALT, NO, SHIFT
from tests.gui.mixed import paragraphs

RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left
OPPOSITE = {RIGHT: LEFT, LEFT: RIGHT}
ORDERS = pytest.mark.parametrize("visual", [False, True], ids=["logical", "visual"])
BOTH = pytest.mark.parametrize("start", [True, False], ids=["start", "end"])
TEXTS = {
    "english": "The mayor said, “No ship leaves,” and she added: \"It's 'too' late.\" Then ``quiet''.\n",
    "arabic": 'وقال الوزير: «لن نغلق الباب»، ثم أضاف “سنعود غدا” وخرج. "نعم"\n',
    "mixed": "The وزير said «لن نغلق» and “No” قال «Reuters» ثم left.\nقال Omar إن “the ship” لن تعود.\nAnd “so”.\n",
    "bare": "The ship had long left\nقال عمر نعم للجميع\nand the crane stood\n",
    "many": "\n".join(random.Random(5).sample(paragraphs(), 6)) + "\n",
}


def hold(view: ArticleView, fragments: tuple[Fragment, ...], index: int = 0, *, start: bool) -> None:
    view.selection.hold_edge(fragments, index, start=start)
    view.selection_moved()


def step(view: ArticleView, arrow: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(view, arrow, modifiers | SHIFT)


def edge(view: ArticleView) -> int:
    held = view.selection.held_edge
    assert held is not None
    return held.offset


def words(view: ArticleView) -> list[str]:
    return [view.article.text[slice(*fragment)] for fragment in view.selected()]


@ORDERS
@pytest.mark.parametrize("modifiers", [NO, ALT], ids=["words", "letters"])
@BOTH
@pytest.mark.parametrize("name", TEXTS)
def test_a_step_and_a_step_back_end_where_they_began(
    show_page: ShowPage,
    name: str,
    start: bool,
    modifiers,  # type: ignore[no-untyped-def]
    visual: bool,
) -> None:
    text, chance = TEXTS[name], random.Random(name)
    view = show_page(text, width=420)
    view.visual_arrows = visual
    edges = graphemes(text)
    for _ in range(12):
        first, last = sorted(chance.sample([place for place in edges if text[place : place + 1].strip()], 2))
        hold(view, ((first, last),), start=start)
        for _ in range(5):
            arrow, before = chance.choice((RIGHT, LEFT)), edge(view)
            step(view, arrow, modifiers)
            if edge(view) == before:
                continue  # a limit
            there = edge(view)
            assert there in edges
            assert view.selected() == [(there, last) if start else (first, there)]
            step(view, OPPOSITE[arrow], modifiers)
            assert edge(view) == before
            step(view, arrow, modifiers)
            assert edge(view) == there


@ORDERS
def test_the_start_goes_over_a_quotation_mark_and_back(show_page: ShowPage, visual: bool) -> None:
    text = "She said, “The ship left,” again.\n"
    view = show_page(text)
    view.visual_arrows = visual
    hold(view, ((text.index("“"), text.index(" again")),), start=True)
    seen = []
    for arrow in (RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT):
        step(view, arrow)
        seen.append(words(view)[0])
    inside = "The ship left,”"
    assert seen == [inside, "ship left,”", inside, f"“{inside}", f"said, “{inside}", f"She said, “{inside}"]


@ORDERS
def test_in_arabic_left_goes_on_and_right_comes_back(show_page: ShowPage, visual: bool) -> None:
    text = "وقال: «لن نغلق» ثم خرج\n"
    view = show_page(text)
    view.visual_arrows = visual
    hold(view, ((text.index("لن"), text.index("»")),), start=False)
    seen = []
    for arrow in (LEFT, LEFT, RIGHT, RIGHT, RIGHT):
        step(view, arrow)
        seen.append(words(view)[0])
    assert seen == ["لن نغلق»", "لن نغلق» ثم", "لن نغلق»", "لن نغلق", "لن"]


@ORDERS
@BOTH
def test_an_edge_stops_before_the_other_one(show_page: ShowPage, start: bool, visual: bool) -> None:
    text = "The ship left\n"
    view = show_page(text)
    view.visual_arrows = visual
    hold(view, ((4, 8),), start=start)
    for _ in range(3):
        step(view, RIGHT if start else LEFT)
        assert words(view) == ["ship"]


@ORDERS
@BOTH
def test_of_several_fragments_one_can_be_left_out_and_comes_back(
    show_page: ShowPage, start: bool, visual: bool
) -> None:
    text = "The ship left and came\n"
    view = show_page(text)
    view.visual_arrows = visual
    hold(view, ((0, 3), (9, 13)), 1, start=start)
    step(view, RIGHT if start else LEFT)
    assert words(view) == ["The"]
    step(view, RIGHT if start else LEFT)
    assert words(view) == ["The"]
    step(view, LEFT if start else RIGHT)
    assert words(view) == ["The", "left"]


@ORDERS
@BOTH
def test_holding_an_arrow_leads_to_the_end_of_the_text(show_page: ShowPage, start: bool, visual: bool) -> None:
    """Over paragraphs of both directions, whichever the edge is in."""
    text = TEXTS["bare"]
    view = show_page(text)
    view.visual_arrows = visual
    hold(view, ((4, 8),), start=start)
    for _ in range(40):
        step(view, LEFT if start else RIGHT)
    assert edge(view) == (0 if start else len(text) - 1)


def test_an_edge_that_letters_moved_is_found_again_by_words(show_page: ShowPage) -> None:
    text = "The ships left\n"
    view = show_page(text)
    hold(view, ((4, 9),), start=False)
    step(view, LEFT, ALT)
    for arrow in (RIGHT, RIGHT, LEFT, LEFT):
        step(view, arrow)
    assert words(view) == ["ship"]
    step(view, RIGHT, ALT)
    assert words(view) == ["ships"]


def test_the_other_edge_stays_where_it_is_in_a_word(show_page: ShowPage) -> None:
    view = show_page("The ships left\n")
    hold(view, ((4, 8),), start=False)
    step(view, RIGHT)
    hold(view, ((5, 9),), start=False)
    step(view, RIGHT)
    assert words(view) == ["hips left"]


def test_a_selection_by_keys_takes_a_mark_in_and_leaves_it_out(show_page: ShowPage) -> None:
    text = "She said, “The ship left,” again.\n"
    view = show_page(text)
    view.selection.move_to(text.index("The"))
    seen = []
    for arrow in (RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT):
        step(view, arrow)
        seen.append(words(view)[0])
    assert seen == [
        "The",
        "The ship",
        "The ship left",
        "The ship left,",
        "The ship left,”",
        "The ship left,” again",
        "The ship left,”",
        "The ship left,",
        "The ship left",
        "The ship",
    ]
    step(view, LEFT)
    step(view, LEFT)
    assert words(view) == []
    step(view, LEFT)
    assert words(view) == ["said"]


def test_a_quotation_that_was_selected_keeps_its_marks(show_page: ShowPage) -> None:
    text = "She said, “The ship left,” again.\n"
    view = show_page(text)
    view.select(text.index("“"), text.index(" again"))
    step(view, RIGHT)
    assert words(view) == ["“The ship left,” again"]
    step(view, LEFT)
    assert words(view) == ["“The ship left,”"]


def test_an_edge_goes_into_the_headline_as_a_selection_by_hand_does(show_page: ShowPage) -> None:
    text = "A ship leaves\n\nThe mayor said so.\n"
    view = show_page(text, title="A ship leaves")
    view.selection.move_to(text.index(" mayor"))
    for _ in range(2):
        step(view, LEFT)
    by_hand = view.selected()
    assert text[slice(*by_hand[0])] == "leaves\n\nThe"
    hold(view, ((text.index("The"), text.index(" mayor")),), start=True)
    step(view, LEFT)
    assert view.selected() == by_hand


@ORDERS
@pytest.mark.parametrize(
    ("text", "forwards", "backwards"),
    [
        ("She said, “The ship left,” and went.\n", "“The", "left,”"),
        ("وقال: «لن نغلق الباب»، ثم خرج\n", "«لن", "الباب»"),
        ("Her ‘plan’ failed.\n", "‘plan", "plan’"),
    ],
)
def test_a_new_range_begins_with_the_mark_at_the_caret(
    show_page: ShowPage, text: str, forwards: str, backwards: str, visual: bool
) -> None:
    view = show_page(text)
    view.visual_arrows = visual
    on, back = (LEFT, RIGHT) if view.article.directions[0] == "rtl" else (RIGHT, LEFT)
    for arrow, offset, wanted in (
        (on, text.index(forwards), forwards),
        (back, text.index(backwards) + len(backwards), backwards),
    ):
        view.selection.move_to(offset)
        step(view, arrow)
        assert words(view) == [wanted]


@pytest.mark.parametrize("name", TEXTS)
def test_a_new_range_begins_with_every_mark_that_opens_or_closes(show_page: ShowPage, name: str) -> None:
    text = TEXTS[name]
    view = show_page(text, width=420)
    stops = view.article.edge_stops
    for offset in graphemes(text):
        on, back = (
            (LEFT, RIGHT) if view.article.directions[view.article.paragraph_at(offset)] == "rtl" else (RIGHT, LEFT)
        )
        if stops.opens_at(offset) and any(letter.isalnum() for letter in text[offset:]):
            view.selection.move_to(offset)
            step(view, on)
            assert view.selected()[0][0] == offset
        if stops.closes_at(offset) and any(letter.isalnum() for letter in text[:offset]):
            view.selection.move_to(offset)
            step(view, back)
            assert view.selected()[0][1] == offset


def test_beside_other_marks_a_new_range_begins_at_a_word(show_page: ShowPage) -> None:
    text = "“No ship,” she said, “left; the teachers' union did.”\n"
    view = show_page(text)
    for before, arrow, wanted in (
        ("“No ship,", RIGHT, "she"),
        ("“", LEFT, ""),
        ("“No ship,” she said, “", LEFT, "said"),
        ("“No ship,” she said, “left; the teachers", RIGHT, "union"),
    ):
        view.selection.move_to(len(before))
        step(view, arrow)
        assert words(view) == ([wanted] if wanted else [])
