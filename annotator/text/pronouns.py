"""Words that name nobody by themselves: personal pronouns of the languages that the program knows."""

from annotator.text.folding import key_of

_ARABIC = "هو هي هم هن هما نحن أنا أنت أنتم انتم الذي التي الذين"
_HEBREW = "הוא היא הם הן אנחנו אני אתה את אתם"
_WORDS = (
    "he she it they we i you him her them us me his hers their theirs who himself herself itself themselves"
    f" {_ARABIC} {_HEBREW}"
    " او وی آنها ایشان ما من شما آنان"
    " وہ یہ ہم میں آپ انہوں اس ان"
    " il elle ils elles nous lui eux er sie wir ihr ihnen él ella ellos ellas nosotros"
)
_ATTACHED = {_ARABIC: ("و", "ف"), _HEBREW: ("ו", "ש")}
"""What is written at the beginning of a word: "and" and its like."""
_WITH_ATTACHED = [first + word for words, firsts in _ATTACHED.items() for first in firsts for word in words.split()]
PRONOUNS = frozenset(key_of(" ".join((_WORDS, *_WITH_ATTACHED))).split())


def is_pronoun(words: str) -> bool:
    """Whether words are one pronoun, however spelt."""
    return " ".join(key_of(words).split()) in PRONOUNS
