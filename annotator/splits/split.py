"""Which documents are for training, which for development and which for the test.

Documents of one group never stand on two sides. Groups are dealt out one after the other, the largest first, in an
order that the seed decides, each to the part that lacks most of what the group has: documents, languages and labels
(after the iterative stratification of Sechidis, Tsoumakas and Vlahavas, 2011).
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
    """A document to be dealt out: its strata (languages, labels), and the keys of the groups that it belongs to."""

    document: str
    strata: frozenset[str]
    groups: frozenset[str]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="annotator-split/1", tag_field="format"):
    """A split as it is written beside the files: how it was made, and which documents each part has."""

    seed: int
    shares: dict[str, int]
    group_by: str
    near_duplicates: float
    parts: dict[str, list[str]]


def read_shares(stated: str) -> dict[Part, int]:
    """Return the shares of "80/10/10" (or "80/20": no test) in percent. Raises AnnotatorError when they are none."""
    numbers = [int(part) if part.isascii() and part.isdigit() else -1 for part in stated.split("/")]
    if not 1 < len(numbers) <= len(PARTS) or min(numbers) < 0 or sum(numbers) != 100:
        raise AnnotatorError(
            "The split {stated!r} cannot be used.", remedy="Say it in percent, such as 80/10/10.", stated=stated
        )
    return dict(zip(PARTS, numbers, strict=False))


def split(cases: Sequence[Case], shares: Mapping[Part, int], seed: int) -> dict[str, Part]:
    """Return the part of each document, by its id. The order of the cases changes nothing."""
    groups = _grouped(sorted(cases))
    random.Random(seed).shuffle(groups)
    groups.sort(key=len, reverse=True)
    there = Counter(stratum for case in cases for stratum in (ALL, *case.strata))
    lacking = {
        part: Counter({stratum: count * share / 100 for stratum, count in there.items()})
        for part, share in shares.items()
        if share
    }
    found: dict[str, Part] = {}
    for group in groups:
        has = Counter(stratum for case in group for stratum in (ALL, *case.strata))
        part = max(lacking, key=lambda one: _need(lacking[one], has, there))
        lacking[part].subtract(has)
        found |= {case.document: part for case in group}
    return found


def _need(lacking: Mapping[str, float], has: Mapping[str, int], there: Mapping[str, int]) -> float:
    """How much a part lacks of what a group has; rare strata count as much as frequent ones."""
    return sum(count * lacking[stratum] / there[stratum] for stratum, count in has.items())


def _grouped(cases: Sequence[Case]) -> list[list[Case]]:
    """Put cases together that share a group, also by way of others."""
    sets = DisjointSets(range(len(cases)))
    first: dict[str, int] = {}
    for number, case in enumerate(cases):
        for key in case.groups:
            sets.join(first.setdefault(key, number), number)
    return [[cases[number] for number in group] for group in sets.groups()]


def manifest(
    parts: Mapping[str, Part], shares: Mapping[Part, int], seed: int, group_by: str, threshold: float
) -> Manifest:
    """Return what is written of a split."""
    listed: dict[str, list[str]] = {part: sorted(id_ for id_, own in parts.items() if own == part) for part in shares}
    return Manifest(seed, {str(part): share for part, share in shares.items()}, group_by, threshold, listed)
