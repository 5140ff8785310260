"""Suggestions are dots, hollow marks and frames exactly under and around their words, and nothing else."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Fragment
from annotator.domain.document import Document, document_id
from annotator.domain.scheme import parse_scheme
from annotator.ui import theme
from annotator.ui.application import application
from annotator.ui.article import page_painting
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.highlights import LEVEL_STEP
from annotator.ui.article.suggested import Suggested, SuggestedPart
from annotator.ui.article.suggestion_painting import SuggestionPainter
from tests.gui.article.suggestions import ENGINEERS, FARMERS, KARIM, LEAK, SUGGESTIONS, TEXT, place, span
from tests.gui.conftest import ShowPage

BLUE, ORANGE = QColor("#2A7BD0"), QColor("#B86200")
UNDER = 8
"""The pixels below a box that a dotted underline and its mark take."""


@pytest.fixture
def view(show_page: ShowPage) -> ArticleView:
    return show_page(TEXT)


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def on_screen(view: ArticleView) -> QImage:
    """What is on the screen, without painting anything for it."""
    QApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage()


def changed(before: QImage, after: QImage, box: QRect) -> list[tuple[int, int]]:
    """Return the pixels of a box that differ."""
    return [
        (x, y)
        for y in range(max(box.top(), 0), min(box.bottom() + 1, before.height()))
        for x in range(max(box.left(), 0), min(box.right() + 1, before.width()))
        if before.pixel(x, y) != after.pixel(x, y)
    ]


def underline_of(box: QRectF) -> QRect:
    return QRectF(box.left(), box.bottom() - 3, box.width(), UNDER).toAlignedRect()


def is_like(color: QColor, other: QColor) -> bool:
    parts = ((color.red(), other.red()), (color.green(), other.green()), (color.blue(), other.blue()))
    return all(abs(mine - its) < 40 for mine, its in parts)


@pytest.mark.parametrize("suggestion", SUGGESTIONS, ids=lambda suggestion: suggestion.id)
def test_a_suggestion_is_a_dotted_underline_with_no_tint(view: ArticleView, suggestion: Suggested) -> None:
    before = picture(view)
    view.show_suggestions([suggestion], "")
    after = picture(view)
    boxes = view.boxes(suggestion.fragments)
    for box in boxes:
        assert changed(before, after, underline_of(box)), "dots"
        inside = box.adjusted(4, 0, -4, -4).toRect()
        assert not changed(before, after, inside), "no tint and no frame"
    reach = [underline_of(box).adjusted(-5, -3, 5, 3) for box in boxes]
    strays = changed(before, after, view.viewport().rect())
    assert all(any(room.contains(x, y) for room in reach) for x, y in strays)


def test_the_dots_are_apart_and_those_of_the_current_suggestion_are_larger(view: ArticleView) -> None:
    (box,) = view.boxes([place("Karim Oduya")])
    y = round(box.bottom() + 1)
    runs = {}
    for current in ("", "karim"):
        view.show_suggestions([KARIM], current)
        image = picture(view)
        row = "".join(
            "#" if is_like(image.pixelColor(x, y), ORANGE) else " "
            for x in range(round(box.left()) + 10, round(box.right()))
        )
        assert " " in row, "no solid line"
        runs[current] = (len(row.split()), row.count("#") / len(row.split()))
    assert runs[""][0] == pytest.approx((box.width() - 10) / 5.5, abs=2)
    assert runs["karim"][1] > runs[""][1]


FRAGMENTS = [
    place("الأنبوب الجديد يسحب من الآبار السفلى"),
    place("ترتفع 12% خلال"),
    place("of شركة Nordvik"),
    place("radio: «الأنبوب"),
    place("the plant will deliver drinking"),
]


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda fragment: TEXT[slice(*fragment)])
def test_each_box_of_a_fragment_has_a_frame_and_dots(view: ArticleView, fragment: Fragment) -> None:
    assert_exact(view, fragment, boxes=len(view.boxes([fragment])))


def assert_exact(view: ArticleView, fragment: Fragment, *, boxes: int) -> None:
    """The boxes of a fragment are framed and underlined, and nothing else changes."""
    before = picture(view)
    suggestion = Suggested("one", (SuggestedPart("CLAIM", (fragment,), ""),), 0.7)
    view.show_suggestions([suggestion], "one")
    after = picture(view)
    framed = view.boxes([fragment])
    assert len(framed) == boxes
    for box in framed:
        assert_framed(after, box)
        assert changed(before, after, underline_of(box))
    reach = [box.toAlignedRect().adjusted(-5, -1, 5, UNDER) for box in framed]
    assert all(any(room.contains(x, y) for room in reach) for x, y in changed(before, after, before.rect()))


def assert_framed(image: QImage, box: QRectF) -> None:
    """Each of three edges of a box is dashed, half of it or so in the colour; dots close it below."""
    left, top, right, bottom = (int(edge) for edge in (box.left(), box.top(), box.right(), box.bottom()))
    across = [is_like(image.pixelColor(x, top), BLUE) for x in range(left + 1, right)]
    assert 0.3 < sum(across) / len(across) < 0.7
    for x in (left, right):
        down = [is_like(image.pixelColor(x, y), BLUE) for y in range(top + 1, bottom - 1)]
        assert 0.3 < sum(down) / len(down) < 0.75


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أعلن مدير شركة Nordvik Cranes أن الميناء مغلق.", "شركة Nordvik"),
        ("The office of وزير الميناء said nothing.", "office of وزير"),
    ],
)
def test_one_fragment_in_two_directions_has_two_frames(show_page: ShowPage, text: str, words: str) -> None:
    view = show_page(text)
    fragment = (text.index(words), text.index(words) + len(words))
    assert_exact(view, fragment, boxes=2)


def test_the_mark_stands_where_the_words_start(view: ArticleView) -> None:
    view.show_suggestions([KARIM, FARMERS], "")
    image = picture(view)
    (latin,) = view.boxes([place("Karim Oduya")])
    assert is_like(image.pixelColor(round(latin.left()), round(latin.bottom() + 1)), ORANGE)
    (arabic,) = view.boxes([place("تعاونية المزارعين")])
    assert is_like(image.pixelColor(round(arabic.right()) - 1, round(arabic.bottom() + 1)), ORANGE)
    middle = QColor(image.pixelColor(round(latin.left() + 4), round(latin.bottom() + 1)))
    assert middle == QColor("#FFFDF8"), "hollow"


def test_a_suggested_target_has_two_rings(view: ArticleView) -> None:
    view.show_suggestions([LEAK], "")
    (box,) = view.boxes([place("the leak")])
    start, y = box.left() + 4, round(box.bottom() + 1)
    image = picture(view)
    darkness = [image.pixelColor(round(start + step), y).lightness() for step in (-4, -2.6, 0, 2.6, 4)]
    green_to_page = (QColor("#00665C").lightness() + QColor("#FFFDF8").lightness()) / 2
    assert darkness[0] < green_to_page < max(darkness[1:4])


def test_a_suggestion_is_underlined_below_the_annotations_on_its_words(view: ArticleView) -> None:
    view.update_spans([span("whole", "CLAIM", "Its engineers expect"), span("inner", "SPEAKER", "engineers")], [])
    view.show_suggestions([ENGINEERS, KARIM], "")
    levels = levels_of(view)
    assert levels == {"Its engineers": 2, "expect": 2, "output doubles": 0, "told": 0, "Karim Oduya": 0} | {
        "الأنبوب الجديد يسحب من الآبار السفلى": 0
    }


def test_suggestions_on_the_same_words_have_underlines_apart(view: ArticleView) -> None:
    wide = Suggested("wide", (SuggestedPart("CLAIM", (place("engineers expect that"),), ""),), 0.5)
    view.show_suggestions([ENGINEERS, wide], "")
    levels = levels_of(view)
    assert (levels["Its engineers"], levels["expect"], levels["engineers expect that"]) == (0, 0, 1)


def levels_of(view: ArticleView) -> dict[str, int]:
    """Return how deep the parts are underlined, by their words."""
    assert view.painter.suggestions is not None
    assert view.painter.scheme is not None
    page = view.painter.page(view.viewport().rect())
    painter = SuggestionPainter(view.painter.suggestions, view._highlights, view.painter.scheme, "light")
    depth = painter._levels(page.within(view.painter.suggestions.between(*page.pieces)))
    parts = view.painter.suggestions.between(*page.pieces)
    return {TEXT[slice(*span.fragments[0])]: depth[span.id] for span in parts}


def test_three_levels_of_annotations_stay_above_a_suggestion(view: ArticleView) -> None:
    for number, words in enumerate(("Its engineers expect", "engineers expect", "engineers")):
        view.update_spans([span(str(number), "CLAIM", words)], [])
    view.show_suggestions([ENGINEERS], "")
    assert levels_of(view)["Its engineers"] == 3
    assert 3 * LEVEL_STEP < page_painting.BEYOND


def test_no_suggestions_leave_nothing(view: ArticleView) -> None:
    before = picture(view)
    view.show_suggestions(SUGGESTIONS, "farmers")
    assert picture(view) != before
    view.show_suggestions([], "")
    assert picture(view) == before


def test_another_article_has_none_of_them(view: ArticleView) -> None:
    view.show_suggestions(SUGGESTIONS, "farmers")
    text = "Another article.\n"
    article = ArticleText(Document(document_id(text), text, "", {}), {})
    view.show_article(article, parse_scheme(scheme_toml("claims")), ())
    assert view.suggestion_at(3) == ""


def test_an_annotation_on_a_suggestion_is_painted_with_it(view: ArticleView) -> None:
    """A part that lies over two lines is underlined deeper on both, and both are painted again."""
    view.resize(420, 600)
    view.show_suggestions(SUGGESTIONS, "")
    view.show()
    on_screen(view)
    view.update_spans([span("new", "TARGET", "السفلى")], [])
    partly = on_screen(view)
    view.viewport().update()
    assert partly == on_screen(view)


def test_dark(view: ArticleView) -> None:
    theme.apply(application(), theme.theme("dark"))
    dark = ArticleView(theme.theme("dark"))
    dark.resize(view.size())
    article = ArticleText(Document(document_id(TEXT), TEXT, "", {}), {})
    dark.show_article(article, parse_scheme(scheme_toml("claims")), ())
    dark.show_suggestions([KARIM], "")
    dark.show()
    image = picture(dark)
    (box,) = dark.boxes([place("Karim Oduya")])
    y = round(box.bottom() + 1)
    colors = [image.pixelColor(x, y) for x in range(round(box.left()) + 8, round(box.right()))]
    assert any(is_like(color, QColor("#F0A030")) for color in colors)
    dark.close()
    dark.deleteLater()


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("Its engineers", "engineers"),
        ("The Lamar", "engineers"),
        ("من دون", "farmers"),
        ("who farms", "karim"),
        ("new meters", "karim"),
        ("Halden", "leak"),
    ],
)
def test_the_nearest_suggestion_of_the_paragraph(view: ArticleView, words: str, nearest: str) -> None:
    view.show_suggestions(SUGGESTIONS, "")
    assert view.suggestion_at(place(words)[0]) == nearest


def test_a_suggestion_of_another_paragraph_is_never_near(view: ArticleView) -> None:
    view.show_suggestions([FARMERS], "")
    assert view.suggestion_at(place("asked for")[0]) == ""
    assert view.suggestion_at(place("1 June")[0]) == ""
    view.show_suggestions([], "")
    assert view.suggestion_at(place("من دون")[0]) == ""


def test_between_two_suggestions_the_nearer_part_decides(view: ArticleView) -> None:
    other = Suggested("other", (SuggestedPart("CLAIM", (place("asked for new"),), ""),), 0.5)
    view.show_suggestions([KARIM, other], "")
    assert view.suggestion_at(place("السفلى")[1]) == "karim"
    assert view.suggestion_at(place("for new")[0]) == "other"


def test_only_what_is_in_sight_is_painted(show_page: ShowPage) -> None:
    copies = 150
    view = show_page(TEXT * copies)
    many = [moved(suggestion, copy * len(TEXT)) for copy in range(copies) for suggestion in SUGGESTIONS]
    view.show_suggestions(many, "")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert view.painter.suggestions is not None
    assert view.painter.scheme is not None
    page = view.painter.page(view.viewport().rect())
    painter = SuggestionPainter(view.painter.suggestions, view._highlights, view.painter.scheme, "light")
    painted = painter.parts(page)
    assert 0 < len(painted) < 60
    assert all(-60 < box.top() < view.viewport().height() + 60 for part in painted for box in part.boxes)


def moved(suggestion: Suggested, distance: int) -> Suggested:
    parts = tuple(
        part._replace(fragments=tuple((start + distance, end + distance) for start, end in part.fragments))
        for part in suggestion.parts
    )
    return suggestion._replace(id=f"{suggestion.id} {distance}", parts=parts)
