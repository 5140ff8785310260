"""Articles reduced to what a format can hold; what is lost is counted by kind, with the first places of each."""

from collections.abc import Iterable, Iterator

from annotator.app.guidelines.versions import present_version
from annotator.app.kind_counts import KindCount, KindCounts
from annotator.app.session import Session
from annotator.exchange.format import Format
from annotator.exchange.losses import Loss, Lost
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article

LossCount = KindCount[Loss, Lost]
"""How often something is lost, and the first places: the document, and what is lost there."""


class Losses(KindCounts[Loss, Lost]):
    """Counts what is lost, document after document."""

    def add_document(self, document: str, losses: Iterable[Lost]) -> None:
        """Count what is lost of a document."""
        for lost in losses:
            self.add(lost.loss, document, lost)


def project_facts(session: Session) -> ProjectFacts:
    """Return what formats may need of the project."""
    return ProjectFacts(session.scheme, present_version(session), session.register())


def reduce_articles(articles: Iterable[Article], format_: Format, losses: Losses) -> Iterator[Article]:
    """Yield what a format can hold of articles, and add what it cannot to the losses."""
    for article in articles:
        reduced, lost = format_.reduced(article)
        losses.add_document(article.title or article.id, lost)
        yield reduced
