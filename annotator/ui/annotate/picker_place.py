"""The place of the picker: below its claim, or above it where there is no room below."""

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.annotation import Span
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.article.article_view import ArticleView

UNDERLINES = 12
"""The height of underlines and connectors below the boxes of a span."""


def put_beside_claim(picker: SpeakerPicker, view: ArticleView, span: Span) -> None:
    """Place a picker beside the visible boxes of a span."""
    desk, viewport = picker.desk, view.viewport()
    shift = QPointF(viewport.mapTo(desk, viewport.rect().topLeft()))
    room = QRectF(viewport.rect()).translated(shift)
    boxes = [box.adjusted(0, 0, 0, UNDERLINES).translated(shift) for box in view.boxes(span.fragments)]
    seen = [box for box in boxes if box.top() < room.bottom() and box.bottom() > room.top()]
    article = view.article
    rtl = article.directions[article.paragraph_at(span.start)] == "rtl"
    picker.place_beside(seen, room, rtl=rtl)
