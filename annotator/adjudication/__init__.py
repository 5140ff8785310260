"""Settling where layers differ: variants of a place, what the gold layer becomes, and what a decision rested on."""
