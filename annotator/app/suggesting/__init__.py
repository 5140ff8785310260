"""Suggestions in a project: what they are learnt from, and what they would save."""
