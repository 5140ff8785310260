"""Stances that a project itself shows: those that a cue mostly goes with, and those that a speaker took before.

Nothing is proposed from general knowledge of a language. A negation is known from cues that are marked as negated.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame, LabelledStance
from annotator.text.folding import key_of

LEAST_SHARE, LEAST_CASES = 0.6, 2
"""How many of the cases must have one value, and how many there must be, for it to be proposed."""
SMOOTHING = 1
"""Cases of no value that every share is of, so that a few cases do not make sure."""
YES = "yes"
"""The value of `negated` for a negated cue."""
_REACH = 30
"""Code points before a cue in which words that negate it are looked for."""
_Counts = defaultdict[tuple[str, ...], Counter[str]]


class Stances:
    """How often each value of a stance stands with cues, forces of cues, and speakers of the same claim."""

    def __init__(self, articles: Iterable[LabelledArticle]) -> None:
        self._by_cue: _Counts = defaultdict(Counter)
        self._by_force: _Counts = defaultdict(Counter)
        self._by_speaker: _Counts = defaultdict(Counter)
        self._forces: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._entries: defaultdict[str, Counter[str]] = defaultdict(Counter)
        articles = tuple(articles)
        self._negating = _negating(articles)
        for article in articles:
            for stance in article.stances:
                self._add(article.text, stance)

    def _add(self, text: str, stance: LabelledStance) -> None:
        frame, negated = stance.frame, str(stance.negated == YES)
        cue, speaker, claim = (_key(text, part) for part in frame.parts())
        if cue:
            self._by_cue[cue, negated][stance.value] += 1
        if stance.force:
            self._forces[cue][stance.force] += 1
            self._by_force[stance.force, negated][stance.value] += 1
        if stance.entry:
            self._entries[speaker][stance.entry] += 1
            self._by_speaker[stance.entry, claim][stance.value] += 1

    def propose(self, text: str, frame: LabelledFrame) -> tuple[str, float]:
        """Return the likeliest value of a frame's stance and how sure it is, ("", 0) where the project shows none.

        What the same entry said of the same claim counts before what others say with the same cue, and that before
        what goes with cues of the same force.
        """
        cue, speaker, claim = (_key(text, part) for part in frame.parts())
        negated = str(bool(self._negating & _words_about(text, frame.cue)))
        entry, force = (_most_common(some.get(key)) for some, key in ((self._entries, speaker), (self._forces, cue)))
        shown = (
            self._by_speaker.get((entry, claim)) if entry and claim else None,
            self._by_cue.get((cue, negated)) if cue else None,
            self._by_force.get((force, negated)) if force else None,
        )
        proposals = (_proposal(values) for values in shown if values is not None)
        return next((proposal for proposal in proposals if proposal[0]), ("", 0.0))


def _proposal(values: Counter[str]) -> tuple[str, float]:
    value, cases = min(values.items(), key=lambda item: (-item[1], item[0]))
    share = cases / (values.total() + SMOOTHING)
    return (value, share) if values.total() >= LEAST_CASES and share >= LEAST_SHARE else ("", 0.0)


def _most_common(values: Counter[str] | None) -> str:
    return min(values, key=lambda value: (-values[value], value)) if values else ""


def _key(text: str, part: Fragments) -> str:
    """Return the folded words of a part."""
    return " ".join(key_of(" ".join(text[start:end] for start, end in part)).split())


def _words_about(text: str, cue: Fragments) -> frozenset[str]:
    """Return the folded words of a cue and of what stands shortly before it in its paragraph."""
    if not cue:
        return frozenset()
    before = text[max(cue[0][0] - _REACH, 0) : cue[0][0]].rpartition("\n")[2]
    return frozenset([*key_of(before).split()[1:], *_key(text, cue).split()])


def _negating(articles: Iterable[LabelledArticle]) -> frozenset[str]:
    """Return the words that stand about negated cues, again and again, and about no others."""
    negated: Counter[str] = Counter()
    others: set[str] = set()
    for article in articles:
        for stance in article.stances:
            words = _words_about(article.text, stance.frame.cue)
            if stance.negated == YES:
                negated.update(words)
            else:
                others |= words
    return frozenset(word for word, cases in negated.items() if cases >= LEAST_CASES and word not in others)
