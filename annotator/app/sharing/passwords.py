"""Passwords of hubs in the system's keyring, where the person wants it; nowhere else are they written.

Without a keyring, or where it fails, there is no password, and the person is asked each time. Reading may wait for the
person to unlock the keyring, so it is never done on the thread of a window.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

SERVICE = "Annotator"


def has_keyring() -> bool:
    """Whether there is a keyring that could store a password; a program of the system may be asked."""
    keyring = _keyring()
    if keyring is None:
        return False
    backend = keyring.get_keyring()
    return bool(backend.viable) and backend.priority > 0


def stored_password(address: str) -> str:
    """Return the password for the address of a hub, "" if there is none."""
    keyring = _keyring()
    if keyring is None:
        return ""
    try:
        return keyring.get_password(SERVICE, address) or ""
    except keyring.errors.KeyringError:
        return ""


def store_password(address: str, password: str) -> bool:
    """Store a password; return whether the keyring took it."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(SERVICE, address, password)
    except keyring.errors.KeyringError:
        return False
    return True


def forget_password(address: str) -> None:
    """Remove a password, if there is one."""
    keyring = _keyring()
    if keyring is None:
        return
    try:
        keyring.delete_password(SERVICE, address)
    except keyring.errors.KeyringError:
        return


def _keyring() -> "ModuleType | None":
    try:
        import keyring
        import keyring.errors
    except ImportError:
        return None
    return keyring
