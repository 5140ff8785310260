"""The division of documents into training, development and test sets.

Documents of one group stay in one part. Groups are assigned one after the other, the largest first, in an order that
the seed decides, each to the part that lacks most of what the group has: documents, languages and labels (after the
iterative stratification of Sechidis, Tsoumakas and Vlahavas, 2011).
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from annotator.domain.disjoint_sets import DisjointSets
from annotator.domain.errors import AnnotatorError

Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = ("train", "dev", "test")
ALL = ""
"""The stratum of every document."""


class Case(NamedTuple):
    """A document of a split: its strata (languages, labels), and the keys of the groups that it belongs to."""

    document: str
    strata: frozenset[str]
    groups: frozenset[str]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="annotator-split/1", tag_field="format"):
    """The manifest of a split: its options, and the documents of each part."""

    seed: int
    shares: dict[str, int]
    group_by: str
    near_duplicates: float
    parts: dict[str, list[str]]


def read_shares(stated: str) -> dict[Part, int]:
    """Return the shares of "80/10/10" (or "80/20": no test) in percent. Raises AnnotatorError for anything else."""
    numbers = [int(part) if part.isascii() and part.isdigit() else -1 for part in stated.split("/")]
    if not 1 < len(numbers) <= len(PARTS) or min(numbers) < 0 or sum(numbers) != 100:
        raise AnnotatorError(
            "The split “{stated}” is not valid.", remedy="Give it in percent, such as 80/10/10.", stated=stated
        )
    return dict(zip(PARTS, numbers, strict=False))


def split(cases: Sequence[Case], shares: Mapping[Part, int], seed: int) -> dict[str, Part]:
    """Return the part of each document, by its id. The order of the cases changes nothing."""
    groups = _grouped(sorted(cases))
    random.Random(seed).shuffle(groups)
    groups.sort(key=len, reverse=True)
    total = Counter(stratum for case in cases for stratum in (ALL, *case.strata))
    lacking = {
        part: Counter({stratum: count * share / 100 for stratum, count in total.items()})
        for part, share in shares.items()
        if share
    }
    found: dict[str, Part] = {}
    for group in groups:
        has = Counter(stratum for case in group for stratum in (ALL, *case.strata))
        part = max(lacking, key=lambda part: _need(lacking[part], has, total))
        lacking[part].subtract(has)
        found |= {case.document: part for case in group}
    return found


def _need(lacking: Mapping[str, float], has: Mapping[str, int], total: Mapping[str, int]) -> float:
    """Return how much a part lacks of what a group has; rare strata count as much as frequent ones."""
    return sum(count * lacking[stratum] / total[stratum] for stratum, count in has.items())


def _grouped(cases: Sequence[Case]) -> list[list[Case]]:
    """Return the cases in groups, those that are connected by others in one."""
    sets = DisjointSets(range(len(cases)))
    first: dict[str, int] = {}
    for number, case in enumerate(cases):
        for key in case.groups:
            sets.join(first.setdefault(key, number), number)
    return [[cases[number] for number in group] for group in sets.groups()]


def manifest(
    parts: Mapping[str, Part], shares: Mapping[Part, int], seed: int, group_by: str, threshold: float
) -> Manifest:
    """Return the manifest of a split."""
    listed: dict[str, list[str]] = {part: sorted(id_ for id_, own in parts.items() if own == part) for part in shares}
    return Manifest(seed, {str(part): share for part, share in shares.items()}, group_by, threshold, listed)
