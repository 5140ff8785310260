"""Floors: the shortest scripts that do the same work, which use none of the program's code. Run them by their path."""
