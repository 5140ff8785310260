"""A document's id is the hash of its text; its title is the first line with something on it."""

from hashlib import sha256

from hypothesis import given

from annotator.domain.document import LONGEST_TITLE, document_id, title_of
from tests.text.strategies import stored_texts


@given(stored_texts())
def test_the_id_is_the_sha256_of_the_utf8(text: str) -> None:
    assert document_id(text) == sha256(text.encode("utf-8")).hexdigest()


@given(stored_texts())
def test_a_title_is_one_line_of_bounded_length(text: str) -> None:
    title = title_of(text)
    assert len(title) <= LONGEST_TITLE
    assert "\n" not in title
    assert title in text


def test_the_title_is_the_first_line_that_is_not_blank() -> None:
    assert title_of("\n  \u00a0\n  عنوان 😀 \nنص") == "عنوان 😀"


def test_a_blank_text_has_no_title() -> None:
    assert title_of(" \n\t") == ""
