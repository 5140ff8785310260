"""The division of the documents of an export into training, development and test sets."""

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
    """A wanted split: shares in percent, the seed, and the key of the metadata whose values stay together."""

    shares: dict[Part, int]
    seed: int = 0
    group_by: str = ""


class Plan(NamedTuple):
    """The part of each document by its id, and the manifest that is written beside the files."""

    parts: dict[str, Part]
    manifest: bytes


class PartSize(NamedTuple):
    """The size of a part of a split, in all layers that are written."""

    articles: int = 0
    claims: int = 0
    stances: int = 0

    def __add__(self, other: object) -> "PartSize":
        assert isinstance(other, PartSize)
        return PartSize(*map(sum, zip(self, other, strict=True)))


class SplitPlanner:
    """Plans splits of documents by their labels, languages, metadata and near duplicates."""

    def __init__(self) -> None:
        self._strata: dict[str, frozenset[str]] = {}
        self._metadata: dict[str, dict[str, str]] = {}
        self._sizes: dict[str, PartSize] = {}
        self._texts = NearDuplicates()
        self._duplicates: dict[str, set[str]] = {}

    def collect(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Collect articles, and yield them."""
        for article in articles:
            labels = {f"label {span.label}" for work in article.layers.values() for span in work.spans}
            self._strata[article.id] = frozenset(
                labels | {f"language {language}" for language in languages_of(article.text)[:1]}
            )
            self._sizes[article.id] = _size_of(article)
            self._metadata[article.id] = {
                key: str(value) for key, value in article.metadata.items() if isinstance(value, str | int) and value
            }
            for duplicate in self._texts.add(article.id, article.text):
                for id_ in (article.id, duplicate):
                    self._duplicates.setdefault(id_, set()).add(f"near {article.id} {duplicate}")
            yield article

    def keys(self) -> list[str]:
        """Return the keys of the metadata to group by: those that some, but not all, documents have alike."""
        known = sorted({key for metadata in self._metadata.values() for key in metadata})
        return [key for key in known if self._shared(key)]

    def _shared(self, key: str) -> bool:
        values = [metadata[key] for metadata in self._metadata.values() if key in metadata]
        return 1 < len(set(values)) < len(values)

    def plan(self, wanted: Split) -> Plan:
        """Return the parts of all documents; texts that are nearly the same stay together.

        Raises AnnotatorError when documents are to be grouped by a key that none of them has.
        """
        key = wanted.group_by
        if key and self._metadata and not any(key in metadata for metadata in self._metadata.values()):
            raise AnnotatorError(
                "No document has “{key}” in its metadata.",
                remedy="Choose a metadata key that exists, or none.",
                key=key,
            )
        cases = [Case(id_, strata, self._groups(id_, key)) for id_, strata in self._strata.items()]
        parts = split(cases, wanted.shares, wanted.seed)
        written = manifest(parts, wanted.shares, wanted.seed, key, THRESHOLD)
        return Plan(parts, msgspec.json.format(msgspec.json.encode(written), indent=2))

    def sizes(self, wanted: Split) -> dict[Part, PartSize]:
        """Return the size of each part of a split, empty ones too. Raises as `plan` does."""
        found: dict[Part, PartSize] = dict.fromkeys(wanted.shares, PartSize())
        for id_, part in self.plan(wanted).parts.items():
            found[part] += self._sizes[id_]
        return found

    def _groups(self, id_: str, key: str) -> frozenset[str]:
        value = self._metadata[id_].get(key) if key else None
        return frozenset(self._duplicates.get(id_, set()) | ({f"{key} {value}"} if value is not None else set()))


def _size_of(article: Article) -> PartSize:
    layers = article.layers.values()
    claims = sum(span.label == CLAIM for work in layers for span in work.spans)
    return PartSize(1, claims, sum(relation.label == STANCE for work in layers for relation in work.relations))
