"""Sharing through a hub: rows of operations go to a database and come from it, device by device.

The hub knows members by their accounts, so what comes from a device counts as signed by the member whose it is.
"""

from collections.abc import Iterable, Iterator

import msgspec

from annotator.app.commands.keys import signer
from annotator.app.merging.report import MergeReport
from annotator.app.merging.signatures import PackageSigner
from annotator.app.session import Session
from annotator.app.sharing.asking import NOTHING_AGREED, Asked, Consent, Whence, merge_by_consent
from annotator.app.sharing.belonging import receive_as
from annotator.app.sharing.parts import BESIDE_WORK, Content, Origin
from annotator.app.sharing.sending import SendReport, number_older
from annotator.app.tasks import Task
from annotator.carriers.hub import Hub
from annotator.carriers.hub_records import Device, Row, Text
from annotator.carriers.hub_statements import ROWS_OF_A_STATEMENT
from annotator.carriers.hub_words import address_words
from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package.parts import decode_operation, encode_record
from annotator.storage import devices, segments
from annotator.storage.documents import numbers_of
from annotator.storage.segments import KnownSegment, SegmentContent

MOST_ROWS = 20_000
"""The most operations that go to the hub at a time, all or none: without assignments articles are everybody's."""


class HubReport(msgspec.Struct, frozen=True):
    """What a pass brought: the reports of its merges, what is not here yet of devices (by id), and open questions.

    `refused` says which operations cannot be used.
    """

    merged: tuple[MergeReport, ...] = ()
    waiting: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    refused: tuple[AnnotatorError, ...] = ()

    @property
    def questions(self) -> int:
        """How many merges wait for a person's word."""
        return len(self.asked)


# --- sending


def send_to_hub(session: Session, hub: Hub, task: Task | None = None) -> SendReport:
    """Send what this copy recorded and the hub does not have.

    Raises AnnotatorError when the hub or the project fails, Cancelled when the task is stopped; what was sent by then
    stays sent.
    """
    task, file = task or Task(), session.file
    signer(session)
    number_older(session)
    renamed = _give_way(session, hub)
    device = devices.own_device(file)
    hub.add_device(device)
    # A hub that was restored from a backup, or made anew, has less than was sent.
    before = first = min(carried(session, hub.place).get(device, 0), hub.last_of_own(device))
    last = devices.last_number(file, devices.own_number(file))
    batches = 0
    while first < last:
        task.step(first - before, last - before, "send")
        end = min(first + MOST_ROWS, last)
        if not _send_run(session, hub, device, first + 1, end):
            with file.transaction():
                devices.take_new_device(file, first)
            report = send_to_hub(session, hub, task)
            return SendReport(report.segments + batches, report.operations + first - before, renamed=True)
        with file.transaction():
            _note(session, hub.place, device, end)
        first, batches = end, batches + 1
    return SendReport(batches, last - before, renamed)


def _give_way(session: Session, hub: Hub) -> bool:
    """Take another device if the hub has more of this one than was sent from here; return whether."""
    file = session.file
    device = devices.own_device(file)
    sent = carried(session, hub.place).get(device, 0)
    owners = {one.id: one.person for one in hub.devices()}
    theirs = owners.get(device, hub.person) != hub.person
    there = hub.last_numbers({device: sent}).get(device, sent)
    last = devices.last_number(file, devices.own_number(file))
    if not theirs and (there == sent or (there <= last and _is_ours(session, hub, device, sent + 1, there))):
        return False
    with file.transaction():
        devices.take_new_device(file, sent)
    return True


def _send_run(session: Session, hub: Hub, device: str, first: int, last: int) -> bool:
    """Send a run of numbers; return False if the hub has other operations under one of them."""
    content = SegmentContent(session.file, devices.own_number(session.file), first, last)
    rows = [row_of(one) for one in (*content.project_operations(), *content.operations())]
    texts = (Text(text.id, " ".join(text.languages), text.text) for text in content.documents())
    taken = hub.send(texts, rows)
    return not taken or hub.ids(device, sorted(taken)) == {row.number: row.id for row in rows if row.number in taken}


def _is_ours(session: Session, hub: Hub, device: str, first: int, last: int) -> bool:
    """Whether the hub has just what this copy has under a run of numbers: it was sent, and the answer was lost."""
    return hub.ids(device, range(first, last + 1)).items() <= own_ids(session, first, last).items()


def own_ids(session: Session, first: int, last: int) -> dict[int, str]:
    """Return the ids of the operations that this copy sends under a run of numbers."""
    content = SegmentContent(session.file, devices.own_number(session.file), first, last)
    return {one.number: one.id for one in (*content.project_operations(), *content.operations())}


def row_of(logged: LoggedOperation) -> Row:
    """Return an operation as the hub has it."""
    operation = logged.operation
    assigns = operation.type == "assignment"
    owner = operation.entity.partition("/")[0] if assigns else operation.layer
    line = encode_record(logged).decode().removesuffix("\n")
    return Row(logged.device, logged.number, logged.id, operation.author, owner, logged.document, assigns, line)


# --- receiving


def receive_from_hub(
    session: Session,
    hub: Hub,
    task: Task | None = None,
    consent: Consent = NOTHING_AGREED,
    at_a_time: int = BESIDE_WORK,
) -> HubReport:
    """Merge what the hub has and this copy has not, `at_a_time` operations and texts in one transaction at most.

    Merges with questions wait, as far as the person's `consent` does not cover them. Raises AnnotatorError when the hub
    or the project fails, Cancelled when the task is stopped; what was merged by then stays.
    """
    return _HubPass(session, hub, task or Task(), consent, at_a_time).run()


