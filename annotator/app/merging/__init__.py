"""Merging packages and other copies of a project: stage, validate, ask, merge, report."""
