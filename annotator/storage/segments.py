"""What is to be carried, and what a carrier has taken from here or brought here.

UNITS: operations of a device are numbered from 1; a segment has those from `first` to `last`, both included.
"""

from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.document import StoredText
from annotator.domain.operation import DRAFTS, LoggedOperation
from annotator.storage.database import ProjectFile
from annotator.storage.packing import operations_numbered, texts_numbered

BY_HAND = "package"
"""The place of packages that people hand over themselves."""


class KnownSegment(NamedTuple):
    """A segment that this copy knows: device (by id), run of numbers, SHA-256, and whether it was carried."""

    device: str
    first: int
    last: int
    digest: str
    carried: bool


def carrier_number(file: ProjectFile, place: str) -> int:
    """Return the row number of a carrier by its place, which is added inside the open transaction if it is new."""
    file.insert("carrier", [{"place": place}], on_conflict="IGNORE")
    return int(file.rows("SELECT number FROM carrier WHERE place = ?", (place,))[0][0])


def known_segments(file: ProjectFile, place: str) -> list[KnownSegment]:
    """Return the segments of a carrier that this copy knows, by device and number."""
    rows = file.rows(
        "SELECT device, first, last, digest, carried FROM segment JOIN carrier ON carrier.number = segment.carrier"
        " WHERE place = ? ORDER BY device, first, digest",
        (place,),
    )
    return [KnownSegment(device, first, last, digest, bool(carried)) for device, first, last, digest, carried in rows]


def note_segment(file: ProjectFile, place: str, segment: KnownSegment) -> None:
    """Record a segment inside the open transaction, or that it is carried now."""
    file.write(
        "INSERT OR REPLACE INTO segment (carrier, device, first, last, digest, carried) VALUES (?, ?, ?, ?, ?, ?)",
        (
            carrier_number(file, place),
            segment.device,
            segment.first,
            segment.last,
            segment.digest,
            int(segment.carried),
        ),
    )


def note_run(file: ProjectFile, place: str, run: KnownSegment) -> None:
    """Record a run inside the open transaction, unless one that is recorded contains it."""
    there = (one for one in known_segments(file, place) if one.device == run.device and one.carried)
    if not any(one.first <= run.first and run.last <= one.last for one in there):
        note_segment(file, place, run)


def forget_segment(file: ProjectFile, place: str, segment: KnownSegment) -> None:
    """Forget a segment inside the open transaction: it is made anew, with other bytes."""
    file.write(
        "DELETE FROM segment WHERE carrier = ? AND device = ? AND first = ? AND digest = ?",
        (carrier_number(file, place), segment.device, segment.first, segment.digest),
    )


def forget_uncarried(file: ProjectFile, place: str) -> None:
    """Forget, inside the open transaction, the segments from here that the carrier has not taken."""
    file.write("DELETE FROM segment WHERE carried = 0 AND carrier = ?", (carrier_number(file, place),))


def forget_received(file: ProjectFile, place: str, own: str) -> None:
    """Forget, inside the open transaction, what came by a carrier from all devices but the own one."""
    file.write("DELETE FROM segment WHERE carrier = ? AND device != ?", (carrier_number(file, place), own))


def covered(file: ProjectFile, place: str) -> dict[str, int]:
    """Return up to which number of each device (by id) everything came by a place, or went there."""
    found: dict[str, int] = {}
    for one in known_segments(file, place):
        last = found.get(one.device, 0)
        if one.carried and one.first <= last + 1:
            found[one.device] = max(last, one.last)
    return found


class SegmentContent:
    """The content of a segment of this copy's device, as a package has it."""

    def __init__(self, file: ProjectFile, device: int, first: int, last: int) -> None:
        """Take the run from `first` to `last` of a device, by row number."""
        self._file, self._run = file, (device, first, last)

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole, without drafts of the scheme, which stay in their copy."""
        return (one for one in operations_numbered(self._file, *self._run, on_documents=False) if not _is_draft(one))

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts of the documents that were added or restored."""
        return texts_numbered(self._file, *self._run)

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return operations_numbered(self._file, *self._run, on_documents=True)


def _is_draft(logged: LoggedOperation) -> bool:
    return logged.operation.type == "scheme" and logged.operation.entity.startswith(DRAFTS)
