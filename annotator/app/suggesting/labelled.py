"""Finished articles of a project as suggestions are learnt from them."""

from collections.abc import Iterator

from annotator.app.exporting.selection import Selection, layers_called, select_articles
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.frames import CLAIM, CUE, Frame, frames
from annotator.domain.indexed_work import words_key
from annotator.exchange.records import Article, annotations_of
from annotator.storage import document_order, states
from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame
from annotator.text.languages import languages_of


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


def labelled(article: Article, work: Annotations) -> LabelledArticle:
    """Return what annotations of an article teach: each claim with the first of its cues and of its speakers."""
    found = frames(work)
    cues = {part: work.spans[part] for frame in found for part in frame.cues if part in work.spans}
    marked = tuple(sorted(span.fragments for span in cues.values() if span.label == CUE))
    own = tuple(sorted(_labelled(frame, work) for frame in found if frame.head.label == CLAIM))
    return LabelledArticle(article.id, article.text, language_of(article), own, marked)


def _labelled(frame: Frame, work: Annotations) -> LabelledFrame:
    cues = sorted(
        work.spans[part].fragments for part in frame.cues if part in work.spans and work.spans[part].label == CUE
    )
    speakers = sorted(work.spans[part].fragments for part in frame.speakers if part in work.spans)
    return LabelledFrame(_first(cues), _first(speakers), frame.head.fragments)


def _first(found: list[Fragments]) -> Fragments:
    return found[0] if found else ()


def language_of(article: Article) -> str:
    """Return the language of an article: as it is stated, without region or script, or by its letters; "" for none."""
    stated = article.metadata.get("languages")
    languages = [str(one) for one in stated] if isinstance(stated, list) else languages_of(article.text)
    return languages[0].partition("-")[0].lower() if languages else ""


def register_words(session: Session) -> frozenset[str]:
    """Return the folded words of the names in the register."""
    register = session.register()
    names = (name for entry in register.listed() for name in register.names(entry.id))
    return frozenset(word for name in names for word in words_key(name).split())
