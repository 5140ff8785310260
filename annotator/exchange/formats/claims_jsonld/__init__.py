"""Claims as JSON-LD in the terms of schema.org: articles, claims, their speakers, and fact-checks that were recorded.

A claim is a Claim that appears in an Article, and a Quotation as well where its form is direct: as stated, or as the
scheme implies for words in quotation marks. Its authors are nodes of their own: those that point to an entry of the
register are one node for the entry, with its id and names, after all others. ClaimReview is only where the metadata of
the article have both `verdict` and `review_url`: of the claim where it is the only one, otherwise of the article.
schema.org has no type for stances, and no place for offsets.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.frames import CLAIM
from annotator.domain.register import Register
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
    text_of,
    words,
)
from annotator.exchange.format import Format
from annotator.exchange.formats.claims_jsonld.nodes import named, node, reference, referred
from annotator.exchange.formats.claims_jsonld.speakers import ENTRY, Speakers, entry_of
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.json_lists import write_list
from annotator.exchange.kept_parts import WORDING
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, SpanData
from annotator.text.paragraphs import paragraphs
from annotator.text.quotations import quotations

CONTEXT = "https://schema.org"
_DIRECT = "direct"
_OF_ARTICLES = (ADDRESS, AUTHOR, DATE, OUTLET)
_OF_REVIEWS = (REVIEW, REVIEW_DATE, REVIEWER, VERDICT)
_DAYS = (DATE, REVIEW_DATE)
_LANGUAGES = "languages"


def write(articles: Iterable[Article], path: Path, facts: ProjectFacts | None = None) -> None:
    """Write the nodes of articles as they come, one a line, as one graph, and then those of entries of the register.

    The scheme of the project tells the form of claims that state none.
    """
    with path.open("wb") as file:
        file.write(b'{"@context":"%s","@graph":' % CONTEXT.encode())
        write_list(_Graph(facts).nodes(articles), file)
        file.write(b"}\n")


class _Graph:
    """The nodes of a file, made with what is known of a project."""

    def __init__(self, facts: ProjectFacts | None) -> None:
        self._implied_form = _implied_form(facts.scheme) if facts else ""
        self._speakers = Speakers(facts.register if facts else Register())

    def nodes(self, articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
        """Yield the nodes of articles and then those of the entries that they name."""
        for article in articles:
            yield from self.of_article(article)
        yield from self._speakers.of_entries()

    def of_article(self, article: Article) -> Iterator[dict[str, Any]]:
        """Yield the nodes of an article, without those of entries."""
        yield _article(article)
        claims = list(claims_of(article))
        mentions = {speaker.id: speaker for claim in claims for speaker in claim.speakers}
        yield from self._speakers.of_mentions(mentions.values())
        for claim in claims:
            yield _claim(claim, self._speakers.references(claim.speakers), article, self._implied_form)
        if _has_review(article):
            yield _review(article, claims)


def _implied_form(scheme: Scheme) -> str:
    label = scheme.label(CLAIM)
    form = attribute(label, FORM) if label else None
    return form.implied if form else ""


def _article(article: Article) -> dict[str, Any]:
    languages = article.metadata.get(_LANGUAGES)
    return node(
        "Article",
        ("article", article.id),
        headline=article.title,
        url=fact(article, ADDRESS),
        datePublished=_day(fact(article, DATE)),
        author=named("Person", fact(article, AUTHOR)),
        publisher=named("Organization", fact(article, OUTLET)),
        inLanguage=languages if _are_words(languages) else None,
    )


def _claim(claim: ClaimRecord, speakers: list[dict[str, str]], article: Article, implied_form: str) -> dict[str, Any]:
    attributes = {name: text_of(value) for name, value in claim.span.attributes.items()}
    form = attributes.get(FORM) or _implied_by(claim.span, article, implied_form)
    is_quotation = form == _DIRECT
    return node(
        ["Claim", "Quotation"] if is_quotation else "Claim",
        ("claim", claim.span.id),
        additionalType="" if is_quotation else form,
        text=words(claim.span),
        name=attributes.get(WORDING),
        author=speakers,
        spokenByCharacter=speakers if is_quotation else None,
        datePublished=_day(attributes.get(DATE, "")),
        keywords=attributes.get(TOPIC),
        contentLocation=named("Place", attributes.get(PLACE, "")),
        appearance=reference("article", article.id),
    )


def _implied_by(span: SpanData, article: Article, implied_form: str) -> str:
    """Return the form of a claim that states none: what the scheme implies is a quotation only of quoted words."""
    start, end = span.fragments[0]
    quoted = (part for one in quotations(article.text, paragraphs(article.text)) for part in one)
    is_quoted = any(first <= start and end <= last for first, last in quoted)
    return implied_form if implied_form != _DIRECT or is_quoted else ""


def _review(article: Article, claims: list[ClaimRecord]) -> dict[str, Any]:
    (only,) = claims if len(claims) == 1 else (None,)
    return node(
        "ClaimReview",
        ("review", article.id),
        url=fact(article, REVIEW),
        reviewRating={"@type": "Rating", "alternateName": fact(article, VERDICT)},
        claimReviewed=only and words(only.span),
        itemReviewed=reference("claim", only.span.id) if only else reference("article", article.id),
        author=named("Organization", fact(article, REVIEWER)),
        datePublished=_day(fact(article, REVIEW_DATE)),
    )


def _has_review(article: Article) -> bool:
    return bool(fact(article, VERDICT) and fact(article, REVIEW))


def _day(words_: str) -> str:
    """Return a date that is one in ISO 8601, "" for any other."""
    return words_ if day_of(words_) else ""


# --- what is held


def _held_attributes(span: SpanData, register: Register | None = None) -> frozenset[str]:
    held = {WORDING, PLACE, TOPIC, ENTITY, FORM, KIND}
    if _day(text_of(span.attributes.get(DATE))):
        held.add(DATE)
    entry = entry_of(span, register) if register else None
    if entry and entry.kind not in ("", text_of(span.attributes.get(KIND))):
        held.remove(KIND)  # the node is of the kind that its entry has
    return frozenset(held)


def _held_metadata(article: Article) -> set[str]:
    keys = (*_OF_ARTICLES, *(_OF_REVIEWS if _has_review(article) else ()))
    held = {key for key in keys if (_day(fact(article, key)) if key in _DAYS else fact(article, key))}
    return held | {_LANGUAGES} if _are_words(article.metadata.get(_LANGUAGES)) else held


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


# --- proof


def expects(article: Article, facts: ProjectFacts | None = None) -> int:
    """Return how many nodes and references an article makes, without the nodes of entries, which others share."""
    return sum(map(_weight, _Graph(facts).of_article(article)))


def counts(path: Path) -> int:
    """Return how many nodes and references a file has, nodes of entries not counted.

    It is -1 where a node is there twice, one refers to another that is not there, or nothing refers to an entry.
    """
    nodes = msgspec.json.decode(path.read_bytes())["@graph"]
    known, asked = {one["@id"] for one in nodes}, set(referred(nodes))
    of_entries = {id_ for id_ in known if id_.startswith(reference(ENTRY, "")["@id"])}
    if len(known) < len(nodes) or asked - known or of_entries - asked:
        return -1
    return sum(_weight(one) for one in nodes if one["@id"] not in of_entries)


def _weight(one: dict[str, Any]) -> int:
    return 1 + sum(1 for _ in referred(one))


def _in_project(format_: Format, facts: ProjectFacts) -> Format:
    return msgspec.structs.replace(
        format_,
        writes=partial(write, facts=facts),
        expects=partial(expects, facts=facts),
        held=HeldFields(partial(_held_attributes, register=facts.register), _held_metadata),
    )


FORMAT = Format(
    "claims-jsonld", "Claims in the terms of schema.org, JSON-LD", ".jsonld", "none", None, write,
    ("layers", "denials", "beside claims", "virtual speakers", "attributes", "relation attributes", "provenance",
     "suggestions", "notes", "article labels", "progress", "annotators", "directions", "metadata"),
    expects=expects, counts=counts, in_project=_in_project,
    held=HeldFields(_held_attributes, _held_metadata),
    remark="Articles, claims, who makes them by the register, fact-checks in the metadata; neither texts nor offsets.",
)  # fmt: skip
