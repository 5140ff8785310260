"""Settling where layers differ: readings of a place, what the gold layer becomes, and what a decision rested on."""
