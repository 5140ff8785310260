"""Claims in the shape of AVeriTeC: golden bytes, the keys of the dataset, and labels only where they are recorded."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from annotator.domain.annotation import Value
from annotator.domain.document import document_id
from annotator.exchange.formats import averitec, jsonl
from annotator.exchange.losses import Lost
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import CORPUS, goes_round, writes_golden, written
from tests.exchange.strategies import articles

FORMAT = averitec.FORMAT
TEXT = "Ann and Bob say: it is so."
DATASET = {
    "claim", "required_reannotation", "label", "justification", "claim_date", "speaker", "original_claim_url",
    "cached_original_claim_url", "fact_checking_article", "reporting_source", "location_ISO_code", "claim_types",
    "fact_checking_strategies", "questions",
}  # fmt: skip
"""The keys of an entry of the dataset."""


def article(*claims: dict[str, Value], **metadata: Any) -> Article:
    speakers = (SpanData("ann", "SPEAKER", ((0, 3),), ("Ann",)), SpanData("bob", "SPEAKER", ((8, 11),), ("Bob",)))
    spans = tuple(
        SpanData(str(number), "CLAIM", ((17, 25),), ("it is so",), attributes)
        for number, attributes in enumerate(claims)
    )
    said = tuple(RelationData(one.id, "SAID_BY", {"claim": (one.id,), "speaker": ("ann", "bob")}) for one in spans)
    work = LayerWork("done", spans=(*spans, *speakers), relations=said)
    return Article(document_id(TEXT), TEXT, TEXT, metadata, layers={"": work})


def entries(folder: Path, *some: Article) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written(FORMAT, some, folder).read_bytes())
    return found


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)
    for entry in json.loads((tmp_path / "written.averitec.json").read_bytes()):
        assert entry.keys() <= DATASET
        assert entry["claim"]


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("averitec"))


def test_nothing_is_an_empty_list(tmp_path: Path) -> None:
    assert entries(tmp_path) == []


def test_a_claim_goes_by_its_wording_and_all_its_speakers(tmp_path: Path) -> None:
    said, worded = entries(tmp_path, article({}, {"wording": "So it is."}))
    assert (said["claim"], worded["claim"]) == ("it is so", "So it is.")
    assert said["speaker"] == "Ann, Bob"


def test_who_denies_a_claim_is_not_its_speaker_which_is_told(tmp_path: Path) -> None:
    one = article({})
    denial = RelationData("s", "STANCE", {"holder": ("ann",), "target": ("0",)}, {"value": "opposes"})
    doubt = RelationData("t", "STANCE", {"holder": ("bob",), "target": ("0",)}, {"value": "questions"})
    for stances, speaker, place in (((denial,), "Bob", "relation 0, speaker"), ((denial, doubt), None, "relation 0")):
        work = msgspec.structs.replace(one.layers[""], relations=(*one.layers[""].relations, *stances))
        denied = msgspec.structs.replace(one, layers={"": work})
        (entry,) = entries(tmp_path, denied)
        assert (entry["claim"], entry["speaker"]) == ("it is so", speaker)
        assert Lost("denials", "", place, "it is so") in FORMAT.reduced(denied)[1]


def test_a_date_is_that_of_the_claim_or_else_of_the_article(tmp_path: Path) -> None:
    own, other = entries(tmp_path, article({"date": "2025-03-02"}, {"date": "in May"}, date="2025-03-07"))
    assert (own["claim_date"], other["claim_date"]) == ("02-03-2025", "07-03-2025")


@pytest.mark.parametrize(("place", "code"), [("DE", "DE"), ("Berlin", None), ("de", None), ("", None)])
def test_a_place_is_a_code_or_none(place: str, code: str | None, tmp_path: Path) -> None:
    (entry,) = entries(tmp_path, article({"place": place}))
    assert entry["location_ISO_code"] == code


@pytest.mark.parametrize("verdict", averitec.LABELS)
def test_a_verdict_is_the_label(verdict: str, tmp_path: Path) -> None:
    (entry,) = entries(tmp_path, article({}, verdict=verdict, justification="why"))
    assert (entry["label"], entry["justification"]) == (verdict, "why")


@pytest.mark.parametrize(
    ("claims", "verdict"), [([{}], "False"), ([{}], ["Refuted"]), ([{}, {}], "Refuted"), ([{}], "refuted")]
)
def test_no_label_is_made_up_and_the_verdict_is_told(
    claims: list[dict[str, str]], verdict: Any, tmp_path: Path
) -> None:
    one = article(*claims, verdict=verdict)
    assert all("label" not in entry for entry in entries(tmp_path, one))
    assert [(lost.loss, lost.place) for lost in FORMAT.reduced(one)[1]] == [("metadata", "verdict")]


def test_what_has_no_key_is_told() -> None:
    one = article({"date": "in May", "place": "Berlin", "form": "direct", "wording": "So."}, date="May", outlet="Post")
    left, lost = FORMAT.reduced(one)
    assert left.metadata == {"outlet": "Post"}
    assert [lost.place for lost in lost] == ["span 0, date", "span 0, place", "span 0, form", "date"]


def test_a_date_of_the_article_that_no_claim_needs_is_told() -> None:
    assert [lost.place for lost in FORMAT.reduced(article({"date": "2025-03-02"}, date="2025-03-07"))[1]] == ["date"]
    assert [lost.place for lost in FORMAT.reduced(article(outlet="Post"))[1] if lost.loss == "metadata"] == ["outlet"]
