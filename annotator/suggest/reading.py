"""An article as taggers read it: its sentences, and the windows around them, each looked at once."""

from collections.abc import Sequence
from typing import NamedTuple

from annotator.suggest.frame_features import Window
from annotator.suggest.labelled import Fragments, LabelledFrame
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.tokens import Sentence, cut, sentences_of
from annotator.suggest.windows import fragments_of, tokens_in, window_of
from annotator.suggest.words import Words


class CuePlace(NamedTuple):
    """A window with the places of the tokens of its cue, in order, never none."""

    window: Window
    cue: list[int]

    def frame(self, speaker: list[int], claim: list[int]) -> LabelledFrame:
        """Return the frame with this cue, of tokens of the window."""
        tokens = self.window.tokens
        return LabelledFrame(*(fragments_of(tokens, places) for places in (self.cue, speaker, claim)))


class Reading:
    """The sentences of a text and their windows, with the words as a lexicon shows them."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
        self.sentences = sentences
        self._text, self._lexicon = text, lexicon
        self._words: dict[int, Words] = {}
        self._windows: dict[range, Window] = {}

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> "Reading":
        """Return how a text is read with a lexicon."""
        return cls(text, cut(text, sentences_of(text), lexicon.clitics), lexicon)

    def words(self, number: int) -> Words:
        """Return the words of a sentence."""
        if number not in self._words:
            self._words[number] = Words.of(self._text, self.sentences[number].tokens, self._lexicon)
        return self._words[number]

    def place_of(self, cue: Fragments) -> CuePlace | None:
        """Return where a cue is in its window, None where it has no words."""
        for number, sentence in enumerate(self.sentences):
            if tokens_in(sentence.tokens, cue):
                window = self._window(number)
                return CuePlace(window, tokens_in(window.tokens, cue))
        return None

    def place_in(self, number: int, places: list[int]) -> CuePlace:
        """Return where the cue of some tokens of a sentence is in its window."""
        window = self._window(number)
        offset = window.tokens.index(self.sentences[number].tokens[0])
        return CuePlace(window, [offset + place for place in places])

    def forget(self) -> None:
        """Let words and windows go, which take much memory."""
        self._words.clear()
        self._windows.clear()

    def _window(self, number: int) -> Window:
        covered = window_of(self.sentences, number)
        if covered not in self._windows:
            self._windows[covered] = Window(Words.joined([self.words(place) for place in covered]))
        return self._windows[covered]
