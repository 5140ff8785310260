"""What is learnt from a few articles is found again in others of the same kind; and nothing from nothing."""

import pytest

from annotator.suggest.divided import divided
from annotator.suggest.evaluation import evaluate
from annotator.suggest.labelled import LabelledArticle, LabelledFrame
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.reading import Reading
from annotator.suggest.suggesting import complete, suggest
from annotator.suggest.taggers import Models, Taggers, learn
from tests.suggest.articles import articles, cluster_edges

pytest.importorskip("pycrfsuite")


def taught(some: list[LabelledArticle]) -> Taggers:
    read = divided(some)
    lexicon = Lexicon.of(read)
    return Taggers(learn(read, lexicon), lexicon)


@pytest.mark.parametrize("language", ["en", "ar", "he"])
def test_frames_are_found_in_other_articles(language: str) -> None:
    known, other = list(articles(20, language)), list(articles(6, language, seed=2))
    point = evaluate(known, other)
    assert point.articles == 20
    assert point.frame_exact_f1 > 0.6
    assert point.saved > 0.4
    assert point.saved_with_completion >= point.saved


def test_suggestions_are_whole_words_in_the_order_of_confidence() -> None:
    known, (other, *_) = list(articles(20, "ar")), articles(1, "ar", seed=5)
    found = suggest(other.text, taught(known))
    assert found
    assert [one.confidence for one in found] == sorted((one.confidence for one in found), reverse=True)
    edges = cluster_edges(other.text)
    for one in found:
        for part in one.frame.parts():
            assert all(edge in edges for fragment in part for edge in fragment)
    assert len({one.frame.claim for one in found}) == len(found)


def test_what_is_known_is_not_suggested_again() -> None:
    known, (other, *_) = list(articles(20, "en")), articles(1, "en", seed=5)
    taggers = taught(known)
    cues = {one.frame.cue for one in suggest(other.text, taggers)}
    first = next(frame for frame in other.frames if frame.cue in cues)
    assert first.cue not in {one.frame.cue for one in suggest(other.text, taggers, [first])}


def test_a_marked_cue_brings_the_rest() -> None:
    known, (other, *_) = list(articles(20, "en")), articles(1, "en", seed=5)
    taggers = taught(known)
    found = [complete(other.text, frame.cue, taggers) for frame in other.frames]
    right = [one is not None and one.frame == frame for one, frame in zip(found, other.frames, strict=True)]
    assert sum(right) >= 3
    assert complete(other.text, ((0, 0),), taggers) is None


def test_nothing_is_learnt_from_articles_without_frames() -> None:
    empty = divided([LabelledArticle("a", "Rain fell. Nobody spoke.", "en")])
    assert learn(empty, Lexicon.of(empty)) == Models()
    assert suggest("Hala said so.", Taggers(Models(), Lexicon.of([]))) == []
    assert complete("Hala said so.", ((5, 9),), Taggers(Models(), Lexicon.of([]))) is None


def test_a_language_without_articles_of_its_own_gets_none() -> None:
    point = evaluate(list(articles(5, "en")), list(articles(2, "ar")))
    assert (point.saved, point.saved_with_completion, point.exact_f1["CLAIM"]) == (0, 0, 0)


def test_the_same_articles_teach_the_same() -> None:
    known = divided(articles(8, "en"))
    assert learn(known, Lexicon.of(known)) == learn(known, Lexicon.of(known))


def test_actions_are_counted_as_a_person_does_them() -> None:
    text = "Hala said it rains. Omar said it snows."
    right = LabelledFrame(((5, 9),), ((0, 4),), ((10, 18),))
    article = LabelledArticle("a", text, "en", (right, LabelledFrame(((25, 29),), ((20, 24),), ((30, 38),))))
    assert evaluate([], [article]).saved == 0


def test_cues_share_no_word_and_are_as_likely_as_was_asked() -> None:
    known, (other, *_) = list(articles(20, "en")), articles(1, "en", seed=5)
    taggers = taught(known)
    reading = Reading.of(other.text, taggers.lexicon)
    for number in range(len(reading.sentences)):
        cues = taggers.cues(reading, number, 0.001)
        places = [place for cue in cues for place in cue.places]
        assert len(places) == len(set(places))
        assert all(cue.sure >= 0.001 and 0 <= cue.near <= 1 for cue in cues)
