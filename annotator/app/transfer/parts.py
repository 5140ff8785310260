"""How the documents of an export are dealt out to train, dev and test."""

from typing import Any, NamedTuple

import msgspec

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.app.transfer.selecting import Selection, articles
from annotator.domain.errors import AnnotatorError
from annotator.exchange.near_duplicates import THRESHOLD, near_duplicates
from annotator.exchange.records import Article
from annotator.exchange.splits import Case, Part, manifest, split
from annotator.storage import documents
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


def plan(session: Session, selection: Selection, wanted: Split, task: Task) -> Plan:
    """Deal out the documents with selected work; those that are nearly the same text stay together.

    Raises AnnotatorError when documents are to be grouped by a key that none of them has.
    """
    cases: dict[str, Case] = {}
    texts: list[tuple[str, str]] = []
    for article in articles(session, documents.export_order(session.file), selection, task):
        cases[article.id] = Case(article.id, _strata(article), _groups(article, wanted.group_by))
        texts.append((article.id, article.text))
    if wanted.group_by and cases and not any(case.groups for case in cases.values()):
        raise AnnotatorError(
            "No document has {key!r} in its metadata.",
            remedy="Group by a key that the metadata have, or by none.",
            key=wanted.group_by,
        )
    for one, other in near_duplicates(texts):
        twins = f"near {one} {other}"
        for id_ in (one, other):
            cases[id_] = cases[id_]._replace(groups=cases[id_].groups | {twins})
    parts = split(list(cases.values()), wanted.shares, wanted.seed)
    told = manifest(parts, wanted.shares, wanted.seed, wanted.group_by, THRESHOLD)
    return Plan(parts, msgspec.json.format(msgspec.json.encode(told), indent=2))


def _strata(article: Article) -> frozenset[str]:
    labels = {f"label {span.label}" for work in article.layers.values() for span in work.spans}
    return frozenset(labels | {f"language {one}" for one in languages_of(article.text)[:1]})


def _groups(article: Article, key: str) -> frozenset[str]:
    value: Any = article.metadata.get(key) if key else None
    return frozenset() if value in (None, "") else frozenset({f"{key} {value}"})
