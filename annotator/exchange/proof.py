"""Digests of the articles that a writer got, compared with those that are read back from its file."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import UNSET

from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

_encoder = msgspec.json.Encoder(order="sorted")
_exact_encoder = msgspec.json.Encoder(order="deterministic")


class Proof:
    """Counts and digests of the articles that went into a file. `layers` are the names of those with work in it."""

    def __init__(self, *, exact: bool = False) -> None:
        """`exact`: ids and the order of spans and relations must come back too, which is also faster to compare."""
        self._digest = exact_digest if exact else digest
        self.documents = 0
        self.spans = 0
        self.relations = 0
        self.layers: set[str] = set()
        self._digests = sha256()

    def note(self, article: Article) -> Article:
        """Note an article, and return it."""
        self.documents += 1
        self.layers.update(article.layers)
        for work in article.layers.values():
            self.spans += len(work.spans)
            self.relations += len(work.relations)
        self._digests.update(self._digest(article))
        return article

    def add(self, other: "Proof") -> None:
        """Take in the counts of another file."""
        self.documents += other.documents
        self.spans += other.spans
        self.relations += other.relations
        self.layers |= other.layers

    def matches(self, found: Iterator[Article]) -> bool:
        """Whether articles that were read are those noted, in the same order."""
        digests = sha256()
        for article in found:
            digests.update(self._digest(article))
        return digests.digest() == self._digests.digest()


def exact_digest(article: Article) -> bytes:
    """Return the SHA-256 of an article as it is."""
    return sha256(_exact_encoder.encode(msgspec.structs.replace(article, line=0, remarks=()))).digest()


def digest(article: Article) -> bytes:
    """Return the SHA-256 of the content of an article, the ids of spans and relations left out."""
    layers = {name: _work(work) for name, work in article.layers.items()}
    facts = article.title, article.metadata, article.direction, article.directions
    return sha256(_encoder.encode((article.text, *facts, layers))).digest()


def _work(work: LayerWork) -> tuple[Any, ...]:
    said = [_span(span) for span in work.spans]
    by_id = {span.id: statement for span, statement in zip(work.spans, said, strict=True)}
    relations = (_relation(relation, by_id) for relation in work.relations)
    flag, note = (None if text is UNSET else text for text in (work.flag, work.note))
    decisions = None if work.decisions is UNSET else work.decisions
    labels = () if work.labels is UNSET else work.labels
    return work.status, flag, note, labels, sorted(map(_bytes, said)), sorted(map(_bytes, relations)), decisions


def _span(span: SpanData) -> tuple[Any, ...]:
    return span.label, span.fragments, span.quote, span.attributes, span.note


def _relation(relation: RelationData, spans: Mapping[str, tuple[Any, ...]]) -> tuple[Any, ...]:
    """Return a relation with the content of its members for their ids."""
    roles = {
        role: sorted(_bytes(spans.get(member, (member,))) for member in members)
        for role, members in relation.roles.items()
        if members
    }
    return relation.label, roles, relation.attributes


def _bytes(content: tuple[Any, ...]) -> str:
    return _encoder.encode(content).decode()
