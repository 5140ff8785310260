"""Repairing texts with CR newlines: what is on them, carried over to the same texts with LF newlines."""
