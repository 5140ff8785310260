"""What suggestions would have saved: learnt from some finished articles, tried on others.

Actions are counted as a person does them: NOTHING for a frame from nothing, ACCEPT for a suggestion that is right,
CORRECT for one with a single wrong edge or surplus fragment, DISMISS for any other. With completion a person who
marks a cue (MARK) is offered the rest of its frame, unless it is what was dismissed before. A mistake that takes more
than one step to mend counts as dismissed, although a person may mend it. F1 is exact, or counts a part as found that
shares a word with it.
"""

import time
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from annotator.suggest.divided import divided
from annotator.suggest.edges import wrong_edges
from annotator.suggest.labelled import THRESHOLD, LabelledArticle, LabelledFrame, Suggestion, overlap
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.suggesting import complete, suggest
from annotator.suggest.taggers import Taggers, learn

NOTHING, ACCEPT, CORRECT, DISMISS, MARK = 9, 1, 2, 1, 2
LABELS = ("CUE", "SPEAKER", "CLAIM")


class Point(msgspec.Struct, frozen=True):
    """The figures for a number of articles to learn from; times are seconds to learn and milliseconds an article.

    `saved` and `saved_with_completion` are shares of the actions that the articles cost from nothing.
    """

    articles: int
    exact_f1: dict[str, float]
    overlap_f1: dict[str, float]
    frame_exact_f1: float
    frame_overlap_f1: float
    saved: float
    saved_with_completion: float
    train_s: float
    suggest_ms: float


def evaluate(
    learnt_from: Sequence[LabelledArticle],
    tried_on: Sequence[LabelledArticle],
    names: Iterable[str] = (),
    threshold: float = THRESHOLD,
) -> Point:
    """Return the figures of what some articles teach about others. Of each language articles teach only their own.

    Raises AnnotatorError where the extra `suggest` is not installed.
    """
    began = time.perf_counter()
    taggers = dict(_taggers(learnt_from, names))
    train_s = time.perf_counter() - began
    tally = _Tally()
    began = time.perf_counter()
    for article in tried_on:
        known = taggers.get(article.language)
        found = suggest(article.text, known) if known is not None else []
        tally.add(article, [one for one in found if one.confidence >= threshold], known)
    suggest_ms = (time.perf_counter() - began) * 1000 / max(len(tried_on), 1)
    return tally.point(len(learnt_from), train_s, suggest_ms)


def _taggers(articles: Sequence[LabelledArticle], names: Iterable[str]) -> Iterator[tuple[str, Taggers]]:
    names = frozenset(names)
    for language in sorted({article.language for article in articles}):
        own = divided(article for article in articles if article.language == language)
        lexicon = Lexicon.of(own, names)
        yield language, Taggers(learn(own, lexicon), lexicon)


class _Score:
    """How many were found, how many there are, and how many of the former are among the latter."""

    def __init__(self) -> None:
        self.found = self.there = self.right = 0

    def add(self, found: int, there: int, right: int) -> None:
        self.found += found
        self.there += there
        self.right += right

    @property
    def f1(self) -> float:
        both = self.found + self.there
        return 2 * self.right / both if both else 0.0


class _Tally:
    """The figures of the articles so far."""

    def __init__(self) -> None:
        self._exact = {label: _Score() for label in LABELS}
        self._overlap = {label: _Score() for label in LABELS}
        self._frames, self._frames_overlap = _Score(), _Score()
        self._nothing = self._actions = self._completing = 0

    def add(self, article: LabelledArticle, found: Sequence[Suggestion], taggers: Taggers | None) -> None:
        frames = [one.frame for one in found]
        for label, place in zip(LABELS, range(len(LABELS)), strict=True):
            ours, theirs = ({frame.parts()[place] for frame in some} - {()} for some in (frames, article.frames))
            self._exact[label].add(len(ours), len(theirs), len(ours & theirs))
            touched = sum(any(overlap(one, other) for other in theirs) for one in ours)
            self._overlap[label].add(len(ours), len(theirs), min(touched, len(theirs)))
        self._frames.add(len(frames), len(article.frames), len({*frames} & {*article.frames}))
        alike = sum(any(_alike(one, other) for other in article.frames) for one in frames)
        self._frames_overlap.add(len(frames), len(article.frames), min(alike, len(article.frames)))
        self._count_actions(article, frames, taggers)

    def _count_actions(
        self, article: LabelledArticle, frames: Sequence[LabelledFrame], taggers: Taggers | None
    ) -> None:
        left = list(article.frames)
        decided = [(frame, _decide(frame, left)) for frame in frames]
        actions = sum(cost for _, cost in decided)
        dismissed = frozenset(frame for frame, cost in decided if cost == DISMISS and frame not in article.frames)
        self._nothing += NOTHING * len(article.frames)
        self._actions += actions + NOTHING * len(left)
        self._completing += actions + sum(_completed(article, frame, dismissed, taggers) for frame in left)

    def point(self, articles: int, train_s: float, suggest_ms: float) -> Point:
        nothing = max(self._nothing, 1)
        return Point(
            articles,
            {label: score.f1 for label, score in self._exact.items()},
            {label: score.f1 for label, score in self._overlap.items()},
            self._frames.f1,
            self._frames_overlap.f1,
            1 - self._actions / nothing,
            1 - self._completing / nothing,
            train_s,
            suggest_ms,
        )


def _decide(frame: LabelledFrame, left: list[LabelledFrame]) -> int:
    """Return the actions that a suggestion costs, and take the frame that it becomes from those that are left."""
    if frame in left:
        left.remove(frame)
        return ACCEPT
    near = next((one for one in left if wrong_edges(frame, one) == 1), None)
    if near is None:
        return DISMISS
    left.remove(near)
    return CORRECT


def _completed(
    article: LabelledArticle, frame: LabelledFrame, dismissed: frozenset[LabelledFrame], taggers: Taggers | None
) -> int:
    """Return the actions for a frame that was not suggested, by whoever marks its cue first."""
    found = complete(article.text, frame.cue, taggers) if taggers is not None else None
    if found is None or found.frame in dismissed:
        return NOTHING
    wrong = wrong_edges(found.frame, frame)
    rest = {0: ACCEPT, 1: CORRECT}.get(wrong, DISMISS + NOTHING - MARK)
    return MARK + rest


def _alike(one: LabelledFrame, other: LabelledFrame) -> bool:
    pairs = zip(one.parts(), other.parts(), strict=True)
    return all(ours == theirs or overlap(ours, theirs) for ours, theirs in pairs)
