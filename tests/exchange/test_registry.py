"""The registry of formats, and label maps."""

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl
from annotator.exchange.label_map import FrameRoles, LabelMap, read_label_map
from annotator.exchange.registry import GROUP, format_by_suffix, format_of, formats, readable_suffixes


def test_registry() -> None:
    assert formats()["jsonl"].reads
    assert formats()["jsonl"].writes
    assert formats()["jsonl"].cannot_hold == ()
    assert formats()["text"].reads
    assert formats()["text"].writes is None
    assert all(id_ == one.id for id_, one in formats().items())


def test_format_by_ending() -> None:
    assert format_by_suffix(Path("a.TXT")) is formats()["text"]
    assert format_by_suffix(Path("a.doc")) is None


def test_endings_of_all_that_is_read() -> None:
    found = readable_suffixes()
    assert len(found) == len(set(found))
    assert {".txt", ".jsonl", ".html", ".htm", ".docx", ".csv", ".tsv"} <= set(found)
    assert all(format_by_suffix(Path(f"a{suffix}")) for suffix in found)


def test_the_longer_ending_says_more() -> None:
    assert format_by_suffix(Path("a.jsonl")) is formats()["jsonl"]
    assert format_by_suffix(Path("a.spans.jsonl")) is formats()["spans"]


def test_unknown_format_is_refused_with_those_known() -> None:
    with pytest.raises(AnnotatorError, match=r"Unknown file format: xyz.*jsonl, .*text"):
        format_of("xyz")


def test_label_map(tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text('PER = "SPEAKER"\n"ادعاء" = "CLAIM"\n', encoding="utf-8")
    assert read_label_map(path) == LabelMap({"PER": "SPEAKER", "ادعاء": "CLAIM"})


@pytest.mark.parametrize("data", [b"PER", b"PER = 3", b"\xff"])
def test_bad_label_map_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "labels.toml"
    path.write_bytes(data)
    with pytest.raises(AnnotatorError, match="label map cannot be used") as refusal:
        read_label_map(path)
    assert refusal.value.where == str(path)


def test_another_package_adds_a_format_by_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Format("other", "Other lines", ".other", "code points", jsonl.read, jsonl.write)

    class Point:
        name = "other"

        def load(self) -> Format:
            return other

    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Point()] if group == GROUP else [])
    formats.cache_clear()
    try:
        assert format_of("other") is other
        assert format_by_suffix(Path("a.other")) is other
        assert list(formats())[-1] == "other"
    finally:
        formats.cache_clear()


def test_a_label_map_has_attributes_and_frames_too(tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(
        'PER = "SPEAKER"\nDiscuss = ""\n[attributes]\n"PER.sort" = "kind"\ncomment = ""\n'
        '[features]\nQuote = "kind"\n[frames.Attribution]\nclaim = "Content"\nspeaker = "Source"\ncue = "Cue"\n',
        encoding="utf-8",
    )
    names = read_label_map(path)
    assert names.labels == {"PER": "SPEAKER", "Discuss": ""}
    assert names.frames == {"Attribution": FrameRoles("Content", "Source", "Cue")}
    assert names.features == {"Quote": "kind"}
    assert names.attribute("PER", "sort") == "kind"
    assert names.attribute("ORG", "sort") == "sort"
    assert names.attribute("ORG", "comment") == ""


def test_labels_may_be_called_as_our_tables_are(tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text('attributes = "CUE"\nframes = "CLAIM"\n', encoding="utf-8")
    assert read_label_map(path) == LabelMap({"attributes": "CUE", "frames": "CLAIM"})
