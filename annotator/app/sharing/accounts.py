"""Accounts of a hub that do not fit the team any more: only whoever looks after the hub can change them."""

from typing import TYPE_CHECKING

import msgspec

from annotator.app.session import Session
from annotator.domain.operation import Role

if TYPE_CHECKING:
    from annotator.carriers.hub import Hub


class OutdatedAccount(msgspec.Struct, frozen=True):
    """An account of a member, by name, with another role in the hub than in the project; None for who left the team."""

    name: str
    login: str
    role: Role | None
    in_hub: Role


def outdated_accounts(session: Session, hub: "Hub") -> tuple[OutdatedAccount, ...]:
    """Return the accounts that are to be brought up to date, for a lead; nothing for anybody else.

    Raises AnnotatorError when the hub fails.
    """
    if session.annotator is None or session.annotator.role != "lead":
        return ()
    people, found = session.people(), list[OutdatedAccount]()
    for account in hub.accounts():
        known = people.with_id(account.person)
        if known is None:
            continue
        person = people.united_with(known)
        role = None if person.left else person.role
        if role != account.role:
            found.append(OutdatedAccount(person.name, account.login, role, account.role))
    return tuple(sorted(found, key=lambda one: (one.name, one.login)))
