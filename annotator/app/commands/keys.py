"""Acts on the keys that packages are signed with: one's own, accepting another one of somebody, withdrawing them."""

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.commands.people import find_annotator
from annotator.app.merging.signatures import keyring
from annotator.app.session import Session
from annotator.app.signing_keys import new_signer, own_signer
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Key
from annotator.exchange.package.package import open_package
from annotator.storage.authority import was_removed

if TYPE_CHECKING:
    from annotator.exchange.package.signing import Signer


def signer(session: Session) -> "Signer | None":
    """Return who signs what the person at work sends; their key is made and put on record if there is none.

    Nobody signs where nobody is at work. One whose key was withdrawn gets another. Raises AnnotatorError when the key
    cannot be read or kept.
    """
    if session.annotator is None:
        return None
    person = session.annotator.id
    found = own_signer(session.project_id, person)
    if found is None or was_removed(session.file, "key", found.public):
        found = new_signer(session.project_id, person)
    if keyring(session).owner(found.public) is None:
        with session.act("Make key", undoable=False) as act:
            act.put(Key(id=found.public, person=person))
    return found


def accept_key(session: Session, package: Path) -> str:
    """Record the key that a package is signed with as another one of whom it says to be from; return their name.

    Raises AnnotatorError when it is not signed, of another project, or nobody on the team is named.
    """
    with open_package(package) as opened:
        manifest = opened.manifest
    signature = manifest.signature
    person = session.people().with_id(signature.person) if signature else None
    if signature is None or person is None or manifest.project != session.project_id:
        raise AnnotatorError(
            "Nobody on the team signed this package.", where=str(package), remedy="Choose a package of this project."
        )
    if keyring(session).owner(signature.key) is None:
        with session.act("Accept key") as act:
            act.put(Key(id=signature.key, person=person.id))
    return person.name


def withdraw_keys(session: Session, name: str) -> int:
    """Withdraw all keys of somebody, so that nothing that is signed with them is taken in any more; return how many.

    Their next package brings a new one. Raises AnnotatorError when nobody has the name.
    """
    keys = sorted(keyring(session).of(find_annotator(session, name).id))
    if keys:
        with session.act("Withdraw keys") as act:
            for key in keys:
                act.remove(Key(id=key))
    return len(keys)
