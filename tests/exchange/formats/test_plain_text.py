"""Plain text files: one article each, or a reason with its place."""

from pathlib import Path

import pytest

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import plain_text


def write(folder: Path, data: bytes) -> Path:
    path = folder / "article.txt"
    path.write_bytes(data)
    return path


def test_article_of_a_file(tmp_path: Path) -> None:
    path = write(tmp_path, "\ufeff\r\n العنوان \r\nنص".encode())
    (article,) = plain_text.read(path)
    assert article.text == "\n العنوان \nنص"
    assert article.title == "العنوان"
    assert article.metadata == {"sources": ["article.txt"]}
    assert article.id == document_id(article.text)


def test_named_encoding(tmp_path: Path) -> None:
    path = write(tmp_path, "قال الوزير".encode("cp1256"))
    assert next(plain_text.read(path, "cp1256")).text == "قال الوزير"


def test_other_encoding_is_refused_with_candidates(tmp_path: Path) -> None:
    path = write(tmp_path, "News\nقال الوزير إن الخطة جيدة".encode("cp1256"))
    with pytest.raises(AnnotatorError) as refusal:
        list(plain_text.read(path))
    assert refusal.value.where == str(path)
    assert "Line 2, column 1" in str(refusal.value)
    assert "--encoding" in str(refusal.value)
    assert "cp1256" in str(refusal.value)


def test_nul_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="Line 2, column 3: a NUL"):
        list(plain_text.read(write(tmp_path, b"ab\ncd\0")))


def test_unknown_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=r"Unknown text encoding: .*klingon"):
        list(plain_text.read(write(tmp_path, b"a"), "klingon"))


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(AnnotatorError, match="file is empty"):
        list(plain_text.read(write(tmp_path, data)))
