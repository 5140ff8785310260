"""Two texts beside each other: equal paragraphs at one height, scrolled together, the first difference in view."""

from hypothesis import given, strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from annotator.compare.texts.alignment import TextAlignment
from annotator.text.offsets import Offsets
from annotator.text.paragraphs import paragraphs
from annotator.ui import theme
from annotator.ui.project.revising.comparison import Comparison
from annotator.ui.project.revising.side_by_side import paragraph_pairs

LINES = [f"Paragraph {number} says that the port number {number * 7} is open to every ship." for number in range(30)]
BEFORE = "\n".join(LINES)
CHANGED = [*LINES]
CHANGED[20] += " " + "It was written anew, at some length, for this version. " * 6
CHANGED.insert(24, "A whole paragraph that nobody had read before stands here.")
AFTER = "\n".join(CHANGED)


def comparison(qtbot, before: str, after: str, width: int = 1200) -> Comparison:  # type: ignore[no-untyped-def]
    made = Comparison(theme.theme("light"))
    qtbot.addWidget(made)
    made.resize(width, 400)
    made.show_texts(TextAlignment(before, after))
    made.show()
    QTest.qWait(20)
    return made


def top_of(view: QTextEdit, text: str, words: str) -> int:
    """The top of the line that begins with words, on the screen."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(Offsets(text).to_utf16(text.index(words)))
    return view.viewport().mapToGlobal(QPoint(0, view.cursorRect(cursor).top())).y()


def test_equal_paragraphs_are_at_one_height(qtbot) -> None:  # type: ignore[no-untyped-def]
    shown = comparison(qtbot, BEFORE, AFTER)
    for words in (LINES[0], LINES[19], LINES[21], LINES[29]):
        assert abs(top_of(shown.before, BEFORE, words) - top_of(shown.after, AFTER, words)) <= 1
    shown.resize(1000, 400)
    QTest.qWait(20)
    assert abs(top_of(shown.before, BEFORE, LINES[29]) - top_of(shown.after, AFTER, LINES[29])) <= 1


def test_both_are_scrolled_together_and_begin_at_the_first_difference(qtbot) -> None:  # type: ignore[no-untyped-def]
    shown = comparison(qtbot, BEFORE, AFTER)
    bars = shown.before.verticalScrollBar(), shown.after.verticalScrollBar()
    assert bars[0].value() == bars[1].value() > 0
    place = top_of(shown.after, AFTER, "It was written anew")
    top = shown.after.viewport().mapToGlobal(QPoint(0, 0)).y()
    assert top <= place < top + shown.after.viewport().height() / 2
    bars[0].setValue(bars[0].maximum())
    assert bars[1].value() == bars[0].maximum() == bars[1].maximum()
    bars[1].setValue(0)
    assert bars[0].value() == 0


def test_one_over_the_other_both_begin_at_the_difference(qtbot) -> None:  # type: ignore[no-untyped-def]
    shown = comparison(qtbot, BEFORE, AFTER, width=700)
    for view, text in ((shown.before, BEFORE), (shown.after, AFTER)):
        top = view.viewport().mapToGlobal(QPoint(0, 0)).y()
        assert top <= top_of(view, text, LINES[21]) < top + 2 * view.viewport().height()
    before = shown.before.verticalScrollBar().value()
    shown.after.verticalScrollBar().setValue(0)
    assert shown.before.verticalScrollBar().value() == before


def test_nothing_different_begins_at_the_top(qtbot) -> None:  # type: ignore[no-untyped-def]
    shown = comparison(qtbot, BEFORE, BEFORE)
    assert shown.before.verticalScrollBar().value() == shown.after.verticalScrollBar().value() == 0


TEXTS = st.lists(st.sampled_from([*LINES[:6], "", "قال عمر إن الجسر مفتوح اليوم أمام الجميع."]), max_size=8).map(
    "\n".join
)


@given(TEXTS, TEXTS)
def test_pairs_are_starts_of_paragraphs_in_order(before: str, after: str) -> None:
    pairs = paragraph_pairs(TextAlignment(before, after))
    starts = [{start for start, _ in paragraphs(text)} for text in (before, after)]
    for number, pair in enumerate(pairs):
        assert pair.before in starts[0]
        assert pair.after in starts[1]
        if number:
            assert pair.before > pairs[number - 1].before
            assert pair.after > pairs[number - 1].after


@given(TEXTS)
def test_equal_texts_pair_every_paragraph_with_words(text: str) -> None:
    paired = {(pair.before, pair.after) for pair in paragraph_pairs(TextAlignment(text, text))}
    assert {(start, start) for start, end in paragraphs(text) if text[start:end].strip()} <= paired
