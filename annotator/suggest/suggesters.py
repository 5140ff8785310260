"""What suggests frames: the taggers, the memory of the project, and other packages that are installed.

A package offers a suggester as an entry point of the group `annotator.suggesters`: a class or function without
arguments that returns a `Suggester`. It learns and suggests in the process that the taggers run in.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import NamedTuple, Protocol

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


class Plugged(NamedTuple):
    """A suggester of another package, with what it has learnt; its name is the source of its suggestions."""

    name: str
    suggester: Suggester
    model: bytes = b""

    def taught(self, articles: Sequence[LabelledArticle]) -> "Plugged":
        """Return the same with what articles teach. Raises AnnotatorError where it fails."""
        with _failing(self.name):
            return self._replace(model=bytes(self.suggester.learn(articles)))


class Found(NamedTuple):
    """Suggestions, the surest first, and how many each suggester made that lie on no words, by its name."""

    suggestions: list[Suggestion]
    dropped: dict[str, int]


def installed() -> list[Plugged]:
    """Return the suggesters of the packages that are installed, by name. Raises AnnotatorError for a broken one."""
    from importlib.metadata import entry_points  # which takes long to load

    found = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        with _failing(point.name):
            found.append(Plugged(point.name, point.load()()))
    return found


@contextmanager
def _failing(name: str) -> Iterator[None]:
    """Turn whatever another package raises into an error that names it: it is not a fault of this program."""
    try:
        yield
    except Exception as failure:
        raise AnnotatorError(
            "The suggester {suggester} fails: {reason}.",
            remedy="Update or uninstall the package that it comes from.",
            suggester=name,
            reason=f"{type(failure).__name__}: {failure}",
        ) from failure


def all_suggestions(
    article: LabelledArticle,
    taggers: Taggers,
    memory: Memory,
    stances: Stances,
    plugged: Iterable[Plugged] = (),
) -> Found:
    """Return what is suggested for an article beside the frames that it has, whatever suggests it.

    Of several suggestions about the same words the surest is kept. What memory recalls without a claim is kept where
    nothing else is suggested. Raises AnnotatorError for a suggester that fails.
    """
    recalled = memory.recall(article.text)
    found = suggest(article.text, taggers, article.frames) + [one for one in recalled if one.frame.claim]
    dropped: dict[str, int] = {}
    for one in plugged:
        sound, unsound = _suggested(article, one)
        found += sound
        dropped |= {one.name: unsound} if unsound else {}
    kept = apart(_unknown(article, found))
    named = (one for one in _unknown(article, recalled) if not one.frame.claim)
    kept += apart(one for one in named if not any(is_about(one.frame, other.frame) for other in kept))
    suggestions = (with_stance(article.text, one, stances) for one in kept)
    return Found(sorted(suggestions, key=lambda one: (-one.confidence, one.frame)), dropped)


def _unknown(article: LabelledArticle, found: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions that are not about what the article has already."""
    return [one for one in found if not any(is_about(one.frame, frame) for frame in article.frames)]


def with_stance(text: str, one: Suggestion, stances: Stances) -> Suggestion:
    """Return a suggestion with the stance that the project shows, unless it has one or has no claim."""
    if one.stance or not one.frame.claim:
        return one
    value, sure = stances.propose(text, one.frame)
    return msgspec.structs.replace(one, stance=value, stance_confidence=sure)


def _suggested(article: LabelledArticle, plugged: Plugged) -> tuple[list[Suggestion], int]:
    """Return what another package suggests on whole grapheme clusters, and how many it suggests otherwise."""
    with _failing(plugged.name):
        found = list(plugged.suggester.suggest(article, plugged.model))
    edges = frozenset(graphemes(article.text))
    sound = [one for one in found if _is_sound(one, edges)]
    digest = sha256(plugged.model).hexdigest() if plugged.model else ""
    named = [msgspec.structs.replace(one, source=plugged.name, model=digest) for one in sound]
    return named, len(found) - len(sound)


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
