"""How suggestions go in a project itself: each article is tried on what was learnt from others."""

from collections.abc import Iterable, Sequence

from annotator.suggest.divided import divided
from annotator.suggest.edges import wrong_edges
from annotator.suggest.labelled import LabelledArticle, Suggestion
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.model_file import Tried
from annotator.suggest.suggesting import suggest
from annotator.suggest.taggers import Taggers, learn

PARTS = 5
"""Into how many parts more articles than that are divided; one part is left out at a time."""


def tried(articles: Sequence[LabelledArticle], names: Iterable[str]) -> Tried:
    """Return how suggestions went for each article by what the articles of other parts teach.

    `names` are folded words of the register. A suggestion is right when its frame is as somebody annotated it, or but
    for one edge or surplus fragment. Raises AnnotatorError where the extra `suggest` is not installed.
    """
    outcomes: list[tuple[float, bool]] = []
    all_divided = divided(articles)
    for part in range(min(PARTS, len(articles))):
        others = [one for place, one in enumerate(all_divided) if place % PARTS != part]
        lexicon = Lexicon.of(others, names)
        taggers = Taggers(learn(others, lexicon), lexicon)
        for article in articles[part::PARTS]:
            outcomes += [(one.confidence, _is_right(one, article)) for one in suggest(article.text, taggers)]
    return Tried(len(articles), tuple(outcomes))


def _is_right(one: Suggestion, article: LabelledArticle) -> bool:
    return any(wrong_edges(one.frame, frame) <= 1 for frame in article.frames)
