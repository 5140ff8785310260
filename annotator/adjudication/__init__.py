"""Resolving disagreements of layers: variants of a place, the gold layer that results, the basis of a decision."""
