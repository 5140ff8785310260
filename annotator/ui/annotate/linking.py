"""Linking and unlinking: speakers, cues, claims, further stances, with the picker or by a click in the article.

The mode `link` picks a part to link with the current claim, `claim` a claim to link with the selected speaker or cue,
`other` the speaker of a further stance, `unlink` a part to unlink.
"""

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Span
from annotator.domain.frames import CUE, SPEAKER, Frame, frame_of
from annotator.ui.annotate.act_words import ActWords
from annotator.ui.annotate.annotating import LINKING, PICKING, Annotating, Mode
from annotator.ui.annotate.identifying import Identifying
from annotator.ui.annotate.picker_place import put_beside_claim
from annotator.ui.annotate.picker_rows import (
    PickerRow,
    claim_rows,
    holders_of,
    linked_rows,
    related_rows,
    said_by,
    speaker_rows,
    virtual_rows,
)
from annotator.ui.annotate.relating import Relating, relation_with
from annotator.ui.annotate.speaker_picker import NEW, SpeakerPicker

MOST_RECENT = 50


class Linking(QObject):
    """The acts of the keys L, X, O, R, A and U."""

    def __init__(
        self, annotating: Annotating, picker: SpeakerPicker, relating: Relating, identifying: Identifying
    ) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._session = annotating.session
        self._view = annotating.view
        self._picker = picker
        self._relating = relating
        self._identifying = identifying
        self._words = ActWords(annotating.session.scheme, self)
        self._part = ""
        self._recent: list[str] = []
        picker.chosen.connect(self._choose)
        picker.cancelled.connect(annotating.escape)
        annotating.picked.connect(self._pick)
        annotating.pointed.connect(self._follow)
        self._view.laid_out.connect(self._place)
        self._view.verticalScrollBar().valueChanged.connect(self._place)

    # --- opening the picker

    def start_link(self) -> None:
        """Pick a claim for a selected, unlinked speaker or cue; else pick a part for the current claim."""
        annotating = self._annotating
        span, frame = annotating.current_span, annotating.current_frame
        if span is not None and span.label in (SPEAKER, CUE) and (frame is None or span.id not in frame.parts()):
            self._start_claim(span)
        elif annotating.require_head() and frame is not None:
            self._open("link", self.tr("Said by"), self._speakers(frame, frame.speakers), virtual=frame.speakers)
            annotating.hinted.emit(self.tr("Choose a speaker, or click one in the text. Esc cancels."))

    def _start_claim(self, part: Span) -> None:
        annotating = self._annotating
        rows = claim_rows(annotating.work, part, annotating.head)
        if not rows:
            annotating.hinted.emit(self.tr("There is no claim to link to. Mark one first."))
            return
        rows = [row._replace(beside=said_by(annotating.work, row.id)) for row in rows]
        self._part = part.id
        self._open("claim", self.tr("Link to"), rows)
        annotating.hinted.emit(self.tr("Choose a claim, or click one in the text. Esc cancels."))

    def start_other(self) -> None:
        """Pick another speaker, for a further stance towards the current claim or target."""
        annotating = self._annotating
        if annotating.require_head() and (frame := annotating.current_frame) is not None:
            holders = holders_of(annotating.work, frame.head.id)
            self._open("other", self.tr("Whose stance?"), self._speakers(frame, holders), virtual=tuple(holders))
            annotating.hinted.emit(
                self.tr("Choose another speaker, click one, or mark one with the speaker key. Esc cancels.")
            )

    def start_unlink(self) -> None:
        """Remove the current relation, or unlink the selected or the only speaker or cue; pick one of several."""
        annotating = self._annotating
        frame = annotating.current_frame
        if frame is None or not annotating.require_head():
            annotating.require_head()
            return
        if annotating.relation:
            self._relating.remove(annotating.relation)
            return
        rows = [*linked_rows(annotating.work, frame, *self._virtual_names()), *related_rows(annotating.work, frame)]
        selected = next((row for row in rows if row.id == annotating.span), None)
        if selected is not None or len(rows) == 1:
            self._unlink(frame.head.id, (selected or rows[0]).id)
        elif rows:
            self._open("unlink", self.tr("Unlink"), [row._replace(linked=False) for row in rows])
            annotating.hinted.emit(self.tr("Choose what to unlink, or click it in the text. Esc cancels."))
        else:
            annotating.hinted.emit(self.tr("The claim has no speaker and no cue."))

    def _open(self, mode: Mode, title: str, rows: list[PickerRow], *, virtual: tuple[str, ...] | None = None) -> None:
        annotating = self._annotating
        annotating.enter(mode)
        last = virtual_rows(virtual, *self._virtual_names()) if virtual is not None else []
        search = self._identifying.find if mode == "link" else None
        self._picker.open(title, rows, last, self._selected_words() if mode in ("link", "other") else "", search)
        self._place()

    def _speakers(self, frame: Frame, linked: list[str] | tuple[str, ...]) -> list[PickerRow]:
        return speaker_rows(self._annotating.work, frame.head, linked, self._recent)

    def _selected_words(self) -> str:
        text = self._view.article.text
        return " ".join(" … ".join(text[start:end] for start, end in self._view.selected()).split())

    def _virtual_names(self) -> tuple[str, str]:
        return self.tr("Author of the article"), self.tr("Unspecified")

    def _place(self) -> None:
        annotating = self._annotating
        if annotating.mode not in PICKING:
            return
        beside = {"claim": self._part, "identify": annotating.span}.get(annotating.mode, annotating.head)
        span = annotating.work.spans.get(beside)
        if span is not None:
            put_beside_claim(self._picker, self._view, span)

    def _follow(self) -> None:
        """Close the picker when its mode ends; else choose the row of the current span."""
        picker, mode = self._picker, self._annotating.mode
        if mode in PICKING:
            if self._annotating.span and mode != "identify":
                picker.point_at(self._annotating.span)
        elif not picker.isHidden():
            had_focus = picker.isAncestorOf(picker.window().focusWidget()) if picker.window().focusWidget() else False
            picker.hide()
            if had_focus:
                self._view.setFocus()

    # --- picking

    def confirm(self) -> bool:
        """Pick the current span, for Enter; return False when the picker is closed."""
        annotating = self._annotating
        if annotating.mode not in PICKING or annotating.mode == "identify" or not annotating.span:
            return False
        annotating.picked.emit(annotating.span)
        return True

    def _choose(self, row: str, linked: bool) -> None:
        annotating, mode = self._annotating, self._annotating.mode
        if mode not in LINKING:
            return
        if row == NEW:
            self._mark_new_speaker()
        elif not row:
            self.confirm()
        elif mode == "link" and linked:
            self._leave()
            self._unlink(annotating.head, row)
        elif mode == "link" and row in self._session.register():
            self._leave()
            self._identifying.take_for_claim(row)
        elif row in VIRTUAL_SPEAKERS and mode in ("link", "other"):
            self.set_virtual(row)
        elif row in VIRTUAL_SPEAKERS and mode == "unlink":
            self._leave()
            self._unlink(annotating.head, row)
        else:
            self._pick(row)

    def _mark_new_speaker(self) -> None:
        annotating, fragments = self._annotating, self._view.selected()
        head, document, mode = annotating.head, annotating.document, annotating.mode
        if not fragments:
            return
        if mode == "other":
            new_stance = annotating.do(lambda: commands.add_holder(self._session, document, head, fragments))
            stance = new_stance or ""
        else:
            annotating.do(lambda: commands.add_span(self._session, document, SPEAKER, fragments, frame=head))
            stance = ""
        self._view.clear_selection()
        self._leave()
        annotating.point_at(head, stance=stance)

    def _pick(self, span_id: str) -> None:
        """Link with a span that was clicked or chosen; a click beside spans cancels."""
        annotating = self._annotating
        mode, head = annotating.mode, annotating.head
        if mode not in LINKING:
            return
        span = annotating.work.spans.get(span_id)
        if span is None:
            self._leave()
        elif mode == "claim":
            self._link_part_with(span_id)
        elif mode == "unlink":
            self._leave()
            self._unlink(head, span_id)
        elif mode == "other" and span.label != SPEAKER:
            annotating.hinted.emit(self.tr("This is not a speaker."))
        elif span_id != head:
            self._link(head, span_id, further=mode == "other")

    def _link(self, head: str, member: str, *, further: bool) -> None:
        annotating, document = self._annotating, self._annotating.document
        stance = annotating.stance or None
        if further:
            new_stance = annotating.do(lambda: commands.add_stance(self._session, document, head, member))
        else:
            new_stance = annotating.do(lambda: commands.link(self._session, document, head, member, stance=stance))
        self._remember_use(member)
        self._leave()
        annotating.point_at(head, stance=new_stance or "")

    def _link_part_with(self, head: str) -> None:
        annotating, part, document = self._annotating, self._part, self._annotating.document
        annotating.do(lambda: commands.link(self._session, document, head, part))
        self._remember_use(part)
        self._leave()
        annotating.point_at(head)

    def _leave(self) -> None:
        self._annotating.enter("")

    def _remember_use(self, speaker: str) -> None:
        self._recent = [speaker, *(used for used in self._recent if used != speaker)][:MOST_RECENT]

    def remember_marked(self, span: str) -> None:
        """Remember a new speaker; the picker offers the latest first."""
        self._remember_use(span)

    # --- without the picker

    def set_virtual(self, speaker: str) -> None:
        """Set a virtual speaker, of the claim or of a further stance."""
        annotating = self._annotating
        if not annotating.require_head():
            return
        head, document = annotating.head, annotating.document
        if annotating.mode == "other":
            new_stance = annotating.do(lambda: commands.add_stance(self._session, document, head, speaker))
            self._leave()
            annotating.point_at(head, stance=new_stance or "")
        else:
            annotating.do(lambda: commands.set_speaker(self._session, document, head, speaker))
            if annotating.mode == "link":
                self._leave()

    def repeat_speaker(self) -> None:
        """Link the current claim with the speaker of the claim that was current before."""
        annotating = self._annotating
        frame = annotating.current_frame
        if frame is None or not annotating.require_head():
            annotating.require_head()
            return
        speakers = next((found for head in self._before(frame) if (found := self._speakers_of(head))), ())
        if not speakers:
            annotating.hinted.emit(self.tr("No earlier claim has a speaker."))
            return
        head, document = frame.head.id, annotating.document
        annotating.do(lambda: commands.add_speakers(self._session, document, head, speakers))
        for speaker in speakers:
            self._remember_use(speaker)
        annotating.pointed.emit()

    def _before(self, frame: Frame) -> list[str]:
        """The claims current before this one, the last first, then those before it in the text, the nearest first."""
        annotating = self._annotating
        heads = [span for span in annotating.work.spans.values() if span.label == frame.head.label]
        earlier = sorted((head for head in heads if head.start < frame.head.start), key=lambda head: -head.start)
        return [*annotating.earlier_heads(), *(head.id for head in earlier)]

    def _speakers_of(self, head: str) -> tuple[str, ...]:
        return frame_of(self._annotating.work, head).speakers

    def _unlink(self, head: str, part: str) -> None:
        annotating, document = self._annotating, self._annotating.document
        spans, frame = annotating.work.spans, annotating.current_frame
        if frame is not None and (related := relation_with(frame, part)) is not None:
            self._relating.remove(related.id)
            return
        if not any(part != head and relation.names(part) for relation in annotating.work.relations_of(head)):
            annotating.hinted.emit(self.tr("This is not linked to the claim."))
            return
        gone = annotating.do(lambda: commands.unlink(self._session, document, head, part))
        if gone is not None:
            annotating.project.show_done(self._words.unlinked_part(part, spans, gone))
        annotating.pointed.emit()
