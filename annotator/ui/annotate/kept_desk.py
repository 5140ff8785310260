"""What a person has set on the desk, for the one that takes its place in another theme or language."""

from typing import TYPE_CHECKING, NamedTuple

from annotator.app.document_filter import Filter
from annotator.domain.annotation import Fragment
from annotator.ui.annotate.find_bar import KeptQuery
from annotator.ui.annotate.suggesting.dismissals import Dismissals
from annotator.ui.annotate.suggesting.shown import KeptCorrection, KeptSuggestions
from annotator.ui.guideline.opening import KeptGuideline
from annotator.ui.history.browsing import KeptHistory
from annotator.ui.keeping import go_on

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class KeptDesk(NamedTuple):
    """The filter of the list, what is open beside the article, the suggestions, and how far all is scrolled."""

    document: str
    filter: Filter
    list_wanted: bool | None
    list_scrolled: int
    selected: tuple[Fragment, ...]
    caret: int
    scrolled: int
    marks: bool
    search: KeptQuery | None
    history: KeptHistory | None
    guideline: KeptGuideline | None
    suggestions: KeptSuggestions
    correction: KeptCorrection | None
    dismissals: Dismissals


def kept_of(desk: "Desk") -> KeptDesk:
    """Return what is set on a desk."""
    return KeptDesk(
        desk.document,
        desk.listing.filter,
        desk.list_column.wanted,
        desk.panel.list.verticalScrollBar().value(),
        tuple(desk.view.selected()),
        desk.view.selection.caret,
        desk.view.verticalScrollBar().value(),
        desk.actions_by_id["view.marks"].isChecked(),
        desk.finding.kept(),
        desk.history.kept(),
        desk.opening_guideline.kept(),
        desk.suggesting.kept(),
        desk.correcting_suggestion.kept(),
        desk.deciding.dismissals,
    )


def go_on_from(desk: "Desk", kept: KeptDesk) -> None:
    """Set on a desk what was set on the one before."""
    if desk.document == kept.document:
        _select_again(desk, kept)
    desk.panel.show_filter(kept.filter)
    if kept.marks:
        desk.actions_by_id["view.marks"].setChecked(True)
        desk.article.show_marks(shown=True)
    go_on(desk.opening_guideline, kept.guideline)
    go_on(desk.history, kept.history)
    if kept.list_wanted is not None:
        desk.list_column.show_list(shown=kept.list_wanted)
    desk.deciding.go_on_from(kept.dismissals)
    if desk.document == kept.document:
        desk.suggesting.go_on_from(kept.suggestions)
        go_on(desk.correcting_suggestion, kept.correction)
        go_on(desk.finding, kept.search)
        desk.view.verticalScrollBar().setValue(kept.scrolled)
    desk.panel.list.verticalScrollBar().setValue(kept.list_scrolled)


def _select_again(desk: "Desk", kept: KeptDesk) -> None:
    """Restore the selection or the caret."""
    if kept.selected:
        desk.view.select_fragments(kept.selected)
    else:
        desk.view.selection.move_to(kept.caret)
        desk.view.clear_selection()
