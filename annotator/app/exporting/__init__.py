"""Work out of a project: selected, reduced to what the format can hold, written, and proved by reading it back."""
