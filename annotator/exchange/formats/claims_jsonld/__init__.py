"""Claims as JSON-LD in the terms of schema.org: articles, claims, their speakers, and fact-checks that were recorded.

A claim is a Claim that appears in an Article, and a Quotation as well where its form is direct, as stated or implied by
the scheme. Its author is a node of its own. ClaimReview is only where the metadata of the article have both `verdict`
and `review_url`: of the claim where it is the only one, otherwise of the article. schema.org has no type for stances,
and no place for offsets.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from annotator.domain.frames import CLAIM
from annotator.domain.scheme import Scheme, attribute
from annotator.exchange.claim_records import (
    ADDRESS,
    AUTHOR,
    DATE,
    ENTITY,
    FORM,
    KIND,
    OUTLET,
    PLACE,
    REVIEW,
    REVIEW_DATE,
    REVIEWER,
    TOPIC,
    VERDICT,
    ClaimRecord,
    claims_of,
    day_of,
    fact,
    name_of,
    text_of,
    words,
)
from annotator.exchange.format import Format
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.json_lists import write_list
from annotator.exchange.kept_parts import WORDING
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, SpanData

CONTEXT = "https://schema.org"
TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "group": "Organization",
    "media": "NewsMediaOrganization",
    "author": "Person",
    "document": "CreativeWork",
    "unknown": "Thing",
}
"""What speakers are, by their kind; those without one are persons, the first kind of the scheme that ships."""
_TOLD_BY_TYPE = TYPES.keys() - {"group", "author"}
"""Kinds that no other has the type of."""

_DIRECT = "direct"
_OF_ARTICLES = (ADDRESS, AUTHOR, DATE, OUTLET)
_OF_REVIEWS = (REVIEW, REVIEW_DATE, REVIEWER, VERDICT)
_DAYS = (DATE, REVIEW_DATE)
_LANGUAGES = "languages"


def write(articles: Iterable[Article], path: Path, facts: ProjectFacts | None = None) -> None:
    """Write the nodes of articles as they come, one a line, as one graph.

    The scheme of the project tells the form of claims that state none.
    """
    implied = _implied_form(facts.scheme) if facts else ""
    nodes = (node for article in articles for node in _nodes(article, implied))
    with path.open("wb") as file:
        file.write(b'{"@context":"%s","@graph":' % CONTEXT.encode())
        write_list(nodes, file)
        file.write(b"}\n")


def _implied_form(scheme: Scheme) -> str:
    label = scheme.label(CLAIM)
    form = attribute(label, FORM) if label else None
    return form.implied if form else ""


def _nodes(article: Article, implied_form: str = "") -> Iterator[dict[str, Any]]:
    yield _article(article)
    claims = list(claims_of(article))
    speakers = {speaker.id: speaker for claim in claims for speaker in claim.speakers}
    yield from map(_speaker, speakers.values())
    for claim in claims:
        yield _claim(claim, article, implied_form)
    if _has_review(article):
        yield _review(article, claims)


def _article(article: Article) -> dict[str, Any]:
    languages = article.metadata.get(_LANGUAGES)
    return _node(
        "Article",
        ("article", article.id),
        headline=article.title,
        url=fact(article, ADDRESS),
        datePublished=_day(fact(article, DATE)),
        author=_named("Person", fact(article, AUTHOR)),
        publisher=_named("Organization", fact(article, OUTLET)),
        inLanguage=languages if _are_words(languages) else None,
    )


def _speaker(speaker: SpanData) -> dict[str, Any]:
    name, own = name_of(speaker), words(speaker)
    kind = text_of(speaker.attributes.get(KIND)) or "person"
    return _node(
        TYPES.get(kind, "Thing"),
        ("speaker", speaker.id),
        name=name,
        alternateName="" if own == name else own,
        additionalType="" if kind in _TOLD_BY_TYPE else kind,
    )


def _claim(claim: ClaimRecord, article: Article, implied_form: str) -> dict[str, Any]:
    attributes = {name: text_of(value) for name, value in claim.span.attributes.items()}
    speakers = [_reference("speaker", speaker.id) for speaker in claim.speakers]
    form = attributes.get(FORM, implied_form)
    is_quotation = form == _DIRECT
    return _node(
        ["Claim", "Quotation"] if is_quotation else "Claim",
        ("claim", claim.span.id),
        additionalType="" if is_quotation else form,
        text=words(claim.span),
        name=attributes.get(WORDING),
        author=speakers,
        spokenByCharacter=speakers if is_quotation else None,
        datePublished=_day(attributes.get(DATE, "")),
        keywords=attributes.get(TOPIC),
        contentLocation=_named("Place", attributes.get(PLACE, "")),
        appearance=_reference("article", article.id),
    )


def _review(article: Article, claims: list[ClaimRecord]) -> dict[str, Any]:
    (only,) = claims if len(claims) == 1 else (None,)
    return _node(
        "ClaimReview",
        ("review", article.id),
        url=fact(article, REVIEW),
        reviewRating={"@type": "Rating", "alternateName": fact(article, VERDICT)},
        claimReviewed=only and words(only.span),
        itemReviewed=_reference("claim", only.span.id) if only else _reference("article", article.id),
        author=_named("Organization", fact(article, REVIEWER)),
        datePublished=_day(fact(article, REVIEW_DATE)),
    )


def _has_review(article: Article) -> bool:
    return bool(fact(article, VERDICT) and fact(article, REVIEW))


def _day(words_: str) -> str:
    """Return a date that is one in ISO 8601, "" for any other."""
    return words_ if day_of(words_) else ""


def _node(type_: str | list[str], key: tuple[str, str], **properties: Any) -> dict[str, Any]:
    """Return a node with those properties that have a value."""
    known = {name: value for name, value in properties.items() if value}
    return {"@type": type_, **_reference(*key), **known}


def _reference(kind: str, name: str) -> dict[str, str]:
    return {"@id": f"#{kind}-{quote(name, safe='')}"}


def _named(type_: str, name: str) -> dict[str, str] | None:
    return {"@type": type_, "name": name} if name else None


# --- what is held


def _held_attributes(span: SpanData) -> frozenset[str]:
    held = {WORDING, PLACE, TOPIC, ENTITY, FORM, KIND}
    return frozenset({*held, DATE} if _day(text_of(span.attributes.get(DATE))) else held)


def _held_metadata(article: Article) -> set[str]:
    keys = (*_OF_ARTICLES, *(_OF_REVIEWS if _has_review(article) else ()))
    held = {key for key in keys if (_day(fact(article, key)) if key in _DAYS else fact(article, key))}
    return held | {_LANGUAGES} if _are_words(article.metadata.get(_LANGUAGES)) else held


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


# --- proof


def expects(article: Article) -> int:
    """Return how many nodes an article makes."""
    return sum(1 for _ in _nodes(article))


def counts(path: Path) -> int:
    """Return how many nodes a file has, or -1 where one refers to a node that is not there."""
    nodes = msgspec.json.decode(path.read_bytes())["@graph"]
    known = {node["@id"] for node in nodes}
    return len(nodes) if known.issuperset(_referred(nodes)) else -1


def _referred(value: Any) -> Iterator[str]:
    """Yield the ids that nodes refer to."""
    if isinstance(value, list):
        for one in value:
            yield from _referred(one)
    elif isinstance(value, dict):
        if value.keys() == {"@id"}:
            yield value["@id"]
        for one in value.values():
            yield from _referred(one)


FORMAT = Format(
    "claims-jsonld", "Claims in the terms of schema.org, JSON-LD", ".jsonld", "none", None, write,
    ("layers", "denials", "beside claims", "virtual speakers", "attributes", "relation attributes", "provenance",
     "notes", "article labels", "progress", "annotators", "directions", "metadata"),
    project_writer=write, expects=expects, counts=counts, names_entries=True,
    held=HeldFields(_held_attributes, _held_metadata),
    remark="Articles, claims, their speakers, and the fact-checks in the metadata; neither texts nor offsets.",
)  # fmt: skip
