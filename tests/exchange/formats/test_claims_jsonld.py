"""Claims in the terms of schema.org: golden bytes, what a JSON-LD processor makes of them, when there is a review."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from annotator.app.bundled import scheme_toml
from annotator.domain.document import document_id
from annotator.domain.scheme import parse_scheme
from annotator.exchange.formats import claims_jsonld, jsonl
from annotator.exchange.losses import Lost
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import CORPUS, goes_round, golden_articles, writes_golden, written
from tests.exchange.strategies import articles

FORMAT = claims_jsonld.FORMAT
TEXT = "Ann says: it is so. Bob: no."
SCHEMA = "http://schema.org/"
INLINE = {"@vocab": SCHEMA, "url": {"@type": "@id"}}
"""What of the context of schema.org matters here; a test asks no network."""


def article(*claims: SpanData, **metadata: Any) -> Article:
    ann = SpanData("ann", "SPEAKER", ((0, 3),), ("Ann",), {"kind": "organisation"})
    said = tuple(RelationData(one.id, "SAID_BY", {"claim": (one.id,), "speaker": ("ann",)}) for one in claims)
    work = LayerWork("done", spans=(*claims, ann), relations=said)
    return Article(document_id(TEXT), "A title", TEXT, metadata, layers={"": work})


def claim(id_: str = "c", **attributes: str) -> SpanData:
    return SpanData(id_, "CLAIM", ((10, 18),), ("it is so",), dict(attributes))


def nodes(folder: Path, *some: Article) -> dict[str, dict[str, Any]]:
    """Return the nodes of a file by the kind that begins their ids, the last of each kind."""
    found = json.loads(written(FORMAT, some, folder).read_bytes())
    assert found["@context"] == "https://schema.org"
    return {node["@id"].removeprefix("#").partition("-")[0]: node for node in found["@graph"]}


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("claims"))


def test_a_json_ld_processor_reads_the_graph(tmp_path: Path) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    path = written(FORMAT, golden_articles(FORMAT), tmp_path)
    document = json.loads(path.read_bytes()) | {"@context": INLINE}
    graph = {node["@id"]: node for node in jsonld.flatten(document, options={"base": "https://a.example/"})}
    types = [type_ for node in graph.values() for type_ in node.get("@type", ())]
    assert types.count(f"{SCHEMA}Claim") == 4
    assert types.count(f"{SCHEMA}Quotation") == 2
    assert types.count(f"{SCHEMA}ClaimReview") == 1
    quotation = graph["https://a.example/#claim-c1"]
    assert quotation[f"{SCHEMA}text"] == [{"@value": "“It is safe,”"}]
    (author,) = quotation[f"{SCHEMA}author"]
    assert graph[author["@id"]][f"{SCHEMA}name"] == [{"@value": "ريم منصور"}]
    (appearance,) = quotation[f"{SCHEMA}appearance"]
    assert graph[appearance["@id"]]["@type"] == [f"{SCHEMA}Article"]
    assert graph[appearance["@id"]][f"{SCHEMA}url"] == [{"@id": "https://news.example/1"}]


def test_direct_claims_are_quotations_of_their_speakers(tmp_path: Path) -> None:
    direct = nodes(tmp_path, article(claim(form="direct")))
    assert direct["claim"]["@type"] == ["Claim", "Quotation"]
    assert direct["claim"]["spokenByCharacter"] == direct["claim"]["author"] == [{"@id": "#speaker-ann"}]
    assert direct["speaker"] == {"@type": "Organization", "@id": "#speaker-ann", "name": "Ann"}
    indirect = nodes(tmp_path, article(claim(form="indirect")))["claim"]
    assert indirect["@type"] == "Claim"
    assert "spokenByCharacter" not in indirect
    assert indirect["additionalType"] == "indirect"


@pytest.mark.parametrize("form", ["direct", "indirect"])
def test_who_denies_a_claim_is_not_its_author_which_is_told(form: str, tmp_path: Path) -> None:
    one = article(claim(form=form))
    denial = RelationData("s", "STANCE", {"holder": ("ann",), "target": ("c",)}, {"value": "opposes"})
    work = msgspec.structs.replace(one.layers[""], relations=(*one.layers[""].relations, denial))
    denied = msgspec.structs.replace(one, layers={"": work})
    found = nodes(tmp_path, denied)
    assert found["claim"]["text"] == "it is so"
    assert not {"author", "spokenByCharacter"} & found["claim"].keys()
    assert "speaker" not in found
    assert Lost("denials", "", "relation c", "it is so") in FORMAT.reduced(denied)[1]


@pytest.mark.parametrize(
    ("kind", "type_", "more"),
    [
        ("person", "Person", None),
        ("", "Person", None),
        ("author", "Person", "author"),
        ("group", "Organization", "group"),
        ("government", "GovernmentOrganization", None),
        ("media", "NewsMediaOrganization", None),
        ("document", "CreativeWork", None),
        ("unknown", "Thing", None),
        ("bot", "Thing", "bot"),
    ],
)
def test_what_a_speaker_is_follows_from_the_kind(kind: str, type_: str, more: str | None, tmp_path: Path) -> None:
    one = article(claim())
    (ann,) = (span for span in one.layers[""].spans if span.label == "SPEAKER")
    other = msgspec.structs.replace(ann, attributes={"kind": kind} if kind else {})
    work = msgspec.structs.replace(one.layers[""], spans=(claim(), other))
    found = nodes(tmp_path, msgspec.structs.replace(one, layers={"": work}))["speaker"]
    assert (found["@type"], found.get("additionalType")) == (type_, more)


def test_a_scheme_may_imply_the_form(tmp_path: Path) -> None:
    format_ = FORMAT.under(ProjectFacts(parse_scheme(scheme_toml("claims"))))
    assert nodes(tmp_path, article(claim()))["claim"]["@type"] == "Claim"
    assert format_.writes
    for one, type_ in ((claim(), ["Claim", "Quotation"]), (claim(form="mixed"), "Claim")):
        format_.writes([article(one)], tmp_path / "a.jsonld")
        graph = json.loads((tmp_path / "a.jsonld").read_bytes())["@graph"]
        assert [node["@type"] for node in graph if node["@id"] == "#claim-c"] == [type_]


def test_a_review_needs_a_verdict_and_an_address(tmp_path: Path) -> None:
    assert "review" not in nodes(tmp_path, article(claim(), verdict="Refuted"))
    assert "review" not in nodes(tmp_path, article(claim(), review_url="https://b.example/"))
    review = nodes(tmp_path, article(claim(), verdict="Refuted", review_url="https://b.example/"))["review"]
    assert review["itemReviewed"] == {"@id": "#claim-c"}
    assert review["claimReviewed"] == "it is so"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Refuted"}


def test_a_verdict_on_several_claims_is_one_on_the_article(tmp_path: Path) -> None:
    two = article(claim("c"), claim("d"), verdict="Refuted", review_url="https://b.example/")
    found = nodes(tmp_path, two)
    assert found["review"]["itemReviewed"] == {"@id": found["article"]["@id"]}
    assert "claimReviewed" not in found["review"]


def test_what_has_no_property_is_told() -> None:
    odd = article(
        claim(act="belief", date="yesterday", wording="So it is."), date="yesterday", outlet=["a"], verdict="Refuted"
    )
    left, lost = FORMAT.reduced(odd)
    assert left.layers[""].spans[0].attributes == {"wording": "So it is."}
    assert [(one.loss, one.place) for one in lost] == [
        ("attributes", "span c, act"),
        ("attributes", "span c, date"),
        ("metadata", "date"),
        ("metadata", "outlet"),
        ("metadata", "verdict"),
    ]
    assert FORMAT.reduced(left) == (left, [])


def test_stances_cues_and_speakers_without_text_are_told() -> None:
    stance = RelationData("r", "STANCE", {"holder": ("AUTHOR",), "target": ("c",)}, {"value": "opposes"})
    said = RelationData("s", "SAID_BY", {"claim": ("c",), "speaker": ("UNSPECIFIED",)})
    work = LayerWork("done", spans=(claim(),), relations=(said, stance))
    one = msgspec.structs.replace(article(), layers={"": work})
    assert FORMAT.reduced(one)[1] == [
        Lost("beside claims", "", "relation r", "STANCE"),
        Lost("virtual speakers", "", "relation s", "SAID_BY"),
    ]


def test_a_reference_that_leads_nowhere_is_no_proof(tmp_path: Path) -> None:
    path = written(FORMAT, [article(claim())], tmp_path)
    assert claims_jsonld.counts(path) == 3
    path.write_bytes(path.read_bytes().replace(b'"@type":"Organization","@id":"#speaker-ann"', b'"@id":"#b","c":"d"'))
    assert claims_jsonld.counts(path) == -1
