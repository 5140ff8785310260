"""What suggestions would save in a project: learnt from some of its finished articles, tried on those held out."""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from annotator.app.session import Session
from annotator.app.suggesting.finished import finished_articles, register_words, usual_layer
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.records import Article
from annotator.suggest.evaluation import Point, evaluate
from annotator.suggest.labelled import LabelledArticle

SIZES = (5, 10, 25, 50, 100, 200, 500)
"""Numbers of articles to learn from."""
SEED = 1
"""The order in which articles are learnt from, and which of them are held out."""


class HoldOut(NamedTuple):
    """Which articles are tried on: a share of them, or those whose metadata have all these values."""

    share: float = 0.2
    where: Mapping[str, str] = {}


A_FIFTH = HoldOut()


def check_suggestions(
    session: Session,
    hold_out: HoldOut = A_FIFTH,
    sizes: Sequence[int] = SIZES,
    layer: str | None = None,
    task: Task | None = None,
) -> list[Point]:
    """Return the figures for growing numbers of articles, the last for all; sizes beyond that are left out.

    The layer is one by name, "all", or the usual one for None. Raises AnnotatorError where the extra `suggest` is not
    installed, where there is nothing to learn from or to try on, and for a layer that nobody has; Cancelled when the
    task is stopped.
    """
    require_extra("suggest")
    task = task or Task()
    learnt_from, tried_on = _divided(session, hold_out, layer if layer is not None else usual_layer(session), task)
    if not learnt_from or not tried_on:
        raise AnnotatorError(
            "There are too few finished documents: {learn} to learn from, {check} to try on.",
            remedy="Finish more documents, or hold out others.",
            learn=len(learnt_from),
            check=len(tried_on),
        )
    names, points = register_words(session), []
    numbers = [size for size in sorted(set(sizes)) if size < len(learnt_from)]
    for done, size in enumerate((*numbers, len(learnt_from))):
        task.step(done, len(numbers) + 1)
        points.append(evaluate(learnt_from[:size], tried_on, names))
    return points


def _divided(
    session: Session, hold_out: HoldOut, layer: str | None, task: Task
) -> tuple[list[LabelledArticle], list[LabelledArticle]]:
    """Return the articles to learn from, in a seeded order, and those to try on."""
    articles = list(finished_articles(session, layer, task))
    chance = random.Random(SEED)
    ids = sorted({article.id for article, _ in articles})
    chance.shuffle(ids)
    if hold_out.where:
        held = {article.id for article, _ in articles if _has(article, hold_out.where)}
    else:
        held = set(ids[: max(round(len(ids) * hold_out.share), 1)])
    order = {id_: place for place, id_ in enumerate(ids)}
    articles.sort(key=lambda pair: order[pair[0].id])
    learnt = [labelled for article, labelled in articles if article.id not in held]
    return learnt, [labelled for article, labelled in articles if article.id in held]


def _has(article: Article, where: Mapping[str, str]) -> bool:
    return all(str(article.metadata.get(key, "")) == value for key, value in where.items())
