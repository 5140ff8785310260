"""Projects with made articles, of which some are annotated and finished."""

from collections.abc import Sequence
from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.learning_set import LearningSet
from annotator.domain.document import document_id
from annotator.storage.paths import suggestions_folder
from annotator.suggest.child import Worker
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.messages import Learn, Learnt


def make_project(folder: Path, articles: Sequence[LabelledArticle], finished: int, annotator: str = "sara") -> Path:
    """Make a project of articles, the first so many of which somebody has annotated and finished; return its path."""
    texts = folder / "texts"
    texts.mkdir()
    for number, article in enumerate(articles):
        (texts / f"{number:04}.txt").write_text(article.text, encoding="utf-8")
    project = commands.new_project(folder / "suggesting")
    with Session.open(project, annotator) as session:
        commands.import_files(session, [texts])
        for article in articles[:finished]:
            annotate(session, article)
            commands.mark_done(session, document_id(article.text))
    return project


def learn_from(project: Path, annotator: str) -> None:
    """Learn from what somebody has finished, as the process beside the window does."""
    with Session.open(project, annotator) as session:
        learnt_from = LearningSet(session, "own")
        while not learnt_from.is_complete:
            learnt_from.read_some()
    folder = str(suggestions_folder(project))
    for language in learnt_from.counts:
        request = Learn(language, learnt_from.articles(language), learnt_from.names, folder)
        assert isinstance(Worker().answer(request), Learnt)


def annotate(session: Session, article: LabelledArticle) -> None:
    """Annotate the frames of an article by hand."""
    document = document_id(article.text)
    for frame in article.frames:
        claim = commands.add_span(session, document, "CLAIM", frame.claim)
        for label, fragments in (("SPEAKER", frame.speaker), ("CUE", frame.cue)):
            if fragments:
                commands.add_span(session, document, label, fragments, frame=claim.id)
