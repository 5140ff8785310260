"""What a person has set on the page Review, for the one that takes its place in another theme or language."""

from typing import TYPE_CHECKING, NamedTuple

from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.ui.actions import Actions

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage


class KeptReview(NamedTuple):
    """Words and filter of the queue, the disagreement shown, whether names are hidden and the whole article shown."""

    words: str
    filter: DisagreementFilter
    shown: Disagreement | None
    blind: bool
    whole: bool


def kept_of(page: "ReviewPage", actions: Actions) -> KeptReview:
    """Return what is set on a page."""
    shown = page.item.disagreement if page.item is not None else None
    whole = actions["review.whole"].isChecked()
    return KeptReview(page.panel.filter_field.text(), page.queue.filter, shown, page.blind, whole)


def go_on_from(page: "ReviewPage", actions: Actions, kept: KeptReview) -> None:
    """Set on a page what was set on the one before."""
    actions["review.blind"].setChecked(kept.blind)
    actions["review.whole"].setChecked(kept.whole)
    page.panel.set_filter(kept.filter)
    page.panel.filter_field.setText(kept.words)
    if kept.shown is not None:
        page.show_disagreement(kept.shown)
