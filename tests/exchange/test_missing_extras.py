"""A format whose extra is not installed says so, before anything is read or written."""

import sys
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import MODULES, Extra
from annotator.exchange.registry import formats

READ = [("html", "web"), ("docx", "word"), ("uima", "uima"), ("uima-json", "uima"), ("parquet", "parquet")]
WRITTEN = [
    ("huggingface", "parquet"),
    ("parquet", "parquet"),
    ("uima", "uima"),
    ("uima-json", "uima"),
    ("spacy", "spacy"),
]


def without(extra: Extra, monkeypatch: pytest.MonkeyPatch) -> str:
    """Hide an extra; return what must be said of it."""
    for module in MODULES[extra]:
        monkeypatch.setitem(sys.modules, module, None)
    return rf'{MODULES[extra][0]}, which is not installed\. .*pip install "annotator\[{extra}\]"'


@pytest.mark.parametrize(("format_", "extra"), READ)
def test_reading_names_the_extra(format_: str, extra: Extra, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    reads = formats()[format_].reads
    assert reads is not None
    with pytest.raises(AnnotatorError, match=without(extra, monkeypatch)):
        list(reads(file, None))


@pytest.mark.parametrize(("format_", "extra"), WRITTEN)
def test_writing_names_the_extra(format_: str, extra: Extra, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writes = formats()[format_].writes
    assert writes is not None
    with pytest.raises(AnnotatorError, match=without(extra, monkeypatch)):
        writes([], tmp_path)
    assert not list(tmp_path.iterdir())
