"""Where the picker stands: below the claim that it is for, above it where there is no room below, in the article."""

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.annotation import Span
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.article.article_view import ArticleView

UNDERLINES = 12
"""How far underlines and connectors reach below the boxes of a span."""


def put_beside_claim(picker: SpeakerPicker, view: ArticleView, span: Span) -> None:
    """Place a picker by the boxes of a span that are in sight."""
    desk, viewport = picker.desk, view.viewport()
    shift = QPointF(viewport.mapTo(desk, viewport.rect().topLeft()))
    room = QRectF(viewport.rect()).translated(shift)
    boxes = [box.adjusted(0, 0, 0, UNDERLINES).translated(shift) for box in view.boxes(span.fragments)]
    seen = [box for box in boxes if box.top() < room.bottom() and box.bottom() > room.top()]
    article = view.article
    rtl = article.directions[article.paragraph_at(span.start)] == "rtl"
    picker.place_beside(seen, room, rtl=rtl)
