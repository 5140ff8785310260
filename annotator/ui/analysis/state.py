"""What the page is about: the claims of a layer, the filter, what stances are towards, and what a link looks for."""

from functools import reduce
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.filtering import NO_FILTER, ClaimFilter, combined
from annotator.app.analysis.present_keys import followed, present_key
from annotator.app.analysis.speakers import SpeakerFinder
from annotator.app.analysis.subjects import Subject
from annotator.app.session import Session
from annotator.ui import language

NOT_FILTERED = ClaimFilter()


class Chip(NamedTuple):
    """A part of what a link looks for, in words; `stance` is a value whose mark is painted before them."""

    filter: ClaimFilter
    words: str
    stance: str = ""


def looking_for(**parts: object) -> ClaimFilter:
    """Return what a link looks for among the claims shown."""
    return msgspec.structs.replace(NO_FILTER, **parts)


class AnalysisState(QObject):
    """Changed by filters, links and the list of speakers; the parts of the page follow its signals."""

    filtered = Signal()
    """Other claims pass the filter, or what is known of them has changed."""
    directed = Signal()
    """Stances towards something else are counted."""
    narrowed = Signal()
    """A link looks for other claims."""

    def __init__(self, session: Session, archive: Archive, finder: SpeakerFinder) -> None:
        super().__init__()
        self.session, self.archive, self.finder = session, archive, finder
        self.language = language.current()
        self.usual_layer = archive.layer
        self.filter = NOT_FILTERED
        self.subject: Subject | None = None
        self.chips: tuple[Chip, ...] = ()

    @property
    def counted(self) -> ClaimFilter:
        """The claims whose stances are counted: those that pass the filter, on the subject if there is one."""
        return combined(self.filter, self.subject.filter) if self.subject else self.filter

    @property
    def shown(self) -> ClaimFilter:
        """The claims that are listed."""
        return reduce(combined, (chip.filter for chip in self.chips), self.filter)

    @property
    def used(self) -> list[str]:
        """The names of the filters in use."""
        names = ClaimFilter.__struct_fields__
        return [name for name in names if getattr(self.filter, name) != getattr(NOT_FILTERED, name)]

    def narrow(self, **parts: object) -> None:
        """Change parts of the filter. What a link looked for among other claims is forgotten."""
        self.show_filter(msgspec.structs.replace(self.filter, **parts))

    def show_filter(self, filter_: ClaimFilter) -> None:
        """Show the claims that pass a filter."""
        if filter_ != self.filter:
            self.filter, self.chips = filter_, ()
            self.filtered.emit()

    def direct(self, subject: Subject | None) -> None:
        """Count stances towards a subject, or any for None."""
        if subject != self.subject:
            self.subject, self.chips = subject, ()
            self.directed.emit()

    def look_for(self, *chips: Chip) -> None:
        """List what a link looks for, instead of what one before did."""
        self.chips = chips
        self.narrowed.emit()

    def drop(self, chip: Chip) -> None:
        """Look no longer for a part."""
        self.look_for(*(own for own in self.chips if own != chip))

    def go_on_from(self, before: "AnalysisState") -> None:
        """Show what another state of the same archive shows; chips only in the language that they are in."""
        self.usual_layer, self.filter, self.subject = before.usual_layer, before.filter, before.subject
        self.chips = before.chips if before.language == self.language else ()
        self.filtered.emit()

    def begin_with(self, filter_: ClaimFilter, subject: Subject | None, usual_layer: str) -> None:
        """Show the claims that pass a filter, and count stances towards a subject."""
        self.filter, self.subject, self.usual_layer = filter_, subject, usual_layer
        self.filtered.emit()

    def replace_archive(self, archive: Archive, finder: SpeakerFinder) -> None:
        """Show another layer, with the same filter, or the same one as it is now."""
        if archive.layer != self.archive.layer:
            self.subject, self.chips = None, ()
        wordings = {row: self.archive.columns.keys[row] for row in self._groups()}
        self.archive, self.finder = archive, finder
        if wordings:
            self._find_again(wordings)
        self._follow_speakers()
        self.filtered.emit()

    def _follow_speakers(self) -> None:
        """Mean those whom speakers read as now: they may have been merged, or have become entries."""
        self.filter = followed(self.filter, self.archive)
        self.chips = tuple(chip._replace(filter=followed(chip.filter, self.archive)) for chip in self.chips)
        subject = self.subject
        if subject is not None and subject.key:
            key = present_key(self.archive, subject.key)
            self.subject = msgspec.structs.replace(subject, key=key) if key else None

    def _groups(self) -> list[int]:
        groups = [chip.filter.group for chip in self.chips]
        if self.subject is not None:
            groups.append(self.subject.row)
        return [row for row in groups if row >= 0]

    def _find_again(self, wordings: dict[int, str]) -> None:
        """Find claims in other rows, by their wording; what is not there any more is looked for no longer."""
        keys = self.archive.columns.keys
        rows = {row: keys.row_of(words) for row, words in wordings.items()}
        moved = [(chip, rows.get(chip.filter.group, -1)) for chip in self.chips]
        self.chips = tuple(
            chip if chip.filter.group < 0 else chip._replace(filter=msgspec.structs.replace(chip.filter, group=row))
            for chip, row in moved
            if chip.filter.group < 0 or row >= 0
        )
        if self.subject is not None and self.subject.row >= 0:
            row = rows[self.subject.row]
            self.subject = msgspec.structs.replace(self.subject, row=row) if row >= 0 else None
