"""How the documents of an export are dealt out to train, dev and test."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, STANCE
from annotator.exchange.records import Article
from annotator.splits.near_duplicates import THRESHOLD, NearDuplicates
from annotator.splits.split import Case, Part, manifest, split
from annotator.text.languages import languages_of


class Split(msgspec.Struct, frozen=True):
    """What split is wanted: shares in percent, the seed, and the key of the metadata whose values keep together."""

    shares: dict[Part, int]
    seed: int = 0
    group_by: str = ""


class Plan(NamedTuple):
    """The part of each document by its id, and what is written beside the files to tell how it came about."""

    parts: dict[str, Part]
    manifest: bytes


class PartSize(NamedTuple):
    """How much a part of a split gets, of all layers that are written."""

    articles: int = 0
    claims: int = 0
    stances: int = 0

    def __add__(self, other: object) -> "PartSize":
        assert isinstance(other, PartSize)
        return PartSize(*map(sum, zip(self, other, strict=True)))


class Stock:
    """The documents that are to be dealt out, with what decides about their places."""

    def __init__(self) -> None:
        self._strata: dict[str, frozenset[str]] = {}
        self._metadata: dict[str, dict[str, str]] = {}
        self._sizes: dict[str, PartSize] = {}
        self._texts = NearDuplicates()
        self._twins: dict[str, set[str]] = {}

    def through(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Take in articles, and yield them."""
        for article in articles:
            labels = {f"label {span.label}" for work in article.layers.values() for span in work.spans}
            self._strata[article.id] = frozenset(labels | {f"language {one}" for one in languages_of(article.text)[:1]})
            self._sizes[article.id] = _size_of(article)
            self._metadata[article.id] = {
                key: str(value) for key, value in article.metadata.items() if isinstance(value, str | int) and value
            }
            for twin in self._texts.add(article.id, article.text):
                for id_ in (article.id, twin):
                    self._twins.setdefault(id_, set()).add(f"near {article.id} {twin}")
            yield article

    def keys(self) -> list[str]:
        """The keys of the metadata that some, but not all, documents have alike: they can be grouped by these."""
        known = sorted({key for own in self._metadata.values() for key in own})
        return [key for key in known if self._shared(key)]

    def _shared(self, key: str) -> bool:
        values = [own[key] for own in self._metadata.values() if key in own]
        return 1 < len(set(values)) < len(values)

    def plan(self, wanted: Split) -> Plan:
        """Deal out; texts that are nearly the same stay together.

        Raises AnnotatorError when documents are to be grouped by a key that none of them has.
        """
        key = wanted.group_by
        if key and self._metadata and not any(key in own for own in self._metadata.values()):
            raise AnnotatorError(
                "No document has {key!r} in its metadata.",
                remedy="Group by a key that the metadata have, or by none.",
                key=key,
            )
        cases = [Case(id_, strata, self._groups(id_, key)) for id_, strata in self._strata.items()]
        parts = split(cases, wanted.shares, wanted.seed)
        told = manifest(parts, wanted.shares, wanted.seed, key, THRESHOLD)
        return Plan(parts, msgspec.json.format(msgspec.json.encode(told), indent=2))

    def sizes(self, wanted: Split) -> dict[Part, PartSize]:
        """Return how much each part of a split gets; one that gets nothing is there too. Raises as `plan`."""
        found: dict[Part, PartSize] = dict.fromkeys(wanted.shares, PartSize())
        for id_, part in self.plan(wanted).parts.items():
            found[part] += self._sizes[id_]
        return found

    def _groups(self, id_: str, key: str) -> frozenset[str]:
        value = self._metadata[id_].get(key) if key else None
        return frozenset(self._twins.get(id_, set()) | ({f"{key} {value}"} if value is not None else set()))


def _size_of(article: Article) -> PartSize:
    work = article.layers.values()
    claims = sum(span.label == CLAIM for one in work for span in one.spans)
    return PartSize(1, claims, sum(relation.label == STANCE for one in work for relation in one.relations))