class _HubPass:
    """One pass over what a hub has."""

    def __init__(self, session: Session, hub: Hub, task: Task, consent: Consent, at_a_time: int) -> None:
        self._session, self._hub, self._task, self._consent = session, hub, task, consent
        self._at_a_time, self._sees_all = at_a_time, False
        self._merged: list[MergeReport] = []
        self._asked: dict[str, Asked] = {}
        self._refused: list[AnnotatorError] = []

    def run(self) -> HubReport:
        self._sees_all = self._hub.sees_all()
        receive_as(self._session, self._hub.place, "" if self._sees_all else " ".join(self._hub.persons()))
        waiting: tuple[str, ...] = ()
        while True:
            known = carried(self._session, self._hub.place)
            behind = self._hub.last_numbers(known)
            left = tuple(one.id for one in self._hub.devices() if one.id in behind and not self._pull(one, known))
            if left == waiting or not left:
                return HubReport(tuple(self._merged), left, tuple(self._asked.values()), tuple(self._refused))
            waiting = left

    def _pull(self, device: Device, known: dict[str, int]) -> bool:
        """Merge what a device has more; return whether all of it is here now."""
        number = known.get(device.id, 0)
        while rows := self._after(device.id, number):
            if not self._merge(device, list(self._usable(device.id, device.person, rows))):
                return False
            number = rows[-1][0]
            with self._session.file.transaction():
                _note(self._session, self._hub.place, device.id, number)
        return True

    def _after(self, device: str, number: int) -> list[tuple[int, str]]:
        """Return rows after a number: as many as are merged at a time, but for the last ones."""
        rows: list[tuple[int, str]] = []
        while len(rows) < self._at_a_time:
            self._task.step(0, 0, "receive")
            more = self._hub.after(device, rows[-1][0] if rows else number, ROWS_OF_A_STATEMENT)
            rows += more
            if len(more) < ROWS_OF_A_STATEMENT:
                break
        return rows

    def _usable(self, device: str, person: str, rows: Iterable[tuple[int, str]]) -> Iterator[LoggedOperation]:
        """Yield the operations in rows of a device of a person; what they wrote there by hand stops nobody."""
        place = f"{address_words(self._hub.place)}, {self._session.people().layer_name(person)}"
        for number, line in rows:
            where = f"{place}, {number}"
            try:
                logged = decode_operation(line.encode(), where)
            except AnnotatorError as error:
                self._refused.append(error)
                continue
            if (logged.device, logged.number) == (device, number):
                yield logged
            else:
                self._refused.append(
                    AnnotatorError("The operation is not what its number says.", where=where, remedy="Ask who sent it.")
                )

    def _merge(self, device: Device, operations: list[LoggedOperation]) -> bool:
        missing = {one.document for one in operations if one.document}
        missing -= numbers_of(self._session.file, missing).keys()
        texts = self._hub.texts(sorted(missing)) if missing else []
        if missing - {text.id for text in texts}:
            return False
        # What is known of an article that is assigned only now was passed over while it was nobody's or another's, but
        # for those who see everything.
        earlier = self._earlier(sorted(missing), device) if missing and not self._sees_all else ()
        groups = (*earlier, (device.person, operations))
        return all(self._merge_as(device, person, group, texts) for person, group in groups)

    def _earlier(self, documents: list[str], but: Device) -> list[tuple[str, list[LoggedOperation]]]:
        """Return what was passed over of documents, device by device, with whose it is: it counts as signed by them."""
        rows: dict[str, list[tuple[int, str]]] = {}
        for device, number, line in self._hub.on_documents(documents, carried(self._session, self._hub.place)):
            rows.setdefault(device, []).append((number, line))
        owners = {one.id: one.person for one in self._hub.devices()} if rows else {}
        groups = {device: list(self._usable(device, owners[device], found)) for device, found in rows.items()}
        order = sorted(groups, key=lambda device: device == but.id)  # the device at hand goes on with what is at hand
        return [(owners[device], groups[device]) for device in order]

    def _merge_as(self, device: Device, person: str, operations: list[LoggedOperation], texts: list[Text]) -> bool:
        """Merge operations as signed by a person, a little at a time; return whether none waits for a word."""
        content = Content(Origin(self._session.project_id, self._hub.place))
        stored = (StoredText(text.id, text.content, tuple(text.languages.split())) for text in texts)
        content.add(stored, sorted(operations, key=_by_clock))
        return all(self._merge_part(device, person, part) for part in content.parts(self._at_a_time))

    def _merge_part(self, device: Device, person: str, part: Content) -> bool:
        by_account = PackageSigner(person, "", known=True)
        whence = Whence(device.id, device.id, part.whence.recorded)
        outcome = merge_by_consent(self._session, part, self._task, self._consent, whence, signer=by_account)
        if outcome.report is not None:
            self._merged.append(outcome.report)
        if outcome.asked is None:
            self._asked.pop(device.id, None)
        else:
            self._asked[device.id] = outcome.asked
        return outcome.asked is None


def _by_clock(logged: LoggedOperation) -> tuple[int, str]:
    return logged.operation.clock, logged.id


def carried(session: Session, place: str) -> dict[str, int]:
    """Return the largest number of each device that went to the hub or came from it."""
    return {one.device: one.last for one in segments.known_segments(session.file, place)}


def _note(session: Session, place: str, device: str, last: int) -> None:
    segments.note_segment(session.file, place, KnownSegment(device, 1, last, "", carried=True))
