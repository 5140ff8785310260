"""Claims as AVeriTeC has them (Schlichtkrull et al. 2023): one JSON list, an object for each claim.

The keys are those of that dataset, null where nothing is known. `claim` is the wording of a claim where it has one,
otherwise its words; `claim_date` is its date, otherwise that of the article, as DD-MM-YYYY; `speaker` is the entity
where it is recorded. `label` and `justification` are there only where the metadata of an article with a single claim
have a `verdict` that is one of the four labels. Nobody asked questions here, so `questions` is empty.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.exchange.claim_records import (
    ADDRESS,
    DATE,
    ENTITY,
    JUSTIFICATION,
    OUTLET,
    PLACE,
    REVIEW,
    VERDICT,
    ClaimRecord,
    claims_of,
    day_of,
    fact,
    has_one_claim,
    name_of,
    text_of,
    words,
)
from annotator.exchange.format import Format
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.json_lists import write_list
from annotator.exchange.kept_parts import WORDING
from annotator.exchange.records import Article, SpanData

LABELS = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")
_COUNTRY = re.compile("[A-Z]{2}")


def write(articles: Iterable[Article], path: Path) -> None:
    """Write the claims of articles as they come."""
    with path.open("wb") as file:
        write_list((one for article in articles for one in _entries(article)), file)
        file.write(b"\n")


def _entries(article: Article) -> Iterator[dict[str, Any]]:
    verdict = _verdict(article)
    for claim in claims_of(article):
        yield _entry(claim, article) | verdict


def _entry(claim: ClaimRecord, article: Article) -> dict[str, Any]:
    attributes = {name: text_of(value) for name, value in claim.span.attributes.items()}
    return {
        "claim": attributes.get(WORDING) or words(claim.span),
        "claim_date": _own_date(claim) or _date(fact(article, DATE)),
        "speaker": ", ".join(dict.fromkeys(map(name_of, claim.speakers))) or None,
        "original_claim_url": fact(article, ADDRESS) or None,
        "cached_original_claim_url": None,
        "fact_checking_article": fact(article, REVIEW) or None,
        "reporting_source": fact(article, OUTLET) or None,
        "location_ISO_code": _country(attributes.get(PLACE, "")),
        "claim_types": [],
        "fact_checking_strategies": [],
        "questions": [],
    }


def _verdict(article: Article) -> dict[str, str]:
    if fact(article, VERDICT) not in LABELS or not has_one_claim(article):
        return {}
    recorded = {"label": fact(article, VERDICT), "justification": fact(article, JUSTIFICATION)}
    return {key: value for key, value in recorded.items() if value}


def _own_date(claim: ClaimRecord) -> str | None:
    return _date(text_of(claim.span.attributes.get(DATE)))


def _date(words_: str) -> str | None:
    day = day_of(words_)
    return day.strftime("%d-%m-%Y") if day else None


def _country(place: str) -> str | None:
    return place if _COUNTRY.fullmatch(place) else None


def _held_attributes(span: SpanData) -> frozenset[str]:
    held = {WORDING, ENTITY}
    if _date(text_of(span.attributes.get(DATE))):
        held.add(DATE)
    if _country(text_of(span.attributes.get(PLACE))):
        held.add(PLACE)
    return frozenset(held)


def _held_metadata(article: Article) -> set[str]:
    """Return what some claim of an article has; its date is that of claims without one."""
    claims = list(claims_of(article))
    held = {key for key in (ADDRESS, OUTLET, REVIEW) if claims and fact(article, key)}
    if _date(fact(article, DATE)) and not all(map(_own_date, claims)):
        held.add(DATE)
    return held | {VERDICT, JUSTIFICATION} if _verdict(article) else held


def expects(article: Article) -> int:
    """Return how many claims an article has."""
    return sum(1 for _ in claims_of(article))


def counts(path: Path) -> int:
    """Return how many claims a file has."""
    return len(msgspec.json.decode(path.read_bytes(), type=list[dict[str, Any]]))


FORMAT = Format(
    "averitec", "Claims to be checked, as AVeriTeC has them", ".averitec.json", "none", None, write,
    ("layers", "denials", "beside claims", "virtual speakers", "attributes", "relation attributes", "provenance",
     "suggestions", "notes", "article labels", "progress", "annotators", "directions", "metadata", "titles"),
    expects=expects, counts=counts, names_entries=True,
    held=HeldFields(_held_attributes, _held_metadata),
    remark="The wording of a claim stands for its words; neither texts nor offsets.",
)  # fmt: skip
