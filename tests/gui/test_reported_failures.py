"""What people reported of other annotation tools: none of it happens here. Each test names the report.

What is stored and what is painted are looked at apart: either can be right while the other is wrong.
"""

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.domain.annotation import Span
from annotator.text.boundaries import is_word, words
from annotator.text.direction import Direction
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import interface_font
from tests.cli.test_commands import annotator
from tests.gui.conftest import OpenOn
from tests.gui.hands import ALT, drag, press
from tests.gui.oracles import Extent, advances, alike, changed_columns, glyph_runs, slice_of_line
from tests.gui.reading import reads_as
from tests.samples import place

ARABIC = "أعلن مدير شركة Nordvik Cranes أن الرسوم سترتفع 10-12% في 2027، والعمّال (في Rihan) غاضبون."
QUOTES = "قال الحارس: «لن نغلق الباب» ثم كتب “ممنوع الدخول” على الجدار."


OpenText = Callable[[str], MainWindow]


@pytest.fixture
def open_text(open_on: OpenOn) -> OpenText:
    def open_it(text: str) -> MainWindow:
        window = open_on({"1.txt": text})
        window.desk.view.clearFocus()  # a caret would be paint of its own
        return window

    return open_it


def labelled(window: MainWindow, words: str, key: str = "1") -> Span:
    """Drag over words, press a label's key, and look at the article again without anything selected."""
    before = set(window.desk.annotating.work.spans)
    drag(window.desk.view, *place(words, window.desk.view.article.text), ALT)
    press(window, key)
    window.desk.annotating.release()
    spans = window.desk.annotating.work.spans
    (made,) = set(spans) - before
    return spans[made]


def picture(window: MainWindow, offset: int) -> QImage:
    window.desk.view.clearFocus()  # a caret would be paint of its own
    return window.desk.view.viewport().grab(slice_of_line(window.desk.view, offset)).toImage()


def painted(window: MainWindow, words: str) -> list[Extent]:
    """The columns of pixels that labelling some words changes."""
    start, _ = place(words, window.desk.view.article.text)
    before = picture(window, start)
    labelled(window, words)
    return changed_columns(before, picture(window, start))


def glyphs(window: MainWindow) -> list[tuple[list[int], list[tuple[float, float]]]]:
    """Every glyph of the first line, with its place."""
    runs = glyph_runs(window.desk.view, 0, len(window.desk.view.article.text.split("\n")[0]))
    return [(run.glyphIndexes(), [point.toTuple() for point in run.positions()]) for run in runs]


