"""Cards that are folded to signs beside the history: what a sign warns of."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.ui.article.claim_cards import ClaimCards
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.labelling import CLAIM, SPEAKER, TEXT, mark


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    opened = open_on({"a.txt": TEXT})
    opened.resize(1024, 700)
    opened.actions_by_id["view.history"].trigger()
    QApplication.processEvents()
    assert opened.desk.article.cards.folded
    return opened


def shows(cards: ClaimCards, head: str, color: QColor) -> bool:
    """Whether the sign of a claim has a pixel of a colour."""
    box = cards.box_of(head)
    assert box is not None
    image = cards.grab(box.toRect()).toImage()
    return any(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))


def test_it_says_all_that_its_claim_lacks(window: MainWindow) -> None:
    cards, head = window.desk.article.cards, mark(window, CLAIM, "1")
    cards.select(head)
    assert cards.accessibleDescription().splitlines() == ["needs speaker", "needs stance"]


def test_it_warns_of_a_missing_stance_too(window: MainWindow) -> None:
    cards, head = window.desk.article.cards, mark(window, CLAIM, "1")
    warning = QColor(window.theme.colors.warn_text)
    assert shows(cards, head, warning)
    mark(window, SPEAKER, "2")
    assert shows(cards, head, warning)
    commands.set_stance(window.session, window.desk.document, head, "neutral")
    QApplication.processEvents()
    assert not shows(cards, head, warning)
