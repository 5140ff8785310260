"""Cells and boxes where laying out is hard: tabs, justified lines, zooms, a mirrored interface, scripts without a font
of ours, clusters of many parts, numbers and signs of every kind, neutral and mirrored characters at the edges."""

from itertools import pairwise

import pytest
import regex
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.text.boundaries import graphemes
from annotator.ui.article.article_page import ZOOMS
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.line_cells import TOUCHING
from annotator.ui.article.line_heights import Line
from tests.gui.conftest import OpenOn, ShowPage
from tests.gui.mixed import POOLS
from tests.gui.oracles import advances, alike, changed_columns, glyph_runs, hangs, slice_of_line
from tests.samples import place

NUMBERS = (
    "بلغ الدين 3.5% في 2024/05/01 و12-15% بعده، والثمن $42 أو €1,250.75 أو ٢٠٠ ريال، هاتف ‎+962-6-555-0199 (مكتب 7)."
)
HEBREW_NUMBERS = "המדד עלה ב-3.5% ב-01/05/2024, מחיר ₪42 או 12–15 שקל, טלפון 03-555-0199 (חדר 7)."
EDGES = 'كتب «لا» ثم (نعم) و[ربما] و{أبدًا}، “هنا” و"هناك" و‹هنا›؛ أحقًا؟ نعم! … said «no» (yes) “so” ok.'
CLUSTERS = (
    "رأى 👨‍👩‍👧‍👦 و🏳️‍🌈 ثم 👩🏽‍🚀🇦🇶🇯🇴 في e\u0301\u0327\u0308galite\u0301، مُعَلِّمٌ كَّٰ وשָׁ֑לוֹם z\u0334\u0337\u0335 9\ufe0f\u20e3"
)
NO_FONT_OF_OURS = "قال ⵜⴰⵎⴰⵣⵉⵖⵜ ثم ꦧꦱꦗꦮ ثم नमस्ते और 漢字 then ไทย و𐤀𐤁𐤂 نعم"
LIGATURES = "لا سلام الله للآن الإله office waffle fjord ﷺ ـــ بـــت نمی‌خواهد کشتی‌ها ٹھہرے"
TABS = [
    "الاسم\tNordvik\t12%\tنعم",
    "Name and kind\tقارب\tنوع\t48%\tshe",
    "one two three four\tنوع\t48%\tنعم",  # what follows the tab on the page is not what follows it in the text
    "\tab\t\tقال\t",
    "אב\tab 12\t٣٤ cd\tגד\t",
]
HIDDEN = "قال \u2067Nordvik (\u2069 ثم\u200f 12\u00a0% \u202babc\u202c x\u2066y قال\u200cقال \u200e-\u200f ز"
WITHOUT_GLYPH = regex.compile("[\t\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Where glyphs say nothing: a tab has none, a hidden control has that of a space, which Qt gives no room."""
PARAGRAPHS = [NUMBERS, HEBREW_NUMBERS, EDGES, CLUSTERS, NO_FONT_OF_OURS, LIGATURES, *TABS, HIDDEN]
TEXT = "\n".join(["Title", *PARAGRAPHS]) + "\n"


def justify(view: ArticleView) -> None:
    cursor = QTextCursor(view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    wanted = QTextBlockFormat()
    wanted.setAlignment(Qt.AlignmentFlag.AlignJustify)
    cursor.mergeBlockFormat(wanted)
    view.geometry_of_spans.clear()


def lines_of(view: ArticleView) -> list[Line]:
    numbers = range(len(view.article.paragraphs))
    return [line for number in numbers for line in view.geometry_of_spans.lines(number) if line.cells]


def assert_cells_tile(view: ArticleView) -> None:
    """On every line the cells that show something stand side by side: no room between two, none over another."""
    for line in lines_of(view):
        drawn = sorted((cell.left, cell.right) for cell in line.cells if cell.right > cell.left)
        for (_, right), (left, _) in pairwise(drawn):
            assert abs(left - right) <= TOUCHING, view.article.text[line.start : line.end]


def assert_boxes_are_glyphs(view: ArticleView) -> None:
    """Every cluster, and every cluster with the nine after it, is covered just as far as its glyphs advance."""
    text = view.article.text
    for line in lines_of(view):
        edges = [line.start + edge for edge in graphemes(text[line.start : line.end])]
        for count in (1, 10):
            for start, end in zip(edges, edges[count:], strict=False):
                if hangs(view, start, end) or WITHOUT_GLYPH.search(text, start, end):
                    continue
                boxes = sorted((box.left(), box.right()) for box in view.boxes([(start, end)]))
                expected = [extent for extent in advances(view, start, end) if extent[1] - extent[0] > 0.1]
                assert alike(boxes, expected), (text[start:end], boxes, expected)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_at_every_zoom(show_page: ShowPage, zoom: float) -> None:
    view = show_page(TEXT)
    view.set_zoom(zoom)
    assert_cells_tile(view)
    assert_boxes_are_glyphs(view)


@pytest.mark.parametrize("width", [230, 390, 1400])
def test_at_every_width(show_page: ShowPage, width: int) -> None:
    view = show_page(TEXT, width=width)
    assert_cells_tile(view)
    assert_boxes_are_glyphs(view)


def test_in_the_mirrored_interface(open_on: OpenOn) -> None:
    save_settings(Settings(language="ar"))
    window = open_on({"1.txt": TEXT})
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    view = window.desk.view
    view.clearFocus()
    assert_cells_tile(view)
    assert_boxes_are_glyphs(view)
    for words in ("Nordvik", "2024/05/01", "«لا»"):
        start, end = place(words, TEXT)
        view.clear_selection()
        view.scroll_to(start)
        before = view.viewport().grab(slice_of_line(view, start)).toImage()
        view.select(start, end)
        painted = changed_columns(before, view.viewport().grab(slice_of_line(view, start)).toImage())
        assert alike(painted, advances(view, start, end)), words


JUSTIFIED = (
    "The mayor of Rihan told the council that the quay would stay closed until the cranes had been weighed again, "
    "and قال رئيس الميناء إن الرسوم لن ترتفع قبل نهاية العام in a letter that nobody had read aloud before."
)


def test_a_span_in_a_justified_line_goes_over_its_widened_spaces(show_page: ShowPage) -> None:
    view = show_page(JUSTIFIED, width=430)
    first = view.geometry_of_spans.lines(0)[0]
    (natural,) = view.boxes([(0, first.end)])
    justify(view)
    QApplication.processEvents()
    (box,) = view.boxes([(0, first.end)])
    assert box.width() > natural.width() + 3
    assert_cells_tile(view)
    assert len(view.boxes([place("mayor of Rihan", JUSTIFIED)])) == 1


def test_a_word_in_a_justified_line_is_its_glyphs(show_page: ShowPage) -> None:
    view = show_page(JUSTIFIED, width=430)
    justify(view)
    at = 0
    for word in JUSTIFIED.split():
        at = JUSTIFIED.index(word, at)
        boxes = [(box.left(), box.right()) for box in view.boxes([(at, at + len(word))])]
        assert alike(boxes, advances(view, at, at + len(word))), word


@pytest.mark.parametrize("paragraph", TABS)
def test_a_tab_is_the_room_between_its_neighbours(show_page: ShowPage, paragraph: str) -> None:
    view = show_page(f"Title\n{paragraph}\n")
    assert_cells_tile(view)
    (line,) = view.geometry_of_spans.lines(1)
    tabs = [cell for cell in line.cells if view.article.text[cell.start] == "\t"]
    others = [cell for cell in line.cells if view.article.text[cell.start] != "\t"]
    rtl = view.article.directions[1] == "rtl"
    for tab in tabs:
        assert tab.right - tab.left > 3
        assert tab.rtl == rtl
        for other in others:
            is_left = other.right <= tab.left + TOUCHING
            is_right = other.left >= tab.right - TOUCHING
            assert is_left != is_right
            assert is_left == ((other.start > tab.start) == rtl)


TOGETHER = {
    NUMBERS: "3.5% 2024/05/01 12-15% $42 €1,250.75 ٢٠٠ +962-6-555-0199 (مكتب",
    HEBREW_NUMBERS: "3.5% 01/05/2024 ₪42 12–15 03-555-0199 (חדר",
    EDGES: '«لا» (نعم) [ربما] {أبدًا}، “هنا” "هناك" ‹هنا›؛ أحقًا؟ «no» (yes) “so”',
    CLUSTERS: "👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀🇦🇶🇯🇴 مُعَلِّمٌ שָׁ֑לוֹם",
    NO_FONT_OF_OURS: "ⵜⴰⵎⴰⵣⵉⵖⵜ ꦧꦱꦗꦮ नमस्ते 漢字 𐤀𐤁𐤂",
}


@pytest.mark.parametrize(("text", "words"), [(text, words) for text in TOGETHER for words in TOGETHER[text].split()])
def test_what_hangs_together_is_one_box(show_page: ShowPage, text: str, words: str) -> None:
    view = show_page(text, width=1400)
    (box,) = view.boxes([place(words, text)])
    assert alike([(box.left(), box.right())], advances(view, *place(words, text)))


@pytest.mark.parametrize("pair", ["«»", "()", "[]", "{}", "“”", "‹›"])
def test_an_opening_sign_stands_where_its_words_begin(show_page: ShowPage, pair: str) -> None:
    for words, rtl in (("لا ريب", True), ("no doubt", False)):
        view = show_page(f"كتب {pair[0]}{words}{pair[1]} ثم مضى نحو البحر." if rtl else f"{pair[0]}{words}{pair[1]} so")
        text = view.article.text
        first, inside, last = (view.boxes([place(one, text)])[0] for one in (pair[0], words, pair[1]))
        if rtl:
            first, last = last, first
        assert first.right() <= inside.left() + TOUCHING
        assert inside.right() <= last.left() + TOUCHING


def test_a_cluster_of_many_parts_is_one_cell(show_page: ShowPage) -> None:
    view = show_page(CLUSTERS, width=1400)
    (line,) = view.geometry_of_spans.lines(0)
    for cluster in (
        "👨‍👩‍👧‍👦",
        "🏳️‍🌈",
        "👩🏽‍🚀",
        "🇦🇶",
        "🇯🇴",
        "e\u0301\u0327\u0308",
        "لِّ",
        "שָׁ֑",
        "z\u0334\u0337\u0335",
        "9\ufe0f\u20e3",
    ):
        start, end = place(cluster, CLUSTERS)
        assert [(cell.start, cell.end) for cell in line.cells if start <= cell.start < end] == [(start, end)]
        assert len(view.boxes([(start, start + 1)])) == 1


def test_a_script_without_a_font_of_ours_is_set_in_another(show_page: ShowPage) -> None:
    view = show_page(NO_FONT_OF_OURS, width=1400)
    ours = set(view.document().defaultFont().families())
    runs = glyph_runs(view, *place("ⵜⴰⵎⴰⵣⵉⵖⵜ", NO_FONT_OF_OURS))
    if any(0 in run.glyphIndexes() for run in runs):
        pytest.skip("this machine has no font for Tifinagh; boxes stand for its letters")
    assert not {run.rawFont().familyName() for run in runs} & ours


def test_urdu_is_set_in_naskh_whatever_fonts_there_are(show_page: ShowPage) -> None:
    """The glyphs of a Nastaliq face move some pixels from one painting to the next: no place of one can be kept."""
    text = f"{POOLS['urdu']} اور ہے کی ڑ ٹ ڈ ں ھ ۓ ۃ گا ﷲ \u08b6\u08bb خبر"
    view = show_page(text, width=1400)
    families = {run.rawFont().familyName() for run in glyph_runs(view, 0, len(text))}
    assert "Noto Naskh Arabic" in families
    assert not [family for family in families if "Nastaliq" in family]
