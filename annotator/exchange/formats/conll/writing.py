"""Articles written as CoNLL columns. UNITS: code points."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from annotator.exchange.escapes import escape
from annotator.exchange.formats.conll.columns import OUTSIDE, START, Header, form_of
from annotator.exchange.records import Article, SpanData
from annotator.exchange.tokens import tokens


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles one after the other, each with the first layer's spans."""
    with path.open("wb") as file:
        for article in articles:
            file.write("".join(f"{line}\n" for line in _lines(article)).encode())


def _lines(article: Article) -> Iterator[str]:
    work = next(iter(article.layers.values()), None)
    header = msgspec.json.encode(Header(article.text)).decode()
    yield "\t".join((START, header) if work is None else (START, header, OUTSIDE))
    yield ""
    tags = _tags(work.spans if work else (), article.text)
    end = 0
    for (start, after), tag in zip(tokens(article.text), tags, strict=True):
        if "\n" in article.text[end:start] and end and not tag.startswith("I-"):
            yield ""
        end = after
        form = form_of(article.text[start:after])
        yield form if work is None else f"{form}\t{tag}"
    if end:
        yield ""


def _tags(spans: Iterable[SpanData], text: str) -> list[str]:
    places = tokens(text)
    numbers = {start: number for number, (start, _) in enumerate(places)}
    tags = [OUTSIDE] * len(places)
    for span in spans:
        ((start, end),) = span.fragments
        number, prefix = numbers[start], "B"
        while number < len(places) and places[number][0] < end:
            tags[number] = f"{prefix}-{escape(span.label)}"
            number, prefix = number + 1, "I"
    return tags
