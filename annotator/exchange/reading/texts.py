"""The door for texts: what every reader gives passes through here before anything else sees it.

Stored text has LF newlines, no NUL and no lone surrogates, as `annotator.text.intake` has it. UNITS: code points.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from annotator.domain.document import document_id, title_of
from annotator.exchange.reading.decoding import intake_refusal
from annotator.exchange.records import Article, LayerWork, SpanData, check_length
from annotator.text.intake import IntakeError, accept, newline_offsets, normalise_newlines


def stored_text(text: str, where: str) -> str:
    """Return a text as it is stored. Raises AnnotatorError with the place for one that cannot be, or is too long."""
    stored = stored_words(text, where)
    check_length(stored, where)
    return stored


def stored_words(words: str, where: str) -> str:
    """Return words of or about a text as they are stored. Raises AnnotatorError with the place for what cannot be."""
    try:
        return accept(words)
    except IntakeError as error:
        raise intake_refusal(error, where) from error


def admit(articles: Iterable[Article], path: Path) -> Iterator[Article]:
    """Yield what a reader gives with every text as it is stored, and the spans on the same words.

    Raises AnnotatorError with file and line for a text that cannot be stored.
    """
    for article in articles:
        where = f"{path}, line {article.line}" if article.line else str(path)
        text = stored_text(article.text, where)
        yield article if text == article.text else _moved(article, text)


def _moved(article: Article, text: str) -> Article:
    """Return an article with LF newlines; where CR and LF were two, what follows moves to the front."""
    offset = newline_offsets(article.text)
    layers = {name: _moved_work(work, offset) for name, work in article.layers.items()}
    title = title_of(text) if article.title == title_of(article.text) else article.title
    return msgspec.structs.replace(article, id=document_id(text), title=title, text=text, layers=layers)


def _moved_work(work: LayerWork, offset: Callable[[int], int]) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_moved_span(span, offset) for span in work.spans))


def _moved_span(span: SpanData, offset: Callable[[int], int]) -> SpanData:
    fragments = tuple((offset(start), offset(end)) for start, end in span.fragments)
    return msgspec.structs.replace(span, fragments=fragments, quote=tuple(map(normalise_newlines, span.quote)))
