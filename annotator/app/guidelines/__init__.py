"""The guideline: its versions, what differs between two of them, and what was annotated under an older one."""
