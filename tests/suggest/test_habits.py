"""Words are cut where a project's labels begin inside them, by whole clusters, and nowhere else."""

from hypothesis import given, strategies as st

from annotator.suggest.clitics import parts_of
from annotator.suggest.divided import divided
from annotator.suggest.habits import clitics_of
from annotator.suggest.labelled import LabelledArticle, LabelledFrame
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.suggesting import suggest
from annotator.suggest.taggers import Taggers, learn
from annotator.suggest.tokens import cut, sentences_of
from tests.suggest.articles import cluster_edges

CLITICS = frozenset({"و", "ف", "ال", "وال", "ב", "ה"})
words = st.text(alphabet=st.sampled_from("وفالبهقכבהמَّ\u200dé́"), min_size=1, max_size=9)


def article(text: str, *quotes: str) -> LabelledArticle:
    """Make an article with a claim for each of some words."""
    places = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return LabelledArticle(text, text, "ar", tuple(LabelledFrame(claim=(place,)) for place in places))


def learnt(*articles: LabelledArticle) -> frozenset[str]:
    return clitics_of(divided(articles))


@given(words, st.sets(st.sampled_from(sorted(CLITICS))))
def test_parts_are_the_word_in_whole_clusters(word: str, clitics: set[str]) -> None:
    text = f"ا {word} ا"
    token = (2, 2 + len(word))
    if not {*token} <= cluster_edges(text):
        return  # the word begins with a mark of what stands before it, so it is no token
    parts = parts_of(text, *token, frozenset(clitics))
    assert "".join(text[start:end] for start, end in parts) == word
    assert {edge for part in parts for edge in part} <= cluster_edges(text)
    assert len(parts) <= 2


def test_words_are_cut_after_the_longest_clitic() -> None:
    def cut(word: str) -> list[str]:
        return [word[start:end] for start, end in parts_of(word, 0, len(word), CLITICS)]

    assert cut("والوزير") == ["وال", "وزير"]
    assert cut("وَقال") == ["وَ", "قال"]
    assert cut("قال") == ["قال"]
    assert cut("ولا") == ["و", "لا"]
    assert cut("وا") == ["وا"]


def test_clitics_are_learnt_from_labels_that_begin_after_them_more_than_once() -> None:
    twice = article("وقالت هالة ذلك وذكر سالم هذا", "قالت", "ذكر")
    assert learnt(twice) == {"و"}
    assert learnt(article("وقالت هالة ذلك", "قالت")) == frozenset()
    assert learnt(twice, article("فقال لها", "قال")) == {"و"}


def test_what_is_elided_before_a_label_is_learnt() -> None:
    assert learnt(article("L’annonce et l’aveu", "annonce", "aveu")) == {"l’"}
    assert learnt(article("Hala’s and Omar’s", "’s and", "’s")) == frozenset()


def test_what_is_no_clitic_is_not_learnt() -> None:
    assert learnt(article("مستشفى ومستودع", "تشفى", "تودع")) == frozenset()
    assert learnt(article("Halas Omars", "alas", "mars")) == frozenset()


def test_suggestions_begin_inside_words_where_the_labels_of_the_project_do() -> None:
    speakers, claims = ("هالة", "سالم", "ناطق"), ("القناة مفتوحة", "الرصيف مغلق", "الرسوم ثابتة")

    def attribution(number: int) -> LabelledArticle:
        speaker, claim = speakers[number % 3], claims[number // 3 % 3]
        text = f"هطل المطر. وقال {speaker} إن {claim}."
        cue, said_by, said = (((text.index(part), text.index(part) + len(part)),) for part in ("قال", speaker, claim))
        return LabelledArticle(str(number), text, "ar", (LabelledFrame(cue, said_by, said),), (cue,))

    known, other = divided(attribution(number) for number in range(12)), attribution(13)
    lexicon = Lexicon.of(known)
    assert lexicon.clitics == {"و"}
    assert other.frames[0] in [one.frame for one in suggest(other.text, Taggers(learn(known, lexicon), lexicon))]


@given(st.lists(words, min_size=1).map(" ".join), st.sets(st.sampled_from(sorted(CLITICS))))
def test_sentences_are_cut_in_their_words_alone(text: str, clitics: set[str]) -> None:
    whole = sentences_of(text)
    for before, after in zip(whole, cut(text, whole, frozenset(clitics)), strict=True):
        parts = [parts_of(text, token.start, token.end, frozenset(clitics)) for token in before.tokens]
        assert [(token.start, token.end) for token in after.tokens] == [place for some in parts for place in some]
        assert after.paragraph == before.paragraph


def test_what_is_quoted_after_a_clitic_is_quoted() -> None:
    text = "אמר ש״העיכוב נמשך״ אתמול"
    (sentence,) = cut(text, sentences_of(text), frozenset({"ש"}))
    assert [(text[one.start : one.end], one.is_quoted) for one in sentence.tokens][1:4] == [
        ("ש", False),
        ("״העיכוב", True),
        ("נמשך", True),
    ]
