"""The acts of labels and stances: annotate the selection, change or delete what is current, edit spans."""

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.domain.annotation import Fragment, Span
from annotator.domain.frames import CLAIM, CUE, SPEAKER, TARGET
from annotator.ui.annotate.act_words import ActWords
from annotator.ui.annotate.annotating import PICKING, Annotating
from annotator.ui.annotate.relating import Relating


class Marking(QObject):
    """Acts on the selection, and on the current span and stance."""

    def __init__(self, annotating: Annotating, relating: Relating) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._relating = relating
        self._session = annotating.session
        self._view = annotating.view
        self._words = ActWords(annotating.session.scheme, self)
        self._view.span_resized.connect(self._resized)

    # --- labels

    def mark(self, label: str) -> None:
        """Annotate the selection; without one, change the label of the current span."""
        annotating = self._annotating
        fragments = self._view.selected()
        if not fragments and annotating.mode == "" and annotating.current_span is not None:
            self._relabel(annotating.current_span, label)
        elif not fragments:
            annotating.hinted.emit(self.tr("Select some words first."))
        elif annotating.mode == "other" and label == SPEAKER:
            self._mark_holder()
        elif annotating.mode != "extent":
            self._mark_new(label)

    def _relabel(self, span: Span, label: str) -> None:
        annotating = self._annotating
        change = annotating.do(lambda: commands.change_label(self._session, annotating.document, span.id, label))
        if change is None:
            return
        annotating.point_at(span.id)
        if change.span != span:
            annotating.project.show_done(self._words.relabelled(span, change))

    def _mark_new(self, label: str) -> None:
        annotating = self._annotating
        fragments = self._view.selected()
        frame, head = annotating.current_frame, annotating.head
        linked = frame.head.id if frame is not None and label in (SPEAKER, CUE) else None
        stance = annotating.stance if linked and label == CUE and annotating.has_further_stance else None
        made = annotating.do(
            lambda: commands.add_span(self._session, annotating.document, label, fragments, frame=linked, stance=stance)
        )
        if made is None:
            return
        keeps_head = linked is not None or (label == TARGET and frame is not None and _inside(made, frame.head))
        kept_stance = annotating.stance if linked else ""
        annotating.enter("")
        annotating.point_at(made.id, stance=kept_stance)
        if keeps_head:
            annotating.keep_head(head)
        self._view.clear_selection()  # last, so that nothing else is shown in between
        if linked and label == CUE and stance is None and frame is not None and frame.cues:
            annotating.project.show_done(self._words.further_cue(made))

    def _mark_holder(self) -> None:
        annotating = self._annotating
        fragments, head = self._view.selected(), annotating.head
        stance = annotating.do(lambda: commands.add_holder(self._session, annotating.document, head, fragments))
        if stance:
            self._view.clear_selection()
            annotating.enter("")
            annotating.point_at(head, stance=stance)

    # --- stances

    def set_stance(self, value: str) -> None:
        """Set the value of the current stance, or of the claim's own; the value that it has already is cleared."""
        annotating = self._annotating
        if not annotating.require_head():
            return
        head, stance, document = annotating.head, annotating.stance or None, annotating.document
        if self.current_value() == value:
            cleared = annotating.do(lambda: commands.clear_stance(self._session, document, head, stance=stance))
            if cleared:
                annotating.project.show_done(self._words.cleared(cleared))
        else:
            annotating.do(lambda: commands.set_stance(self._session, document, head, value, stance=stance))

    def current_value(self) -> str:
        """The value of the stance that keys change; "" for none."""
        annotating = self._annotating
        frame = annotating.current_frame
        if frame is None:
            return ""
        stances = [*frame.stances, *frame.towards]
        chosen = next((stance for stance in stances if stance.id == annotating.stance), frame.own_stance)
        return chosen.value if chosen else ""

    # --- deleting, editing the extent

    def delete(self) -> None:
        """Delete the current relation of claims or further stance, or else the current span."""
        annotating = self._annotating
        if annotating.relation:
            self._relating.remove(annotating.relation)
        elif annotating.stance and annotating.has_further_stance:
            stance, annotating.stance = annotating.stance, ""
            value = annotating.do(lambda: commands.delete_stance(self._session, annotating.document, stance))
            if value is not None:
                annotating.project.show_done(self._words.stance_deleted(value))
        elif (span := annotating.current_span) is not None:
            gone = annotating.do(lambda: commands.delete_span(self._session, annotating.document, span.id))
            if gone is not None:
                annotating.project.show_done(self._words.deleted(span, gone))

    def start_extent(self) -> None:
        """Select the words of the current span, to edit its extent."""
        annotating = self._annotating
        if annotating.current_span is None:
            annotating.hinted.emit(self.tr("Select a span first."))
            return
        annotating.enter("extent")
        self._view.select_fragments(annotating.current_span.fragments)
        self._view.setFocus()
        annotating.hinted.emit(self.tr("Select the words of this span, then press Enter. Esc cancels."))

    def confirm_extent(self) -> bool:
        """Set the extent of the edited span to the selection; return False when none is edited."""
        annotating, fragments = self._annotating, self._view.selected()
        if annotating.mode != "extent" or not fragments:
            return False
        self._resized(fragments)
        self._view.clear_selection()
        annotating.enter("")
        return True

    def _resized(self, fragments: list[Fragment]) -> None:
        annotating = self._annotating
        if annotating.mode not in PICKING and annotating.current_span is not None:
            span = annotating.span
            annotating.do(lambda: commands.resize_span(self._session, annotating.document, span, fragments))


def _inside(inner: Span, outer: Span) -> bool:
    return outer.label == CLAIM and outer.start <= inner.start and inner.end <= outer.end
