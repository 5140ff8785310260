"""Makes labelled articles as long as those of newspapers and keeps them: the floor of learning from them.

Started with their number.
"""

import sys

from annotator.suggest.labelled import LabelledArticle, LabelledFrame
from tests.suggest.corpus import corpus

PIECES = 5
"""Made articles of which one as long as an ordinary article is."""


def long_articles(number: int) -> list[LabelledArticle]:
    """Return articles of about 5,000 characters and 30 claims."""
    made = corpus(PIECES * number, "en")
    return [_joined([next(made) for _ in range(PIECES)]) for _ in range(number)]


def _joined(pieces: list[LabelledArticle]) -> LabelledArticle:
    text, frames = "", []
    for piece in pieces:
        for frame in piece.frames:
            moved = (tuple((start + len(text), end + len(text)) for start, end in part) for part in frame.parts())
            frames.append(LabelledFrame(*moved))
        text += piece.text
    return LabelledArticle(pieces[0].id, text, "en", tuple(frames), tuple(frame.cue for frame in frames))


if __name__ == "__main__":
    kept = long_articles(int(sys.argv[1]))
