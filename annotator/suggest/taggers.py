"""Two linear-chain CRFs: one finds cues in sentences, one finds the speaker and the claim of a cue in its window.

They are learnt with L-BFGS and the elastic net of python-crfsuite, which is imported when it is first needed. A model
is bytes, with words of the articles in it. Training holds the lock of the interpreter: it belongs in a process of its
own.
"""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotator.domain.extras import require_extra
from annotator.suggest.features import Features, Words, cue_features, frame_features
from annotator.suggest.labelled import LabelledArticle, LabelledFrame
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.tokens import Sentence, Token, sentences_of
from annotator.suggest.windows import fragments_of, tokens_in, window_of

if TYPE_CHECKING:
    from pycrfsuite import Tagger

CUE, SPEAKER, CLAIM, OUTSIDE = "CUE", "SPEAKER", "CLAIM", "O"
L1, L2, ITERATIONS = 0.5, 0.05, 40
"""The elastic net and the steps that were best on a large corpus of attributions; 20 steps lose a tenth of F1."""
Labelled = tuple[list[Features], list[str]]
"""The features of a sequence and its labels."""


class Models(msgspec.Struct, frozen=True):
    """What was learnt from some articles: the two models as bytes, empty where there was nothing to learn."""

    cues: bytes = b""
    frames: bytes = b""


def learn(articles: Sequence[LabelledArticle], lexicon: Lexicon) -> Models:
    """Return the models of some finished articles, and of the lexicon of the same.

    Raises AnnotatorError where the extra `suggest` is not installed.
    """
    require_extra("suggest")
    return Models(
        _trained(pair for article in articles for pair in _cue_sequences(article, lexicon.without(article))),
        _trained(pair for article in articles for pair in _frame_sequences(article, lexicon.without(article))),
    )


def _trained(sequences: Iterable[Labelled]) -> bytes:
    from pycrfsuite import Trainer

    class Pausing(Trainer):  # type: ignore[misc]  # the package has no types
        """Runs a line of Python after each step of the training, so that another thread can end the process."""

        def message(self, message: str) -> None:
            """Say nothing."""

    trainer = Pausing(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS, "feature.possible_transitions": True})
    is_empty = True
    for features, labels in sequences:
        trainer.append(features, labels)
        is_empty = is_empty and all(label == OUTSIDE for label in labels)
    if is_empty:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model")
        trainer.train(str(path))
        return path.read_bytes()


def _cue_sequences(article: LabelledArticle, lexicon: Lexicon) -> Iterator[Labelled]:
    for sentence in sentences_of(article.text):
        labels = [OUTSIDE] * len(sentence.tokens)
        for cue in article.cues:
            _mark(labels, tokens_in(sentence.tokens, cue), CUE)
        yield cue_features(Words(article.text, sentence.tokens, lexicon)), labels


def _frame_sequences(article: LabelledArticle, lexicon: Lexicon) -> Iterator[Labelled]:
    sentences = sentences_of(article.text)
    for frame in article.frames:
        found = place_of_cue(sentences, frame.cue)
        if found is not None:
            labels = [OUTSIDE] * len(found.window)
            _mark(labels, tokens_in(found.window, frame.claim), CLAIM)
            _mark(labels, tokens_in(found.window, frame.speaker), SPEAKER)
            yield frame_features(Words(article.text, found.window, lexicon), found.cue), labels


def _mark(labels: list[str], places: Sequence[int], label: str) -> None:
    """Mark tokens in runs: the first of each begins one."""
    before = -2
    for place in places:
        labels[place] = f"I-{label}" if place == before + 1 else f"B-{label}"
        before = place


class CuePlace(NamedTuple):
    """A window with the places of the tokens of its cue, in order."""

    window: list[Token]
    cue: list[int]


def place_of_cue(sentences: Sequence[Sentence], cue: Sequence[tuple[int, int]]) -> CuePlace | None:
    """Return the window of a cue, None where it has no words."""
    fragments = tuple(cue)
    number = next((place for place, one in enumerate(sentences) if tokens_in(one.tokens, fragments)), None)
    if number is None:
        return None
    window = window_of(sentences, number)
    return CuePlace(window, tokens_in(window, fragments))


class Taggers:
    """Both models, opened. Each call takes an article's words anew."""

    def __init__(self, models: Models, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._models = models  # python-crfsuite reads them where they are, and does not keep them
        self._cues = _opened(models.cues)
        self._frames = _opened(models.frames)

    def cues(self, text: str, tokens: Sequence[Token], least: float) -> list[tuple[list[int], float]]:
        """Return the cues of a sentence: the places of their tokens, and how likely a cue begins there.

        Those less likely than `least` are left out.
        """
        tagger = self._cues
        if tagger is None:
            return []
        tagger.set(cue_features(Words(text, tokens, self.lexicon)))
        known = tagger.labels()
        found = []
        for place in range(len(tokens)):
            likely = tagger.marginal(f"B-{CUE}", place)
            if likely >= least:
                end = place + 1
                while f"I-{CUE}" in known and end < len(tokens) and _goes_on(tagger, end):
                    end += 1
                found.append((list(range(place, end)), likely))
        return found

    def frame(self, text: str, place: CuePlace) -> tuple[list[int], list[int], float]:
        """Return the places of the tokens of the speaker and of the claim of a cue, and how likely these are."""
        tagger = self._frames
        if tagger is None:
            return [], [], 0.0
        labels = tagger.tag(frame_features(Words(text, place.window, self.lexicon), place.cue))
        speaker = [at for at, label in enumerate(labels) if label.endswith(SPEAKER)]
        claim = [at for at, label in enumerate(labels) if label.endswith(CLAIM)]
        return speaker, claim, tagger.probability(labels)


def _opened(model: bytes) -> "Tagger | None":
    if not model:
        return None
    from pycrfsuite import Tagger

    tagger = Tagger()
    tagger.open_inmemory(model)
    return tagger


def _goes_on(tagger: "Tagger", place: int) -> bool:
    goes_on, ends = (float(tagger.marginal(label, place)) for label in (f"I-{CUE}", OUTSIDE))
    return goes_on > ends


def as_frame(place: CuePlace, speaker: Sequence[int], claim: Sequence[int]) -> LabelledFrame:
    """Return a frame of tokens of a window."""
    return LabelledFrame(
        fragments_of(place.window, place.cue),
        fragments_of(place.window, speaker),
        fragments_of(place.window, claim),
    )
