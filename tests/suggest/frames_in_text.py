"""Frames and articles given by the words of their parts."""

from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame, LabelledStance


def place(text: str, words: str, begin: int = 0) -> Fragments:
    """Return where some words stand in a text from an offset on; nowhere for none."""
    return ((text.index(words, begin), text.index(words, begin) + len(words)),) if words else ()


def frame_of(text: str, speaker: str, cue: str, claim: str) -> LabelledFrame:
    return LabelledFrame(place(text, cue), place(text, speaker), place(text, claim))


def article_of(text: str, *frames: LabelledFrame, stances: tuple[LabelledStance, ...] = ()) -> LabelledArticle:
    cues = tuple(sorted(frame.cue for frame in frames if frame.cue))
    return LabelledArticle(text, text, "en", tuple(sorted(frames)), cues, stances)
