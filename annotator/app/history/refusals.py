"""Why a step cannot be undone by itself: what was changed again after it, and by whom."""

from annotator.app.history.kinds import quote_of_span, summary_of
from annotator.app.history.reading import ArticleHistory
from annotator.app.history.steps import Step
from annotator.app.history.viewing import person_of
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span
from annotator.domain.errors import AnnotatorError
from annotator.storage.past import PastOperation


def changed_later(history: ArticleHistory, step: Step, head: PastOperation) -> AnnotatorError:
    """Return the error that names what was changed again after a step, and by whom."""
    name = name_of(history.session, head.author)
    span = _span_of(history, head) or summary_of(step).span
    quote = quote_of_span(span) if span is not None else "…"
    if head.type == "span":
        return AnnotatorError(
            "“{quote}” was changed again later by {name}.",
            remedy="Undo the later steps first.",
            quote=quote,
            name=name,
        )
    if head.type == "relation":
        return AnnotatorError(
            "The links of “{quote}” were changed again later by {name}.",
            remedy="Undo the later steps first.",
            quote=quote,
            name=name,
        )
    if head.type == "progress":
        return AnnotatorError(
            "The status of the article was changed again later by {name}.",
            remedy="Undo the later steps first.",
            name=name,
        )
    return AnnotatorError(
        "The same was changed again later by {name}.", remedy="Undo the later steps first.", name=name
    )


def _span_of(history: ArticleHistory, operation: PastOperation) -> Span | None:
    """Return the span that an operation is about, for a relation the claim or target."""
    if operation.type == "span":
        return history.last_span(operation.layer, operation.entity)
    states = (one.state for one in (operation, *history.parents(operation)))
    roles = next((state.roles for state in states if isinstance(state, Relation)), {})
    heads = [member for role in ("claim", "target") for member in roles.get(role, ())]
    return history.last_span(operation.layer, heads[0]) if heads else None


def name_of(session: Session, author: str) -> str:
    """Return the name of an author, "–" for nobody."""
    person = person_of(session, author)
    return session.layer_name(person.id) if person else author or "–"