def full_ink(window: MainWindow) -> set[tuple[int, int]]:
    """The pixels that letters cover wholly, whatever is painted under them."""
    image = window.desk.view.viewport().grab().toImage()
    ink = window.palette().text().color().rgb()
    found = {(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == ink}
    assert len(found) > 500
    return found


def exported(window: MainWindow, folder: Path) -> tuple[dict, dict]:  # type: ignore[type-arg]
    """The line of the article in the exported file, and its only span."""
    commands.export(window.session, folder / "out.jsonl", format="jsonl", include_unfinished=True)
    line = json.loads((folder / "out.jsonl").read_text(encoding="utf-8"))
    (span,) = line["layers"]["sara"]["spans"]
    return line, span


def test_every_word_of_a_mixed_line_is_highlighted_where_it_stands(open_text: OpenText) -> None:
    """inception#5947: spans lie beside their words where directions mix."""
    window = open_text(ARABIC)
    view = window.desk.view
    for start, end in words(ARABIC):
        if is_word(ARABIC[start:end]):
            view.clear_selection()
            before = picture(window, start)
            view.select(start, end)
            assert alike(changed_columns(before, picture(window, start)), advances(view, start, end)), ARABIC[start:end]


def test_a_span_from_arabic_into_english_is_stored_as_one(open_text: OpenText) -> None:
    """webanno#283: a span from right-to-left into left-to-right had to be cut in two."""
    window = open_text(ARABIC)
    span = labelled(window, "شركة Nordvik")
    assert (span.fragments, span.quote) == ((place("شركة Nordvik", ARABIC),), ("شركة Nordvik",))


def test_a_span_from_arabic_into_english_is_two_boxes_not_one(open_text: OpenText) -> None:
    """webanno#283: the same span was drawn over words that are not in it."""
    window = open_text(ARABIC)
    found = painted(window, "شركة Nordvik")
    assert len(found) == 2
    assert alike(found, advances(window.desk.view, *place("شركة Nordvik", ARABIC)))


@pytest.mark.parametrize(
    ("text", "leftmost"),
    [("انخفض السعر من 10-12 إلى النصف", "12"), ("המחיר ירד ב-10-12 אחוזים", "10")],
    ids=["arabic", "hebrew"],
)
def test_the_halves_of_a_number_range_are_not_swapped(open_text: OpenText, text: str, leftmost: str) -> None:
    """webanno#49: in a number range the halves were highlighted each in the other's place.

    After Arabic letters the first number stands to the right of the second, after Hebrew ones to the left.
    """
    window = open_text(text)
    view = window.desk.view
    boxes = {half: view.boxes([place(half, text)])[0] for half in ("10", "12")}
    assert min(boxes, key=lambda half: boxes[half].left()) == leftmost
    span = labelled(window, "10", key="2")
    assert span.quote == ("10",)
    assert alike(painted(window, "12"), advances(view, *place("12", text)))


@pytest.mark.parametrize("words", ["الرسوم سترتفع", "والعمّال", "أعلن مدير"])
def test_a_right_to_left_span_is_more_than_its_last_character(open_text: OpenText, words: str) -> None:
    """inception#2837: the span was stored right and drawn over its last character only."""
    window = open_text(ARABIC)
    found = painted(window, words)
    (span,) = window.desk.annotating.work.spans.values()
    assert (span.fragments, span.quote) == ((place(words, ARABIC),), (words,))
    assert alike(found, advances(window.desk.view, *place(words, ARABIC)))


def test_arabic_letters_stay_joined_after_punctuation_and_under_labels(open_text: OpenText) -> None:
    """inception#5506: letters after punctuation lost their joined forms, since runs were cut for the markup."""
    text = "والعمّال «والعمّال» ،والعمّال (والعمّال)"
    window = open_text(text)
    before = glyphs(window)
    for key, (start, end) in zip("12341234", ((2, 4), (9, 13), (11, 15), (20, 22)), strict=False):
        window.desk.view.select(start, end)
        press(window, key)
    assert len(window.desk.annotating.work.spans) == 4
    assert glyphs(window) == before
    forms = [
        run.glyphIndexes() for at in starts_of("والعمّال", text) for run in glyph_runs(window.desk.view, at, at + 8)
    ]
    assert len(forms) == 4
    assert all(form == forms[0] for form in forms)


def starts_of(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def test_no_word_moves_when_it_is_labelled(open_text: OpenText) -> None:
    """label-studio#1888, doccano#769: the words of a sentence change their order once some are labelled."""
    window = open_text(ARABIC)
    shown, before, ink = window.desk.view.document().toRawText(), glyphs(window), full_ink(window)
    for key, some in (("1", "Cranes أن الرسوم"), ("2", "مدير شركة Nordvik"), ("3", "10-12% في"), ("4", "(في Rihan)")):
        labelled(window, some, key)
    assert len(window.desk.annotating.work.spans) == 4
    assert window.desk.view.document().toRawText() == shown
    assert glyphs(window) == before
    assert len(full_ink(window) ^ ink) < len(ink) / 100  # a letter that moves by a pixel makes it a third


def test_an_export_says_how_it_counts_and_what_it_quotes(open_text: OpenText, tmp_path: Path) -> None:
    """label-studio#2653: nobody can tell from which side of a right-to-left text offsets count."""
    window = open_text(ARABIC)
    labelled(window, "شركة Nordvik")
    line, span = exported(window, tmp_path)
    assert line["offset_unit"] == "codepoint"
    ((start, end),) = span["fragments"]
    assert span["quote"] == [line["text"][start:end]] == ["شركة Nordvik"]
    assert line["text"][:start] == "أعلن مدير "  # counted from where one begins to read


HEADING = "عاجل 🚨👩‍👩‍👧🇦🇶 Nordvik"
BODY = "قال العمدة 😀 إن الميناء open منذ الفجر."


@pytest.mark.parametrize("words", ["Nordvik", "العمدة", "الميناء open"])
def test_emoji_before_a_span_shift_nothing(open_text: OpenText, tmp_path: Path, words: str) -> None:
    """label-studio#1347, brat#1115, argilla#2353, QualCoder#1207: one emoji shifts every span after it."""
    text = f"{HEADING}\n\n{BODY}\n"
    window = open_text(text)
    found = painted(window, words)
    (span,) = window.desk.annotating.work.spans.values()
    assert (span.fragments, span.quote) == ((place(words, text),), (words,))
    assert alike(found, advances(window.desk.view, *place(words, text)))
    _, told = exported(window, tmp_path)
    assert (told["fragments"], told["quote"]) == ([list(place(words, text))], [words])


def test_what_is_found_and_marked_at_once_lies_where_it_was_found(open_text: OpenText) -> None:
    """QualCoder#1207: automatic coding lands some characters beside what it looked for."""
    text = f"{HEADING}\n\n{BODY}\nعاد الميناء إلى العمل 🚨 والميناء هادئ.\n"
    window = open_text(text)
    view, session = window.desk.view, window.session
    hits = list(commands.find_in_document(session, window.desk.document, "الميناء"))
    before = {hit.start: picture(window, hit.start) for hit in hits}
    assert [text[hit.start : hit.end] for hit in hits] == ["الميناء"] * 3
    assert {span.quote for span in commands.mark_all(session, {window.desk.document: hits}, "SPEAKER")} == {
        ("الميناء",)
    }
    QApplication.processEvents()
    for hit in hits:
        others = [advances(view, *other[:2]) for other in hits if same_line(window, hit.start, other.start)]
        expected = sorted(extent for extents in others for extent in extents)
        assert alike(changed_columns(before[hit.start], picture(window, hit.start)), expected)


def same_line(window: MainWindow, one: int, other: int) -> bool:
    line_at = window.desk.view.geometry_of_spans.line_at
    return line_at(one) == line_at(other)


@pytest.mark.parametrize("words", ["«لن نغلق الباب»", "“ممنوع الدخول”", "«لن", "الدخول”", "الحارس: «"])
def test_a_span_over_an_arabic_quote_covers_marks_and_words(open_text: OpenText, words: str) -> None:
    """webanno#265: a span over a quotation was drawn over a quotation mark alone."""
    window = open_text(QUOTES)
    found = painted(window, words)
    (span,) = window.desk.annotating.work.spans.values()
    assert (span.fragments, span.quote) == ((place(words, QUOTES),), (words,))
    assert len(found) == 1
    assert alike(found, advances(window.desk.view, *place(words, QUOTES)))


NAME = "Nordvik ميناء ريحان"
"""It begins with a Latin letter and yet runs from right to left, since most of its words do."""


def test_every_view_of_the_words_has_the_same_direction(open_text: OpenText) -> None:
    """webanno#287: one pane ran from right to left, the others showed the same words from left to right."""
    window = open_text(f"{NAME}\n\nThe quay is closed, they say.\n")
    view, desk = window.desk.view, window.desk
    assert labelled(window, "The quay is closed").label == "CLAIM"
    desk.stepping.walk(1)
    head = desk.annotating.head
    commands.add_span(window.session, desk.document, "SPEAKER", [place(NAME, NAME)], frame=head)
    view.select(*place(NAME, NAME))
    assert view.article.directions[0] == "rtl"
    first, last = (view.boxes([place(word, NAME)])[0] for word in ("Nordvik", "ريحان"))
    assert first.left() > last.right()
    assert [reads_as(NAME, *one) for one in pictures_of_the_name(window)] == ["rtl"] * 3
    project = window.session.file.path
    window.close()
    lines = annotator("show", project, "1", "--bidi", "on").out.splitlines()
    shown = unicodedata.normalize("NFKC", next(line for line in lines if "⟦" in line))
    assert shown.index("ريحان"[::-1]) < shown.index("ميناء"[::-1]) < shown.index("Nordvik")


def pictures_of_the_name(window: MainWindow) -> Iterator[tuple[QImage, QFont]]:
    """What the preview, the list and the card show of it, with the fonts that they use."""
    yield picture_of_the_preview(window)
    rows = window.desk.panel.list
    row = rows.visualRect(rows.currentIndex())
    yield rows.viewport().grab(row.adjusted(40, 8, -8, -row.height() + 28)).toImage(), interface_font(bold=True)
    cards = window.desk.article.cards
    (card,) = cards.cards()
    box = cards.box_of(card.head).toRect()
    yield cards.grab(box.adjusted(10, 8, -70, -box.height() + 32)).toImage(), interface_font(bold=True)


def picture_of_the_preview(window: MainWindow) -> tuple[QImage, QFont]:
    font = QFont(interface_font(17))
    font.setFamilies(LATIN_FONTS)
    return window.desk.preview._quote.grab().toImage(), font


YEARS = "2024 – 2025"
"""No word of it has a direction: it goes the way of the words around it."""


@pytest.mark.parametrize(("text", "direction"), [(f"بين {YEARS} كثر العمل.", "rtl"), (f"In {YEARS} work grew.", "ltr")])
def test_the_preview_keeps_the_order_of_numbers_on_the_page(
    open_text: OpenText, text: str, direction: Direction
) -> None:
    """webanno#287, webanno#49: the same numbers stood in one order here and in another there."""
    window = open_text(text)
    window.desk.view.select(*place(YEARS, text))
    first, last = (window.desk.view.boxes([place(year, text)])[0] for year in YEARS.split(" – "))
    assert (first.left() > last.left()) == (direction == "rtl")
    assert reads_as(YEARS, *picture_of_the_preview(window)) == direction
