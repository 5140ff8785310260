"""Sharing in the window: passes in the background, and the words about them."""
