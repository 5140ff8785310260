"""Relating claims: the other claim with the picker or by a click in the article, then how the two are related.

The mode `relate` picks the other claim, `value` the value of the relation. A value chosen again removes the relation.
"""

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.domain.annotation import Span
from annotator.domain.claim_relations import SAME, Related, claim_relation_values
from annotator.domain.frames import CLAIM, Frame
from annotator.ui import language
from annotator.ui.annotate.act_words import ActWords, quoted
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.picker_place import put_beside_claim
from annotator.ui.annotate.picker_rows import PickerRow, other_claim_rows
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.article.card_data import quote


class Relating(QObject):
    """The act of the key C, and the removal of relations between claims."""

    def __init__(self, annotating: Annotating, picker: SpeakerPicker) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._session = annotating.session
        self._picker = picker
        self._words = ActWords(annotating.session.scheme, self)
        self._other = self._relation = self._value = ""
        picker.chosen.connect(self._choose)
        annotating.picked.connect(self._pick)

    def start(self) -> None:
        """Pick another claim for the current one; with a current relation, pick its value."""
        annotating = self._annotating
        frame = annotating.current_frame
        if frame is None or frame.head.label != CLAIM:
            annotating.hinted.emit(self.tr("Select a claim first."))
            return
        chosen = next((one for one in frame.related if one.id == annotating.relation), None)
        if chosen is not None:
            self._open_values(chosen.other, chosen.id, chosen.value)
        elif rows := other_claim_rows(annotating.work, frame):
            annotating.enter("relate")
            self._open(self.tr("Relate to"), rows)
            annotating.hinted.emit(self.tr("Choose the other claim, or click it in the text. Esc cancels."))
        else:
            annotating.hinted.emit(self.tr("There is no other claim to relate to. Mark one first."))

    def _open_values(self, other: str, relation: str, value: str) -> None:
        """Ask for the value of a relation, which keeps its direction; "" is one from the current claim."""
        annotating, scheme = self._annotating, self._session.scheme
        self._other, self._relation, self._value = other, relation, value
        annotating.span = annotating.head
        annotating.enter("value")
        code, now = language.current(), self.tr("now")
        rows = [
            PickerRow(id_, "", scheme.say(id_, code), beside=now if id_ == value else "")
            for id_ in claim_relation_values(scheme)
        ]
        self._open(self.tr("Relation"), rows)
        self._picker.point_at(value or rows[0].id)
        words = quoted(quote(annotating.work.spans[other]))
        annotating.hinted.emit(self.tr("Choose how this claim relates to {claim}. Esc cancels.").format(claim=words))

    def _open(self, title: str, rows: list[PickerRow]) -> None:
        annotating = self._annotating
        self._picker.open(title, rows, [], "")
        put_beside_claim(self._picker, annotating.view, annotating.work.spans[annotating.head])

    # --- picking

    def _choose(self, row: str, _linked: bool) -> None:
        mode = self._annotating.mode
        if mode == "relate":
            self._pick(row or self._annotating.span)
        elif mode == "value" and row:
            self._set_value(row)

    def _pick(self, span_id: str) -> None:
        """Take the other claim that was clicked or chosen; a click beside spans cancels."""
        annotating = self._annotating
        span = annotating.work.spans.get(span_id)
        if annotating.mode == "value" or (annotating.mode == "relate" and span is None):
            annotating.enter("")
        elif annotating.mode == "relate" and span is not None and span.id != annotating.head:
            self._take_other(span)

    def _take_other(self, span: Span) -> None:
        frame = self._annotating.current_frame
        if span.label != CLAIM or frame is None:
            self._annotating.hinted.emit(self.tr("This is not a claim."))
            return
        known = relation_with(frame, span.id)
        is_ours = known is not None and (known.begins or known.value == SAME)
        self._open_values(span.id, "", known.value if known is not None and is_ours else "")

    def _set_value(self, value: str) -> None:
        annotating, session = self._annotating, self._session
        document, head, other, relation = annotating.document, annotating.head, self._other, self._relation
        frame = annotating.current_frame
        annotating.enter("")
        if value == self._value and frame is not None and (known := relation_with(frame, other)) is not None:
            self.remove(known.id)
            return
        if relation:
            made = annotating.do(lambda: commands.change_claim_relation(session, document, relation, value))
        else:
            made = annotating.do(lambda: commands.relate_claims(session, document, head, other, value))
        annotating.point_at(head, relation=made.id if made else "")

    # --- removing

    def remove(self, relation: str) -> None:
        """Remove a relation between claims."""
        annotating = self._annotating
        value = annotating.do(lambda: commands.remove_claim_relation(self._session, annotating.document, relation))
        if value is not None:
            annotating.project.show_done(self._words.relation_removed(value))
        annotating.point_at(annotating.head)


def relation_with(frame: Frame, other: str) -> Related | None:
    """Return the relation of a claim with another one, None if there is none."""
    return next((one for one in frame.related if one.other == other), None)
