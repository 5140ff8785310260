"""Pairs of speaker and words: golden bytes, every stance with a value, and what becomes of our values elsewhere."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from annotator.app.bundled import scheme_toml
from annotator.domain.scheme import attribute, parse_scheme
from annotator.exchange.formats import jsonl, stance_pairs
from annotator.exchange.records import Article
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, golden_articles, written
from tests.exchange.strategies import articles

FORMAT = stance_pairs.FORMAT


def pairs(folder: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]


def test_golden_bytes(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    expected = GOLDEN / "stance-pairs" / "expected"
    assert sorted(one.name for one in folder.iterdir()) == ["pairs.csv", "pairs.jsonl"]
    for name in ("pairs.csv", "pairs.jsonl"):
        assert (folder / name).read_bytes() == (expected / name).read_bytes()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)
    every = list(jsonl.read(path))
    texts = {article.id: article.text for article in every}
    found = pairs(tmp_path / "written")
    assert len(found) >= sum(
        relation.label == "STANCE" and bool(relation.attributes.get("value"))
        for article in every
        for work in article.layers.values()
        for relation in work.relations
    )
    for pair in found:
        words = " … ".join(texts[pair["document"]][start:end] for start, end in pair["target_fragments"])
        assert words == pair["target"]


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("pairs"))


def test_files_that_differ_are_no_proof(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    assert stance_pairs.count_pairs(folder) == 3
    (folder / "pairs.jsonl").write_bytes((folder / "pairs.jsonl").read_bytes() + b"{}\n")
    assert stance_pairs.count_pairs(folder) == -1


def test_mappings_name_values_of_the_scheme_and_labels_of_the_corpora() -> None:
    stance = parse_scheme(scheme_toml("claims")).relation("STANCE")
    assert stance
    value = attribute(stance, "value")
    assert value
    ours = {choice.id for choice in value.choices}
    theirs = {
        "semeval": {"FAVOR", "AGAINST", "NONE"},
        "fnc1": {"agree", "disagree", "discuss", "unrelated"},
        "sdqc": {"support", "deny", "query", "comment"},
    }
    for name, mapping in stance_pairs.MAPPINGS.items():
        assert ours - set(mapping) == {"mixed", "unclear"}
        assert set(mapping.values()) <= theirs[name]
