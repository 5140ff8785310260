"""Words that name nobody by themselves: personal pronouns of the languages that the program knows."""

from annotator.text.folding import key_of

_WORDS = (
    "he she it they we i you him her them us me his hers their theirs who himself herself itself themselves"
    " هو هي هم هن هما نحن أنا أنت أنتم انتم الذي التي الذين"
    " הוא היא הם הן אנחנו אני אתה את אתם"
    " او وی آنها ایشان ما من شما آنان"
    " وہ یہ ہم میں آپ انہوں اس ان"
    " il elle ils elles nous lui eux er sie wir ihr ihnen él ella ellos ellas nosotros"
)
PRONOUNS = frozenset(key_of(_WORDS).split())


def is_pronoun(words: str) -> bool:
    """Whether words are one pronoun, however spelt."""
    return " ".join(key_of(words).split()) in PRONOUNS
