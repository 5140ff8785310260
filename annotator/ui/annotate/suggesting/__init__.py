"""Suggestions on the desk: what is learnt and suggested beside the window, what is offered, and what is done to it."""
