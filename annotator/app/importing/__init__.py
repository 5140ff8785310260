"""Files into a project: found, checked, reconciled with what is there, and written as one act."""
