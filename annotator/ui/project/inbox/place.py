"""The place of an item in its article: the paragraph, its direction, the annotations on it, and what it is called."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.document import Document
from annotator.domain.inbox_items import Item
from annotator.text.direction import Direction, base_directions
from annotator.text.paragraphs import Paragraph, paragraph_at, paragraphs
from annotator.ui import language

LONGEST_COUNTED = 100_000
"""Code points of an article up to which all its words decide about the direction of a paragraph in a close call."""


class QuotedPlace(NamedTuple):
    """A paragraph of a document with its base direction, the spans of the layer, and a caption."""

    document: Document
    paragraph: Paragraph
    direction: Direction
    spans: tuple[Span, ...]
    caption: str


def quoted_place(session: Session, item: Item) -> QuotedPlace:
    """Return the place of an item on a document. Raises AnnotatorError when the document is not in the project."""
    document = session.document(item.document)
    places = paragraphs(document.text)
    texts = [document.text[place.start : place.end] for place in places]
    with_words = [number for number, text in enumerate(texts) if text.strip()]
    number = paragraph_at(places, item.fragments[0][0]) if item.fragments else next(iter(with_words), 0)
    overrides = commands.directions(session, item.document)
    if number in overrides:
        direction = overrides[number]
    elif len(document.text) > LONGEST_COUNTED:
        (direction,) = base_directions([texts[number]])
    else:
        direction = base_directions(texts, overrides)[number]
    work = session.annotations(item.document, item.span_layer or item.layer or session.author)
    shown = language.number(sum(other <= number for other in with_words))
    parts = [language.isolated(document.title)]
    if item.fragments:
        parts.append(QCoreApplication.translate("Inbox", "paragraph {number}").format(number=shown))
    if (label := session.scheme.label(item.label)) is not None:
        parts.append(language.isolated(session.scheme.say(label.name, language.current())))
    return QuotedPlace(document, places[number], direction, tuple(work.spans.values()), " · ".join(parts))
