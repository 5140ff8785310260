"""Acts of sharing: what carries this copy's work, one pass of sending and receiving, and who shares it."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from annotator.app.location_warnings import shared_folder_notice
from annotator.app.session import Session
from annotator.app.sharing.asking import NOTHING_AGREED, Consent
from annotator.app.sharing.parts import ALONE, BESIDE_WORK
from annotator.app.sharing.passwords import stored_password
from annotator.app.sharing.sharing import (
    FolderSharing,
    HubSharing,
    LastExchange,
    Place,
    Sharing,
    SharingReport,
    unsent,
)
from annotator.app.tasks import Task
from annotator.carriers.folder import folder_to_share
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.storage import devices, local, segments


class SharingDevice(msgspec.Struct, frozen=True):
    """A copy of the project that shares it: who works in it, when they recorded last (UTC), and if it is this one.

    `received` is when that last work came here (UTC), "" for what was made here. `place` is its place among the copies
    of its person, from 1, and 0 for an only one: it is this copy's alone, as others know them in another order.
    """

    id: str
    person: str
    recorded: str
    number: int
    own: bool
    received: str = ""
    place: int = 0


def sharing_place(session: Session) -> Place | None:
    """Return what this copy is shared by, None for nothing. It is this copy's alone, and in no package."""
    stored = local.sharing_place(session.file)
    return msgspec.json.decode(stored, type=Place) if stored else None


def set_sharing_place(session: Session, place: Place | None) -> None:
    """Say what this copy is shared by from now on, None for nothing; warn when the project lies in that folder."""
    if place is not None and not place.since:
        place = msgspec.structs.replace(place, since=datetime.now(UTC).isoformat(timespec="seconds"))
    with session.file.transaction():
        local.keep_sharing_place(session.file, msgspec.json.encode(place).decode() if place is not None else "")
    path = session.file.path.resolve()
    if place is not None and place.kind == "folder" and path.is_relative_to(Path(place.address).resolve()):
        session.notices.add(shared_folder_notice(path))


def folder_place(session: Session, chosen: Path) -> Place:
    """Return the shared folder that a person chose; one that sharing made in it means the folder around."""
    return Place("folder", str(folder_to_share(chosen.absolute(), session.project_id)))


def hub_place(url: str, name: str = "") -> tuple[Place, str]:
    """Return a hub by its address without the password, and the password, "" for none.

    `name` is that of the account, where the address does not have it. Raises AnnotatorError when it is no address.
    """
    require_extra("hub")
    from annotator.carriers.hub_address import password_in, place_of, with_user

    address = with_user(url, name)
    return Place("hub", place_of(address)), password_in(address)


def open_sharing(session: Session, place: Place, password: str = "", at_a_time: int = BESIDE_WORK) -> Sharing:
    """Return what shares this copy; close it after use. Raises AnnotatorError when the place is not there.

    It merges `at_a_time` operations and texts in one transaction, at most.
    Without a `password` that of a hub is PostgreSQL's to find: PGPASSWORD, or its password file.
    """
    if place.kind == "folder":
        return FolderSharing(session, Path(place.address), at_a_time)
    require_extra("hub")
    from annotator.carriers.hub_address import with_password

    return HubSharing(session, with_password(place.address, password), at_a_time)


def share(
    session: Session,
    place: Place,
    password: str = "",
    task: Task | None = None,
    consent: Consent = NOTHING_AGREED,
) -> SharingReport:
    """Send and receive once; what is asked is merged as far as the person's `consent` covers it.

    Without a `password` that of a hub is the one in the keyring, or PostgreSQL's to find. Raises AnnotatorError when
    nobody is at work, or the place or the project fails.
    """
    if session.annotator is None:
        raise AnnotatorError("Nobody is at work, so nothing can be shared.", remedy="Say who you are.")
    if place.kind == "hub":
        password = password or stored_password(place.address)
    sharing = open_sharing(session, place, password, ALONE)
    try:
        report = sharing.step(task, consent)
    finally:
        sharing.close()
    keep_last_exchange(session, place, last_exchange(session, place).after(report))
    return report


def decline(session: Session, id_: str) -> frozenset[str]:
    """Ask no more, in this copy, about what came by sharing and has this id; return the ids of all that is refused."""
    with session.file.transaction():
        local.keep_declined(session.file, id_)
    return local.declined(session.file)


def ask_again(session: Session, id_: str) -> frozenset[str]:
    """Ask again about what was refused in this copy and has this id; return the ids of all that is still refused."""
    with session.file.transaction():
        local.forget_declined(session.file, id_)
    return local.declined(session.file)


def last_exchange(session: Session, place: Place) -> LastExchange:
    """Return when this copy last exchanged with a place."""
    stored = local.last_exchange(session.file, place.address)
    return msgspec.json.decode(stored, type=LastExchange) if stored else LastExchange()


def keep_last_exchange(session: Session, place: Place, exchange: LastExchange) -> None:
    """Keep when this copy last exchanged with a place."""
    with session.file.transaction():
        local.keep_last_exchange(session.file, place.address, msgspec.json.encode(exchange).decode())


def unsent_operations(session: Session, place: Place) -> int:
    """Return how many operations of this copy wait to be sent to a place."""
    return unsent(session, place.address)


def has_work_of_others(session: Session, place: Place) -> bool:
    """Whether this copy has found work of another copy in a place. If not, others may share by another place."""
    own = devices.own_device(session.file)
    return any(one.device != own for one in segments.known_segments(session.file, place.address))


def sharing_devices(session: Session) -> list[SharingDevice]:
    """Return the copies of the project of which there is work here, the one at work first.

    The others are together with those of their person, and the people by their latest work.
    """
    own, people, states = devices.own_device(session.file), session.people(), devices.device_states(session.file)
    names = [people.layer_name(one.author) for one in states]
    several = {name for name, count in Counter(names).items() if count > 1}
    found = [
        SharingDevice(
            one.id,
            name,
            one.recorded,
            one.number,
            own=one.id == own,
            received=one.received,
            place=names[: index + 1].count(name) if name in several else 0,
        )
        for index, (one, name) in enumerate(zip(states, names, strict=True))
    ]
    latest = {one.person: one.recorded for one in sorted(found, key=lambda one: one.recorded)}
    found.sort(key=lambda one: (latest[one.person], one.person, -one.place), reverse=True)
    return sorted(found, key=lambda one: not one.own)
