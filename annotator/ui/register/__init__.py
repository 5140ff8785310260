"""Dialogs on the register of speakers: one entry, pairs that may be one speaker, free texts that become entries."""
