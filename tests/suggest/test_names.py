"""Names of the register are known by their words, however they are spelt in an article."""

from annotator.suggest.lexicon import Lexicon
from annotator.suggest.names import words_of_names
from annotator.text.folding import key_of


def test_words_of_names_are_folded_as_words_of_articles_are() -> None:
    names = words_of_names(["Hala  DEYRI", "\u202bهالَة\u202c", "Hala"])
    assert names == {key_of(word) for word in ("hala", "deyri", "هالة")}
    lexicon = Lexicon.of((), names)
    assert lexicon.is_speaker(key_of("Deyri"))
    assert not lexicon.is_speaker(key_of("Deyr"))
