"""Files in and out of a project: read, checked, matched with what is there, written in batches; exported, read back."""
