"""What was learnt from a project, opened to suggest by: its taggers, memory and stances, and other suggesters."""

from collections.abc import Sequence

import msgspec

from annotator.suggest.divided import divided
from annotator.suggest.labelled import Fragments, LabelledArticle, Suggestion
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.model_file import Kept
from annotator.suggest.names import words_of_names
from annotator.suggest.recalling import Memory
from annotator.suggest.stances import Stances
from annotator.suggest.suggesters import Suggesters, all_suggestions, with_stance
from annotator.suggest.suggesting import complete
from annotator.suggest.taggers import Taggers, learn


def taught(digest: str, articles: Sequence[LabelledArticle], names: Sequence[str], others: Suggesters) -> Kept:
    """Return what finished articles, and names in the register, teach whatever suggests.

    Raises AnnotatorError where the extra `suggest` is not installed.
    """
    read = divided(articles)
    models = learn(read, Lexicon.of(read, words_of_names(names)))
    return Kept(digest, tuple(articles), tuple(names), models, others.learn(articles))


class Knowledge:
    """What suggestions are made by."""

    def __init__(self, kept: Kept, others: Suggesters) -> None:
        self._digest, read = kept.digest, divided(kept.articles)
        self._taggers = Taggers(kept.models, Lexicon.of(read, words_of_names(kept.names)))
        self._memory, self._stances = Memory(read, kept.names), Stances(kept.articles)
        self._others, self._models = others, kept.others

    def suggest(self, article: LabelledArticle) -> list[Suggestion]:
        """Return what is suggested beside the frames that an article has, the surest first."""
        others = self._others.suggest(article, self._models)
        found = all_suggestions(article, self._taggers, self._memory, self._stances, others)
        return [self._named(one) for one in found]

    def complete(self, article: LabelledArticle, cue: Fragments) -> list[Suggestion]:
        """Return the frame of a cue that somebody has marked, or nothing."""
        one = complete(article.text, cue, self._taggers, article.frames)
        return [self._named(with_stance(article.text, one, self._stances))] if one is not None else []

    def _named(self, one: Suggestion) -> Suggestion:
        """Return a suggestion with the name of what was learnt, unless another suggester has learnt by itself."""
        return one if one.model else msgspec.structs.replace(one, model=self._digest)
