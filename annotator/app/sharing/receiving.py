"""Receiving: segments that a carrier has and this copy has not are merged, those of one signer together.

Nothing is believed but what a segment's SHA-256 proves, and nothing is merged but as a merge: staged, validated, in one
transaction. A segment that names a document whose text has not come waits for it. What needs a person's word is not
merged until somebody has looked at it.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain

import msgspec
from msgspec.structs import replace

from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.app.sharing.asking import NOTHING_AGREED, Asked, Consent
from annotator.app.sharing.belonging import Belonging, receive_as, scope_of
from annotator.app.sharing.new_keys import merge_signed
from annotator.app.sharing.parts import BESIDE_WORK, Content, Origin
from annotator.app.sharing.sending import Carrier
from annotator.app.tasks import Task
from annotator.carriers.segment import Segment
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package.archive import Package, open_package
from annotator.exchange.package.parts import Signature
from annotator.storage import segments
from annotator.storage.documents import numbers_of
from annotator.storage.segments import KnownSegment

MOST_LINES = 20_000
"""The most texts and operations that are read into memory at a time, unless one segment has more."""


class ReceiveReport(msgspec.Struct, frozen=True):
    """What a pass brought: the reports of its merges, and what it left.

    `waiting` segments have not come whole, or name documents that have not come; `refused` ones cannot be used, with
    the reason; `asked` are the merges that wait for a person's word.
    """

    merged: tuple[MergeReport, ...] = ()
    waiting: tuple[Segment, ...] = ()
    refused: tuple[tuple[Segment, AnnotatorError], ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def questions(self) -> int:
        """How many merges wait for a person's word."""
        return len(self.asked)


