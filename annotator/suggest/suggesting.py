"""Suggestions for an article: frames around the cues that are found, or the rest of a frame whose cue is marked."""

from collections.abc import Iterable, Sequence

from annotator.suggest.labelled import Fragments, LabelledFrame, Suggestion, is_about
from annotator.suggest.likely_frames import LikelyFrame
from annotator.suggest.reading import CuePlace, Reading
from annotator.suggest.taggers import LIKELY_CUE, LikelyCue, Taggers, starts_of
from annotator.suggest.windows import tokens_in

LEAST_CUE = 0.10
"""How likely a cue must begin at a word for its frame to be looked for."""


def suggest(text: str, taggers: Taggers, known: Sequence[LabelledFrame] = ()) -> list[Suggestion]:
    """Return the frames that an article may have beside those that are known, the surest first.

    A frame without a claim is none, nor is one whose claim is its cue. Of several with the same claim, or about words
    of a known cue, one is enough.
    """
    reading = Reading.of(text, taggers.lexicon)
    likely_cues = [taggers.cues(reading, number, LEAST_CUE) for number in range(len(reading.sentences))]
    starts = _likely_starts(reading, likely_cues) | starts_of(frame.cue for frame in known)
    found = []
    for number, cues in enumerate(likely_cues):
        for cue in cues:
            place = reading.place_in(number, cue.places)
            if any(tokens_in([place.window.tokens[one] for one in place.cue], frame.cue) for frame in known):
                continue
            frame = taggers.frame(place, starts)
            if _says_more(frame, place):
                found.append(Suggestion(place.frame(frame.speaker, frame.claim), _confidence(cue, frame)))
    return apart(found)


def _says_more(frame: LikelyFrame, place: CuePlace) -> bool:
    """Whether a claim has words beside those of its cue."""
    return not set(frame.claim) <= set(place.cue)


def _confidence(cue: LikelyCue, frame: LikelyFrame) -> float:
    """Return how likely a frame is right, or has a single wrong edge, which one step mends."""
    return min(cue.sure * (frame.sure + frame.near) + cue.near * frame.sure, 1.0)


def _likely_starts(reading: Reading, cues: Sequence[list[LikelyCue]]) -> frozenset[int]:
    """Return where cues begin that are likely."""
    return frozenset(
        sentence.tokens[cue.places[0]].start
        for sentence, some in zip(reading.sentences, cues, strict=True)
        for cue in some
        if cue.sure >= LIKELY_CUE
    )


def apart(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the surest suggestions of which no two have the same claim, or words of one cue."""
    kept: list[Suggestion] = []
    for one in sorted(found, key=lambda one: (-one.confidence, one.frame)):
        if not any(is_about(one.frame, other.frame) for other in kept):
            kept.append(one)
    return kept


def complete(text: str, cue: Fragments, taggers: Taggers, known: Sequence[LabelledFrame] = ()) -> Suggestion | None:
    """Return the frame of a cue that somebody has marked, None where no claim is found for it."""
    reading = Reading.of(text, taggers.lexicon)
    place = reading.place_of(cue)
    if place is None:
        return None
    likely_cues = [taggers.cues(reading, number, LIKELY_CUE) for number in range(len(reading.sentences))]
    starts = _likely_starts(reading, likely_cues) | starts_of(frame.cue for frame in known)
    frame = taggers.frame(place, starts)
    if not _says_more(frame, place):
        return None
    return Suggestion(place.frame(frame.speaker, frame.claim), frame.sure + frame.near)
