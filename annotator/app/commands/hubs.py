"""Acts of whoever looks after a hub: making it, giving members accounts and taking them away."""

import re
import secrets
import unicodedata
from typing import TYPE_CHECKING

import msgspec

from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.extras import require_extra

if TYPE_CHECKING:
    from annotator.app.sharing.proving import HubProof

_LONGEST_LOGIN = 30
_OTHERS = re.compile("[^a-z0-9]+")


class HubAccount(msgspec.Struct, frozen=True):
    """The account of a member: `password` is "" for an account that was there already."""

    name: str
    role: str
    login: str
    password: str


def create_hub(url: str) -> None:
    """Make the tables of a hub in a database, or bring them to the newest version. Raises AnnotatorError."""
    require_extra("hub")
    from annotator.carriers import hub_owner

    hub_owner.create_hub(url)


def add_hub_member(session: Session, url: str, name: str, login: str = "") -> HubAccount:
    """Give a member of the project, by name, an account of the hub with the role that they have; return it.

    Without a `login` it is the one that they have, or made of the name. Done again, it brings the role up to date.
    Raises AnnotatorError when nobody has the name, or the hub fails.
    """
    require_extra("hub")
    from annotator.carriers import hub_owner

    person = find_annotator(session, name)
    also = session.people().same_person(person)
    login = login or hub_owner.login_of(url, session.project_id, [person.id, *also])
    login = login or login_for(person.name, person.id)
    password = secrets.token_urlsafe(12)
    is_new = hub_owner.add_member(url, session.project_id, person.id, person.role, login, password, also)
    return HubAccount(person.name, person.role, login, password if is_new else "")


def remove_hub_member(session: Session, url: str, name: str) -> list[str]:
    """Take the accounts of a member, by name, out of the project; return them: who was united may have several.

    What they sent stays. Raises AnnotatorError when nobody has the name or an account, or the hub fails.
    """
    require_extra("hub")
    from annotator.carriers import hub_owner

    return hub_owner.remove_member(url, session.project_id, session.people().same_person(find_annotator(session, name)))


def check_hub(session: Session, url: str, task: Task | None = None) -> "HubProof":
    """Prove every digest of what one may see in a hub with one's own account; nothing is changed.

    Raises AnnotatorError when the hub fails, Cancelled when the task is stopped.
    """
    require_extra("hub")
    from annotator.app.sharing.proving import prove_hub
    from annotator.carriers.hub import Hub

    with Hub(url, session.project_id) as hub:
        return prove_hub(session, hub, task)


def login_for(name: str, person: str) -> str:
    """Return a name for an account: the Latin letters and digits of a name, or of the member's id without any."""
    letters = unicodedata.normalize("NFKD", name).lower()
    plain = _OTHERS.sub("_", letters.encode("ascii", "ignore").decode()).strip("_")
    return plain[:_LONGEST_LOGIN] if plain else f"member_{person[:8]}"
