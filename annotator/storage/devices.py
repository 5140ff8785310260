"""Devices: the copies of the project, each of which numbers its own operations from 1.

The numbers are how work is carried between copies; they are no part of an operation, and mean nothing to its state. The
id of a device is random and stays in its file: a copied file has it too, until the copy takes another.
"""

import uuid
from typing import NamedTuple

from annotator.storage.database import ProjectFile
from annotator.storage.sqlite_errors import damaged

OWN_NUMBER = "SELECT CAST(value AS INTEGER) FROM project WHERE key = 'device'"
"""The row number of this copy's device."""


def own_device(file: ProjectFile) -> str:
    """Return the id of this copy's device. Raises ProjectFileError when the file is damaged."""
    rows = file.rows(f"SELECT id FROM device WHERE number = ({OWN_NUMBER})")
    if not rows:
        raise damaged(str(file.path))
    return str(rows[0][0])


def own_number(file: ProjectFile) -> int:
    """Return the row number of this copy's device. Raises ProjectFileError when the file is damaged."""
    rows = file.rows(f"SELECT number FROM device WHERE number = ({OWN_NUMBER})")
    if not rows:
        raise damaged(str(file.path))
    return int(rows[0][0])


def last_number(file: ProjectFile, device: int) -> int:
    """Return the largest number that a device (by row number) has given, 0 for none."""
    return int(file.rows("SELECT coalesce(max(sequence), 0) FROM operation WHERE device = ?", (device,))[0][0])


def vector(file: ProjectFile) -> dict[str, int]:
    """Return the largest number that is here of each device, by id."""
    rows = file.rows(
        "SELECT id, (SELECT max(sequence) FROM operation WHERE operation.device = device.number) FROM device"
    )
    return {id_: last for id_, last in rows if last}


class DeviceState(NamedTuple):
    """A copy of the project: its id, who recorded last in it (by id) and when (UTC), and the largest number of it.

    `received` is when that last work came here first (UTC), "" for what no merge brought.
    """

    id: str
    author: str
    recorded: str
    number: int
    received: str


def device_states(file: ProjectFile) -> list[DeviceState]:
    """Return every copy of which there are operations here, in the order in which they came to be known."""
    rows = file.rows(
        "SELECT device.id, operation.author, operation.recorded, sequence, coalesce((SELECT min(merge.recorded)"
        " FROM brought JOIN merge ON merge.number = brought.merge WHERE brought.operation = operation.number), '')"
        " FROM device JOIN operation ON operation.device = device.number"
        " AND sequence = (SELECT max(sequence) FROM operation AS own WHERE own.device = device.number)"
        " GROUP BY device.number ORDER BY device.number"
    )
    return [DeviceState(*row) for row in rows]


def take_new_device(file: ProjectFile, sent: int) -> str:
    """Give this copy another device inside the open transaction, and return its id.

    The operations that the old device numbered after `sent` get numbers of the new one: another copy of this file has
    given the same numbers to operations of its own.
    """
    old, new = own_number(file), uuid.uuid4().hex
    file.insert("device", [{"id": new}])
    number = int(file.rows("SELECT number FROM device WHERE id = ?", (new,))[0][0])
    file.write("UPDATE project SET value = ? WHERE key = 'device'", (str(number),))
    file.write("DELETE FROM project WHERE key LIKE 'receipt %'")  # they are about the numbers of the old device
    file.write(
        "UPDATE operation SET device = ?, sequence = sequence - ? WHERE device = ? AND sequence > ? AND arrived = 0",
        (number, sent, old, sent),
    )
    return new


def number_older(file: ProjectFile, author: str | None) -> int:
    """Number, inside the open transaction, operations of which no device is known; return how many.

    They were recorded by an older version. With an `author` only those by one person are this copy's to send.
    """
    device = own_number(file)
    before = last_number(file, device)
    file.write(
        "UPDATE operation SET device = :device, sequence = :before + numbered.place FROM ("
        " SELECT number, row_number() OVER (ORDER BY number) AS place FROM operation"
        " WHERE device IS NULL AND withdrawn = 0 AND (:author IS NULL OR author = :author)"
        ") AS numbered WHERE operation.number = numbered.number",
        {"device": device, "before": before, "author": author},
    )
    return last_number(file, device) - before
