"""Articles of a project as they are read for suggestions: finished ones to learn from, others to suggest for."""

from collections.abc import Iterator

from annotator.app.exporting.selection import Selection, layers_called, select_articles
from annotator.app.session import Session
from annotator.app.suggesting.labelled import labelled
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD, Annotations
from annotator.exchange.records import Article, annotations_of
from annotator.storage import document_order, states
from annotator.storage.documents import numbers_of
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.names import words_of_names


def usual_layer(session: Session) -> str | None:
    """Return the name of the layer that is learnt from: gold, or else one's own, None for all."""
    there = states.layers(session.file)
    return next((session.layer_name(layer) for layer in (GOLD, session.author) if layer in there), None)


def finished_articles(session: Session, layer: str | None, task: Task) -> Iterator[tuple[Article, LabelledArticle]]:
    """Yield the finished articles of a layer, by name, or of all (None), in a steady order, with what they teach.

    An article that several people finished comes once for each. Raises AnnotatorError for a name that nobody has,
    Cancelled when the task is stopped.
    """
    selection = Selection(layers_called(session, layer))
    for article in select_articles(session, document_order.export_order(session.file), selection, task):
        for work in article.layers.values():
            if work.status == "done":
                yield article, labelled(article, annotations_of(work))


def article_of(session: Session, document: str) -> LabelledArticle | None:
    """Return another article than the one at work, as suggestions for it are made; None for one that has left.

    It is read past the cache of the session, which holds the article at work.
    """
    numbers = numbers_of(session.file, [document])
    selection = Selection({"": session.layer}, include_unfinished=True)
    order = [(number, id_) for id_, number in numbers.items()]
    for article in select_articles(session, order, selection, Task()):
        work = article.layers.get("")
        return labelled(article, annotations_of(work) if work is not None else Annotations())
    return None


def register_words(session: Session) -> frozenset[str]:
    """Return the folded words of the names in the register."""
    register = session.register()
    return words_of_names(name for entry in register.listed() for name in register.names(entry.id))
