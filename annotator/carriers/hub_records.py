"""What a hub has of a project: operations and texts as rows, accounts, and copies.

UNITS: operations of a device are numbered from 1.
"""

from typing import NamedTuple

from annotator.domain.operation import Role


class Row(NamedTuple):
    """An operation as the hub has it: whose it is, and the line of a package with all of it.

    `owner` is the member (by id) whose layer, thread or assignment it is, "" for what is everybody's; `document` is ""
    for what is on the project as a whole.
    """

    device: str
    number: int
    id: str
    author: str
    owner: str
    document: str
    assigns: bool
    line: str


class Text(NamedTuple):
    """A text: its id, its languages separated by spaces, and the content."""

    id: str
    languages: str
    content: str


class Account(NamedTuple):
    """An account in the project: its name, the member (by id) whose it is, and their role."""

    login: str
    person: str
    role: Role


class Device(NamedTuple):
    """A copy of the project that the hub knows: its id, the member (by id) whose it is, and when it was first there."""

    id: str
    person: str
    seen: str
