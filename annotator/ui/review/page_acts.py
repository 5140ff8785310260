"""The acts of the review page: each id of an action with the function that it calls."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from annotator.ui.actions import Actions
from annotator.ui.review.item import BOTH, EDIT, REJECT

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage


def connect_acts(page: "ReviewPage", actions: Actions) -> None:
    """Connect the actions of review to a page."""
    for number in range(1, 10):
        actions.connect(f"review.choose.{number}", partial(page.choose, str(number)))
    acts: dict[str, Callable[[], object]] = {
        "review.previous": partial(page.go, -1),
        "review.next": partial(page.go, 1),
        "review.both": partial(page.choose, BOTH),
        "review.reject": partial(page.choose, REJECT),
        "review.edit": partial(page.choose, EDIT),
        "review.skip": partial(page.go, 1),
        "review.resolve": page.resolve,
        "review.reason": page.choices.write_reason,
        "review.filter": page.panel.filter_field.setFocus,
        "review.rule": page.resolve_by_rule,
    }
    for action, act in acts.items():
        actions.connect(action, act)
