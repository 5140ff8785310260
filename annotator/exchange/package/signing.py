"""Signing packages and verifying signatures: Ed25519 over the manifest.

The module is imported only where something is signed or verified: the library takes a while to load. UNITS: keys and
signatures are lower-case hexadecimal.
"""

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from annotator.exchange.package.parts import Manifest, Signature, encode_record


class Signer:
    """Who signs: a person (by id) with their private key. `public` is the key that others verify with."""

    def __init__(self, person: str, private: Ed25519PrivateKey) -> None:
        self.person = person
        self.public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        self._private = private

    def signed(self, manifest: Manifest) -> Manifest:
        """Return the manifest with a signature."""
        value = self._private.sign(_signed_bytes(manifest)).hex()
        return msgspec.structs.replace(manifest, signature=Signature(self.person, self.public, value))


def is_genuine(manifest: Manifest, signature: Signature) -> bool:
    """Whether a signature was made for this manifest with the key that it names."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature.key))
        key.verify(bytes.fromhex(signature.value), _signed_bytes(manifest))
    except (InvalidSignature, ValueError):  # some numbers are not keys
        return False
    return True


def _signed_bytes(manifest: Manifest) -> bytes:
    return encode_record(msgspec.structs.replace(manifest, signature=None))
