"""Signatures of packages, checked against the recorded keys of the team.

The first key of a person is trusted on first use, later ones are not.
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
    """A package is signed with a key that its named sender does not have."""


class SignerError(AnnotatorError):
    """A package is signed by nobody of the team, or with a withdrawn key."""


class PackageSigner(msgspec.Struct, frozen=True):
    """The signer of a package (by id; "" for none) and the key; `known` if the key is recorded.

    A hub knows people by their accounts, without a key.
    """

    person: str = ""
    key: str = ""
    known: bool = False

    @property
    def by_account(self) -> bool:
        """Whether an account stands for the person in place of a key."""
        return self.known and not self.key


class Keyring:
    """The public keys of a team, by person."""

    def __init__(self, people: People, keys: Iterable[Key]) -> None:
        self._people = people
        self._owner = {key.id: self._active_id(key.person) for key in keys}

    def _active_id(self, person: str) -> str:
        known = self._people.with_id(person)
        return self._people.united_with(known).id if known else person

    def owner(self, key: str) -> str | None:
        """Return the id of the owner of a key, or None."""
        return self._owner.get(key)

    def of(self, person: str) -> set[str]:
        """Return the keys of a person."""
        return {key for key, owner in self._owner.items() if owner == self._active_id(person)}


def keyring(session: Session) -> Keyring:
    """Return the recorded keys of the team."""
    return Keyring(session.people(), project_records(session.file, Key))


def find_signer(
    session: Session, signature: Signature | None, where: str | Path, *, new_key: bool = False
) -> PackageSigner:
    """Return the signer of a package; the signature itself has been verified.

    Raises UnknownKeyError for a key that the person does not have, unless a `new_key` is expected, and AnnotatorError
    for a withdrawn key.
    """
    if signature is None:
        return PackageSigner()
    known = keyring(session)
    if owner := known.owner(signature.key):
        return PackageSigner(owner, signature.key, known=True)
    name = session.people().layer_name(signature.person)
    if was_removed(session.file, "key", signature.key):
        raise SignerError(
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
