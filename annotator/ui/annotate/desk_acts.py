"""The acts of the desk: each id of an action with the function that it calls."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.app import commands
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.ui.actions import Actions
from annotator.ui.stances import stance_choices

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


def connect_acts(desk: "Desk", actions: Actions) -> None:
    """Connect the actions to a desk."""
    marking, linking, stepping, editing = desk.marking, desk.linking, desk.stepping, desk.editing
    for label in desk.session.scheme.offered:
        actions.connect(f"label.{label.id}", partial(desk.mark, label.id))
    for choice in stance_choices(desk.session.scheme):
        actions.connect(f"stance.{choice.id}", partial(marking.set_stance, choice.id))
    for applied in desk.session.scheme.document_labels:
        actions.connect(f"article.{applied.id}", partial(editing.toggle_document_label, applied.id))
    if "claim.relate" in actions:
        actions.connect("claim.relate", desk.relating.start)
    for action, act in {
        "edit.undo": desk.replaying.undo,
        "edit.redo": desk.replaying.redo,
        "edit.copy": desk.shown.copy,
        "edit.copy_frame": desk.shown.copy_frame,
        "edit.delete": marking.delete,
        "edit.find": desk.find_in_article,
        "edit.find_everywhere": desk.find_everywhere,
        "edit.escape": desk.escape,
        "frame.author": lambda: linking.set_virtual(AUTHOR),
        "frame.unspecified": lambda: linking.set_virtual(UNSPECIFIED),
        "frame.unlink": linking.start_unlink,
        "frame.other": linking.start_other,
        "speaker.pick": linking.start_link,
        "speaker.identify": desk.identifying.start,
        "speaker.accept": desk.identifying.accept,
        "speaker.repeat": linking.repeat_speaker,
        "span.note": editing.edit_note,
        "span.ask": desk.asking.ask,
        "span.details": editing.edit_details,
        "span.extent": desk.correcting_suggestion.edit_extent,
        "span.next": lambda: stepping.walk(1),
        "span.previous": lambda: stepping.walk(-1),
        "span.like": desk.mark_all_like,
        "claim.next_incomplete": lambda: stepping.walk_incomplete(1),
        "claim.previous_incomplete": lambda: stepping.walk_incomplete(-1),
        "select.quotation": lambda: stepping.select_quotation(1),
        "select.quotation_previous": lambda: stepping.select_quotation(-1),
        "place.back": stepping.back,
        "suggestion.accept": desk.correcting_suggestion.accept,
        "suggestion.next": desk.correcting_suggestion.go_to_next,
        "suggestion.dismiss": desk.correcting_suggestion.dismiss,
        "suggestion.edit": desk.correcting_suggestion.start,
        "suggestion.settings": desk.suggestion_settings.open,
        "view.suggestions": desk.suggestion_settings.switch,
        "selection.keep": desk.keep_fragment,
        "document.next": lambda: desk.shown_document.go(1),
        "document.previous": lambda: desk.shown_document.go(-1),
        "document.done": desk.finishing.done,
        "document.flag": editing.flag,
        "document.skip": lambda: desk.shown_document.act(commands.skip),
        "document.reopen": lambda: desk.shown_document.act(commands.reopen),
        "document.note": editing.edit_document_note,
        "document.revised": desk.looking.open,
        "document.repeated": desk.repeating.offer,
        "view.marks": lambda: desk.article.show_marks(shown=actions["view.marks"].isChecked()),
        "view.list": lambda: desk.list_column.show_list(shown=actions["view.list"].isChecked()),
        "view.guideline": lambda: desk.opening_guideline.show_guideline(shown=actions["view.guideline"].isChecked()),
        "view.history": lambda: desk.history.show_panel(shown=actions["view.history"].isChecked()),
        "view.direction": desk.shown_document.turn_paragraph,
        "view.filter": lambda: _filter_list(desk),
    }.items():
        actions.connect(action, act)


def _filter_list(desk: "Desk") -> None:
    """Go to the field that filters the list, which is shown for it: what is typed there hides articles."""
    desk.list_column.reveal_list()
    if desk.panel.isVisible():
        desk.panel.filter_field.setFocus()
