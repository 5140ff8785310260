"""Words that no line could break are cut in their middle, and a notice tells the whole where one points at it."""

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from annotator.ui import language
from annotator.ui.application import application
from annotator.ui.long_words import MOST_OF_PATH, cut_at_word, shortened_paths
from annotator.ui.plain import tooltip
from tests.gui.conftest import OpenOn
from tests.gui.labelling import TEXT

PATH = "/media/" + "Redaktionsgemeinschaft-Hafen_2026/" * 6 + "harbour.annot"


@pytest.mark.parametrize(
    ("words", "most", "cut"),
    [
        ("drawn up in haste", 17, "drawn up in haste"),
        ("drawn up in haste", 13, "drawn up in…"),
        ("drawn up, in haste", 11, "drawn up…"),
        ("قال عمر إن الجسر", 9, "قال عمر…"),
        ("abcdefgh", 5, "abcd…"),
    ],
)
def test_titles_are_cut_at_a_word(words: str, most: int, cut: str) -> None:
    assert cut_at_word(words, most) == cut


def test_long_paths_are_cut_in_their_middle() -> None:
    words = shortened_paths(f"It cannot be read. \u2068{PATH}\u2069 Connect its drive.").replace("\u200b", "")
    assert words.startswith("It cannot be read. \u2068/media/Redaktion")
    assert words.endswith("_2026/harbour.annot\u2069 Connect its drive.")
    assert len(words) == len("It cannot be read. \u2068\u2069 Connect its drive.") + MOST_OF_PATH


@pytest.mark.parametrize("interface", ["en", "ar"])
def test_a_long_notice_is_whole_in_a_small_window_and_moves_no_text(open_on: OpenOn, interface: str) -> None:
    language.apply(application(), interface)
    window = open_on({"1.txt": TEXT})
    window.resize(800, 600)
    QApplication.processEvents()
    view = window.desk.view
    before = view.mapTo(window, QPoint(0, 0)), view.size()
    bar = window.project.project.notices
    words = f"The project is in a shared folder. \u2068{PATH}\u2069 " + "Keep it in a folder of your own. " * 4
    bar.show_words(words)
    QApplication.processEvents()
    (label,) = (one for one in bar.findChildren(QLabel) if one.text())
    assert (view.mapTo(window, QPoint(0, 0)), view.size()) == before
    assert bar.parentWidget().rect().contains(bar.geometry())
    assert label.height() >= label.heightForWidth(label.width())
    widest = max(label.fontMetrics().horizontalAdvance(word) for word in re.split("[ \u200b]", label.text()))
    assert widest <= label.width()
    assert bar.words == words
    assert label.toolTip() == tooltip(words)
    bar.show_words("Short.")
    assert label.toolTip() == ""
    language.apply(application(), "en")
