"""Two taggers: one finds cues in sentences, one finds the speaker and the claim of a cue in its window."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.extras import require_extra
from annotator.suggest.crf import OUTSIDE, Crf, Labelled, Training, mark
from annotator.suggest.cue_features import cue_features
from annotator.suggest.divided import DividedArticle
from annotator.suggest.labelled import Fragments, LabelledArticle
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.likely_frames import CLAIM, SPEAKER, LikelyFrame, likely_frame
from annotator.suggest.model_file import Models
from annotator.suggest.reading import CuePlace, Reading
from annotator.suggest.tokens import cut, tokens_of
from annotator.suggest.windows import tokens_in

CUE = "CUE"
LIKELY_CUE = 0.5
"""How likely a cue must begin at a word to count where the frames of other cues are looked for."""


def learn(articles: Iterable[DividedArticle], lexicon: Lexicon) -> Models:
    """Return the models of some finished articles, and of the lexicon of the same.

    Raises AnnotatorError where the extra `suggest` is not installed.
    """
    require_extra("suggest")
    read = [(one.article, _reading(one, lexicon)) for one in articles]
    cues = _learnt(pair for one in read for pair in _cue_sequences(*one))
    return Models(cues, _learnt(pair for one in read for pair in _frame_sequences(*one)))


def _learnt(sequences: Iterable[Labelled]) -> bytes:
    """Return a model of sequences; what it was learnt from is let go, so that it is never there for both models."""
    training = Training()
    training.add(sequences)
    return training.model()


def _reading(divided: DividedArticle, lexicon: Lexicon) -> Reading:
    """Return how a finished article is read: with what the others show."""
    article = divided.article
    sentences = cut(article.text, divided.sentences, lexicon.clitics)
    return Reading(article.text, sentences, lexicon.without(article, tokens_of(sentences)))


def _cue_sequences(article: LabelledArticle, reading: Reading) -> Iterator[Labelled]:
    for number, sentence in enumerate(reading.sentences):
        labels = [OUTSIDE] * len(sentence.tokens)
        for cue in article.cues:
            mark(labels, tokens_in(sentence.tokens, cue), CUE)
        yield cue_features(reading.words(number)), labels
    reading.forget()


def _frame_sequences(article: LabelledArticle, reading: Reading) -> Iterator[Labelled]:
    starts = starts_of(article.cues)
    for frame in article.frames:
        place = reading.place_of(frame.cue)
        if place is not None:
            labels = [OUTSIDE] * len(place.window.tokens)
            mark(labels, tokens_in(place.window.tokens, frame.claim), CLAIM)
            mark(labels, tokens_in(place.window.tokens, frame.speaker), SPEAKER)
            yield place.window.features(place.cue, starts), labels
    reading.forget()


def starts_of(cues: Iterable[Fragments]) -> frozenset[int]:
    """Return where cues begin."""
    return frozenset(cue[0][0] for cue in cues if cue)


class LikelyCue(NamedTuple):
    """The places of the tokens of a cue, how likely it begins there, and how likely one with another edge is there."""

    places: list[int]
    sure: float
    near: float


class Taggers:
    """Both models, opened."""

    def __init__(self, models: Models, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._cues = Crf(models.cues) if models.cues else None
        self._frames = Crf(models.frames) if models.frames else None

    def cues(self, reading: Reading, number: int, least: float) -> list[LikelyCue]:
        """Return the cues of a sentence that are at least so likely; none has a word of a likelier one."""
        crf = self._cues
        if crf is None:
            return []
        crf.read(cue_features(reading.words(number)))
        likely = crf.begins(CUE)
        taken: set[int] = set()
        found = []
        starts = (place for place, one in enumerate(likely) if one >= least)
        for start in sorted(starts, key=likely.__getitem__, reverse=True):
            places = range(start, crf.end(CUE, start, len(likely)))
            if taken.isdisjoint(places):
                taken.update(places)
                near = max(crf.within(CUE, place) for place in places) - likely[start]
                found.append(LikelyCue(list(places), likely[start], near))
        return found

    def frame(self, place: CuePlace, cues: frozenset[int]) -> LikelyFrame:
        """Return the speaker and the claim of a cue. `cues` is where others begin."""
        crf = self._frames
        if crf is None:
            return LikelyFrame([], [], 0.0, 0.0)
        crf.read(place.window.features(place.cue, cues))
        return likely_frame(crf, place.window.words, place.cue)
