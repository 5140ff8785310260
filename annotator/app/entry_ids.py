"""Ids of entries of the register."""

import uuid

LONGEST_WORDS = 40
"""Code points of the name that the id of an entry begins with."""


def new_entry_id(name: str) -> str:
    """Return a new id, which begins with words of the name so that it can be read in exported files."""
    words = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())[:LONGEST_WORDS].strip("-")
    return f"{words or 'entry'}-{uuid.uuid4().hex[:8]}"
