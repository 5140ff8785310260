"""The private keys of the people who work on this computer, one for each person and project.

They are in the data folder of the program, never in a project file: copies of a project contain no private key.
"""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import made, writing

if TYPE_CHECKING:
    from annotator.exchange.package.signing import Signer

_PRIVATE = 0o600


def key_path(project: str, person: str) -> Path:
    """Return the path of the private key of a person for a project, both given by id."""
    name = sha256(f"{project}/{person}".encode()).hexdigest()[:32]
    return Path(platformdirs.user_data_dir("annotator", appauthor=False)) / "keys" / f"{name}.key"


def own_signer(project: str, person: str) -> "Signer | None":
    """Return the signer of a person for a project on this computer; None when there is no key yet.

    Raises AnnotatorError when the key cannot be read.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from annotator.exchange.package.signing import Signer

    path = key_path(project, person)
    try:
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise AnnotatorError(
            "Your signing key cannot be read: {reason}.",
            where=str(path),
            remedy="Move the file away, and ask your lead to accept your new key.",
            reason=error.strerror if isinstance(error, OSError) else "it is damaged",
        ) from error
    return Signer(person, private)


def new_signer(project: str, person: str) -> "Signer":
    """Make a key for a person of a project on this computer, replacing any other, and return its signer.

    Raises AnnotatorError when it cannot be written.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from annotator.exchange.package.signing import Signer

    private, path = Ed25519PrivateKey.generate(), key_path(project, person)
    with writing(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with made(path, mode=_PRIVATE) as unfinished:  # on the disk before the public key is recorded in the project
        unfinished.write_text(private.private_bytes_raw().hex(), "ascii")
    return Signer(person, private)
