"""Corrected texts: what is on a document, carried over to the one that replaces it."""
