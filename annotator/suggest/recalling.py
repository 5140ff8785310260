"""Frames that a project has already, found again without any learning: in a repeated sentence, and beside known names.

UNITS: code points of the text, half-open, whole grapheme clusters.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.suggest.divided import DividedArticle
from annotator.suggest.labelled import MEMORY, Fragments, LabelledArticle, LabelledFrame, Suggestion
from annotator.suggest.tokens import Sentence, Token, sentences_of, tokens_of
from annotator.suggest.windows import fragments_of, tokens_in
from annotator.text.folding import key_of

SHORTEST = 4
"""Tokens of a sentence that is recalled: what is shorter says little by itself."""
SMOOTHING = 0.25
"""Cases against it that every recollection is of, so that a few cases do not make sure."""
LEAST_SHARE, LEAST_CASES = 0.5, 2
"""How many of the occurrences of a word must be cues, and how many cues there must be, for it to be a known cue."""
NEAREST = 1
"""Tokens that may stand between a known cue and a known speaker."""
_Keys = tuple[str, ...]
_Places = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


class Memory:
    """The sentences, cues and speakers of some articles, and names of the register."""

    def __init__(self, articles: Iterable[DividedArticle], names: Iterable[str] = ()) -> None:
        self._frames: defaultdict[_Keys, Counter[_Places]] = defaultdict(Counter)
        self._sentences: Counter[_Keys] = Counter()
        self._cues: Counter[_Keys] = Counter()
        self._words: Counter[_Keys] = Counter()
        self._speakers = {_keys(name, tokens_of(sentences_of(name))) for name in names} - {()}
        for one in articles:
            self._add(*one)
        self._longest = max(map(len, self._speakers), default=0)
        self._known_cues = {
            keys: cases / (self._words[keys] + SMOOTHING)
            for keys, cases in self._cues.items()
            if cases >= LEAST_CASES and cases >= LEAST_SHARE * self._words[keys]
        }

    def _add(self, article: LabelledArticle, sentences: Sequence[Sentence]) -> None:
        read = _Sentences(article.text, sentences)
        self._sentences.update(read.keys)
        self._words.update((key,) for keys in read.keys for key in keys)
        for frame in article.frames:
            tokens, keys = read.sentence_of(frame.claim)
            places = _whole_places(tokens, frame)
            if places is not None and len(keys) >= SHORTEST:
                self._frames[keys][places] += 1
            tokens, keys = read.sentence_of(frame.speaker)
            if whole := _whole(tokens, frame.speaker):
                self._speakers.add(tuple(keys[place] for place in whole))
        for cue in article.cues:
            tokens, keys = read.sentence_of(cue)
            whole = _whole(tokens, cue)
            if len(whole) == 1:
                self._cues[(keys[whole[0]],)] += 1

    def recall(self, text: str) -> list[Suggestion]:
        """Return the frames of the sentences of a text that stand in the articles as well, and those of known names.

        A frame of a known cue beside a known name has no claim.
        """
        found = []
        for sentence in sentences_of(text):
            again = list(self._repeated(text, sentence))
            found += again or list(self._named(text, sentence))
        return found

    def _repeated(self, text: str, sentence: Sentence) -> Iterator[Suggestion]:
        keys = _keys(text, sentence.tokens)
        for places, cases in self._frames.get(keys, Counter()).items():
            frame = LabelledFrame(*(fragments_of(sentence.tokens, part) for part in places))
            yield Suggestion(frame, cases / (max(self._sentences[keys], cases) + SMOOTHING), source=MEMORY)

    def _named(self, text: str, sentence: Sentence) -> Iterator[Suggestion]:
        keys = _keys(text, sentence.tokens)
        for place, key in enumerate(keys):
            share = self._known_cues.get((key,))
            speaker = self._beside(keys, place) if share is not None else None
            if share is not None and speaker is not None:
                parts = (fragments_of(sentence.tokens, part) for part in ([place], speaker))
                yield Suggestion(LabelledFrame(*parts), share, source=MEMORY)

    def _beside(self, keys: _Keys, place: int) -> range | None:
        """Return the places of the longest known name that stands beside a place, None where there is none."""
        for length in range(self._longest, 0, -1):
            for gap in range(NEAREST + 1):
                for start in (place - gap - length, place + 1 + gap):
                    if start >= 0 and keys[start : start + length] in self._speakers:
                        return range(start, start + length)
        return None


class _Sentences:
    """The sentences of an article with their folded words, each found by what begins in it."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._tokens = [sentence.tokens for sentence in sentences]
        self._ends = [tokens[-1].end for tokens in self._tokens]
        self.keys = [_keys(text, tokens) for tokens in self._tokens]

    def sentence_of(self, part: Fragments) -> tuple[Sequence[Token], _Keys]:
        """Return the tokens and folded words of the sentence that a part begins in, none where there is none."""
        number = bisect_right(self._ends, part[0][0]) if part else len(self._ends)
        return (self._tokens[number], self.keys[number]) if number < len(self._ends) else ((), ())


def _keys(text: str, tokens: Sequence[Token]) -> _Keys:
    """Return the folded words of tokens."""
    return tuple(key_of(text[token.start : token.end]) for token in tokens)


def _whole_places(tokens: Sequence[Token], frame: LabelledFrame) -> _Places | None:
    """Return the places of the tokens of a frame's parts, None where it is not all of whole tokens of these."""
    cue, speaker, claim = (_whole(tokens, part) for part in frame.parts())
    is_whole = all(
        bool(places) == bool(part) for places, part in zip((cue, speaker, claim), frame.parts(), strict=True)
    )
    return (cue, speaker, claim) if is_whole and claim else None


def _whole(tokens: Sequence[Token], part: Fragments) -> tuple[int, ...]:
    """Return the places of the tokens that a part is of, none where it is not of whole tokens of these."""
    places = tuple(tokens_in(tokens, part))
    return places if fragments_of(tokens, places) == part else ()
