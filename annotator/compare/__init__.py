"""Comparing layers: which spans are about the same place, and how they differ there."""
