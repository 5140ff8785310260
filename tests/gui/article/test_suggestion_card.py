"""The card of a suggestion says what is suggested and how sure it is, and its buttons ask for the three acts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame

from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.suggestion_card import SuggestionCard
from annotator.ui.article.suggestion_content import SuggestionContent
from annotator.ui.lines import Cut
from tests.gui.article.conftest import ShowDesk, make_current
from tests.gui.article.suggestions import ENGINEERS, FARMERS, KARIM, LEAK

ACTS = {"accept": "Accept the suggestion", "edit": "Edit the suggestion", "dismiss": "Dismiss the suggestion"}


def card_of(desk: ArticleDesk) -> SuggestionCard:
    """The card as others find it."""
    found = desk.findChild(QFrame, "suggestionCard")
    assert isinstance(found, SuggestionCard)
    return found


def button(desk: ArticleDesk, act: str) -> QAbstractButton:
    found = desk.findChild(QAbstractButton, f"suggestion.{act}")
    assert found is not None
    return found


def asked(desk: ArticleDesk) -> list[str]:
    """The acts that the card asks for from now on."""
    acts: list[str] = []
    card = card_of(desk)
    card.accept_wanted.connect(lambda: acts.append("accept"))
    card.edit_wanted.connect(lambda: acts.append("edit"))
    card.dismiss_wanted.connect(lambda: acts.append("dismiss"))
    return acts


def plain(words: str) -> str:
    return words.translate({ord(mark): None for mark in "\u2068\u2069\u200f"})


def test_the_card_says_all_of_a_suggestion(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    assert card_of(desk).accessibleName() == "Suggestion 3 of 4"
    assert plain(card_of(desk).accessibleDescription()).splitlines() == [
        "Suggestion 3 of 4: 0.78, likely",
        "Claim: الأنبوب الجديد يسحب من الآبار السفلى",
        "Speaker: Karim Oduya, in the register",
        "Cue: told, supports",
    ]


@pytest.mark.parametrize(
    ("suggestion", "lines"),
    [
        (ENGINEERS, ["0.55, possible", "Claim: output doubles", "Speaker: Its engineers", "Cue: expect, needs stance"]),
        (LEAK, ["0.31, possible", "Target: the leak", "Speaker: Halden Hydro", "opposes"]),
        (
            KARIM._replace(confidence=0.6, parts=KARIM.parts[:1], stance=""),
            ["0.60, likely", "Claim: الأنبوب", "needs stance"],
        ),
    ],
)
def test_what_is_missing_is_left_out(show_desk: ShowDesk, suggestion, lines) -> None:  # type: ignore[no-untyped-def]
    desk = show_desk(KARIM)
    desk.cards.show_suggestion(suggestion, 1, 2)
    said = plain(card_of(desk).accessibleDescription()).splitlines()
    assert len(said) == len(lines)
    assert all(wanted in line for wanted, line in zip(lines, said, strict=True))


def test_the_words_of_each_part_are_isolated(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    assert "Claim: \u2068الأنبوب الجديد يسحب من الآبار السفلى\u2069" in card_of(desk).accessibleDescription()


def test_in_arabic(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM, spoken="ar")
    said = plain(card_of(desk).accessibleDescription()).splitlines()
    assert said[0] == "الاقتراح ٣ من ٤: ٠٫٧٨، مرجّح"
    assert "تأييد" in said[-1]
    assert [button(desk, act).text() for act in ACTS] == ["قبول", "تعديل", "رفض"]
    assert button(desk, "accept").x() > button(desk, "dismiss").x()


@pytest.mark.parametrize("act", ACTS)
def test_a_click_asks_for_the_act_and_leaves_the_focus_in_the_article(show_desk: ShowDesk, act: str) -> None:
    desk = show_desk(KARIM)
    acts = asked(desk)
    assert button(desk, act).accessibleName() == ACTS[act]
    QTest.mouseClick(button(desk, act), Qt.MouseButton.LeftButton)
    assert acts == [act]
    assert desk.window().focusWidget() is desk.view


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("act", ACTS)
def test_keys_press_the_button_with_the_focus(show_desk: ShowDesk, act: str, key: Qt.Key) -> None:
    desk = show_desk(KARIM)
    acts = asked(desk)
    button(desk, act).setFocus()
    QTest.keyClick(button(desk, act), key)
    assert acts == [act]


def test_the_buttons_are_reached_one_after_another(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    button(desk, "accept").setFocus(Qt.FocusReason.TabFocusReason)
    for act in ("edit", "dismiss"):
        QTest.keyClick(desk.window().focusWidget(), Qt.Key.Key_Tab)
        assert desk.window().focusWidget() is button(desk, act)


def test_a_click_beside_the_buttons_does_nothing(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    acts = asked(desk)
    chosen: list[str] = []
    desk.cards.chosen.connect(chosen.append)
    QTest.mouseClick(card_of(desk), Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert (acts, chosen) == ([], [])


def test_the_focus_is_not_lost_with_the_card(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    button(desk, "dismiss").setFocus()
    make_current(desk, FARMERS)
    assert desk.window().focusWidget() is button(desk, "dismiss")
    make_current(desk, None)
    assert desk.window().focusWidget() is desk.cards
    assert card_of(desk).isHidden()


def test_the_keys_are_those_that_the_acts_have(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    narrow = button(desk, "accept").sizeHint().width()
    card_of(desk).show_keys("Ctrl+Shift+Y", "E", "Del")
    assert button(desk, "accept").sizeHint().width() > narrow


@pytest.mark.parametrize("spoken", ["en", "ar"])
def test_every_button_has_its_key_however_narrow_the_card(show_desk: ShowDesk, spoken: str) -> None:
    desk = show_desk(KARIM, spoken=spoken)
    card, buttons = card_of(desk), [button(desk, act) for act in ("accept", "edit", "dismiss")]
    card.show_keys("Tab", "E", "Backspace")
    for width in (230, 260, 286, 350):
        card.resize(width, round(card.height_within(width, 700)))
        QApplication.processEvents()
        assert [one._keys for one in buttons] == ["Tab", "E", "Backspace"]
        for one in buttons:
            assert one.width() >= one.sizeHint().width()
            assert card.rect().contains(one.geometry().translated(one.parentWidget().mapTo(card, QPoint())))


@pytest.mark.parametrize("words", ["الأنبوب الجديد يسحب من الآبار " * 4, "The new pipe draws from wells " * 4])
def test_a_long_claim_is_cut_at_its_own_end(show_desk: ShowDesk, words: str) -> None:
    """What is beyond the room changes nothing, and all is inside the card."""
    desk = show_desk(KARIM, width=700)
    pictures = []
    for quote in (words.strip(), f"{words}again"):
        desk.cards.show_suggestion(KARIM._replace(parts=(KARIM.parts[0]._replace(quote=quote),)), 1, 1)
        pictures.append(desk.cards.suggestion_card.grab().toImage())
    assert pictures[0] == pictures[1]
    row = range(64, 80)
    assert {pictures[0].pixelColor(x, y).name() for x in range(3, 10) for y in row} == {"#f1eee8"}
    right = pictures[0].width()
    assert {pictures[0].pixelColor(x, y).name() for x in range(right - 10, right - 3) for y in row} == {"#f1eee8"}


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_the_card_is_dashed_on_the_color_of_the_window(show_desk: ShowDesk, colors: str) -> None:
    window, border, stripe = {
        "light": ("#F1EEE8", "#8C8474", "#2A7BD0"),
        "dark": ("#191B1E", "#7C838D", "#62A8F5"),
    }[colors]
    desk = show_desk(KARIM, colors=colors)
    image = card_of(desk).grab().toImage()
    edge = [image.pixelColor(x, 0) for x in range(8, image.width() - 8)]
    drawn = sum(color == QColor(border) for color in edge) / len(edge)
    assert 0.3 < drawn < 0.7
    assert image.pixelColor(4, image.height() // 2) == QColor(window)
    assert all(image.pixelColor(x, 20) != QColor(stripe) for x in range(5))


def test_the_bar_has_five_segments(show_desk: ShowDesk) -> None:
    desk = show_desk(KARIM)
    counts = []
    for confidence in (0.0, 0.31, 0.78, 1.0):
        desk.cards.show_suggestion(KARIM._replace(confidence=confidence), 1, 1)
        QApplication.processEvents()
        image = card_of(desk).findChild(SuggestionContent).grab().toImage()
        ink = QColor("#26374B")
        row = "".join("#" if image.pixelColor(x, 12) == ink else " " for x in range(image.width()))
        counts.append(sum(len(run) >= 5 for run in row.split()))
    assert counts == [0, 2, 4, 5]


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("words", ["and the end of it", "وهذه نهاية الكلام"])
@pytest.mark.parametrize("label", ["CLAIM", "SPEAKER", "CUE"])
def test_words_are_cut_at_their_start_where_their_end_matters(
    show_desk: ShowDesk, spoken: str, words: str, label: str
) -> None:
    desk = show_desk(KARIM, spoken=spoken)

    def painted(quote: str, cut: Cut) -> QImage:
        parts = tuple(part._replace(quote=quote, cut=cut) for part in KARIM.parts if part.label == label)
        desk.cards.show_suggestion(KARIM._replace(parts=parts), 1, 2)
        content = card_of(desk).findChild(SuggestionContent)
        assert content is not None
        return content.grab().toImage()

    before, other = (f"{first} {'word ' * 20}{words}" for first in ("One", "Six"))
    assert painted(before, "start") == painted(other, "start")
    assert painted(before, "end") != painted(other, "end")
    assert painted(before, "start") != painted(f"{before}s", "start")


@pytest.mark.parametrize("spoken", ["en", "ar"])
@pytest.mark.parametrize("label", ["CLAIM", "SPEAKER", "CUE"])
def test_a_part_is_painted_whole_where_it_fits(show_desk: ShowDesk, spoken: str, label: str) -> None:
    desk = show_desk(KARIM, spoken=spoken)

    def painted(quote: str, whole: str = "") -> QImage:
        parts = tuple(part._replace(quote=quote, whole=whole) for part in KARIM.parts if part.label == label)
        desk.cards.show_suggestion(KARIM._replace(parts=parts), 1, 2)
        content = card_of(desk).findChild(SuggestionContent)
        assert content is not None
        return content.grab().toImage()

    assert painted("… two", "a … two") == painted("a … two")
    wide = f"{'W' * 56} … two"
    assert painted("… two", wide) == painted("… two")