class _Opened:
    """An open segment, and what it brings: the ids of its texts, and what its operations on documents are on.

    Raises AnnotatorError when it cannot be read.
    """

    def __init__(self, segment: Segment, package: Package) -> None:
        self.segment, self.package = segment, package
        self.texts = set(package.document_ids())
        self.outlines = set(package.outlines())

    @property
    def lines(self) -> int:
        """How many texts and operations it has."""
        return sum(part.lines for part in self.package.manifest.parts.values())

    @property
    def signature(self) -> Signature | None:
        return self.package.manifest.signature

    @property
    def origin(self) -> Origin:
        return Origin(self.package.manifest.project, self.segment.file_name, self.segment.digest, self.signature)

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all operations; a number counts only within the run that the segment has of its device."""
        for logged in chain(self.package.project_operations(), self.package.operations()):
            yield logged if self._has_number_of(logged) else replace(logged, device="", number=0)

    def _has_number_of(self, logged: LoggedOperation) -> bool:
        sender = self.package.manifest.sender
        return sender is not None and logged.device == sender.device and sender.first <= logged.number <= sender.last


class Receiver:
    """Receives through one carrier, pass by pass."""

    def __init__(self, session: Session, carrier: Carrier, at_a_time: int = BESIDE_WORK) -> None:
        """`at_a_time` operations and texts are merged in one transaction, at most."""
        self._session, self._carrier, self._at_a_time = session, carrier, at_a_time
        self._sought: set[str] = set()

    def receive(self, task: Task | None = None, consent: Consent = NOTHING_AGREED) -> ReceiveReport:
        """Merge what the carrier has and this copy has not.

        Merges with questions wait, as far as the person's `consent` does not cover them. Raises AnnotatorError when the
        carrier or the project fails, Cancelled when the task is stopped; what was merged by then stays.
        """
        one = _Pass(self._session, self._carrier, task or Task(), consent, self._at_a_time)
        receive_as(self._session, self._carrier.place, scope_of(self._session))
        one.run(again=False)
        if receive_as(self._session, self._carrier.place, scope_of(self._session)):  # their role came, for one
            one.run(again=False)
        if one.missing and one.missing != self._sought:  # they came before they were assigned, and were passed over
            self._sought = set(one.missing)
            one.run(again=True)
        return one.report()


class _Pass:
    """One pass over what a carrier has."""

    def __init__(self, session: Session, carrier: Carrier, task: Task, consent: Consent, at_a_time: int) -> None:
        self._session, self._carrier, self._task, self._consent = session, carrier, task, consent
        self._at_a_time = at_a_time
        self._merged: list[MergeReport] = []
        self._refused: list[tuple[Segment, AnnotatorError]] = []
        self._asked: list[Asked] = []
        self._waiting: list[Segment] = []
        self.missing: set[str] = set()
        """Documents that waiting segments name and whose texts have not come."""

    def run(self, *, again: bool) -> None:
        """Merge what is new, or what came before and has the missing documents too."""
        self._refused, self._asked = [], []
        self._waiting = self._carrier.listing().segments if again else self._unknown()
        while self._waiting:
            before, self.missing = len(self._waiting), set()
            self._waiting = self._merge_all(self._waiting)
            if len(self._waiting) == before:
                break

    def report(self) -> ReceiveReport:
        """Return what came of it."""
        return ReceiveReport(tuple(self._merged), tuple(self._waiting), tuple(self._refused), tuple(self._asked))

    def _unknown(self) -> list[Segment]:
        known = {
            Segment(one.device, one.first, one.digest)
            for one in segments.known_segments(self._session.file, self._carrier.place)
            if one.carried
        }
        return [one for one in self._carrier.listing().segments if one not in known]

    def _merge_all(self, wanted: list[Segment]) -> list[Segment]:
        """Merge what can be merged now, signer by signer; return what waits."""
        left: list[Segment] = []
        with ExitStack() as stack:
            opened = list(self._open(wanted, stack, left))
            for group in _by_signer(opened):
                left += self._merge_group(group)
        return left

    def _open(self, wanted: Iterable[Segment], stack: ExitStack, left: list[Segment]) -> Iterator[_Opened]:
        for segment in wanted:
            self._task.step(0, 0, segment.file_name)
            path = self._carrier.path_of(segment)
            if path is None:
                left.append(segment)
                continue
            try:
                package = stack.enter_context(open_package(path))
                _require_segment(package, segment)
                opened = _Opened(segment, package)
            except AnnotatorError as error:
                self._refused.append((segment, error))
            else:
                yield opened

    def _merge_group(self, group: list[_Opened]) -> list[Segment]:
        """Merge segments of one signer, as far as their documents are known; return those that wait."""
        belonging = Belonging.of(self._session, chain.from_iterable(one.outlines for one in group))
        ready, waiting = self._divide(group, belonging)
        for part in _runs(ready):
            self._merge_ready(part, belonging)
        return waiting

    def _merge_ready(self, ready: list[_Opened], belonging: Belonging) -> None:
        """Merge segments of one signer; one that cannot be read, or may not be believed, is refused alone."""
        try:
            if all(map(self._merge, self._content(ready, belonging).parts(self._at_a_time))):
                self._note(ready)
        except ProjectFileError:
            raise
        except AnnotatorError as error:
            if len(ready) == 1:
                self._refused.append((ready[0].segment, error))
                return
            for one in ready:
                self._merge_ready([one], belonging)

    def _content(self, ready: list[_Opened], belonging: Belonging) -> Content:
        """Read what belongs to the person."""
        content = Content(ready[-1].origin)
        for one in ready:
            texts = (text for text in one.package.documents() if belonging.includes_document(text.id))
            content.add(texts, filter(belonging.includes, one.operations()))
        return content

    def _merge(self, content: Content) -> bool:
        """Merge a part; return whether that was done, or waits for a person's word."""
        outcome = merge_signed(self._session, content, self._task, self._consent)
        if outcome.report is not None:
            self._merged.append(outcome.report)
        if outcome.asked is not None:
            self._asked.append(outcome.asked)
        return outcome.asked is None

    def _divide(self, group: list[_Opened], belonging: Belonging) -> tuple[list[_Opened], list[Segment]]:
        """Return the segments whose documents are known or come with them, and those that wait."""
        ready: list[_Opened] = []
        coming: set[str] = set()
        behind: set[str] = set()
        waiting: list[Segment] = []
        for one in group:
            coming |= set(filter(belonging.includes_document, one.texts))
            named = {outline.document for outline in one.outlines if belonging.includes(outline)}
            unknown = named - coming
            unknown -= numbers_of(self._session.file, unknown).keys()
            if one.segment.device in behind or unknown:
                self.missing |= unknown
                behind.add(one.segment.device)
                waiting.append(one.segment)
            else:
                ready.append(one)
        return ready, waiting

    def _note(self, ready: list[_Opened]) -> None:
        """Note segments as carried."""
        file = self._session.file
        with file.transaction():
            for one in ready:
                sender = one.package.manifest.sender
                last = sender.last if sender is not None else one.segment.first
                segments.note_segment(
                    file,
                    self._carrier.place,
                    KnownSegment(one.segment.device, one.segment.first, last, one.segment.digest, carried=True),
                )


def _by_signer(opened: Iterable[_Opened]) -> Iterator[list[_Opened]]:
    groups: dict[str, list[_Opened]] = {}
    for one in opened:
        groups.setdefault(one.signature.key if one.signature else "", []).append(one)
    # What brings many texts comes first: others wait for them.
    yield from sorted(groups.values(), key=lambda group: -sum(len(one.texts) for one in group))


def _runs(ready: list[_Opened]) -> Iterator[list[_Opened]]:
    """Divide segments, in their order, into as many as are read into memory at a time."""
    run: list[_Opened] = []
    for one in ready:
        if run and sum(each.lines for each in run) + one.lines > MOST_LINES:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _require_segment(package: Package, segment: Segment) -> None:
    """Refuse a package that is not the segment that its name says."""
    sender = package.manifest.sender
    if package.digest != segment.digest or sender is None or (sender.device, sender.first) != segment[:2]:
        raise AnnotatorError(
            "The file in the shared folder is not what its name says.",
            where=str(package.path),
            remedy="Ask who sent it to send it again.",
        )
