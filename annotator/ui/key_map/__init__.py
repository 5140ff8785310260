"""The keys that a person chose for commands: which apply, choosing them, and the sheets that list them."""
