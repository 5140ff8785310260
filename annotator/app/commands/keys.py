"""Acts on the keys that sign packages: making, accepting and withdrawing them."""

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.app.commands.people import find_annotator
from annotator.app.merging.signatures import keyring
from annotator.app.session import Session
from annotator.app.signing_keys import new_signer, own_signer
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Key
from annotator.exchange.package.archive import open_package
from annotator.storage.authority import was_removed

if TYPE_CHECKING:
    from annotator.exchange.package.signing import Signer


def signer(session: Session) -> "Signer | None":
    """Return the signer for the person at work; a key is made and recorded if there is none or it was withdrawn.

    A key that they had here under a name that was united with theirs is theirs: nobody need accept another. Return None
    when nobody is at work. Raises AnnotatorError when the key cannot be read or written.
    """
    if session.annotator is None:
        return None
    person = session.annotator.id
    others = [id_ for id_ in session.people().same_person(session.annotator) if id_ != person]
    here = (own_signer(session.project_id, id_) for id_ in (person, *others))
    found = next((one for one in here if one is not None and not was_removed(session.file, "key", one.public)), None)
    if found is None:
        found = new_signer(session.project_id, person)
    if keyring(session).owner(found.public) is None:
        with session.act("Make key", undoable=False) as act:
            act.put(Key(id=found.public, person=person))
    return found


def accept_key(session: Session, package: Path) -> str:
    """Record the key that signed a package as another key of its named sender; return their name.

    Raises AnnotatorError when the package is not signed, is of another project, or its sender is not on the team.
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
    """Withdraw all keys of a person, so that packages signed with them are refused; return how many.

    Their next package brings a new key. Raises AnnotatorError when nobody has the name.
    """
    keys = sorted(keyring(session).of(find_annotator(session, name).id))
    if keys:
        with session.act("Withdraw keys") as act:
            for key in keys:
                act.remove(Key(id=key))
    return len(keys)
