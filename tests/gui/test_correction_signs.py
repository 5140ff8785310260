"""A card shows that somebody has corrected its claim until its owner has seen it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.annotate.correction_bar import CorrectionBar
from annotator.ui.article.card_data import spoken_words
from annotator.ui.article.card_painting import CORRECTED, button_boxes
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.samples import FIRST, make_project, place

WHOLE, PART, OTHER = place("«OPEC+ deal» سيبقى"), place("«OPEC+ deal»"), place("We deny it")


class Corrected:
    """A project in which Nadia corrects claims of Sara: the two claims, and the speaker of both."""

    def __init__(self, folder: Path) -> None:
        self.path = make_project(folder)
        with Session.open(self.path, "Sara") as session:
            self.claim = commands.add_span(session, FIRST, "CLAIM", [WHOLE]).id
            self.speaker = commands.add_span(session, FIRST, "SPEAKER", [place("المتحدث")], frame=self.claim).id
            self.other = commands.add_span(session, FIRST, "CLAIM", [OTHER]).id
            commands.link(session, FIRST, self.other, self.speaker)
            commands.set_stance(session, FIRST, self.claim, "supports")

    def correct(self, what: str) -> None:
        with Session.open(self.path, "Nadia") as session:
            commands.set_role(session, "Nadia", "lead")
            session.correct(session.person("Sara").id)
            if what == "claim":
                commands.resize_span(session, FIRST, self.claim, [PART])
            elif what == "stance":
                commands.set_stance(session, FIRST, self.claim, "opposes")
            else:
                commands.resize_span(session, FIRST, self.speaker, [place("المتحدث أن")])


@pytest.fixture
def corrected(tmp_path: Path) -> Corrected:
    return Corrected(tmp_path)


def signed(window: MainWindow) -> set[str]:
    return {card.head for card in window.desk.article.cards.cards() if card.corrected_by}


@pytest.mark.parametrize(("what", "both"), [("claim", False), ("stance", False), ("speaker", True)])
def test_the_cards_of_what_was_corrected_have_a_sign(
    corrected: Corrected, open_on: OpenOn, what: str, *, both: bool
) -> None:
    corrected.correct(what)
    window = open_on(corrected.path, "Sara", FIRST)
    assert signed(window) == {corrected.claim, *([corrected.other] if both else [])}
    card = window.desk.article.cards.card(corrected.claim)
    assert spoken_words(card).splitlines()[-1] == "Corrected by \u2068Nadia\u2069"
    assert CORRECTED in button_boxes(card, QRectF(0, 0, 264, 100), mirrored=False)


def test_the_sign_goes_as_the_claim_is_selected_and_stays_away(corrected: Corrected, open_on: OpenOn) -> None:
    corrected.correct("claim")
    window = open_on(corrected.path, "Sara", FIRST)
    box = window.desk.article.cards.box_of(corrected.claim)
    corner = box.bottomRight().toPoint() - QPoint(9, 9)
    QTest.mouseClick(window.desk.article.cards, Qt.MouseButton.LeftButton, pos=corner)
    assert window.desk.annotating.span == corrected.claim
    assert signed(window) == set()
    window.close()
    assert signed(open_on(corrected.path, "Sara", FIRST)) == set()


@pytest.mark.parametrize("button", ["take_back", "close_bar"])
def test_the_sign_goes_with_the_bar(corrected: Corrected, open_on: OpenOn, button: str) -> None:
    corrected.correct("claim")
    window = open_on(corrected.path, "Sara", FIRST)
    assert signed(window) == {corrected.claim}
    getattr(window.findChild(CorrectionBar), button).click()
    assert signed(window) == set()


def test_whoever_corrects_sees_no_sign(corrected: Corrected, open_on: OpenOn) -> None:
    corrected.correct("claim")
    window = open_on(corrected.path, "Nadia", FIRST)
    window.desk.project.correct(window.session.person("Sara").id)
    assert [card.head for card in window.desk.article.cards.cards()] == [corrected.claim, corrected.other]
    assert signed(window) == set()


def test_the_sign_is_painted_on_whole_and_on_folded_cards(corrected: Corrected, open_on: OpenOn) -> None:
    window = open_on(corrected.path, "Sara", FIRST)
    cards = window.desk.article.cards
    for folded in (False, True):
        cards.fold(folded=folded)
        cards.show_corrections({})
        plain = cards.grab().toImage()
        cards.show_corrections({corrected.claim: "Nadia"})
        assert cards.grab().toImage() != plain
