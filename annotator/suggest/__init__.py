"""Suggestions learnt from a project's own labels: cues, and who says what around them."""
