"""Training, development and test sets: which documents go where, and which are nearly the same text."""
