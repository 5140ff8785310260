"""Articles reduced to what a format can hold; what is lost is counted by kind, with the first places of each."""

from collections.abc import Iterable, Iterator

import msgspec

from annotator.exchange.format import Format
from annotator.exchange.losses import Loss, Lost, reduce_to
from annotator.exchange.records import Article

MAX_PLACES = 20


class LossCount(msgspec.Struct):
    """How often something is lost, and the first places: the document, and what is lost there."""

    loss: Loss
    count: int = 0
    places: list[tuple[str, Lost]] = []


class Losses:
    """Counts what is lost, document after document."""

    def __init__(self) -> None:
        self._counts: dict[Loss, LossCount] = {}

    def add(self, document: str, losses: Iterable[Lost]) -> None:
        """Count what is lost of a document."""
        for lost in losses:
            count = self._counts.setdefault(lost.loss, LossCount(lost.loss))
            count.count += 1
            if len(count.places) < MAX_PLACES:
                count.places.append((document, lost))

    @property
    def counts(self) -> tuple[LossCount, ...]:
        """What is lost, the most frequent first."""
        return tuple(sorted(self._counts.values(), key=lambda count: (-count.count, count.loss)))


def reduce_articles(articles: Iterable[Article], format_: Format, losses: Losses) -> Iterator[Article]:
    """Yield what a format can hold of articles, and add what it cannot to the losses."""
    for article in articles:
        reduced, lost = reduce_to(article, format_.cannot_hold)
        losses.add(article.title or article.id, lost)
        yield reduced
