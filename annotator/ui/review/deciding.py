"""Saving the decision about a disagreement."""

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.item import EDIT, OUTCOMES, Item


def save_decision(session: Session, item: Item, choice: str, rows: DraftRows | None, *, reason: str, part: str) -> None:
    """Save a choice with its reason and the part of the guideline; `rows` are what was composed, if anything was.

    Raises AnnotatorError when the choice cannot be saved.
    """
    document, place = item.disagreement.document, item.disagreement.place
    if choice == EDIT and rows is not None:
        commands.compose_disagreement(session, document, place, rows.base.layer, rows.draft(), reason=reason, part=part)
        return
    outcome = OUTCOMES.get(choice, "chosen")
    layer = item.layer(choice)
    commands.resolve_disagreement(session, document, place, layer, outcome=outcome, reason=reason, part=part)
