"""Claims with their speakers, as formats of fact-checkers have them: a record each, and what is known of its article.

Metadata of an article that such formats know by these keys: `address` (of the page), `date`, `outlet` and `author`, as
web pages give them; `verdict` and `review_url`, the address of the fact-check that came to it, with its `reviewer`,
`review_date` and `justification`. A verdict is one on the article; only where the article has a single claim is it one
on that claim.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Value
from annotator.domain.frames import CLAIM, SAID_BY
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.spreadsheet import PIECES

ADDRESS, OUTLET, AUTHOR, DATE = "address", "outlet", "author", "date"
VERDICT, REVIEW, REVIEWER, REVIEW_DATE, JUSTIFICATION = (
    "verdict", "review_url", "reviewer", "review_date", "justification",
)  # fmt: skip
PLACE, FORM, TOPIC, KIND, ENTITY = "place", "form", "topic", "kind", "entity"

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_encoder = msgspec.json.Encoder()


class ClaimRecord(NamedTuple):
    """A claim of one layer, and its speakers that have words, in the order of the relations."""

    span: SpanData
    speakers: tuple[SpanData, ...]


def claims_of(article: Article) -> Iterator[ClaimRecord]:
    """Yield the claims of all layers of an article, in their order."""
    for work in article.layers.values():
        speakers = _speakers(work)
        for span in work.spans:
            if span.label == CLAIM:
                yield ClaimRecord(span, tuple(speakers.get(span.id, {}).values()))


def _speakers(work: LayerWork) -> dict[str, dict[str, SpanData]]:
    """Return the speakers of each claim, by the ids of both."""
    spans = {span.id: span for span in work.spans}
    found: dict[str, dict[str, SpanData]] = {}
    for relation in work.relations:
        if relation.label == SAID_BY:
            members = [name for name in relation.roles.get("speaker", ()) if name not in VIRTUAL_SPEAKERS]
            for claim in relation.roles.get("claim", ()):
                found.setdefault(claim, {}).update((name, spans[name]) for name in members)
    return found


def has_one_claim(article: Article) -> bool:
    """Whether there is just one claim in all layers."""
    return len(list(claims_of(article))) == 1


def words(span: SpanData) -> str:
    """Return the words of a span in one line of fragments."""
    return PIECES.join(span.quote)


def name_of(speaker: SpanData) -> str:
    """Return what a speaker is called: the entity where it is recorded, otherwise the words."""
    return text_of(speaker.attributes.get(ENTITY)) or words(speaker)


def text_of(value: Value | None) -> str:
    """Return the value of an attribute as words; "" for none."""
    return "" if value is None else value if isinstance(value, str) else _encoder.encode(value).decode()


def fact(article: Article, key: str) -> str:
    """Return metadata that is words; "" for none."""
    value = article.metadata.get(key)
    return value if isinstance(value, str) else ""


def day_of(words_: str) -> date | None:
    """Return the day that is meant by a date in ISO 8601 (2025-03-07), None for anything else."""
    try:
        return date.fromisoformat(words_) if _DAY.fullmatch(words_) else None
    except ValueError:
        return None
