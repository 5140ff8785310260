"""Suggestions for an article: frames around the cues that are found, or the rest of a frame whose cue is marked."""

from collections.abc import Sequence

from annotator.suggest.labelled import Fragments, LabelledFrame, Suggestion
from annotator.suggest.taggers import CuePlace, Taggers, as_frame, place_of_cue
from annotator.suggest.tokens import Sentence, sentences_of
from annotator.suggest.windows import tokens_in, window_of

LEAST_CUE = 0.10
"""How likely a cue must begin at a word for its frame to be looked for."""
THRESHOLD = 0.30
"""The confidence from which suggestions are offered, unless somebody chooses another."""


def suggest(text: str, taggers: Taggers, known: Sequence[LabelledFrame] = ()) -> list[Suggestion]:
    """Return the frames that an article may have beside those that are known, the surest first.

    A frame without a claim is none. Of several with the same claim, or about words of a known cue, one is enough.
    """
    sentences = sentences_of(text)
    taken = [frame.cue for frame in known]
    found = []
    for number, sentence in enumerate(sentences):
        window = window_of(sentences, number)
        offset = window.index(sentence.tokens[0])
        for places, likely in taggers.cues(text, sentence.tokens, LEAST_CUE):
            place = CuePlace(window, [offset + one for one in places])
            if any(tokens_in([window[one] for one in place.cue], cue) for cue in taken):
                continue
            speaker, claim, sure = taggers.frame(text, place)
            if claim:
                found.append(Suggestion(as_frame(place, speaker, claim), likely * sure))
    return _apart(found)


def _apart(found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return suggestions of which no two have the same claim, or words of one cue."""
    kept: list[Suggestion] = []
    for one in sorted(found, key=lambda one: (-one.confidence, one.frame)):
        if not any(_rival(one.frame, other.frame) for other in kept):
            kept.append(one)
    return kept


def _rival(one: LabelledFrame, other: LabelledFrame) -> bool:
    return one.claim == other.claim or _overlap(one.cue, other.cue)


def _overlap(one: Fragments, other: Fragments) -> bool:
    return any(start < last and first < end for start, end in one for first, last in other)


def complete(
    text: str, cue: Fragments, taggers: Taggers, sentences: Sequence[Sentence] | None = None
) -> Suggestion | None:
    """Return the frame of a cue that somebody has marked, None where no claim is found for it."""
    place = place_of_cue(sentences_of(text) if sentences is None else sentences, cue)
    if place is None:
        return None
    speaker, claim, sure = taggers.frame(text, place)
    return Suggestion(as_frame(place, speaker, claim), sure) if claim else None
