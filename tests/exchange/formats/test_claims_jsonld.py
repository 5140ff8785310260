"""Claims in the terms of schema.org: golden bytes, what a JSON-LD processor makes of them, when there is a review."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Value
from annotator.domain.document import document_id
from annotator.domain.register import Entry, Redirect, Register, spelling
from annotator.domain.scheme import parse_scheme
from annotator.exchange.format import Format
from annotator.exchange.formats import claims_jsonld, jsonl
from annotator.exchange.losses import Lost
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import CORPUS, goes_round, golden_articles, writes_golden, written
from tests.exchange.strategies import articles

FORMAT = claims_jsonld.FORMAT
TEXT = "Ann says: it is so. Bob: no."
SCHEMA = "http://schema.org/"
MINISTRY, UNION = "ministry-0c11d2e4", "union-5e6f7a8b"
REGISTER = Register(
    (
        Entry(MINISTRY, name="Ministry of Transport", kind="government", external="Q42"),
        spelling(MINISTRY, "وزارة النقل"),
        Entry("works-1a2b3c4d", name="Ministry of Works"),
        Redirect("works-1a2b3c4d", into=MINISTRY),
        Entry(UNION, name="Dockers' Union"),
        Entry("nobody-9d8c7b6a", name="Nobody"),
    )
)
INLINE = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}
"""What of the context of schema.org matters here; a test asks no network."""


def in_project(register: Register = REGISTER) -> Format:
    """Return the format for a project with a register."""
    return FORMAT.under(ProjectFacts(parse_scheme(scheme_toml("claims")), register=register))


def article(*claims: SpanData, **metadata: Any) -> Article:
    ann = SpanData("ann", "SPEAKER", ((0, 3),), ("Ann",), {"kind": "organisation"})
    said = tuple(RelationData(one.id, "SAID_BY", {"claim": (one.id,), "speaker": ("ann",)}) for one in claims)
    work = LayerWork("done", spans=(*claims, ann), relations=said)
    return Article(document_id(TEXT), "A title", TEXT, metadata, layers={"": work})


def claim(id_: str = "c", **attributes: str) -> SpanData:
    return SpanData(id_, "CLAIM", ((10, 18),), ("it is so",), dict(attributes))


def nodes(folder: Path, *some: Article, format_: Format = FORMAT) -> dict[str, dict[str, Any]]:
    """Return the nodes of a file by the kind that begins their ids, the last of each kind."""
    found = json.loads(written(format_, some, folder).read_bytes())
    assert found["@context"] == "https://schema.org"
    return {node["@id"].removeprefix("#").partition("-")[0]: node for node in found["@graph"]}


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(in_project(), tmp_path)


def test_golden_articles_have_the_records_that_they_should(tmp_path: Path) -> None:
    goes_round(in_project(), golden_articles(FORMAT), tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("claims"))


def test_a_json_ld_processor_reads_the_graph(tmp_path: Path) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    path = written(in_project(), golden_articles(FORMAT), tmp_path)
    document = json.loads(path.read_bytes()) | {"@context": INLINE}
    graph = {node["@id"]: node for node in jsonld.flatten(document, options={"base": "https://a.example/"})}
    types = [type_ for node in graph.values() for type_ in node.get("@type", ())]
    assert types.count(f"{SCHEMA}Claim") == 9
    assert types.count(f"{SCHEMA}Quotation") == 3
    assert types.count(f"{SCHEMA}ClaimReview") == 1
    quotation = graph["https://a.example/#claim-c1"]
    assert quotation[f"{SCHEMA}text"] == [{"@value": "“It is safe,”"}]
    (author,) = quotation[f"{SCHEMA}author"]
    assert graph[author["@id"]][f"{SCHEMA}name"] == [{"@value": "ريم منصور"}]
    (appearance,) = quotation[f"{SCHEMA}appearance"]
    assert graph[appearance["@id"]]["@type"] == [f"{SCHEMA}Article"]
    assert graph[appearance["@id"]][f"{SCHEMA}url"] == [{"@id": "https://news.example/1"}]
    (ministry,) = [node for node in graph.values() if "https://a.example/#entry-ministry" in node["@id"]]
    assert ministry["@type"] == [f"{SCHEMA}GovernmentOrganization"]
    assert ministry[f"{SCHEMA}sameAs"] == [{"@id": "https://www.wikidata.org/entity/Q42"}]
    assert [graph[f"https://a.example/#claim-{id_}"][f"{SCHEMA}author"] for id_ in ("e4", "f2")] == [
        [{"@id": ministry["@id"]}]
    ] * 2
    assert f"{SCHEMA}author" not in graph["https://a.example/#claim-e2"], "the ministry denied it"


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


def mentioned(*mentions: tuple[str, dict[str, Value]]) -> Article:
    """Return an article with a claim of some mentions, of which the words and attributes are given."""
    spans = tuple(SpanData(str(n), "SPEAKER", ((n, n + 1),), (own,), more) for n, (own, more) in enumerate(mentions))
    said = RelationData("said", "SAID_BY", {"claim": ("c",), "speaker": tuple(one.id for one in spans)})
    work = LayerWork("done", spans=(claim(), *spans), relations=(said,))
    return Article(document_id(TEXT), "A title", TEXT, layers={"": work})


def test_an_entry_of_the_register_is_one_node_with_its_own_names(tmp_path: Path) -> None:
    mentions = [(own, {"entity": id_, "kind": "person"}) for own, id_ in (("She", MINISTRY), ("it", "works-1a2b3c4d"))]
    one = mentioned(*mentions)
    found = nodes(tmp_path, one, format_=in_project())
    assert "speaker" not in found
    assert found["entry"] == {
        "@type": "GovernmentOrganization",
        "@id": f"#entry-{MINISTRY}",
        "name": "Ministry of Transport",
        "alternateName": ["Ministry of Works", "وزارة النقل"],
        "sameAs": "https://www.wikidata.org/entity/Q42",
    }
    assert found["claim"]["author"] == [{"@id": f"#entry-{MINISTRY}"}]
    lost = [(lost.loss, lost.place) for lost in in_project().reduced(one)[1]]
    assert lost == [("attributes", "span 0, kind"), ("attributes", "span 1, kind")], "the entry says another"


@pytest.mark.parametrize(
    ("kinds", "type_", "more"),
    [
        (("",), "Person", None),
        (("", "organisation"), "Organization", None),
        (("group",), "Organization", "group"),
        (("group", "government"), ["Organization", "GovernmentOrganization"], "group"),
        (("bot", "group"), ["Thing", "Organization"], ["bot", "group"]),
    ],
)
def test_an_entry_without_a_kind_is_what_its_mentions_are(
    kinds: tuple[str, ...], type_: object, more: object, tmp_path: Path
) -> None:
    one = mentioned(*(("x", {"entity": UNION} | ({"kind": kind} if kind else {})) for kind in kinds))
    found = nodes(tmp_path, one, format_=in_project())["entry"]
    assert (found["@type"], found.get("additionalType")) == (type_, more)
    assert not {"alternateName", "sameAs"} & found.keys()
    assert in_project().reduced(one)[1] == []


def test_a_pronoun_is_no_other_name_of_a_speaker_without_an_entry(tmp_path: Path) -> None:
    for own, other in (("she", None), ("هي", None), ("Dr. Reem", "Dr. Reem")):
        found = nodes(tmp_path, mentioned((own, {"entity": "Reem"})), format_=in_project())["speaker"]
        assert (found["name"], found.get("alternateName")) == ("Reem", other)


def test_a_scheme_may_imply_the_form(tmp_path: Path) -> None:
    format_ = in_project(Register())
    assert nodes(tmp_path, article(claim()))["claim"]["@type"] == "Claim"
    assert format_.writes
    whole = article(claim())
    quoted = f"{TEXT[:9]}“{TEXT[10:18]}”{TEXT[18:]}"
    for one, type_, text in (
        (claim(), "Claim", TEXT),
        (claim(), ["Claim", "Quotation"], quoted),
        (claim(form="mixed"), "Claim", quoted),
    ):
        format_.writes([msgspec.structs.replace(article(one), text=text, id=whole.id)], tmp_path / "a.jsonld")
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
    assert claims_jsonld.counts(path) == 5, "three nodes, and a claim refers to two of them"
    path.write_bytes(path.read_bytes().replace(b'"@type":"Organization","@id":"#speaker-ann"', b'"@id":"#b","c":"d"'))
    assert claims_jsonld.counts(path) == -1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"@id":"#entry-ministry-0c11d2e4","name"', b'"@id":"#entry-union-5e6f7a8b","name"'),
        (b'"author":[{"@id":"#entry-ministry-0c11d2e4"}]', b'"author":[]'),
        (b']}\n', b',{"@type":"Thing","@id":"#entry-union-5e6f7a8b"}]}\n'),
        (b']}\n', b',{"@type":"Thing","@id":"#entry-nobody-9d8c7b6a"}]}\n'),
    ],
)  # fmt: skip
def test_an_entry_that_is_there_twice_not_at_all_or_for_nobody_is_no_proof(
    old: bytes, new: bytes, tmp_path: Path
) -> None:
    format_ = in_project()
    path = written(format_, golden_articles(FORMAT), tmp_path)
    kept = [format_.reduced(one)[0] for one in golden_articles(FORMAT)]
    assert format_.expects
    assert claims_jsonld.counts(path) == sum(map(format_.expects, kept))
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    assert claims_jsonld.counts(path) != sum(map(format_.expects, kept))
