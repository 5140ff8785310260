"""Replacing the text of an article by a corrected one, after a look at what that does to annotations."""
