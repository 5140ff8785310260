"""Who a speaker or target is: an entry of the register, proposed in the strip, chosen in the picker, or by a click.

The mode `identify` picks an entry for the current span; a click on another speaker or target says that both are one.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from annotator.app import commands
from annotator.app.commands.identifying import EntryProposal
from annotator.domain.annotation import Span
from annotator.domain.frames import SPEAKER
from annotator.domain.register import ENTITY, Entry, entry_of
from annotator.text.pronouns import is_pronoun
from annotator.ui import language
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.entry_chip import EntryChip
from annotator.ui.annotate.entry_rows import evidence_words, found_rows, proposed_rows, two_names
from annotator.ui.annotate.picker_place import put_beside_claim
from annotator.ui.annotate.picker_rows import PickerRow
from annotator.ui.annotate.speaker_picker import NEW, SpeakerPicker

PAUSE_MS = 60
"""The time after which a proposal is looked for, so that it delays nothing that is painted first."""
AT_A_TIME = 20
"""Entries whose names are indexed between two events."""
AT_ONCE = 60
"""Entries whose names are indexed while somebody waits for them."""
MANY = 2000
"""Entries whose names are many objects."""
BUSY_MS = 200
"""The time between looks whether long work is over."""
NONE = "NONE"
"""The id of the row that links with no entry."""
_LEARNT = object()


class Identifying(QObject):
    """The acts of the keys I and J."""

    def __init__(self, annotating: Annotating, picker: SpeakerPicker, chip: EntryChip) -> None:
        super().__init__(annotating)
        self._annotating, self._session = annotating, annotating.session
        self._picker, self._chip = picker, chip
        self._span = self._shown = ""
        self.proposal: EntryProposal | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._has_names = False
        self._learning = commands.learn_links(self._session)
        self._preparing = QTimer(self, interval=0)
        self._preparing.timeout.connect(self._prepare)
        self._preparing.start()
        annotating.project.leaving.connect(self._preparing.stop)
        picker.chosen.connect(self._choose)
        annotating.picked.connect(self._pick)
        annotating.pointed.connect(self._follow)
        annotating.view.selection_changed.connect(self._follow)
        chip.accepted.connect(self.accept)
        chip.opened.connect(self.start)

    def _prepare(self) -> None:
        """Index the names of the register, and what words were linked with, a few at a time."""
        is_busy = self._annotating.project.is_running  # with long work, which the window would wait for
        self._preparing.setInterval(BUSY_MS if is_busy else 0)
        if is_busy:
            return
        if not self._session.prepare_entry_names(AT_A_TIME):
            return
        if not self._has_names:
            self._has_names = True
            if len(self._session.register().entries) >= MANY:
                gc.collect()  # so that no garbage is frozen
                gc.freeze()  # the names are not looked through again at every collection, which is felt
            self.look()
        elif self._annotating.do(lambda: next(self._learning, _LEARNT)) is _LEARNT:
            self._preparing.stop()

    def _is_ready(self) -> bool:
        """Whether the names are indexed; few that are left are indexed at once."""
        is_ready = self._session.prepare_entry_names(AT_ONCE)
        if not is_ready and not self._preparing.isActive():  # others brought so many entries that all is read again
            self._has_names = False
            self._preparing.start()
        return is_ready

    # --- the proposal

    def _follow(self) -> None:
        span = self._named_span()
        if span is None or span.id != self._shown or self._annotating.view.selected():
            self._pause.stop()
            self.proposal, self._shown = None, ""
            self._chip.show_nothing()
        if span is not None and not self._annotating.view.selected():
            self._shown = span.id
            self._pause.start()

    def look(self) -> None:
        """Show the entry of the current span, or else the one that it may point to."""
        span = self._named_span()
        if span is None:
            return
        register = self._session.register()
        self.proposal = None
        if (entry := register.entry(entry_of(span))) is not None:
            self._chip.show_entry(*two_names(register, entry.id))
            return
        if not self._is_ready():
            return
        found = self._annotating.do(lambda: commands.propose_entries(self._session, span.document, span))
        if found and (found[0].likely or is_pronoun(" ".join(span.quote))):
            self.proposal = found[0]
            names = two_names(register, found[0].entry.id)
            self._chip.show_proposal(*names, evidence_words(found[0].evidence))
        else:
            self._chip.show_missing()

    def _named_span(self) -> Span | None:
        """The current span if it can point to an entry."""
        span = self._annotating.current_span
        return span if span is not None and commands.can_identify(self._session, span.label) else None

    def accept(self) -> None:
        """Link the current span with the entry that is proposed; without one, choose in the picker."""
        if self._pause.isActive():
            self._pause.stop()
            self.look()
        span = self._named_span()
        if span is None or self.proposal is None:
            self.start()
            return
        self._identify(span, self.proposal.entry.id)

    # --- the picker

    def start(self) -> None:
        """Choose the entry of the current span, or of the speaker of the current claim."""
        annotating = self._annotating
        span = self._named_span() or self._speaker()
        if span is None:
            annotating.hinted.emit(self.tr("Select a speaker or target first."))
            return
        annotating.point_at(span.id)
        self._span = span.id
        if not self._is_ready():
            annotating.hinted.emit(self.tr("The register is being read. Try again in a moment."))
            return
        rows = annotating.do(lambda: proposed_rows(self._session, span.document, span))
        if rows is None:
            return
        annotating.enter("identify")
        words = " ".join(" ".join(span.quote).split())
        last = [PickerRow(NONE, "", self.tr("Not linked with an entry"))] if rows and rows[0].linked else []
        self._picker.open(self.tr("Who is this?"), rows, last, words, self.find, names_new=True)
        put_beside_claim(self._picker, annotating.view, span)
        annotating.hinted.emit(self.tr("Choose an entry, or click another mention of the same one. Esc cancels."))

    def find(self, typed: str) -> list[PickerRow]:
        """Return the entries of the register for what is typed, none while its names are being read."""
        if not self._is_ready():
            return []
        return self._annotating.do(lambda: found_rows(self._session, typed)) or []

    def _speaker(self) -> Span | None:
        annotating = self._annotating
        frame = annotating.current_frame
        spans = (annotating.work.spans.get(speaker) for speaker in (frame.speakers if frame else ()))
        return next((span for span in spans if span is not None), None)

    def _choose(self, row: str, linked: bool) -> None:
        annotating = self._annotating
        span = annotating.work.spans.get(self._span) if annotating.mode == "identify" else None
        if span is None or not row:
            return
        name = self._picker.new_words
        annotating.enter("")
        if row == NEW:
            self._make(span, name)
        elif not linked:  # the one that it is linked with stays
            self._identify(span, "" if row == NONE else row)

    def _pick(self, clicked: str) -> None:
        """Take the entry of the mention that was clicked; where it has none, both are a new one of the words of one."""
        annotating = self._annotating
        if annotating.mode != "identify":
            return
        span, other = annotating.work.spans.get(self._span), annotating.work.spans.get(clicked)
        if other is None or span is None:
            annotating.enter("")
        elif other.id == span.id or not commands.can_identify(self._session, other.label):
            annotating.hinted.emit(self.tr("This is not another speaker or target."))
        else:
            annotating.enter("")
            entry = self._session.register().entry(entry_of(other))
            if entry is not None:
                self._identify(span, entry.id)
            else:
                self._make(span, commands.name_from(other, span), other)

    def take_for_claim(self, entry: str) -> None:
        """Have the speaker of the current claim point to an entry; the selected words are marked if it has none."""
        annotating, fragments = self._annotating, self._annotating.view.selected()
        head, document = annotating.head, annotating.document
        span = self._speaker()
        if span is None and not fragments:
            annotating.hinted.emit(self.tr("The claim has no speaker. Select the words that name it first."))
            return
        if span is None:
            made = annotating.do(
                lambda: commands.add_span(
                    self._session, document, SPEAKER, fragments, frame=head, attributes={ENTITY: entry}
                )
            )
            annotating.view.clear_selection()
            span = made
        if span is not None:
            self._identify(span, entry)
        annotating.point_at(head)

    # --- doing

    def _identify(self, span: Span, entry: str) -> None:
        annotating = self._annotating
        before = self._session.register().entry(entry_of(span))
        if not annotating.project.done(lambda: commands.identify(self._session, span.document, [span.id], entry)):
            return
        annotating.point_at(span.id)
        if entry:
            self._say(self._session.register().entries[entry])
        elif before is not None:
            words = self.tr("No longer linked with {entry}.")
            annotating.project.show_done(words.format(entry=language.isolated(before.name)))

    def _make(self, span: Span, name: str, other: Span | None = None) -> None:
        annotating = self._annotating
        spans = [span.id] if other is None else [span.id, other.id]
        made = annotating.do(lambda: commands.identify_as_new(self._session, span.document, spans, name))
        if made is not None:
            annotating.point_at(span.id)
            annotating.project.show_done(
                self.tr("New entry in the register: {entry}.").format(entry=language.isolated(made.name))
            )

    def _say(self, entry: Entry) -> None:
        words = self.tr("Linked with {entry} in the register.")
        self._annotating.project.show_done(words.format(entry=language.isolated(entry.name)))
