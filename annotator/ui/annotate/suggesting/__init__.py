"""Suggestions on the desk: learning and suggesting in processes of their own, what is offered, and what is done to it."""
