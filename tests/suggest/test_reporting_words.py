"""Words by which speech is reported are known in each language, whatever is written together with them."""

import unicodedata
from pathlib import Path

import pytest

from annotator.disk.resources import resource
from annotator.suggest.cue_features import cue_features
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.reading import Reading
from annotator.suggest.reporting_words import is_reporting
from annotator.text.folding import key_of

FILES = sorted(resource("reporting_words").glob("*.txt"))


@pytest.mark.parametrize(
    "word", ["Said", "argued", "so-called", "DÉCLARÉ", "أكَّد", "وأكد", "وقالت", "אמר", "שטען", "گفت", "می‌گوید"]
)
def test_a_reporting_word_is_known_in_any_spelling(word: str) -> None:
    assert is_reporting(key_of(word))


@pytest.mark.parametrize("word", ["", "the", "river", "rivière", "نهر", "والنهر", "נהר", "رود", "."])
def test_other_words_are_none(word: str) -> None:
    assert not is_reporting(key_of(word))


def test_a_word_that_no_article_taught_has_the_features_of_a_reporting_word() -> None:
    reading = Reading.of("Omar argued that it rains.", Lexicon.of([]))
    name, argued, that, *_ = cue_features(reading.words(0))
    assert "v=+" in argued
    assert "v+=+" in name
    assert "v-=+" in that
    assert "v=+" not in name + that


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_stands_twice_in_a_line_and_no_line_twice(file: Path) -> None:
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines()]
    assert all(lines)
    assert all(len(set(words)) == len(words) for words in lines)
    assert len({line[0] for line in lines}) == len(lines)


def test_there_are_the_languages_of_the_made_corpus() -> None:
    assert {file.stem for file in FILES} >= {"en", "fr", "ar", "he", "fa"}
    assert all(unicodedata.is_normalized("NFC", file.read_text(encoding="utf-8")) for file in FILES)
