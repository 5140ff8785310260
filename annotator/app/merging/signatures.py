"""Who signed a package, by the keys that the team records.

A person's first key is taken on trust, later ones are not.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from annotator.app.people import People
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Key
from annotator.exchange.package.parts import Signature
from annotator.storage.authority import was_removed
from annotator.storage.states import project_records


class UnknownKeyError(AnnotatorError):
    """A package is signed with a key that the person whose it says to be does not have."""


class PackageSigner(msgspec.Struct, frozen=True):
    """By whom a package is signed (by id; "" where it is not), and with which key; `known` if the team recorded it."""

    person: str = ""
    key: str = ""
    known: bool = False


class Keyring:
    """The public keys of a team, by person."""

    def __init__(self, people: People, keys: Iterable[Key]) -> None:
        self._people = people
        self._owner = {one.id: self._now(one.person) for one in keys}

    def _now(self, person: str) -> str:
        known = self._people.with_id(person)
        return self._people.united_with(known).id if known else person

    def owner(self, key: str) -> str | None:
        """Return whose key it is, None for nobody's."""
        return self._owner.get(key)

    def of(self, person: str) -> set[str]:
        """Return somebody's keys."""
        return {key for key, owner in self._owner.items() if owner == self._now(person)}


def keyring(session: Session) -> Keyring:
    """Return the keys that the team records now."""
    return Keyring(session.people(), project_records(session.file, Key))


def find_signer(
    session: Session, signature: Signature | None, where: str | Path, *, new_key: bool = False
) -> PackageSigner:
    """Return by whom a package is signed; the signature itself was found to be genuine.

    Raises UnknownKeyError for a key that the person does not have, unless a `new_key` is expected of them, and
    AnnotatorError for one that was withdrawn.
    """
    if signature is None:
        return PackageSigner()
    known = keyring(session)
    if owner := known.owner(signature.key):
        return PackageSigner(owner, signature.key, known=True)
    name = session.people().layer_name(signature.person)
    if was_removed(session.file, "key", signature.key):
        raise AnnotatorError(
            "The package is signed with a withdrawn key of {name}.",
            where=str(where),
            remedy="Send the project to {name}, and ask for their work again after they have merged it.",
            name=name,
        )
    if known.of(signature.person) and not new_key:
        raise UnknownKeyError(
            "The package claims to be from {name}, but someone else signed it.",
            where=str(where),
            remedy="Ask {name}. If they now use another computer, accept the new key: annotator accept-key.",
            name=name,
        )
    return PackageSigner(signature.person, signature.key)
