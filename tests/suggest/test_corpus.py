"""The made corpus is what it says: the same again, of whole clusters, with every kind of attribution."""

import pytest

from tests.suggest.articles import cluster_edges
from tests.suggest.corpus import corpus
from tests.suggest.vocabulary import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_articles_have_many_kinds_of_claims_at_their_words(language: str) -> None:
    made = list(corpus(20, language))
    assert made == list(corpus(20, language))
    assert made != list(corpus(20, language, seed=2))
    frames = [(article.text, frame) for article in made for frame in article.frames]
    assert 4 * len(made) < len(frames) < 15 * len(made)
    assert any(len(frame.claim) > 1 for _, frame in frames)
    assert any(not frame.speaker for _, frame in frames)
    assert all("{" not in article.text and "[" not in article.text for article in made)
    for article in made:
        offsets = [offset for frame in article.frames for part in frame.parts() for place in part for offset in place]
        assert cluster_edges(article.text).issuperset(offsets)
    cues = {text[start:end] for text, frame in frames for start, end in frame.cue}
    assert cues >= set(LANGUAGES[language].cues[:5])
    assert all(
        frame.cue and frame.claim and not text[end - 1].isspace() for text, frame in frames for _, end in frame.claim
    )
