"""Pages as newsrooms make them: every word of the article in its order, and none of what surrounds it."""

from pathlib import Path

import pytest

from annotator.exchange.formats import html
from tests.exchange.formats.pages.layouts import LAYOUTS, filled
from tests.exchange.formats.pages.news import NEWS


@pytest.mark.parametrize("language", NEWS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_of_the_article_and_no_others(tmp_path: Path, layout: str, language: str) -> None:
    page, text = filled(LAYOUTS[layout], language)
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    (article,) = html.read(path)
    assert article.text.split("\n") == text.split("\n")
