"""Keys that move the caret: the movement of a key, and its target. Offsets are code points.

The arrow in the direction of the paragraph moves forward: in a right-to-left paragraph, Left. An arrow alone moves by
words, with Alt by grapheme clusters, with Ctrl by sentences; Ctrl with Up or Down moves by paragraphs. Shift extends
the selection. The visual order, an option for words and clusters, is in `visual_arrows`.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from annotator.text.sentences import next_sentence, previous_sentence
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.selection import Place
from annotator.ui.article.span_geometry import SpanGeometry

Way = Literal[
    "left",
    "right",
    "up",
    "down",
    "line start",
    "line end",
    "text start",
    "text end",
    "page up",
    "page down",
    "paragraph before",
    "paragraph after",
]
Unit = Literal["cluster", "word", "sentence"]


class Movement(NamedTuple):
    """A movement of the caret; sideways by a unit; `extends` the selection or not."""

    way: Way
    unit: Unit
    extends: bool


_WAYS: dict[Qt.Key, Way] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "line start",
    Qt.Key.Key_End: "line end",
    Qt.Key.Key_PageUp: "page up",
    Qt.Key.Key_PageDown: "page down",
}
_WITH_CONTROL: dict[Way, Way] = {
    "line start": "text start",
    "line end": "text end",
    "up": "paragraph before",
    "down": "paragraph after",
}


def movement_of(event: QKeyEvent) -> Movement | None:
    """Return the movement of a key event, or None when it is not one."""
    try:
        way = _WAYS.get(Qt.Key(event.key()))
    except ValueError:
        return None
    if way is None:
        return None
    modifiers = event.modifiers()
    if way in ("page up", "page down") and modifiers & Qt.KeyboardModifier.AltModifier:
        return None  # they go to other articles, and do nothing at the last one
    unit: Unit = "cluster" if modifiers & Qt.KeyboardModifier.AltModifier else "word"
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        way, unit = _WITH_CONTROL.get(way, way), "sentence"
    return Movement(way, unit, extends=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))


UPRIGHT: tuple[Way, ...] = ("up", "down", "page up", "page down")


def upright_target(movement: Movement, caret: Place, geometry: SpanGeometry, x: float, page: float) -> int:
    """Return the target of a movement up or down, in the column at `x`; a page key moves `page` pixels."""
    line = geometry.line_of(caret)
    if movement.way in ("up", "down"):
        beside = geometry.neighbour(line, -1 if movement.way == "up" else 1) or line
        return geometry.offset_at(QPointF(x, (beside.top + beside.bottom) / 2))
    y = line.top - page if movement.way == "page up" else line.bottom + page
    return geometry.offset_at(QPointF(x, y))


def sideways_target(movement: Movement, caret: int, article: ArticleText, geometry: SpanGeometry) -> int:
    """Return the target of any other movement."""
    line = geometry.line_at(caret)
    match movement.way:
        case "left" | "right":
            rtl = article.directions[article.paragraph_at(caret)] == "rtl"
            return _sideways(article, caret, movement.unit, forward=(movement.way == "right") != rtl)
        case "paragraph before":
            return article.paragraphs[article.paragraph_at(max(caret - 1, 0))].start
        case "paragraph after":
            return article.paragraphs[article.paragraph_at(min(caret + 1, len(article.text)))].end
        case "line start":
            return line.start
        case "line end":
            last_line = line.end >= len(article.text) or article.text[line.end] in "\n\u2029"
            return line.end if last_line else article.boundaries.previous_grapheme(line.end)
        case "text start":
            return 0
        case _:
            return len(article.text)


def _sideways(article: ArticleText, caret: int, unit: Unit, *, forward: bool) -> int:
    edges = article.boundaries
    if unit == "cluster":
        return edges.next_grapheme(caret) if forward else edges.previous_grapheme(caret)
    if unit == "word":
        return edges.next_word(caret) if forward else edges.previous_word(caret)
    # At the edge of a paragraph, continue in the next one.
    beside = edges.next_grapheme(caret) if forward else edges.previous_grapheme(caret)
    paragraph = article.paragraphs[article.paragraph_at(beside)]
    start = max(caret, paragraph.start) if forward else min(caret, paragraph.end)
    step = next_sentence if forward else previous_sentence
    return step(article.text, paragraph, start)
