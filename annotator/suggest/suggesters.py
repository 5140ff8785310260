"""What suggests frames: the taggers, the memory of the project, and other packages that are installed.

A package offers a suggester as an entry point of the group `annotator.suggesters`: a class or function without
arguments that returns a `Suggester`. It learns and suggests in the process that the taggers run in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Protocol

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.suggest.labelled import Fragments, LabelledArticle, Suggestion, is_about
from annotator.suggest.recalling import Memory
from annotator.suggest.stances import Stances
from annotator.suggest.suggesting import apart, suggest
from annotator.suggest.taggers import Taggers
from annotator.text.boundaries import graphemes

GROUP = "annotator.suggesters"


class Suggester(Protocol):
    """Something that learns from finished articles and suggests frames for others."""

    def learn(self, articles: Sequence[LabelledArticle]) -> bytes:
        """Return what articles teach, as it is kept."""

    def suggest(self, article: LabelledArticle, model: bytes) -> list[Suggestion]:
        """Return the frames that an article may have beside its own, by what was learnt."""


class Suggesters:
    """The suggesters of the packages that are installed. One that fails is used no more, and the others go on.

    What a suggester does wrong is no fault of this program: it is kept as an error that names the suggester.
    """

    def __init__(self) -> None:
        from importlib.metadata import entry_points  # which takes long to load

        self._working: dict[str, Suggester] = {}
        self._troubles: list[AnnotatorError] = []
        self._unsound: set[str] = set()
        """The names of those that made suggestions which were left out."""
        for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
            with self._watched(point.name):
                self._working[point.name] = point.load()()

    def learn(self, articles: Sequence[LabelledArticle]) -> dict[str, bytes]:
        """Return what articles teach each of them, by its name."""
        models: dict[str, bytes] = {}
        for name, suggester in tuple(self._working.items()):
            with self._watched(name):
                models[name] = bytes(suggester.learn(articles))
        return models

    def suggest(self, article: LabelledArticle, models: Mapping[str, bytes]) -> list[Suggestion]:
        """Return what those suggest that have learnt, with their names as sources."""
        found: list[Suggestion] = []
        for name, model in models.items():
            if name in self._working:
                with self._watched(name):
                    found += self._sound(name, article, model)
        return found

    def take_troubles(self) -> list[AnnotatorError]:
        """Return what has gone wrong since this was asked before."""
        troubles, self._troubles = self._troubles, []
        return troubles

    def _sound(self, name: str, article: LabelledArticle, model: bytes) -> list[Suggestion]:
        """Return what a suggester suggests on whole grapheme clusters."""
        found = list(self._working[name].suggest(article, model))
        edges = frozenset(graphemes(article.text))
        sound = [one for one in found if _is_sound(one, edges)]
        if len(sound) < len(found) and name not in self._unsound:
            self._unsound.add(name)
            self._troubles.append(_left_out(name, len(found) - len(sound)))
        digest = sha256(model).hexdigest() if model else ""
        return [msgspec.structs.replace(one, source=name, model=digest) for one in sound]

    @contextmanager
    def _watched(self, name: str) -> Iterator[None]:
        try:
            yield
        except Exception as failure:  # noqa: BLE001  whatever another package raises is told
            self._working.pop(name, None)
            self._troubles.append(_broken(name, failure))


def _broken(name: str, failure: Exception) -> AnnotatorError:
    return AnnotatorError(
        "The suggester {suggester} fails: {reason}.",
        remedy="Others go on suggesting. Update or uninstall the package that this one comes from.",
        suggester=name,
        reason=f"{type(failure).__name__}: {failure}",
    )


def _left_out(name: str, count: int) -> AnnotatorError:
    return AnnotatorError(
        "Suggestions of {suggester} were left out ({count}): their places are not in the article, or their confidence"
        " is not from 0 to 1.",
        remedy="Update or uninstall the package that it comes from.",
        suggester=name,
        count=count,
    )


def all_suggestions(
    article: LabelledArticle,
    taggers: Taggers,
    memory: Memory,
    stances: Stances,
    others: Iterable[Suggestion] = (),
) -> list[Suggestion]:
    """Return what is suggested for an article beside the frames that it has, the surest first; some by others.

    Of several suggestions about the same words the surest is kept. What memory recalls without a claim is kept where
    nothing else is suggested.
    """
    recalled = memory.recall(article.text)
    learnt = suggest(article.text, taggers, article.frames)
    kept = apart(_unknown(article, [*learnt, *(one for one in recalled if one.frame.claim), *others]))
    named = (one for one in _unknown(article, recalled) if not one.frame.claim)
    kept += apart(one for one in named if not any(is_about(one.frame, other.frame) for other in kept))
    suggestions = (with_stance(article.text, one, stances) for one in kept)
    return sorted(suggestions, key=lambda one: (-one.confidence, one.frame))


def _unknown(article: LabelledArticle, found: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions that are not about what the article has already."""
    return [one for one in found if not any(is_about(one.frame, frame) for frame in article.frames)]


def with_stance(text: str, one: Suggestion, stances: Stances) -> Suggestion:
    """Return a suggestion with the stance that the project shows, unless it has one or has no claim."""
    if one.stance or not one.frame.claim:
        return one
    value, sure = stances.propose(text, one.frame)
    return msgspec.structs.replace(one, stance=value, stance_confidence=sure)


def _is_sound(one: object, edges: frozenset[int]) -> bool:
    """Whether a suggestion has parts of whole grapheme clusters, in order and apart, and shares for confidences."""
    try:
        checked = msgspec.convert(msgspec.to_builtins(one), Suggestion)
    except (msgspec.ValidationError, TypeError):
        return False
    sure = (checked.confidence, checked.stance_confidence)
    parts = checked.frame.parts()
    return any(parts) and all(0 <= share <= 1 for share in sure) and all(_is_whole(part, edges) for part in parts)


def _is_whole(part: Fragments, edges: frozenset[int]) -> bool:
    offsets = [offset for fragment in part for offset in fragment]
    return edges.issuperset(offsets) and all(start < end for start, end in part) and offsets == sorted(offsets)
