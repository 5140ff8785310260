"""The history of an article, and undoing: the last act, one step in the middle, or all own steps after one."""

from annotator.app.changes import ActName, Change
from annotator.app.history.reading import ArticleHistory
from annotator.app.history.steps import Step
from annotator.app.history.undoing import UndoPlan, UndoPreview, plan_back_to, plan_step
from annotator.app.history.viewing import Viewer
from annotator.app.revising.chains import newest_of
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.storage import past
from annotator.storage.documents import numbers_of

MAX_DOCUMENTS = 50
"""The articles worked on last, of which `my_session` has the steps."""


def undo(session: Session, task: Task | None = None) -> Change | None:
    """Undo the last act of the person at work; return the change, or None when there is nothing to undo.

    Raises Cancelled when the task is stopped, after which nothing has changed.
    """
    return session.undo(task)


def redo(session: Session, task: Task | None = None) -> Change | None:
    """Redo the act that was undone last; return the change, or None when there is nothing to redo.

    Raises Cancelled when the task is stopped, after which nothing has changed.
    """
    return session.redo(task)


def article_history(session: Session, document: str) -> ArticleHistory:
    """Return the steps of an article, the newest first.

    An annotator sees own steps, those in the own layer, and what leads and reviewers did to the article itself; all
    others see everything. Raises AnnotatorError when the article is not in the project.
    """
    return ArticleHistory(session, document)


def span_history(session: Session, document: str, layer: str, span: str) -> list[Step]:
    """Return the steps that changed a span of a layer (by id) or its links, the newest first."""
    return ArticleHistory(session, document).of_span(layer, span)


def my_session(session: Session) -> list[Step]:
    """Return the person's own steps since the project was opened, the newest first.

    Those of the MAX_DOCUMENTS articles worked on last are returned.
    """
    own = Viewer(session).own
    touched = past.documents_since(session.file, session.opened_at, sorted(own))
    newest = dict.fromkeys(newest_of(session.file, document) for document in touched)
    found = [
        step
        for document in list(newest)[:MAX_DOCUMENTS]
        for step in ArticleHistory(session, document).steps
        if step.author in own and step.first_number >= session.opened_at
    ]
    return sorted(found, key=lambda step: step.first_number, reverse=True)


def history_length(session: Session, document: str) -> int:
    """Return how many operations the history of an article is made of; for "", those of the articles of `my_session`.

    Raises AnnotatorError when the article is not in the project.
    """
    if document:
        return past.count_on(session.file, [session.number_of(document)])
    touched = past.documents_since(session.file, session.opened_at, sorted(Viewer(session).own))
    return past.count_on(session.file, list(numbers_of(session.file, touched[:MAX_DOCUMENTS]).values()))


def preview_undo_back(step: Step) -> UndoPreview:
    """Return what undoing back to a step would do, as far as its history was read."""
    return plan_back_to(step.history, step).preview


def undo_back_to(session: Session, step: Step) -> UndoPreview:
    """Undo the person's own steps on the article after a step, as one act that can be undone; return what it did.

    Others' steps stay, and so does what they stand on. Raises AnnotatorError if there is nothing to undo.
    """
    plan = plan_back_to(*_again(session, step))
    _write(session, step.document, plan, "Undo steps")
    return plan.preview


def require_undoable(step: Step) -> None:
    """Raise AnnotatorError with the reason if a step cannot be undone by itself, as far as its history was read."""
    plan_step(step.history, step)


def undo_step(session: Session, step: Step) -> None:
    """Undo one step by itself, as one act that can be undone.

    It is the person's own, or in the person's own layer. Raises AnnotatorError with the reason if something later
    depends on it.
    """
    plan = plan_step(*_again(session, step))
    _write(session, step.document, plan, "Undo step")


def _again(session: Session, step: Step) -> tuple[ArticleHistory, Step]:
    history = ArticleHistory(session, step.document)
    found = history.step(step.id)
    if found is None:
        raise AnnotatorError("This step is no longer in the history.")
    return history, found


def _write(session: Session, document: str, plan: UndoPlan, name: ActName) -> None:
    if not plan.targets:
        raise AnnotatorError("There is nothing to undo after this step.")
    with session.act(name) as act:
        act.restore(plan.writes(document))
